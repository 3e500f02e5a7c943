// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the tables of data/actors one by one (actor_table_reader.cc) and joins them into what ActorKnowledge asks
// (actor_table_index.cc).

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "base/absl_view.h"
#include "base/tsv_table.h"
#include "extract/actors/actor_table_forms.h"
#include "extract/actors/actor_tables.h"

namespace readout::extract {

class TableReader {
 public:
  TableReader() : tables_(std::make_unique<ActorKnowledge::Impl>()) {}

  // Every table of `folder`.
  absl::Status ReadFolder(const std::string& folder);
  // A user's tables in the forms of these, after the folder. A row of a new actor or office adds it. A row of one that
  // is known corrects it: cells that are not empty replace what was there, lists of names grow. A tenure replaces those
  // of the same person, side and office that it shares a day with, and ends the open ones of others in an office of one
  // holder that began before it. Later files win.
  absl::Status ReadExtra(std::span<const std::string> paths);
  // Groups names, orders tenures and titles, and builds the gazetteer. Nothing can be read afterwards.
  std::unique_ptr<ActorKnowledge::Impl> Finish();

 private:
  absl::Status Add(TableKind kind, const TsvTable& table);
  absl::Status AddCountries(const TsvTable& table);
  absl::Status AddOrganisations(const TsvTable& table);
  absl::Status AddTitles(const TsvTable& table);
  absl::Status AddPersons(const TsvTable& table);
  absl::Status AddOffices(const TsvTable& table);
  absl::Status AddHonorifics(const TsvTable& table);
  absl::Status AddWords(const TsvTable& table);
  absl::Status AddPlaces(const TsvTable& table);
  absl::Status AddNotActors(const TsvTable& table);

  // Index of the side `code`: a new one, or in a user's table the one that is there.
  int SideOf(std::string_view code);
  // Name, id and aliases of a country or organisation; an error when it would have no name.
  absl::Status ReadSideNames(const TsvTable& table, size_t row, int side);
  int OfficeOfRow(const TsvTable& table, size_t row);  // a new one, or in a user's table the one it corrects
  absl::Status ReadTenure(const TsvTable& table, size_t row, Tenure* tenure);
  // Makes room for a user's tenure among the first `earlier` ones; marks those that it replaces.
  void Yield(const Tenure& tenure, size_t earlier, std::vector<bool>* replaced);
  int PersonOf(std::string_view cell) const;  // -1: nobody
  void AddTitleForm(std::string_view phrase, bool plural, TitleSense sense);
  void AddName(std::string_view name, EntryKind kind, int person);
  void AddNamesOf(const TsvTable& table, size_t row, int person);

  std::unique_ptr<ActorKnowledge::Impl> tables_;
  bool correcting_ = false;  // a user's tables are being read
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
  StringSet one_holder_;  // offices of which a side has one holder at a time
  std::vector<std::pair<std::string, WordClasses>> single_words_;
};

}  // namespace readout::extract
