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

bool HasTitle(const RawMention& m) { return m.title >= 0 || !m.portfolio.empty(); }

// Sides, each once.
class Sides {
 public:
  explicit Sides(size_t enough) : enough_(enough) {}

  void Note(std::string_view side) {
    if (!side.empty() && !done() && std::ranges::find(sides_, side) == sides_.end()) sides_.push_back(side);
  }
  size_t count() const { return sides_.size(); }
  bool done() const { return sides_.size() >= enough_; }

 private:
  size_t enough_;
  std::vector<std::string_view> sides_;
};

class SideCounter {
 public:
  SideCounter(const ActorKnowledge::Impl& tables, size_t enough) : tables_(tables), sides_(enough) {}

  const Sides& sides() const { return sides_; }

  // `beside_title`: a neighbour has a title, which may be that of a name without one ("the president, X").
  void Add(const RawMention& m, bool beside_title) {
    for (uint8_t s = 0; s < m.side_count; ++s) AddSide(m.sides[s]);
    AddSide(m.posting);
    if (m.place >= 0) AddPlace(m.place);
    if (m.title >= 0) AddTitle(tables_.titles[static_cast<size_t>(m.title)]);
    const bool alone = m.form == NameForm::kSurname && m.sex == '?' && !m.of_person && !beside_title && !HasTitle(m);
    if (m.person >= 0) AddPerson(m.person, alone);
    if (m.group < 0 || (alone && m.near_miss)) return;
    for (const int32_t person : tables_.person_groups[static_cast<size_t>(m.group)]) AddPerson(person, alone);
  }
  void AddSide(int32_t side) {
    if (side < 0) return;
    const SideRecord& record = tables_.sides[static_cast<size_t>(side)];
    AddCode(record.code);
    for (const std::string_view member : record.members) AddCode(member);
  }
  void AddPlace(int32_t place) { sides_.Note(tables_.places[static_cast<size_t>(place)].country); }
  void AddCode(std::string_view code) { sides_.Note(tables_.ActingSideOf(code)); }

 private:
  // A title that exists on one side only: "the pope".
  void AddTitle(const TitleForm& title) {
    std::string_view only;
    for (const TitleSense& sense : title.senses) {
      const OfficeRow& row = tables_.offices[static_cast<size_t>(sense.office)];
      if (row.sides.size() != 1 || (!only.empty() && only != row.sides[0])) return;
      only = row.sides[0];
    }
    if (!only.empty()) AddCode(only);
  }

  void AddPerson(int32_t person, bool only_known) {
    const std::string_view side = tables_.persons[static_cast<size_t>(person)].side;
    const TenureSpan& span = tables_.tenure_span[static_cast<size_t>(person)];
    const std::span<const Tenure> tenures = tables_.tenures.subspan(span.first, span.last - span.first);
    const auto known = [&](const Tenure& tenure) { return tables_.known.contains(tables_.ActingSideOf(tenure.side)); };
    if (only_known && !tables_.known.contains(side) && std::ranges::none_of(tenures, known)) return;
    sides_.Note(side);
    for (const Tenure& tenure : tenures) AddCode(tenure.side);
  }

  const ActorKnowledge::Impl& tables_;
  Sides sides_;
};

}  // namespace

size_t CountSides(const ArticleScan& scan, const std::vector<RawMention>& mentions, size_t enough) {
  SideCounter counter(scan.tables(), enough);
  const auto titled = [&](size_t k, const RawMention& beside) {
    return k < mentions.size() && mentions[k].sentence == beside.sentence && HasTitle(mentions[k]);
  };
  for (size_t k = 0; k < mentions.size() && !counter.sides().done(); ++k) {
    counter.Add(mentions[k], titled(k - 1, mentions[k]) || titled(k + 1, mentions[k]));
  }
  if (counter.sides().done()) return counter.sides().count();
  for (const auto& [kind, value] : scan.tables().gazetteer.Find(scan.document().dateline_place)) {
    if (kind == EntryKind::kCapital || kind == EntryKind::kSideName) counter.AddSide(value);
    if (kind == EntryKind::kPlace) counter.AddPlace(value);
  }
  const std::string publisher = PublishingSide(scan);
  counter.AddCode(publisher);
  return counter.sides().count();
}

size_t CountSides(const ActorAnalysis& actors, size_t enough) {
  Sides sides(enough);
  for (const Entity& entity : actors.entities) sides.Note(ActingSide(entity));
  return sides.count();
}

}  // namespace readout::extract
