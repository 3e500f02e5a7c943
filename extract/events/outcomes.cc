// SPDX-License-Identifier: Apache-2.0
// Outcomes: what follows "agreed to", "invited", "reaffirmed", to the end of what was agreed; amounts.
#include <algorithm>
#include <utility>

#include "base/absl_view.h"
#include "extract/events/amounts.h"

namespace readout::extract {
namespace {

class OutcomeFinder {
 public:
  explicit OutcomeFinder(const AttributeContext& context)
      : x_(context), syntax_(context.reading.syntax), document_(context.reading.document) {}

  std::vector<FoundOutcome> Run(std::vector<FoundOutcome> amounts) {
    outcomes_ = std::move(amounts);
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (x_.TellsOnce(s)) OutcomeVerbs(s);
    }
    return std::move(outcomes_);
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const {
    return i < document_.tokens.size() ? document_.tokens[i].word : std::string_view();
  }

  void OutcomeVerbs(uint32_t s) {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0) continue;
      const Chunk& verb = C(clause.verb);
      const std::vector<int>* candidates = x_.frames.ByVerb(verb.lemma);
      if (candidates == nullptr || verb.negated || !verb.modal.empty()) continue;
      for (int f : *candidates) {
        const Frame& frame = x_.frames.frames()[static_cast<size_t>(f)];
        if (frame.kind != FrameKind::kOutcome) continue;
        const size_t length = frame.VerbLength(verb.lemma, document_, verb.last);
        if (length == 0) continue;
        const int draft = x_.DraftOfClause(s, static_cast<int>(i));
        if (draft < 0) continue;
        uint32_t first = verb.last + static_cast<uint32_t>(length) - 1;
        const std::string_view next = W(first);
        // "As previously agreed, such contacts should be regular": the content is the clause after the comma.
        if (clause.connector == "as" || (verb.first > 0 && W(verb.first - 1) == "as")) {
          if (next != ",") continue;
          ++first;
        } else {
          if (next == "that" || next == "on") ++first;
          const bool content = next == "that" || next == "on" || next == "to" ||
                               (frame.RoleOf("object") != FrameRole::kNone && clause.object >= 0);
          if (!content) continue;
          if (clause.subject >= 0 && !x_.TakesPart(clause.subject, draft) && !verb.passive) continue;
        }
        AddOutcome(draft, frame.outcome, first, s);
        break;
      }
    }
  }

  void AddOutcome(int draft, OutcomeKind kind, uint32_t first, uint32_t s) {
    const uint32_t last = x_.EndOfContent(first, s);
    if (last < first + 2) return;
    FoundOutcome outcome{draft, kind, {document_.tokens[first].begin, document_.tokens[last - 1].end}};
    for (const FoundOutcome& known : outcomes_) {
      if (known.draft == draft && known.support.begin < outcome.support.end &&
          outcome.support.begin < known.support.end)
        return;
    }
    outcomes_.push_back(outcome);
  }

  const AttributeContext& x_;
  const Syntax& syntax_;
  const Document& document_;
  std::vector<FoundOutcome> outcomes_;
};

}  // namespace

std::vector<FoundOutcome> FindOutcomes(const AttributeContext& context) {
  return OutcomeFinder(context).Run(FindAmounts(context));
}

}  // namespace readout::extract
