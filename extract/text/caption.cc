// SPDX-License-Identifier: Apache-2.0
#include "extract/text/caption.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "extract/text/calendar_date.h"

namespace readout::extract {
namespace {

using Words = std::span<const std::string_view>;

bool IsAuxiliary(std::string_view word) {
  for (const std::string_view other : {"to", "will", "would", "can", "could", "may", "might", "should", "must", "not", "did", "do",
                                       "does", "shall"}) {
    if (word == other) return true;
  }
  return false;
}

// A verb of a picture in the present tense; "to meet" and "will attend" are none.
bool HasPose(Words words, const CueList& poses) {
  for (size_t i = 1; i < words.size(); ++i) {  // never the first word: something must pose
    if (poses.MatchAt(words, i) > 0 && !IsAuxiliary(words[i - 1])) return true;
  }
  return false;
}

int CountMatches(Words words, const CueList& list) {
  int count = 0;
  for (size_t i = 0; i < words.size(); ++i) count += list.MatchAt(words, i) > 0 ? 1 : 0;
  return count;
}

// Where the credit at the end begins, in words; words.size() when there is none. "(AP Photo/Jane Roe)", "© X",
// "Photo: Jane Roe", "/ Reuters", "| AFP".
size_t CreditBegin(Words words, const CueList& credits) {
  const size_t none = words.size();
  if (none == 0) return none;
  size_t end = none;
  if (words[end - 1] == ")" || words[end - 1] == "]") {
    const std::string_view open = words[end - 1] == ")" ? "(" : "[";
    for (size_t i = end - 1; i > 0 && end - i <= 14; --i) {
      if (words[i - 1] != open) continue;
      return CountMatches(words.subspan(i - 1), credits) > 0 ? i - 1 : none;
    }
    return none;
  }
  const size_t reach = std::min<size_t>(end, 10);
  for (size_t i = end - reach; i < end; ++i) {
    if (words[i] == "\u00A9") return i;
    if (i + 1 < end && words[i + 1] == ":" &&
        (words[i] == "photo" || words[i] == "image" || words[i] == "picture" || words[i] == "credit" || words[i] == "photos")) {
      return i;
    }
    if ((words[i] == "/" || words[i] == "|") && i + 1 < end && credits.MatchAt(words, i + 1) > 0 && end - i <= 6) return i;
  }
  // "… in Geneva. Reuters", "… via Getty Images".
  for (size_t i = end - std::min<size_t>(end, 4); i < end; ++i) {
    const size_t length = credits.MatchAt(words, i);
    if (length == 0 || i + length != end) continue;
    if (i > 0 && words[i - 1] == "via") return i - 1;
    if (length >= 2) return i;
  }
  return none;
}

// Offset in look.folded of word i.
size_t OffsetOf(const BlockLook& look, size_t i) {
  return i < look.words.size() ? static_cast<size_t>(look.words[i].data() - look.folded.data()) : look.folded.size();
}

}  // namespace

bool IsCaption(const BlockLook& look, bool opens_page, const TextKnowledge& knowledge) {
  constexpr int kLongest = 500;  // code points
  if (look.length > kLongest || look.plain_words < 4) return false;
  const Words words(look.words);
  const size_t credit = CreditBegin(words, knowledge.Cues(Cue::kCredits));
  if (credit == 0) return false;  // a credit or a note in brackets without a picture
  const Words scene = words.subspan(0, credit);
  const std::string_view folded(look.folded.data(), OffsetOf(look, credit));

  int score = 0;
  const bool marked = knowledge.Cues(Cue::kCaptionMarks).IsIn(words) || knowledge.Cues(Cue::kCaptionOpenings).Begins(words);
  if (marked) score += 3;
  if (credit < words.size()) score += 3;
  const bool position = knowledge.Cues(Cue::kPositions).IsIn(scene);
  if (position) score += 2;
  const bool pose = HasPose(scene, knowledge.Cues(Cue::kPoses));
  if (pose) score += 2;
  if (knowledge.Cues(Cue::kScenes).IsIn(scene)) score += 1;

  bool dated = false;
  bool date_ends = false;
  for (const CalendarDate& date : FindCalendarDates(folded)) {
    if (date.year == 0) continue;
    dated = true;
    const std::string_view rest = folded.substr(date.end);
    date_ends |= std::ranges::none_of(rest, [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
  }
  if (date_ends) score += 2;
  else if (dated) score += 1;

  const int finite = CountMatches(scene, knowledge.Cues(Cue::kFinite));
  const bool verbless = finite == 0 && !pose;
  if (verbless) score += date_ends ? 2 : 1;
  if (look.inner_ends == 0 && look.length < 220) score += 1;

  if (finite > 0) score -= finite > 1 ? 4 : 2;
  if (look.inner_ends >= 3) score -= 2;
  if (knowledge.Cues(Cue::kNoCaption).Begins(words)) score -= 3;
  if (opens_page && !marked && credit == words.size()) score -= 2;
  if (look.list_item) score -= 2;
  // Headlines are in the present tense too ("Modi meets Xi at the summit"): without a period, date or credit a picture is not
  // told from a title.
  if (look.final_mark == 0 && !marked && !position && !dated && credit == words.size()) score -= 3;
  return score >= 4;
}

bool IsPhotoCredit(const BlockLook& look, const TextKnowledge& knowledge) {
  if (look.plain_words == 0 || look.plain_words > 10 || look.inner_ends > 1) return false;
  const Words words(look.words);
  const CueList& credits = knowledge.Cues(Cue::kCredits);
  if (words.front() == "\u00A9") return true;
  const size_t credit = CreditBegin(words, credits);
  return credit == 0 || (look.plain_words <= 3 && credits.IsWhole(words));
}

}  // namespace readout::extract
