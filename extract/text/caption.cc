// SPDX-License-Identifier: Apache-2.0
#include "extract/text/caption.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "extract/read/calendar_date.h"

namespace readout::extract {
namespace {

// Words after which the same letters are an infinitive ("to meet", "will attend") or a noun ("a look at", "the
// address").
bool BarsPose(const CueWord& word) {
  static constexpr std::string_view kBars[] = {
      "to",    "will", "would", "can", "could", "may",  "might", "should", "must", "not",   "did",
      "do",    "does", "shall", "t",   "a",     "an",   "the",   "his",    "her",  "their", "its",
      "this",  "that", "of",    "for", "in",    "on",   "with",  "by",     "and",  "or",    "new",
      "first", "last", "no",    "any", "each",  "more", "at",    "from",   "let",  "your",  "our"};
  return std::ranges::find(kBars, word.text) != std::end(kBars);
}

// A verb of a picture in the present tense.
bool HasPose(CueWords words, const CueList& poses) {
  for (size_t i = 1; i < words.size(); ++i) {  // never the first word: something must pose
    if (poses.MatchAt(words, i) > 0 && !BarsPose(words[i - 1])) return true;
  }
  return false;
}

// Words in the regular past tense: small letters, "-ed", not after a comma ("Modi, accompanied by …"). The participles
// that pictures are described with are on a list of their own.
int CountRegularPast(std::string_view text, const TextKnowledge& knowledge) {
  int count = 0;
  bool after_comma = false;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
    const bool whole =
        end > at && (at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ' || text[end] == '.');
    const std::string_view word = text.substr(at, end - at);
    if (whole) {
      if (word.size() >= 5 && word.ends_with("ed") && !after_comma && !knowledge.IsCue(Cue::kParticiples, word))
        ++count;
      after_comma = false;
    } else if (end == at && text[at] == ',') {
      after_comma = true;
    } else if (end == at && text[at] != ' ') {
      after_comma = false;
    }
    at = std::max(end, at + 1);
  }
  return count;
}

int CountMatches(CueWords words, const CueList& list) {
  int count = 0;
  for (size_t i = 0; i < words.size(); ++i) count += list.MatchAt(words, i) > 0 ? 1 : 0;
  return count;
}

// Verbs of a story; "is seen", "are welcomed by" belong to pictures.
int CountFinite(CueWords words, const TextKnowledge& knowledge) {
  int count = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    if (knowledge.Cues(Cue::kFinite).MatchAt(words, i) > knowledge.Cues(Cue::kPoses).MatchAt(words, i)) ++count;
  }
  return count;
}

// Where the credit at the end begins, in words; words.size() when there is none. "(AP Photo/Jane Roe)", "© X",
// "Photo: Jane Roe", "/ Reuters", "| AFP".
size_t CreditBegin(CueWords words, const CueList& credits) {
  const size_t none = words.size();
  if (none == 0) return none;
  size_t end = none;
  if (words[end - 1] == ")" || words[end - 1] == "]") {
    const std::string_view open = words[end - 1] == ")" ? "(" : "[";
    for (size_t i = end - 1; i > 0 && end - i <= 14; --i) {
      if (words[i - 1] != open) continue;
      if (words[i] == "source") return none;  // of a report
      return CountMatches(words.subspan(i - 1), credits) > 0 ? i - 1 : none;
    }
    return none;
  }
  const size_t reach = std::min<size_t>(end, 10);
  for (size_t i = end - reach; i < end; ++i) {
    if (words[i] == "\u00A9") return i;
    if (i + 1 < end && words[i + 1] == ":" &&
        (words[i] == "photo" || words[i] == "image" || words[i] == "picture" || words[i] == "credit" ||
         words[i] == "photos")) {
      return i;
    }
    if ((words[i] == "/" || words[i] == "|") && i + 1 < end && credits.MatchAt(words, i + 1) > 0 && end - i <= 6)
      return i;
  }
  // "… in Geneva. Reuters", "… via Getty Images".
  for (size_t i = end - std::min<size_t>(end, 4); i < end; ++i) {
    const size_t length = credits.MatchAt(words, i);
    if (length == 0 || i + length != end) continue;
    if (i > 0 && words[i - 1] == "via") return i - 1;
    // After the end of the sentence: "… in Geneva. Getty Images". (Aggregators put " - Reuters" behind headlines.)
    if (i == 0) return 0;
    const char* const gap = words[i - 1].data() + words[i - 1].size();
    const std::string_view between(gap, static_cast<size_t>(words[i].data() - gap));
    if (between.find('.') != std::string_view::npos) return i;
  }
  return none;
}

// Offset in look.folded of word i.
size_t OffsetOf(const BlockLook& look, size_t i) {
  return i < look.words.size() ? look.OffsetOf(look.words[i]) : look.folded.size();
}

}  // namespace

bool IsCaption(const BlockLook& look, bool opens_page, bool opens_story, const TextKnowledge& knowledge) {
  constexpr int kLongest = 500;  // code points
  if (look.length > kLongest || look.plain_words < 4) return false;
  const CueWords words(look.words);
  if (std::ranges::any_of(words, [](const CueWord& word) { return word == "@"; }))
    return false;  // a post's author, an address
  const size_t credit = CreditBegin(words, knowledge.Cues(Cue::kCredits));
  if (credit == 0) return false;  // a credit or a note in brackets without a picture
  const CueWords scene = words.subspan(0, credit);
  const std::string_view folded(look.folded.data(), OffsetOf(look, credit));

  int score = 0;
  const auto may_hold = [&](Cue list) { return knowledge.Cues(list).MayBeIn(look.Lists()); };
  const bool labelled = knowledge.Cues(Cue::kCaptionOpenings).Begins(words);
  const bool marked = labelled || (may_hold(Cue::kCaptionMarks) && knowledge.Cues(Cue::kCaptionMarks).IsIn(words));
  if (marked) score += labelled ? 5 : 3;
  if (credit < words.size()) score += 3;
  const bool lettered = words.front() == "(";  // "(c) in addition …" is an item of a list
  const bool position = !lettered && may_hold(Cue::kPositions) && knowledge.Cues(Cue::kPositions).IsIn(scene);
  if (position) score += 2;
  bool pose = may_hold(Cue::kPoses) && HasPose(scene, knowledge.Cues(Cue::kPoses));
  if (pose) score += 2;
  if (may_hold(Cue::kScenes) && knowledge.Cues(Cue::kScenes).IsIn(scene)) score += 1;

  // With nothing else to show for it, a verb makes a picture only of a short sentence that comes after the lead and
  // does not begin as an argument does.
  const bool sure = marked || position || credit < words.size();
  const bool argues = knowledge.IsStarter(words.front().text) && words.front() != "the" && words.front() != "two" &&
                      words.front() != "a";

  bool dated = false;
  bool date_ends = false;
  std::vector<CalendarDate> dates;  // none of a year are none
  if (look.has_digit && MayHoldYear(folded)) {
    dates = credit == words.size() ? look.Dates() : FindCalendarDates(folded);
  }
  for (const CalendarDate& date : dates) {
    if (!date.OnDay()) continue;
    dated = true;
    const std::string_view rest = folded.substr(date.end);
    date_ends |= std::ranges::none_of(rest, [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
  }
  if (date_ends)
    score += 2;
  else if (dated)
    score += 1;

  if (!sure && !pose && !dated) return false;  // whatever else there is does not suffice
  if (pose && !sure && !dated && (opens_story || argues || look.plain_words > 30)) {
    pose = false;
    score -= 2;
  }
  const int finite = CountFinite(scene, knowledge) + CountRegularPast(look.text, knowledge);
  const bool verbless = finite == 0 && !pose;
  if (verbless) score += date_ends ? 2 : 1;
  if (look.inner_ends == 0 && look.length < 220) score += 1;

  if (finite > 0) score -= finite > 1 ? 4 : 2;
  if (look.inner_ends >= 3) score -= 2;
  if (knowledge.Cues(Cue::kNoCaption).Begins(words)) score -= 3;
  if (opens_page && !marked && credit == words.size()) score -= 2;
  if (argues && !sure) score -= 1;
  if (look.list_item) score -= 2;
  // Headlines are in the present tense too ("Modi meets Xi at the summit"): without a period, date or credit a picture
  // is not told from a title.
  if (look.final_mark == 0 && !marked && !position && !dated && credit == words.size()) score -= 3;
  return score >= 4;
}

bool IsPhotoCredit(const BlockLook& look, const TextKnowledge& knowledge) {
  if (look.plain_words == 0 || look.plain_words > 10 || look.inner_ends > 1) return false;
  const CueWords words(look.words);
  const CueList& credits = knowledge.Cues(Cue::kCredits);
  if (words.front() == "\u00A9") return true;
  const size_t credit = CreditBegin(words, credits);
  return credit == 0 || (look.plain_words <= 3 && credits.IsWhole(words));
}

}  // namespace readout::extract
