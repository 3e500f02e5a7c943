// SPDX-License-Identifier: Apache-2.0
#include "extract/events/speakers.h"

#include <algorithm>

#include "base/absl_view.h"

namespace readout::extract {
namespace {

class SpeakerFinder {
 public:
  SpeakerFinder(const Reading& reading, const Lexicon& lexicon)
      : reading_(reading), syntax_(reading.syntax), document_(reading.document), lexicon_(lexicon),
        speech_(lexicon.VerbClassBit("speech")), contact_(lexicon.VerbClassBit("contact")) {}

  std::vector<Speaker> Run() {
    std::vector<Speaker> speakers(document_.sentences.size());
    for (uint32_t s = 0; s < speakers.size(); ++s) {
      speakers[s] = OfSentence(s);
    }
    ShareQuotations(&speakers);
    return speakers;
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const { return i < document_.tokens.size() ? document_.tokens[i].word : std::string_view(); }

  Speaker Of(int chunk) const {
    Speaker speaker;
    if (chunk < 0) return speaker;
    const Chunk& c = C(chunk);
    const int m = c.mention >= 0 ? c.mention : -1;
    if (m < 0) {
      // "a Kremlin statement", "the ministry's spokesman": the body in front speaks.
      const int owner = c.possessor >= 0 ? c.possessor : c.modifiers.empty() ? -1 : c.modifiers.front();
      const WordInfo* head = lexicon_.Find(W(c.head));
      const ClassSet speaking = lexicon_.NounClassBit("document") | lexicon_.NounClassBit("person") | lexicon_.NounClassBit("body");
      if (owner < 0 || head == nullptr || (head->noun_classes & speaking) == 0) return speaker;
      const Mention& mention = reading_.actors.mentions[static_cast<size_t>(owner)];
      if (mention.kind == MentionKind::kPlace || mention.entity < 0) return speaker;
      speaker = {mention.entity, c.first, c.last};
      return speaker;
    }
    const Mention& mention = reading_.actors.mentions[static_cast<size_t>(m)];
    if (mention.kind == MentionKind::kPlace || mention.kind == MentionKind::kAdjective) return speaker;
    int entity = mention.entity;
    if (entity < 0 && !mention.members.empty()) entity = mention.members.front();
    if (entity < 0) return speaker;
    return {entity, c.first, c.last};
  }

  bool Speaks(const Clause& clause) const {
    if (clause.verb < 0) return false;
    const Chunk& v = C(clause.verb);
    const WordInfo* info = lexicon_.Find(W(v.head));
    return info != nullptr && (info->verb_classes & speech_) != 0 && (info->verb_classes & contact_) == 0 && !v.infinitive;
  }

  Speaker OfSentence(uint32_t s) const {
    const Sentence& sentence = document_.sentences[s];
    // 1. attribution clauses
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      if (syntax_.clauses[i].relation != Relation::kAttribution) continue;
      if (const Speaker speaker = Of(syntax_.clauses[i].subject); speaker.entity >= 0) return speaker;
    }
    // 2. "according to X", "in X's words"
    for (uint32_t c = syntax_.sentence_chunks[s]; c + 1 < syntax_.sentence_chunks[s + 1]; ++c) {
      const Chunk& chunk = syntax_.chunks[c];
      if (chunk.kind != ChunkKind::kPrep) continue;
      if (W(chunk.first) == "according" || W(chunk.first) == "per") {
        if (const Speaker speaker = Of(static_cast<int>(c) + 1); speaker.entity >= 0) return speaker;
      }
      const Chunk& next = syntax_.chunks[c + 1];
      if (W(chunk.first) == "in" && next.kind == ChunkKind::kNoun && next.possessor >= 0 && (W(next.head) == "words" || W(next.head) == "account" || W(next.head) == "statement")) {
        const Mention& mention = reading_.actors.mentions[static_cast<size_t>(next.possessor)];
        if (mention.entity >= 0) return {mention.entity, next.first, next.last};
      }
    }
    // "…, RIA reported, citing the Kremlin", "with reference to the press service"
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || !C(clause.verb).participial || C(clause.verb).passive) continue;
      if (C(clause.verb).lemma != "cite" && C(clause.verb).lemma != "quote") continue;
      if (const Speaker speaker = Of(clause.object); speaker.entity >= 0) return speaker;
    }
    for (uint32_t c = syntax_.sentence_chunks[s]; c + 1 < syntax_.sentence_chunks[s + 1]; ++c) {
      const bool reference = syntax_.chunks[c].kind == ChunkKind::kPrep && W(syntax_.chunks[c].first) == "to" && c > syntax_.sentence_chunks[s] &&
                             syntax_.chunks[c - 1].kind == ChunkKind::kNoun && W(syntax_.chunks[c - 1].head) == "reference";
      if (!reference) continue;
      if (const Speaker speaker = Of(static_cast<int>(c) + 1); speaker.entity >= 0) return speaker;
    }
    // 3. the first clause of saying that governs another or whose content is quoted
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (!Speaks(clause) || clause.subject < 0) continue;
      bool governs = false;
      for (uint32_t j = i + 1; j < syntax_.sentence_clauses[s + 1]; ++j) governs = governs || (syntax_.clauses[j].relation == Relation::kComplement && syntax_.clauses[j].governor == static_cast<int>(i));
      bool quoted = false;
      for (uint32_t c = syntax_.sentence_chunks[s]; c < syntax_.sentence_chunks[s + 1]; ++c) quoted = quoted || syntax_.chunks[c].kind == ChunkKind::kQuote;
      if (!governs && !quoted && !Told(clause)) continue;
      if (const Speaker speaker = Of(clause.subject); speaker.entity >= 0) return speaker;
    }
    // 4. headlines: "Ushakov: …", "… - Kremlin aide", "… : Kremlin"
    if (document_.ZoneOf(sentence) == Zone::kHeadline) return OfHeadline(s);
    return {};
  }

  // Verbs that report whatever follows: "announced the call", "described it as".
  bool Told(const Clause& clause) const {
    for (std::string_view lemma : {"announce", "describe", "confirm", "report", "say", "disclose", "reveal", "characterise", "characterize", "call"}) {
      if (C(clause.verb).lemma == lemma) return true;
    }
    return false;
  }

  Speaker OfHeadline(uint32_t s) const {
    const int begin = static_cast<int>(syntax_.sentence_chunks[s]);
    const int end = static_cast<int>(syntax_.sentence_chunks[s + 1]);
    int last = end - 1;
    while (last > begin && C(last).kind == ChunkKind::kEnd) --last;
    if (last > begin + 1 && C(last).kind == ChunkKind::kNoun && C(last - 1).kind == ChunkKind::kBreak) {
      const std::string_view mark = W(C(last - 1).first);
      if (mark == "-" || mark == ":") {
        if (const Speaker speaker = Of(last); speaker.entity >= 0) return speaker;
      }
    }
    if (end > begin + 2 && C(begin).kind == ChunkKind::kNoun && C(begin + 1).kind == ChunkKind::kBreak && W(C(begin + 1).first) == ":") {
      return Of(begin);
    }
    return {};
  }

  // A sentence that lies inside quotation marks and names no speaker takes the one of its neighbour in the same paragraph.
  void ShareQuotations(std::vector<Speaker>* speakers) const {
    for (const Quotation& quotation : reading_.quotations) {
      if (quotation.first >= quotation.last) continue;
      const uint32_t from = document_.tokens[quotation.first].sentence;
      const uint32_t to = document_.tokens[quotation.last - 1].sentence;
      Speaker speaker;
      for (uint32_t s = from; s <= to && s < speakers->size() && speaker.entity < 0; ++s) speaker = (*speakers)[s];
      // "…," Ushakov said in the sentence before or after the quotation.
      if (speaker.entity < 0 && from > 0 && document_.sentences[from - 1].block == document_.sentences[from].block) speaker = (*speakers)[from - 1];
      if (speaker.entity < 0) continue;
      for (uint32_t s = from; s <= to && s < speakers->size(); ++s) {
        if ((*speakers)[s].entity < 0) (*speakers)[s] = speaker;
      }
    }
  }

  const Reading& reading_;
  const Syntax& syntax_;
  const Document& document_;
  const Lexicon& lexicon_;
  ClassSet speech_, contact_;
};

}  // namespace

std::vector<Speaker> FindSpeakers(const Reading& reading, const Lexicon& lexicon) { return SpeakerFinder(reading, lexicon).Run(); }

}  // namespace readout::extract
