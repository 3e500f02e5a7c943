// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_table_reader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "base/text_fold.h"
#include "extract/actors/actor_loader.h"

namespace readout::extract {
namespace {

std::string WordKey(std::string_view phrase) { return PhraseKey(PhraseTokens(phrase)); }

std::optional<int> ParseNumber(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// An empty cell leaves what is there.
void Replace(std::string_view cell, std::string* value) {
  if (!cell.empty()) *value = cell;
}

// What second mentions make of a name: the last word, in eastern order the first.
std::string UsualSurname(std::string_view name, std::string_view order) {
  const size_t space = order == "family_first" ? name.find(' ') : name.rfind(' ');
  if (space == std::string_view::npos || order == "single") return std::string(name);
  return std::string(order == "family_first" ? name.substr(0, space) : name.substr(space + 1));
}

}  // namespace

int TableReader::SideOf(std::string_view code) {
  if (correcting_) {
    // A state's two-letter code names it too.
    if (const int known = tables_->SideIndex(code); known >= 0) return known;
  }
  const auto index = static_cast<int>(tables_->sides.size());
  tables_->side_by_code.insert_or_assign(std::string(code), index);
  tables_->sides.emplace_back().code = code;
  tables_->members.emplace_back();
  tables_->former.push_back(false);
  tables_->minor.push_back(false);
  return index;
}

absl::Status TableReader::ReadSideNames(const TsvTable& table, size_t row, int index) {
  SideRecord& side = tables_->sides[static_cast<size_t>(index)];
  Replace(table.Cell(row, "name"), &side.name);
  Replace(table.Cell(row, "wikidata"), &side.wikidata);
  if (side.name.empty()) return table.Error(row, "name", "empty");
  tables_->gazetteer.Add(side.name, EntryKind::kSideName, index);
  for (std::string_view alias : table.List(row, "aliases")) tables_->gazetteer.Add(alias, EntryKind::kSideName, index);
  return absl::OkStatus();
}

absl::Status TableReader::AddCountries(const TsvTable& table) {
  Gazetteer& gazetteer = tables_->gazetteer;
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view code = table.Cell(row, "code");
    if (code.empty()) return table.Error(row, "code", "empty");
    const int index = SideOf(code);
    const auto at = static_cast<size_t>(index);
    READOUT_RETURN_IF_ERROR(ReadSideNames(table, row, index));
    std::vector<std::string>& capitals = tables_->sides[at].capitals;
    if (const auto given = table.List(row, "capitals"); !given.empty()) capitals.assign(given.begin(), given.end());
    if (const std::string_view kind = table.Cell(row, "kind"); !kind.empty()) {
      tables_->former[at] = kind == "former";
      tables_->minor[at] = kind == "territory";
    }
    const std::string_view iso2 = table.Cell(row, "iso2");
    if (!iso2.empty()) tables_->side_by_code.try_emplace(std::string(iso2), index);
    gazetteer.Add(table.Cell(row, "official"), EntryKind::kSideName, index);
    for (std::string_view word : table.List(row, "adjectives")) gazetteer.Add(word, EntryKind::kAdjective, index);
    for (std::string_view word : table.List(row, "demonyms")) gazetteer.Add(word, EntryKind::kDemonym, index);
    for (std::string_view word : capitals) gazetteer.Add(word, EntryKind::kCapital, index);
    for (std::string_view word : table.List(row, "metonyms")) {
      const bool capital = std::find(capitals.begin(), capitals.end(), word) != capitals.end();
      if (!capital) gazetteer.Add(word, EntryKind::kMetonym, index);
    }
  }
  return absl::OkStatus();
}

absl::Status TableReader::AddOrganisations(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view code = table.Cell(row, "code");
    if (code.empty()) return table.Error(row, "code", "empty");
    const size_t known = tables_->sides.size();
    const int index = SideOf(code);
    const auto at = static_cast<size_t>(index);
    READOUT_RETURN_IF_ERROR(ReadSideNames(table, row, index));
    const std::string_view kind = table.Cell(row, "kind");
    if (kind == "organisation" || kind == "format") {
      tables_->sides[at].kind = ActorKind::kOrganisation;
    } else if (kind == "group") {
      tables_->sides[at].kind = ActorKind::kGroup;
    } else if (!kind.empty() || at == known) {
      return table.Error(row, "kind", absl::StrFormat("not a kind of organisation: \"%s\"", kind));
    }
    Replace(table.Cell(row, "parent"), &tables_->sides[at].parent);
    if (const auto members = table.List(row, "members"); !members.empty()) {
      tables_->members[at].assign(members.begin(), members.end());
    }
    for (std::string_view words : table.List(row, "descriptions")) {
      tables_->gazetteer.Add(words.starts_with("the ") ? words.substr(4) : words, EntryKind::kDescription, index);
    }
  }
  return absl::OkStatus();
}

void TableReader::AddTitleForm(std::string_view phrase, bool plural, TitleSense sense) {
  // "ambassador to": the preposition says that a host follows, the phrase ends before it.
  for (std::string_view ending : {" to", " for", " of"}) {
    if (phrase.ends_with(ending)) phrase.remove_suffix(ending.size());
  }
  std::string key = WordKey(phrase);
  if (key.empty()) return;
  const auto [it, fresh] = form_by_key_.try_emplace(key, static_cast<int>(tables_->titles.size()));
  if (fresh) tables_->titles.emplace_back().plural = plural;
  TitleForm& form = tables_->titles[static_cast<size_t>(it->second)];
  for (TitleSense& present : form.senses) {
    if (present.office != sense.office) continue;
    present.description = present.description && sense.description;
    return;
  }
  form.senses.push_back(sense);
  tables_->gazetteer.Add(phrase, EntryKind::kTitle, it->second);
}

int TableReader::OfficeOfRow(const TsvTable& table, size_t row) {
  const std::string_view key = table.Cell(row, "office");
  std::vector<int>& rows = tables_->office_by_key[std::string(key)];
  const std::vector<std::string_view> sides = table.List(row, "side");
  if (correcting_ && !rows.empty()) {
    for (int index : rows) {
      const OfficeRow& office = tables_->offices[static_cast<size_t>(index)];
      if (std::equal(sides.begin(), sides.end(), office.sides.begin(), office.sides.end())) return index;
    }
    if (sides.empty()) return rows.front();
  }
  rows.push_back(static_cast<int>(tables_->offices.size()));
  OfficeRow& office = tables_->offices.emplace_back();
  office.office = key;
  office.sides.assign(sides.begin(), sides.end());
  office.rank = 0;
  return rows.back();
}

absl::Status TableReader::AddTitles(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    if (table.Cell(row, "office").empty()) return table.Error(row, "office", "empty");
    const int index = OfficeOfRow(table, row);
    OfficeRow& office = tables_->offices[static_cast<size_t>(index)];
    const bool fresh = office.rank == 0;
    if (const auto roles = table.List(row, "role"); !roles.empty()) office.roles.assign(roles.begin(), roles.end());
    const std::string_view rank_cell = table.Cell(row, "rank");
    if (const std::optional<int> rank = ParseNumber(rank_cell); rank && *rank > 0) {
      office.rank = *rank;
    } else if (fresh || !rank_cell.empty()) {
      return table.Error(row, "rank", absl::StrFormat("not a number from 1 on: \"%s\"", rank_cell));
    }
    if (const std::string_view kind = table.Cell(row, "kind"); fresh || !kind.empty()) {
      office.speaker = kind == "speaker";
      office.domestic = kind == "domestic";
      if (!office.speaker && !office.domestic && kind != "principal") {
        return table.Error(row, "kind", absl::StrFormat("not principal, speaker or domestic: \"%s\"", kind));
      }
    }
    if (table.Cell(row, "holders") == "one") one_holder_.insert(office.office);
    for (const char* column : {"titles", "descriptions"}) {
      const TitleSense sense{index, std::string_view(column) == "descriptions"};
      for (std::string_view title : table.List(row, column)) {
        AddTitleForm(title, false, sense);
        AddTitleForm(PluralTitle(title), true, sense);
      }
    }
  }
  return absl::OkStatus();
}

void TableReader::AddName(std::string_view name, EntryKind kind, int person) {
  if (name.empty()) return;
  const std::vector<std::string_view> tokens = PhraseTokens(name);
  if (!tokens.empty()) names_.push_back({kind, PhraseKey(tokens), std::string(name), person});
}

int TableReader::PersonOf(std::string_view cell) const {
  if (const auto it = person_by_id_.find(PersonKey(cell)); it != person_by_id_.end()) return it->second;
  if (!correcting_) return -1;
  const auto it = tables_->person_by_actor.find(cell);
  return it == tables_->person_by_actor.end() ? -1 : it->second;
}

absl::Status TableReader::AddPersons(const TsvTable& table) {
  StringSet rows;
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string id(PersonKey(table.Cell(row, "id")));
    if (id.empty()) return table.Error(row, "id", "empty");
    int index = PersonOf(id);
    const bool fresh = index < 0;
    if (correcting_ ? !rows.insert(id).second : !fresh) {
      return table.Error(row, "id", absl::StrFormat("\"%s\" stands in an earlier row", id));
    }
    if (fresh) {
      index = static_cast<int>(tables_->persons.size());
      tables_->persons.emplace_back();
      tables_->countries.emplace_back();
      tables_->given_names.emplace_back();
    }
    const auto at = static_cast<size_t>(index);
    PersonRecord& person = tables_->persons[at];
    Replace(table.Cell(row, "name"), &person.name);
    if (person.name.empty()) return table.Error(row, "name", "empty");
    if (person.surname.empty()) person.surname = UsualSurname(person.name, table.Cell(row, "name_order"));
    Replace(table.Cell(row, "surname"), &person.surname);
    Replace(table.Cell(row, "country"), &tables_->countries[at]);
    person.side = tables_->countries[at];
    const std::string_view sex = table.Cell(row, "sex");
    if (!sex.empty() && sex != "M" && sex != "F" && sex != "?") {
      return table.Error(row, "sex", absl::StrFormat("not M, F or empty: \"%s\"", sex));
    }
    if (!sex.empty()) person.sex = sex[0];
    if (fresh) {
      person.actor = PersonActorId(id, person.name, person.side);
      person_by_id_.emplace(id, index);
      tables_->person_by_actor.try_emplace(person.actor.str(), index);
    }
    AddNamesOf(table, row, index);
  }
  return absl::OkStatus();
}

void TableReader::AddNamesOf(const TsvTable& table, size_t row, int index) {
  const PersonRecord& person = tables_->persons[static_cast<size_t>(index)];
  const bool one_word = person.name.find(' ') == std::string::npos;
  AddName(person.name, one_word ? EntryKind::kSurname : EntryKind::kPerson, index);
  AddName(person.surname, EntryKind::kSurname, index);
  for (std::string_view variant : table.List(row, "variants")) {
    const bool short_form = variant.find(' ') == std::string_view::npos;
    AddName(variant, short_form ? EntryKind::kSurname : EntryKind::kPerson, index);
  }
  if (table.Cell(row, "name").empty()) return;
  // The given name: what stands first in western order, what follows the family name in eastern order.
  std::string& given = tables_->given_names[static_cast<size_t>(index)];
  given.clear();
  if (one_word) return;
  const std::string_view order = table.Cell(row, "name_order");
  const size_t space = person.name.find(' ');
  given = Fold(order == "family_first" ? std::string_view(person.name).substr(space + 1)
                                       : std::string_view(person.name).substr(0, space));
  if (order == "family_first" || order == "single") return;
  // News shorten three and more names to the first and the family name.
  const std::string both = person.name.substr(0, space) + " " + person.surname;
  if (person.surname.find(' ') == std::string::npos && both != person.name) AddName(both, EntryKind::kPerson, index);
}

absl::Status TableReader::ReadTenure(const TsvTable& table, size_t row, Tenure* tenure) {
  const std::string_view id = table.Cell(row, "person");
  tenure->person = PersonOf(id);
  if (tenure->person < 0) return table.Error(row, "person", absl::StrFormat("\"%s\" is not in persons.tsv", id));
  tenure->side = table.Cell(row, "side");
  tenure->office = table.Cell(row, "office");
  tenure->role = table.Cell(row, "role");
  const std::string_view acting = table.Cell(row, "acting");
  tenure->acting = acting == "1";
  if (!tenure->acting && !acting.empty() && acting != "0") {
    return table.Error(row, "acting", absl::StrFormat("not 1, 0 or empty: \"%s\"", acting));
  }
  if (tenure->side.empty()) return table.Error(row, "side", "empty");
  if (tenure->office.empty()) return table.Error(row, "office", "empty");
  struct Field {
    const char* column;
    Day* day;
    bool last;
    Day missing;
  };
  for (const Field& field :
       {Field{"start", &tenure->start, false, Day::min()}, Field{"end", &tenure->end, true, Day::max()},
        Field{"as_of", &tenure->as_of, true, Day::max()}}) {
    const std::string_view cell = table.Cell(row, field.column);
    const std::optional<Day> day = cell.empty() ? field.missing : ParsePartialDay(cell, field.last);
    if (!day) return table.Error(row, field.column, absl::StrFormat("not a date: \"%s\"", cell));
    *field.day = *day;
  }
  if (tenure->end < tenure->start) {
    return table.Error(row, "end", absl::StrFormat("before start: \"%s\"", table.Cell(row, "end")));
  }
  return absl::OkStatus();
}

void TableReader::Yield(const Tenure& tenure, size_t earlier, std::vector<bool>* replaced) {
  const bool one_holder = one_holder_.contains(tenure.office) && tenure.start != Day::min();
  for (size_t i = 0; i < earlier; ++i) {
    Tenure& other = tables_->tenures[i];
    if (other.side != tenure.side || other.office != tenure.office) continue;
    if (other.person == tenure.person) {
      if (other.start <= tenure.end && tenure.start <= other.end) (*replaced)[i] = true;
    } else if (one_holder && other.end == Day::max() && other.start < tenure.start) {
      other.end = tenure.start - 1;
    }
  }
}

absl::Status TableReader::AddOffices(const TsvTable& table) {
  const size_t earlier = tables_->tenures.size();
  std::vector<bool> replaced(earlier);
  for (size_t row = 0; row < table.size(); ++row) {
    Tenure tenure;
    READOUT_RETURN_IF_ERROR(ReadTenure(table, row, &tenure));
    if (correcting_) {
      // The project's own tables are held to this by a test.
      const int side = tables_->SideIndex(tenure.side);
      if (side < 0) return table.Error(row, "side", absl::StrFormat("\"%s\" is no code of a side", tenure.side));
      tenure.side = tables_->sides[static_cast<size_t>(side)].code;
      const OfficeRow* office = tables_->OfficeOf(tenure);
      if (office == nullptr) {
        return table.Error(row, "office", absl::StrFormat("\"%s\" is not in office_titles.tsv", tenure.office));
      }
      if (tenure.role.empty()) tenure.role = absl::StrJoin(office->roles, ";");
      Yield(tenure, earlier, &replaced);
    }
    tables_->tenures.push_back(std::move(tenure));
  }
  size_t kept = 0;
  for (size_t i = 0; i < tables_->tenures.size(); ++i) {
    if (i < earlier && replaced[i]) continue;
    if (kept != i) tables_->tenures[kept] = std::move(tables_->tenures[i]);
    ++kept;
  }
  tables_->tenures.resize(kept);
  return absl::OkStatus();
}

absl::Status TableReader::AddHonorifics(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view sex = table.Cell(row, "sex");
    const auto index = static_cast<int>(tables_->honorifics.size());
    tables_->honorifics.push_back({sex.empty() ? '?' : sex[0]});
    tables_->gazetteer.Add(table.Cell(row, "word"), EntryKind::kHonorific, index);
  }
  return absl::OkStatus();
}

absl::Status TableReader::AddWords(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view name = table.Cell(row, "class");
    const std::optional<WordClass> word_class = EnumFromName(kWordClassNames, name);
    if (!word_class) return table.Error(row, "class", absl::StrFormat("not a class: \"%s\"", name));
    if (*word_class == WordClass::kExecutive) {
      for (std::string_view code : table.List(row, "words")) tables_->governed.emplace(code);
      continue;
    }
    if (*word_class == WordClass::kKnown) {
      for (std::string_view code : table.List(row, "words")) tables_->known.emplace(code);
      continue;
    }
    if (*word_class == WordClass::kMetonym) {
      const int side = tables_->SideIndex(table.Cell(row, "value"));
      if (side < 0) continue;  // a table without that side has no use for its metonyms
      for (std::string_view word : table.List(row, "words")) tables_->gazetteer.Add(word, EntryKind::kMetonym, side);
      continue;
    }
    const auto index = static_cast<int>(tables_->words.size());
    tables_->words.push_back({*word_class, std::string(table.Cell(row, "value"))});
    for (std::string_view word : table.List(row, "words")) {
      if (*word_class == WordClass::kGeneric) generic_.insert(WordKey(word));
      single_words_.emplace_back(WordKey(word), Only(*word_class));
      tables_->gazetteer.Add(word, EntryKind::kWord, index);
    }
  }
  return absl::OkStatus();
}

absl::Status TableReader::AddPlaces(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const auto index = static_cast<int>(tables_->places.size());
    const std::string_view name = table.Cell(row, "name");
    tables_->places.push_back(
        {std::string(name), std::string(table.Cell(row, "country")), table.Cell(row, "kind") == "region"});
    tables_->gazetteer.Add(name, EntryKind::kPlace, index);
    for (std::string_view alias : table.List(row, "aliases")) tables_->gazetteer.Add(alias, EntryKind::kPlace, index);
  }
  return absl::OkStatus();
}

absl::Status TableReader::AddNotActors(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    tables_->gazetteer.Add(table.Cell(row, "phrase"), EntryKind::kNotActor, 0);
  }
  return absl::OkStatus();
}

}  // namespace readout::extract
