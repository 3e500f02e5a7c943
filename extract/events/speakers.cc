// SPDX-License-Identifier: Apache-2.0
#include "extract/events/speakers.h"

#include <algorithm>

#include "base/absl_view.h"
#include "extract/events/event_mention.h"

namespace readout::extract {
namespace {

class SpeakerFinder {
 public:
  SpeakerFinder(const Reading& reading, const Lexicon& lexicon, const FrameSet& frames, const StateMedia& media)
      : reading_(reading),
        syntax_(reading.syntax),
        document_(reading.document),
        lexicon_(lexicon),
        frames_(frames),
        media_(media),
        speech_(lexicon.VerbClassBit("speech")),
        contact_(lexicon.VerbClassBit("contact")),
        speaking_(lexicon.NounClassBit("document") | lexicon.NounClassBit("person") | lexicon.NounClassBit("body")) {}

  std::vector<Speaker> Run() {
    std::vector<Speaker> speakers(document_.sentences.size());
    for (uint32_t s = 0; s < speakers.size(); ++s) speakers[s] = OfSentence(s);
    ShareQuotations(&speakers);
    ShareLabels(&speakers);
    return speakers;
  }

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  std::string_view W(uint32_t i) const {
    return i < document_.tokens.size() ? document_.tokens[i].word : std::string_view();
  }
  int Begin(uint32_t s) const { return static_cast<int>(syntax_.sentence_chunks[s]); }
  int End(uint32_t s) const { return static_cast<int>(syntax_.sentence_chunks[s + 1]); }

  Speaker OfMention(int mention, const Chunk& words) const {
    if (mention < 0) return {};
    const Mention& named = reading_.actors.mentions[static_cast<size_t>(mention)];
    if (named.kind == MentionKind::kPlace || named.kind == MentionKind::kAdjective) return {};
    const int entity = named.entity < 0 && !named.members.empty() ? named.members.front() : named.entity;
    return entity < 0 ? Speaker{} : Speaker{entity, {}, words.first, words.last};
  }

  // The actor in front of a noun: "a Kremlin statement", "the ministry's spokesman", "the American version".
  Speaker OfOwner(const Chunk& chunk) const {
    const int owner = chunk.possessor >= 0 ? chunk.possessor : chunk.modifiers.empty() ? -1 : chunk.modifiers.front();
    if (owner < 0) return {};
    const Mention& mention = reading_.actors.mentions[static_cast<size_t>(owner)];
    if (mention.kind == MentionKind::kPlace || mention.entity < 0) return {};
    return {mention.entity, {}, chunk.first, chunk.last};
  }

  Speaker Of(int chunk) const {
    if (chunk < 0) return {};
    const Chunk& named = C(chunk);
    if (of_media_) return OfMedia(named);
    if (named.mention >= 0) return OfMention(named.mention, named);
    const WordInfo* head = lexicon_.Find(W(named.head));
    const bool speaks = head != nullptr && (head->noun_classes & speaking_) != 0;
    if (!speaks && !frames_.HasCue("account", W(named.head))) return {};
    const Speaker owner = OfOwner(named);
    return owner.known() ? owner : OfMaker(chunk);
  }

  // Who stands behind a document or an office: "a summary issued by the White House", "a source in the presidency".
  Speaker OfMaker(int chunk) const {
    const auto end = static_cast<int>(syntax_.sentence_chunks[document_.tokens[C(chunk).first].sentence + 1]);
    int c = chunk + 1;
    if (c < end && C(c).kind == ChunkKind::kVerb && C(c).participial && C(c).passive) ++c;
    if (c + 1 >= end || C(c).kind != ChunkKind::kPrep || !frames_.HasCue("maker-prep", W(C(c).first))) return {};
    return C(c + 1).mention >= 0 ? OfMention(C(c + 1).mention, C(c + 1)) : OfOwner(C(c + 1));
  }

  // "the Saudi Press Agency", "Chinese state media"; of state media without a name whose is he who acts before them in
  // the sentence: "Xi replied, according to state media".
  Speaker OfMedia(const Chunk& chunk) const {
    if (const std::string_view side = media_.SideOf(document_, chunk.first, chunk.last); !side.empty())
      return {-1, side, chunk.first, chunk.last};
    if (!frames_.HasCue("media", W(chunk.head))) return {};
    bool official = false;
    for (uint32_t i = chunk.first; i < chunk.head; ++i) official = official || frames_.HasCue("official", W(i));
    if (!official) return {};
    if (const Speaker owner = OfOwner(chunk); owner.known()) return owner;
    const uint32_t s = document_.tokens[chunk.first].sentence;
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const int subject = syntax_.clauses[i].subject;
      if (subject < 0 || C(subject).first >= chunk.first || C(subject).mention < 0) continue;
      const Speaker acting = OfMention(C(subject).mention, chunk);
      if (acting.known())
        return {-1, reading_.actors.entities[static_cast<size_t>(acting.entity)].side, chunk.first, chunk.last};
    }
    return {};
  }

  Speaker OfSentence(uint32_t s) {
    of_media_ = false;
    const Speaker named = FirstOf(s);
    if (named.known()) return named;
    of_media_ = true;
    const Speaker media = FirstOf(s);
    of_media_ = false;
    return media;
  }

  Speaker FirstOf(uint32_t s) const {
    for (const auto way : {&SpeakerFinder::Attributed, &SpeakerFinder::According, &SpeakerFinder::Cited,
                           &SpeakerFinder::Reporting, &SpeakerFinder::InHeadline}) {
      if (const Speaker speaker = (this->*way)(s); speaker.known()) return speaker;
    }
    return {};
  }

  // "…, Ushakov said"
  Speaker Attributed(uint32_t s) const {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      if (syntax_.clauses[i].relation != Relation::kAttribution) continue;
      if (const Speaker speaker = Of(syntax_.clauses[i].subject); speaker.known()) return speaker;
    }
    return {};
  }

  // "according to X", "in X's words", "in the words of X", "by the Kremlin's account"
  Speaker According(uint32_t s) const {
    for (int c = Begin(s); c + 1 < End(s); ++c) {
      const Chunk& prep = C(c);
      if (prep.kind != ChunkKind::kPrep) continue;
      Speaker speaker;
      if (frames_.HasCue("source-prep", W(prep.first))) {
        speaker = Of(c + 1);
      } else if (const Chunk& noun = C(c + 1); noun.kind == ChunkKind::kNoun &&
                                               frames_.HasCue("account", W(noun.head)) &&
                                               frames_.HasCue("account-prep", W(prep.first))) {
        const bool of = c + 3 < End(s) && C(c + 2).kind == ChunkKind::kPrep && W(C(c + 2).first) == "of";
        speaker = of ? Of(c + 3) : noun.mention >= 0 ? OfMention(noun.mention, noun) : OfOwner(noun);
      }
      if (speaker.known()) return speaker;
    }
    return {};
  }

  // "…, RIA reported, citing the Kremlin", "with reference to the press service"
  Speaker Cited(uint32_t s) const {
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (clause.verb < 0 || !C(clause.verb).participial || C(clause.verb).passive) continue;
      if (!frames_.HasCue("citing", C(clause.verb).lemma)) continue;
      if (const Speaker speaker = Of(clause.object); speaker.known()) return speaker;
    }
    for (int c = Begin(s) + 1; c + 1 < End(s); ++c) {
      const bool reference = C(c).kind == ChunkKind::kPrep && W(C(c).first) == "to" &&
                             C(c - 1).kind == ChunkKind::kNoun && frames_.HasCue("citing", W(C(c - 1).head));
      if (!reference) continue;
      if (const Speaker speaker = Of(c + 1); speaker.known()) return speaker;
    }
    return {};
  }

  // The first clause of saying that governs another, whose content is quoted, or whose verb reports whatever follows
  // it.
  Speaker Reporting(uint32_t s) const {
    bool quoted = false;
    for (int c = Begin(s); c < End(s); ++c) quoted = quoted || C(c).kind == ChunkKind::kQuote;
    for (uint32_t i = syntax_.sentence_clauses[s]; i < syntax_.sentence_clauses[s + 1]; ++i) {
      const Clause& clause = syntax_.clauses[i];
      if (!Speaks(clause) || clause.subject < 0) continue;
      bool governs = false;
      for (uint32_t j = i + 1; j < syntax_.sentence_clauses[s + 1]; ++j) {
        governs = governs || (syntax_.clauses[j].relation == Relation::kComplement &&
                              syntax_.clauses[j].governor == static_cast<int>(i));
      }
      if (!governs && !quoted && !frames_.HasCue("reporting", C(clause.verb).lemma)) continue;
      if (const Speaker speaker = Of(clause.subject); speaker.known()) return speaker;
    }
    return {};
  }

  bool Speaks(const Clause& clause) const {
    if (clause.verb < 0) return false;
    const Chunk& verb = C(clause.verb);
    const WordInfo* info = lexicon_.Find(W(verb.head));
    return info != nullptr && (info->verb_classes & speech_) != 0 && (info->verb_classes & contact_) == 0 &&
           !verb.infinitive;
  }

  // "Ushakov: …", "… - Kremlin aide", "… : Kremlin"
  Speaker InHeadline(uint32_t s) const {
    if (document_.ZoneOf(document_.sentences[s]) != Zone::kHeadline) return {};
    int last = End(s) - 1;
    while (last > Begin(s) && C(last).kind == ChunkKind::kEnd) --last;
    if (last > Begin(s) + 1 && C(last).kind == ChunkKind::kNoun && C(last - 1).kind == ChunkKind::kBreak) {
      const std::string_view mark = W(C(last - 1).first);
      const Speaker speaker = mark == "-" || mark == ":" ? Of(last) : Speaker{};
      if (speaker.known()) return speaker;
    }
    return Of(Label(s));
  }

  // The chunk in front of the colon: "Yury Ushakov: …", "Question: …"; -1 without one.
  int Label(uint32_t s) const {
    const int begin = Begin(s);
    const bool label = End(s) > begin + 2 && C(begin).kind == ChunkKind::kNoun &&
                       C(begin + 1).kind == ChunkKind::kBreak && W(C(begin + 1).first) == ":";
    return label ? begin : -1;
  }

  // A sentence that lies inside quotation marks and names no speaker takes the one of its neighbour in the same
  // paragraph.
  void ShareQuotations(std::vector<Speaker>* speakers) const {
    for (const Quotation& quotation : reading_.quotations) {
      if (quotation.first >= quotation.last) continue;
      const uint32_t from = document_.tokens[quotation.first].sentence;
      const uint32_t to = document_.tokens[quotation.last - 1].sentence;
      Speaker speaker;
      for (uint32_t s = from; s <= to && s < speakers->size() && !speaker.known(); ++s) speaker = (*speakers)[s];
      // "…," Ushakov said in the sentence before or after the quotation.
      if (!speaker.known() && from > 0 && SameBlock(from - 1, from)) speaker = (*speakers)[from - 1];
      if (speaker.known()) Fill(speaker, from, to + 1, speakers);
    }
  }

  // In a transcript a person's label holds for the paragraph it stands in front of, and for those that follow it up to
  // the next label or the next sentence that names another speaker.
  void ShareLabels(std::vector<Speaker>* speakers) const {
    Speaker talking;
    for (uint32_t s = 0; s < speakers->size(); ++s) {
      const Zone zone = document_.ZoneOf(document_.sentences[s]);
      if (zone == Zone::kHeadline || zone == Zone::kCaption || !IsRead(zone)) continue;
      const int label = s == 0 || !SameBlock(s - 1, s) ? Label(s) : -1;
      if (label >= 0) {
        const Speaker named = Of(label);
        talking = named.entity >= 0 && IsPerson(named.entity) ? named : Speaker{};
      }
      if (label >= 0 && talking.known()) {
        (*speakers)[s] = talking;
      } else if ((*speakers)[s].known() && (*speakers)[s].entity != talking.entity) {
        talking = {};
      } else if (talking.known()) {
        (*speakers)[s] = talking;
      }
    }
  }

  bool IsPerson(int entity) const {
    return reading_.actors.entities[static_cast<size_t>(entity)].kind == ActorKind::kPerson;
  }
  bool SameBlock(uint32_t a, uint32_t b) const { return document_.sentences[a].block == document_.sentences[b].block; }
  static void Fill(const Speaker& speaker, uint32_t from, uint32_t to, std::vector<Speaker>* speakers) {
    for (uint32_t s = from; s < to && s < speakers->size(); ++s) {
      if (!(*speakers)[s].known()) (*speakers)[s] = speaker;
    }
  }

  const Reading& reading_;
  const Syntax& syntax_;
  const Document& document_;
  const Lexicon& lexicon_;
  const FrameSet& frames_;
  const StateMedia& media_;
  bool of_media_ = false;  // whether state media are asked for
  ClassSet speech_, contact_, speaking_;
};

}  // namespace

std::vector<Speaker> FindSpeakers(const Reading& reading, const Lexicon& lexicon, const FrameSet& frames,
                                  const StateMedia& media) {
  return SpeakerFinder(reading, lexicon, frames, media).Run();
}

}  // namespace readout::extract
