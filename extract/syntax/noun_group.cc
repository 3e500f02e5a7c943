// SPDX-License-Identifier: Apache-2.0
// Noun groups: determiners, possessors, names in front and the head, a noun, name, pronoun, number or time.
#include <utility>

#include "extract/syntax/chunk_context.h"

namespace readout::extract {
namespace {

class NounGroup {
 public:
  NounGroup(const ChunkContext& context, uint32_t token) : x_(context), at_(token) {
    n_.kind = ChunkKind::kNoun;
    n_.first = token;
    n_.head = token;
  }

  Chunk Read() {
    while (at_ < x_.last && !closed_ && Take()) {
    }
    n_.last = at_ > n_.first ? at_ : n_.first + 1;
    if (!nominal_) {
      // Adjectives without a noun. A modifier that turned out to be all there is ("the Russian") stays a noun group.
      if (n_.modifiers.empty() && n_.possessor < 0 && n_.time < 0) {
        n_.kind = ChunkKind::kAdjective;
      } else if (!n_.modifiers.empty() && n_.mention < 0 && x_.TagAt(n_.last - 1) == Tag::kName) {
        n_.mention = n_.modifiers.back();
        n_.modifiers.pop_back();
      }
    }
    n_.is_time = n_.time >= 0 && n_.mention < 0 && x_.syntax.time_of_token[n_.head] >= 0;
    return std::move(n_);
  }

 private:
  // Takes the next unit into the group and moves behind it; false when the group ends before it.
  bool Take() {
    switch (x_.TagAt(at_)) {
      case Tag::kDet:
      case Tag::kPossPron:
        return Determiner();
      case Tag::kName:
        return Name();
      case Tag::kPron:
        return Pronoun();
      case Tag::kTime:
        return Time();
      case Tag::kPossessive:
        return Possessive();
      case Tag::kAdj:
        return Adjective();
      case Tag::kNum: {
        const bool type = at_ > n_.first && x_.Word(at_ - 1) == "-";  // "F-16 jets", "S-400 systems"
        return (type || !(nominal_ && (n_.mention >= 0 || NounHead()))) && Head();
      }
      case Tag::kNoun:
        return n_.mention < 0 && !SubjectBegins() && Head();
      case Tag::kCoord:
      case Tag::kComma:
        return AttributeFollows();
      default:
        return false;
    }
  }

  // "a rapid political [and] diplomatic settlement", "a difficult [but] productive call", "a long[,] frank talk":
  // another adjective of the same noun. "was difficult but new talks follow" is no such thing, so a determiner has to
  // open the group.
  bool AttributeFollows() {
    if (nominal_ || at_ == n_.first || x_.TagAt(at_ - 1) != Tag::kAdj || x_.MentionOf(at_ - 1) >= 0) return false;
    const Tag opening = x_.TagAt(n_.first);
    if (opening != Tag::kDet && opening != Tag::kPossPron && n_.possessor < 0) return false;
    uint32_t next = at_ + 1;
    if (x_.TagAt(at_) == Tag::kComma && x_.TagAt(next) == Tag::kCoord) ++next;  // ", but"
    while (x_.TagAt(next) == Tag::kAdv) ++next;
    if (x_.TagAt(next) != Tag::kAdj || x_.MentionOf(next) >= 0) return false;
    uint32_t noun = next;
    while (x_.TagAt(noun) == Tag::kAdj || x_.TagAt(noun) == Tag::kComma || x_.TagAt(noun) == Tag::kCoord ||
           x_.TagAt(noun) == Tag::kAdv)
      ++noun;
    if (x_.TagAt(noun) != Tag::kNoun || x_.TagAt(noun - 1) != Tag::kAdj) return false;
    at_ = next;
    return true;
  }

  // "tells Putin in call war must end": a noun right behind an event and in front of an auxiliary is what the event
  // told of.
  bool SubjectBegins() const {
    if (!nominal_ || !NounHead()) return false;
    const Tag next = x_.TagAt(at_ + 1);
    if (next != Tag::kModal && next != Tag::kBe && next != Tag::kHave && next != Tag::kDo) return false;
    const WordInfo* head = x_.InfoOf(n_.head);
    const bool within = n_.first > 0 && x_.TagAt(n_.first - 1) == Tag::kPrep;
    return within && head != nullptr && (head->noun_classes & x_.lexicon.NounClassBit("event")) != 0;
  }

  bool NounHead() const { return x_.TagAt(n_.head) == Tag::kNoun; }

  bool Head() {
    n_.head = at_++;
    nominal_ = true;
    return true;
  }

  bool Determiner() {
    if (at_ != n_.first) return false;
    const std::string_view w = x_.Word(at_);
    if (x_.TagAt(at_) == Tag::kPossPron) {
      n_.definite = true;
      n_.possessor = x_.MentionOf(at_);
    } else if (w == "no" || w == "neither") {
      n_.negative = true;
    } else if (w == "a" || w == "an" || w == "another" || w == "some" || w == "any") {
      n_.indefinite = true;
    } else if (w == "the" || w == "this" || w == "these" || w == "that" || w == "those" || w == "both") {
      n_.definite = true;
    }
    ++at_;
    return true;
  }

  bool Name() {
    // "the call Putin made": a new group, unless the noun is a title the mention did not take in.
    if (nominal_ && (n_.mention >= 0 || n_.time >= 0 || NounHead())) return false;
    const int m = x_.MentionOf(at_);
    const uint32_t end = x_.MentionAt(m).last;
    n_.head = end - 1;
    // "Putin - Trump call", "US - Russia talks"
    if (x_.Word(end) == "-" && x_.TagAt(end) == Tag::kAdj && end + 1 < x_.last) {
      n_.modifiers.push_back(m);
      at_ = end + 1;
      const Tag next = x_.TagAt(at_);
      if (next != Tag::kName && next != Tag::kAdj && next != Tag::kNoun) {
        n_.mention = m;
        nominal_ = true;
        closed_ = true;
      }
      return true;
    }
    if (x_.TagAt(end) == Tag::kPossessive) {
      n_.possessor = m;
      n_.definite = true;
      nominal_ = false;
      at_ = end + 1;
      return true;
    }
    at_ = end;
    const bool time_before_noun =
        x_.TagAt(end) == Tag::kTime && ModifierTime(end) && x_.TagAt(TimeEnd(end)) == Tag::kNoun;
    if (x_.TagAt(end) == Tag::kNoun || time_before_noun || BeforeDestination(m, end)) {
      n_.modifiers.push_back(m);
      return true;
    }
    n_.mention = m;
    nominal_ = true;
    return true;
  }

  // "Pelosi Taiwan visit": a person, and a place in front of the event.
  bool BeforeDestination(int person, uint32_t end) const {
    if (x_.MentionAt(person).kind != MentionKind::kPerson || end >= x_.last || x_.MentionOf(end) < 0) return false;
    const Mention& place = x_.MentionAt(x_.MentionOf(end));
    if (place.first != end || place.adjectival || place.kind == MentionKind::kPerson || place.last >= x_.last)
      return false;
    if (x_.TagAt(place.last) != Tag::kNoun) return false;
    const WordInfo* head = x_.InfoOf(place.last);
    const Tag behind = x_.TagAt(place.last + 1);
    return behind != Tag::kNoun && head != nullptr && (head->noun_classes & x_.lexicon.NounClassBit("event")) != 0;
  }

  bool Pronoun() {
    if (nominal_ || at_ != n_.first) return false;
    n_.mention = x_.MentionOf(at_);
    closed_ = true;
    return Head();
  }

  bool Time() {
    const uint32_t end = TimeEnd(at_);
    const Tag next = x_.TagAt(end);
    const bool modifier = ModifierTime(at_) || next == Tag::kNoun || next == Tag::kPossessive || next == Tag::kAdj;
    if (nominal_ && (n_.mention >= 0 || !modifier || NounHead())) return false;
    n_.time = x_.syntax.time_of_token[at_];
    n_.head = end - 1;
    at_ = end;
    if (next == Tag::kPossessive) {
      ++at_;
      n_.definite = true;
      nominal_ = false;
    } else {
      nominal_ = !modifier;
      closed_ = !modifier;
    }
    return true;
  }

  // "the country's president"
  bool Possessive() {
    n_.definite = true;
    nominal_ = false;
    ++at_;
    return true;
  }

  bool Adjective() {
    if (nominal_ && n_.mention >= 0) return false;
    const int m = x_.MentionOf(at_);
    const bool hyphen = x_.Word(at_) == "-";
    // "intermediate-range ballistic missile": a noun behind a hyphen is an adjective.
    const bool compound = at_ > n_.first + 1 && x_.Word(at_ - 2) == "-";
    if (nominal_ && !hyphen && NounHead() && m < 0 && !compound) return false;
    if (m >= 0) {
      n_.modifiers.push_back(m);
      at_ = x_.MentionAt(m).last;
      n_.head = at_ - 1;
      return true;
    }
    if (!hyphen) n_.head = at_;
    ++at_;
    return true;
  }

  uint32_t TimeEnd(uint32_t token) const {
    const int time = x_.syntax.time_of_token[token];
    while (token < x_.last && x_.syntax.time_of_token[token] == time) ++token;
    return token;
  }
  bool ModifierTime(uint32_t token) const {
    return x_.reading.times[static_cast<size_t>(x_.syntax.time_of_token[token])].modifier;
  }

  const ChunkContext& x_;
  uint32_t at_;
  Chunk n_;
  bool nominal_ = false;  // a noun, name, pronoun, number or time was seen since the last possessor
  bool closed_ = false;   // nothing can follow
};

}  // namespace

Chunk ReadNounGroup(const ChunkContext& context, uint32_t token) { return NounGroup(context, token).Read(); }

}  // namespace readout::extract
