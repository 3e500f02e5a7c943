// SPDX-License-Identifier: Apache-2.0
// Tone: words of data/tone where they describe the exchange itself, in front of its noun ("a frank conversation"), as
// its predicate ("was businesslike and constructive"), or in what somebody calls it ("described it as positive").
#include <algorithm>

#include "base/absl_view.h"
#include "extract/events/attributes.h"

namespace readout::extract {
namespace {

class ToneFinder {
 public:
  ToneFinder(const AttributeContext& context, const ToneTable& tones)
      : x_(context), tones_(tones), syntax_(context.reading.syntax), document_(context.reading.document) {}

  std::vector<FoundTone> Run() {
    for (uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Sentence& sentence = document_.sentences[s];
      if (!IsRead(document_.ZoneOf(sentence)) || document_.blocks[sentence.block].repeats) continue;
      for (uint32_t i = sentence.first; i < sentence.last;) {
        const std::vector<Term> run = RunAt(i, sentence.last);
        if (run.empty()) {
          ++i;
          continue;
        }
        Bind(run, s);
        i = run.back().last;
      }
    }
    return std::move(found_);
  }

 private:
  struct Term {
    const ToneTerm* term;
    uint32_t first;
    uint32_t last;
  };

  std::string_view W(uint32_t i) const {
    return i < document_.tokens.size() ? document_.tokens[i].word : std::string_view();
  }
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }

  const ToneTerm* MatchAt(uint32_t i, uint32_t end) const {
    const Token& first = document_.tokens[i];
    if (syntax_.mention_of_token[i] >= 0 || !tones_.MayBegin(first.word, first.hash)) return nullptr;
    std::vector<std::string_view> words;
    for (uint32_t j = i; j < end && j < i + 4; ++j) words.push_back(W(j));
    return tones_.Match(words);
  }

  // Terms joined by commas, "and", "but" and adverbs: "long, frank and very constructive".
  std::vector<Term> RunAt(uint32_t i, uint32_t end) const {
    std::vector<Term> run;
    uint32_t at = i;
    while (at < end) {
      const ToneTerm* term = MatchAt(at, end);
      if (term == nullptr) break;
      run.push_back({term, at, at + static_cast<uint32_t>(term->words)});
      uint32_t next = run.back().last;
      uint32_t joints = 0;
      while (next < end && joints < 4 &&
             (W(next) == "," || W(next) == "and" || W(next) == "but" || W(next) == "yet" ||
              syntax_.tags[next] == Tag::kAdv || W(next) == "\"")) {
        ++next;
        ++joints;
      }
      if (next >= end) break;
      at = next;
    }
    return run;
  }

  bool Atmosphere(std::string_view w) const { return x_.frames.HasCue("atmosphere", w); }

  void Bind(const std::vector<Term>& run, uint32_t s) {
    const uint32_t after = run.back().last;
    const int focus = x_.discourse.focus_of_sentence[s];
    // In front of a noun: the noun decides.
    for (uint32_t c = syntax_.sentence_chunks[s]; c < syntax_.sentence_chunks[s + 1]; ++c) {
      const Chunk& chunk = syntax_.chunks[c];
      if (chunk.kind != ChunkKind::kNoun || run.front().first < chunk.first || run.front().first >= chunk.last) {
        // "businesslike and constructive in nature": adjectives, then a phrase of manner.
        continue;
      }
      // "of a kind", "the dynamic of recent weeks": a noun
      if (run.size() == 1 && chunk.head >= run.front().first && chunk.head < after &&
          (chunk.definite || chunk.indefinite))
        return;
      if (chunk.head >= run.front().last && chunk.head >= after - 1) {
        // "the first direct contact" says that there was one; "frank and direct" how it was.
        if (run.size() == 1 && x_.frames.HasCue("not-alone", run.front().term->term)) return;
        int draft = x_.DraftNamedBy(static_cast<int>(c));
        if (draft < 0 && Atmosphere(W(chunk.head))) draft = focus;
        if (draft < 0) draft = PredicateOf(static_cast<int>(c), focus);
        if (draft < 0 && Reported(static_cast<int>(c), focus)) draft = focus;
        if (draft >= 0) AddAll(run, draft, s);
        return;
      }
    }
    if (focus < 0) return;
    // A noun group that the run opens without being part of its chunk ("frank and constructive talks").
    if (after < document_.tokens.size() && syntax_.tags[after] == Tag::kNoun) {
      int draft = -1;
      for (size_t m = 0; m < x_.mentions.size(); ++m) {
        const EventMention& mention = x_.mentions[m];
        if (mention.noun_chunk >= 0 && mention.sentence == s && C(mention.noun_chunk).first <= after &&
            after < C(mention.noun_chunk).last)
          draft = x_.discourse.draft_of_mention[m];
      }
      if (draft < 0 && Atmosphere(W(after))) draft = focus;
      if (draft >= 0) AddAll(run, draft, s);
      return;
    }
    // As a predicate: of the event ("was constructive"), or of what somebody calls it ("described … as", "called it").
    // "called for calm" describes nothing.
    const uint32_t before = run.front().first - 1;
    if (run.front().first > document_.sentences[s].first && syntax_.tags[before] == Tag::kPrep && W(before) != "as")
      return;
    const int clause = ClauseBefore(run.front().first, s);
    const bool quoted = run.front().first > 0 && W(run.front().first - 1) == "\"";
    if (clause >= 0) {
      const Clause& at = syntax_.clauses[static_cast<size_t>(clause)];
      const Chunk& verb = C(at.verb);
      const WordInfo* info = x_.lexicon.Find(W(verb.head));
      const bool copula =
          verb.lemma == "be" || (info != nullptr && (info->verb_classes & x_.lexicon.VerbClassBit("copula")) != 0);
      const bool names = x_.NamesEvent(at.subject, focus) || EventNoun(at.subject);
      // "it was important to create": nothing is described.
      if (copula && W(C(at.subject < 0 ? at.verb : at.subject).head) == "it" &&
          IsOneOf(W(after), {"to", "that", "for"}))
        return;
      if (copula && names) return AddAll(run, DraftOr(at.subject, focus), s);
      if (x_.frames.HasCue("describing", verb.lemma) &&
          (verb.passive ? names : x_.NamesEvent(at.object, focus) || EventNoun(at.object) || at.object < 0)) {
        return AddAll(run, DraftOr(at.object, focus), s);
      }
    }
    // "Businesslike, frank and constructive" is how X summed it up: a list that stands by itself in quotation marks.
    if (quoted && run.size() >= 2) AddAll(run, focus, s);
  }

  // "The call was a very good one": the noun group says what the event was.
  int PredicateOf(int chunk, int focus) const {
    const int index = syntax_.clause_of_chunk[static_cast<size_t>(chunk)];
    if (index < 0 || focus < 0) return -1;
    const Clause& clause = syntax_.clauses[static_cast<size_t>(index)];
    if (clause.verb < 0) return -1;
    // "calling it a cordial talk"
    if (x_.frames.HasCue("describing", C(clause.verb).lemma) && clause.object >= 0 && clause.object < chunk) {
      return x_.NamesEvent(clause.object, focus) || EventNoun(clause.object) ? DraftOr(clause.object, focus) : -1;
    }
    // "It was a long call and a meaningful one."
    const bool coordinate = chunk >= 2 && clause.object == chunk - 2 && C(chunk - 1).kind == ChunkKind::kCoord;
    if (C(clause.verb).lemma != "be" || !(clause.object == chunk || coordinate)) return -1;
    // "was a significant start to improving relations" says what came of it.
    std::string storage;
    const std::string_view head = NounKey(x_.lexicon, W(C(chunk).head), &storage);
    if (head != "one" && x_.frames.ByNoun(head) == nullptr && !Atmosphere(head)) return -1;
    return x_.NamesEvent(clause.subject, focus) || EventNoun(clause.subject) ? DraftOr(clause.subject, focus) : -1;
  }

  // "The Kremlin spoke of a frank exchange", "confirmed what he termed a productive conversation": a noun that could
  // speak of the event in focus, bound to no event of its own, in a clause of telling.
  bool Reported(int chunk, int focus) const {
    const int index = syntax_.clause_of_chunk[static_cast<size_t>(chunk)];
    if (index < 0 || focus < 0) return false;
    const Clause& clause = syntax_.clauses[static_cast<size_t>(index)];
    const WordInfo* verb = clause.verb < 0 ? nullptr : x_.lexicon.Find(W(C(clause.verb).head));
    if (verb == nullptr || C(clause.verb).negated) return false;
    const bool tells = (verb->verb_classes & x_.lexicon.VerbClassBit("speech")) != 0 ||
                       x_.frames.HasCue("describing", C(clause.verb).lemma);
    return tells && std::any_of(x_.mentions.begin(), x_.mentions.end(), [&](const EventMention& mention) {
             return mention.noun_chunk == chunk && mention.args.empty() && !mention.status.future;
           });
  }

  bool EventNoun(int chunk) const {
    if (chunk < 0) return false;
    return x_.DraftNamedBy(chunk) >= 0 || Atmosphere(W(C(chunk).head));
  }

  int DraftOr(int chunk, int otherwise) const {
    const int named = x_.DraftNamedBy(chunk);
    return named >= 0 ? named : otherwise;
  }

  // The clause whose verb is the last one before a token.
  int ClauseBefore(uint32_t token, uint32_t s) const {
    int best = -1;
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || C(clause.verb).first >= token) continue;
      if (best < 0 || C(clause.verb).first > C(syntax_.clauses[static_cast<size_t>(best)].verb).first)
        best = static_cast<int>(i);
    }
    return best;
  }

  void AddAll(const std::vector<Term>& run, int draft, uint32_t s) {
    const EventType type = x_.discourse.drafts[static_cast<size_t>(draft)].type;
    if (!IsContact(type) && type != EventType::kNegotiation) return;
    for (const Term& term : run) {
      // "not an easy call", "was hardly friendly" say the contrary; what the contrary would be called is not ours to
      // say.
      bool negated = false;
      for (uint32_t i = term.first; i-- > document_.sentences[s].first && i + 4 >= term.first;) {
        negated = negated || syntax_.tags[i] == Tag::kNeg || W(i) == "no";
      }
      if (negated) continue;
      const Speaker& speaker = x_.speakers[s];
      const bool known = std::any_of(found_.begin(), found_.end(), [&](const FoundTone& t) {
        return t.draft == draft && t.term == term.term->term && t.speaker.entity == speaker.entity &&
               t.speaker.side == speaker.side;
      });
      if (known) continue;
      found_.push_back({draft,
                        term.term->term,
                        term.term->valence,
                        speaker,
                        {document_.tokens[term.first].begin, document_.tokens[term.last - 1].end}});
    }
  }

  const AttributeContext& x_;
  const ToneTable& tones_;
  const Syntax& syntax_;
  const Document& document_;
  std::vector<FoundTone> found_;
};

}  // namespace

std::vector<FoundTone> FindTone(const AttributeContext& context, const ToneTable& tones) {
  return ToneFinder(context, tones).Run();
}

}  // namespace readout::extract
