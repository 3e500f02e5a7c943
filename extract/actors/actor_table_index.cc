// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "extract/actors/actor_table_reader.h"

namespace readout::extract {

std::unique_ptr<ActorKnowledge::Impl> TableReader::Finish() {
  ActorKnowledge::Impl& tables = *tables_;

  // Names: one group for all persons that bear the same one, whatever its spelling.
  std::sort(names_.begin(), names_.end());
  for (size_t i = 0; i < names_.size();) {
    std::vector<int>& bearers = tables.person_groups.emplace_back();
    size_t end = i;
    for (; end < names_.size() && names_[end].kind == names_[i].kind && names_[end].key == names_[i].key; ++end) {
      bearers.push_back(names_[end].person);
    }
    std::sort(bearers.begin(), bearers.end());
    bearers.erase(std::unique(bearers.begin(), bearers.end()), bearers.end());
    const auto group = static_cast<int32_t>(tables.person_groups.size()) - 1;
    for (; i < end; ++i) {
      if (i > 0 && names_[i].kind == names_[i - 1].kind && names_[i].written == names_[i - 1].written) continue;
      tables.gazetteer.Add(names_[i].written, names_[i].kind, group);
    }
  }

  // Tenures by person and start.
  std::stable_sort(tables.tenures.begin(), tables.tenures.end(), [](const Tenure& a, const Tenure& b) {
    return std::pair(a.person, a.start) < std::pair(b.person, b.start);
  });
  tables.tenure_span.assign(tables.persons.size(), {0, 0});
  for (uint32_t i = 0; i < tables.tenures.size(); ++i) {
    auto& [first, last] = tables.tenure_span[static_cast<size_t>(tables.tenures[i].person)];
    if (first == last) first = i;
    last = i + 1;
  }
  for (uint32_t i = 0; i < tables.tenures.size(); ++i) {
    const std::string& side = tables.tenures[i].side;
    tables.tenures_by_side[side].push_back(i);
    const std::string_view acting = tables.ActingSideOf(side);
    if (acting != side) tables.tenures_by_side[std::string(acting)].push_back(i);
  }
  for (auto& [side, list] : tables.tenures_by_side) {
    std::stable_sort(list.begin(), list.end(),
                     [&](uint32_t a, uint32_t b) { return tables.tenures[a].start < tables.tenures[b].start; });
  }
  // A person's side is that of the latest office.
  for (size_t person = 0; person < tables.persons.size(); ++person) {
    const auto [first, last] = tables.tenure_span[person];
    if (first == last) continue;
    // A king of several realms is of the country that the table gives.
    const Day latest = tables.tenures[last - 1].start;
    std::string_view side = tables.tenures[last - 1].side;
    for (uint32_t i = first; i < last; ++i) {
      if (tables.tenures[i].start == latest && tables.tenures[i].side == tables.countries[person])
        side = tables.tenures[i].side;
    }
    tables.persons[person].side = tables.ActingSideOf(side);
  }

  // Title forms.
  for (const auto& [key, index] : form_by_key_) {
    if (generic_.contains(key)) tables.titles[static_cast<size_t>(index)].generic = true;
  }
  for (TitleForm& form : tables.titles) {
    // Officials without an office of their own come last: "top diplomat" is a foreign minister before it is anybody's.
    const auto order = [&](const TitleSense& sense) {
      const OfficeRow& office = tables.offices[static_cast<size_t>(sense.office)];
      return std::tuple(sense.description || office.HasRole("OFF"), office.rank);
    };
    std::stable_sort(form.senses.begin(), form.senses.end(),
                     [&](const TitleSense& a, const TitleSense& b) { return order(a) < order(b); });
    bool state = false;
    bool government = false;
    // Of mixed readings the first that is no single side's own counts: the office that the title usually names.
    const OfficeRow* usual = nullptr;
    for (const TitleSense& sense : form.senses) {
      const OfficeRow& office = tables.offices[static_cast<size_t>(sense.office)];
      if (usual == nullptr || (!usual->sides.empty() && office.sides.empty())) usual = &office;
      state = state || (sense.description && office.HasRole("HOS"));
      government = government || (sense.description && office.HasRole("HOG"));
    }
    form.official = usual->HasRole("OFF");
    form.speaker = usual->speaker;
    form.domestic = usual->domestic;
    form.minister = usual->office == "minister" && !form.senses.front().description;
    form.leader = state && government;
  }

  tables.gazetteer.Finish();

  // Classes of single words, and given names.
  tables.word_classes.assign(tables.gazetteer.word_count(), 0);
  tables.given_name_word.assign(tables.gazetteer.word_count(), false);
  for (const auto& [word, classes] : single_words_) tables.word_classes[tables.gazetteer.WordId(word)] |= classes;
  tables.word_classes[0] = 0;  // phrases of several words are no word
  for (const std::string& given : tables.given_names) {
    const uint32_t id = tables.gazetteer.WordId(given);
    if (id != 0) tables.given_name_word[id] = true;
  }
  return std::move(tables_);
}

}  // namespace readout::extract
