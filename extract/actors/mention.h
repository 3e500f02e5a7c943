// SPDX-License-Identifier: Apache-2.0
#pragma once
// Mentions: the words of an article that name actors and places, each read as an entity of the article.

#include <cstdint>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/text/document.h"
#include "extract/time/time_expression.h"

namespace readout::extract {

enum class MentionKind : uint8_t {
  kPerson,   // by name, with or without title: "Russian President Vladimir Putin", "Mr Trump"
  kRole,     // a person by office or description: "the US president", "the Turkish leader", "his US counterpart", "the
             // aide"
  kPronoun,  // he, she, him, her, they, them, it (only where it can be an actor), who is left out; I, we in quotations
  kState,    // "Russia", "Moscow" and "the Kremlin" as states, "the American side", "Washington"
  kOrganisation,  // "NATO", "the European Commission"; also armed groups and movements (Entity::kind kGroup)
  kBody,       // an organ that speaks or acts for a side: "the Russian Foreign Ministry", "the White House", "the prime
               // minister's office"
  kAdjective,  // "Russian" in "Russian troops", "US" in "US officials": entity is the state
  kPlural,  // several actors in one phrase: "the two leaders", "both sides", "the leaders of Russia and the US", "they"
  kPlace,   // a city, region or venue, or a country named as a place ("in Helsinki, Finland")
  kOfficial,  // persons without names: "US officials", "a Kremlin spokesman", "sources in the ministry": entity gives
              // the side
};
inline constexpr EnumName<MentionKind> kMentionKindNames[] = {
    {MentionKind::kPerson, "person"},
    {MentionKind::kRole, "role"},
    {MentionKind::kPronoun, "pronoun"},
    {MentionKind::kState, "state"},
    {MentionKind::kOrganisation, "organisation"},
    {MentionKind::kBody, "body"},
    {MentionKind::kAdjective, "adjective"},
    {MentionKind::kPlural, "plural"},
    {MentionKind::kPlace, "place"},
    {MentionKind::kOfficial, "official"},
};

// Somebody or something the article speaks of. Listed persons have the table's id and name; unlisted ones a stable id
// made of name and side.
struct Entity {
  ActorId actor;
  std::string name;  // canonical name of a person; empty for states, organisations, bodies and nameless officials
  ActorKind kind = ActorKind::kPerson;
  std::string side;    // acting side (EU for the Commission); empty when unknown
  std::string office;  // office key as the article or the table gives it; may be empty
  char sex = '?';
  bool listed = false;
  bool spokesperson = false;  // a spokesperson, aide or press service: speaks for a party, is not itself one
  std::string place_name;     // kPlace: "Helsinki"
  std::string place_country;  // kPlace: "FIN" or empty
};

// The side that acts where an entity takes part: its own, of a place its country's.
inline std::string_view ActingSide(const Entity& entity) {
  return entity.side.empty() ? entity.place_country : entity.side;
}

// A reading that was weighed for a mention. Persons of the tables are candidates by name before the article has an
// entity for them: then only `person` is set.
struct MentionCandidate {
  int entity = -1;   // index into ActorAnalysis::entities, or -1
  int person = -1;   // index into ActorKnowledge::persons(), or -1
  double score = 0;  // its share of the evidence: the shares of one mention add up to 1
};

// An apposition is a mention of its own with the same entity: "Vladimir Putin, President of Russia," and "Pakistan's
// prime minister, Mir Zafarullah Khan Jamali," are two mentions each, with nothing but a comma between them. So are the
// persons of a list behind one title: "Presidents of Russia and Turkey Vladimir Putin" and "Recep Tayyip Erdogan".
// Palaces and ministries that stand for a government are kBody when their name says what they are ("the White House"),
// else kState
// ("the Kremlin", "Downing Street"). they, them and their are kPlural.
struct Mention {
  uint32_t first =
      0;  // tokens [first, last): the whole phrase with article, title and name; a following 's is not part
  uint32_t last = 0;
  MentionKind kind = MentionKind::kPerson;
  int entity = -1;            // index into ActorAnalysis::entities; -1 when unresolved
  std::vector<int> members;   // kPlural: the entities, where they could be told
  int posting = -1;           // the entity to which an envoy is sent: "ambassador to Peru"; -1 when not told
  bool possessive = false;    // followed by 's or a bare apostrophe, or itself "his", "her", "their", "its"
  bool definite = true;       // "the president", a name; false for "a president"
  bool former = false;        // "former", "ex-", "then-", "late": not the holder today
  bool may_be_place = false;  // kState/kPlace after in, at, to, from, near … : could be meant as a place
  bool adjectival = false;    // kAdjective by its form: "Chinese"; not "US" nor "Beijing" in front of a noun
  double score = 1;           // how sure the reading is, 0..1; below 0.5 it is a guess
  // All readings that were weighed, the chosen one first, the others by score; empty when the words left no choice.
  std::vector<MentionCandidate> candidates;
};

struct ActorAnalysis {
  std::vector<Mention> mentions;  // by first token; no two overlap
  std::vector<Entity> entities;   // in order of first mention
};

// Finds and resolves all mentions of a document's sentences, left to right. Needs the time expressions, because an
// office is read on the date of its sentence ("In 2003 the US president …"), captions on the caption's own date.
ActorAnalysis AnalyseActors(const Document& document, const std::vector<TimeExpression>& times,
                            const ActorKnowledge& knowledge);

}  // namespace readout::extract
