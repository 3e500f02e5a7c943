// SPDX-License-Identifier: Apache-2.0
#include "extract/read/input_form.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_format.h"

namespace readout::extract {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSpaces = " \t\r\n\f\v";

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return lower;
}

FormGuess Unreadable(std::string reason) { return {InputForm::kUnreadable, std::move(reason)}; }

// The name without the ending of a compression, in small letters.
std::string PlainName(std::string_view name) {
  std::string plain = Lower(name);
  for (const std::string_view ending : {".gz", ".zst", ".xz"}) {
    if (plain.ends_with(ending)) plain.resize(plain.size() - ending.size());
  }
  return plain;
}

struct Magic {
  std::string_view bytes;
  std::string_view what;
};
using namespace std::string_view_literals;
constexpr std::array kMagics = {
    Magic{"%PDF"sv, "a PDF document is not read"},
    Magic{"PK\x03\x04"sv, "a ZIP archive or office document is not read"},
    Magic{"{\\rtf"sv, "an RTF document is not read"},
    Magic{"SQLite format 3"sv, "a database is not an article"},
    Magic{"\x89PNG"sv, "an image is not read"},
    Magic{"\xFF\xD8\xFF"sv, "an image is not read"},
    Magic{"GIF8"sv, "an image is not read"},
    Magic{"\xFF\xFE"sv, "UTF-16 text is not read: convert it to UTF-8"},
    Magic{"\xFE\xFF"sv, "UTF-16 text is not read: convert it to UTF-8"},
};

// HTML, feeds and other markup by its first element.
std::string MarkupReason(std::string_view text) {
  if (text.size() < 2 || text.front() != '<') return {};
  const std::string lower = Lower(text.substr(0, 4096));
  const auto has = [&](std::string_view what) { return lower.find(what) != std::string::npos; };
  if (has("<rss") || has("<feed") || has("<rdf:rdf")) return "RSS and Atom feeds are not read yet";
  if (has("<!doctype html") || has("<html") || has("<head") || has("<body")) return "HTML is not read yet";
  if (lower.starts_with("<?xml")) return "XML is not read";
  const char second = lower[1];
  const bool tag = (second >= 'a' && second <= 'z') || second == '!';
  return tag && (has("</") || has("/>")) ? "HTML is not read yet" : "";
}

}  // namespace

std::string WhyBinary(std::string_view bytes) {
  size_t controls = 0;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(bytes[i]);
    if (c == 0) return absl::StrFormat("a NUL byte at byte %d", i);
    const bool control =
        (c < 0x20 && kSpaces.find(static_cast<char>(c)) == std::string_view::npos && c != 0x1B) || c == 0x7F;
    controls += control ? 1 : 0;
  }
  // A stray control character happens in scraped text; one byte in fifty does not.
  if (controls * 50 > bytes.size()) return absl::StrFormat("%d control bytes in %d", controls, bytes.size());
  return {};
}

FormGuess GuessForm(std::string_view name, std::string_view prefix, bool complete) {
  for (const Magic& magic : kMagics) {
    if (prefix.starts_with(magic.bytes)) return Unreadable(std::string(magic.what));
  }
  std::string_view text = prefix;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const size_t start = text.find_first_not_of(kSpaces);
  if (start == std::string_view::npos) {
    if (complete) return {InputForm::kEmpty, prefix.empty() ? "the file is empty" : "nothing but white space"};
    return {};
  }
  if (const std::string why = WhyBinary(prefix); !why.empty()) return Unreadable("a binary file: " + why);
  text.remove_prefix(start);
  if (text.starts_with("WARC/")) return Unreadable("WARC archives are not read yet");
  if (std::string reason = MarkupReason(text); !reason.empty()) return Unreadable(std::move(reason));

  const std::string plain_name = PlainName(name);
  const bool named_lines = plain_name.ends_with(".jsonl") || plain_name.ends_with(".ndjson");
  const bool named_json = plain_name.ends_with(".json");
  const size_t after = text.find_first_not_of(kSpaces, 1);
  const char second = after == std::string_view::npos ? '\0' : text[after];
  // "[Photo] Two presidents …" and "{…" are text; JSON has a name or an object next.
  const bool object = text.front() == '{' && (second == '"' || second == '}');
  const bool array = text.front() == '[' && (second == '{' || second == ']');
  if (named_lines) return {InputForm::kJsonLines, {}};
  if (array) return {InputForm::kJson, {}};
  if (object) {
    // One line that ends as an object does is a record; else the object goes on over more lines.
    std::string_view line = text.substr(0, text.find('\n'));
    while (!line.empty() && kSpaces.find(line.back()) != std::string_view::npos) line.remove_suffix(1);
    const bool cut = line.size() == text.size() && !complete;
    return {line.ends_with('}') || cut ? InputForm::kJsonLines : InputForm::kJson, {}};
  }
  if (named_json) return {InputForm::kJson, {}};
  return {};
}

}  // namespace readout::extract
