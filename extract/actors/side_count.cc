// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/side_count.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/reference_resolver.h"

namespace readout::extract {
namespace {

class SideCounter {
 public:
  SideCounter(const ActorKnowledge::Impl& tables, size_t enough) : tables_(tables), enough_(enough) {}

  size_t count() const { return std::min(sides_.size(), enough_); }
  bool done() const { return sides_.size() >= enough_; }

  void Add(const GazetteerMatch& match) {
    const auto value = static_cast<size_t>(match.value);
    switch (match.kind) {
      case EntryKind::kPerson:
      case EntryKind::kSurname:
        for (const int32_t person : tables_.person_groups[value]) AddPerson(static_cast<size_t>(person));
        break;
      case EntryKind::kSideName:
      case EntryKind::kAdjective:
      case EntryKind::kDemonym:
      case EntryKind::kMetonym:
      case EntryKind::kCapital:
      case EntryKind::kDescription:
        AddSide(tables_.sides[value].code);
        for (const std::string_view member : tables_.sides[value].members) AddSide(member);
        break;
      case EntryKind::kTitle:
        for (const TitleSense& sense : tables_.titles[value].senses) {
          if (sense.office < 0) continue;
          for (const std::string_view side : tables_.offices[static_cast<size_t>(sense.office)].sides) AddSide(side);
        }
        break;
      case EntryKind::kPlace:
        Note(tables_.places[value].country);
        break;
      case EntryKind::kHonorific:
      case EntryKind::kNotActor:
      case EntryKind::kWord:
        break;
    }
  }
  void AddSide(std::string_view code) { Note(tables_.ActingSideOf(code)); }

 private:
  void AddPerson(size_t person) {
    Note(tables_.persons[person].side);
    const TenureSpan& span = tables_.tenure_span[person];
    for (uint32_t t = span.first; t < span.last; ++t) AddSide(tables_.tenures[t].side);
  }
  void Note(std::string_view side) {
    if (!side.empty() && std::ranges::find(sides_, side) == sides_.end()) sides_.push_back(side);
  }

  const ActorKnowledge::Impl& tables_;
  size_t enough_;
  std::vector<std::string_view> sides_;
};

}  // namespace

size_t CountSides(const ArticleScan& scan, size_t enough) {
  SideCounter counter(scan.tables(), enough);
  for (const GazetteerMatch& match : scan.matches()) {
    counter.Add(match);
    if (counter.done()) return counter.count();
  }
  const std::string& place = scan.document().dateline_place;
  if (!place.empty()) {
    for (const auto& [kind, value] : scan.tables().gazetteer.Find(place)) counter.Add({.kind = kind, .value = value});
  }
  const std::string publisher = PublishingSide(scan);
  counter.AddSide(publisher);
  return counter.count();
}

size_t CountSides(const ActorAnalysis& actors) {
  std::vector<std::string_view> sides;
  for (const Entity& entity : actors.entities) {
    const std::string_view side = ActingSide(entity);
    if (!side.empty() && std::ranges::find(sides, side) == sides.end()) sides.push_back(side);
  }
  return sides.size();
}

}  // namespace readout::extract
