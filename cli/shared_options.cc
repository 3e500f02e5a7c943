// SPDX-License-Identifier: Apache-2.0
#include "cli/shared_options.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "base/enum_names.h"
#include "cli/exit_code.h"
#include "model/event_type.h"

namespace readout::cli {
namespace {

namespace fs = std::filesystem;

constexpr EnumName<AnswerFormat> kAnswerFormatNames[] = {{AnswerFormat::kTable, "table"},
                                                         {AnswerFormat::kJson, "json"},
                                                         {AnswerFormat::kNdjson, "ndjson"},
                                                         {AnswerFormat::kCsv, "csv"}};

template <typename E, size_t N>
std::vector<std::string> NamesOf(const EnumName<E> (&table)[N]) {
  std::vector<std::string> names;
  for (const EnumName<E>& row : table) names.emplace_back(row.name);
  return names;
}

std::optional<int> ParseNumber(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Of the XDG Base Directory Specification; empty when neither variable is set.
fs::path ConfigurationFolder() {
  const char* configuration = std::getenv("XDG_CONFIG_HOME");
  if (configuration != nullptr && *configuration == '/') return fs::path(configuration) / "readout";
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return {};
  return fs::path(home) / ".config" / "readout";
}

}  // namespace

void Append(std::vector<OptionSpec> more, std::vector<OptionSpec>* specs) {
  specs->insert(specs->end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<OptionSpec> CommonOptions::Specs() {
  return {{.names = "--data",
           .target = &data,
           .help = "folder of the knowledge files",
           .value = "DIR",
           .environment = "READOUT_DATA"},
          {.names = "-q,--quiet", .target = &quiet, .help = "on standard error only errors and skipped inputs"}};
}

OptionSpec ActorFilesOption::Spec() {
  return {.names = "--actors",
          .target = &files,
          .help =
              "table of your own persons, offices or countries, read after those of the data folder and of "
              "~/.config/readout/actors; may be given several times (docs/actors.md)",
          .value = "FILE"};
}

std::vector<std::string> ActorFilesOption::All() const {
  std::vector<std::string> all;
  if (const fs::path folder = ConfigurationFolder(); !folder.empty()) {
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder / "actors", ignored)) {
      const bool hidden = entry.path().filename().string().starts_with('.');
      if (entry.path().extension() == ".tsv" && !hidden) all.push_back(entry.path().string());
    }
    std::sort(all.begin(), all.end());
  }
  all.insert(all.end(), files.begin(), files.end());
  return all;
}

OptionSpec GraphOption::Spec() {
  return {.names = "-g,--graph",
          .target = &graph,
          .help = "the graph file",
          .value = "FILE",
          .environment = "READOUT_GRAPH"};
}

OptionSpec ThreadsSpec(int* threads) {
  return {.names = "--threads",
          .target = threads,
          .help = "how many articles to work on at once; the result is the same (default: one for each processor)",
          .value = "N",
          .check = ValueCheck::kCount};
}

std::vector<OptionSpec> InputOptions::Specs() {
  return {{.names = "PATH",
           .target = &paths,
           .help = "files or folders; - is standard input",
           .value = "",
           .required = true},
          {.names = "--published",
           .target = &published,
           .help = "day of publication of articles that give none (YYYY-MM-DD)",
           .value = "DATE",
           .check = ValueCheck::kDay},
          ThreadsSpec(&threads)};
}

std::vector<OptionSpec> FilterOptions::Specs() {
  return {{.names = "--since",
           .target = &since,
           .help = "events on or after that date (2026-03-09, 2026-03 or 2026)",
           .value = "DATE",
           .check = ValueCheck::kDate},
          {.names = "--until",
           .target = &until,
           .help = "events on or before that date",
           .value = "DATE",
           .check = ValueCheck::kDate},
          {.names = "--type",
           .target = &types,
           .help = "events of that type; several with commas between",
           .value = "TYPE",
           .check = ValueCheck::kChoice,
           .choices = NamesOf(kEventTypeNames)},
          {.names = "--status",
           .target = &statuses,
           .help = "events of that status; several with commas between",
           .value = "STATUS",
           .check = ValueCheck::kChoice,
           .choices = NamesOf(kStatusNames)},
          {.names = "--topic",
           .target = &topic,
           .help = "events with that in a topic's words, or with that theme or country as a topic",
           .value = "TEXT"},
          {.names = "--min-confidence",
           .target = &minimum_confidence,
           .help = "events at least so certain (0 to 1)",
           .value = "X",
           .check = ValueCheck::kShare}};
}

bool FilterOptions::any() const {
  return !since.empty() || !until.empty() || !types.empty() || !statuses.empty() || !topic.empty() ||
         minimum_confidence > 0;
}

absl::StatusOr<graph::EventFilter> FilterOptions::Filter() const {
  graph::EventFilter filter;
  if (const DateRange range = ParseDateText(since); range.known()) filter.since = range.start;
  if (const DateRange range = ParseDateText(until); range.known()) filter.until = range.end;
  if (filter.since.has_value() && filter.until.has_value() && *filter.since > *filter.until) {
    return UsageError("--since " + since + " lies after --until " + until);
  }
  for (const std::string& name : types) {
    if (const auto type = EnumFromName(kEventTypeNames, name)) filter.types.push_back(*type);
  }
  for (const std::string& name : statuses) {
    if (const auto status = EnumFromName(kStatusNames, name)) filter.statuses.push_back(*status);
  }
  filter.topic = topic;
  filter.minimum_confidence = minimum_confidence;
  return filter;
}

OptionSpec AnswerOption::Spec() {
  return {.names = "-f,--format",
          .target = &format,
          .help = "form of the answer (default: a table on a terminal, NDJSON otherwise)",
          .value = "FORMAT",
          .check = ValueCheck::kChoice,
          .choices = NamesOf(kAnswerFormatNames)};
}

AnswerFormat AnswerOption::Format(const Console& console) const {
  if (const auto chosen = EnumFromName(kAnswerFormatNames, format)) return *chosen;
  return console.out_is_terminal() ? AnswerFormat::kTable : AnswerFormat::kNdjson;
}

DateRange ParseDateText(std::string_view text) {
  if (const std::optional<Day> day = ParseDay(text)) return DateRange::OnDay(*day);
  if (text.size() != 4 && !(text.size() == 7 && text[4] == '-')) return {};
  const std::optional<int> year = ParseNumber(text.substr(0, 4));
  if (!year.has_value() || *year < 1) return {};
  if (text.size() == 4) return DateRange::InYear(*year);
  const std::optional<int> month = ParseNumber(text.substr(5));
  if (!month.has_value() || *month < 1 || *month > 12) return {};
  return DateRange::InMonth(*year, *month);
}

}  // namespace readout::cli
