// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/include_rules.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>

namespace readout {
namespace {

// What each folder may include besides itself; a folder not named here (tests, bench) may never be included.
struct FolderRule {
  std::string_view folder;
  std::vector<std::string_view> may_include;
};
const std::vector<FolderRule>& FolderRules() {
  static const auto* const rules = new std::vector<FolderRule>{
      {"base", {}},
      {"model", {"base"}},
      {"extract", {"model", "base"}},
      {"graph", {"model", "base"}},
      {"export", {"graph", "model", "base"}},
      {"cli", {"export", "graph", "extract", "model", "base"}},
  };
  return *rules;
}

// Inside these folders a subfolder may include itself and what stands to its left.
const std::vector<std::vector<std::string_view>>& SubfolderOrders() {
  static const auto* const orders = new std::vector<std::vector<std::string_view>>{
      {"extract/read", "extract/text", "extract/time", "extract/actors", "extract/events"},
      {"graph/merge", "graph/store", "graph/query", "graph/view"},
  };
  return *orders;
}

// Where the headers of a library may appear. Patterns match the whole path of the including file.
struct Fence {
  const char* header;
  const char* allowed;
};
constexpr Fence kFences[] = {
    {"unicode/.*", "base/text_fold\\.cc"},
    {"rapidjson/.*", "base/json_[a-z]+\\.cc"},
    {"sqlite3\\.h", "base/sqlite\\.cc"},
    {"zlib\\.h|archive(_entry)?\\.h", "base/byte_source\\.cc"},
    {"boost/.*", "graph/.*"},
    {"(cpuid|immintrin)\\.h", "base/sha1\\.cc"},
    {"libxml/.*|uchardet.*", "extract/read/.*\\.cc"},
    {"(cld2/.*/)?compact_lang_det\\.h|cld2/.*", "extract/read/.*\\.cc"},
    {"re2/.*", "extract/.*\\.cc"},
    {"CLI/.*|tbb/.*|oneapi/.*", "cli/.*"},
    // The operating system: files and terminals.
    {"(sys/[a-z]+|unistd|fcntl|poll|signal|termios)\\.h", "(base|cli)/.*\\.cc"},
};

// Top folders of the project; what is included from anywhere else is a library's, whichever way it is quoted.
constexpr std::string_view kOwnFolders[] = {"base", "model", "extract", "graph", "export", "cli", "tests", "bench"};

bool Matches(std::string_view text, const char* pattern) { return RE2::FullMatch(text, pattern); }

std::string_view TopFolder(std::string_view path) { return path.substr(0, path.find('/')); }

std::optional<size_t> RankIn(const std::vector<std::string_view>& order, std::string_view path) {
  for (size_t i = 0; i < order.size(); ++i) {
    if (path.starts_with(order[i]) && path.substr(order[i].size()).starts_with('/')) return i;
  }
  return std::nullopt;
}

std::string OwnIncludeViolation(std::string_view path, std::string_view included) {
  const std::string_view from = TopFolder(path);
  const std::string_view to = TopFolder(included);
  if (from != to) {
    const auto rule = std::find_if(FolderRules().begin(), FolderRules().end(),
                                   [from](const FolderRule& item) { return item.folder == from; });
    if (rule == FolderRules().end()) return "";
    if (std::find(rule->may_include.begin(), rule->may_include.end(), to) == rule->may_include.end()) {
      return std::string(from) + " may not include " + std::string(to);
    }
    if (from == "export" && included.starts_with("graph/merge/")) return "export may not include graph/merge";
    return "";
  }
  for (const std::vector<std::string_view>& order : SubfolderOrders()) {
    const std::optional<size_t> own = RankIn(order, path);
    const std::optional<size_t> other = RankIn(order, included);
    if (own.has_value() && other.has_value() && *other > *own) {
      return std::string(order[*own]) + " may not include " + std::string(order[*other]);
    }
  }
  if (path.starts_with("extract/") && path != "extract/extractor.cc" && included == "extract/extractor.h") {
    return "the stages of extract may not include the extractor that is made of them";
  }
  return "";
}

// The C++ standard library's headers have no extension; of C's only the <c…> forms are used.
bool IsStandardHeader(std::string_view header) {
  return std::all_of(header.begin(), header.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'); });
}

}  // namespace

std::vector<Include> IncludesOf(std::string_view source) {
  static const auto* const pattern = new RE2("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]");
  std::vector<Include> includes;
  while (!source.empty()) {
    const size_t end = std::min(source.find('\n'), source.size());
    const std::string_view line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    std::string opening;
    std::string path;
    if (RE2::PartialMatch(line, *pattern, &opening, &path)) includes.push_back({path, opening == "\""});
  }
  return includes;
}

std::string CodeOf(std::string_view source) {
  std::string code;
  for (size_t i = 0; i < source.size();) {
    const std::string_view rest = source.substr(i);
    size_t skip = 0;
    if (rest.starts_with("//")) {
      skip = std::min(rest.find('\n'), rest.size());
    } else if (rest.starts_with("/*")) {
      const size_t end = rest.find("*/", 2);
      skip = end == std::string_view::npos ? rest.size() : end + 2;
    } else if (rest.starts_with("R\"")) {
      const size_t open = rest.find('(');
      const std::string close = ")" + std::string(rest.substr(2, open - 2)) + "\"";
      const size_t end = rest.find(close, open);
      skip = end == std::string_view::npos ? rest.size() : end + close.size();
    } else if (rest[0] == '"' ||
               (rest[0] == '\'' && (i == 0 || std::isalnum(static_cast<unsigned char>(source[i - 1])) == 0))) {
      size_t end = 1;
      while (end < rest.size() && rest[end] != rest[0] && rest[end] != '\n') end += rest[end] == '\\' ? 2 : 1;
      skip = std::min(end + 1, rest.size());
    }
    if (skip == 0) {
      code.push_back(source[i++]);
      continue;
    }
    for (const char c : rest.substr(0, skip)) {
      if (c == '\n') code.push_back('\n');
    }
    code.push_back(' ');
    i += skip;
  }
  return code;
}

bool IsOwn(const Include& include) {
  return std::find(std::begin(kOwnFolders), std::end(kOwnFolders), TopFolder(include.path)) != std::end(kOwnFolders);
}

std::string IncludeViolation(std::string_view path, const Include& include) {
  if (IsOwn(include)) return OwnIncludeViolation(path, include.path);
  if (include.path.starts_with("absl/")) return "";
  for (const Fence& fence : kFences) {
    if (!Matches(include.path, fence.header)) continue;
    return Matches(path, fence.allowed) ? "" : std::string("only ") + fence.allowed + " may include it";
  }
  return IsStandardHeader(include.path) ? "" : "a library that docs/architecture.md does not name";
}

std::vector<std::string> ForbiddenNames(std::string_view path, std::string_view code) {
  if (path.starts_with("cli/")) return {};
  static const auto* const pattern = new RE2(
      "(std::c(?:out|err|log)\\b|\\b(?:v?f?printf|f?puts|putchar|perror)\\s*\\(|"
      "\\b(?:exit|_exit|abort|terminate|quick_exit)\\s*\\(|\\b(?:secure_)?getenv\\s*\\(|\\bsetlocale\\s*\\(|"
      "\\bstd::locale\\b|\\b(?:system|steady|high_resolution)_clock\\b|\\babsl::Now\\s*\\(|\\bstd::time\\s*\\(|"
      "\\brandom_device\\b|\\bs?rand\\s*\\()");
  std::vector<std::string> found;
  for (int line = 1; !code.empty(); ++line) {
    const size_t end = std::min(code.find('\n'), code.size());
    std::string name;
    if (RE2::PartialMatch(code.substr(0, end), *pattern, &name)) found.push_back(std::to_string(line) + ": " + name);
    code.remove_prefix(std::min(end + 1, code.size()));
  }
  return found;
}

}  // namespace readout
