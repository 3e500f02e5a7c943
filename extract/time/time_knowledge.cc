// SPDX-License-Identifier: Apache-2.0
#include "extract/time/time_knowledge.h"

#include <utility>

#include "base/status_macros.h"
#include "base/tsv_table.h"
#include "extract/time/time_knowledge_impl.h"

namespace readout::extract {
namespace {

constexpr const char* kLexiconFiles[] = {
    "months.tsv", "weekdays.tsv", "numbers.tsv", "units.tsv", "hedges.tsv", "parts.tsv", "words.tsv",
};
// In the order in which equally long matches are preferred.
constexpr const char* kGrammarFiles[] = {
    "skip_grammar.tsv",
    "date_grammar.tsv",
    "clock_grammar.tsv",
    "length_grammar.tsv",
};

absl::Status LoadHolidays(const std::string& path, TimeLexicon* lexicon, std::vector<Holiday>* holidays) {
  READOUT_ASSIGN_OR_RETURN(const TsvTable table, TsvTable::Read(path, {"word", "rule", "case"}));
  for (size_t row = 0; row < table.size(); ++row) {
    const std::optional<Holiday> holiday = ParseHolidayRule(table.Cell(row, "rule"));
    if (!holiday) return table.Error(row, "rule", "not a rule for a day");
    if (table.Cell(row, "word").empty()) return table.Error(row, "word", "empty");
    lexicon->Add("HOLIDAY", table.Cell(row, "word"), static_cast<double>(holidays->size()),
                 table.Cell(row, "case") == "capital");
    holidays->push_back(*holiday);
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<TimeKnowledge> TimeKnowledge::Load(const std::string& data_folder) {
  const std::string folder = data_folder + "/lexicon/time/";
  auto impl = std::make_unique<Impl>();
  for (const char* file : kLexiconFiles) READOUT_RETURN_IF_ERROR(impl->lexicon.AddFile(folder + file));
  READOUT_RETURN_IF_ERROR(LoadHolidays(folder + "holidays.tsv", &impl->lexicon, &impl->holidays));
  READOUT_RETURN_IF_ERROR(impl->lexicon.Finish());
  impl->figures.Bind();
  for (const char* file : kGrammarFiles) READOUT_RETURN_IF_ERROR(impl->grammar.AddFile(folder + file));
  return TimeKnowledge(std::move(impl));
}

TimeKnowledge::TimeKnowledge(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
TimeKnowledge::TimeKnowledge(TimeKnowledge&&) noexcept = default;
TimeKnowledge& TimeKnowledge::operator=(TimeKnowledge&&) noexcept = default;
TimeKnowledge::~TimeKnowledge() = default;

}  // namespace readout::extract
