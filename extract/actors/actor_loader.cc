// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_loader.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "extract/actors/actor_table_forms.h"
#include "extract/actors/actor_table_reader.h"

namespace readout::extract {
namespace {

std::string PluralWord(std::string_view word) {
  auto ends = [&](std::string_view suffix) { return word.ends_with(suffix); };
  const auto stem = [&](size_t cut) { return std::string(word.substr(0, word.size() - cut)); };
  if (ends("man") || ends("Man")) return stem(2) + "en";
  if (ends("y") && word.size() > 1 && std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos) {
    return stem(1) + "ies";
  }
  if (ends("person")) return stem(6) + "people";
  if (ends("s") || ends("x") || ends("ch") || ends("sh")) return std::string(word) + "es";
  return std::string(word) + "s";
}

}  // namespace

absl::Status TableReader::ReadFolder(const std::string& folder) {
  for (const TableForm& form : TableForms()) {
    const std::filesystem::path path = std::filesystem::path(folder) / form.file;
    std::error_code error;
    if (form.optional && !std::filesystem::exists(path, error)) continue;
    READOUT_ASSIGN_OR_RETURN(TsvTable table, TsvTable::Read(path.lexically_normal().string(), RequiredColumns(form)));
    READOUT_RETURN_IF_ERROR(Add(form.kind, std::move(table)));
  }
  return absl::OkStatus();
}

absl::Status TableReader::ReadExtra(std::span<const std::string> paths) {
  READOUT_ASSIGN_OR_RETURN(std::vector<FormedTable> extra, ReadFormedTables(paths));
  correcting_ = true;
  for (FormedTable& formed : extra) READOUT_RETURN_IF_ERROR(Add(formed.form->kind, std::move(formed.table)));
  return absl::OkStatus();
}

absl::Status TableReader::Add(TableKind kind, TsvTable read) {
  const TsvTable& table = read_.emplace_back(std::move(read));
  switch (kind) {
    case TableKind::kCountries:
      return AddCountries(table);
    case TableKind::kOrganisations:
      return AddOrganisations(table);
    case TableKind::kTitles:
      return AddTitles(table);
    case TableKind::kPersons:
      return AddPersons(table);
    case TableKind::kOffices:
      return AddOffices(table);
    case TableKind::kHonorifics:
      return AddHonorifics(table);
    case TableKind::kWords:
      return AddWords(table);
    case TableKind::kNotActors:
      return AddNotActors(table);
    case TableKind::kPlaces:
      return AddPlaces(table);
  }
  return absl::OkStatus();
}

std::string PluralTitle(std::string_view title) {
  size_t end = title.size();
  for (std::string_view stop : {" of ", " to ", " for ", " in ", " on ", " with "})
    end = std::min(end, title.find(stop));
  std::string_view head = title.substr(0, end);
  std::string tail(title.substr(end));
  // "secretary-general", "attorney general", "commander-in-chief": the first noun counts.
  for (std::string_view ending : {"-general", " general", "-in-chief", " in chief", "-elect"}) {
    if (head.size() > ending.size() && head.ends_with(ending) && head.find(' ') >= head.size() - ending.size()) {
      tail = std::string(ending) + tail;
      head.remove_suffix(ending.size());
      break;
    }
  }
  const size_t space = head.rfind(' ');
  const size_t word = space == std::string_view::npos ? 0 : space + 1;
  return std::string(head.substr(0, word)) + PluralWord(head.substr(word)) + tail;
}

absl::Status CompileActors(const std::string& folder, std::span<const std::string> extra_files,
                           VocabularyBuilder* vocabulary, ImageWriter* writer) {
  TableReader reader(vocabulary);
  READOUT_RETURN_IF_ERROR(reader.ReadFolder(folder));
  READOUT_RETURN_IF_ERROR(reader.ReadExtra(extra_files));
  reader.Write(writer);
  return absl::OkStatus();
}

std::span<const char* const> ActorSources() {
  static constexpr const char* kSources[] = {
      "actors/countries.tsv",     "actors/organisations.tsv", "actors/office_titles.tsv",
      "actors/persons.tsv",       "actors/offices.tsv",       "actors/honorifics.tsv",
      "actors/mention_words.tsv", "actors/not_actors.tsv",    "places/places.tsv"};
  return kSources;
}

}  // namespace readout::extract
