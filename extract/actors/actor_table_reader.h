// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the tables of data/actors one by one (actor_table_reader.cc), joins them into what ActorKnowledge asks
// (actor_table_index.cc) and writes that to an image.

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "base/absl_view.h"
#include "base/tsv_table.h"
#include "base/word_table.h"
#include "extract/actors/actor_tables.h"

namespace readout::extract {

class TableReader {
 public:
  // See GazetteerBuilder.
  explicit TableReader(VocabularyBuilder* vocabulary) : gazetteer_(vocabulary) {}

  // Every table of `folder`.
  absl::Status ReadFolder(const std::string& folder);
  // A table in the form of any of them.
  absl::Status ReadExtra(const std::string& path);
  // Groups names, orders tenures and titles, and writes everything. Nothing can be read afterwards.
  void Write(ImageWriter* writer);

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

  int AddSide(const SideRecord& side);
  void AddTitleForm(std::string_view phrase, bool plural, TitleSense sense);
  void AddName(std::string_view name, EntryKind kind, int person);

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

  ActorRecords records_;
  std::vector<PersonDraft> persons_;
  std::vector<TenureDraft> tenures_;
  GazetteerBuilder gazetteer_;
  ListIndexBuilder side_by_code_;
  ListIndexBuilder office_by_key_;
  WordTableBuilder known_;
  WordTableBuilder governed_;
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
  StringSet generic_;
  std::vector<std::pair<std::string, WordClasses>> single_words_;
};

}  // namespace readout::extract
