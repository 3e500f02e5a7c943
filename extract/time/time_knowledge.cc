// SPDX-License-Identifier: Apache-2.0
#include "extract/time/time_knowledge.h"

#include <utility>

#include "base/archive.h"
#include "base/status_macros.h"
#include "base/tsv_table.h"
#include "extract/time/time_knowledge_impl.h"

namespace readout::extract {
namespace {

constexpr const char* kSection = "time";
constexpr const char* kFolder = "lexicon/time/";
constexpr const char* kHolidays = "holidays.tsv";
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

absl::StatusOr<TimeKnowledge> TimeKnowledge::Open(const Image& image) {
  auto impl = std::make_unique<Impl>();
  ArchiveReader reader(image.Section(kSection));
  reader(impl->lexicon, impl->holidays, impl->grammar);
  if (!reader.complete()) return absl::DataLossError("an image without the knowledge of time");
  impl->figures.Bind();
  return TimeKnowledge(std::move(impl));
}

void TimeKnowledge::Write(ImageWriter* writer) const {
  ArchiveWriter archive;
  archive(impl_->lexicon, impl_->holidays, impl_->grammar);
  writer->Bytes(kSection, archive.bytes());
}

std::vector<std::string> TimeKnowledge::Sources() {
  std::vector<std::string> sources = {std::string(kFolder) + kHolidays};
  for (const char* file : kLexiconFiles) sources.push_back(std::string(kFolder) + file);
  for (const char* file : kGrammarFiles) sources.push_back(std::string(kFolder) + file);
  return sources;
}

absl::StatusOr<TimeKnowledge> TimeKnowledge::Load(const std::string& data_folder) {
  const std::string folder = data_folder + "/" + kFolder;
  auto impl = std::make_unique<Impl>();
  for (const char* file : kLexiconFiles) READOUT_RETURN_IF_ERROR(impl->lexicon.AddFile(folder + file));
  READOUT_RETURN_IF_ERROR(LoadHolidays(folder + kHolidays, &impl->lexicon, &impl->holidays));
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
