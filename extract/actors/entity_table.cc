// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/entity_table.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace readout::extract {
namespace {

constexpr double kDecayPerSentence = 0.8;
constexpr int kHighRank = 3;  // heads of state and government

}  // namespace

int EntityTable::Add(Entity entity, Trace trace) {
  entities_.push_back(std::move(entity));
  traces_.push_back(trace);
  return static_cast<int>(entities_.size()) - 1;
}

int EntityTable::FindPerson(int person) const {
  for (size_t e = 0; e < traces_.size(); ++e) {
    if (traces_[e].person == person) return static_cast<int>(e);
  }
  return -1;
}

int EntityTable::FindSide(int side) const {
  for (size_t e = 0; e < traces_.size(); ++e) {
    if (traces_[e].side == side && !traces_[e].nameless) return static_cast<int>(e);
  }
  return -1;
}

int EntityTable::OfPerson(int person, std::optional<Day> day) {
  if (const int present = FindPerson(person); present >= 0) return present;
  const ActorKnowledge::Impl& tables = knowledge_.impl();
  const PersonRecord& record = tables.persons[static_cast<size_t>(person)];
  Entity entity;
  entity.actor = record.id();
  entity.name = record.name;
  entity.side = record.side;
  entity.sex = record.sex;
  entity.listed = true;
  Trace trace;
  trace.person = person;
  const Tenure* office = day ? knowledge_.OfficeOn(record, *day) : nullptr;
  if (office == nullptr && !day) {
    const auto tenures = knowledge_.TenuresOf(record);
    if (!tenures.empty()) office = &tenures.back();
  }
  if (office != nullptr) {
    entity.office = office->office;
    entity.side = tables.ActingSideOf(office->side);
    const OfficeRow* row = tables.OfficeOf(*office);
    entity.spokesperson = row != nullptr && row->speaker;
    trace.rank = tables.RankOf(*office);
  } else if (day) {
    // Out of office, somebody is what the last high office made of them: of Britain, not of a later committee.
    for (const Tenure& tenure : knowledge_.TenuresOf(record)) {
      if (tenure.start <= *day && tables.RankOf(tenure) <= kHighRank) entity.side = tables.ActingSideOf(tenure.side);
    }
  }
  return Add(std::move(entity), trace);
}

int EntityTable::OfSide(int side) {
  const ActorKnowledge::Impl& tables = knowledge_.impl();
  const int acting = tables.SideIndex(tables.ActingSideOf(tables.sides[static_cast<size_t>(side)].code));
  const int index = acting >= 0 ? acting : side;
  if (const int present = FindSide(index); present >= 0) return present;
  const SideRecord& record = tables.sides[static_cast<size_t>(index)];
  Entity entity;
  entity.actor = record.id();
  entity.kind = record.kind;
  entity.side = record.code;
  entity.listed = true;
  Trace trace;
  trace.side = index;
  return Add(std::move(entity), trace);
}

int EntityTable::OfOfficial(int side, bool speaker) {
  const ActorKnowledge::Impl& tables = knowledge_.impl();
  int index = side;
  if (side >= 0) {
    const int acting = tables.SideIndex(tables.ActingSideOf(tables.sides[static_cast<size_t>(side)].code));
    index = acting >= 0 ? acting : side;
  }
  for (size_t e = 0; e < traces_.size(); ++e) {
    if (traces_[e].nameless && traces_[e].side == index && entities_[e].spokesperson == speaker &&
        entities_[e].office.empty()) {
      return static_cast<int>(e);
    }
  }
  Entity entity;
  Trace trace;
  trace.nameless = true;
  trace.side = index;
  if (index >= 0) {
    const SideRecord& record = tables.sides[static_cast<size_t>(index)];
    entity.side = record.code;
    entity.kind = record.kind;
    entity.actor = record.id();
  }
  entity.spokesperson = speaker;
  return Add(std::move(entity), trace);
}

int EntityTable::OfPlace(int place, std::string_view name) {
  for (size_t e = 0; e < traces_.size(); ++e) {
    if (traces_[e].place == place) return static_cast<int>(e);
  }
  const PlaceRecord& record = knowledge_.impl().places[static_cast<size_t>(place)];
  Entity entity;
  entity.place_name = record.name.empty() ? std::string(name) : record.name;
  entity.place_country = record.country;
  entity.kind = ActorKind::kState;
  Trace trace;
  trace.place = place;
  return Add(std::move(entity), trace);
}

int EntityTable::Unlisted(std::string name, std::string side) {
  Entity entity;
  entity.actor = UnlistedActorId(name, side);
  entity.name = std::move(name);
  entity.side = std::move(side);
  return Add(std::move(entity), {});
}

int EntityTable::Nameless(std::string side, std::string office) {
  const int index = side.empty() ? -1 : knowledge_.impl().SideIndex(side);
  for (size_t e = 0; e < traces_.size(); ++e) {
    if (traces_[e].nameless && traces_[e].side == index && entities_[e].office == office) return static_cast<int>(e);
  }
  const int e = OfOfficial(index, false);
  if (office.empty()) return e;
  Entity entity = entities_[static_cast<size_t>(e)];
  entity.office = std::move(office);
  Trace trace;
  trace.nameless = true;
  trace.side = index;
  return Add(std::move(entity), trace);
}

void EntityTable::Touch(int e, uint32_t sentence, uint32_t token, double emphasis) {
  Trace& trace = traces_[static_cast<size_t>(e)];
  trace.weight = Weight(e, sentence) + emphasis;
  trace.last_sentence = sentence;
  trace.last_token = token;
  trace.first_token = std::min(trace.first_token, token);
  ++trace.mentions;
}

double EntityTable::Weight(int e, uint32_t sentence) const {
  const Trace& trace = traces_[static_cast<size_t>(e)];
  if (trace.mentions == 0) return 0;
  const double apart = sentence > trace.last_sentence ? sentence - trace.last_sentence : 0;
  return trace.weight * std::pow(kDecayPerSentence, apart);
}

bool EntityTable::IsPerson(int e) const {
  const Entity& one = entities_[static_cast<size_t>(e)];
  return one.kind == ActorKind::kPerson && !one.name.empty();
}

bool EntityTable::IsPrincipal(int e) const { return IsPerson(e) && !entities_[static_cast<size_t>(e)].spokesperson; }

}  // namespace readout::extract
