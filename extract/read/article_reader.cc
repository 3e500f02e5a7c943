// SPDX-License-Identifier: Apache-2.0
#include "extract/read/article_reader.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/absl_view.h"
#include "base/byte_source.h"
#include "base/json_reader.h"
#include "base/line_reader.h"
#include "base/status_macros.h"
#include "base/utf8.h"
#include "extract/read/article_record.h"
#include "extract/read/folder_walk.h"
#include "extract/read/input_form.h"
#include "extract/read/language_guess.h"

namespace readout::extract {
namespace {

constexpr size_t kPrefix = size_t{64} << 10;  // bytes by which a file is told from another

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

class FileReader {
 public:
  FileReader(std::string path, const ReadOptions& options, Diagnostics* diagnostics,
             const std::function<absl::Status(Article)>& take)
      : path_(std::move(path)), options_(options), diagnostics_(diagnostics), take_(take) {}

  absl::Status Read() {
    absl::StatusOr<ByteSource> source = ByteSource::Open(path_);
    if (!source.ok()) {
      Error(0, Reason(source.status()));
      return absl::OkStatus();
    }
    std::string bytes;
    Fill(&*source, kPrefix, &bytes);
    const FormGuess guess = GuessForm(path_, bytes, complete_);
    switch (guess.form) {
      case InputForm::kEmpty:
      case InputForm::kUnreadable:
        Error(0, damage_.ok() || guess.form == InputForm::kUnreadable ? guess.reason : Reason(damage_));
        return absl::OkStatus();
      case InputForm::kJsonLines:
        if (complete_) return ReadLines(bytes);
        return ReadLines(*std::move(source), std::move(bytes));
      case InputForm::kJson:
      case InputForm::kPlainText:
        break;
    }
    Fill(&*source, options_.max_text_bytes + 1, &bytes);
    if (bytes.size() > options_.max_text_bytes) {
      Error(0, absl::StrFormat("longer than %d bytes", options_.max_text_bytes));
      return absl::OkStatus();
    }
    READOUT_RETURN_IF_ERROR(guess.form == InputForm::kJson ? ReadJson(bytes) : ReadText(std::move(bytes)));
    ReportDamage();
    return absl::OkStatus();
  }

 private:
  // The message of a Status without the path that Diagnostic::file names already.
  std::string Reason(const absl::Status& status) const {
    std::string_view message = ToStd(status.message());
    const std::string prefix = path_ + ": ";
    if (message.starts_with(prefix)) message.remove_prefix(prefix.size());
    return std::string(message);
  }
  void Error(int64_t line, std::string message) {
    diagnostics_->Add(Severity::kError, path_, line, std::move(message));
  }
  void ReportDamage() {
    if (!damage_.ok()) Error(0, Reason(damage_) + "; what came before was read");
  }

  // Reads on until `bytes` has `size` bytes or the source ends; damage is remembered and ends the reading.
  void Fill(ByteSource* source, size_t size, std::string* bytes) {
    while (!complete_ && bytes->size() < size) {
      const size_t used = bytes->size();
      bytes->resize(std::min(size, used + (size_t{1} << 20)));
      const absl::StatusOr<size_t> got = source->Read(std::span<char>(bytes->data() + used, bytes->size() - used));
      bytes->resize(used + got.value_or(0));
      if (!got.ok()) damage_ = got.status();
      complete_ = !got.ok() || *got == 0;
    }
  }

  // False, with a message, when `text` is not UTF-8.
  bool CheckUtf8(std::string_view text, int64_t line) {
    const std::optional<size_t> bad = FindInvalidUtf8(text);
    if (!bad) return true;
    // Cutting a stream short may cut a letter in two at its very end.
    if (!damage_.ok() && *bad + 4 > text.size()) return true;
    Error(line, absl::StrFormat("not valid UTF-8 at byte %d: 0x%02X", *bad, static_cast<unsigned char>(text[*bad])));
    return false;
  }

  absl::Status Take(Article article, int64_t line) {
    if (const std::optional<std::string> language = ClearlyNotEnglish(article.text)) {
      Error(line, absl::StrFormat("the text is not in English (%s)", *language));
      return absl::OkStatus();
    }
    if (article.language.empty()) article.language = "en";
    article.source = path_;
    article.line = line;
    return take_(std::move(article));
  }

  absl::Status ReadText(std::string text) {
    if (!damage_.ok()) text.resize(Utf8Floor(text, text.size()));
    if (const std::string why = WhyBinary(text); !why.empty()) {
      Error(0, "a binary file: " + why);
      return absl::OkStatus();
    }
    if (!CheckUtf8(text, 0)) return absl::OkStatus();
    Article article;
    article.text = std::move(text);
    return Take(std::move(article), 0);
  }

  absl::Status TakeRecord(ArticleRecord record, int64_t line, const std::string& place) {
    if (!record.error.empty()) {
      Error(line, place + record.error);
      return absl::OkStatus();
    }
    if (!record.warning.empty()) diagnostics_->Add(Severity::kWarning, path_, line, place + record.warning);
    return Take(std::move(record.article), line);
  }

  absl::Status ReadJson(std::string_view bytes) {
    if (!CheckUtf8(bytes, 0)) return absl::OkStatus();
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const absl::StatusOr<JsonDocument> document = JsonDocument::Parse(bytes);
    if (!document.ok()) {
      Error(0, "not JSON: " + std::string(ToStd(document.status().message())));
      return absl::OkStatus();
    }
    std::vector<ArticleRecord> records = ReadRecords(document->root());
    if (records.empty()) Error(0, "an array without articles");
    for (size_t i = 0; i < records.size(); ++i) {
      const std::string place = records.size() > 1 ? absl::StrFormat("element %d: ", i + 1) : std::string();
      READOUT_RETURN_IF_ERROR(TakeRecord(std::move(records[i]), 0, place));
    }
    return absl::OkStatus();
  }

  absl::Status ReadLine(std::string_view line, int64_t number) {
    if (IsBlank(line) || !CheckUtf8(line, number)) return absl::OkStatus();
    const absl::StatusOr<JsonDocument> document = JsonDocument::Parse(line);
    if (!document.ok()) {
      constexpr size_t kShown = 40;
      const std::string_view shown = line.substr(0, Utf8Floor(line, std::min(line.size(), kShown)));
      Error(number, absl::StrFormat("not JSON: %s (the line begins \"%s\")",
                                    std::string(ToStd(document.status().message())), shown));
      return absl::OkStatus();
    }
    return TakeRecord(ReadRecord(document->root()), number, "");
  }

  // A file that was read whole already, to its end or to its damage.
  absl::Status ReadLines(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    for (int64_t number = 1; !bytes.empty(); ++number) {
      const size_t end = bytes.find('\n');
      if (end == std::string_view::npos && !damage_.ok()) break;  // a line cut short is no record
      std::string_view line = bytes.substr(0, end);
      bytes = end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      READOUT_RETURN_IF_ERROR(line.size() > options_.max_line_bytes ? TooLong(number) : ReadLine(line, number));
    }
    ReportDamage();
    return absl::OkStatus();
  }

  absl::Status ReadLines(ByteSource source, std::string already_read) {
    LineReader reader(std::move(source), options_.max_line_bytes, std::move(already_read));
    while (true) {
      const absl::StatusOr<bool> more = reader.Next();
      if (!more.ok()) {
        damage_ = more.status();
        break;
      }
      if (!*more) break;
      const int64_t number = reader.line_number();
      READOUT_RETURN_IF_ERROR(reader.too_long() ? TooLong(number) : ReadLine(reader.line(), number));
    }
    ReportDamage();
    return absl::OkStatus();
  }

  absl::Status TooLong(int64_t number) {
    Error(number, absl::StrFormat("the line is longer than %d bytes", options_.max_line_bytes));
    return absl::OkStatus();
  }

  const std::string path_;
  const ReadOptions& options_;
  Diagnostics* diagnostics_;
  const std::function<absl::Status(Article)>& take_;
  bool complete_ = false;  // the source has given all it has
  absl::Status damage_;    // why it stopped short
};

}  // namespace

absl::Status ReadArticles(const std::string& path, const ReadOptions& options, Diagnostics* diagnostics,
                          const std::function<absl::Status(Article)>& take) {
  if (path != "-") {
    absl::StatusOr<FolderFiles> folder = ListArticleFiles(path);
    if (folder.ok()) {
      for (const std::string& reason : folder->unreadable) diagnostics->Add(Severity::kError, path, 0, reason);
      if (folder->files.empty()) diagnostics->Add(Severity::kError, path, 0, "a folder without articles");
      for (const std::string& file : folder->files) {
        READOUT_RETURN_IF_ERROR(FileReader(file, options, diagnostics, take).Read());
      }
      return absl::OkStatus();
    }
    if (absl::IsPermissionDenied(folder.status())) {
      diagnostics->Add(Severity::kError, path, 0, "permission denied");
      return absl::OkStatus();
    }
  }
  return FileReader(path, options, diagnostics, take).Read();
}

}  // namespace readout::extract
