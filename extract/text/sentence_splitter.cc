// SPDX-License-Identifier: Apache-2.0
#include "extract/text/sentence_splitter.h"

#include <string_view>

#include "extract/text/tokenizer.h"

namespace readout::extract {
namespace {

class Splitter {
 public:
  Splitter(uint32_t first, uint32_t block, const TextKnowledge& knowledge, Document* document)
      : first_(first),
        last_(static_cast<uint32_t>(document->tokens.size())),
        block_(block),
        knowledge_(knowledge),
        document_(document) {}

  void Run() {
    in_capitals_ = IsInCapitals(first_, last_);
    uint32_t begin = first_;
    bool open = false;  // inside straight double quotes
    for (uint32_t i = first_; i < last_; ++i) {
      if (At(i).Is("\"")) {
        const int side = QuoteSideAt(*document_, At(i));
        open = side == 0 ? !open : side > 0;
        continue;
      }
      if (!EndsSentence(i)) continue;
      uint32_t next = i + 1;
      bool inside = open;
      while (next < last_ && IsCloser(next, inside)) {
        if (At(next).Is("\"")) inside = false;
        ++next;
      }
      if (next < last_ && !BeginsSentence(i, next, next > i + 1)) continue;
      Add(begin, next);
      begin = next;
      open = inside;
      i = next - 1;
    }
    if (begin < last_) Add(begin, last_);
  }

 private:
  const Token& At(uint32_t i) const { return document_->tokens[i]; }

  std::string_view Raw(uint32_t i) const { return document_->Text(At(i).begin, At(i).end); }
  bool IsAbbreviation(uint32_t i) const { return !At(i).Has(kPunct) && !At(i).Has(kDigits) && Raw(i).back() == '.'; }

  bool EndsSentence(uint32_t i) const {
    const Token& token = At(i);
    if (token.Is(".") || token.Is("?") || token.Is("!") || token.Is("...")) return !IsListMarker(i);
    return IsAbbreviation(i);
  }

  // The period of "1." or "a." at the beginning of a block.
  bool IsListMarker(uint32_t i) const {
    return i == first_ + 1 && At(i).Is(".") && At(first_).Has(kDigits) && At(first_).word.size() <= 2;
  }

  bool IsCloser(uint32_t i, bool inside) const {
    const Token& token = At(i);
    if (token.Is(")") || token.Is("]")) return !token.Has(kSpaceBefore);
    if (token.Is(".") || token.Is("?") || token.Is("!")) return !token.Has(kSpaceBefore);
    if (token.Is("'")) return !token.Has(kSpaceBefore);
    if (!token.Is("\"")) return false;
    const int side = QuoteSideAt(*document_, token);
    if (side != 0) return side < 0;
    // A straight mark closes when one is open; one set off by white space on the wrong side still does.
    return inside && (!token.Has(kSpaceBefore) || i + 1 == last_ || At(i + 1).Has(kSpaceBefore));
  }

  // Whether a sentence can begin at token `next` after the end mark `mark`.
  bool BeginsSentence(uint32_t mark, uint32_t next, bool closed) const {
    if (!At(next).Has(kSpaceBefore) && !(At(mark).Is(".") && At(next).Has(kCapitalised)) && !closed) return false;
    uint32_t word = next;
    while (word < last_ && (At(word).Is("\"") || At(word).Is("'") || At(word).Is("(") || At(word).Is("["))) ++word;
    if (word >= last_) return false;
    const bool marked = word > next;
    const Token& token = At(word);
    if (IsAbbreviation(mark) && !closed) {
      return token.Has(kCapitalised) && MayEnd(mark) && (marked || IsStart(mark, word));
    }
    if (token.Has(kCapitalised) || token.Has(kDigits)) return true;
    if (marked && !closed) return At(next).Has(kSpaceBefore);
    return token.Is("-") || token.Is("@") || token.Is("#") || token.Is("$");
  }

  bool MayEnd(uint32_t i) const {
    const std::string_view word = At(i).word;
    if (word.size() == 1) return false;  // an initial; the tokenizer looked at what follows
    const Abbreviation kind = knowledge_.AbbreviationClass(word);
    return kind == Abbreviation::kNone || kind == Abbreviation::kMayEnd || kind == Abbreviation::kCalendar;
  }

  bool IsStart(uint32_t mark, uint32_t word) const {
    const Token& token = At(word);
    if (in_capitals_) return false;  // "5:35 P.M. ON THURSDAY": no capital tells
    if (knowledge_.IsStarter(token.word)) return true;
    // After the hour of day a new sentence begins with any capital but those of the date and the time zone.
    const bool hour = At(mark).Is("a.m.") || At(mark).Is("p.m.");
    if (!hour || token.Has(kAllCaps) || knowledge_.IsCalendarWord(token.word)) return false;
    return word + 1 >= last_ || !At(word + 1).Is("time");
  }

  // Few words are in capitals where the sentence before them is.
  bool IsInCapitals(uint32_t begin, uint32_t end) const {
    constexpr int kFewWords = 3;
    int words = 0;
    int capitals = 0;
    for (uint32_t i = begin; i < end; ++i) {
      const Token& token = At(i);
      if (token.Has(kPunct) || token.Has(kDigits) || token.word.size() < 2) continue;
      ++words;
      if (token.Has(kAllCaps)) ++capitals;
    }
    if (words >= kFewWords) return capitals * 10 >= words * 8;
    return capitals > 0 && capitals == words && !document_->sentences.empty() &&
           document_->sentences.back().in_capitals;
  }

  void Add(uint32_t begin, uint32_t end) {
    const uint32_t number = static_cast<uint32_t>(document_->sentences.size());
    document_->sentences.push_back({begin, end, block_, IsInCapitals(begin, end)});
    bool started = false;
    for (uint32_t i = begin; i < end; ++i) {
      Token& token = document_->tokens[i];
      token.sentence = number;
      const bool marker = i == first_ && i + 1 < last_ && IsListMarker(i + 1);
      if (!started && !token.Has(kPunct) && !marker) {
        token.shape |= kSentenceStart;
        started = true;
      }
    }
  }

  uint32_t first_;
  uint32_t last_;
  uint32_t block_;
  bool in_capitals_ = false;  // the whole block
  const TextKnowledge& knowledge_;
  Document* document_;
};

}  // namespace

void SplitSentences(uint32_t first, uint32_t block, const TextKnowledge& knowledge, Document* document) {
  Splitter(first, block, knowledge, document).Run();
}

}  // namespace readout::extract
