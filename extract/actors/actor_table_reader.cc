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
void Replace(std::string_view cell, std::string_view* value) {
  if (!cell.empty()) *value = cell;
}

// What second mentions make of a name: the last word, in eastern order the first.
std::string_view UsualSurname(std::string_view name, std::string_view order) {
  const size_t space = order == "family_first" ? name.find(' ') : name.rfind(' ');
  if (space == std::string_view::npos || order == "single") return name;
  return order == "family_first" ? name.substr(0, space) : name.substr(space + 1);
}

}  // namespace

int TableReader::SideOf(std::string_view code) {
  if (correcting_) {
    // A state's two-letter code names it too.
    if (const std::span<const int32_t> known = side_by_code_.Find(code); !known.empty()) return known.front();
  }
  const auto index = static_cast<int>(records_.sides.size());
  side_by_code_[code] = {index};
  records_.sides.emplace_back().code = code;
  return index;
}

absl::Status TableReader::ReadSideNames(const TsvTable& table, size_t row, int index) {
  SideRecord& side = records_.sides[static_cast<size_t>(index)];
  Replace(table.Cell(row, "name"), &side.name);
  Replace(table.Cell(row, "wikidata"), &side.wikidata);
  if (side.name.empty()) return table.Error(row, "name", "empty");
  gazetteer_.Add(side.name, EntryKind::kSideName, index);
  for (std::string_view alias : table.List(row, "aliases")) gazetteer_.Add(alias, EntryKind::kSideName, index);
  return absl::OkStatus();
}

absl::Status TableReader::AddCountries(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view code = table.Cell(row, "code");
    if (code.empty()) return table.Error(row, "code", "empty");
    const int index = SideOf(code);
    READOUT_RETURN_IF_ERROR(ReadSideNames(table, row, index));
    SideRecord& side = records_.sides[static_cast<size_t>(index)];
    if (auto capitals = table.List(row, "capitals"); !capitals.empty()) side.capitals = Keep(std::move(capitals));
    if (const std::string_view kind = table.Cell(row, "kind"); !kind.empty()) {
      side.former = kind == "former";
      side.territory = kind == "territory";
    }
    if (const std::string_view iso2 = table.Cell(row, "iso2"); !iso2.empty() && side_by_code_.Find(iso2).empty()) {
      side_by_code_[iso2] = {index};
    }
    gazetteer_.Add(table.Cell(row, "official"), EntryKind::kSideName, index);
    for (std::string_view word : table.List(row, "adjectives")) gazetteer_.Add(word, EntryKind::kAdjective, index);
    for (std::string_view word : table.List(row, "demonyms")) gazetteer_.Add(word, EntryKind::kDemonym, index);
    for (std::string_view word : side.capitals) gazetteer_.Add(word, EntryKind::kCapital, index);
    for (std::string_view word : table.List(row, "metonyms")) {
      const bool capital = std::find(side.capitals.begin(), side.capitals.end(), word) != side.capitals.end();
      if (!capital) gazetteer_.Add(word, EntryKind::kMetonym, index);
    }
  }
  return absl::OkStatus();
}

absl::Status TableReader::AddOrganisations(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view code = table.Cell(row, "code");
    if (code.empty()) return table.Error(row, "code", "empty");
    const size_t known = records_.sides.size();
    const int index = SideOf(code);
    const auto at = static_cast<size_t>(index);
    READOUT_RETURN_IF_ERROR(ReadSideNames(table, row, index));
    SideRecord& side = records_.sides[at];
    const std::string_view kind = table.Cell(row, "kind");
    if (kind == "organisation" || kind == "format") {
      side.kind = ActorKind::kOrganisation;
    } else if (kind == "group") {
      side.kind = ActorKind::kGroup;
    } else if (!kind.empty() || at == known) {
      return table.Error(row, "kind", absl::StrFormat("not a kind of organisation: \"%s\"", kind));
    }
    Replace(table.Cell(row, "parent"), &side.parent);
    if (auto members = table.List(row, "members"); !members.empty()) side.members = Keep(std::move(members));
    for (std::string_view words : table.List(row, "descriptions")) {
      gazetteer_.Add(words.starts_with("the ") ? words.substr(4) : words, EntryKind::kDescription, index);
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
  const auto [it, fresh] = form_by_key_.try_emplace(key, static_cast<int>(records_.titles.size()));
  if (fresh) {
    records_.titles.emplace_back().plural = plural;
    senses_.emplace_back();
  }
  std::vector<TitleSense>& senses = senses_[static_cast<size_t>(it->second)];
  for (TitleSense& present : senses) {
    if (present.office != sense.office) continue;
    present.description = present.description && sense.description;
    return;
  }
  senses.push_back(sense);
  gazetteer_.Add(phrase, EntryKind::kTitle, it->second);
}

int TableReader::OfficeOfRow(const TsvTable& table, size_t row) {
  const std::string_view key = table.Cell(row, "office");
  std::vector<int32_t>& rows = office_by_key_[key];
  std::vector<std::string_view> sides = table.List(row, "side");
  if (correcting_ && !rows.empty()) {
    for (const int32_t index : rows) {
      const OfficeRow& office = records_.offices[static_cast<size_t>(index)];
      if (std::equal(sides.begin(), sides.end(), office.sides.begin(), office.sides.end())) return index;
    }
    if (sides.empty()) return rows.front();
  }
  rows.push_back(static_cast<int32_t>(records_.offices.size()));
  OfficeRow& office = records_.offices.emplace_back();
  office.office = key;
  office.sides = Keep(std::move(sides));
  office.rank = 0;
  return rows.back();
}

absl::Status TableReader::AddTitles(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    if (table.Cell(row, "office").empty()) return table.Error(row, "office", "empty");
    const int index = OfficeOfRow(table, row);
    OfficeRow& office = records_.offices[static_cast<size_t>(index)];
    const bool fresh = office.rank == 0;
    if (auto roles = table.List(row, "role"); !roles.empty()) office.roles = Keep(std::move(roles));
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
    if (table.Cell(row, "holders") == "one") one_holder_.emplace(office.office);
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
  if (!tokens.empty()) names_.push_back({kind, PhraseKey(tokens), name, person});
}

int TableReader::PersonOf(std::string_view cell) const {
  if (const auto it = person_by_id_.find(PersonKey(cell)); it != person_by_id_.end()) return it->second;
  if (!correcting_) return -1;
  const auto known = person_by_actor_.find(cell);
  return known == person_by_actor_.end() ? -1 : known->second;
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
      index = static_cast<int>(persons_.size());
      persons_.emplace_back();
    }
    PersonDraft& person = persons_[static_cast<size_t>(index)];
    Replace(table.Cell(row, "name"), &person.name);
    if (person.name.empty()) return table.Error(row, "name", "empty");
    if (person.surname.empty()) person.surname = UsualSurname(person.name, table.Cell(row, "name_order"));
    Replace(table.Cell(row, "surname"), &person.surname);
    Replace(table.Cell(row, "country"), &person.country);
    person.side = person.country;
    const std::string_view sex = table.Cell(row, "sex");
    if (!sex.empty() && sex != "M" && sex != "F" && sex != "?") {
      return table.Error(row, "sex", absl::StrFormat("not M, F or empty: \"%s\"", sex));
    }
    if (!sex.empty()) person.sex = sex[0];
    if (fresh) {
      person.actor = Keep(PersonActorId(id, person.name, person.side).str());
      person_by_id_.emplace(id, index);
      person_by_actor_.try_emplace(std::string(person.actor), index);
    }
    AddNamesOf(table, row, index);
  }
  return absl::OkStatus();
}

void TableReader::AddNamesOf(const TsvTable& table, size_t row, int index) {
  PersonDraft& person = persons_[static_cast<size_t>(index)];
  const bool one_word = person.name.find(' ') == std::string_view::npos;
  AddName(person.name, one_word ? EntryKind::kSurname : EntryKind::kPerson, index);
  AddName(person.surname, EntryKind::kSurname, index);
  for (std::string_view variant : table.List(row, "variants")) {
    const bool short_form = variant.find(' ') == std::string_view::npos;
    AddName(variant, short_form ? EntryKind::kSurname : EntryKind::kPerson, index);
  }
  if (table.Cell(row, "name").empty()) return;
  // The given name: what stands first in western order, what follows the family name in eastern order.
  person.given_name = {};
  if (one_word) return;
  const std::string_view order = table.Cell(row, "name_order");
  const size_t space = person.name.find(' ');
  person.given_name =
      Keep(Fold(order == "family_first" ? person.name.substr(space + 1) : person.name.substr(0, space)));
  if (order == "family_first" || order == "single") return;
  // News shorten three and more names to the first and the family name.
  std::string both(person.name.substr(0, space));
  both.append(" ").append(person.surname);
  if (person.surname.find(' ') == std::string_view::npos && both != person.name) {
    AddName(Keep(std::move(both)), EntryKind::kPerson, index);
  }
}

absl::Status TableReader::ReadTenure(const TsvTable& table, size_t row, TenureDraft* tenure) {
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

absl::Status TableReader::CompleteTenure(const TsvTable& table, size_t row, TenureDraft* tenure) {
  const std::span<const int32_t> side = side_by_code_.Find(tenure->side);
  if (side.empty()) return table.Error(row, "side", absl::StrFormat("\"%s\" is no code of a side", tenure->side));
  tenure->side = records_.sides[static_cast<size_t>(side.front())].code;
  const OfficeRow* office = OfficeOf(*tenure);
  if (office == nullptr) {
    return table.Error(row, "office", absl::StrFormat("\"%s\" is not in office_titles.tsv", tenure->office));
  }
  if (tenure->role.empty()) {
    tenure->role = Keep(absl::StrJoin(office->roles, ";", [](std::string* to, std::string_view r) { to->append(r); }));
  }
  return absl::OkStatus();
}

void TableReader::Yield(const TenureDraft& tenure, size_t earlier, std::vector<bool>* replaced) {
  const bool one_holder = one_holder_.contains(tenure.office) && tenure.start != Day::min();
  for (size_t i = 0; i < earlier; ++i) {
    TenureDraft& other = tenures_[i];
    if (other.side != tenure.side || other.office != tenure.office) continue;
    if (other.person == tenure.person) {
      if (other.start <= tenure.end && tenure.start <= other.end) (*replaced)[i] = true;
    } else if (one_holder && other.end == Day::max() && other.start < tenure.start) {
      other.end = tenure.start - 1;
    }
  }
}

absl::Status TableReader::AddOffices(const TsvTable& table) {
  const size_t earlier = tenures_.size();
  std::vector<bool> replaced(earlier);
  for (size_t row = 0; row < table.size(); ++row) {
    TenureDraft tenure;
    READOUT_RETURN_IF_ERROR(ReadTenure(table, row, &tenure));
    if (correcting_) {
      // The project's own tables are held to this by a test.
      READOUT_RETURN_IF_ERROR(CompleteTenure(table, row, &tenure));
      Yield(tenure, earlier, &replaced);
    }
    tenures_.push_back(tenure);
  }
  size_t kept = 0;
  for (size_t i = 0; i < tenures_.size(); ++i) {
    if (i < earlier && replaced[i]) continue;
    tenures_[kept++] = tenures_[i];
  }
  tenures_.resize(kept);
  return absl::OkStatus();
}

absl::Status TableReader::AddHonorifics(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view sex = table.Cell(row, "sex");
    const auto index = static_cast<int>(records_.honorifics.size());
    records_.honorifics.push_back({sex.empty() ? '?' : sex[0]});
    gazetteer_.Add(table.Cell(row, "word"), EntryKind::kHonorific, index);
  }
  return absl::OkStatus();
}

absl::Status TableReader::AddWords(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view name = table.Cell(row, "class");
    const std::optional<WordClass> word_class = EnumFromName(kWordClassNames, name);
    if (!word_class) return table.Error(row, "class", absl::StrFormat("not a class: \"%s\"", name));
    if (*word_class == WordClass::kExecutive) {
      for (std::string_view code : table.List(row, "words")) governed_.Add(code);
      continue;
    }
    if (*word_class == WordClass::kKnown) {
      for (std::string_view code : table.List(row, "words")) known_.Add(code);
      continue;
    }
    if (*word_class == WordClass::kMetonym || *word_class == WordClass::kPublisher) {
      const std::span<const int32_t> side = side_by_code_.Find(table.Cell(row, "value"));
      if (side.empty()) continue;  // a table without that side has no use for them
      const int32_t index = side.front();
      for (std::string_view word : table.List(row, "words")) {
        if (*word_class == WordClass::kMetonym) {
          gazetteer_.Add(word, EntryKind::kMetonym, index);
        } else {
          publishers_[Fold(word)] = {index};
        }
      }
      continue;
    }
    const auto index = static_cast<int>(records_.words.size());
    records_.words.push_back({*word_class, table.Cell(row, "value")});
    for (std::string_view word : table.List(row, "words")) {
      if (*word_class == WordClass::kGeneric) generic_.insert(WordKey(word));
      single_words_.emplace_back(WordKey(word), Only(*word_class));
      gazetteer_.Add(word, EntryKind::kWord, index);
    }
  }
  return absl::OkStatus();
}

absl::Status TableReader::AddPlaces(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const auto index = static_cast<int>(records_.places.size());
    const std::string_view name = table.Cell(row, "name");
    records_.places.push_back(
        {name, table.Cell(row, "country"), table.Cell(row, "city"), table.Cell(row, "kind") == "region"});
    gazetteer_.Add(name, EntryKind::kPlace, index);
    for (std::string_view alias : table.List(row, "aliases")) gazetteer_.Add(alias, EntryKind::kPlace, index);
  }
  return absl::OkStatus();
}

absl::Status TableReader::AddNotActors(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    gazetteer_.Add(table.Cell(row, "phrase"), EntryKind::kNotActor, 0);
  }
  return absl::OkStatus();
}

}  // namespace readout::extract
