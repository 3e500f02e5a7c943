// SPDX-License-Identifier: Apache-2.0
#include "extract/text/dateline.h"

#include <algorithm>
#include <vector>

#include "base/text_fold.h"
#include "base/utf8.h"
#include "extract/text/char_class.h"

namespace readout::extract {
namespace {

struct Word {
  size_t begin = 0;
  size_t end = 0;
  bool capitals = false;  // two or more letters, all upper case
  bool upper = false;     // first letter upper case
  int letters = 0;
};

// A recursive-descent reader over the opening bytes of a paragraph.
class Reader {
 public:
  Reader(std::string_view text, const TextKnowledge& knowledge) : text_(text), knowledge_(knowledge) {}

  std::optional<Dateline> Read(bool opens_story) {
    Dateline dateline;
    if (BareAgency()) {
      dateline.length = static_cast<uint32_t>(at_);
      return dateline;
    }
    if (!Places()) return std::nullopt;
    dateline.place = std::string(text_.substr(0, place_end_));
    const bool agency = Parts(&dateline);
    const bool sure = agency || dateline.date.has_value();
    const char32_t separator = Separator(sure, bracketed_ && dateline.date.has_value());
    if (separator == 0) return std::nullopt;
    if (!StoryFollows()) return std::nullopt;
    if (IsRuledOut()) return std::nullopt;
    const bool listed = AllListed();
    if (capitals_ && IsInCapitals(text_.substr(at_))) {  // the story, too: capitals make no place
      if (!listed && !agency) return std::nullopt;
      capitals_ = false;
    }
    // "BIDEN: Thank you all" is a speaker, "JANE ROE: Why …" a column: a colon needs more than capitals.
    if (capitals_ && !sure && !listed && (separator == U':' || !opens_story)) return std::nullopt;
    if (!capitals_ && !sure && !(listed && opens_story)) return std::nullopt;
    if (!capitals_ && separator == U'.' && !dateline.date) return std::nullopt;
    if (!capitals_ && separator == U':' && !dateline.date && !listed) return std::nullopt;
    dateline.length = static_cast<uint32_t>(at_);
    return dateline;
  }

  std::optional<Dateline> ReadAlone() {
    if (!Places()) return std::nullopt;
    Dateline dateline;
    dateline.place = std::string(text_.substr(0, place_end_));
    Parts(&dateline);
    while (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == ' ' || text_[at_] == ':')) ++at_;
    const bool listed = AllListed();
    // An unlisted place has few words: "MOSCOW AND KIEV SWAP PRISONERS ON MARCH 9" is a headline in capitals.
    constexpr size_t kPlaceWords = 3;
    bool short_names = true;
    EachPlace([&](CueWords place) { short_names &= place.size() <= kPlaceWords; });
    if (at_ < text_.size() || IsRuledOut() || !(listed || (capitals_ && dateline.date && short_names)))
      return std::nullopt;
    dateline.length = static_cast<uint32_t>(at_);
    return dateline;
  }

 private:
  static bool IsInCapitals(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  char32_t Peek(size_t at, size_t* next) const {
    *next = at;
    return at < text_.size() ? DecodeUtf8(text_, next) : 0;
  }
  void SkipSpace() {
    size_t next = at_;
    while (at_ < text_.size() && KindOf(Peek(at_, &next)) == CharKind::kSpace) at_ = next;
  }
  bool Take(std::string_view mark) {
    if (!text_.substr(at_).starts_with(mark)) return false;
    at_ += mark.size();
    return true;
  }

  // Date, agency and country in any order. True when there is an agency.
  bool Parts(Dateline* dateline) {
    bool agency = false;
    for (int parts = 0; parts < 4; ++parts) {
      if (Date(dateline)) continue;
      if (Agency()) {
        agency = true;
        continue;
      }
      if (!Region()) break;
    }
    return agency;
  }

  // "(Reuters) - ", "(CNN) — ": an agency without a place.
  bool BareAgency() {
    if (!text_.starts_with('(') || !Agency() || at_ > 24 || Separator(true, false) != U'-' || !StoryFollows()) {
      at_ = 0;
      bracketed_ = false;
      return false;
    }
    return true;
  }

  std::optional<Word> ReadWord(size_t at) const {
    Word word;
    word.begin = at;
    bool all_upper = true;
    size_t next = at;
    while (at < text_.size()) {
      const char32_t c = Peek(at, &next);
      const CharKind kind = KindOf(c);
      if (kind == CharKind::kLetter) {
        if (word.letters == 0) word.upper = IsUpper(c);
        if (!IsUpper(c)) all_upper = false;
        ++word.letters;
      } else {
        // Inside a name: "ST.", "N'DJAMENA", "PORT-AU-PRINCE".
        size_t after = next;
        const bool letter_next = KindOf(Peek(next, &after)) == CharKind::kLetter;
        const bool short_form = c == U'.' && word.letters <= 4 && word.letters > 0;
        const bool inner = (kind == CharKind::kApostrophe || c == U'-') && letter_next && word.letters > 0;
        if (!short_form && !inner) break;
      }
      at = next;
    }
    if (word.letters == 0) return std::nullopt;
    word.end = at;
    word.capitals = all_upper && word.letters >= 2;
    return word;
  }

  // One to five words in one style, "/", "and" or "," between parallel places. Sets place_end_ and capitals_.
  bool Places() {
    int count = 0;
    bool connector = false;
    while (count < 6) {
      const std::optional<Word> word = ReadWord(at_);
      if (!word) break;
      if (count == 0) {
        if (!word->upper) return false;
        capitals_ = word->capitals;
      }
      const std::string_view raw = text_.substr(word->begin, word->end - word->begin);
      const bool small = !word->upper && word->letters <= 4 && count > 0;  // "RIO de JANEIRO", "SHARM el-SHEIKH"
      if (capitals_ ? !(word->capitals || small || (word->upper && raw.back() == '.')) : !(word->upper || small)) break;
      if (small) {
        const std::optional<Word> after = ReadWord(word->end + 1 <= text_.size() ? word->end + 1 : word->end);
        if (!after || !after->upper || (capitals_ && !after->capitals)) break;
      }
      ++count;
      connector = small;
      at_ = place_end_ = word->end;
      if (raw.back() == '.' && !capitals_ && word->letters > 4) break;
      if (Take("/")) continue;
      if (at_ < text_.size() && text_[at_] == ' ') {
        const size_t space = at_;
        ++at_;
        if (Take("/ ") || Take("& ")) continue;
        const std::optional<Word> next = ReadWord(at_);
        if (!next) {
          at_ = space;
          break;
        }
        continue;
      }
      break;
    }
    if (connector || count == 0) return false;
    at_ = place_end_;
    return true;
  }

  // ", South Korea", ", Ore.", ", DC, United States": up to three capitalised words.
  bool Region() {
    if (!Take(",")) return false;
    SkipSpace();
    size_t end = 0;
    for (int count = 0; count < 3; ++count) {
      const std::optional<Word> word = ReadWord(at_);
      if (!word || !word->upper) break;
      at_ = end = word->end;
      if (at_ >= text_.size() || text_[at_] != ' ') break;
      const std::optional<Word> next = ReadWord(at_ + 1);
      if (!next || !next->upper) break;
      ++at_;
    }
    if (end == 0) return false;
    at_ = end;
    return true;
  }

  bool Date(Dateline* dateline) {
    if (dateline->date) return false;
    size_t at = at_;
    bool bracket = false;
    while (at < text_.size() &&
           (text_[at] == ',' || text_[at] == '.' || text_[at] == ' ' || text_[at] == '(' || text_[at] == '|')) {
      bracket |= text_[at] == '(';
      ++at;
    }
    // A weekday may stand before the date.
    const std::optional<Word> word = ReadWord(at);
    if (word && word->letters >= 3) {
      std::string name = Fold(text_.substr(word->begin, word->end - word->begin));
      if (name.ends_with('.')) name.pop_back();
      if (name.ends_with("day")) {
        at = word->end;
        while (at < text_.size() && (text_[at] == ',' || text_[at] == ' ')) ++at;
      }
    }
    const std::string_view rest = text_.substr(at, 24);
    const std::vector<CalendarDate> dates = FindCalendarDates(rest);
    if (dates.empty() || dates.front().begin != 0) return false;
    dateline->date = dates.front();
    at_ = at + dates.front().end;
    if (bracket) Take(")");
    return true;
  }

  // " (Sputnik)", " [AP]", " /wire/", ". /wire/.".
  bool Agency() {
    const size_t before = at_;
    Take(".");
    Take(",");
    SkipSpace();
    char close = 0;
    if (Take("("))
      close = ')';
    else if (Take("["))
      close = ']';
    else if (Take("/"))
      close = '/';
    if (close != 0) {
      const size_t end = text_.find(close, at_);
      size_t next = at_;
      // "(retranslated)" after a speaker's name is no agency.
      const bool named = close == '/' || IsUpper(Peek(at_, &next));
      if (end != std::string_view::npos && end > at_ && end - at_ <= 40 && named) {
        at_ = end + 1;
        bracketed_ |= close != '/';
        return true;
      }
    }
    at_ = before;
    return false;
  }

  // The mark between dateline and story; 0 when there is none. A period will do after a date or an agency, white space
  // after both ("New Delhi, March 10 (PTI) The prime minister").
  char32_t Separator(bool sure, bool complete) {
    const size_t before = at_;
    SkipSpace();
    const bool spaced = at_ > before;
    const bool period = sure && (Take(".") || (before > 0 && text_[before - 1] == '/'));
    SkipSpace();
    size_t next = at_;
    const char32_t c = Peek(at_, &next);
    if (KindOf(c) == CharKind::kDash) {
      size_t dashes = 0;
      while (at_ < text_.size() && KindOf(Peek(at_, &next)) == CharKind::kDash) {
        at_ = next;
        ++dashes;
      }
      const size_t after = at_;
      SkipSpace();
      const bool wide = c == 0x2013 || c == 0x2014 || c == 0x2015 || dashes > 1;
      return wide || (at_ > after && (spaced || sure)) ? U'-' : char32_t{0};
    }
    if (c == U':' || c == U'|') {
      at_ = next;
      SkipSpace();
      return U':';
    }
    return (period || complete) && at_ > before ? U'.' : char32_t{0};
  }

  bool StoryFollows() const {
    constexpr size_t kShortestStory = 8;  // bytes
    if (text_.size() < at_ + kShortestStory) return false;
    size_t next = at_;
    const char32_t c = Peek(at_, &next);
    const CharKind kind = KindOf(c);
    return IsUpper(c) || kind == CharKind::kDigit || kind == CharKind::kQuote || kind == CharKind::kApostrophe;
  }

  // Calls `visit` with the cue words of each place between slashes.
  template <typename Visit>
  void EachPlace(const Visit& visit) const {
    const std::string folded = Fold(text_.substr(0, place_end_));
    const std::vector<CueWord> words = knowledge_.CueWordsOf(folded);
    for (size_t i = 0; i < words.size();) {
      size_t end = i;
      while (end < words.size() && !(words[end] == "/")) ++end;
      visit(std::span(words).subspan(i, end - i));
      i = end + 1;
    }
  }
  bool AllListed() const {
    bool all = true;
    EachPlace([&](CueWords place) { all &= knowledge_.Cues(Cue::kPlaces).IsWhole(place); });
    return all;
  }
  bool IsRuledOut() const {
    bool any = false;
    EachPlace([&](CueWords place) {
      any |= knowledge_.Cues(Cue::kNotPlaces).IsIn(place) && !knowledge_.Cues(Cue::kPlaces).IsWhole(place);
    });
    return any;
  }

  std::string_view text_;
  const TextKnowledge& knowledge_;
  size_t at_ = 0;
  size_t place_end_ = 0;
  bool capitals_ = false;
  bool bracketed_ = false;  // an agency in brackets was seen
};

}  // namespace

std::optional<Dateline> FindLoneDateline(std::string_view line, const TextKnowledge& knowledge) {
  return Reader(line, knowledge).ReadAlone();
}

std::optional<Dateline> FindDateline(std::string_view paragraph, bool opens_story, const TextKnowledge& knowledge) {
  return Reader(paragraph, knowledge).Read(opens_story);
}

}  // namespace readout::extract
