// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the tables of data/actors one by one (actor_table_reader.cc), joins them into what ActorKnowledge asks
// (actor_table_index.cc) and writes that to an image.

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "base/absl_view.h"
#include "base/tsv_table.h"
#include "base/word_table.h"
#include "extract/actors/actor_table_forms.h"
#include "extract/actors/actor_tables.h"

namespace readout::extract {

class TableReader {
 public:
  // See GazetteerBuilder.
  explicit TableReader(VocabularyBuilder* vocabulary) : gazetteer_(vocabulary) {}

  // Every table of `folder`.
  absl::Status ReadFolder(const std::string& folder);
  // A user's tables in the forms of these, after the folder. A row of a new actor or office adds it. A row of one that
  // is known corrects it: cells that are not empty replace what was there, lists of names grow. A tenure replaces those
  // of the same person, side and office that it shares a day with, and ends the open ones of others in an office of one
  // holder that began before it. Later files win.
  absl::Status ReadExtra(std::span<const std::string> paths);
  // Groups names, orders tenures and titles, and writes everything. Nothing can be read afterwards.
  void Write(ImageWriter* writer);

 private:
  absl::Status Add(TableKind kind, TsvTable table);
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
  absl::Status ReadTenure(const TsvTable& table, size_t row, TenureDraft* tenure);
  // What a user's tenure says without words: the side's own code, the roles of its office.
  absl::Status CompleteTenure(const TsvTable& table, size_t row, TenureDraft* tenure);
  // Makes room for a user's tenure among the first `earlier` ones; marks those that it replaces.
  void Yield(const TenureDraft& tenure, size_t earlier, std::vector<bool>* replaced);
  int PersonOf(std::string_view cell) const;  // -1: nobody
  void AddTitleForm(std::string_view phrase, bool plural, TitleSense sense);
  void AddName(std::string_view name, EntryKind kind, int person);
  void AddNamesOf(const TsvTable& table, size_t row, int person);

  void WriteNames(ImageWriter* writer);
  void WriteTenures(ImageWriter* writer);
  void TakeSidesOfOffices();
  void DescribeTitle(TitleForm* form, std::vector<TitleSense>* senses) const;
  void WriteWordClasses(ImageWriter* writer) const;
  std::string_view ActingSideOf(std::string_view code) const;
  const OfficeRow* OfficeOf(const TenureDraft& tenure) const;

  // What the records' views point to, besides the tables themselves.
  std::string_view Keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  std::span<const std::string_view> Keep(std::vector<std::string_view> texts) {
    return lists_.emplace_back(std::move(texts));
  }
  std::deque<TsvTable> read_;
  std::deque<std::string> texts_;
  std::deque<std::vector<std::string_view>> lists_;

  bool correcting_ = false;  // a user's tables are being read
  ActorRecords records_;
  std::vector<PersonDraft> persons_;
  std::vector<TenureDraft> tenures_;
  GazetteerBuilder gazetteer_;
  ListIndexBuilder side_by_code_;
  ListIndexBuilder office_by_key_;
  WordTableBuilder known_;
  WordTableBuilder governed_;
  ListIndexBuilder publishers_;
  std::vector<std::vector<TitleSense>> senses_;  // by title
  std::vector<TenureSpan> tenure_span_;

  StringMap<int> form_by_key_;
  struct Name {
    EntryKind kind;
    std::string key;  // as the gazetteer sees it
    std::string_view written;
    int person;
    friend auto operator<=>(const Name&, const Name&) = default;
  };
  std::vector<Name> names_;
  StringMap<int> person_by_id_;
  StringMap<int> person_by_actor_;
  StringSet generic_;
  StringSet one_holder_;  // offices of which a side has one holder at a time
  std::vector<std::pair<std::string, WordClasses>> single_words_;
};

}  // namespace readout::extract
