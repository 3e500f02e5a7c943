// SPDX-License-Identifier: Apache-2.0
// Phrases as a whole: which head they have, and what complements it.
#include "extract/actors/mention_grammar.h"

#include <algorithm>
#include <utility>

namespace readout::extract {
namespace {

constexpr int kRankOfLeaders = 3;  // heads of state and government

}  // namespace

bool MentionGrammar::Phrase(uint32_t i) {
  const Premodifiers p = ReadPremodifiers(i, true);
  const size_t before = mentions_.size();
  if (Headed(i, p)) {
    // "of the United States, Kremlin aide Yury Ushakov": a comma alone lists sides only before several persons
    // ("Seoul, Tokyo leaders").
    bool joined = !p.listed;
    for (uint32_t k = i; k < p.end; ++k) joined = joined || Word(k) == "and" || Word(k) == "/" || Word(k) == "&";
    if (joined || mentions_.size() != before + 1 || mentions_.back().plural || p.side_count < 2) return true;
    mentions_.pop_back();
  }
  return p.listed && Headed(i, ReadPremodifiers(i, false));
}

RawMention MentionGrammar::Begin(uint32_t i, const Premodifiers& p) const {
  RawMention m;
  m.first = i;
  m.article = p.the;
  m.definite = !p.indefinite;
  m.former = p.former;
  m.elect = p.elect;
  m.possessor = p.possessor;
  m.number = p.number;
  m.sides = p.sides;
  m.side_count = p.side_count;
  return m;
}

bool MentionGrammar::IsPredicate(uint32_t i) const {
  if (i == 0 || i == scan_.document().sentences[sentence_].first) return false;
  const std::string_view before = scan_.token(i - 1).word;
  return before == "as" || before == "become" || before == "became" || before == "becoming" || before == "elected" ||
         before == "named" || before == "appointed" || before == "becomes" || before == "for" || before == "twice" ||
         before == "once" || before == "time";
}

bool MentionGrammar::Headed(uint32_t i, const Premodifiers& p) {
  const uint32_t j = p.end;
  if (j >= limit_) return BodyAlone(i, p);
  const GazetteerMatch* title = scan_.Longest(j, Only(EntryKind::kTitle));
  const GazetteerMatch* word = scan_.LongestWord(j, kHeadWords);
  bool deputy = p.deputy;
  if (const GazetteerMatch* prefix = scan_.LongestWord(j, Only(WordClass::kDeputy)); prefix != nullptr) {
    const uint32_t behind = SkipGluedHyphen(prefix->last);
    const GazetteerMatch* under = behind < limit_ ? scan_.Longest(behind, Only(EntryKind::kTitle)) : nullptr;
    if (under != nullptr && (title == nullptr || under->last > title->last)) {
      title = under;
      deputy = true;
    }
  }
  int32_t form = title != nullptr ? title->value : -1;
  uint32_t head_end = title != nullptr ? title->last : 0;
  bool with_modifier = false;
  // "the top US diplomat": the modifier belongs to the title although the side stands between them.
  if (p.modifier_at != kNowhere && p.side_count > 0) {
    const uint32_t end = std::max(head_end, word != nullptr ? word->last : 0);
    if (end > j) {
      std::string key(scan_.token(p.modifier_at).word);
      key += ' ';
      key += scan_.document().TokenText(j, end);
      for (const auto& [kind, value] : scan_.tables().gazetteer.Find(key)) {
        if (kind != EntryKind::kTitle) continue;
        form = value;
        head_end = end;
        with_modifier = true;
      }
    }
  }
  if (Portfolio(i, p, j)) return true;
  if (word != nullptr && !with_modifier && word->last >= head_end &&
      (form < 0 || word->last > head_end || PrefersWord(*word, form, p))) {
    // A word may belong to several classes ("officials" and "the two officials").
    for (const GazetteerMatch& match : scan_.At(j)) {
      const bool head = match.kind == EntryKind::kWord && (Only(scan_.WordOf(match).word_class) & kHeadWords) != 0;
      if (head && match.last == word->last && WordHead(i, p, match)) return true;
    }
    return false;
  }
  if (form >= 0 && head_end > j) return TitleHead(i, p, form, head_end, deputy);
  if (p.body >= 0) return BodyAlone(i, p);
  return NamedPhrase(i, p) || Pair(i, p);
}

bool MentionGrammar::PrefersWord(const GazetteerMatch& word, int32_t form, const Premodifiers& p) const {
  const TitleForm& title = scan_.tables().titles[static_cast<size_t>(form)];
  switch (scan_.WordOf(word).word_class) {
    case WordClass::kPeople:
    case WordClass::kOneOfPeople:
      return title.official || names_.Read(word.last, limit_, true).form == NameForm::kNone;
    case WordClass::kPair:
      return false;
    case WordClass::kCounterpart:
    case WordClass::kCounterparts:
      return p.possessor != Possessor::kNone;
    default:
      return true;
  }
}

bool MentionGrammar::NamedPhrase(uint32_t i, const Premodifiers& p) {
  const uint32_t j = p.end;
  if (const GazetteerMatch* honorific = scan_.Longest(j, Only(EntryKind::kHonorific));
      honorific != nullptr && IsCapitalised(j) && honorific->last < limit_) {
    NameReading whole = names_.Read(j, limit_, false);  // "Sheikh Hasina" is a name
    NameReading name = names_.Read(honorific->last, limit_, true);
    const bool work = name.form == NameForm::kUnlisted && Is(name.first, Only(WordClass::kVenue));  // "Major League"
    if (name.form != NameForm::kNone && !work && !(whole.form == NameForm::kFull && whole.last >= name.last)) {
      RawMention m = Begin(i, p);
      m.sex = scan_.tables().honorifics[static_cast<size_t>(honorific->value)].sex;
      return PushNamed(std::move(m), name);
    }
  }
  if (p.possessive && p.side_count == 1 && p.body < 0 && !p.modified) {
    NameReading name = names_.Read(j, limit_, false);
    if (name.form == NameForm::kNone) name = names_.Read(j, limit_, true);  // a surname spelled a letter away
    if (name.form == NameForm::kNone || IsVenue(name.last)) return false;
    if (name.form == NameForm::kUnlisted && (name.last - j < 2 || !scan_.IsGivenName(j))) return false;
    return PushNamed(Begin(i, p), name);
  }
  return false;
}

bool MentionGrammar::PushNamed(RawMention m, const NameReading& name) {
  m.kind = MentionKind::kPerson;
  m.form = name.form;
  m.name_first = name.first;
  m.name_last = name.last;
  m.group = name.group;
  m.person = name.person;
  m.near_miss = name.near_miss;
  if (m.sex == '?') m.sex = name.sex;
  m.last = name.last;
  m.definite = true;
  if (m.side_count == 0) m.last = CountryOf(name.last, &m);
  Push(std::move(m));
  return true;
}

uint32_t MentionGrammar::CountryOf(uint32_t i, RawMention* m) const {
  if (Word(i) != "of") return i;
  uint32_t j = i + 1;
  if (Word(j) == "the") ++j;
  const GazetteerMatch* side = j < limit_ ? scan_.SideMatch(j, Only(EntryKind::kSideName)) : nullptr;
  if (side == nullptr || scan_.IsPossessive(side->last) || !CanBeOf(*m, side->value)) return i;
  m->AddSide(side->value);
  return side->last;
}

bool MentionGrammar::CanBeOf(const RawMention& m, int32_t side) const {
  const ActorKnowledge::Impl& tables = scan_.tables();
  const std::string_view code = tables.sides[static_cast<size_t>(side)].code;
  const auto is_of = [&](int32_t person) {
    const auto index = static_cast<size_t>(person);
    if (tables.persons[index].country == code || tables.persons[index].side == code) return true;
    const auto [first, last] = tables.tenure_span[index];
    for (uint32_t t = first; t < last; ++t) {
      if (tables.tenures[t].side == code) return true;
    }
    return false;
  };
  if (m.person >= 0) return is_of(m.person);
  if (m.group < 0) return true;
  const std::span<const int32_t> bearers = tables.person_groups[static_cast<size_t>(m.group)];
  return std::any_of(bearers.begin(), bearers.end(), is_of);
}

bool MentionGrammar::Portfolio(uint32_t i, const Premodifiers& p, uint32_t j) {
  const GazetteerMatch* portfolio = scan_.LongestWord(j, Only(WordClass::kPortfolio));
  uint32_t end = 0;
  uint32_t key_first = 0;
  uint32_t key_last = 0;
  if (portfolio != nullptr && (Word(portfolio->last) == "minister" || Word(portfolio->last) == "secretary")) {
    const GazetteerMatch* title = scan_.Longest(j, Only(EntryKind::kTitle));
    if (title != nullptr && title->last > portfolio->last) return false;
    end = portfolio->last + 1;
    key_first = j;
    key_last = portfolio->last;
  } else if (Word(j) == "minister" && (Word(j + 1) == "of" || Word(j + 1) == "for")) {
    const GazetteerMatch* title = scan_.Longest(j, Only(EntryKind::kTitle));
    if (title != nullptr && title->last > j + 1) return false;
    portfolio = j + 2 < limit_ ? scan_.LongestWord(j + 2, Only(WordClass::kPortfolio)) : nullptr;
    if (portfolio == nullptr) return false;
    end = portfolio->last;
    key_first = j + 2;
    key_last = portfolio->last;
  } else {
    return false;
  }
  RawMention m = Begin(i, p);
  m.head = HeadKind::kTitle;
  for (uint32_t k = key_first; k < key_last; ++k) {
    m.portfolio += scan_.token(k).word;
    m.portfolio += '_';
  }
  m.portfolio += "minister";
  m.last = Complement(end, &m, nullptr);
  const NameReading name = names_.Read(m.last, limit_, true);
  if (name.form != NameForm::kNone) return PushNamed(std::move(m), name);
  if (!p.AnyDeterminer() && m.side_count == 0) return false;
  m.kind = p.indefinite ? MentionKind::kOfficial : MentionKind::kRole;
  Push(std::move(m));
  return true;
}

uint32_t MentionGrammar::Complement(uint32_t i, RawMention* m, const TitleForm* title) const {
  uint32_t end = i;
  for (int round = 0; round < 2; ++round) {
    const uint32_t behind = OneComplement(end, m, title);
    if (behind == end) break;
    end = behind;
  }
  return end;
}

uint32_t MentionGrammar::OneComplement(uint32_t i, RawMention* m, const TitleForm* title) const {
  const std::string_view word = Word(i);
  const bool people =
      m->head == HeadKind::kPeople || m->head == HeadKind::kBody || (title != nullptr && title->speaker);
  if (word == "of") {
    uint32_t j = i + 1;
    if (const uint32_t end = BothCountries(j); end != j) {
      if (m->number == 0) m->number = 2;
      return end;
    }
    if (Word(j) == "the") ++j;
    j = SkipStateForm(j);
    const GazetteerMatch* side = SideAt(j);
    if (side != nullptr && scan_.IsGluedHyphen(side->last)) {  // "of the UAE-backed Southern Transitional Council"
      j = side->last + 2;
      side = SideAt(j);
      if (side == nullptr) return i;
    }
    if (side != nullptr && side->kind == EntryKind::kAdjective)
      side = nullptr;  // "the office of British Prime Minister X"
    if (side == nullptr && title != nullptr && !title->domestic && m->side_count == 0) {
      if (const uint32_t end = RegionComplement(j, m, *title); end != j) return end;
      if (const uint32_t end = UnknownComplement(j, m); end != j) return end;
    }
    if (side == nullptr && title != nullptr && title->domestic && m->side_count == 0) {
      const GazetteerMatch* place = j < limit_ ? scan_.Longest(j, Only(EntryKind::kPlace)) : nullptr;
      if (place != nullptr) {
        const int country = scan_.tables().SideIndex(scan_.tables().places[static_cast<size_t>(place->value)].country);
        if (country >= 0) m->AddSide(country);
        return place->last;
      }
    }
    if (side != nullptr && !scan_.IsPossessive(side->last)) {
      const bool ministry = Is(side->last, Only(WordClass::kBody)) && !IsCapitalised(side->last + 1);
      if (!ministry) return TakeSides(side, m, m->side_count == 0);
    }
    return BodyComplement(i + 1, i, m);
  }
  if ((word == "for" || word == "at" || word == "with") && people) {
    const uint32_t end = BodyComplement(i + 1, i, m);
    if (end != i) return end;
  }
  if (word == "to" && title != nullptr && Serves(*title)) {
    if (const uint32_t end = Master(i + 1, m); end != i + 1) return end;
  }
  if (word == "for" || word == "to") {
    uint32_t j = i + 1;
    if (Word(j) == "the") ++j;
    const GazetteerMatch* side = SideAt(j);
    if (side == nullptr && title != nullptr && HasHost(*title)) {
      const GazetteerMatch* place = j < limit_ ? scan_.Longest(j, Only(EntryKind::kPlace)) : nullptr;
      if (place != nullptr) return place->last;  // "envoy to the Balkans"
      uint32_t end = j;
      while (end < limit_ && IsCapitalised(end) && !scan_.token(end).Has(kPunct) && !scan_.IsTitleCase(sentence_))
        ++end;
      return end > j ? end : i;
    }
    if (side == nullptr || scan_.IsPossessive(side->last)) return i;
    if (people && word == "for") return TakeSides(side, m, m->side_count == 0);
    if (title != nullptr && HasHost(*title)) {  // accredited there, acting for another
      m->posting = side->value;
      return TakeSides(side, m, false);
    }
    return i;
  }
  if (word == "from" && m->head == HeadKind::kPeople) {
    uint32_t j = i + 1;
    if (Word(j) == "the") ++j;
    const GazetteerMatch* side = SideAt(j);
    return side == nullptr || scan_.IsPossessive(side->last) ? i : TakeSides(side, m, m->side_count == 0);
  }
  if (word == "in" && (people || (title != nullptr && HasHost(*title)))) {
    const GazetteerMatch* side = i + 1 < limit_ ? scan_.SideMatch(i + 1, Only(EntryKind::kCapital)) : nullptr;
    if (side == nullptr || scan_.IsPossessive(side->last) || m->side_count > 0) return i;
    if (m->head == HeadKind::kBody && AfterPlacePreposition(m->first))
      return i;  // "at the ministry in Paris" is a place
    if (people) m->AddSide(side->value);
    if (!people) m->posting = side->value;
    return side->last;
  }
  return i;
}

uint32_t MentionGrammar::RegionComplement(uint32_t i, RawMention* m, const TitleForm& title) const {
  const GazetteerMatch* place = i < limit_ ? scan_.Longest(i, Only(EntryKind::kPlace)) : nullptr;
  if (place == nullptr || title.plural || title.official || title.speaker) return i;
  const PlaceRecord& record = scan_.tables().places[static_cast<size_t>(place->value)];
  const int country = scan_.tables().SideIndex(record.country);
  if (!record.region || country < 0) return i;
  m->AddSide(country);
  m->title = -1;
  m->portfolio = Rank(title) <= kRankOfLeaders ? "state_president_regional" : "regional_minister";
  uint32_t end = place->last;
  while (end + 1 < limit_ && scan_.IsGluedHyphen(end) && IsCapitalised(end + 1)) end += 2;  // "North Ossetia-Alania"
  return end;
}

uint32_t MentionGrammar::UnknownComplement(uint32_t i, RawMention* m) const {
  if (scan_.IsTitleCase(sentence_)) return i;
  for (uint32_t k = i; k < limit_ && IsCapitalised(k) && !scan_.token(k).Has(kPunct); ++k) {
    if (k > i && scan_.IsGivenName(k) && names_.EndOfShape(k, limit_) >= k + 2) {
      m->title = -1;
      m->portfolio = "organisation_president";
      return k;
    }
  }
  return i;
}

bool MentionGrammar::Serves(const TitleForm& title) const {
  for (const TitleSense& sense : title.senses) {
    const OfficeRow& office = scan_.tables().offices[static_cast<size_t>(sense.office)];
    if (office.HasRole("AIDE") || office.HasRole("SPOX") || office.HasRole("COS") || office.HasRole("NSA")) return true;
  }
  return false;
}

uint32_t MentionGrammar::Master(uint32_t i, RawMention* m) const {
  const Premodifiers p = ReadPremodifiers(i, false);
  const GazetteerMatch* master = p.end < limit_ ? scan_.Longest(p.end, Only(EntryKind::kTitle)) : nullptr;
  if (master == nullptr || scan_.tables().titles[static_cast<size_t>(master->value)].plural) return i;
  RawMention served;
  served.head = HeadKind::kTitle;
  for (uint8_t s = 0; s < p.side_count; ++s) served.AddSide(p.sides[s]);
  uint32_t end = master->last;
  if (Word(end) == "of") end = OneComplement(end, &served, nullptr);
  if (names_.Read(end, limit_, true).form != NameForm::kNone) return i;
  if (m->side_count == 0 && served.side_count > 0) m->AddSide(served.sides[0]);
  if (m->side_count == 0 && m->possessor == Possessor::kNone) m->possessor = p.possessor;
  return end;
}

bool MentionGrammar::HasHost(const TitleForm& title) const {
  for (const TitleSense& sense : title.senses) {
    const OfficeRow& office = scan_.tables().offices[static_cast<size_t>(sense.office)];
    if (office.HasRole("AMB") || office.HasRole("ENVOY")) return true;
  }
  return false;
}

uint32_t MentionGrammar::BothCountries(uint32_t i) const {
  uint32_t j = i;
  if (Word(j) == "the" || Word(j) == "their") ++j;
  if (Is(j, Only(WordClass::kNumber))) ++j;
  if (j == i) return i;
  if (Word(j) == "respective" || Word(j) == "neighbouring" || Word(j) == "neighboring") ++j;
  return Is(j, Only(WordClass::kCountries)) && !scan_.IsPossessive(j + 1) ? j + 1 : i;
}

uint32_t MentionGrammar::SkipStateForm(uint32_t i) const {
  if (SideAt(i) != nullptr) return i;
  uint32_t j = i;
  while (j < limit_ && j - i < 4 && IsCapitalised(j)) ++j;
  if (j == i || Word(j) != "of") return i;
  ++j;
  if (Word(j) == "the") ++j;
  return SideAt(j) != nullptr ? j : i;
}

uint32_t MentionGrammar::TakeSides(const GazetteerMatch* side, RawMention* m, bool adopt) const {
  if (adopt) m->AddSide(side->value);
  uint32_t end = side->last;
  if (!m->plural) return end;
  while (true) {
    const uint32_t next = NextInList(end);
    if (next == kNowhere) return end;
    const GazetteerMatch* more = SideAt(next);
    if (scan_.IsPossessive(more->last)) return end;
    if (adopt) m->AddSide(more->value);
    end = more->last;
  }
}

uint32_t MentionGrammar::BodyComplement(uint32_t i, uint32_t otherwise, RawMention* m) const {
  const Premodifiers p = ReadPremodifiers(i, false);
  if (p.body < 0 || p.body_end == 0) return otherwise;
  if (m->side_count == 0) {
    for (uint8_t s = 0; s < p.side_count; ++s) m->AddSide(p.sides[s]);
    if (m->possessor == Possessor::kNone) m->possessor = p.possessor;
  }
  return p.body_end;
}

}  // namespace readout::extract
