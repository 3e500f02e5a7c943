// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_loader.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>
#include <tuple>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/status_macros.h"
#include "base/text_fold.h"
#include "base/tsv_table.h"

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

class Loader {
 public:
  Loader() : tables_(std::make_unique<ActorKnowledge::Impl>()) {}

  absl::Status ReadFolder(const std::string& folder) {
    READOUT_RETURN_IF_ERROR(Read(folder + "/countries.tsv", CountryColumns(), &Loader::AddCountries));
    READOUT_RETURN_IF_ERROR(Read(folder + "/organisations.tsv", OrganisationColumns(), &Loader::AddOrganisations));
    READOUT_RETURN_IF_ERROR(Read(folder + "/office_titles.tsv", TitleColumns(), &Loader::AddTitles));
    READOUT_RETURN_IF_ERROR(Read(folder + "/persons.tsv", PersonColumns(), &Loader::AddPersons));
    READOUT_RETURN_IF_ERROR(Read(folder + "/offices.tsv", OfficeColumns(), &Loader::AddOffices));
    READOUT_RETURN_IF_ERROR(Read(folder + "/honorifics.tsv", HonorificColumns(), &Loader::AddHonorifics));
    READOUT_RETURN_IF_ERROR(Read(folder + "/mention_words.tsv", WordColumns(), &Loader::AddWords));
    READOUT_RETURN_IF_ERROR(Read(folder + "/not_actors.tsv", NotActorColumns(), &Loader::AddNotActors));
    const std::filesystem::path places = std::filesystem::path(folder) / ".." / "places" / "places.tsv";
    std::error_code error;
    if (std::filesystem::exists(places, error)) {
      READOUT_RETURN_IF_ERROR(Read(places.lexically_normal().string(), PlaceColumns(), &Loader::AddPlaces));
    }
    return absl::OkStatus();
  }

  absl::Status ReadExtra(const std::string& path) {
    using Reader = std::pair<const Columns*, absl::Status (Loader::*)(const TsvTable&)>;
    const Reader readers[] = {
        {&CountryColumns(), &Loader::AddCountries}, {&OrganisationColumns(), &Loader::AddOrganisations},
        {&TitleColumns(), &Loader::AddTitles},      {&PersonColumns(), &Loader::AddPersons},
        {&OfficeColumns(), &Loader::AddOffices},    {&HonorificColumns(), &Loader::AddHonorifics},
        {&WordColumns(), &Loader::AddWords},        {&PlaceColumns(), &Loader::AddPlaces},
        {&NotActorColumns(), &Loader::AddNotActors}};
    // Every file has a header, so a table without required columns tells whether the file can be read at all.
    READOUT_ASSIGN_OR_RETURN(const TsvTable probe, TsvTable::Read(path, {}));
    for (const auto& [columns, add] : readers) {
      absl::StatusOr<TsvTable> table = TsvTable::Read(path, *columns);
      if (table.ok()) return (this->*add)(*table);
    }
    return absl::InvalidArgumentError(absl::StrFormat(
        "%s: its columns are those of no file of data/actors (persons.tsv, offices.tsv, …)", probe.path()));
  }

  std::unique_ptr<ActorKnowledge::Impl> Finish();

 private:
  absl::Status Read(const std::string& path, const Columns& columns, absl::Status (Loader::*add)(const TsvTable&)) {
    READOUT_ASSIGN_OR_RETURN(const TsvTable table, TsvTable::Read(path, columns));
    return (this->*add)(table);
  }

  absl::Status AddCountries(const TsvTable& table);
  absl::Status AddOrganisations(const TsvTable& table);
  absl::Status AddTitles(const TsvTable& table);
  absl::Status AddPersons(const TsvTable& table);
  absl::Status AddOffices(const TsvTable& table);
  absl::Status AddHonorifics(const TsvTable& table);
  absl::Status AddWords(const TsvTable& table);
  absl::Status AddPlaces(const TsvTable& table);
  absl::Status AddNotActors(const TsvTable& table);

  int AddSide(SideRecord side) {
    const auto index = static_cast<int>(tables_->sides.size());
    tables_->side_by_code.insert_or_assign(side.code, index);
    tables_->sides.push_back(std::move(side));
    tables_->members.emplace_back();
    tables_->former.push_back(false);
    tables_->minor.push_back(false);
    return index;
  }
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

absl::Status Loader::AddCountries(const TsvTable& table) {
  Gazetteer& gazetteer = tables_->gazetteer;
  for (size_t row = 0; row < table.size(); ++row) {
    SideRecord side;
    side.code = table.Cell(row, "code");
    side.name = table.Cell(row, "name");
    side.wikidata = table.Cell(row, "wikidata");
    if (side.code.empty()) return table.Error(row, "code", "empty");
    if (side.name.empty()) return table.Error(row, "name", "empty");
    for (std::string_view capital : table.List(row, "capitals")) side.capitals.emplace_back(capital);
    const std::string iso2(table.Cell(row, "iso2"));
    const int index = AddSide(side);
    tables_->former.back() = table.Cell(row, "kind") == "former";
    tables_->minor.back() = table.Cell(row, "kind") == "territory";
    if (!iso2.empty()) tables_->side_by_code.try_emplace(iso2, index);
    gazetteer.Add(side.name, EntryKind::kSideName, index);
    gazetteer.Add(table.Cell(row, "official"), EntryKind::kSideName, index);
    for (std::string_view alias : table.List(row, "aliases")) gazetteer.Add(alias, EntryKind::kSideName, index);
    for (std::string_view word : table.List(row, "adjectives")) gazetteer.Add(word, EntryKind::kAdjective, index);
    for (std::string_view word : table.List(row, "demonyms")) gazetteer.Add(word, EntryKind::kDemonym, index);
    for (std::string_view word : side.capitals) gazetteer.Add(word, EntryKind::kCapital, index);
    for (std::string_view word : table.List(row, "metonyms")) {
      const bool capital = std::find(side.capitals.begin(), side.capitals.end(), word) != side.capitals.end();
      if (!capital) gazetteer.Add(word, EntryKind::kMetonym, index);
    }
  }
  return absl::OkStatus();
}

absl::Status Loader::AddOrganisations(const TsvTable& table) {
  Gazetteer& gazetteer = tables_->gazetteer;
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
    const int index = AddSide(side);
    for (std::string_view member : table.List(row, "members")) {
      tables_->members[static_cast<size_t>(index)].emplace_back(member);
    }
    gazetteer.Add(side.name, EntryKind::kSideName, index);
    for (std::string_view alias : table.List(row, "aliases")) gazetteer.Add(alias, EntryKind::kSideName, index);
    for (std::string_view words : table.List(row, "descriptions")) {
      gazetteer.Add(words.starts_with("the ") ? words.substr(4) : words, EntryKind::kDescription, index);
    }
  }
  return absl::OkStatus();
}

void Loader::AddTitleForm(std::string_view phrase, bool plural, TitleSense sense) {
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

absl::Status Loader::AddTitles(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    OfficeRow office;
    office.office = table.Cell(row, "office");
    if (office.office.empty()) return table.Error(row, "office", "empty");
    for (std::string_view role : table.List(row, "role")) office.roles.emplace_back(role);
    for (std::string_view side : table.List(row, "side")) office.sides.emplace_back(side);
    const std::optional<int> rank = ParseNumber(table.Cell(row, "rank"));
    if (!rank) return table.Error(row, "rank", absl::StrFormat("not a number: \"%s\"", table.Cell(row, "rank")));
    office.rank = *rank;
    const std::string_view kind = table.Cell(row, "kind");
    office.speaker = kind == "speaker";
    office.domestic = kind == "domestic";
    if (!office.speaker && !office.domestic && kind != "principal") {
      return table.Error(row, "kind", absl::StrFormat("not principal, speaker or domestic: \"%s\"", kind));
    }
    const auto index = static_cast<int>(tables_->offices.size());
    tables_->office_by_key[office.office].push_back(index);
    tables_->offices.push_back(std::move(office));
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

void Loader::AddName(std::string_view name, EntryKind kind, int person) {
  if (name.empty()) return;
  const std::vector<std::string_view> tokens = PhraseTokens(name);
  if (!tokens.empty()) names_.push_back({kind, PhraseKey(tokens), std::string(name), person});
}

absl::Status Loader::AddPersons(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string id(table.Cell(row, "id"));
    PersonRecord person;
    person.name = table.Cell(row, "name");
    person.surname = table.Cell(row, "surname");
    person.side = table.Cell(row, "country");
    if (id.empty()) return table.Error(row, "id", "empty");
    if (person.name.empty()) return table.Error(row, "name", "empty");
    if (person.surname.empty()) person.surname = person.name;
    const std::string_view sex = table.Cell(row, "sex");
    if (!sex.empty() && sex != "M" && sex != "F" && sex != "?") {
      return table.Error(row, "sex", absl::StrFormat("not M, F or empty: \"%s\"", sex));
    }
    person.sex = sex.empty() ? '?' : sex[0];
    const bool wikidata = id.size() > 1 && id[0] == 'Q' && ParseNumber(std::string_view(id).substr(1)).has_value();
    person.actor = wikidata ? ActorId("wd:" + id) : UnlistedActorId(person.name, person.side);
    const auto index = static_cast<int>(tables_->persons.size());
    if (!person_by_id_.try_emplace(id, index).second) {
      return table.Error(row, "id", absl::StrFormat("\"%s\" stands in an earlier row", id));
    }
    tables_->person_by_actor.try_emplace(person.actor.str(), index);

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
      given = Fold(std::string_view(person.name).substr(space + 1));
    } else if (!one_word) {
      given = Fold(std::string_view(person.name).substr(0, space));
    }
    if (!one_word && order != "family_first" && order != "single") {
      // News shorten three and more names to the first and the family name.
      const std::string both = person.name.substr(0, space) + " " + person.surname;
      if (person.surname.find(' ') == std::string::npos && both != person.name)
        AddName(both, EntryKind::kPerson, index);
    }
    tables_->countries.push_back(person.side);
    tables_->given_names.push_back(std::move(given));
    tables_->persons.push_back(std::move(person));
  }
  return absl::OkStatus();
}

absl::Status Loader::AddOffices(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view id = table.Cell(row, "person");
    const auto person = person_by_id_.find(id);
    if (person == person_by_id_.end()) {
      return table.Error(row, "person", absl::StrFormat("\"%s\" is not in persons.tsv", id));
    }
    Tenure tenure;
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
    tables_->tenures.push_back(std::move(tenure));
  }
  return absl::OkStatus();
}

absl::Status Loader::AddHonorifics(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view sex = table.Cell(row, "sex");
    const auto index = static_cast<int>(tables_->honorifics.size());
    tables_->honorifics.push_back({sex.empty() ? '?' : sex[0]});
    tables_->gazetteer.Add(table.Cell(row, "word"), EntryKind::kHonorific, index);
  }
  return absl::OkStatus();
}

absl::Status Loader::AddWords(const TsvTable& table) {
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

absl::Status Loader::AddPlaces(const TsvTable& table) {
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

absl::Status Loader::AddNotActors(const TsvTable& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    tables_->gazetteer.Add(table.Cell(row, "phrase"), EntryKind::kNotActor, 0);
  }
  return absl::OkStatus();
}

std::unique_ptr<ActorKnowledge::Impl> Loader::Finish() {
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

}  // namespace

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

absl::StatusOr<std::unique_ptr<ActorKnowledge::Impl>> LoadActorTables(const std::string& folder,
                                                                      std::span<const std::string> extra_files) {
  Loader loader;
  READOUT_RETURN_IF_ERROR(loader.ReadFolder(folder));
  for (const std::string& path : extra_files) READOUT_RETURN_IF_ERROR(loader.ReadExtra(path));
  return loader.Finish();
}

}  // namespace readout::extract
