// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables behind ActorKnowledge, as data/actors gives them, and the gazetteer over all their words. All of it is
// views into one image.

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "base/image.h"
#include "base/word_table.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/actors/gazetteer.h"

namespace readout::extract {

// A row of office_titles.tsv.
struct OfficeRow {
  std::string_view office;                  // "foreign_minister"
  std::span<const std::string_view> roles;  // "FM"
  int rank = 50;                            // 1 is most senior
  std::span<const std::string_view> sides;  // sides the key is meant for; empty for all
  bool speaker = false;                     // spokespersons, aides: speak for a side, are no party
  bool domestic = false;                    // governors, judges, activists: neither

  bool HasRole(std::string_view role) const;
  bool Serves(std::string_view side) const;  // meant for this side, or for all
};

// One reading of a title phrase: an office, called so by its title or only described so ("leader").
struct TitleSense {
  int32_t office = -1;  // index of offices
  bool description = false;
  uint8_t unused[3] = {0, 0, 0};
};

// A title phrase as text writes it. Senses: titles before descriptions, senior offices first.
struct TitleForm {
  std::span<const TitleSense> senses;
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
  kPublisher,
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
    {WordClass::kPublisher, "publisher"},
};
using WordClasses = uint32_t;
constexpr WordClasses Only(WordClass word_class) { return WordClasses{1} << static_cast<int>(word_class); }

struct MentionWord {
  WordClass word_class = WordClass::kModifier;
  std::string_view value;
};

struct PlaceRecord {
  std::string_view name;
  std::string_view country;  // ISO 3166-1 alpha-3 or empty
  std::string_view city;     // of a venue: where it stands; else empty
  bool region = false;
};

struct Honorific {
  char sex = '?';
};

// [first, last) of the tenures of a person.
struct TenureSpan {
  uint32_t first = 0;
  uint32_t last = 0;
};

// The rows of the shorter tables, in their order; those of a user's files follow.
struct ActorRecords {
  std::vector<SideRecord> sides;
  std::vector<OfficeRow> offices;
  std::vector<TitleForm> titles;
  std::vector<Honorific> honorifics;
  std::vector<MentionWord> words;
  std::vector<PlaceRecord> places;
};

// The same of the longer ones while they are read.
using TenureDraft = BasicTenure<std::string_view, Day>;
using PersonDraft = BasicPerson<std::string_view>;

struct ActorKnowledge::Impl : ActorRecords {
  std::shared_ptr<const Image> image;

  std::span<const PersonRecord> persons;
  std::span<const Tenure> tenures;  // by person, then start

  ListIndex side_by_code;                     // also ISO2 codes, behind the real ones
  WordTable known;                            // sides whose leaders are known by surname alone
  WordTable governed;                         // sides led by the head of government ("executive")
  ListIndex publishers;                       // side, by the folded host or name of a publisher
  std::span<const int32_t> persons_by_actor;  // index of persons, by actor
  std::span<const TenureSpan> tenure_span;    // by person
  std::span<const int32_t> office_of_tenure;  // index of offices, -1 for none
  ListIndex tenures_by_side;                  // acting sides and body codes; by start
  ListIndex office_by_key;
  ImageLists<int32_t> person_groups;  // persons that bear one name, by index

  Gazetteer gazetteer;
  std::span<const WordClasses> word_classes;  // by word id of the gazetteer: classes of single words
  std::span<const uint8_t> given_name_word;   // by word id: 1 for a listed person's given name

  int SideIndex(std::string_view code) const;
  std::string_view ActingSideOf(std::string_view code) const;
  // Of a tenure of this table. Seniority of its office (1 is most senior; 50 when unknown).
  int RankOf(const Tenure& tenure) const;
  const OfficeRow* OfficeOf(const Tenure& tenure) const;
  // The first row of an office key; nullptr for keys that no row has.
  const OfficeRow* UsualOffice(std::string_view key) const;
};

// Whether `roles`, a class or classes separated by ';', holds `role`.
bool HoldsRole(std::string_view roles, std::string_view role);

}  // namespace readout::extract
