// SPDX-License-Identifier: Apache-2.0
// What stands before a head: determiners, modifiers, sides, bodies.
#include "extract/actors/mention_grammar.h"

#include <charconv>
#include <utility>

#include "extract/text/word_set.h"

namespace readout::extract {
namespace {

constexpr WordSet kDefinite("the", "this", "these", "those");
constexpr WordSet kIndefinite("a", "an", "another", "some", "several", "many", "other", "most", "various", "any", "no",
                              "one");

}  // namespace

bool MentionGrammar::SentenceStart(uint32_t i) const {
  return i == scan_.document().sentences[sentence_].first || scan_.token(i).Has(kSentenceStart);
}

const GazetteerMatch* MentionGrammar::SideAt(uint32_t i) const {
  if (i >= limit_) return nullptr;
  const GazetteerMatch* side = scan_.SideMatch(i, kSideKinds);
  if (side == nullptr) return nullptr;
  if (side->last == i + 1 && Is(i, Only(WordClass::kCommon)) && !IsRealCapital(i)) return nullptr;  // "Let us …"
  const GazetteerMatch* other = scan_.Longest(i, Only(EntryKind::kNotActor) | Only(EntryKind::kPerson));
  return other != nullptr && !other->near_miss && other->last > side->last ? nullptr : side;
}

bool MentionGrammar::SkipNotActor(uint32_t i) {
  const GazetteerMatch* blocked = scan_.Longest(i, Only(EntryKind::kNotActor));
  if (blocked == nullptr) return false;
  const GazetteerMatch* actor =
      scan_.Longest(i, kSideKinds | Only(EntryKind::kPerson) | Only(EntryKind::kSurname) | Only(EntryKind::kPlace) |
                           Only(EntryKind::kDemonym) | Only(EntryKind::kTitle));
  if (actor != nullptr && actor->last > blocked->last) return false;
  next_ = blocked->last;
  return true;
}

bool MentionGrammar::AfterPossessive(uint32_t i) const {
  return i > 0 && !mentions_.empty() && mentions_.back().last == i - 1 && mentions_.back().possessive &&
         mentions_.back().kind != MentionKind::kPronoun && scan_.IsPossessive(i - 1);
}

bool MentionGrammar::AfterPlacePreposition(uint32_t i) const {
  const uint32_t begin = scan_.document().sentences[sentence_].first;
  for (int steps = 0; i > begin && steps < 3; ++steps) {
    --i;
    if (scan_.IsWord(i, Only(WordClass::kPlacePreposition))) return true;
    const Token& token = scan_.token(i);
    const bool passed_over = token.Is("the") || token.Is("central") || token.Is("downtown") || token.Is("nearby") ||
                             token.Is("eastern") || token.Is("western") || token.Is("northern") ||
                             token.Is("southern") || token.Is("neighbouring") || token.Is("neighboring") ||
                             token.Is("both");
    if (!passed_over) return false;
  }
  return false;
}

void MentionGrammar::Push(RawMention mention) {
  mention.sentence = sentence_;
  // "he's" is no possessive.
  const bool pronoun = mention.kind == MentionKind::kPronoun ||
                       (mention.kind == MentionKind::kPlural && mention.head == HeadKind::kNone);
  mention.possessive = mention.possessive || (!pronoun && scan_.IsPossessive(mention.last));
  next_ = mention.last;
  mentions_.push_back(std::move(mention));
}

void MentionGrammar::AddSide(const GazetteerMatch& match, Premodifiers* p) const {
  if (p->side_count < RawMention::kMostSides) p->sides[p->side_count++] = match.value;
}

Possessor MentionGrammar::PossessorOf(std::string_view word) {
  if (word == "his") return Possessor::kHis;
  if (word == "her") return Possessor::kHer;
  if (word == "their") return Possessor::kTheir;
  if (word == "its") return Possessor::kIts;
  if (word == "whose") return Possessor::kWhose;
  return Possessor::kNone;
}

void MentionGrammar::Determiner(Premodifiers* p) const {
  const std::string_view word = Word(p->end);
  const Possessor possessor = PossessorOf(word);
  if (possessor != Possessor::kNone) {
    const GazetteerMatch* honorific = scan_.Longest(p->end, Only(EntryKind::kHonorific));
    if (honorific != nullptr && honorific->last > p->end + 1) {  // "His Majesty"
      p->the = true;
      p->end = honorific->last;
      return;
    }
  }
  if (kDefinite.Has(word)) {
    p->the = true;
    ++p->end;
  } else if (kIndefinite.Has(word)) {
    p->indefinite = true;
    ++p->end;
  } else if (possessor != Possessor::kNone) {
    p->possessor = possessor;
    ++p->end;
  } else if (word == "our" && scan_.Longest(p->end + 1, Only(EntryKind::kTitle)) != nullptr) {
    p->the = true;  // "our president" is the president, of the speaker's side
    p->possessor = Possessor::kOur;
    ++p->end;
  }
  if (!p->indefinite && Is(p->end, Only(WordClass::kNumber))) {
    const GazetteerMatch* number = scan_.LongestWord(p->end, Only(WordClass::kNumber));
    const std::string_view value = scan_.WordOf(*number).value;
    std::from_chars(value.data(), value.data() + value.size(), p->number);
    if (Word(p->end) == "both" || Word(p->end) == "either" || Word(p->end) == "neither") p->the = true;
    p->end = number->last;
    if (!p->the && p->possessor == Possessor::kNone) {  // "six diplomats" are some diplomats
      p->number = 0;
      p->indefinite = true;
    }
    if (Word(p->end) == "the") ++p->end;
    if (Word(p->end) == "of" && Word(p->end + 1) == "the") p->end += 2;
  }
}

Premodifiers MentionGrammar::ReadPremodifiers(uint32_t i, bool list) const {
  Premodifiers p;
  p.end = i;
  Determiner(&p);
  for (int round = 0; round < 8 && p.end < limit_; ++round) {
    const uint32_t j = p.end;
    const GazetteerMatch* title = scan_.Longest(j, Only(EntryKind::kTitle));
    const GazetteerMatch* side = SideAt(j);
    const uint32_t title_end = title != nullptr ? title->last : 0;
    if (side != nullptr && side->last > j) {
      const GazetteerMatch* demonym = scan_.Longest(j, Only(EntryKind::kDemonym));
      if (demonym != nullptr && demonym->last > side->last) break;
      // "In Moscow President X said": the place is no part of the title.
      if (side->kind == EntryKind::kCapital && !scan_.IsPossessive(side->last) && AfterPlacePreposition(j)) break;
      p.side_at = j;
      AddSide(*side, &p);  // "Kremlin spokesman" is one title, and names its side all the same
      if (title_end > side->last) break;
      p.end = side->last;
      if (scan_.IsPossessive(p.end)) {
        p.possessive = true;
        ++p.end;
        continue;
      }
      const uint32_t next = list ? NextInList(p.end) : kNowhere;
      if (next != kNowhere && SameSort(j, *side, next, *SideAt(next))) {
        p.listed = true;
        p.end = next;
      }
      continue;
    }
    if (const int32_t country = CountryOfPlace(j); country >= 0 && p.side_count == 0) {
      p.sides[p.side_count++] = country;  // "California Governor X"
      p.end = scan_.Longest(j, Only(EntryKind::kPlace))->last;
      if (scan_.IsPossessive(p.end)) {
        p.possessive = true;
        ++p.end;
      }
      continue;
    }
    const GazetteerMatch* body = scan_.LongestWord(j, Only(WordClass::kBody));
    const GazetteerMatch* place =
        scan_.Longest(j, Only(EntryKind::kPlace) | Only(EntryKind::kPerson) | Only(EntryKind::kNotActor));
    if (body != nullptr && place != nullptr && place->last > body->last) body = nullptr;  // "Camp David"
    const GazetteerMatch* modifier = scan_.LongestWord(j, Only(WordClass::kModifier));
    if (body != nullptr && body->last >= title_end && (modifier == nullptr || body->last > modifier->last)) {
      p.body = body->value;
      p.body_end = body->last;
      p.end = body->last;
      if (scan_.IsPossessive(p.end)) ++p.end;
      continue;
    }
    if (modifier != nullptr && modifier->last >= title_end &&
        !(modifier->last == title_end && (IsHeadTitle(*title) || !HeadFollows(modifier->last)))) {
      const std::string_view value = scan_.WordOf(*modifier).value;
      if (value == "former" || value == "then") p.former = true;
      if (value == "abroad") p.abroad = true;
      if (value == "elect") p.elect = true;
      p.modified = true;
      p.modifier_at = j;
      p.end = SkipGluedHyphen(modifier->last);
      continue;
    }
    if (p.side_count == 0 && Is(j, Only(WordClass::kDeputy)) && title_end <= j + 1) {
      const GazetteerMatch* of = SideAt(SkipGluedHyphen(j + 1));
      if (of != nullptr && of->kind == EntryKind::kAdjective && of->last < limit_ &&
          scan_.Longest(of->last, Only(EntryKind::kTitle)) != nullptr) {
        p.deputy = true;
        p.end = SkipGluedHyphen(j + 1);
        continue;
      }
    }
    if (p.side_count > 0 && IsUnknownAbbreviation(j) && IsCapitalised(j + 1) &&
        (Is(j + 1, Only(WordClass::kDeputy)) ||
         scan_.Longest(j + 1, Only(EntryKind::kTitle) | Only(EntryKind::kHonorific)) != nullptr)) {
      p.end = j + 1;
      continue;
    }
    if (p.number > 0 && p.side_count == 0 && Is(j, Only(WordClass::kCountries)) && scan_.IsPossessive(j + 1)) {
      p.countries = true;
      p.end = j + 2;
      continue;
    }
    break;
  }
  return p;
}

int32_t MentionGrammar::CountryOfPlace(uint32_t i) const {
  const GazetteerMatch* place = scan_.Longest(i, Only(EntryKind::kPlace));
  if (place == nullptr) return -1;
  const uint32_t behind = scan_.IsPossessive(place->last) ? place->last + 1 : place->last;
  const GazetteerMatch* title = behind < limit_ ? scan_.Longest(behind, Only(EntryKind::kTitle)) : nullptr;
  if (title == nullptr || !scan_.tables().titles[static_cast<size_t>(title->value)].domestic) return -1;
  return scan_.tables().SideIndex(scan_.tables().places[static_cast<size_t>(place->value)].country);
}

bool MentionGrammar::IsUnknownAbbreviation(uint32_t i) const {
  return i < limit_ && scan_.token(i).Has(kAllCaps) && scan_.At(i).empty();
}

bool MentionGrammar::HeadFollows(uint32_t i) const {
  i = SkipGluedHyphen(i);
  return i < limit_ &&
         (scan_.Longest(i, Only(EntryKind::kTitle)) != nullptr || SideAt(i) != nullptr ||
          scan_.LongestWord(i, kHeadWords | Only(WordClass::kModifier) | Only(WordClass::kBody)) != nullptr);
}

bool MentionGrammar::IsHeadTitle(const GazetteerMatch& title) const {
  return !scan_.tables().titles[static_cast<size_t>(title.value)].generic;
}

bool MentionGrammar::SameSort(uint32_t first, const GazetteerMatch& a, uint32_t second, const GazetteerMatch& b) const {
  if (scan_.token(first).Has(kAllCaps) || scan_.token(second).Has(kAllCaps)) {
    return a.kind == EntryKind::kAdjective || scan_.token(first).Has(kAllCaps) || b.kind != EntryKind::kAdjective;
  }
  return (a.kind == EntryKind::kAdjective) == (b.kind == EntryKind::kAdjective);
}

uint32_t MentionGrammar::NextInList(uint32_t i) const {
  uint32_t next = i;
  if (Word(next) == "," || Word(next) == "/" || Word(next) == "&") ++next;
  if (Word(next) == "and") ++next;
  if (next == i) return kNowhere;
  if (Word(next) == "the") ++next;
  return SideAt(next) != nullptr ? next : kNowhere;
}

}  // namespace readout::extract
