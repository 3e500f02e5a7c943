// SPDX-License-Identifier: Apache-2.0
#include "extract/text/text_knowledge.h"

#include <optional>
#include <vector>

#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "base/archive.h"
#include "base/enum_names.h"
#include "base/status_macros.h"
#include "extract/text/section_file.h"

namespace readout::extract {
namespace {

constexpr const char* kSection = "text";
constexpr const char* kAbbreviations = "lexicon/abbreviations.txt";
constexpr const char* kZones = "zones/";
constexpr const char* kCueFiles[] = {"boilerplate.txt", "captions.txt", "headers.txt", "datelines.txt"};

constexpr EnumName<Abbreviation> kAbbreviationSections[] = {
    {Abbreviation::kBeforeName, "before_name"},
    {Abbreviation::kBeforeNumber, "before_number"},
    {Abbreviation::kCalendar, "calendar"},
    {Abbreviation::kMayEnd, "may_end"},
};

constexpr EnumName<Cue> kCueSections[] = {
    {Cue::kBegins, "begins"},
    {Cue::kWhole, "whole"},
    {Cue::kContains, "contains"},
    {Cue::kLinkLists, "link_lists"},
    {Cue::kEndMarks, "end_marks"},
    {Cue::kCaptionMarks, "caption_marks"},
    {Cue::kCaptionOpenings, "caption_openings"},
    {Cue::kCredits, "credits"},
    {Cue::kPositions, "positions"},
    {Cue::kPoses, "poses"},
    {Cue::kScenes, "scenes"},
    {Cue::kFinite, "finite"},
    {Cue::kParticiples, "participles"},
    {Cue::kNoCaption, "no_caption"},
    {Cue::kStampWords, "stamp_words"},
    {Cue::kFirstPublished, "first_published"},
    {Cue::kUpdated, "updated"},
    {Cue::kBylines, "bylines"},
    {Cue::kDesks, "desks"},
    {Cue::kLabels, "labels"},
    {Cue::kSections, "sections"},
    {Cue::kKeywordLabels, "keyword_labels"},
    {Cue::kTitleLabels, "title_labels"},
    {Cue::kQuestionLabels, "question_labels"},
    {Cue::kPlaces, "places"},
    {Cue::kNotPlaces, "not_places"},
};

absl::Status UnknownSection(const std::string& path, const SectionEntry& entry) {
  return absl::InvalidArgumentError(absl::StrFormat("%s:%d: unknown section [%s]", path, entry.line, entry.section));
}

}  // namespace

absl::StatusOr<TextKnowledge> TextKnowledge::Open(const Image& image) {
  TextKnowledge knowledge;
  ArchiveReader reader(image.Section(kSection));
  reader(knowledge);
  if (!reader.complete()) return absl::DataLossError("an image without the knowledge of text");
  return knowledge;
}

void TextKnowledge::Write(ImageWriter* writer) const {
  ArchiveWriter archive;
  archive(*this);
  writer->Bytes(kSection, archive.bytes());
}

std::vector<std::string> TextKnowledge::Sources() {
  std::vector<std::string> sources = {kAbbreviations};
  for (const char* file : kCueFiles) sources.push_back(std::string(kZones) + file);
  return sources;
}

absl::StatusOr<TextKnowledge> TextKnowledge::Load(const std::string& data_folder) {
  TextKnowledge knowledge;
  READOUT_RETURN_IF_ERROR(knowledge.LoadAbbreviations(data_folder + "/" + kAbbreviations));
  for (const char* file : kCueFiles) {
    READOUT_RETURN_IF_ERROR(knowledge.LoadCues(data_folder + "/" + kZones + file));
  }
  return knowledge;
}

absl::Status TextKnowledge::LoadAbbreviations(const std::string& path) {
  READOUT_ASSIGN_OR_RETURN(const std::vector<SectionEntry> entries, ReadSectionFile(path));
  for (const SectionEntry& entry : entries) {
    const std::vector<std::string> words = absl::StrSplit(entry.text, absl::ByAnyChar(" \t"), absl::SkipEmpty());
    const std::optional<Abbreviation> kind = EnumFromName(kAbbreviationSections, entry.section);
    if (entry.section == "starters") {
      starters_.insert(words.begin(), words.end());
    } else if (entry.section == "calendar_names") {
      calendar_names_.insert(words.begin(), words.end());
    } else if (kind) {
      for (const std::string& word : words) abbreviations_[word] = *kind;
    } else {
      return UnknownSection(path, entry);
    }
  }
  return absl::OkStatus();
}

absl::Status TextKnowledge::LoadCues(const std::string& path) {
  READOUT_ASSIGN_OR_RETURN(const std::vector<SectionEntry> entries, ReadSectionFile(path));
  for (const SectionEntry& entry : entries) {
    const std::optional<Cue> list = EnumFromName(kCueSections, entry.section);
    if (!list) return UnknownSection(path, entry);
    cues_.Add(static_cast<unsigned>(*list), entry.text);
  }
  return absl::OkStatus();
}

Abbreviation TextKnowledge::AbbreviationClass(std::string_view word) const {
  const auto found = abbreviations_.find(word);
  return found == abbreviations_.end() ? Abbreviation::kNone : found->second;
}

}  // namespace readout::extract
