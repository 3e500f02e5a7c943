// SPDX-License-Identifier: Apache-2.0
#pragma once
// The work of FindRawMentions(), one object for one article: a recursive descent over the gazetteer's matches. Its
// parts stand in files of their own: phrase_modifiers.cc (what precedes a head), phrases.cc (which head a phrase has,
// and its complements), phrase_heads.cc, phrase_names.cc, phrase_sides.cc; mention_finder.cc drives them.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/actors/article_scan.h"
#include "extract/actors/mention_finder.h"
#include "extract/actors/name_reader.h"

namespace readout::extract {

inline constexpr uint32_t kNowhere = UINT32_MAX;
inline constexpr WordClasses kHeadWords =
    Only(WordClass::kBodies) | Only(WordClass::kPeople) | Only(WordClass::kOneOfPeople) | Only(WordClass::kSide) |
    Only(WordClass::kSides) | Only(WordClass::kCounterpart) | Only(WordClass::kCounterparts) | Only(WordClass::kPair) |
    Only(WordClass::kCountries);

// What stands before the head of a phrase.
struct Premodifiers {
  uint32_t end = 0;
  bool the = false;
  bool indefinite = false;
  bool former = false;
  bool elect = false;               // "the next president"
  bool modified = false;            // any modifier at all
  bool deputy = false;              // "the deputy Polish foreign minister"
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

class MentionGrammar {
 public:
  explicit MentionGrammar(const ArticleScan& scan) : scan_(scan), names_(scan) {}

  std::vector<RawMention> Run();

 private:
  // --- small questions

  std::string_view Word(uint32_t i) const { return i < limit_ ? scan_.token(i).word : std::string_view(); }
  bool IsCapitalised(uint32_t i) const { return i < limit_ && scan_.token(i).Has(kCapitalised); }
  bool Is(uint32_t i, WordClasses classes) const { return i < limit_ && scan_.IsWord(i, classes); }
  bool SentenceStart(uint32_t i) const;
  bool IsRealCapital(uint32_t i) const {  // a capital that the style of the sentence does not explain
    return IsCapitalised(i) && !SentenceStart(i) && !scan_.IsTitleCase(sentence_);
  }
  uint32_t SkipGluedHyphen(uint32_t i) const { return i < limit_ && scan_.IsGluedHyphen(i) ? i + 1 : i; }

  // A state or organisation at i, under any of its names; no longer name of something else may stand there.
  const GazetteerMatch* SideAt(uint32_t i) const;

  // Whether a mention may begin at i at all; most words of a text are spared the grammar by it.
  bool MayBegin(uint32_t i) const;
  bool SkipNotActor(uint32_t i);

  bool AfterPossessive(uint32_t i) const;

  bool AfterPlacePreposition(uint32_t i) const;

  void Push(RawMention mention);

  // --- premodifiers

  void AddSide(const GazetteerMatch& match, Premodifiers* p) const;

  static Possessor PossessorOf(std::string_view word);

  void Determiner(Premodifiers* p) const;

  // Determiner, modifiers, sides and bodies from i on. `list`: sides may be joined by commas and "and".
  Premodifiers ReadPremodifiers(uint32_t i, bool list) const;
  // The country of a place that a governor's or a mayor's title follows; -1 otherwise.
  int32_t CountryOfPlace(uint32_t i) const;
  // "DFAT", "NSC" between a side and a title: an abbreviation that no table knows.
  bool IsUnknownAbbreviation(uint32_t i) const;

  // "chief" is a modifier where a title or a side comes behind ("chief negotiator"), and a title itself elsewhere.
  bool HeadFollows(uint32_t i) const;
  bool IsHeadTitle(const GazetteerMatch& title) const;

  // "Russian and Turkish", "Russian, Turkish and Iranian", "Seoul, Tokyo", "U.S./Russian": a side follows.
  // "Saudi Arabia, U.S. and Ukrainian officials" joins only the last two: a state's name goes with names, an adjective
  // with adjectives, abbreviations with both.
  bool SameSort(uint32_t first, const GazetteerMatch& a, uint32_t second, const GazetteerMatch& b) const;
  uint32_t NextInList(uint32_t i) const;

  // --- phrases

  bool Phrase(uint32_t i);

  RawMention Begin(uint32_t i, const Premodifiers& p) const;

  // Whether "as", "became", "elected" stand before: what follows says what somebody is, and names nobody.
  bool IsPredicate(uint32_t i) const;

  bool Headed(uint32_t i, const Premodifiers& p);

  // A word that is both a title and a plain head: "officials", "representative", "leaders".
  bool PrefersWord(const GazetteerMatch& word, int32_t form, const Premodifiers& p) const;

  // "Mr Putin"; "Russia's Vladimir Putin".
  bool NamedPhrase(uint32_t i, const Premodifiers& p);

  bool IsVenue(uint32_t i) const { return IsCapitalised(i) && Is(i, Only(WordClass::kVenue)); }

  bool PushNamed(RawMention m, const NameReading& name);

  // "Shinzo Abe of Japan".
  uint32_t CountryOf(uint32_t i, RawMention* m) const;

  // "reminded Putin of America" names nobody of America.
  bool CanBeOf(const RawMention& m, int32_t side) const;

  // "Fisheries Minister X", "minister for fisheries X": ministers that the table of titles does not hold.
  bool Portfolio(uint32_t i, const Premodifiers& p, uint32_t j);

  // "of Russia and Turkey", "for the ministry", "to the UN", "in Kyiv", "of the two countries". Returns where it ends.
  uint32_t Complement(uint32_t i, RawMention* m, const TitleForm* title) const;

  uint32_t OneComplement(uint32_t i, RawMention* m, const TitleForm* title) const;

  // "of Tatarstan": offices of a part of a state are none of the state's.
  uint32_t RegionComplement(uint32_t i, RawMention* m, const TitleForm& title) const;
  // "of United Shipbuilding Corporation Roman Trotsenko": what no table knows, up to where a given name begins.
  uint32_t UnknownComplement(uint32_t i, RawMention* m) const;

  // Titles of those who serve somebody: aides, advisers, spokespersons.
  bool Serves(const TitleForm& title) const;

  // "the president of Turkey" behind "adviser to", where no name follows: whom it serves, and through him the side.
  uint32_t Master(uint32_t i, RawMention* m) const;

  bool HasHost(const TitleForm& title) const;

  // "the two countries", "both nations", "the countries".
  uint32_t BothCountries(uint32_t i) const;

  // "Republic of" before a country's name.
  uint32_t SkipStateForm(uint32_t i) const;

  // The side at `side`, and for plurals those joined to it.
  uint32_t TakeSides(const GazetteerMatch* side, RawMention* m, bool adopt) const;

  uint32_t BodyComplement(uint32_t i, uint32_t otherwise, RawMention* m) const;

  // --- heads

  bool TitleHead(uint32_t i, const Premodifiers& p, int32_t form, uint32_t head_end, bool deputy);

  // Whether a name that no table knows can stand behind the title.
  bool CanPrecede(const TitleForm& title, const Premodifiers& p, const RawMention& m, const NameReading& name) const;

  // "President and Prime Minister X": the higher title counts.
  void JoinTitle(uint32_t i, RawMention* m, NameReading* name) const;
  int Rank(const TitleForm& form) const;

  // "Presidents of Russia and Turkey Vladimir Putin and Recep Tayyip Erdogan": title and sides are dealt out in turn.
  bool PushDistributed(RawMention m, NameReading name);

  // A title without a name: who holds it is for later.
  bool Unnamed(uint32_t i, const Premodifiers& p, const TitleForm& title, RawMention m);

  // Titles that mean little by themselves, but somebody of the article behind "the": "the prince", "the chairman".
  bool IsAnaphoricTitle(uint32_t i) const;

  // "the NATO chief", "the Kremlin chief"; but "a Russian chief" and "the Pentagon chief" are not the side's leader.
  bool LeadsAsChief(const Premodifiers& p, int32_t side) const;

  bool WordHead(uint32_t i, const Premodifiers& p, const GazetteerMatch& match);

  bool Counterpart(uint32_t i, const Premodifiers& p, const GazetteerMatch& match, RawMention m);

  // "the Russian Foreign Ministry", "his office"; and, without any head, "the two had talked".
  bool BodyAlone(uint32_t i, const Premodifiers& p);

  bool Pair(uint32_t i, const Premodifiers& p);

  // --- names without titles

  bool Name(uint32_t i);

  // "… said", "…, who": what only a person does, so that the words before are a person's name although they open a
  // sentence.
  bool ActsAsPerson(uint32_t i) const;

  // No table holds the word, however spelled.
  bool IsUnknown(uint32_t i) const;

  // "Renee Nicole Good": names that no table holds stand before one that it does.
  uint32_t WithUnknownGivenName(uint32_t i, NameReading* name) const;

  // "May said", "May's plan", "and May": a month's name that is a person's here.
  bool IsMonthlessUse(uint32_t i) const;

  // "the Trump administration".
  const MentionWord* PersonsBody(uint32_t i) const;

  // A sentence that opens with a word no table knows and a surname: "Lucianne Goldberg, …".
  bool BehindUnknown(uint32_t i) const;

  // A capitalised word before a surname makes it somebody else's ("Melania Trump").
  bool FollowsGivenName(uint32_t i) const;

  // "Jan Kowalczyk, Poland's deputy foreign minister", "Britain's envoy, Caroline Wilson": the shape of a name beside a
  // title.
  NameReading ByApposition(uint32_t i) const;

  // ", Poland's deputy foreign minister", ", the deputy presidential spokesperson".
  bool AppositionAfter(uint32_t i) const;

  // --- states, organisations, places

  bool Side(uint32_t i);

  // "Islamabad High Court", "Vienna Philharmonic": a place's name that opens the name of something else. Passes over
  // it.
  // "the American said", "asked the Ecuadorean to": one person of a side.
  bool Countryman(uint32_t i, const GazetteerMatch& of);
  bool LongerName(uint32_t i);

  // "Alexandra Palace, London", "Rome's Galleria Borghese": a capital that only says where.
  bool IsWhereabouts(uint32_t first, uint32_t last) const;

  // "Ukraine war", "Kiev restaurants": the name only says which.
  bool IsBeforeThing(const GazetteerMatch& side) const;

  // "Bangladesh Cricket Board", "American Hockey League": a state's name that opens an organisation's. Passes over it.
  bool OrganisationName(uint32_t i);

  // "the NATO summit", "the Paris attacks": names that take no article of their own, before a noun.
  bool Attributive(const GazetteerMatch& side, uint32_t i) const;

  bool PushSide(uint32_t i, const GazetteerMatch& match, MentionKind kind);
  bool PushPlace(uint32_t i, int32_t place, uint32_t last);

  // Metonyms that are an organ by their own words: "White House", "State Department", "Foreign Office".
  bool IsOrgan(uint32_t first, uint32_t last) const;

  // "the Chinese said": an adjective that can be the people.
  bool IsPeopleOf(bool the, const GazetteerMatch& demonym, const GazetteerMatch* side) const;

  // "Jordan Peterson", "Michael Jordan": a country's name as a person's.
  bool GivenTrap(uint32_t i);

  // "Helsinki, Finland".
  bool CityAndCountry(uint32_t i, uint32_t j, const GazetteerMatch& place);

  // "the North" of a divided country; "the Gulf state", whichever the article speaks of.
  bool ShortName(uint32_t i);

  // "the alliance": a side under a description; counts when the article has named it.
  bool Described(uint32_t i, uint32_t j);

  // --- pronouns

  static bool IsPronoun(std::string_view word);
  // Whether no noun follows: "the former" is somebody by himself, "the former president" is not.
  bool EndsPhrase(uint32_t i) const;

  bool Pronoun(uint32_t i);

  const ArticleScan& scan_;
  const NameReader names_;
  std::vector<RawMention> mentions_;
  uint32_t sentence_ = 0;
  uint32_t limit_ = 0;
  uint32_t next_ = 0;
};

}  // namespace readout::extract
