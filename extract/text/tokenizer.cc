// SPDX-License-Identifier: Apache-2.0
#include "extract/text/tokenizer.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_fold.h"
#include "base/utf8.h"
#include "extract/text/char_class.h"

namespace readout::extract {
namespace {

struct CodePoint {
  char32_t value = 0;
  uint32_t at = 0;
  CharKind kind = CharKind::kSpace;
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

class Tokenizer {
 public:
  Tokenizer(uint32_t begin, uint32_t end, const TextKnowledge& knowledge, Document* document)
      : knowledge_(knowledge), document_(document) {
    const std::string_view text = std::string_view(document->source).substr(0, end);
    points_.reserve(end - begin + 1);
    for (size_t at = begin; at < end;) {
      CodePoint point;
      point.at = static_cast<uint32_t>(at);
      point.value = text[at] == '&' ? DecodeEntity(text, &at) : DecodeUtf8(text, &at);
      point.kind = KindOf(point.value);
      points_.push_back(point);
    }
    size_ = points_.size();
    points_.push_back({U' ', end, CharKind::kSpace});  // a sentinel spares the bounds checks of looking one ahead
  }

  void Run() {
    size_t i = 0;
    while (i < size_) {
      switch (points_[i].kind) {
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
  bool IsLetter(size_t i) const { return i < size_ && points_[i].kind == CharKind::kLetter; }
  bool IsDigit(size_t i) const { return i < size_ && points_[i].kind == CharKind::kDigit; }
  bool IsWordPart(size_t i) const {
    return i < size_ && (IsLetter(i) || IsDigit(i) || (points_[i].kind == CharKind::kInvisible && IsLetter(i + 1)));
  }
  bool IsPeriod(size_t i) const { return i < size_ && points_[i].value == U'.'; }
  uint32_t ByteAt(size_t i) const { return points_[i].at; }
  size_t EndOfRun(size_t i) const {
    while (IsWordPart(i)) ++i;
    return i;
  }
  size_t SkipSpace(size_t i) const {
    while (i < size_ && points_[i].kind == CharKind::kSpace) ++i;
    return i;
  }

  // Folded form of code points [first, last): invisible characters dropped.
  std::string Folded(size_t first, size_t last) const {
    std::string raw;
    bool ascii = true;
    for (size_t i = first; i < last; ++i) {
      const char32_t c = points_[i].value;
      if (points_[i].kind == CharKind::kInvisible) continue;
      if (c < 0x80) {
        raw += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c == '`' ? U'\'' : c);
      } else {
        ascii = false;
        AppendUtf8(c, &raw);
      }
    }
    return ascii ? raw : Fold(raw);
  }

  size_t Emit(size_t first, size_t last, uint8_t shape, std::string_view word) {
    Token token;
    token.begin = ByteAt(first);
    token.end = ByteAt(last);
    token.shape = static_cast<uint8_t>(shape | (space_before_ ? kSpaceBefore : 0));
    token.word = word;
    document_->tokens.push_back(token);
    space_before_ = false;
    return last;
  }
  size_t EmitStored(size_t first, size_t last, uint8_t shape, std::string folded) {
    document_->words.push_back(std::move(folded));
    return Emit(first, last, shape, document_->words.back());
  }

  uint8_t WordShape(size_t first, size_t last) const {
    uint8_t shape = IsUpper(points_[first].value) ? uint8_t{kCapitalised} : uint8_t{0};
    int letters = 0;
    int upper = 0;
    for (size_t i = first; i < last; ++i) {
      if (points_[i].kind != CharKind::kLetter || points_[i].value == U'_') continue;
      ++letters;
      if (IsUpper(points_[i].value)) ++upper;
    }
    if (letters >= 2 && upper == letters) shape |= kAllCaps;
    return shape;
  }

  // Contractions that are cut off the word before them. [first, last) is what follows the apostrophe.
  bool IsClitic(size_t first, size_t last) const {
    if (last - first > 2) return false;
    const std::string suffix = Folded(first, last);
    return suffix == "s" || suffix == "d" || suffix == "m" || suffix == "re" || suffix == "ve" || suffix == "ll";
  }

  size_t Word(size_t first) {
    size_t segment = first;  // where the part after the last inner period begins
    size_t last = EndOfRun(first);
    bool dotted = false;  // single letters with periods between them
    while (last < size_) {
      if (points_[last].kind == CharKind::kApostrophe && IsLetter(last + 1)) {
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
      } else if (dotted || length == 1 || IsUpper(points_[last + 1].value)) {
        return EndAtPeriod(first, last, dotted);  // N.Korea, war.The
      }                                           // else news.example, gov.ua
      segment = last + 1;
      last = end;
    }
    if (dotted) return EmitStored(first, last, WordShape(first, last), Folded(first, last) + ".");  // U.S-led
    return Plain(first, last);
  }

  // A word whose letters end at a period: is the period a part of it?
  size_t EndAtPeriod(size_t first, size_t last, bool dotted) {
    const size_t next = SkipSpace(last + 1);
    if (dotted) return EmitStored(first, last + 1, WordShape(first, last), Folded(first, last + 1));
    std::string word = Folded(first, last);
    bool abbreviation = false;
    if (last - first == 1 && IsUpper(points_[first].value)) {
      abbreviation = IsInitial(next);
    } else {
      switch (knowledge_.AbbreviationClass(word)) {
        case Abbreviation::kNone:
          break;
        case Abbreviation::kBeforeName:
          // "Gen. Milley", "vs. Iran"; but "thirty sec. Then".
          abbreviation = next < size_ && (IsUpper(points_[first].value) || !IsUpper(points_[next].value));
          break;
        case Abbreviation::kBeforeNumber:
          abbreviation = IsDigit(next);
          break;
        case Abbreviation::kCalendar:
          abbreviation = IsBesideDate(next);
          break;
        case Abbreviation::kMayEnd:
          abbreviation = IsUpper(points_[first].value) || word == "etc";
          break;
      }
    }
    if (!abbreviation) return Plain(first, last);
    return EmitStored(first, last + 1, WordShape(first, last), std::move(word));
  }

  // "George W. Bush", "J. D. Vance", "N. Korea", but not "Plan B. The": a name follows.
  bool IsInitial(size_t next) const {
    if (next >= size_) return false;
    if (points_[next].kind == CharKind::kPunct) return points_[next].value == U',';
    if (!IsLetter(next) || !IsUpper(points_[next].value)) return false;
    const size_t end = EndOfRun(next);
    const bool another_initial = end == next + 1 && IsPeriod(end);
    return another_initial || !knowledge_.IsStarter(Folded(next, end));
  }

  bool IsBesideDate(size_t next) const {
    if (IsDigit(next)) return true;
    if (next < size_ && points_[next].value == U',' && IsDigit(SkipSpace(next + 1))) return true;
    if (IsLetter(next)) {
      const std::string follower = Folded(next, EndOfRun(next));
      if (knowledge_.AbbreviationClass(follower) == Abbreviation::kCalendar && follower.size() >= 3) return true;
    }
    return !document_->tokens.empty() && document_->tokens.back().Has(kDigits) && space_before_;
  }

  size_t Plain(size_t first, size_t last) {
    std::string word = Folded(first, last);
    if (word == "cannot") {
      Emit(first, first + 3, WordShape(first, first + 3), "can");
      return Emit(first + 3, last, 0, "not");
    }
    return EmitStored(first, last, WordShape(first, last), std::move(word));
  }

  // "don't" is do + n't. The irregular stems are given their verb: "can't" is can + n't, "won't" is will + n't.
  size_t Negation(size_t first, size_t last, size_t end) {
    std::string stem = Folded(first, last - 1);
    if (stem == "ca") stem = "can";
    if (stem == "wo") stem = "will";
    if (stem == "sha") stem = "shall";
    EmitStored(first, last - 1, WordShape(first, last - 1), std::move(stem));
    return Emit(last - 1, end, 0, "n't");
  }

  size_t Number(size_t first) {
    size_t i = first + 1;
    while (i < size_) {
      const char32_t c = points_[i].value;
      if (IsDigit(i) || ((c == U',' || c == U'.' || c == U':') && IsDigit(i + 1))) {
        ++i;
      } else {
        break;
      }
    }
    return EmitStored(first, i, kDigits, Folded(first, i));
  }

  size_t Apostrophe(size_t first) {
    if (first + 1 < size_ && points_[first + 1].kind == CharKind::kApostrophe) {
      return Emit(first, first + 2, kPunct, "\"");  // ''typewriter quotes''
    }
    if (!space_before_ && IsLetter(first + 1)) {
      const size_t end = EndOfRun(first + 1);
      if (IsClitic(first + 1, end)) return EmitStored(first, end, 0, "'" + Folded(first + 1, end));
    }
    return Emit(first, first + 1, kPunct, "'");
  }

  size_t Run(size_t first, CharKind kind, std::string_view word) {
    size_t i = first + 1;
    while (i < size_ && points_[i].kind == kind) ++i;
    return Emit(first, i, kPunct, word);
  }

  size_t Punctuation(size_t first) {
    const char32_t c = points_[first].value;
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
    return EmitStored(first, first + 1, kPunct, std::move(raw));
  }

  const TextKnowledge& knowledge_;
  Document* document_;
  std::vector<CodePoint> points_;
  size_t size_ = 0;
  bool space_before_ = true;
};

}  // namespace

void Tokenize(uint32_t begin, uint32_t end, const TextKnowledge& knowledge, Document* document) {
  Tokenizer(begin, end, knowledge, document).Run();
}

int QuoteSideAt(const Document& document, const Token& token) {
  size_t at = token.begin;
  return QuoteSide(DecodeUtf8(document.source, &at));
}

}  // namespace readout::extract
