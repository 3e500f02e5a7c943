// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables behind ActorKnowledge, as data/actors gives them, and the gazetteer over all their words.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "base/absl_view.h"
#include "base/enum_names.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/actors/gazetteer.h"

namespace readout::extract {

// A row of office_titles.tsv.
struct OfficeRow {
  std::string office;              // "foreign_minister"
  std::vector<std::string> roles;  // "FM"
  int rank = 50;                   // 1 is most senior
  std::vector<std::string> sides;  // sides the key is meant for; empty for all
  bool speaker = false;            // spokespersons, aides: speak for a side, are no party
  bool domestic = false;           // governors, judges, activists: neither

  bool HasRole(std::string_view role) const;
  bool Serves(std::string_view side) const;  // meant for this side, or for all
};

// One reading of a title phrase: an office, called so by its title or only described so ("leader").
struct TitleSense {
  int office = -1;  // index of offices
  bool description = false;
};

// A title phrase as text writes it. Senses: titles before descriptions, senior offices first.
struct TitleForm {
  std::vector<TitleSense> senses;
  bool plural = false;
  bool leader = false;    // describes whoever leads the side: heads of state and of government alike
  bool generic = false;   // "chief", "head": means an office only beside an organisation or body
  bool speaker = false;   // a speaker's, in its usual sense
  bool minister = false;  // "minister": of whatever
  bool official = false;  // "official": no office of its own
  bool domestic = false;
};

// Classes of mention_words.tsv.
enum class WordClass : uint8_t {
  kModifier,
  kDeputy,
  kNumber,
  kBody,
  kBodies,
  kPeople,
  kOneOfPeople,
  kSide,
  kSides,
  kCounterpart,
  kCounterparts,
  kPair,
  kCountries,
  kPortfolio,
  kSay,
  kAuxiliary,
  kPlacePreposition,
  kPreposition,
  kParticle,
  kSuffix,
  kCommon,
  kVenue,
  kThing,
  kVerb,
  kCalendar,
  kGivenTrap,
  kShortName,
  kExecutive,
  kGeneric,
  kMetonym,
  kOpener,
  kKnown,
};
inline constexpr EnumName<WordClass> kWordClassNames[] = {
    {WordClass::kModifier, "modifier"},
    {WordClass::kDeputy, "deputy"},
    {WordClass::kNumber, "number"},
    {WordClass::kBody, "body"},
    {WordClass::kBodies, "bodies"},
    {WordClass::kPeople, "people"},
    {WordClass::kOneOfPeople, "one_of_people"},
    {WordClass::kSide, "side"},
    {WordClass::kSides, "sides"},
    {WordClass::kCounterpart, "counterpart"},
    {WordClass::kCounterparts, "counterparts"},
    {WordClass::kPair, "pair"},
    {WordClass::kCountries, "countries"},
    {WordClass::kPortfolio, "portfolio"},
    {WordClass::kSay, "say"},
    {WordClass::kAuxiliary, "auxiliary"},
    {WordClass::kPlacePreposition, "place_preposition"},
    {WordClass::kPreposition, "preposition"},
    {WordClass::kParticle, "particle"},
    {WordClass::kSuffix, "suffix"},
    {WordClass::kCommon, "common"},
    {WordClass::kVenue, "venue"},
    {WordClass::kThing, "thing"},
    {WordClass::kVerb, "verb"},
    {WordClass::kCalendar, "calendar"},
    {WordClass::kGivenTrap, "given_trap"},
    {WordClass::kShortName, "short_name"},
    {WordClass::kExecutive, "executive"},
    {WordClass::kGeneric, "generic"},
    {WordClass::kMetonym, "metonym"},
    {WordClass::kOpener, "opener"},
    {WordClass::kKnown, "known"},
};
using WordClasses = uint32_t;
constexpr WordClasses Only(WordClass word_class) { return WordClasses{1} << static_cast<int>(word_class); }

struct MentionWord {
  WordClass word_class = WordClass::kModifier;
  std::string value;
};

struct PlaceRecord {
  std::string name;
  std::string country;  // ISO 3166-1 alpha-3 or empty
  bool region = false;
};

struct Honorific {
  char sex = '?';
};

struct ActorKnowledge::Impl {
  std::vector<SideRecord> sides;
  StringMap<int> side_by_code;                    // also ISO2 codes, behind the real ones
  std::vector<std::vector<std::string>> members;  // by side
  std::vector<bool> former;                       // by side: a state that is no more
  std::vector<bool> minor;  // by side: a territory; the name of its capital is mostly something else's
  StringSet known;          // sides whose leaders are known by surname alone
  StringSet governed;       // sides led by the head of government ("executive")

  std::vector<PersonRecord> persons;
  std::vector<std::string> countries;    // by person: the country column, however high an office elsewhere is
  std::vector<std::string> given_names;  // by person: first word of the name that is no surname, folded
  StringMap<int> person_by_actor;
  std::vector<Tenure> tenures;                             // by person, then start
  std::vector<std::pair<uint32_t, uint32_t>> tenure_span;  // by person: [first, last) of tenures
  StringMap<std::vector<uint32_t>> tenures_by_side;        // acting sides and body codes; by start

  std::vector<OfficeRow> offices;
  StringMap<std::vector<int>> office_by_key;
  std::vector<TitleForm> titles;
  std::vector<Honorific> honorifics;
  std::vector<MentionWord> words;
  std::vector<PlaceRecord> places;
  std::vector<std::vector<int>> person_groups;  // persons that bear one name, by index

  Gazetteer gazetteer;
  std::vector<WordClasses> word_classes;  // by word id of the gazetteer: classes of single words
  std::vector<bool> given_name_word;      // by word id: a listed person's given name

  int SideIndex(std::string_view code) const;
  std::string_view ActingSideOf(std::string_view code) const;
  // Seniority of an office key (1 is most senior; 50 when unknown).
  int RankOf(const Tenure& tenure) const;
  const OfficeRow* OfficeOf(const Tenure& tenure) const;
};

// Whether `roles`, a class or classes separated by ';', holds `role`.
bool HoldsRole(std::string_view roles, std::string_view role);

}  // namespace readout::extract
