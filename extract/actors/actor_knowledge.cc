// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_knowledge.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/status_macros.h"
#include "extract/actors/actor_image.h"
#include "extract/actors/actor_loader.h"
#include "extract/actors/actor_tables.h"

namespace readout::extract {
namespace {

// An open tenure is believed for this long after the day up to which it is known; nobody is a minister for ever.
constexpr int kBelievedDays = 3 * 365;

bool IsOpenLater(const Tenure& tenure, Day day) { return tenure.end == Day::max() && day > tenure.as_of; }

bool CoversDay(const Tenure& tenure, Day day) {
  if (day < tenure.start || day > tenure.end) return false;
  return !IsOpenLater(tenure, day) || day - tenure.as_of <= kBelievedDays;
}

}  // namespace

bool HoldsRole(std::string_view roles, std::string_view role) {
  while (!roles.empty()) {
    const size_t end = roles.find(';');
    if (roles.substr(0, end) == role) return true;
    if (end == std::string_view::npos) break;
    roles.remove_prefix(end + 1);
  }
  return false;
}

bool OfficeRow::HasRole(std::string_view role) const {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool OfficeRow::Serves(std::string_view side) const {
  return sides.empty() || std::find(sides.begin(), sides.end(), side) != sides.end();
}

ActorId SideRecord::id() const {
  return wikidata.empty() ? UnlistedActorId("", code) : ActorId("wd:" + std::string(wikidata));
}

int ActorKnowledge::Impl::SideIndex(std::string_view code) const {
  const std::span<const int32_t> index = side_by_code.Find(code);
  return index.empty() ? -1 : index.front();
}

std::string_view ActorKnowledge::Impl::ActingSideOf(std::string_view code) const {
  const int index = SideIndex(code);
  if (index < 0) return code;
  const SideRecord& side = sides[static_cast<size_t>(index)];
  return side.parent.empty() ? side.code : side.parent;
}

const OfficeRow* ActorKnowledge::Impl::OfficeOf(const Tenure& tenure) const {
  const int32_t office = office_of_tenure[static_cast<size_t>(&tenure - tenures.data())];
  return office < 0 ? nullptr : &offices[static_cast<size_t>(office)];
}

const OfficeRow* ActorKnowledge::Impl::UsualOffice(std::string_view key) const {
  const std::span<const int32_t> rows = office_by_key.Find(key);
  return rows.empty() ? nullptr : &offices[static_cast<size_t>(rows.front())];
}

int ActorKnowledge::Impl::RankOf(const Tenure& tenure) const {
  const OfficeRow* office = OfficeOf(tenure);
  return office != nullptr ? office->rank : 50;
}

ActorKnowledge::ActorKnowledge(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ActorKnowledge::~ActorKnowledge() = default;

absl::StatusOr<std::shared_ptr<const ActorKnowledge>> ActorKnowledge::Load(const std::string& folder,
                                                                           std::span<const std::string> extra_files) {
  constexpr uint32_t kVersion = 0;  // this image never leaves the process
  VocabularyBuilder vocabulary;
  ImageWriter writer;
  READOUT_RETURN_IF_ERROR(CompileActors(folder, extra_files, &vocabulary, &writer));
  vocabulary.Write(kVocabularySection, &writer);
  READOUT_ASSIGN_OR_RETURN(std::shared_ptr<const Image> image, Image::FromBytes(writer.Finish(kVersion), kVersion));
  return Open(std::move(image));
}

absl::StatusOr<std::shared_ptr<const ActorKnowledge>> ActorKnowledge::Open(std::shared_ptr<const Image> image) {
  READOUT_ASSIGN_OR_RETURN(std::unique_ptr<Impl> tables, OpenActorTables(std::move(image)));
  return std::shared_ptr<const ActorKnowledge>(new ActorKnowledge(std::move(tables)));
}

std::span<const SideRecord> ActorKnowledge::sides() const { return impl_->sides; }
std::span<const PersonRecord> ActorKnowledge::persons() const { return impl_->persons; }

const SideRecord* ActorKnowledge::FindSide(std::string_view code) const {
  const int index = impl_->SideIndex(code);
  if (index < 0) return nullptr;
  const SideRecord& side = impl_->sides[static_cast<size_t>(index)];
  return side.code == code ? &side : nullptr;
}

const PersonRecord* ActorKnowledge::FindPerson(const ActorId& actor) const {
  const auto person_at = [&](int32_t index) -> const PersonRecord& {
    return impl_->persons[static_cast<size_t>(index)];
  };
  const std::span<const int32_t> sorted = impl_->persons_by_actor;
  const auto found = std::partition_point(sorted.begin(), sorted.end(), [&](int32_t index) {
    return std::string_view(person_at(index).actor) < std::string_view(actor.str());
  });
  return found != sorted.end() && person_at(*found).actor == actor.str() ? &person_at(*found) : nullptr;
}

std::string_view ActorKnowledge::ActingSide(std::string_view code) const { return impl_->ActingSideOf(code); }

std::span<const Tenure> ActorKnowledge::TenuresOf(const PersonRecord& person) const {
  const auto index = static_cast<size_t>(&person - impl_->persons.data());
  const auto [first, last] = impl_->tenure_span[index];
  return std::span(impl_->tenures).subspan(first, last - first);
}

const Tenure* ActorKnowledge::OfficeOn(const PersonRecord& person, Day day) const {
  const Tenure* best = nullptr;
  for (const Tenure& tenure : TenuresOf(person)) {
    if (!CoversDay(tenure, day)) continue;
    const std::string_view country = person.country;
    const auto key = [&](const Tenure& t) {
      return std::tuple(IsOpenLater(t, day), impl_->RankOf(t), t.side != country);
    };
    // Among equals the later one: on the day of a change the new office counts.
    if (best == nullptr || key(tenure) <= key(*best)) best = &tenure;
  }
  return best;
}

std::span<const std::string_view> ActorKnowledge::MembersOf(std::string_view code) const {
  const int index = impl_->SideIndex(code);
  if (index < 0) return {};
  return impl_->sides[static_cast<size_t>(index)].members;
}

std::optional<ActorKnowledge::PlaceNamed> ActorKnowledge::FindPlace(std::string_view name,
                                                                    std::string_view country) const {
  for (const auto& [kind, value] : impl_->gazetteer.Find(name)) {
    if (kind != EntryKind::kPlace) continue;
    const PlaceRecord& place = impl_->places[static_cast<size_t>(value)];
    if (country.empty() || place.country == country)
      return PlaceNamed{place.name, place.country, place.city, place.region};
  }
  return std::nullopt;
}

std::vector<const Tenure*> ActorKnowledge::HoldersOf(std::string_view side, std::string_view office_or_role,
                                                     Day day) const {
  std::vector<const Tenure*> holders;
  const bool by_office = impl_->office_by_key.contains(office_or_role);
  for (const int32_t index : impl_->tenures_by_side.Find(side)) {
    const Tenure& tenure = impl_->tenures[static_cast<size_t>(index)];
    if (tenure.start > day) break;
    const bool fits = by_office ? tenure.office == office_or_role : HoldsRole(tenure.role, office_or_role);
    if (fits && CoversDay(tenure, day)) holders.push_back(&tenure);
  }
  // A body's own officers stand behind those of the side itself; then seniority; then the latest to come into office.
  const auto key = [&](const Tenure* t) {
    return std::tuple(t->side != side, impl_->RankOf(*t), -(t->start - Day(1800, 1, 1)), t->person);
  };
  std::stable_sort(holders.begin(), holders.end(), [&](const Tenure* a, const Tenure* b) { return key(a) < key(b); });
  return holders;
}

}  // namespace readout::extract
