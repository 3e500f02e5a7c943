// SPDX-License-Identifier: Apache-2.0
#include "extract/text/tokenizer.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_hash.h"
#include "base/text_fold.h"
#include "base/utf8.h"
#include "extract/text/char_class.h"

namespace readout::extract {
namespace {

struct CodePoint {
  char32_t value = 0;
  uint32_t at = 0;  // byte of the source
};

// One-character views of ASCII punctuation: folded forms that need no storage.
constexpr std::array<char, 128> kAscii = [] {
  std::array<char, 128> bytes{};
  for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i);
  return bytes;
}();

struct Entity {
  std::string_view name;
  char32_t value;
};
// References that pages leave behind in text that was taken out of them, often more than once ("&amp;quot;").
constexpr Entity kEntities[] = {
    {"&amp;amp;", U'&'},  {"&amp;quot;", U'"'}, {"&amp;#39;", U'\''}, {"&amp;nbsp;", U' '}, {"&amp;", U'&'},
    {"&quot;", U'"'},     {"&#34;", U'"'},      {"&#39;", U'\''},     {"&#039;", U'\''},    {"&apos;", U'\''},
    {"&#x27;", U'\''},    {"&nbsp;", U' '},     {"&#160;", U' '},     {"&lsquo;", 0x2018},  {"&rsquo;", 0x2019},
    {"&#8216;", 0x2018},  {"&#8217;", 0x2019},  {"&ldquo;", 0x201C},  {"&rdquo;", 0x201D},  {"&#8220;", 0x201C},
    {"&#8221;", 0x201D},  {"&ndash;", 0x2013},  {"&mdash;", 0x2014},  {"&#8211;", 0x2013},  {"&#8212;", 0x2014},
    {"&hellip;", 0x2026}, {"&#8230;", 0x2026},  {"&shy;", 0xAD},
};

// The character at `*at`, where text has '&'; advances past it, or past the whole reference to a character.
char32_t DecodeEntity(std::string_view text, size_t* at) {
  for (const Entity& entity : kEntities) {
    if (!text.substr(*at).starts_with(entity.name)) continue;
    *at += entity.name.size();
    return entity.value;
  }
  return DecodeUtf8(text, at);
}

// Working space of one thread, kept from block to block.
struct Scratch {
  std::vector<CharKind> kinds;    // of the code points
  std::vector<CodePoint> points;  // empty for blocks of plain ASCII, where a code point is a byte
};

class Tokenizer {
 public:
  Tokenizer(uint32_t begin, uint32_t end, const TextKnowledge& knowledge, Document* document, Scratch* scratch)
      : knowledge_(knowledge), document_(document), begin_(begin), kinds_(scratch->kinds), points_(scratch->points) {
    const std::string_view text = std::string_view(document->source).substr(0, end);
    const std::string_view block = text.substr(begin);
    plain_ = AsciiPrefix(block) == block.size() && block.find('&') == std::string_view::npos;
    kinds_.clear();
    points_.clear();
    if (plain_) {
      kinds_.resize(block.size());
      std::transform(block.begin(), block.end(), kinds_.begin(),
                     [](char c) { return KindOf(static_cast<unsigned char>(c)); });
    } else {
      for (size_t at = begin; at < end;) {
        CodePoint point;
        point.at = static_cast<uint32_t>(at);
        point.value = text[at] == '&' ? DecodeEntity(text, &at) : DecodeUtf8(text, &at);
        kinds_.push_back(KindOf(point.value));
        points_.push_back(point);
      }
      points_.push_back({U' ', end});
    }
    size_ = kinds_.size();
    kinds_.push_back(CharKind::kSpace);  // a sentinel spares the bounds checks of looking one ahead
  }

  void Run() {
    size_t i = 0;
    while (i < size_) {
      switch (kinds_[i]) {
        case CharKind::kSpace:
          space_before_ = true;
          ++i;
          break;
        case CharKind::kInvisible:
          ++i;
          break;
        case CharKind::kLetter:
          i = Word(i);
          break;
        case CharKind::kDigit:
          i = Number(i);
          break;
        case CharKind::kApostrophe:
          i = Apostrophe(i);
          break;
        case CharKind::kQuote:
          i = Emit(i, i + 1, kPunct, "\"");
          break;
        case CharKind::kDash:
          i = Run(i, CharKind::kDash, "-");
          break;
        case CharKind::kPunct:
          i = Punctuation(i);
          break;
      }
    }
  }

 private:
  // Code points up to size_, the sentinel, may be asked for.
  char32_t ValueAt(size_t i) const {
    if (!plain_) return points_[i].value;
    return i < size_ ? static_cast<unsigned char>(document_->source[begin_ + i]) : U' ';
  }
  uint32_t ByteAt(size_t i) const { return plain_ ? begin_ + static_cast<uint32_t>(i) : points_[i].at; }
  bool IsLetter(size_t i) const { return i < size_ && kinds_[i] == CharKind::kLetter; }
  bool IsDigit(size_t i) const { return i < size_ && kinds_[i] == CharKind::kDigit; }
  bool IsWordPart(size_t i) const {
    return i < size_ && (kinds_[i] == CharKind::kLetter || kinds_[i] == CharKind::kDigit ||
                         (kinds_[i] == CharKind::kInvisible && IsLetter(i + 1)));
  }
  bool IsPeriod(size_t i) const { return i < size_ && ValueAt(i) == U'.'; }
  size_t EndOfRun(size_t i) const {
    do {
      while (kinds_[i] == CharKind::kLetter || kinds_[i] == CharKind::kDigit) ++i;  // the sentinel is neither
    } while (IsWordPart(i) && ++i);
    return i;
  }
  size_t SkipSpace(size_t i) const {
    while (i < size_ && kinds_[i] == CharKind::kSpace) ++i;
    return i;
  }

  // Folded form of code points [first, last), invisible characters dropped; lives as long as the document.
  std::string_view Folded(size_t first, size_t last) const {
    const uint32_t begin = ByteAt(first);
    const uint32_t end = ByteAt(last);
    if (end - begin == last - first) return {document_->small.data() + begin, end - begin};  // a byte each: ASCII
    std::string raw;
    for (size_t i = first; i < last; ++i) {
      if (kinds_[i] == CharKind::kInvisible) continue;
      const char32_t c = ValueAt(i);
      AppendUtf8(c == U'`' ? U'\'' : c, &raw);
    }
    return Stored(Fold(raw));
  }
  std::string_view Stored(std::string folded) const {
    document_->words.push_back(std::move(folded));
    return document_->words.back();
  }

  size_t Emit(size_t first, size_t last, uint8_t shape, std::string_view word) {
    Token token;
    token.begin = ByteAt(first);
    token.end = ByteAt(last);
    token.shape = static_cast<uint8_t>(shape | (space_before_ ? kSpaceBefore : 0));
    token.word = word;
    token.hash = HashString(word);
    document_->tokens.push_back(token);
    space_before_ = false;
    return last;
  }
  uint8_t WordShape(size_t first, size_t last) const {
    const bool capital = IsUpper(ValueAt(first));
    if (!capital && IsLetter(first) && ValueAt(first) != U'_') return 0;  // a small letter rules out both
    uint8_t shape = capital ? uint8_t{kCapitalised} : uint8_t{0};
    int letters = 0;
    int upper = 0;
    for (size_t i = first; i < last; ++i) {
      if (kinds_[i] != CharKind::kLetter || ValueAt(i) == U'_') continue;
      ++letters;
      if (IsUpper(ValueAt(i))) ++upper;
    }
    if (letters >= 2 && upper == letters) shape |= kAllCaps;
    return shape;
  }

  // Contractions that are cut off the word before them. [first, last) is what follows the apostrophe.
  bool IsClitic(size_t first, size_t last) const {
    if (last - first > 2) return false;
    const std::string_view suffix = Folded(first, last);
    return suffix == "s" || suffix == "d" || suffix == "m" || suffix == "re" || suffix == "ve" || suffix == "ll";
  }

  static constexpr size_t kCurrencyLetters = 3;  // letters in front of a dollar sign that say whose dollar it is

  size_t Word(size_t first) {
    size_t segment = first;  // where the part after the last inner period begins
    size_t last = EndOfRun(first);
    if (last + 1 < size_ && ValueAt(last) == U'-' && IsLetter(last + 1) && Folded(first, last) == "re") {
      last = EndOfRun(last + 1);
      return Emit(first, last, WordShape(first, last), Folded(first, last));  // "re-established": a word of its own
    }
    if (last < size_ && ValueAt(last) == U'$' && last - first <= kCurrencyLetters && IsUpper(ValueAt(last - 1))) {
      return Emit(first, last + 1, kPunct, Folded(first, last + 1));  // "US$", "A$", "NZ$"
    }
    bool dotted = false;  // single letters with periods between them
    while (last < size_) {
      if (kinds_[last] == CharKind::kApostrophe && IsLetter(last + 1)) {
        const size_t end = EndOfRun(last + 1);
        if (IsClitic(last + 1, end)) break;
        if (end == last + 2 && Folded(last + 1, end) == "t" && Folded(last - 1, last) == "n" && last - first >= 2) {
          return Negation(first, last, end);
        }
        last = end;
        continue;
      }
      if (!IsPeriod(last)) break;
      if (!IsLetter(last + 1)) return EndAtPeriod(first, last, dotted);
      const size_t end = EndOfRun(last + 1);
      const size_t length = last - segment;
      const bool single_next = end == last + 2;
      if ((length == 1 || (length == 2 && IsPeriod(end))) && single_next) {  // U.S.  a.m.  Ph.D.
        dotted = true;
      } else if (dotted || length == 1 || IsUpper(ValueAt(last + 1))) {
        return EndAtPeriod(first, last, dotted);  // N.Korea, war.The
      }                                           // else news.example, gov.ua
      segment = last + 1;
      last = end;
    }
    if (dotted)
      return Emit(first, last, WordShape(first, last), Stored(std::string(Folded(first, last)) + "."));  // U.S-led
    return Plain(first, last);
  }

  // A word whose letters end at a period: is the period a part of it?
  size_t EndAtPeriod(size_t first, size_t last, bool dotted) {
    const size_t next = SkipSpace(last + 1);
    if (dotted) return Emit(first, last + 1, WordShape(first, last), Folded(first, last + 1));
    std::string_view word = Folded(first, last);
    bool abbreviation = false;
    if (last - first == 1 && IsUpper(ValueAt(first))) {
      abbreviation = IsInitial(next);
    } else {
      switch (knowledge_.AbbreviationClass(word)) {
        case Abbreviation::kNone:
          break;
        case Abbreviation::kBeforeName:
          // "Gen. Milley", "vs. Iran"; but "thirty sec. Then".
          abbreviation = next < size_ && (IsUpper(ValueAt(first)) || !IsUpper(ValueAt(next)));
          break;
        case Abbreviation::kBeforeNumber:
          abbreviation = IsDigit(next);
          break;
        case Abbreviation::kCalendar:
          abbreviation = IsBesideDate(next);
          break;
        case Abbreviation::kMayEnd:
          abbreviation = IsUpper(ValueAt(first)) || word == "etc";
          break;
      }
    }
    if (!abbreviation) return Plain(first, last);
    return Emit(first, last + 1, WordShape(first, last), word);
  }

  // "George W. Bush", "J. D. Vance", "N. Korea", but not "Plan B. The": a name follows.
  bool IsInitial(size_t next) const {
    if (next >= size_) return false;
    if (kinds_[next] == CharKind::kPunct) return ValueAt(next) == U',';
    if (!IsLetter(next) || !IsUpper(ValueAt(next))) return false;
    const size_t end = EndOfRun(next);
    const bool another_initial = end == next + 1 && IsPeriod(end);
    return another_initial || !knowledge_.IsStarter(Folded(next, end));
  }

  bool IsBesideDate(size_t next) const {
    if (IsDigit(next)) return true;
    if (next < size_ && ValueAt(next) == U',' && IsDigit(SkipSpace(next + 1))) return true;
    if (IsLetter(next)) {
      const std::string_view follower = Folded(next, EndOfRun(next));
      if (knowledge_.AbbreviationClass(follower) == Abbreviation::kCalendar && follower.size() >= 3) return true;
    }
    return !document_->tokens.empty() && document_->tokens.back().Has(kDigits) && space_before_;
  }

  size_t Plain(size_t first, size_t last) {
    std::string_view word = Folded(first, last);
    if (word == "cannot") {
      Emit(first, first + 3, WordShape(first, first + 3), "can");
      return Emit(first + 3, last, 0, "not");
    }
    return Emit(first, last, WordShape(first, last), word);
  }

  // "don't" is do + n't. The irregular stems are given their verb: "can't" is can + n't, "won't" is will + n't.
  size_t Negation(size_t first, size_t last, size_t end) {
    std::string_view stem = Folded(first, last - 1);
    if (stem == "ca") stem = "can";
    if (stem == "wo") stem = "will";
    if (stem == "sha") stem = "shall";
    Emit(first, last - 1, WordShape(first, last - 1), stem);
    return Emit(last - 1, end, 0, "n't");
  }

  size_t Number(size_t first) {
    size_t i = first + 1;
    while (i < size_) {
      const char32_t c = ValueAt(i);
      if (IsDigit(i) || ((c == U',' || c == U'.' || c == U':') && IsDigit(i + 1))) {
        ++i;
      } else {
        break;
      }
    }
    return Emit(first, i, kDigits, Folded(first, i));
  }

  size_t Apostrophe(size_t first) {
    if (first + 1 < size_ && kinds_[first + 1] == CharKind::kApostrophe) {
      return Emit(first, first + 2, kPunct, "\"");  // ''typewriter quotes''
    }
    if (!space_before_ && IsLetter(first + 1)) {
      const size_t end = EndOfRun(first + 1);
      if (IsClitic(first + 1, end)) return Emit(first, end, 0, Folded(first, end));
    }
    return Emit(first, first + 1, kPunct, "'");
  }

  size_t Run(size_t first, CharKind kind, std::string_view word) {
    size_t i = first + 1;
    while (i < size_ && kinds_[i] == kind) ++i;
    return Emit(first, i, kPunct, word);
  }

  size_t Punctuation(size_t first) {
    const char32_t c = ValueAt(first);
    if (c == U'\u2026') return Emit(first, first + 1, kPunct, "...");
    if (c == U'.' && IsPeriod(first + 1)) {
      size_t i = first + 2;
      while (IsPeriod(i)) ++i;
      return Emit(first, i, kPunct, "...");
    }
    switch (c) {
      case U'\u00BD':
        return Emit(first, first + 1, kDigits, "1/2");
      case U'\u00BC':
        return Emit(first, first + 1, kDigits, "1/4");
      case U'\u00BE':
        return Emit(first, first + 1, kDigits, "3/4");
      default:
        break;
    }
    if (c < kAscii.size()) return Emit(first, first + 1, kPunct, std::string_view(&kAscii[c], 1));
    std::string raw;
    AppendUtf8(c, &raw);
    return Emit(first, first + 1, kPunct, Stored(std::move(raw)));
  }

  const TextKnowledge& knowledge_;
  Document* document_;
  uint32_t begin_;  // byte of the source
  std::vector<CharKind>& kinds_;
  std::vector<CodePoint>& points_;
  bool plain_ = false;  // ASCII without references to characters
  size_t size_ = 0;     // code points
  bool space_before_ = true;
};

}  // namespace

void Tokenize(uint32_t begin, uint32_t end, const TextKnowledge& knowledge, Document* document) {
  if (document->small.size() != document->source.size()) {
    document->small.resize(document->source.size());
    SmallAscii(document->source, document->small.data());
    std::replace(document->small.begin(), document->small.end(), '`', '\'');
  }
  thread_local Scratch scratch;
  Tokenizer(begin, end, knowledge, document, &scratch).Run();
}

int QuoteSideAt(const Document& document, const Token& token) {
  size_t at = token.begin;
  return QuoteSide(DecodeUtf8(document.source, &at));
}

}  // namespace readout::extract
