// SPDX-License-Identifier: Apache-2.0
// States, organisations and places named by themselves.
#include "extract/actors/mention_grammar.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace readout::extract {

bool MentionGrammar::Side(uint32_t i) {
  const bool the = Word(i) == "the";
  const uint32_t j = the ? i + 1 : i;
  if (j >= limit_) return false;
  if (the && ShortName(i)) return true;
  if (the && Described(i, j)) return true;
  const GazetteerMatch* place = scan_.Longest(j, Only(EntryKind::kPlace));
  const GazetteerMatch* side = SideAt(j);
  const GazetteerMatch* whole = the ? SideAt(i) : nullptr;  // "the States", "The Gambia"
  const GazetteerMatch* demonym = scan_.SideMatch(j, Only(EntryKind::kDemonym));
  if (whole != nullptr && (side == nullptr || whole->last >= side->last)) side = whole;
  if (side == nullptr && place == nullptr && demonym == nullptr) return false;
  if (the && SkipNotActor(j)) return true;
  if (GivenTrap(j)) return true;
  if (place != nullptr && CityAndCountry(i, j, *place)) return true;
  if (the && Countryman(i, demonym != nullptr ? *demonym : side != nullptr ? *side : *place)) return true;
  if (demonym != nullptr && (side == nullptr || demonym->last > side->last || IsPeopleOf(the, *demonym, side))) {
    return PushSide(i, *demonym, MentionKind::kState);
  }
  if (side != nullptr && side->kind != EntryKind::kCapital && OrganisationName(side->last)) return true;
  if ((side == nullptr || side->kind == EntryKind::kCapital) && LongerName(side != nullptr    ? side->last
                                                                           : place != nullptr ? place->last
                                                                                              : j)) {
    return true;
  }
  if (side != nullptr && (place == nullptr || place->last <= side->last)) {
    const SideRecord& record = scan_.tables().sides[static_cast<size_t>(side->value)];
    MentionKind kind = MentionKind::kState;
    if (the && side != whole && Attributive(*side, j)) return PushSide(i, *side, MentionKind::kAdjective);
    switch (side->kind) {
      case EntryKind::kAdjective:
        kind = MentionKind::kAdjective;
        break;
      case EntryKind::kMetonym: {
        if (place != nullptr && place->last == side->last && AfterPlacePreposition(i) && !the) {
          return PushPlace(i, place->value, place->last);
        }
        kind = IsOrgan(j, side->last) ? MentionKind::kBody : MentionKind::kState;
        break;
      }
      case EntryKind::kSideName:
        if (record.kind != ActorKind::kState) {
          kind = MentionKind::kOrganisation;
        } else if (IsBeforeThing(*side)) {
          kind = MentionKind::kAdjective;
        }
        break;
      case EntryKind::kCapital:
        if (IsBeforeThing(*side)) kind = MentionKind::kAdjective;  // "Kiev restaurants"
        break;
      default:
        break;
    }
    return PushSide(i, *side, kind);
  }
  if (place == nullptr) return false;
  return PushPlace(i, place->value, place->last);
}

bool MentionGrammar::IsWhereabouts(uint32_t first, uint32_t last) const {
  const uint32_t begin = scan_.document().sentences[sentence_].first;
  if (Word(last - 1) == "city" && !Is(last, Only(WordClass::kSay) | Only(WordClass::kAuxiliary))) return true;
  if (scan_.IsPossessive(last)) {
    const uint32_t next = last + 1;
    return IsCapitalised(next) && !scan_.IsTitleCase(sentence_) && !Is(next, Only(WordClass::kBody)) &&
           scan_.Longest(next, Only(EntryKind::kTitle) | Only(EntryKind::kPerson) | Only(EntryKind::kSurname) |
                                   Only(EntryKind::kHonorific)) == nullptr;
  }
  if (first < begin + 2 || Word(first - 1) != "," || !IsCapitalised(first - 2)) return false;
  const bool venue =
      scan_.Longest(first - 2, kSideKinds | Only(EntryKind::kSurname) | Only(EntryKind::kTitle)) == nullptr;
  return venue && (last >= limit_ || scan_.token(last).Has(kPunct) || Word(last) == "and" || Word(last) == "on");
}

bool MentionGrammar::IsBeforeThing(const GazetteerMatch& side) const {
  return Is(side.last, Only(WordClass::kThing)) && !IsCapitalised(side.last);
}

bool MentionGrammar::OrganisationName(uint32_t i) {
  if (scan_.IsTitleCase(sentence_)) return false;
  uint32_t end = i;
  while (end < limit_ && IsCapitalised(end) && !scan_.token(end).Has(kPunct) && scan_.token(end).Has(kSpaceBefore) &&
         scan_.Longest(end, kSideKinds | Only(EntryKind::kTitle)) == nullptr) {
    ++end;
  }
  if (end - i < 2 || !Is(end - 1, Only(WordClass::kVenue))) return false;
  next_ = end;
  return true;
}

bool MentionGrammar::Countryman(uint32_t i, const GazetteerMatch& of) {
  if (of.kind != EntryKind::kAdjective && of.kind != EntryKind::kDemonym) return false;
  if (of.last != i + 2 || scan_.IsTitleCase(sentence_) || scan_.IsGluedHyphen(of.last)) return false;
  const uint32_t next = of.last;
  const bool ends = next >= limit_ || (scan_.token(next).Has(kPunct) && SideAt(next + 1) == nullptr);
  const bool verb = Is(next, Only(WordClass::kSay) | Only(WordClass::kAuxiliary)) || Word(next) == "to" ||
                    Word(next) == "who" || (Word(next).size() > 4 && Word(next).ends_with("ed"));
  // "the Slovak prime minister rang the Czech one"
  const bool one = Word(next) == "one" && !mentions_.empty() && mentions_.back().sentence == sentence_ &&
                   mentions_.back().title >= 0 && !mentions_.back().plural;
  // "the Russians", "the French", "the Chinese" are many.
  for (const std::string_view many : {"s", "french", "dutch", "sh", "ese"}) {
    if (!one && Word(i + 1).ends_with(many)) return false;
  }
  if (!ends && !verb && !one) return false;
  RawMention m;
  m.first = i;
  m.last = of.last;
  m.kind = MentionKind::kRole;
  m.head = HeadKind::kCountryman;
  if (one) {
    m.last = next + 1;
    m.head = HeadKind::kTitle;
    m.title = mentions_.back().title;
  }
  m.article = true;
  m.AddSide(of.value);
  Push(std::move(m));
  return true;
}

bool MentionGrammar::LongerName(uint32_t i) {
  if (scan_.IsTitleCase(sentence_)) return false;
  uint32_t end = i;
  while (end < limit_ && IsCapitalised(end) && !scan_.token(end).Has(kPunct) && !Is(end, Only(WordClass::kCalendar)) &&
         scan_.Longest(end, kSideKinds | Only(EntryKind::kTitle) | Only(EntryKind::kPerson) |
                                Only(EntryKind::kSurname) | Only(EntryKind::kHonorific) | Only(EntryKind::kPlace) |
                                Only(EntryKind::kDemonym)) == nullptr) {
    ++end;
  }
  if (end == i || !scan_.token(i).Has(kSpaceBefore)) return false;
  next_ = end;
  return true;
}

bool MentionGrammar::Attributive(const GazetteerMatch& side, uint32_t i) const {
  if (side.last != i + 1 || (side.kind != EntryKind::kSideName && side.kind != EntryKind::kCapital)) return false;
  const Token& name = scan_.token(i);
  if ((name.Has(kAllCaps) && !name.Is("nato")) || name.word.ends_with('s') || name.Is("congo") || name.Is("vatican"))
    return false;
  const uint32_t next = side.last;
  return next < limit_ && !IsCapitalised(next) && !scan_.token(next).Has(kPunct) && !scan_.IsPossessive(next) &&
         !Is(next, Only(WordClass::kSay) | Only(WordClass::kAuxiliary) | Only(WordClass::kPreposition) |
                       Only(WordClass::kVerb) | Only(WordClass::kOpener));
}

bool MentionGrammar::PushSide(uint32_t i, const GazetteerMatch& match, MentionKind kind) {
  RawMention m;
  const bool joined = scan_.IsGluedHyphen(match.last);  // "the Russia-Africa summit"
  m.first = (kind == MentionKind::kAdjective || joined) && Word(i) == "the" ? i + 1 : i;
  m.last = match.last;
  m.kind = kind;
  m.article = m.first == i && Word(i) == "the";
  m.adjectival = match.kind == EntryKind::kAdjective && !scan_.token(match.last - 1).Has(kAllCaps);
  m.AddSide(match.value);
  if ((kind == MentionKind::kState || kind == MentionKind::kBody) && !joined) {
    m.may_be_place = AfterPlacePreposition(i) || (match.kind == EntryKind::kCapital && IsWhereabouts(i, match.last));
  }
  Push(std::move(m));
  return true;
}

bool MentionGrammar::PushPlace(uint32_t i, int32_t place, uint32_t last) {
  RawMention m;
  m.first = i;
  m.last = last;
  m.kind = MentionKind::kPlace;
  m.place = place;
  if (scan_.IsGluedHyphen(last) && Word(i) == "the") m.first = i + 1;
  m.may_be_place = AfterPlacePreposition(i);
  Push(std::move(m));
  return true;
}

bool MentionGrammar::IsOrgan(uint32_t first, uint32_t last) const {
  for (uint32_t k = first; k < last; ++k) {
    const std::string_view word = Word(k);
    if (word == "house" || word == "department" || word == "office" || word == "ministry" || word == "dae" ||
        word == "elysee" || word == "pentagon" || word == "palace" || word == "moneda" || word == "quai" ||
        word == "planalto" || word == "chigi" || word == "farnesina") {
      return true;
    }
  }
  return false;
}

bool MentionGrammar::IsPeopleOf(bool the, const GazetteerMatch& demonym, const GazetteerMatch* side) const {
  if (side == nullptr || side->kind != EntryKind::kAdjective || demonym.last != side->last) return false;
  if (Word(demonym.last - 1).ends_with('s') && !Word(demonym.last - 1).ends_with("ss")) return true;
  if (!the) return false;
  const uint32_t next = demonym.last;
  return next >= limit_ || scan_.token(next).Has(kPunct) || Word(next) == "and" ||
         Is(next, Only(WordClass::kAuxiliary) | Only(WordClass::kSay) | Only(WordClass::kPreposition));
}

bool MentionGrammar::GivenTrap(uint32_t i) {
  if (!Is(i, Only(WordClass::kGivenTrap)) || scan_.IsTitleCase(sentence_)) return false;
  const bool name_before = i > scan_.document().sentences[sentence_].first && IsCapitalised(i - 1) &&
                           scan_.token(i).Has(kSpaceBefore) &&
                           (scan_.IsGivenName(i - 1) || (scan_.At(i - 1).empty() && !SentenceStart(i - 1))) &&
                           scan_.Longest(i - 1, kSideKinds | Only(EntryKind::kTitle)) == nullptr;
  if (name_before) return true;
  if (!IsCapitalised(i + 1) || scan_.token(i + 1).Has(kAllCaps) || scan_.token(i + 1).Has(kPunct)) return false;
  for (const GazetteerMatch& match : scan_.At(i + 1)) {
    if (match.kind != EntryKind::kSurname && match.kind != EntryKind::kPerson) return false;
  }
  if (Is(i + 1, Only(WordClass::kCalendar) | Only(WordClass::kVenue))) return false;
  next_ = i + 2;
  return true;
}

bool MentionGrammar::CityAndCountry(uint32_t i, uint32_t j, const GazetteerMatch& place) {
  if (Word(place.last) != "," || place.last + 1 >= limit_) return false;
  const uint32_t behind = place.last + 1;
  const ActorKnowledge::Impl& tables = scan_.tables();
  for (const GazetteerMatch& city : scan_.At(j)) {
    if (city.kind != EntryKind::kPlace || city.last != place.last) continue;
    const PlaceRecord& record = tables.places[static_cast<size_t>(city.value)];
    for (const GazetteerMatch& match : scan_.At(behind)) {
      const bool country =
          match.kind == EntryKind::kSideName && tables.sides[static_cast<size_t>(match.value)].code == record.country;
      const bool region = match.kind == EntryKind::kPlace && match.value != city.value &&
                          tables.places[static_cast<size_t>(match.value)].region &&
                          tables.places[static_cast<size_t>(match.value)].country == record.country;
      if (country || region) return PushPlace(i, city.value, match.last);
    }
  }
  return false;
}

bool MentionGrammar::ShortName(uint32_t i) {
  const bool the = Word(i) == "the";
  const GazetteerMatch* match = scan_.LongestWord(i, Only(WordClass::kShortName));
  const GazetteerMatch* kind = the && i + 1 < limit_ ? scan_.LongestWord(i + 1, Only(WordClass::kShortName)) : nullptr;
  if (kind != nullptr && (match == nullptr || kind->last > match->last)) match = kind;
  if (match == nullptr) return false;
  RawMention m;
  const std::string_view codes = scan_.WordOf(*match).value;
  m.description = codes.find(' ') != std::string::npos;
  if (m.description ? !the : !IsCapitalised(match->last - 1) || IsCapitalised(match->last)) return false;
  for (std::string_view rest = codes; !rest.empty();) {
    const size_t space = std::min(rest.find(' '), rest.size());
    const int index = scan_.tables().SideIndex(rest.substr(0, space));
    if (index >= 0) m.AddSide(index);
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  if (m.side_count == 0) return false;
  m.first = i;
  m.last = match->last;
  m.kind = MentionKind::kState;
  if (!m.description) m.short_name = match->value;
  m.article = true;
  Push(std::move(m));
  return true;
}

bool MentionGrammar::Described(uint32_t i, uint32_t j) {
  const GazetteerMatch* match = scan_.Longest(j, Only(EntryKind::kDescription));
  if (match == nullptr || SideAt(j) != nullptr) return false;
  RawMention m;
  m.first = i;
  m.last = match->last;
  m.kind = MentionKind::kOrganisation;
  m.description = true;
  m.article = true;
  for (const GazetteerMatch& any : scan_.At(j)) {
    if (any.kind == EntryKind::kDescription && any.last == match->last) m.AddSide(any.value);
  }
  Push(std::move(m));
  return true;
}

}  // namespace readout::extract
