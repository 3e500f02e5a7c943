// SPDX-License-Identifier: Apache-2.0
#include "extract/text/page_furniture.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "base/text_fold.h"
#include "extract/text/caption.h"
#include "re2/re2.h"

namespace readout::extract {
namespace {

bool HasLetter(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; });
}

// What is left of a line after its dates, hours and the words of stamps.
struct Stamp {
  int residue = 0;  // plain words left
  bool clock = false;
  std::vector<CalendarDate> dates;
};

// An hour and minutes: "21:02", "9.15", "21h02", also with seconds.
bool HasClock(std::string_view folded) {
  static const RE2 kClock(R"(\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\b)");
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  for (size_t i = 0; i + 2 < folded.size(); ++i) {
    const char mark = folded[i + 1];
    if (!digit(folded[i]) || !(mark == ':' || mark == '.' || mark == 'h') || !digit(folded[i + 2])) continue;
    return RE2::PartialMatch(re2::StringPiece(folded.data(), folded.size()), kClock);
  }
  return false;
}

// Stops after more than `most_residue` words that are no stamp's.
Stamp ReadStamp(const BlockLook& look, int most_residue, const TextKnowledge& knowledge) {
  Stamp stamp;
  if (look.has_digit) {
    stamp.dates = look.Dates();
    stamp.clock = HasClock(look.Folded());
  }
  for (size_t i = 0; i < look.words.size() && stamp.residue <= most_residue;) {
    const CueWord& word = look.words[i];
    const size_t at = look.OffsetOf(word);
    const bool in_date =
        std::ranges::any_of(stamp.dates, [&](const CalendarDate& date) { return at >= date.begin && at < date.end; });
    if (in_date || word.punctuation || word.digit) {
      ++i;
      continue;
    }
    const size_t cue = knowledge.Cues(Cue::kStampWords).MatchAt(look.words, i);
    if (cue > 0) {
      i += cue;
      continue;
    }
    ++stamp.residue;
    ++i;
  }
  return stamp;
}

// False where a word is neither a stamp's nor may be part of a date, whatever else there is: nearly all paragraphs.
bool MayBePureStamp(const BlockLook& look, const TextKnowledge& knowledge) {
  for (size_t i = 0; i < look.words.size();) {
    const CueWord& word = look.words[i];
    if (word.punctuation || word.digit) {
      ++i;
      continue;
    }
    if (word == "of" || MayBeMonth(word.text)) return true;  // "9th of March"
    const size_t cue = knowledge.Cues(Cue::kStampWords).MatchAt(look.words, i);
    if (cue == 0) return false;
    i += cue;
  }
  return true;
}

// The dates of a stamp, each with what the words before it say of it.
void LabelDates(const BlockLook& look, const Stamp& stamp, std::optional<StampDate::Kind> pending,
                const TextKnowledge& knowledge, Furniture* furniture) {
  std::optional<StampDate::Kind> label = pending;
  size_t next = 0;
  const auto take_dates_before = [&](size_t offset) {
    for (; next < stamp.dates.size() && stamp.dates[next].begin < offset; ++next) {
      const CalendarDate& date = stamp.dates[next];
      if (date.year != 0) furniture->dates.push_back({date, label.value_or(StampDate::Kind::kPlain)});
    }
  };
  for (size_t i = 0; i < look.words.size();) {
    take_dates_before(look.OffsetOf(look.words[i]));
    const size_t updated = knowledge.Cues(Cue::kUpdated).MatchAt(look.words, i);
    const size_t first = knowledge.Cues(Cue::kFirstPublished).MatchAt(look.words, i);
    if (updated > 0)
      label = StampDate::Kind::kUpdate;
    else if (first > 0)
      label = StampDate::Kind::kFirst;
    i += std::max<size_t>({updated, first, 1});
  }
  take_dates_before(look.folded.size() + 1);
  if (furniture->dates.empty()) furniture->pending = label;
}

// A label with its date or hour behind it ("Updated: March 10, 2026"), the date of a certain year or with an hour.
bool LabelStandsAtDate(const BlockLook& look, const Stamp& stamp, const TextKnowledge& knowledge) {
  const bool exact =
      stamp.clock || std::ranges::any_of(stamp.dates, [](const CalendarDate& date) { return date.year != 0; });
  if (!exact) return false;
  for (size_t i = 0; i < look.words.size(); ++i) {
    const size_t label = std::max(knowledge.Cues(Cue::kUpdated).MatchAt(look.words, i),
                                  knowledge.Cues(Cue::kFirstPublished).MatchAt(look.words, i));
    if (label == 0) continue;
    size_t next = i + label;
    while (next < look.words.size() && look.words[next].punctuation) ++next;
    if (next >= look.words.size()) continue;
    const size_t at = look.OffsetOf(look.words[next]);
    if (look.words[next].digit || knowledge.Cues(Cue::kStampWords).MatchAt(look.words, next) > 0 ||
        std::ranges::any_of(stamp.dates, [&](const CalendarDate& date) { return date.begin == at; })) {
      return true;
    }
  }
  return false;
}

std::optional<Furniture> FindStamp(const BlockLook& look, std::optional<StampDate::Kind> pending,
                                   const TextKnowledge& knowledge) {
  if (look.plain_words > 24) return std::nullopt;
  const Stamp stamp = ReadStamp(look, look.plain_words, knowledge);
  const bool scraped = look.words.size() >= 2 && look.words.front() == "date" && !stamp.dates.empty();
  Furniture furniture;
  if (stamp.dates.empty() && !stamp.clock) {
    // "Read: 2 min".
    if (stamp.residue == 0 && look.plain_words <= 5 && look.has_digit && HasLetter(look.text)) {
      return furniture;
    }
    // "Updated:" with the date on the next line; "Published".
    const bool label =
        stamp.residue == 0 && look.plain_words <= 3 &&
        (knowledge.Cues(Cue::kUpdated).Begins(look.words) || knowledge.Cues(Cue::kFirstPublished).Begins(look.words));
    if (!label) return std::nullopt;
    furniture.zone = Zone::kTimestamp;
  } else if (scraped && stamp.residue <= 4) {
    furniture.zone = Zone::kHeader;
  } else if (stamp.residue <= 1) {
    furniture.zone = Zone::kTimestamp;
  } else {
    // A byline, desk or section with its date: "Web Desk | Updated: March 10, 2026 09:15 IST".
    const bool stamped = LabelStandsAtDate(look, stamp, knowledge);
    const bool byline =
        knowledge.Cues(Cue::kBylines).Begins(look.words) || knowledge.Cues(Cue::kDesks).IsIn(look.words);
    const bool barred = std::ranges::any_of(look.words, [](const CueWord& word) { return word == "|"; });
    const bool short_line =
        look.inner_ends <= 1 && stamp.residue <= (barred || byline ? 8 : 4) && look.final_mark != '.';
    const bool close = stamp.residue <= 2 && stamp.clock && !stamp.dates.empty();
    if (!short_line || !(stamped || byline || barred || close)) return std::nullopt;
    if (stamp.dates.empty() && !byline) return std::nullopt;
    furniture.zone = Zone::kHeader;
  }
  LabelDates(look, stamp, pending, knowledge, &furniture);
  return furniture;
}

bool IsByline(const BlockLook& look, const TextKnowledge& knowledge) {
  if (look.plain_words > 14 || look.inner_ends > 0) return false;
  if (look.plain_words <= 6 && look.final_mark == 0 && knowledge.Cues(Cue::kDesks).IsIn(look.words)) return true;
  if (!knowledge.Cues(Cue::kBylines).Begins(look.words)) return false;
  if (look.words.front() == "(" || look.words.back() == ")") return true;  // "(ATTN: …)"
  if (look.final_mark != 0 && !look.final_abbreviation) return false;
  if (look.words.front() == "source" || look.words.front() == "sources") return look.plain_words <= 4;
  // "By Jane Roe", not "By phone and in person, leaders seek a way out": names follow.
  if (look.words.front() == "by") {
    int small = 0;
    bool word_begins = true;
    for (const char c : look.text.substr(2)) {
      if (word_begins && c >= 'a' && c <= 'z') ++small;
      word_begins = c == ' ';
    }
    return small <= 2 && look.plain_words >= 2 && look.plain_words <= 10;
  }
  return true;
}

// "News | Politics", "Press release": labels and nothing else.
bool IsLabel(const BlockLook& look, const TextKnowledge& knowledge) {
  size_t i = 0;
  while (i < look.words.size()) {
    const size_t label = knowledge.Cues(Cue::kLabels).MatchAt(look.words, i);
    if (label == 0 && !look.words[i].punctuation) return false;
    i += std::max<size_t>(label, 1);
  }
  return !look.words.empty() && look.plain_words > 0;
}

// Parts of a line between commas or semicolons.
struct Parts {
  int count = 0;
  int longest = 0;  // words
};
Parts CountParts(CueWords words) {
  Parts parts{1, 0};
  int length = 0;
  for (const CueWord& word : words) {
    if (word == ",") {
      ++parts.count;
      length = 0;
    } else if (!word.punctuation) {
      parts.longest = std::max(parts.longest, ++length);
    }
  }
  return parts;
}

bool IsKeywords(const BlockLook& look, bool story_begun, const TextKnowledge& knowledge) {
  if (look.inner_ends > 0) return false;
  if (knowledge.Cues(Cue::kKeywordLabels).Begins(look.words) && look.final_mark != '.' && look.plain_words <= 40)
    return true;
  int hashes = 0;
  for (size_t i = 0; i + 1 < look.words.size(); ++i) {
    hashes += look.words[i] == "#" && look.words[i + 1].data() == look.words[i].data() + 1 ? 1 : 0;
  }
  if (hashes >= 1 && look.text.front() == '#' && look.plain_words <= 4 * hashes && look.final_mark == 0) return true;
  if (look.final_mark != 0) return false;
  const Parts parts = CountParts(look.words);
  if (parts.count < 2 || parts.longest > 5) return false;
  // How many words begin with a small and with a capital letter.
  int small = 0;
  int capital = 0;
  bool word_begins = true;
  for (const char c : look.text) {
    if (word_begins && c >= 'a' && c <= 'z') ++small;
    if (word_begins && c >= 'A' && c <= 'Z') ++capital;
    word_begins = c == ' ';
  }
  const bool small_first = look.text.front() >= 'a' && look.text.front() <= 'z';
  if (small_first && capital * 8 <= small && small >= 2) return true;  // "putin-trump call, putin-trump phone"
  // "Donald Trump, Vladimir Putin, Ukraine, Kremlin": capitals only, and not where the headline stands.
  return story_begun && parts.count >= 3 && parts.longest <= 3 && small == 0;
}

// A web or mail address, a telephone number, a path, a line without letters.
bool IsScrap(const BlockLook& look) {
  static const RE2 kAddress(R"(\S+@\S+\.\w+|(?:https?://|www\.|/)\S+|[\w-]+(?:\.[\w-]+)+/\S*)");
  if (!HasLetter(look.text)) return true;
  if (look.plain_words <= 1 && look.length <= 2) return true;
  if (look.text.find(' ') != std::string_view::npos) return false;
  return RE2::FullMatch(re2::StringPiece(look.text.data(), look.text.size()), kAddress);
}

// "Print  Email  Save", "Discuss    Copy link": labels that are lines of their own elsewhere.
bool IsRowOfButtons(CueWords words, const TextKnowledge& knowledge) {
  size_t buttons = 0;
  for (size_t i = 0; i < words.size();) {
    const size_t button = knowledge.Cues(Cue::kWhole).MatchAt(words, i);
    if (button == 0 && !words[i].punctuation) return false;
    buttons += button > 0 ? 1 : 0;
    i += std::max<size_t>(button, 1);
  }
  return buttons >= 2;
}

bool IsBoilerplate(const BlockLook& look, const TextKnowledge& knowledge) {
  if (look.has_digit) {
    std::vector<CueWord> words;  // "2,134 shares" is "shares"
    std::ranges::copy_if(look.words, std::back_inserter(words), [](const CueWord& word) { return !word.digit; });
    if (knowledge.Cues(Cue::kWhole).IsWhole(words) || IsRowOfButtons(words, knowledge)) return true;
  } else if (knowledge.Cues(Cue::kWhole).IsWhole(look.words) || IsRowOfButtons(look.words, knowledge)) {
    return true;
  }
  if (IsScrap(look)) return true;
  const bool paragraph = look.plain_words >= 28 || look.inner_ends >= 2;
  if (!paragraph && knowledge.Cues(Cue::kBegins).Begins(look.words)) return true;
  return !paragraph && knowledge.Cues(Cue::kContains).IsIn(look.words);
}

}  // namespace

std::optional<Furniture> FindFurniture(const BlockLook& look, bool story_begun, std::optional<StampDate::Kind> pending,
                                       const TextKnowledge& knowledge) {
  Furniture furniture;
  const CueList& lists = knowledge.Cues(Cue::kLinkLists);
  if (story_begun &&
      (knowledge.Cues(Cue::kEndMarks).IsWhole(look.words) || look.text == "\u25A0" || look.text == "###")) {
    furniture.zone = Zone::kBoilerplate;
    furniture.ends_story = true;
    return furniture;
  }
  if (lists.IsWhole(look.words)) {
    furniture.zone = Zone::kBoilerplate;
    furniture.opens_links = story_begun;
    return furniture;
  }
  if (const size_t cue = lists.MatchAt(look.words, 0); cue > 0 && !look.IsParagraph()) {
    const CueWord& next = look.words[cue];
    if (cue >= 2 || next == ":" || next == "|") {
      furniture.zone = Zone::kBoilerplate;
      return furniture;
    }
  }
  if (std::optional<Furniture> stamp = FindStamp(look, pending, knowledge)) return stamp;
  if (IsKeywords(look, story_begun, knowledge)) {
    furniture.zone = Zone::kKeywords;
    return furniture;
  }
  if (IsPhotoCredit(look, knowledge)) {
    furniture.zone = Zone::kBoilerplate;
    return furniture;
  }
  if (IsByline(look, knowledge) || (!story_begun && IsLabel(look, knowledge))) {
    furniture.zone = Zone::kHeader;
    return furniture;
  }
  if (IsBoilerplate(look, knowledge)) {
    furniture.zone = Zone::kBoilerplate;
    return furniture;
  }
  return std::nullopt;
}

bool IsPureStamp(const BlockLook& look, const TextKnowledge& knowledge) {
  if (!look.has_digit || !MayBePureStamp(look, knowledge)) return false;
  const Stamp stamp = ReadStamp(look, 0, knowledge);
  return stamp.residue == 0 && (stamp.clock || !stamp.dates.empty());
}

size_t GluedHeaderLength(std::string_view text, const TextKnowledge& knowledge) {
  if (text.empty() || (text.front() | 0x20) != 'd') return 0;
  static const RE2 kHeader(R"((?i)date:?\s+\d{4}-\d{2}-\d{2}\s+)");
  re2::StringPiece rest(text.data(), text.size());
  if (!RE2::Consume(&rest, kHeader)) return 0;
  const size_t header = text.size() - rest.size();
  const std::string folded = Fold(text.substr(header, 80));
  const std::vector<CueWord> words = knowledge.CueWordsOf(folded);
  const size_t section = knowledge.Cues(Cue::kSections).MatchAt(words, 0);
  if (section == 0 || section >= words.size()) return words.size() > 4 && section == 0 ? header : 0;
  // Folding may change the length of a word, so the words of the section are counted off in the text itself.
  size_t at = header;
  for (size_t i = 0; i < section; ++i) {
    at = text.find(' ', at);
    if (at == std::string_view::npos) return 0;
    at = text.find_first_not_of(' ', at);
    if (at == std::string_view::npos) return 0;
  }
  return at;
}

}  // namespace readout::extract
