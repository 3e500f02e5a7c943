// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_table_reader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include "absl/strings/str_format.h"
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

// "2014-05-12", "2014-05" or "2014": the first (or last) day it may mean.
std::optional<Day> ParsePartialDay(std::string_view text, bool last) {
  if (text.size() == 10) return ParseDay(text);
  if (text.size() == 7 && text[4] == '-') {
    const std::optional<int> year = ParseNumber(text.substr(0, 4));
    const std::optional<int> month = ParseNumber(text.substr(5));
    if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
    const DateRange range = DateRange::InMonth(*year, *month);
    return last ? range.end : range.start;
  }
  if (text.size() == 4) {
    const std::optional<int> year = ParseNumber(text);
    if (!year) return std::nullopt;
    const DateRange range = DateRange::InYear(*year);
    return last ? range.end : range.start;
  }
  return std::nullopt;
}

}  // namespace

int TableReader::AddSide(const SideRecord& side) {
  const auto index = static_cast<int>(records_.sides.size());
  side_by_code_[side.code] = {index};
  records_.sides.push_back(side);
  return index;
}

absl::Status TableReader::AddCountries(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    SideRecord side;
    side.code = table.Cell(row, "code");
    side.name = table.Cell(row, "name");
    side.wikidata = table.Cell(row, "wikidata");
    if (side.code.empty()) return table.Error(row, "code", "empty");
    if (side.name.empty()) return table.Error(row, "name", "empty");
    side.capitals = Keep(table.List(row, "capitals"));
    side.former = table.Cell(row, "kind") == "former";
    side.territory = table.Cell(row, "kind") == "territory";
    const int index = AddSide(side);
    if (const std::string_view iso2 = table.Cell(row, "iso2"); !iso2.empty() && side_by_code_.Find(iso2).empty()) {
      side_by_code_[iso2] = {index};
    }
    gazetteer_.Add(side.name, EntryKind::kSideName, index);
    gazetteer_.Add(table.Cell(row, "official"), EntryKind::kSideName, index);
    for (std::string_view alias : table.List(row, "aliases")) gazetteer_.Add(alias, EntryKind::kSideName, index);
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
    SideRecord side;
    side.code = table.Cell(row, "code");
    side.name = table.Cell(row, "name");
    side.wikidata = table.Cell(row, "wikidata");
    side.parent = table.Cell(row, "parent");
    const std::string_view kind = table.Cell(row, "kind");
    if (side.code.empty()) return table.Error(row, "code", "empty");
    if (side.name.empty()) return table.Error(row, "name", "empty");
    if (kind == "organisation" || kind == "format") {
      side.kind = ActorKind::kOrganisation;
    } else if (kind == "group") {
      side.kind = ActorKind::kGroup;
    } else {
      return table.Error(row, "kind", absl::StrFormat("not a kind of organisation: \"%s\"", kind));
    }
    side.members = Keep(table.List(row, "members"));
    const int index = AddSide(side);
    gazetteer_.Add(side.name, EntryKind::kSideName, index);
    for (std::string_view alias : table.List(row, "aliases")) gazetteer_.Add(alias, EntryKind::kSideName, index);
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

absl::Status TableReader::AddTitles(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    OfficeRow office;
    office.office = table.Cell(row, "office");
    if (office.office.empty()) return table.Error(row, "office", "empty");
    office.roles = Keep(table.List(row, "role"));
    office.sides = Keep(table.List(row, "side"));
    const std::optional<int> rank = ParseNumber(table.Cell(row, "rank"));
    if (!rank) return table.Error(row, "rank", absl::StrFormat("not a number: \"%s\"", table.Cell(row, "rank")));
    office.rank = *rank;
    const std::string_view kind = table.Cell(row, "kind");
    office.speaker = kind == "speaker";
    office.domestic = kind == "domestic";
    if (!office.speaker && !office.domestic && kind != "principal") {
      return table.Error(row, "kind", absl::StrFormat("not principal, speaker or domestic: \"%s\"", kind));
    }
    const auto index = static_cast<int>(records_.offices.size());
    office_by_key_[office.office].push_back(index);
    records_.offices.push_back(office);
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

absl::Status TableReader::AddPersons(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string id(table.Cell(row, "id"));
    PersonDraft person;
    person.name = table.Cell(row, "name");
    person.surname = table.Cell(row, "surname");
    person.side = person.country = table.Cell(row, "country");
    if (id.empty()) return table.Error(row, "id", "empty");
    if (person.name.empty()) return table.Error(row, "name", "empty");
    if (person.surname.empty()) person.surname = person.name;
    const std::string_view sex = table.Cell(row, "sex");
    if (!sex.empty() && sex != "M" && sex != "F" && sex != "?") {
      return table.Error(row, "sex", absl::StrFormat("not M, F or empty: \"%s\"", sex));
    }
    person.sex = sex.empty() ? '?' : sex[0];
    const bool wikidata = id.size() > 1 && id[0] == 'Q' && ParseNumber(std::string_view(id).substr(1)).has_value();
    person.actor = Keep(wikidata ? "wd:" + id : UnlistedActorId(person.name, person.side).str());
    const auto index = static_cast<int>(persons_.size());
    if (!person_by_id_.try_emplace(id, index).second) {
      return table.Error(row, "id", absl::StrFormat("\"%s\" stands in an earlier row", id));
    }

    const bool one_word = person.name.find(' ') == std::string::npos;
    if (one_word) {
      AddName(person.name, EntryKind::kSurname, index);
    } else {
      AddName(person.name, EntryKind::kPerson, index);
    }
    AddName(person.surname, EntryKind::kSurname, index);
    for (std::string_view variant : table.List(row, "variants")) {
      const bool short_form = variant.find(' ') == std::string_view::npos;
      AddName(variant, short_form ? EntryKind::kSurname : EntryKind::kPerson, index);
    }
    // The given name: what stands first in western order, what follows the family name in eastern order.
    std::string given;
    const std::string_view order = table.Cell(row, "name_order");
    const size_t space = person.name.find(' ');
    if (!one_word && order == "family_first") {
      given = Fold(person.name.substr(space + 1));
    } else if (!one_word) {
      given = Fold(person.name.substr(0, space));
    }
    if (!one_word && order != "family_first" && order != "single") {
      // News shorten three and more names to the first and the family name.
      std::string both(person.name.substr(0, space));
      both.append(" ").append(person.surname);
      if (person.surname.find(' ') == std::string::npos && both != person.name)
        AddName(Keep(std::move(both)), EntryKind::kPerson, index);
    }
    person.given_name = Keep(std::move(given));
    persons_.push_back(person);
  }
  return absl::OkStatus();
}

absl::Status TableReader::AddOffices(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view id = table.Cell(row, "person");
    const auto person = person_by_id_.find(id);
    if (person == person_by_id_.end()) {
      return table.Error(row, "person", absl::StrFormat("\"%s\" is not in persons.tsv", id));
    }
    TenureDraft tenure;
    tenure.person = person->second;
    tenure.side = table.Cell(row, "side");
    tenure.office = table.Cell(row, "office");
    tenure.role = table.Cell(row, "role");
    tenure.acting = !table.Cell(row, "acting").empty();
    if (tenure.side.empty()) return table.Error(row, "side", "empty");
    if (tenure.office.empty()) return table.Error(row, "office", "empty");
    struct Field {
      const char* column;
      Day* day;
      bool last;
      Day missing;
    };
    for (const Field& field :
         {Field{"start", &tenure.start, false, Day::min()}, Field{"end", &tenure.end, true, Day::max()},
          Field{"as_of", &tenure.as_of, true, Day::max()}}) {
      const std::string_view cell = table.Cell(row, field.column);
      const std::optional<Day> day = cell.empty() ? field.missing : ParsePartialDay(cell, field.last);
      if (!day) return table.Error(row, field.column, absl::StrFormat("not a date: \"%s\"", cell));
      *field.day = *day;
    }
    if (tenure.end < tenure.start) {
      return table.Error(row, "end", absl::StrFormat("before start: \"%s\"", table.Cell(row, "end")));
    }
    tenures_.push_back(tenure);
  }
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
    if (*word_class == WordClass::kMetonym) {
      const std::span<const int32_t> side = side_by_code_.Find(table.Cell(row, "value"));
      if (side.empty()) continue;  // a table without that side has no use for its metonyms
      for (std::string_view word : table.List(row, "words")) gazetteer_.Add(word, EntryKind::kMetonym, side.front());
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
    records_.places.push_back({name, table.Cell(row, "country"), table.Cell(row, "kind") == "region"});
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
