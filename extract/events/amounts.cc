// SPDX-License-Identifier: Apache-2.0
#include "extract/events/amounts.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"

namespace readout::extract {
namespace {

// Reads the figure of one noun group and what stands around it.
class AmountReader {
 public:
  AmountReader(const Reading& reading, const FrameSet& frames, int chunk)
      : x_(reading), frames_(frames), chunk_(chunk), group_(Group(chunk)) {}

  std::optional<Amount> Read() {
    if (group_.kind != ChunkKind::kNoun || group_.is_time) return std::nullopt;
    uint32_t first = group_.first;
    while (first < group_.last && !BeginsFigure(first)) ++first;
    if (first == group_.last) return std::nullopt;
    uint32_t last = first;
    while (last < group_.last && (IsFigure(last) || Is("scale", last))) ++last;
    const bool sign = Is("currency-sign", first) || (first > 0 && Is("currency-sign", first - 1));
    const bool scaled = Is("scale", last - 1);
    if (!IsCode(first) && first > 0 && IsCode(first - 1)) --first;  // "EUR 5 million"
    // "two million US dollars", "a 1.5-million-dollar grant"
    uint32_t unit = last;
    while (unit < group_.last && (Is("currency-of", unit) || Is("scale", unit))) ++unit;
    const bool named = unit < group_.last && Is("currency", unit);
    Amount amount{first, named ? unit + 1 : last, sign || named || (scaled && last == group_.last)};
    if (!amount.money && !Counted(last, &amount)) return std::nullopt;
    amount.first = WithHedge(WithFractions(amount.first));
    return amount;
  }

 private:
  const Chunk& Group(int chunk) const { return x_.syntax.chunks[static_cast<size_t>(chunk)]; }
  std::string_view Word(uint32_t token) const {
    return token < x_.document.tokens.size() ? x_.document.tokens[token].word : std::string_view();
  }
  bool Is(std::string_view set, uint32_t token) const { return frames_.HasCue(set, Word(token)); }
  bool IsFigure(uint32_t token) const { return x_.syntax.tags[token] == Tag::kNum; }
  bool IsCode(uint32_t token) const { return Is("currency-sign", token) && !x_.document.tokens[token].Has(kPunct); }

  // Not behind a hyphen, as in the names of types.
  bool BeginsFigure(uint32_t token) const {
    const bool type = token > 0 && Word(token - 1) == "-" && !x_.document.tokens[token].Has(kSpaceBefore);
    return IsFigure(token) && !type && x_.syntax.time_of_token[token] < 0;
  }

  // Of things that stand behind the figure; false when there are none, or which they are is known.
  bool Counted(uint32_t behind, Amount* amount) const {
    if (group_.definite || behind >= group_.last || Word(behind) == "-") return false;
    amount->last = group_.head + 1;
    if (amount->last <= behind) return false;
    const auto next = static_cast<size_t>(chunk_) + 2;
    const bool of = Is("measure", group_.head) && next < x_.syntax.chunks.size() && Word(group_.last) == "of" &&
                    x_.syntax.chunks[next].kind == ChunkKind::kNoun && x_.syntax.chunks[next].first == group_.last + 1;
    if (of) amount->last = x_.syntax.chunks[next].head + 1;
    return true;
  }

  // "two and a half billion", "half a million": figures that are a group of their own in front.
  uint32_t WithFractions(uint32_t first) const {
    while (first > 0) {
      uint32_t before = first - 1;
      if (Word(before) == "a" && Is("scale", first) && Word(before - 1) != "half" && Word(before - 1) != "and")
        return before;  // "a million"
      while (before > 0 && first - before <= 2 && (Word(before) == "a" || Word(before) == "and")) --before;
      const bool half = Word(before) == "half" || Word(first) == "half";
      if (!IsFigure(before) && !(Word(before) == "half")) return first;
      if (before + 1 != first && !half) return first;
      first = before;
    }
    return first;
  }

  uint32_t WithHedge(uint32_t first) const {
    for (uint32_t words = 3; words >= 1; --words) {
      if (first < words) continue;
      std::string phrase(Word(first - words));
      for (uint32_t i = first - words + 1; i < first; ++i) absl::StrAppend(&phrase, " ", ToAbsl(Word(i)));
      const bool here = x_.document.tokens[first - words].sentence == x_.document.tokens[first].sentence;
      if (here && frames_.HasCue("amount-hedge", phrase)) return first - words;
    }
    return first;
  }

  const Reading& x_;
  const FrameSet& frames_;
  int chunk_;
  const Chunk& group_;
};

class AmountFinder {
 public:
  explicit AmountFinder(const AttributeContext& context) : x_(context), syntax_(context.reading.syntax) {}

  std::vector<FoundOutcome> Run() {
    for (size_t m = 0; m < x_.mentions.size(); ++m) {
      const EventMention& mention = x_.mentions[m];
      const Frame& frame = x_.frames.frames()[static_cast<size_t>(mention.frame)];
      const int draft = x_.discourse.draft_of_mention[m];
      if (draft < 0 || !frame.amount || mention.clause < 0 || !x_.TellsOnce(mention.sentence)) continue;
      kind_ = *frame.amount;
      if (mention.noun_chunk >= 0) OfGroups(mention.noun_chunk, draft);
      const Clause& clause = syntax_.clauses[static_cast<size_t>(mention.clause)];
      const bool of_subject =
          clause.verb >= 0 && syntax_.chunks[static_cast<size_t>(clause.verb)].passive && clause.subject >= 0;
      if (of_subject) OfGroups(clause.subject, draft);
      for (const Slot& slot : clause.slots) {
        const bool of_amount = slot.prep.empty() || x_.frames.HasCue("amount-prep", slot.prep);
        if (!slot.before_verb && of_amount) Add(slot.chunk, draft);
      }
    }
    return std::move(outcomes_);
  }

 private:
  // A noun group and those that hang on it: "a package worth 400 million euros".
  void OfGroups(int chunk, int draft) {
    Add(chunk, draft);
    const auto end = static_cast<int>(syntax_.chunks.size());
    for (int c = chunk + 1; c + 1 < end; c += 2) {
      const Chunk& link = syntax_.chunks[static_cast<size_t>(c)];
      const bool of_amount =
          link.kind == ChunkKind::kPrep && x_.frames.HasCue("amount-prep", x_.reading.document.tokens[link.first].word);
      if (!of_amount) return;
      Add(c + 1, draft);
    }
  }

  void Add(int chunk, int draft) {
    const std::optional<Amount> amount = AmountOf(x_.reading, x_.frames, chunk);
    if (!amount) return;
    const auto& tokens = x_.reading.document.tokens;
    const Support support{tokens[amount->first].begin, tokens[amount->last - 1].end};
    const bool known = std::any_of(outcomes_.begin(), outcomes_.end(), [&](const FoundOutcome& other) {
      return other.draft == draft && other.support.begin < support.end && support.begin < other.support.end;
    });
    if (!known) outcomes_.push_back({draft, kind_, support});
  }

  const AttributeContext& x_;
  const Syntax& syntax_;
  OutcomeKind kind_ = OutcomeKind::kAnnounced;
  std::vector<FoundOutcome> outcomes_;
};

}  // namespace

std::optional<Amount> AmountOf(const Reading& reading, const FrameSet& frames, int chunk) {
  return AmountReader(reading, frames, chunk).Read();
}

std::vector<FoundOutcome> FindAmounts(const AttributeContext& context) { return AmountFinder(context).Run(); }

}  // namespace readout::extract
