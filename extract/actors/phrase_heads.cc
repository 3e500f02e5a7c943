// SPDX-License-Identifier: Apache-2.0
// Titles, bodies, officials, sides, counterparts: one kind of head after the other.
#include "extract/actors/mention_grammar.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace readout::extract {

bool MentionGrammar::TitleHead(uint32_t i, const Premodifiers& p, int32_t form, uint32_t head_end, bool deputy) {
  const TitleForm& title = scan_.tables().titles[static_cast<size_t>(form)];
  RawMention m = Begin(i, p);
  m.head = HeadKind::kTitle;
  m.title = form;
  m.deputy = deputy;
  m.plural = title.plural;
  if (p.listed && !m.plural) return false;
  if (p.countries && m.number == 0) m.number = 2;
  for (uint32_t k = p.end; k + 1 < head_end; ++k) {  // a title of its own: "ambassador to Israel"
    const uint32_t side = k + (k + 2 < head_end && Word(k + 1) == "the" ? 2 : 1);
    const GazetteerMatch* posting = Word(k) == "to" ? SideAt(side) : nullptr;
    if (posting != nullptr) m.posting = posting->value;
  }
  uint32_t end = head_end;
  if (const uint32_t suffix = SkipGluedHyphen(end); Word(suffix) == "elect" || Word(suffix) == "designate") {
    m.elect = true;
    end = suffix + 1;
  }
  m.elect = m.elect || Word(head_end - 1) == "elect";
  end = Complement(end, &m, &title);
  m.last = end;
  NameReading name = names_.Read(end, limit_, true);
  if (name.form == NameForm::kUnlisted || name.form == NameForm::kSurname) {
    // "Prince Mohammed": the title is part of the name.
    const GazetteerMatch* whole = scan_.Longest(p.end, Only(EntryKind::kPerson) | Only(EntryKind::kSurname));
    if (whole != nullptr && !whole->near_miss && whole->last >= name.last) name = names_.Read(p.end, limit_, true);
  }
  if (name.form == NameForm::kNone && !p.the && !m.plural && Word(end) == "and") JoinTitle(end, &m, &name);
  if (name.form == NameForm::kUnlisted && !CanPrecede(title, p, m, name)) return false;
  if (name.form != NameForm::kNone && !IsVenue(name.last)) {
    if (m.plural) return PushDistributed(std::move(m), name);
    return PushNamed(std::move(m), name);
  }
  if (!m.plural && Word(end) == "and" && i > 0 && Word(i - 1) == ",") {
    // ", spokesman and chief adviser to the president": one person's titles.
    const GazetteerMatch* second = end + 1 < limit_ ? scan_.Longest(end + 1, Only(EntryKind::kTitle)) : nullptr;
    if (second != nullptr) {
      const TitleForm& other = scan_.tables().titles[static_cast<size_t>(second->value)];
      RawMention both = m;
      const uint32_t behind = Complement(second->last, &both, &other);
      const bool closed = behind >= limit_ || scan_.token(behind).Has(kPunct);
      if (!other.plural && closed && names_.Read(behind, limit_, true).form == NameForm::kNone) {
        both.last = behind;
        return Unnamed(i, p, title, std::move(both));
      }
    }
  }
  return Unnamed(i, p, title, std::move(m));
}

bool MentionGrammar::CanPrecede(const TitleForm& title, const Premodifiers& p, const RawMention& m,
                                const NameReading& name) const {
  if (Is(name.first, Only(WordClass::kVenue))) return false;  // "Premier League"
  if (Is(name.first, Only(WordClass::kBody) | Only(WordClass::kBodies))) return false;  // "General Administration"
  const bool place = scan_.Longest(name.first, Only(EntryKind::kPlace)) != nullptr;
  if (place && name.last - name.first == 1) return false;  // "Billionaire Indiana"
  if (m.side_count > 0 || p.AnyDeterminer()) return true;
  if (title.plural) return scan_.IsGivenName(name.first);                  // "Bosses Stomped"
  return !title.generic || name.last - name.first > 1 || name.sex != '?';  // "General Motors", "Emperor Penguin"
}

void MentionGrammar::JoinTitle(uint32_t i, RawMention* m, NameReading* name) const {
  uint32_t j = ReadPremodifiers(i + 1, false).end;
  const GazetteerMatch* second = j < limit_ ? scan_.Longest(j, Only(EntryKind::kTitle)) : nullptr;
  if (second == nullptr) return;
  RawMention trial = *m;
  const TitleForm& form = scan_.tables().titles[static_cast<size_t>(second->value)];
  const uint32_t end = Complement(second->last, &trial, &form);
  const NameReading found = names_.Read(end, limit_, true);
  if (found.form == NameForm::kNone) return;
  // An office of another side or body beside that of his own state leaves him his state's ("Polish Foreign Minister and
  // OSCE Chairman-in-Office").
  const Premodifiers other = ReadPremodifiers(i + 1, false);
  const bool abroad = other.side_count > 0 && m->side_count > 0 && other.sides[0] != m->sides[0];
  if (abroad && scan_.tables().sides[static_cast<size_t>(other.sides[0])].kind == ActorKind::kState) return;
  if (!abroad && Rank(form) < Rank(scan_.tables().titles[static_cast<size_t>(m->title)])) trial.title = second->value;
  *m = trial;
  *name = found;
}

int MentionGrammar::Rank(const TitleForm& form) const {
  return scan_.tables().offices[static_cast<size_t>(form.senses.front().office)].rank;
}

bool MentionGrammar::PushDistributed(RawMention m, NameReading name) {
  const RawMention shared = m;
  m.side_count = std::min<uint8_t>(m.side_count, 1);
  m.of_plural = true;
  m.plural = false;
  m.number = 0;
  PushNamed(std::move(m), name);
  for (uint8_t turn = 1; turn < RawMention::kMostSides; ++turn) {
    uint32_t j = next_;
    if (Word(j) == ",") ++j;
    if (Word(j) == "and" || Word(j) == "&") ++j;
    if (j == next_ || j >= limit_ || !IsCapitalised(j)) break;
    name = names_.Read(j, limit_, true);
    if (name.form == NameForm::kNone) break;
    RawMention next = shared;
    next.first = j;
    next.article = false;
    next.of_plural = true;
    next.plural = false;
    next.number = 0;
    next.side_count = 0;
    if (shared.side_count == 1) next.AddSide(shared.sides[0]);
    if (shared.side_count > 1 && turn < shared.side_count) next.AddSide(shared.sides[turn]);
    PushNamed(std::move(next), name);
  }
  return true;
}

bool MentionGrammar::Unnamed(uint32_t i, const Premodifiers& p, const TitleForm& title, RawMention m) {
  const bool owned = p.AnyDeterminer() || AfterPossessive(i);
  const bool sided = m.side_count > 0 || p.body >= 0;
  if (m.plural) {
    if (title.generic && m.side_count == 0) return false;
    if (p.indefinite && m.side_count < 2) {
      if (!sided || title.generic) return false;
      m.kind = MentionKind::kOfficial;
    } else if (title.domestic) {
      if (!sided) return false;
      m.kind = MentionKind::kOfficial;
    } else if (m.side_count >= 2) {
      m.kind = MentionKind::kPlural;
    } else if (m.side_count == 1 && m.number == 0) {
      const size_t members = scan_.tables().sides[static_cast<size_t>(m.sides[0])].members.size();
      const bool format = !title.speaker && !title.official && members >= 2 && members <= RawMention::kMostSides;
      m.kind = format ? MentionKind::kPlural : MentionKind::kOfficial;
    } else if (m.number > 0 || owned || (sided && scan_.IsHeadline(sentence_))) {
      m.kind = MentionKind::kPlural;
    } else {
      return false;
    }
    Push(std::move(m));
    return true;
  }
  if (!owned && !p.indefinite && IsPredicate(i)) {
    const GazetteerMatch* whole = p.end == i ? scan_.Longest(i, Only(EntryKind::kTitle)) : nullptr;
    if (whole == nullptr) return false;
    next_ = whole->last;  // nor is the "minister" in "prime minister" anybody
    return true;
  }
  const std::string_view word = Word(p.end);
  // "his deputy", but "his head" and "her chair" are things.
  const bool of_person =
      (m.possessor == Possessor::kHis || m.possessor == Possessor::kHer) && word != "head" && word != "chair";
  // "India's premier institute": an adjective.
  const uint32_t behind = p.end + 1;
  if (word == "premier" && m.last == behind && behind < limit_ && !IsCapitalised(behind) && !EndsPhrase(behind) &&
      !Is(behind, Only(WordClass::kVerb) | Only(WordClass::kOpener))) {
    return false;
  }
  const bool completed = Word(m.last) == "of" || Word(m.last) == "for";  // "the secretary of the club"
  if (title.generic && p.the && !sided && !of_person && !completed && IsAnaphoricTitle(p.end)) {
    m.kind = MentionKind::kRole;  // "the prince": whoever of the article is one
    m.anaphor = true;
    Push(std::move(m));
    return true;
  }
  if (title.generic && !(sided || of_person || AfterPossessive(i))) return false;
  if (title.generic && m.side_count > 0 && !LeadsAsChief(p, m.sides[0])) return false;
  if (title.domestic && !sided) return false;
  if (p.indefinite) {
    if (!sided && !title.speaker && !title.official) return false;
    m.kind = MentionKind::kOfficial;
  } else if (owned || sided || p.modified) {
    if (!owned && !sided && !title.speaker && !IsCapitalised(p.end)) return false;
    m.kind = title.domestic || title.official ? MentionKind::kOfficial : MentionKind::kRole;
  } else if (FollowsGivenName(i)) {
    return false;  // "Larry King"
  } else if (IsRealCapital(i) || (scan_.IsHeadline(sentence_) && !title.generic)) {
    m.kind = MentionKind::kRole;
  } else {
    return false;
  }
  Push(std::move(m));
  return true;
}

bool MentionGrammar::IsAnaphoricTitle(uint32_t i) const {
  for (const GazetteerMatch& match : scan_.At(i)) {
    if (match.kind != EntryKind::kWord || match.last != i + 1) continue;
    const MentionWord& word = scan_.WordOf(match);
    if (word.word_class == WordClass::kGeneric && word.value == "anaphor") return true;
  }
  return false;
}

bool MentionGrammar::LeadsAsChief(const Premodifiers& p, int32_t side) const {
  if (scan_.tables().sides[static_cast<size_t>(side)].kind != ActorKind::kState) return true;
  if (p.side_at == kNowhere) return false;
  const GazetteerMatch* match = SideAt(p.side_at);
  return match != nullptr && match->kind == EntryKind::kMetonym && !IsOrgan(p.side_at, match->last);
}

bool MentionGrammar::WordHead(uint32_t i, const Premodifiers& p, const GazetteerMatch& match) {
  const MentionWord& word = scan_.WordOf(match);
  RawMention m = Begin(i, p);
  m.last = match.last;
  if (p.listed && (word.word_class == WordClass::kSide || word.word_class == WordClass::kOneOfPeople ||
                   word.word_class == WordClass::kCounterpart)) {
    return false;
  }
  const bool owned = p.AnyDeterminer() || AfterPossessive(i);
  switch (word.word_class) {
    case WordClass::kSide:
      if (m.side_count == 0 && m.number >= 2) {  // "neither side"
        m.kind = MentionKind::kPlural;
        m.head = HeadKind::kSide;
        m.plural = true;
        break;
      }
      if (m.side_count != 1 || p.indefinite) return false;
      m.kind = MentionKind::kState;
      m.head = HeadKind::kSide;
      break;
    case WordClass::kSides:
      m.head = HeadKind::kSide;
      m.plural = true;
      if (m.side_count == 1 && m.number == 0) {
        m.kind = MentionKind::kOfficial;
      } else if (m.side_count >= 2 || m.number > 0 || (p.the && !p.modified)) {
        m.kind = MentionKind::kPlural;
      } else {
        return false;
      }
      break;
    case WordClass::kCounterpart:
    case WordClass::kCounterparts:
      return Counterpart(i, p, match, std::move(m));
    case WordClass::kPair:
      if (!word.value.empty()) {
        if (!p.the || m.side_count > 0) return false;
        std::from_chars(word.value.data(), word.value.data() + word.value.size(), m.number);
      } else if (m.number == 0 || !(p.the || p.possessor != Possessor::kNone)) {
        return false;
      }
      m.kind = MentionKind::kPlural;
      m.head = HeadKind::kPair;
      m.plural = true;
      break;
    case WordClass::kCountries:
    case WordClass::kBodies:
      m.head = HeadKind::kCountries;
      m.plural = true;
      if (m.side_count < 2 && !(m.number > 0 && (p.the || p.possessor != Possessor::kNone))) {
        if (word.word_class == WordClass::kCountries || m.side_count == 0) return false;
        m.kind = MentionKind::kBody;
        m.head = HeadKind::kBody;
        break;
      }
      if (word.word_class == WordClass::kCountries && m.side_count > 0) return false;
      m.kind = MentionKind::kPlural;
      break;
    case WordClass::kPeople:
    case WordClass::kOneOfPeople: {
      // "his official residence": an adjective.
      if (Word(match.last - 1) == "official" && match.last < limit_ &&
          (Is(match.last, Only(WordClass::kThing) | Only(WordClass::kVenue)) || IsCapitalised(match.last))) {
        return false;
      }
      if (Word(match.last - 1) == "source" && Word(match.last) == "of") return false;  // "a source of income"
      m.head = HeadKind::kPeople;
      m.plural = word.word_class == WordClass::kPeople;
      m.last = Complement(match.last, &m, nullptr);
      const bool sided = m.side_count > 0 || p.body >= 0;
      if (m.plural && (m.side_count >= 2 || (m.side_count == 0 && m.number >= 2))) {
        m.kind = MentionKind::kPlural;
        if (m.side_count == 0) m.head = HeadKind::kPair;
        break;
      }
      if (m.plural && p.possessor == Possessor::kTheir && m.side_count == 0) {
        m.kind = MentionKind::kPlural;
        break;
      }
      if (!owned && !p.indefinite && !sided && !p.modified && !(m.plural && match.last - i == 1)) return false;
      m.kind = MentionKind::kOfficial;
      m.abroad = p.abroad || Word(i) == "other" || Word(i) == "another";
      break;
    }
    default:
      return false;
  }
  Push(std::move(m));
  return true;
}

bool MentionGrammar::Counterpart(uint32_t i, const Premodifiers& p, const GazetteerMatch& match, RawMention m) {
  const std::string_view word = Word(p.end);
  const bool real = word.starts_with("counterpart") || word.starts_with("opposite") || word.starts_with("homologue");
  const bool owned = p.possessor != Possessor::kNone || AfterPossessive(i);
  if (!owned && !(real && m.side_count > 0)) return false;
  // "Syria's neighbour Turkey", "its neighbour": a state.
  const bool neighbour = word.starts_with("neighb");
  if (neighbour && (p.possessor == Possessor::kIts || SideAt(match.last) != nullptr)) return false;
  m.head = HeadKind::kCounterpart;
  m.plural = scan_.WordOf(match).word_class == WordClass::kCounterparts;
  const NameReading name = names_.Read(match.last, limit_, true);
  if (name.form != NameForm::kNone) {
    if (m.plural) return PushDistributed(std::move(m), name);
    return PushNamed(std::move(m), name);
  }
  m.last = match.last;
  if (Word(m.last) == "from" && m.side_count == 0) {
    uint32_t j = m.last + 1;
    if (Word(j) == "the") ++j;
    if (const GazetteerMatch* side = SideAt(j)) m.last = TakeSides(side, &m, true);
  }
  m.kind = m.plural ? MentionKind::kPlural : MentionKind::kRole;
  Push(std::move(m));
  return true;
}

bool MentionGrammar::BodyAlone(uint32_t i, const Premodifiers& p) {
  if (p.body < 0) return Pair(i, p);
  RawMention m = Begin(i, p);
  m.kind = MentionKind::kBody;
  m.head = HeadKind::kBody;
  m.last = p.body_end;
  const MentionWord& word = scan_.tables().words[static_cast<size_t>(p.body)];
  m.speaker = word.value == "speaker";
  m.last = Complement(m.last, &m, nullptr);
  const bool owned = p.possessor != Possessor::kNone || AfterPossessive(i);
  if (p.indefinite) return false;
  // "his police protection" is nobody's police.
  const bool personal = p.possessor == Possessor::kHis || p.possessor == Possessor::kHer;
  if (personal && !EndsPhrase(m.last) && !Is(m.last, Only(WordClass::kVerb) | Only(WordClass::kOpener))) return false;
  if (Word(p.body_end - 1) == "palace" && AfterPlacePreposition(i)) return false;
  m.may_be_place = AfterPlacePreposition(i);
  if (m.side_count == 0 && !owned) {
    const bool bare_office = word.value == "office" && p.body_end - i <= 2;
    if (bare_office) return false;
    if (!p.the && !IsRealCapital(p.body_end - 1)) return false;
  }
  // "Ukraine army chief" and the like were read as titles before; a plain noun without article is no body
  // ("Russia's government" is, "Russia army" is not worth more than its side).
  Push(std::move(m));
  return true;
}

bool MentionGrammar::Pair(uint32_t i, const Premodifiers& p) {
  if (p.number < 2 || !p.the || p.side_count > 0 || p.modified || p.countries) return false;
  const uint32_t j = p.end;
  const bool both = Word(i) == "both" || Word(i) == "neither" || Word(i) == "each" || Word(i) == "either";
  if (j < limit_) {
    const bool past = Word(j).size() > 3 && Word(j).ends_with("ed") && !IsCapitalised(j);
    const bool verb = past || Is(j, Only(WordClass::kSay) | Only(WordClass::kAuxiliary));
    const bool stop = scan_.token(j).Has(kPunct) && !scan_.IsGluedHyphen(j) && !Word(j).starts_with('"');
    if (both ? !verb || Is(j, Only(WordClass::kPreposition)) : !(verb || stop || Word(j) == "and")) return false;
  } else if (both) {
    return false;
  }
  RawMention m = Begin(i, p);
  m.kind = MentionKind::kPlural;
  m.head = HeadKind::kPair;
  m.plural = true;
  m.last = j;
  Push(std::move(m));
  return true;
}

}  // namespace readout::extract
