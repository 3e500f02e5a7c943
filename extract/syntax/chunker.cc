// SPDX-License-Identifier: Apache-2.0
// Chunks: noun groups around mentions and nouns, verb groups with tense, voice and negation, connectors.
#include <string>

#include "absl/strings/str_cat.h"
#include "extract/syntax/syntax.h"

namespace readout::extract {
namespace {

bool IsActor(MentionKind kind) { return kind != MentionKind::kAdjective && kind != MentionKind::kPlace; }

bool LooksPlural(std::string_view w) {
  return (w.size() > 3 && w.back() == 's' && w[w.size() - 2] != 's' && w[w.size() - 2] != 'u' && w[w.size() - 2] != 'i') ||
         w == "people" || w == "men" || w == "women";
}

class SentenceChunker {
 public:
  SentenceChunker(const Lexicon& lexicon, const Reading& reading, Syntax* syntax)
      : document_(reading.document), reading_(reading), syntax_(*syntax), event_noun_(lexicon.NounClassBit("event")),
        lexicon_(lexicon) {}

  void Run(const Sentence& sentence) {
    last_ = sentence.last;
    start_ = syntax_.chunks.size();
    for (uint32_t i = sentence.first; i < last_;) i = Next(i);
    DropPicturePositions();
    JoinConjuncts();
  }

 private:
  Tag T(uint32_t i) const { return i < last_ ? syntax_.tags[i] : Tag::kEnd; }
  std::string_view W(uint32_t i) const { return i < last_ ? document_.tokens[i].word : std::string_view(); }
  const Mention& MentionAt(int m) const { return reading_.actors.mentions[static_cast<size_t>(m)]; }
  Chunk& Emit(ChunkKind kind, uint32_t first, uint32_t last) {
    Chunk chunk;
    chunk.kind = kind;
    chunk.first = first;
    chunk.last = last;
    chunk.head = first;
    syntax_.chunks.push_back(chunk);
    return syntax_.chunks.back();
  }

  uint32_t Next(uint32_t i) {
    switch (T(i)) {
      case Tag::kComma: Emit(ChunkKind::kComma, i, i + 1); return i + 1;
      case Tag::kQuote: Emit(ChunkKind::kQuote, i, i + 1); return i + 1;
      case Tag::kBreak: Emit(ChunkKind::kBreak, i, i + 1); return i + 1;
      case Tag::kEnd: Emit(ChunkKind::kEnd, i, i + 1); return i + 1;
      case Tag::kCoord: {
        uint32_t end = i + 1;
        while (T(end) == Tag::kCoord) ++end;  // "as well as", "and also"
        Emit(ChunkKind::kCoord, i, end);
        return end;
      }
      case Tag::kSubord: Emit(ChunkKind::kSubord, i, i + 1); return i + 1;
      case Tag::kThat: Emit(ChunkKind::kThat, i, i + 1); return i + 1;
      case Tag::kRel: {
        uint32_t end = i + 1;
        while (T(end) == Tag::kRel) ++end;  // "to whom"
        Emit(ChunkKind::kRel, i, end);
        return end;
      }
      case Tag::kPrep: {
        // "in front of" is one preposition; "from in front of" would be two, which no later stage tells apart.
        uint32_t end = i + 1;
        const int longest = lexicon_.LongestEntryFrom(W(i));
        while (end < last_ && end - i < static_cast<uint32_t>(longest) && T(end) == Tag::kPrep) ++end;
        Emit(ChunkKind::kPrep, i, end);
        return end;
      }
      case Tag::kNeg: if (!VerbFollows(i + 1)) { Emit(ChunkKind::kAdverb, i, i + 1); return i + 1; } return VerbGroup(i);
      case Tag::kAdv: if (!VerbFollows(i + 1)) { Emit(ChunkKind::kAdverb, i, i + 1); return i + 1; } return VerbGroup(i);
      case Tag::kTo:
        if (InfinitiveFollows(i + 1)) return VerbGroup(i);
        Emit(ChunkKind::kPrep, i, i + 1);
        return i + 1;
      case Tag::kModal: case Tag::kBe: case Tag::kHave: case Tag::kDo: case Tag::kFinite: case Tag::kBase:
      case Tag::kParticiple: case Tag::kGerund:
        return VerbGroup(i);
      case Tag::kPossessive: return i + 1;
      default: return NounGroup(i);
    }
  }

  // A verb-like tag at i, adverbs passed over.
  bool VerbFollows(uint32_t i) const {
    while (T(i) == Tag::kAdv || T(i) == Tag::kNeg) ++i;
    const Tag t = T(i);
    return t == Tag::kBase || t == Tag::kBe || t == Tag::kHave || t == Tag::kDo || t == Tag::kFinite ||
           t == Tag::kParticiple || t == Tag::kGerund || t == Tag::kModal;
  }

  // "to hold", "to be", "to have"; not "to holding", where "to" is a preposition.
  bool InfinitiveFollows(uint32_t i) const {
    while (T(i) == Tag::kAdv || T(i) == Tag::kNeg) ++i;
    return T(i) == Tag::kBase || ((T(i) == Tag::kBe || T(i) == Tag::kHave || T(i) == Tag::kDo) && (W(i) == "be" || W(i) == "have" || W(i) == "do"));
  }

  uint32_t VerbGroup(uint32_t i) {
    Chunk v;
    v.kind = ChunkKind::kVerb;
    v.first = i;
    v.head = i;
    bool saw_be = false;
    bool saw_have = false;
    bool saw_do = false;
    bool have_past = false;
    bool main = false;
    bool first_word = true;
    auto set_main = [&](uint32_t at) {
      v.head = at;
      const WordInfo* info = lexicon_.Find(W(at));
      v.lemma = info != nullptr && !info->lemma.empty() ? info->lemma : document_.tokens[at].word;
      main = true;
    };
    auto past_form = [&](uint32_t at) {
      const std::string_view w = W(at);
      return w == "was" || w == "were" || w == "had" || w == "did" || w == "been";
    };
    for (; i < last_; ++i) {
      const Tag t = T(i);
      if (t == Tag::kAdv) {
        if (!VerbFollows(i + 1)) break;
        continue;
      }
      if (t == Tag::kNeg) {
        v.negated = true;
        continue;
      }
      if (t == Tag::kTo) {
        if (first_word) {
          v.infinitive = true;
        } else if (!main && (saw_be || saw_have) && InfinitiveFollows(i + 1)) {
          if (saw_be) v.be_to = true;
          if (saw_have) v.modal = "must";
        } else {
          break;
        }
        first_word = false;
        continue;
      }
      if (main) break;
      if (t == Tag::kModal) {
        v.modal = W(i);
        v.tense = W(i) == "will" || W(i) == "'ll" || W(i) == "shall" ? Tense::kFuture : Tense::kPresent;
      } else if (t == Tag::kBe) {
        if (saw_be && W(i) != "being" && W(i) != "been") break;
        saw_be = true;
        v.head = i;
        if (first_word || v.tense == Tense::kNone) {
          if (!v.infinitive && v.modal.empty() && W(i) != "be" && W(i) != "being") v.tense = past_form(i) ? Tense::kPast : Tense::kPresent;
        }
      } else if (t == Tag::kHave) {
        if (saw_have || saw_be) {
          set_main(i);
          continue;
        }
        saw_have = true;
        v.head = i;
        have_past = W(i) == "had";
        if (!v.infinitive && v.modal.empty()) v.tense = have_past ? Tense::kPast : Tense::kPresent;
      } else if (t == Tag::kDo) {
        if (saw_do || saw_be || saw_have || !v.modal.empty()) {
          set_main(i);
          continue;
        }
        saw_do = true;
        v.head = i;
        v.tense = W(i) == "did" ? Tense::kPast : Tense::kPresent;
      } else if (t == Tag::kBase) {
        set_main(i);
      } else if (t == Tag::kFinite) {
        if (!first_word && (saw_be || saw_have || !v.modal.empty() || v.infinitive) ) break;
        set_main(i);
        const WordInfo* info = lexicon_.Find(W(i));
        v.tense = info != nullptr && (info->verb_forms & kFormPast) == 0 && info->verb_forms != 0 ? Tense::kPresent : Tense::kPast;
      } else if (t == Tag::kParticiple) {
        set_main(i);
        if (saw_be) {
          v.passive = true;
        } else if (saw_have) {
          v.perfect = true;
        } else {
          v.participial = true;
          v.passive = true;  // "held on Monday", "initiated by Washington"
        }
        if (saw_have) v.perfect = true;
      } else if (t == Tag::kGerund) {
        set_main(i);
        if (saw_be) {
          v.progressive = true;
        } else {
          v.participial = true;
        }
      } else {
        break;
      }
      first_word = false;
    }
    if (!main) {
      v.lemma = saw_be ? "be" : saw_have ? "have" : saw_do ? "do" : v.lemma;
      if (v.lemma.empty()) v.lemma = W(v.first);
    }
    if (saw_have && main) v.perfect = true;
    v.last = i > v.first ? i : v.first + 1;
    // A lone gerund or participle after "being"/"having" is no finite verb either.
    if (W(v.first) == "having" || W(v.first) == "being") v.participial = true;
    const bool copula = v.lemma == "be" || (lexicon_.Find(W(v.head)) != nullptr &&
                                            (lexicon_.Find(W(v.head))->verb_classes & lexicon_.VerbClassBit("copula")) != 0);
    if (copula) {
      uint32_t j = v.last;
      while (T(j) == Tag::kAdv) ++j;
      if (T(j) == Tag::kAdj && W(j) != "-" && syntax_.mention_of_token[j] < 0) v.predicate = W(j);
    }
    syntax_.chunks.push_back(v);
    return v.last;
  }

  uint32_t NounGroup(uint32_t i) {
    Chunk n;
    n.kind = ChunkKind::kNoun;
    n.first = i;
    n.head = i;
    bool nominal = false;  // a noun, name, pronoun, number or time was seen since the last possessor
    for (; i < last_;) {
      const Tag t = T(i);
      if (t == Tag::kDet || t == Tag::kPossPron) {
        if (i != n.first) break;
        const std::string_view w = W(i);
        if (t == Tag::kPossPron) {
          n.definite = true;
          n.possessor = syntax_.mention_of_token[i];
        } else if (w == "no" || w == "neither") {
          n.negative = true;
        } else if (w == "a" || w == "an" || w == "another" || w == "some" || w == "any") {
          n.indefinite = true;
        } else if (w == "the" || w == "this" || w == "these" || w == "that" || w == "those" || w == "both") {
          n.definite = true;
        }
        ++i;
        continue;
      }
      if (t == Tag::kName) {
        const int m = syntax_.mention_of_token[i];
        if (nominal && n.mention < 0 && n.head != n.first - 1 && T(n.head) == Tag::kNoun && n.time < 0) {
          // "the call Putin made": a new group, unless the noun is a title the mention did not take in.
          break;
        }
        if (nominal && n.mention >= 0) break;
        if (nominal && n.time >= 0) break;
        const uint32_t end = MentionAt(m).last;
        n.head = end - 1;
        // "Putin - Trump call", "US - Russia talks"
        if (W(end) == "-" && T(end) == Tag::kAdj && end + 1 < last_) {
          n.modifiers.push_back(m);
          i = end + 1;
          if (T(i) != Tag::kName && T(i) != Tag::kAdj && T(i) != Tag::kNoun) { n.mention = m; nominal = true; break; }
          continue;
        }
        if (T(end) == Tag::kPossessive) {
          n.possessor = m;
          n.definite = true;
          n.mention = -1;
          nominal = false;
          i = end + 1;
          continue;
        }
        if (T(end) == Tag::kNoun || (T(end) == Tag::kTime && ModifierTime(end) && T(TimeEnd(end)) == Tag::kNoun)) {
          n.modifiers.push_back(m);
          i = end;
          continue;
        }
        n.mention = m;
        nominal = true;
        i = end;
        continue;
      }
      if (t == Tag::kPron) {
        if (nominal || i != n.first) break;
        n.mention = syntax_.mention_of_token[i];
        nominal = true;
        n.head = i;
        ++i;
        break;
      }
      if (t == Tag::kTime) {
        const int time = syntax_.time_of_token[i];
        uint32_t end = TimeEnd(i);
        const bool modifier = ModifierTime(i) || T(end) == Tag::kNoun || T(end) == Tag::kPossessive || T(end) == Tag::kAdj;
        if (nominal && n.mention >= 0) break;
        if (nominal && !modifier) break;
        if (nominal && T(n.head) == Tag::kNoun) break;
        n.time = time;
        n.head = end - 1;
        nominal = true;
        i = end;
        if (T(i) == Tag::kPossessive) { ++i; n.definite = true; nominal = false; continue; }
        if (!modifier) break;
        nominal = false;
        continue;
      }
      if (t == Tag::kPossessive) {
        n.definite = true;  // "the country's president"
        nominal = false;
        ++i;
        continue;
      }
      if (t == Tag::kAdj) {
        if (nominal && n.mention >= 0) break;
        // "intermediate-range ballistic missile": a noun behind a hyphen is an adjective.
        const bool compound = i > n.first + 1 && W(i - 2) == "-";
        if (nominal && W(i) != "-" && T(n.head) == Tag::kNoun && syntax_.mention_of_token[i] < 0 && !compound) break;
        const int m = syntax_.mention_of_token[i];
        if (m >= 0) {
          n.modifiers.push_back(m);
          n.head = MentionAt(m).last - 1;
          i = MentionAt(m).last;
        } else {
          if (W(i) != "-") n.head = i;
          ++i;
        }
        continue;
      }
      if (t == Tag::kNum) {
        if (nominal && (n.mention >= 0 || T(n.head) == Tag::kNoun)) break;
        n.head = i;
        nominal = true;
        ++i;
        continue;
      }
      if (t == Tag::kNoun) {
        if (n.mention >= 0) break;
        n.head = i;
        nominal = true;
        ++i;
        continue;
      }
      break;
    }
    n.last = i > n.first ? i : n.first + 1;
    if (!nominal) {
      // Adjectives without a noun. A modifier that turned out to be all there is ("the Russian") stays a noun group.
      if (n.modifiers.empty() && n.possessor < 0 && n.time < 0) {
        n.kind = ChunkKind::kAdjective;
      } else if (!n.modifiers.empty() && n.mention < 0 && T(n.last - 1) == Tag::kName) {
        n.mention = n.modifiers.back();
        n.modifiers.pop_back();
      }
    }
    n.is_time = n.time >= 0 && n.mention < 0 && syntax_.time_of_token[n.head] >= 0;
    n.plural = LooksPlural(W(n.head));
    if (n.mention >= 0) n.plural = MentionAt(n.mention).kind == MentionKind::kPlural;
    syntax_.chunks.push_back(n);
    return n.last;
  }

  uint32_t TimeEnd(uint32_t i) const {
    const int time = syntax_.time_of_token[i];
    while (i < last_ && syntax_.time_of_token[i] == time) ++i;
    return i;
  }
  bool ModifierTime(uint32_t i) const {
    const TimeExpression& time = reading_.times[static_cast<size_t>(syntax_.time_of_token[i])];
    return time.modifier;
  }

  bool IsActorChunk(const Chunk& c) const {
    return c.kind == ChunkKind::kNoun && c.mention >= 0 && IsActor(MentionAt(c.mention).kind);
  }

  // "X, left, and Y", "X (R)": what stands between commas or brackets and is one adverb or letter.
  void DropPicturePositions() {
    std::vector<Chunk>& all = syntax_.chunks;
    for (size_t a = start_; a + 2 < all.size(); ++a) {
      const bool commas = all[a].kind == ChunkKind::kComma && all[a + 2].kind == ChunkKind::kComma && all[a + 1].kind == ChunkKind::kAdverb &&
                          all[a + 1].last - all[a + 1].first == 1;
      const bool brackets = W(all[a].first) == "(" && W(all[a + 2].first) == ")" && all[a + 1].last - all[a + 1].first == 1 &&
                            document_.tokens[all[a + 1].first].end - document_.tokens[all[a + 1].first].begin == 1;
      if (!commas && !brackets) continue;
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(a), all.begin() + static_cast<std::ptrdiff_t>(a) + 3);
    }
  }

  // "A, B and C" and, in front of a verb of a headline, "A, B": one noun group with conjuncts.
  void JoinConjuncts() {
    std::vector<Chunk>& all = syntax_.chunks;
    for (size_t a = start_; a < all.size(); ++a) {
      if (!IsActorChunk(all[a]) || !all[a].conjuncts.empty()) continue;
      std::vector<int> members = {all[a].mention};
      size_t end = a + 1;
      size_t i = a + 1;
      bool closed = false;
      bool comma_before_and = false;
      while (i < all.size() && !closed) {
        size_t j = i;
        bool comma = false;
        bool coord = false;
        if (j < all.size() && all[j].kind == ChunkKind::kComma) { comma = true; ++j; }
        if (j < all.size() && all[j].kind == ChunkKind::kCoord && W(all[j].first) != "but") { coord = true; ++j; }
        if (!(comma || coord) || j >= all.size() || !IsActorChunk(all[j])) break;
        const int joined = all[j].mention;
        // An apposition names the same one again.
        if (!coord && Same(members.back(), joined)) break;
        members.push_back(joined);
        end = j + 1;
        i = j + 1;
        if (coord) { closed = true; comma_before_and = comma; }
      }
      if (members.size() < 2) continue;
      const bool verb_next = end < all.size() && all[end].kind == ChunkKind::kVerb && !all[end].participial && !all[end].infinitive;
      const bool after_verb = a > start_ && (all[a - 1].kind == ChunkKind::kVerb || all[a - 1].kind == ChunkKind::kPrep);
      if (!closed) {
        // A list without "and": headlines only ("Putin, Trump hold talks").
        const bool headline_pair = members.size() == 2 && verb_next && a == start_;
        if (!headline_pair && (members.size() < 3 || verb_next)) continue;
      } else if (members.size() == 2 && comma_before_and && verb_next && after_verb) {
        continue;  // "told Putin, and Trump said"
      }
      all[a].conjuncts = members;
      all[a].plural = true;
      all[a].last = all[end - 1].last;
      all[a].head = all[end - 1].head;
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(a) + 1, all.begin() + static_cast<std::ptrdiff_t>(end));
    }
    // "Putin and Trump's call": both possess.
    for (size_t a = start_; a + 2 < all.size(); ++a) {
      if (!IsActorChunk(all[a]) || all[a + 1].kind != ChunkKind::kCoord || all[a + 2].possessor < 0) continue;
      const WordInfo* head = lexicon_.Find(W(all[a + 2].head));
      if (head == nullptr || (head->noun_classes & event_noun_) == 0) continue;
      all[a + 2].possessor_conjuncts = all[a].conjuncts.empty() ? std::vector<int>{all[a].mention} : all[a].conjuncts;
      all[a + 2].first = all[a].first;
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(a), all.begin() + static_cast<std::ptrdiff_t>(a) + 2);
    }
  }

  bool Same(int a, int b) const {
    const int ea = MentionAt(a).entity;
    return ea >= 0 && ea == MentionAt(b).entity;
  }

  const Document& document_;
  const Reading& reading_;
  Syntax& syntax_;
  ClassSet event_noun_;
  const Lexicon& lexicon_;
  uint32_t last_ = 0;
  size_t start_ = 0;
};

}  // namespace

void FindChunks(const Lexicon& lexicon, const Reading& reading, Syntax* syntax) {
  syntax->chunks.clear();
  syntax->sentence_chunks.clear();
  SentenceChunker chunker(lexicon, reading, syntax);
  for (const Sentence& sentence : reading.document.sentences) {
    syntax->sentence_chunks.push_back(static_cast<uint32_t>(syntax->chunks.size()));
    chunker.Run(sentence);
  }
  syntax->sentence_chunks.push_back(static_cast<uint32_t>(syntax->chunks.size()));
}

}  // namespace readout::extract
