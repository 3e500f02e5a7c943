// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_loader.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "extract/actors/actor_table_reader.h"

namespace readout::extract {
namespace {

using Columns = std::vector<std::string>;

const Columns& CountryColumns() {
  static const Columns columns = {"code",    "name",     "official", "adjectives", "demonyms", "capitals",
                                  "aliases", "metonyms", "wikidata", "kind",       "iso2"};
  return columns;
}
const Columns& OrganisationColumns() {
  static const Columns columns = {"code", "name", "aliases", "kind", "parent", "members", "wikidata"};
  return columns;
}
const Columns& PersonColumns() {
  static const Columns columns = {"id", "name", "name_order", "surname", "variants", "sex", "country"};
  return columns;
}
const Columns& OfficeColumns() {
  static const Columns columns = {"person", "side", "office", "role", "start", "end", "acting", "as_of"};
  return columns;
}
const Columns& TitleColumns() {
  static const Columns columns = {"office", "role", "rank", "titles", "side", "descriptions", "kind"};
  return columns;
}
const Columns& HonorificColumns() {
  static const Columns columns = {"word", "sex", "kind"};
  return columns;
}
const Columns& WordColumns() {
  static const Columns columns = {"class", "words", "value"};
  return columns;
}
const Columns& PlaceColumns() {
  static const Columns columns = {"name", "country", "aliases", "kind"};
  return columns;
}
const Columns& NotActorColumns() {
  static const Columns columns = {"phrase", "why"};
  return columns;
}

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

absl::Status TableReader::Read(const std::string& path, const std::vector<std::string>& columns, Add add) {
  READOUT_ASSIGN_OR_RETURN(TsvTable table, TsvTable::Read(path, columns));
  return (this->*add)(read_.emplace_back(std::move(table)));
}

absl::Status TableReader::ReadFolder(const std::string& folder) {
  READOUT_RETURN_IF_ERROR(Read(folder + "/countries.tsv", CountryColumns(), &TableReader::AddCountries));
  READOUT_RETURN_IF_ERROR(Read(folder + "/organisations.tsv", OrganisationColumns(), &TableReader::AddOrganisations));
  READOUT_RETURN_IF_ERROR(Read(folder + "/office_titles.tsv", TitleColumns(), &TableReader::AddTitles));
  READOUT_RETURN_IF_ERROR(Read(folder + "/persons.tsv", PersonColumns(), &TableReader::AddPersons));
  READOUT_RETURN_IF_ERROR(Read(folder + "/offices.tsv", OfficeColumns(), &TableReader::AddOffices));
  READOUT_RETURN_IF_ERROR(Read(folder + "/honorifics.tsv", HonorificColumns(), &TableReader::AddHonorifics));
  READOUT_RETURN_IF_ERROR(Read(folder + "/mention_words.tsv", WordColumns(), &TableReader::AddWords));
  READOUT_RETURN_IF_ERROR(Read(folder + "/not_actors.tsv", NotActorColumns(), &TableReader::AddNotActors));
  const std::filesystem::path places = std::filesystem::path(folder) / ".." / "places" / "places.tsv";
  std::error_code error;
  if (std::filesystem::exists(places, error)) {
    READOUT_RETURN_IF_ERROR(Read(places.lexically_normal().string(), PlaceColumns(), &TableReader::AddPlaces));
  }
  return absl::OkStatus();
}

absl::Status TableReader::ReadExtra(const std::string& path) {
  using Reader = std::pair<const Columns*, absl::Status (TableReader::*)(const TsvTable&)>;
  const Reader readers[] = {
      {&CountryColumns(), &TableReader::AddCountries}, {&OrganisationColumns(), &TableReader::AddOrganisations},
      {&TitleColumns(), &TableReader::AddTitles},      {&PersonColumns(), &TableReader::AddPersons},
      {&OfficeColumns(), &TableReader::AddOffices},    {&HonorificColumns(), &TableReader::AddHonorifics},
      {&WordColumns(), &TableReader::AddWords},        {&PlaceColumns(), &TableReader::AddPlaces},
      {&NotActorColumns(), &TableReader::AddNotActors}};
  // Every file has a header, so a table without required columns tells whether the file can be read at all.
  READOUT_ASSIGN_OR_RETURN(const TsvTable probe, TsvTable::Read(path, {}));
  for (const auto& [columns, add] : readers) {
    absl::StatusOr<TsvTable> table = TsvTable::Read(path, *columns);
    if (table.ok()) return (this->*add)(read_.emplace_back(*std::move(table)));
  }
  return absl::InvalidArgumentError(absl::StrFormat(
      "%s: its columns are those of no file of data/actors (persons.tsv, offices.tsv, …)", probe.path()));
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
  for (const std::string& path : extra_files) READOUT_RETURN_IF_ERROR(reader.ReadExtra(path));
  reader.Write(writer);
  return absl::OkStatus();
}

std::vector<std::string> ActorSources() {
  return {"actors/countries.tsv",     "actors/organisations.tsv", "actors/office_titles.tsv",
          "actors/persons.tsv",       "actors/offices.tsv",       "actors/honorifics.tsv",
          "actors/mention_words.tsv", "actors/not_actors.tsv",    "places/places.tsv"};
}

}  // namespace readout::extract
