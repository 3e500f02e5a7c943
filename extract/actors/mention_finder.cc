// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/mention_finder.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "extract/actors/name_reader.h"

namespace readout::extract {
namespace {

constexpr uint32_t kNowhere = UINT32_MAX;
constexpr WordClasses kHeadWords = Only(WordClass::kBodies) | Only(WordClass::kPeople) | Only(WordClass::kOneOfPeople) |
                                   Only(WordClass::kSide) | Only(WordClass::kSides) | Only(WordClass::kCounterpart) |
                                   Only(WordClass::kCounterparts) | Only(WordClass::kPair) |
                                   Only(WordClass::kCountries);

// What stands before the head of a phrase.
struct Premodifiers {
  uint32_t end = 0;
  bool the = false;
  bool indefinite = false;
  bool former = false;
  bool modified = false;            // any modifier at all
  bool listed = false;              // two or more sides joined
  bool possessive = false;          // "Russia's"
  bool abroad = false;              // "foreign", "African": people of no side told
  bool countries = false;           // "the two countries'"
  uint32_t modifier_at = kNowhere;  // the last modifier's token
  Possessor possessor = Possessor::kNone;
  uint8_t number = 0;
  std::array<int32_t, RawMention::kMostSides> sides{};
  uint8_t side_count = 0;
  uint32_t side_at = kNowhere;  // the last side's token
  int32_t body = -1;            // index of words
  uint32_t body_end = 0;

  bool AnyDeterminer() const { return the || possessive || possessor != Possessor::kNone; }
};

class MentionFinder {
 public:
  explicit MentionFinder(const ArticleScan& scan) : scan_(scan), names_(scan) {}

  std::vector<RawMention> Run() {
    const Document& document = scan_.document();
    for (uint32_t s = 0; s < document.sentences.size(); ++s) {
      sentence_ = s;
      limit_ = document.sentences[s].last;
      for (uint32_t i = document.sentences[s].first; i < limit_;) {
        next_ = i + 1;
        if (!scan_.token(i).Has(kPunct) && !SkipNotActor(i)) {
          Phrase(i) || Name(i) || Side(i) || Pronoun(i);
        }
        i = next_;
      }
    }
    return std::move(mentions_);
  }

 private:
  // --- small questions -------------------------------------------------------------------------------------------

  std::string_view Word(uint32_t i) const { return i < limit_ ? scan_.token(i).word : std::string_view(); }
  bool IsCapitalised(uint32_t i) const { return i < limit_ && scan_.token(i).Has(kCapitalised); }
  bool Is(uint32_t i, WordClasses classes) const { return i < limit_ && scan_.IsWord(i, classes); }
  bool SentenceStart(uint32_t i) const {
    return i == scan_.document().sentences[sentence_].first || scan_.token(i).Has(kSentenceStart);
  }
  bool IsRealCapital(uint32_t i) const {  // a capital that the style of the sentence does not explain
    return IsCapitalised(i) && !SentenceStart(i) && !scan_.IsTitleCase(sentence_);
  }
  uint32_t SkipGluedHyphen(uint32_t i) const { return i < limit_ && scan_.IsGluedHyphen(i) ? i + 1 : i; }

  // A state or organisation at i, under any of its names; no longer name of something else may stand there.
  const GazetteerMatch* SideAt(uint32_t i) const {
    if (i >= limit_) return nullptr;
    const GazetteerMatch* side = scan_.SideMatch(i, kSideKinds);
    if (side == nullptr) return nullptr;
    if (side->last == i + 1 && Is(i, Only(WordClass::kCommon)) && !IsRealCapital(i)) return nullptr;  // "Let us …"
    const GazetteerMatch* other = scan_.Longest(i, Only(EntryKind::kNotActor) | Only(EntryKind::kPerson));
    return other != nullptr && !other->near_miss && other->last > side->last ? nullptr : side;
  }

  bool SkipNotActor(uint32_t i) {
    const GazetteerMatch* blocked = scan_.Longest(i, Only(EntryKind::kNotActor));
    if (blocked == nullptr) return false;
    const GazetteerMatch* actor =
        scan_.Longest(i, kSideKinds | Only(EntryKind::kPerson) | Only(EntryKind::kSurname) | Only(EntryKind::kPlace) |
                             Only(EntryKind::kDemonym) | Only(EntryKind::kTitle));
    if (actor != nullptr && actor->last > blocked->last) return false;
    next_ = blocked->last;
    return true;
  }

  bool AfterPossessive(uint32_t i) const {
    return i > 0 && !mentions_.empty() && mentions_.back().last == i - 1 && mentions_.back().possessive &&
           mentions_.back().kind != MentionKind::kPronoun && scan_.IsPossessive(i - 1);
  }

  bool AfterPlacePreposition(uint32_t i) const {
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

  void Push(RawMention mention) {
    mention.sentence = sentence_;
    // "he's" is no possessive.
    const bool pronoun = mention.kind == MentionKind::kPronoun ||
                         (mention.kind == MentionKind::kPlural && mention.head == HeadKind::kNone);
    mention.possessive = mention.possessive || (!pronoun && scan_.IsPossessive(mention.last));
    next_ = mention.last;
    mentions_.push_back(std::move(mention));
  }

  // --- premodifiers ------------------------------------------------------------------------------------------------

  void AddSide(const GazetteerMatch& match, Premodifiers* p) const {
    if (p->side_count < RawMention::kMostSides) p->sides[p->side_count++] = match.value;
  }

  static Possessor PossessorOf(std::string_view word) {
    if (word == "his") return Possessor::kHis;
    if (word == "her") return Possessor::kHer;
    if (word == "their") return Possessor::kTheir;
    if (word == "its") return Possessor::kIts;
    if (word == "whose") return Possessor::kWhose;
    return Possessor::kNone;
  }

  void Determiner(Premodifiers* p) const {
    const std::string_view word = Word(p->end);
    if (PossessorOf(word) != Possessor::kNone) {
      const GazetteerMatch* honorific = scan_.Longest(p->end, Only(EntryKind::kHonorific));
      if (honorific != nullptr && honorific->last > p->end + 1) {  // "His Majesty"
        p->the = true;
        p->end = honorific->last;
        return;
      }
    }
    if (word == "the" || word == "this" || word == "these" || word == "those") {
      p->the = true;
      ++p->end;
    } else if (word == "a" || word == "an" || word == "another" || word == "some" || word == "several" ||
               word == "many" || word == "other" || word == "most" || word == "various" || word == "any" ||
               word == "no" || word == "one") {
      p->indefinite = true;
      ++p->end;
    } else if (PossessorOf(word) != Possessor::kNone) {
      p->possessor = PossessorOf(word);
      ++p->end;
    }
    if (!p->indefinite && Is(p->end, Only(WordClass::kNumber))) {
      const GazetteerMatch* number = scan_.LongestWord(p->end, Only(WordClass::kNumber));
      const std::string& value = scan_.WordOf(*number).value;
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

  // Determiner, modifiers, sides and bodies from i on. `list`: sides may be joined by commas and "and".
  Premodifiers ReadPremodifiers(uint32_t i, bool list) const {
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
        const std::string& value = scan_.WordOf(*modifier).value;
        if (value == "former" || value == "then") p.former = true;
        if (value == "abroad") p.abroad = true;
        p.modified = true;
        p.modifier_at = j;
        p.end = SkipGluedHyphen(modifier->last);
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
  // The country of a place that a governor's or a mayor's title follows; -1 otherwise.
  int32_t CountryOfPlace(uint32_t i) const {
    const GazetteerMatch* place = scan_.Longest(i, Only(EntryKind::kPlace));
    if (place == nullptr) return -1;
    const uint32_t behind = scan_.IsPossessive(place->last) ? place->last + 1 : place->last;
    const GazetteerMatch* title = behind < limit_ ? scan_.Longest(behind, Only(EntryKind::kTitle)) : nullptr;
    if (title == nullptr || !scan_.tables().titles[static_cast<size_t>(title->value)].domestic) return -1;
    return scan_.tables().SideIndex(scan_.tables().places[static_cast<size_t>(place->value)].country);
  }

  // "chief" is a modifier where a title or a side comes behind ("chief negotiator"), and a title itself elsewhere.
  bool HeadFollows(uint32_t i) const {
    i = SkipGluedHyphen(i);
    return i < limit_ &&
           (scan_.Longest(i, Only(EntryKind::kTitle)) != nullptr || SideAt(i) != nullptr ||
            scan_.LongestWord(i, kHeadWords | Only(WordClass::kModifier) | Only(WordClass::kBody)) != nullptr);
  }
  bool IsHeadTitle(const GazetteerMatch& title) const {
    return !scan_.tables().titles[static_cast<size_t>(title.value)].generic;
  }

  // "Russian and Turkish", "Russian, Turkish and Iranian", "Seoul, Tokyo", "U.S./Russian": a side follows.
  // "Saudi Arabia, U.S. and Ukrainian officials" joins only the last two: a state's name goes with names, an adjective
  // with adjectives, abbreviations with both.
  bool SameSort(uint32_t first, const GazetteerMatch& a, uint32_t second, const GazetteerMatch& b) const {
    if (scan_.token(first).Has(kAllCaps) || scan_.token(second).Has(kAllCaps)) {
      return a.kind == EntryKind::kAdjective || scan_.token(first).Has(kAllCaps) || b.kind != EntryKind::kAdjective;
    }
    return (a.kind == EntryKind::kAdjective) == (b.kind == EntryKind::kAdjective);
  }
  uint32_t NextInList(uint32_t i) const {
    uint32_t next = i;
    if (Word(next) == "," || Word(next) == "/" || Word(next) == "&") ++next;
    if (Word(next) == "and") ++next;
    if (next == i) return kNowhere;
    if (Word(next) == "the") ++next;
    return SideAt(next) != nullptr ? next : kNowhere;
  }

  // --- phrases -------------------------------------------------------------------------------------------------------

  bool Phrase(uint32_t i) {
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

  RawMention Begin(uint32_t i, const Premodifiers& p) const {
    RawMention m;
    m.first = i;
    m.article = p.the;
    m.definite = !p.indefinite;
    m.former = p.former;
    m.possessor = p.possessor;
    m.number = p.number;
    m.sides = p.sides;
    m.side_count = p.side_count;
    return m;
  }

  // Whether "as", "became", "elected" stand before: what follows says what somebody is, and names nobody.
  bool IsPredicate(uint32_t i) const {
    if (i == 0 || i == scan_.document().sentences[sentence_].first) return false;
    const std::string_view before = scan_.token(i - 1).word;
    return before == "as" || before == "become" || before == "became" || before == "becoming" || before == "elected" ||
           before == "named" || before == "appointed" || before == "becomes" || before == "for";
  }

  bool Headed(uint32_t i, const Premodifiers& p) {
    const uint32_t j = p.end;
    if (j >= limit_) return BodyAlone(i, p);
    const GazetteerMatch* title = scan_.Longest(j, Only(EntryKind::kTitle));
    const GazetteerMatch* word = scan_.LongestWord(j, kHeadWords);
    bool deputy = false;
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

  // A word that is both a title and a plain head: "officials", "representative", "leaders".
  bool PrefersWord(const GazetteerMatch& word, int32_t form, const Premodifiers& p) const {
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

  // "Mr Putin"; "Russia's Vladimir Putin".
  bool NamedPhrase(uint32_t i, const Premodifiers& p) {
    const uint32_t j = p.end;
    if (const GazetteerMatch* honorific = scan_.Longest(j, Only(EntryKind::kHonorific));
        honorific != nullptr && IsCapitalised(j) && honorific->last < limit_) {
      NameReading whole = names_.Read(j, limit_, false);  // "Sheikh Hasina" is a name
      NameReading name = names_.Read(honorific->last, limit_, true);
      if (name.form != NameForm::kNone && !(whole.form == NameForm::kFull && whole.last >= name.last)) {
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

  bool IsVenue(uint32_t i) const { return IsCapitalised(i) && Is(i, Only(WordClass::kVenue)); }

  bool PushNamed(RawMention m, const NameReading& name) {
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

  // "Shinzo Abe of Japan".
  uint32_t CountryOf(uint32_t i, RawMention* m) const {
    if (Word(i) != "of") return i;
    uint32_t j = i + 1;
    if (Word(j) == "the") ++j;
    const GazetteerMatch* side = j < limit_ ? scan_.SideMatch(j, Only(EntryKind::kSideName)) : nullptr;
    if (side == nullptr || scan_.IsPossessive(side->last) || !CanBeOf(*m, side->value)) return i;
    m->AddSide(side->value);
    return side->last;
  }

  // "reminded Putin of America" names nobody of America.
  bool CanBeOf(const RawMention& m, int32_t side) const {
    const ActorKnowledge::Impl& tables = scan_.tables();
    const std::string& code = tables.sides[static_cast<size_t>(side)].code;
    const auto is_of = [&](int32_t person) {
      const auto index = static_cast<size_t>(person);
      if (tables.countries[index] == code || tables.persons[index].side == code) return true;
      const auto [first, last] = tables.tenure_span[index];
      for (uint32_t t = first; t < last; ++t) {
        if (tables.tenures[t].side == code) return true;
      }
      return false;
    };
    if (m.person >= 0) return is_of(m.person);
    if (m.group < 0) return true;
    const std::vector<int>& bearers = tables.person_groups[static_cast<size_t>(m.group)];
    return std::any_of(bearers.begin(), bearers.end(), is_of);
  }

  // "Fisheries Minister X", "minister for fisheries X": ministers that the table of titles does not hold.
  bool Portfolio(uint32_t i, const Premodifiers& p, uint32_t j) {
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

  // "of Russia and Turkey", "for the ministry", "to the UN", "in Kyiv", "of the two countries". Returns where it ends.
  uint32_t Complement(uint32_t i, RawMention* m, const TitleForm* title) const {
    uint32_t end = i;
    for (int round = 0; round < 2; ++round) {
      const uint32_t behind = OneComplement(end, m, title);
      if (behind == end) break;
      end = behind;
    }
    return end;
  }

  uint32_t OneComplement(uint32_t i, RawMention* m, const TitleForm* title) const {
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
      if (side != nullptr && side->kind == EntryKind::kAdjective)
        side = nullptr;  // "the office of British Prime Minister X"
      if (side == nullptr && title != nullptr && title->domestic && m->side_count == 0) {
        const GazetteerMatch* place = j < limit_ ? scan_.Longest(j, Only(EntryKind::kPlace)) : nullptr;
        if (place != nullptr) {
          const int country =
              scan_.tables().SideIndex(scan_.tables().places[static_cast<size_t>(place->value)].country);
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
      if (title != nullptr && HasHost(*title))
        return TakeSides(side, m, false);  // accredited there, acting for another
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
      return side->last;
    }
    return i;
  }

  // Titles of those who serve somebody: aides, advisers, spokespersons.
  bool Serves(const TitleForm& title) const {
    for (const TitleSense& sense : title.senses) {
      const OfficeRow& office = scan_.tables().offices[static_cast<size_t>(sense.office)];
      if (office.HasRole("AIDE") || office.HasRole("SPOX") || office.HasRole("COS") || office.HasRole("NSA"))
        return true;
    }
    return false;
  }

  // "the president of Turkey" behind "adviser to", where no name follows: whom it serves, and through him the side.
  uint32_t Master(uint32_t i, RawMention* m) const {
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

  bool HasHost(const TitleForm& title) const {
    for (const TitleSense& sense : title.senses) {
      const OfficeRow& office = scan_.tables().offices[static_cast<size_t>(sense.office)];
      if (office.HasRole("AMB") || office.HasRole("ENVOY")) return true;
    }
    return false;
  }

  // "the two countries", "both nations", "the countries".
  uint32_t BothCountries(uint32_t i) const {
    uint32_t j = i;
    if (Word(j) == "the" || Word(j) == "their") ++j;
    if (Is(j, Only(WordClass::kNumber))) ++j;
    if (j == i) return i;
    if (Word(j) == "respective" || Word(j) == "neighbouring" || Word(j) == "neighboring") ++j;
    return Is(j, Only(WordClass::kCountries)) && !scan_.IsPossessive(j + 1) ? j + 1 : i;
  }

  // "Republic of" before a country's name.
  uint32_t SkipStateForm(uint32_t i) const {
    if (SideAt(i) != nullptr) return i;
    uint32_t j = i;
    while (j < limit_ && j - i < 4 && IsCapitalised(j)) ++j;
    if (j == i || Word(j) != "of") return i;
    ++j;
    if (Word(j) == "the") ++j;
    return SideAt(j) != nullptr ? j : i;
  }

  // The side at `side`, and for plurals those joined to it.
  uint32_t TakeSides(const GazetteerMatch* side, RawMention* m, bool adopt) const {
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

  uint32_t BodyComplement(uint32_t i, uint32_t otherwise, RawMention* m) const {
    const Premodifiers p = ReadPremodifiers(i, false);
    if (p.body < 0 || p.body_end == 0) return otherwise;
    if (m->side_count == 0) {
      for (uint8_t s = 0; s < p.side_count; ++s) m->AddSide(p.sides[s]);
      if (m->possessor == Possessor::kNone) m->possessor = p.possessor;
    }
    return p.body_end;
  }

  // --- heads
  // -----------------------------------------------------------------------------------------------------------

  bool TitleHead(uint32_t i, const Premodifiers& p, int32_t form, uint32_t head_end, bool deputy) {
    const TitleForm& title = scan_.tables().titles[static_cast<size_t>(form)];
    RawMention m = Begin(i, p);
    m.head = HeadKind::kTitle;
    m.title = form;
    m.deputy = deputy;
    m.plural = title.plural;
    if (p.listed && !m.plural) return false;
    if (p.countries && m.number == 0) m.number = 2;
    uint32_t end = head_end;
    if (const uint32_t suffix = SkipGluedHyphen(end); Word(suffix) == "elect" || Word(suffix) == "designate") {
      m.elect = true;
      end = suffix + 1;
    }
    m.elect = m.elect || Word(head_end - 1) == "elect";
    end = Complement(end, &m, &title);
    m.last = end;
    NameReading name = names_.Read(end, limit_, true);
    if (name.form == NameForm::kNone && !p.the && !m.plural && Word(end) == "and") JoinTitle(end, &m, &name);
    const bool work = name.form == NameForm::kUnlisted && Is(name.first, Only(WordClass::kVenue));  // "Premier League"
    if (work) return false;
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

  // "President and Prime Minister X": the higher title counts.
  void JoinTitle(uint32_t i, RawMention* m, NameReading* name) const {
    uint32_t j = i + 1;
    if (const GazetteerMatch* modifier = j < limit_ ? scan_.LongestWord(j, Only(WordClass::kModifier)) : nullptr) {
      j = modifier->last;
    }
    const GazetteerMatch* second = j < limit_ ? scan_.Longest(j, Only(EntryKind::kTitle)) : nullptr;
    if (second == nullptr) return;
    RawMention trial = *m;
    const TitleForm& form = scan_.tables().titles[static_cast<size_t>(second->value)];
    const uint32_t end = Complement(second->last, &trial, &form);
    const NameReading found = names_.Read(end, limit_, true);
    if (found.form == NameForm::kNone) return;
    if (Rank(form) < Rank(scan_.tables().titles[static_cast<size_t>(m->title)])) trial.title = second->value;
    *m = trial;
    *name = found;
  }
  int Rank(const TitleForm& form) const {
    return scan_.tables().offices[static_cast<size_t>(form.senses.front().office)].rank;
  }

  // "Presidents of Russia and Turkey Vladimir Putin and Recep Tayyip Erdogan": title and sides are dealt out in turn.
  bool PushDistributed(RawMention m, NameReading name) {
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

  // A title without a name: who holds it is for later.
  bool Unnamed(uint32_t i, const Premodifiers& p, const TitleForm& title, RawMention m) {
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
        m.kind = MentionKind::kOfficial;
      } else if (m.number > 0 || owned || (sided && scan_.IsHeadline(sentence_))) {
        m.kind = MentionKind::kPlural;
      } else {
        return false;
      }
      Push(std::move(m));
      return true;
    }
    if (!owned && !p.indefinite && IsPredicate(i)) return false;
    const bool of_person = m.possessor == Possessor::kHis || m.possessor == Possessor::kHer;  // "his deputy"
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

  // "the NATO chief", "the Kremlin chief"; but "a Russian chief" and "the Pentagon chief" are not the side's leader.
  bool LeadsAsChief(const Premodifiers& p, int32_t side) const {
    if (scan_.tables().sides[static_cast<size_t>(side)].kind != ActorKind::kState) return true;
    if (p.side_at == kNowhere) return false;
    const GazetteerMatch* match = SideAt(p.side_at);
    return match != nullptr && match->kind == EntryKind::kMetonym && !IsOrgan(p.side_at, match->last);
  }

  bool WordHead(uint32_t i, const Premodifiers& p, const GazetteerMatch& match) {
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

  bool Counterpart(uint32_t i, const Premodifiers& p, const GazetteerMatch& match, RawMention m) {
    const std::string_view word = Word(p.end);
    const bool real = word.starts_with("counterpart") || word.starts_with("opposite") || word.starts_with("homologue");
    const bool owned = p.possessor != Possessor::kNone || AfterPossessive(i);
    if (!owned && !(real && m.side_count > 0)) return false;
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

  // "the Russian Foreign Ministry", "his office"; and, without any head, "the two had talked".
  bool BodyAlone(uint32_t i, const Premodifiers& p) {
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

  bool Pair(uint32_t i, const Premodifiers& p) {
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

  // --- names without titles ----------------------------------------------------------------------------------------

  bool Name(uint32_t i) {
    const bool capital = IsCapitalised(i);
    if (!capital && !Is(i, Only(WordClass::kParticle))) return false;
    if (IsPronoun(Word(i))) {  // but "He Lifeng"
      const GazetteerMatch* full = scan_.Longest(i, Only(EntryKind::kPerson));
      if (full == nullptr || full->near_miss || full->last == i + 1) return false;
    }
    NameReading name = names_.Read(i, limit_, false);
    if (name.form == NameForm::kNone) name = ByApposition(i);
    if (name.form == NameForm::kNone) return false;
    const GazetteerMatch* side = scan_.Longest(i, kSideKinds | Only(EntryKind::kPlace));
    if (name.form == NameForm::kSurname && side != nullptr && side->last >= name.last) return false;
    if (name.form == NameForm::kUnlisted && (side != nullptr || SentenceStart(i)) && !AppositionAfter(name.last))
      return false;
    if (!capital && name.form != NameForm::kFull) return false;
    if (IsVenue(name.last)) {
      next_ = name.last + 1;
      return true;
    }
    if (name.form == NameForm::kSurname && FollowsGivenName(i)) return false;
    if (name.form == NameForm::kSurname && name.last - i == 1 && Is(i, Only(WordClass::kCalendar)) &&
        !IsMonthlessUse(i))
      return false;
    if (name.form == NameForm::kSurname && name.last - i == 1 && SentenceStart(i) && Is(i, Only(WordClass::kCommon)) &&
        !IsCapitalised(i + 1) && Word(i + 1) != "," && !scan_.IsPossessive(i + 1) &&
        !(Word(i + 1) == "and" && IsCapitalised(i + 2)) && !Is(i + 1, Only(WordClass::kSay) | Only(WordClass::kVerb))) {
      return false;  // "May it be so"
    }
    RawMention m;
    m.first = i;
    m.behind_unknown = name.form == NameForm::kSurname && BehindUnknown(i);
    if (const MentionWord* body = PersonsBody(name.last); body != nullptr) {
      m.kind = MentionKind::kBody;
      m.head = HeadKind::kBody;
      m.of_person = true;
      m.form = name.form;
      m.name_first = name.first;
      m.name_last = name.last;
      m.group = name.group;
      m.person = name.person;
      m.last = name.last + 1;
      Push(std::move(m));
      return true;
    }
    return PushNamed(std::move(m), name);
  }

  // "May said", "May's plan", "and May": a month's name that is a person's here.
  bool IsMonthlessUse(uint32_t i) const {
    if (!Is(i, Only(WordClass::kCommon))) return false;
    const bool verb = scan_.IsPossessive(i + 1) ||
                      Is(i + 1, Only(WordClass::kSay) | Only(WordClass::kAuxiliary) | Only(WordClass::kVerb));
    if (i + 1 < limit_ && scan_.token(i + 1).Has(kDigits)) return false;
    if (i == scan_.document().sentences[sentence_].first) return verb;
    const std::string_view before = Word(i - 1);
    if (before == "in" || before == "since" || before == "until" || before == "last" || before == "next" ||
        before == "early" || before == "late" || before == "this" || before == "by" || before == "from" ||
        before == "of" || before == "mid" || scan_.token(i - 1).Has(kDigits)) {
      return false;
    }
    return verb || before == "to" || before == "with" || before == "gives" || Word(i + 1).empty() ||
           scan_.token(i + 1).Has(kPunct) || scan_.IsHeadline(sentence_);
  }

  // "the Trump administration".
  const MentionWord* PersonsBody(uint32_t i) const {
    if (i >= limit_) return nullptr;
    const GazetteerMatch* match = scan_.LongestWord(i, Only(WordClass::kBody));
    if (match == nullptr || match->last != i + 1) return nullptr;
    for (const GazetteerMatch& any : scan_.At(i)) {
      if (any.kind == EntryKind::kWord && scan_.WordOf(any).word_class == WordClass::kBody &&
          scan_.WordOf(any).value == "person") {
        return &scan_.WordOf(any);
      }
    }
    return nullptr;
  }

  // A sentence that opens with a word no table knows and a surname: "Lucianne Goldberg, …".
  bool BehindUnknown(uint32_t i) const {
    const uint32_t first = scan_.document().sentences[sentence_].first;
    if (i == 0 || i - 1 < first || scan_.IsTitleCase(sentence_)) return false;
    return IsCapitalised(i - 1) && SentenceStart(i - 1) && scan_.id(i - 1) == 0 && scan_.token(i).Has(kSpaceBefore);
  }

  // A capitalised word before a surname makes it somebody else's ("Melania Trump").
  bool FollowsGivenName(uint32_t i) const {
    if (i == 0 || !scan_.token(i).Has(kSpaceBefore)) return false;
    const uint32_t before = i - 1;
    if (before < scan_.document().sentences[sentence_].first || !IsCapitalised(before)) return false;
    if (scan_.IsTitleCase(sentence_)) return false;
    if (scan_.token(before).Has(kPunct) || SentenceStart(before)) return scan_.IsGivenName(before);
    if (scan_.IsGivenName(before)) return true;
    const GazetteerMatch* known =
        scan_.Longest(before, kSideKinds | Only(EntryKind::kTitle) | Only(EntryKind::kHonorific) |
                                  Only(EntryKind::kNotActor) | Only(EntryKind::kWord));
    return known == nullptr;
  }

  // "Jan Kowalczyk, Poland's deputy foreign minister", "Britain's envoy, Caroline Wilson": the shape of a name beside a
  // title.
  NameReading ByApposition(uint32_t i) const {
    NameReading none;
    if (!IsCapitalised(i) || scan_.IsTitleCase(sentence_)) return none;
    const uint32_t end = names_.EndOfShape(i, limit_);
    if (end - i < 2) return none;
    const bool before = i >= 2 && Word(i - 1) == "," && !mentions_.empty() && mentions_.back().last == i - 1 &&
                        mentions_.back().sentence == sentence_ && !mentions_.back().HasName() &&
                        mentions_.back().head == HeadKind::kTitle && !mentions_.back().plural;
    if (!before && !AppositionAfter(end)) return none;
    NameReading name;
    name.form = NameForm::kUnlisted;
    name.first = i;
    name.last = end;
    return name;
  }

  // ", Poland's deputy foreign minister", ", the deputy presidential spokesperson".
  bool AppositionAfter(uint32_t i) const {
    if (Word(i) != "," || i + 1 >= limit_) return false;
    const Premodifiers p = ReadPremodifiers(i + 1, false);
    if (p.end >= limit_ || p.indefinite) return false;
    const GazetteerMatch* title = scan_.Longest(p.end, Only(EntryKind::kTitle));
    const bool deputy = Is(p.end, Only(WordClass::kDeputy)) && p.end + 1 < limit_ &&
                        scan_.Longest(p.end + 1, Only(EntryKind::kTitle)) != nullptr;
    if (title == nullptr && !deputy) return false;
    if (deputy) return true;
    const TitleForm& form = scan_.tables().titles[static_cast<size_t>(title->value)];
    if (form.plural) return false;
    // "Jan Kowalczyk, President Putin": a list, no apposition.
    const bool bare = !p.AnyDeterminer() && p.side_count == 0;
    return !bare || !IsCapitalised(title->last);
  }

  // --- states, organisations, places
  // ----------------------------------------------------------------------------------

  bool Side(uint32_t i) {
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
    if (demonym != nullptr && (side == nullptr || demonym->last > side->last || IsPeopleOf(the, *demonym, side))) {
      return PushSide(i, *demonym, MentionKind::kState);
    }
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
          } else if (Is(side->last, Only(WordClass::kThing)) && !IsCapitalised(side->last)) {
            kind = MentionKind::kAdjective;
          }
          break;
        default:
          break;
      }
      return PushSide(i, *side, kind);
    }
    if (place == nullptr) return false;
    return PushPlace(i, place->value, place->last);
  }

  // "Islamabad High Court", "Vienna Philharmonic": a place's name that opens the name of something else. Passes over
  // it.
  bool LongerName(uint32_t i) {
    if (scan_.IsTitleCase(sentence_)) return false;
    uint32_t end = i;
    while (end < limit_ && IsCapitalised(end) && !scan_.token(end).Has(kPunct) &&
           !Is(end, Only(WordClass::kCalendar)) &&
           scan_.Longest(end, kSideKinds | Only(EntryKind::kTitle) | Only(EntryKind::kPerson) |
                                  Only(EntryKind::kSurname) | Only(EntryKind::kHonorific) | Only(EntryKind::kPlace) |
                                  Only(EntryKind::kDemonym)) == nullptr) {
      ++end;
    }
    if (end == i || !scan_.token(i).Has(kSpaceBefore)) return false;
    next_ = end;
    return true;
  }

  // "the NATO summit", "the Paris attacks": names that take no article of their own, before a noun.
  bool Attributive(const GazetteerMatch& side, uint32_t i) const {
    if (side.last != i + 1 || (side.kind != EntryKind::kSideName && side.kind != EntryKind::kCapital)) return false;
    const Token& name = scan_.token(i);
    if ((name.Has(kAllCaps) && !name.Is("nato")) || name.word.ends_with('s') || name.Is("congo") || name.Is("vatican"))
      return false;
    const uint32_t next = side.last;
    return next < limit_ && !IsCapitalised(next) && !scan_.token(next).Has(kPunct) && !scan_.IsPossessive(next) &&
           !Is(next, Only(WordClass::kSay) | Only(WordClass::kAuxiliary) | Only(WordClass::kPreposition) |
                         Only(WordClass::kVerb) | Only(WordClass::kOpener));
  }

  bool PushSide(uint32_t i, const GazetteerMatch& match, MentionKind kind) {
    RawMention m;
    const bool joined = scan_.IsGluedHyphen(match.last);  // "the Russia-Africa summit"
    m.first = (kind == MentionKind::kAdjective || joined) && Word(i) == "the" ? i + 1 : i;
    m.last = match.last;
    m.kind = kind;
    m.article = m.first == i && Word(i) == "the";
    m.AddSide(match.value);
    if ((kind == MentionKind::kState || kind == MentionKind::kBody) && !joined)
      m.may_be_place = AfterPlacePreposition(i);
    Push(std::move(m));
    return true;
  }
  bool PushPlace(uint32_t i, int32_t place, uint32_t last) {
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

  // Metonyms that are an organ by their own words: "White House", "State Department", "Foreign Office".
  bool IsOrgan(uint32_t first, uint32_t last) const {
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

  // "the Chinese said": an adjective that can be the people.
  bool IsPeopleOf(bool the, const GazetteerMatch& demonym, const GazetteerMatch* side) const {
    if (side == nullptr || side->kind != EntryKind::kAdjective || demonym.last != side->last) return false;
    if (Word(demonym.last - 1).ends_with('s') && !Word(demonym.last - 1).ends_with("ss")) return true;
    if (!the) return false;
    const uint32_t next = demonym.last;
    return next >= limit_ || scan_.token(next).Has(kPunct) || Word(next) == "and" ||
           Is(next, Only(WordClass::kAuxiliary) | Only(WordClass::kSay) | Only(WordClass::kPreposition));
  }

  // "Jordan Peterson", "Michael Jordan": a country's name as a person's.
  bool GivenTrap(uint32_t i) {
    if (!Is(i, Only(WordClass::kGivenTrap)) || scan_.IsTitleCase(sentence_)) return false;
    const bool name_before = i > scan_.document().sentences[sentence_].first && IsCapitalised(i - 1) &&
                             scan_.IsGivenName(i - 1) && scan_.token(i).Has(kSpaceBefore) &&
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

  // "Helsinki, Finland".
  bool CityAndCountry(uint32_t i, uint32_t j, const GazetteerMatch& place) {
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

  // "the North" of a divided country.
  bool ShortName(uint32_t i) {
    const GazetteerMatch* match = scan_.LongestWord(i, Only(WordClass::kShortName));
    if (match == nullptr || !IsCapitalised(match->last - 1) || IsCapitalised(match->last)) return false;
    const int index = scan_.tables().SideIndex(scan_.WordOf(*match).value);
    if (index < 0) return false;
    RawMention m;
    m.first = i;
    m.last = match->last;
    m.kind = MentionKind::kState;
    m.short_name = match->value;
    m.article = true;
    m.AddSide(index);
    Push(std::move(m));
    return true;
  }

  // "the alliance": a side under a description; counts when the article has named it.
  bool Described(uint32_t i, uint32_t j) {
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

  // --- pronouns
  // ---------------------------------------------------------------------------------------------------------

  static bool IsPronoun(std::string_view word) {
    return word == "he" || word == "she" || word == "they" || word == "it" || word == "his" || word == "her" ||
           word == "their" || word == "its" || word == "him" || word == "them" || word == "we" || word == "you";
  }

  bool Pronoun(uint32_t i) {
    const std::string_view word = Word(i);
    RawMention m;
    m.first = i;
    m.last = i + 1;
    m.kind = MentionKind::kPronoun;
    if (word == "he" || word == "him" || word == "his" || word == "himself") {
      m.sex = 'M';
      m.possessive = word == "his";
    } else if (word == "she" || word == "her" || word == "hers" || word == "herself") {
      m.sex = 'F';
      const bool ends = i + 1 >= limit_ || scan_.token(i + 1).Has(kPunct) || Is(i + 1, Only(WordClass::kPreposition)) ||
                        Word(i + 1) == "and" || Word(i + 1) == "that";
      m.possessive = word == "her" && !ends;
    } else if (word == "they" || word == "them" || word == "their" || word == "themselves") {
      m.kind = MentionKind::kPlural;
      m.plural = true;
      m.possessive = word == "their";
    } else if (word == "it" || word == "its" || word == "itself") {
      m.possessive = word == "its";
    } else if (word == "the" && Word(i + 1) == "latter") {
      m.last = i + 2;
      m.kind = MentionKind::kRole;
      m.head = HeadKind::kLatter;
    } else {
      return false;
    }
    Push(std::move(m));
    return true;
  }

  const ArticleScan& scan_;
  const NameReader names_;
  std::vector<RawMention> mentions_;
  uint32_t sentence_ = 0;
  uint32_t limit_ = 0;
  uint32_t next_ = 0;
};

}  // namespace

std::vector<RawMention> FindRawMentions(const ArticleScan& scan) { return MentionFinder(scan).Run(); }

}  // namespace readout::extract
