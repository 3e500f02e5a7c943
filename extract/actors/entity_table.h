// SPDX-License-Identifier: Apache-2.0
#pragma once
// The entities of an article while it is read: who has been mentioned, where last, and how much in focus each one is.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/actor_tables.h"
#include "extract/actors/mention.h"

namespace readout::extract {

class EntityTable {
 public:
  // What is remembered beside the entity itself.
  struct Trace {
    int person = -1;  // index of persons(), for listed ones
    int side = -1;    // index of sides, for states, organisations and nameless officials
    int place = -1;
    bool nameless = false;  // officials without a name
    bool former = false;
    bool titled = false;  // the article has said which office
    int rank = 50;        // seniority of the office; 1 is highest
    int mentions = 0;
    uint32_t first_token = UINT32_MAX;  // of the first mention in the text, where it ends
    uint32_t last_token = 0;
    uint32_t last_sentence = 0;
    double weight = 0;  // salience when last mentioned
  };

  EntityTable(const ActorKnowledge& knowledge) : knowledge_(knowledge) {}  // NOLINT(google-explicit-constructor)

  int OfPerson(int person, std::optional<Day> day);
  int OfSide(int side);
  int OfOfficial(int side, bool speaker);
  int OfPlace(int place, std::string_view name);
  int Unlisted(std::string name, std::string side);
  int Nameless(std::string side, std::string office);  // a role nobody could be found for

  int FindPerson(int person) const;  // -1 when it has not been mentioned
  int FindSide(int side) const;

  // A mention of entity `e` in `sentence` ending at `token`; `emphasis` 1 for an ordinary mention, more for a subject.
  void Touch(int e, uint32_t sentence, uint32_t token, double emphasis);
  // Salience seen from `sentence`.
  double Weight(int e, uint32_t sentence) const;

  bool IsPerson(int e) const;     // a person with a name
  bool IsPrincipal(int e) const;  // a named person who is no spokesperson
  size_t size() const { return entities_.size(); }
  Entity& entity(int e) { return entities_[static_cast<size_t>(e)]; }
  const Entity& entity(int e) const { return entities_[static_cast<size_t>(e)]; }
  Trace& trace(int e) { return traces_[static_cast<size_t>(e)]; }
  const Trace& trace(int e) const { return traces_[static_cast<size_t>(e)]; }

  std::vector<Entity> Release() { return std::move(entities_); }

 private:
  int Add(Entity entity, Trace trace);

  const ActorKnowledge& knowledge_;
  std::vector<Entity> entities_;
  std::vector<Trace> traces_;
};

}  // namespace readout::extract
