// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the tables of data/actors one by one (actor_table_reader.cc) and joins them into what ActorKnowledge asks
// (actor_table_index.cc).

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "base/absl_view.h"
#include "base/tsv_table.h"
#include "extract/actors/actor_tables.h"

namespace readout::extract {

class TableReader {
 public:
  TableReader() : tables_(std::make_unique<ActorKnowledge::Impl>()) {}

  // Every table of `folder`.
  absl::Status ReadFolder(const std::string& folder);
  // A table in the form of any of them.
  absl::Status ReadExtra(const std::string& path);
  // Groups names, orders tenures and titles, and builds the gazetteer. Nothing can be read afterwards.
  std::unique_ptr<ActorKnowledge::Impl> Finish();

 private:
  using Add = absl::Status (TableReader::*)(const TsvTable&);
  absl::Status Read(const std::string& path, const std::vector<std::string>& columns, Add add);

  absl::Status AddCountries(const TsvTable& table);
  absl::Status AddOrganisations(const TsvTable& table);
  absl::Status AddTitles(const TsvTable& table);
  absl::Status AddPersons(const TsvTable& table);
  absl::Status AddOffices(const TsvTable& table);
  absl::Status AddHonorifics(const TsvTable& table);
  absl::Status AddWords(const TsvTable& table);
  absl::Status AddPlaces(const TsvTable& table);
  absl::Status AddNotActors(const TsvTable& table);

  int AddSide(SideRecord side);
  void AddTitleForm(std::string_view phrase, bool plural, TitleSense sense);
  void AddName(std::string_view name, EntryKind kind, int person);

  std::unique_ptr<ActorKnowledge::Impl> tables_;
  StringMap<int> form_by_key_;
  struct Name {
    EntryKind kind;
    std::string key;  // as the gazetteer sees it
    std::string written;
    int person;
    friend auto operator<=>(const Name&, const Name&) = default;
  };
  std::vector<Name> names_;
  StringMap<int> person_by_id_;
  StringSet generic_;
  std::vector<std::pair<std::string, WordClasses>> single_words_;
};

}  // namespace readout::extract
