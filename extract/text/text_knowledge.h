// SPDX-License-Identifier: Apache-2.0
#pragma once
// What data/lexicon/abbreviations.txt and data/zones know about the look of news text. Loaded once, never changed, safe
// to share between threads.

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/absl_view.h"
#include "base/image.h"
#include "extract/text/cue_list.h"

namespace readout::extract {

// What the period after an abbreviation means; data/lexicon/abbreviations.txt explains the classes.
enum class Abbreviation { kNone, kBeforeName, kBeforeNumber, kCalendar, kMayEnd };

// The lists of data/zones; each file says what its lists are for.
enum class Cue {
  kBegins,
  kWhole,
  kContains,
  kLinkLists,
  kEndMarks,  // boilerplate.txt
  kCaptionMarks,
  kCaptionOpenings,
  kCredits,
  kPositions,
  kPoses,
  kScenes,
  kFinite,
  kParticiples,
  kNoCaption,  // captions.txt
  kStampWords,
  kFirstPublished,
  kUpdated,
  kBylines,
  kDesks,
  kLabels,
  kSections,
  kKeywordLabels,
  kTitleLabels,
  kQuestionLabels,  // headers.txt
  kPlaces,
  kNotPlaces,  // datelines.txt
};

class TextKnowledge {
 public:
  // Reads `data_folder`/lexicon/abbreviations.txt and `data_folder`/zones. Errors name file and line.
  static absl::StatusOr<TextKnowledge> Load(const std::string& data_folder);

  // From a section of an image that Write() has made.
  static absl::StatusOr<TextKnowledge> Open(const Image& image);
  void Write(ImageWriter* writer) const;
  // The files of data/ that Load() reads, relative to it.
  static std::vector<std::string> Sources();

  template <typename Self, typename Archive>
  static void Parts(Self& self, Archive& archive) {
    archive(self.abbreviations_, self.starters_, self.calendar_names_, self.cues_);
  }

  // `word` is folded and has no final period.
  Abbreviation AbbreviationClass(std::string_view word) const;
  // Whether `word`, capitalised after an abbreviation, begins a new sentence ("The", "He").
  bool IsStarter(std::string_view word) const { return starters_.contains(word); }
  // Full names of months and weekdays, and words that follow the hour of day.
  bool IsCalendarWord(std::string_view word) const { return calendar_names_.contains(word); }

  static CueList Cues(Cue list) { return CueList(static_cast<unsigned>(list)); }
  // The cue words of folded text: what the lists are asked about.
  std::vector<CueWord> CueWordsOf(std::string_view folded) const { return cues_.Split(folded); }
  // Whether `word` by itself is a phrase of the list.
  bool IsCue(Cue list, std::string_view word) const {
    const CueWord alone = cues_.Word(word);
    return Cues(list).MatchAt(CueWords(&alone, 1), 0) > 0;
  }

 private:
  absl::Status LoadAbbreviations(const std::string& path);
  absl::Status LoadCues(const std::string& path);

  StringMap<Abbreviation> abbreviations_;
  StringSet starters_;
  StringSet calendar_names_;
  CueTable cues_;
};

}  // namespace readout::extract
