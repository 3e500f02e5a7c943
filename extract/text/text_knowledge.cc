// SPDX-License-Identifier: Apache-2.0
#include "extract/text/text_knowledge.h"

#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "base/status_macros.h"
#include "extract/text/section_file.h"

namespace readout::extract {
namespace {

absl::StatusOr<Abbreviation> ClassOfSection(const std::string& path, const SectionEntry& entry) {
  if (entry.section == "before_name") return Abbreviation::kBeforeName;
  if (entry.section == "before_number") return Abbreviation::kBeforeNumber;
  if (entry.section == "calendar") return Abbreviation::kCalendar;
  if (entry.section == "may_end") return Abbreviation::kMayEnd;
  return absl::InvalidArgumentError(absl::StrFormat("%s:%d: unknown section [%s]", path, entry.line, entry.section));
}

}  // namespace

absl::StatusOr<TextKnowledge> TextKnowledge::Load(const std::string& data_folder) {
  TextKnowledge knowledge;
  const std::string path = data_folder + "/lexicon/abbreviations.txt";
  READOUT_ASSIGN_OR_RETURN(const std::vector<SectionEntry> entries, ReadSectionFile(path));
  for (const SectionEntry& entry : entries) {
    const std::vector<std::string> words = absl::StrSplit(entry.text, absl::ByAnyChar(" \t"), absl::SkipEmpty());
    if (entry.section == "starters") {
      knowledge.starters_.insert(words.begin(), words.end());
      continue;
    }
    if (entry.section == "calendar_names") {
      knowledge.calendar_names_.insert(words.begin(), words.end());
      continue;
    }
    READOUT_ASSIGN_OR_RETURN(const Abbreviation kind, ClassOfSection(path, entry));
    for (const std::string& word : words) knowledge.abbreviations_[word] = kind;
  }
  return knowledge;
}

Abbreviation TextKnowledge::AbbreviationClass(std::string_view word) const {
  const auto found = abbreviations_.find(word);
  return found == abbreviations_.end() ? Abbreviation::kNone : found->second;
}

}  // namespace readout::extract
