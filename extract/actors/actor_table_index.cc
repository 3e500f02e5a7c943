// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <tuple>

#include "extract/actors/actor_image.h"
#include "extract/actors/actor_table_reader.h"

namespace readout::extract {

std::string_view TableReader::ActingSideOf(std::string_view code) const {
  const std::span<const int32_t> index = side_by_code_.Find(code);
  if (index.empty()) return code;
  const SideRecord& side = records_.sides[static_cast<size_t>(index.front())];
  return side.parent.empty() ? side.code : side.parent;
}

const OfficeRow* TableReader::OfficeOf(const TenureDraft& tenure) const {
  const std::span<const int32_t> rows = office_by_key_.Find(tenure.office);
  for (const int32_t row : rows) {
    const OfficeRow& office = records_.offices[static_cast<size_t>(row)];
    if (office.Serves(tenure.side)) return &office;
  }
  return rows.empty() ? nullptr : &records_.offices[static_cast<size_t>(rows.front())];
}

// One group for all persons that bear the same name, whatever its spelling.
void TableReader::WriteNames(ImageWriter* writer) {
  std::vector<std::vector<int32_t>> groups;
  std::sort(names_.begin(), names_.end());
  for (size_t i = 0; i < names_.size();) {
    std::vector<int32_t>& bearers = groups.emplace_back();
    size_t end = i;
    for (; end < names_.size() && names_[end].kind == names_[i].kind && names_[end].key == names_[i].key; ++end) {
      bearers.push_back(names_[end].person);
    }
    std::sort(bearers.begin(), bearers.end());
    bearers.erase(std::unique(bearers.begin(), bearers.end()), bearers.end());
    const auto group = static_cast<int32_t>(groups.size()) - 1;
    for (; i < end; ++i) {
      if (i > 0 && names_[i].kind == names_[i - 1].kind && names_[i].written == names_[i - 1].written) continue;
      gazetteer_.Add(names_[i].written, names_[i].kind, group);
    }
  }
  writer->Lists("actors.person_groups", groups);
}

void TableReader::WriteTenures(ImageWriter* writer) {
  std::vector<TenureDraft>& tenures = tenures_;
  std::stable_sort(tenures.begin(), tenures.end(), [](const TenureDraft& a, const TenureDraft& b) {
    return std::pair(a.person, a.start) < std::pair(b.person, b.start);
  });
  tenure_span_.assign(persons_.size(), {0, 0});
  std::vector<int32_t> office_of_tenure;
  ListIndexBuilder by_side;
  for (uint32_t i = 0; i < tenures.size(); ++i) {
    TenureSpan& span = tenure_span_[static_cast<size_t>(tenures[i].person)];
    if (span.first == span.last) span.first = i;
    span.last = i + 1;
    const OfficeRow* office = OfficeOf(tenures[i]);
    office_of_tenure.push_back(office == nullptr ? -1 : static_cast<int32_t>(office - records_.offices.data()));
    by_side[tenures[i].side].push_back(static_cast<int32_t>(i));
    const std::string_view acting = ActingSideOf(tenures[i].side);
    if (acting != tenures[i].side) by_side[acting].push_back(static_cast<int32_t>(i));
  }
  for (std::vector<int32_t>& list : by_side.lists()) {
    std::stable_sort(list.begin(), list.end(), [&](int32_t a, int32_t b) {
      return tenures[static_cast<size_t>(a)].start < tenures[static_cast<size_t>(b)].start;
    });
  }
  writer->Array("actors.tenure_span", tenure_span_);
  writer->Array("actors.office_of_tenure", office_of_tenure);
  by_side.Write("actors.by_side", writer);
}

// A person's side is that of the latest office.
void TableReader::TakeSidesOfOffices() {
  for (size_t person = 0; person < persons_.size(); ++person) {
    const auto [first, last] = tenure_span_[person];
    if (first == last) continue;
    // A king of several realms is of the country that the table gives.
    const TenureDraft& latest = tenures_[last - 1];
    std::string_view side = latest.side;
    for (uint32_t i = first; i < last; ++i) {
      const TenureDraft& tenure = tenures_[i];
      if (tenure.start == latest.start && tenure.side == persons_[person].country) side = tenure.side;
    }
    persons_[person].side = ActingSideOf(side);
  }
}

void TableReader::DescribeTitle(TitleForm* form, std::vector<TitleSense>* senses) const {
  // Officials without an office of their own come last: "top diplomat" is a foreign minister before it is anybody's.
  const auto order = [&](const TitleSense& sense) {
    const OfficeRow& office = records_.offices[static_cast<size_t>(sense.office)];
    return std::tuple(sense.description || office.HasRole("OFF"), office.rank);
  };
  std::stable_sort(senses->begin(), senses->end(),
                   [&](const TitleSense& a, const TitleSense& b) { return order(a) < order(b); });
  bool state = false;
  bool government = false;
  // Of mixed readings the first that is no single side's own counts: the office that the title usually names.
  const OfficeRow* usual = nullptr;
  for (const TitleSense& sense : *senses) {
    const OfficeRow& office = records_.offices[static_cast<size_t>(sense.office)];
    if (usual == nullptr || (!usual->sides.empty() && office.sides.empty())) usual = &office;
    state = state || (sense.description && office.HasRole("HOS"));
    government = government || (sense.description && office.HasRole("HOG"));
  }
  form->official = usual->HasRole("OFF");
  form->speaker = usual->speaker;
  form->domestic = usual->domestic;
  form->minister = usual->office == "minister" && !senses->front().description;
  form->leader = state && government;
}

void TableReader::WriteWordClasses(ImageWriter* writer) const {
  std::vector<WordClasses> classes(gazetteer_.word_count(), 0);
  std::vector<uint8_t> given_names(gazetteer_.word_count(), 0);
  for (const auto& [word, its_classes] : single_words_) classes[gazetteer_.WordId(word)] |= its_classes;
  for (const PersonDraft& person : persons_) given_names[gazetteer_.WordId(person.given_name)] = 1;
  // Phrases of several words are no word.
  classes[0] = 0;
  given_names[0] = 0;
  writer->Array("actors.word_classes", classes);
  writer->Array("actors.given_name_word", given_names);
}

void TableReader::Write(ImageWriter* writer) {
  WriteNames(writer);
  WriteTenures(writer);
  TakeSidesOfOffices();
  for (const auto& [key, index] : form_by_key_) {
    records_.titles[static_cast<size_t>(index)].generic = generic_.contains(key);
  }
  for (size_t title = 0; title < senses_.size(); ++title) DescribeTitle(&records_.titles[title], &senses_[title]);
  writer->Lists("actors.title_senses", senses_);
  WriteActorRecords(&records_, &persons_, &tenures_, writer);
  side_by_code_.Write("actors.side_by_code", writer);
  std::vector<int32_t> by_actor(persons_.size());
  std::iota(by_actor.begin(), by_actor.end(), 0);
  std::stable_sort(by_actor.begin(), by_actor.end(), [&](int32_t a, int32_t b) {
    return persons_[static_cast<size_t>(a)].actor < persons_[static_cast<size_t>(b)].actor;
  });
  writer->Array("actors.persons_by_actor", by_actor);
  office_by_key_.Write("actors.office_by_key", writer);
  known_.Write("actors.known", writer);
  governed_.Write("actors.governed", writer);
  publishers_.Write("actors.publishers", writer);
  gazetteer_.Write(writer);
  WriteWordClasses(writer);
}

}  // namespace readout::extract
