// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_image.h"

#include <limits>
#include <utility>

namespace readout::extract {
namespace {

// Day::min() and Day::max() stand for no bound.
constexpr int32_t kNoStart = std::numeric_limits<int32_t>::min();
constexpr int32_t kNoEnd = std::numeric_limits<int32_t>::max();

template <typename Cells>
void DayCell(Cells& cells, Day& day) {
  int32_t packed = 0;
  if constexpr (Cells::kWriting) {
    packed = day == Day::min()   ? kNoStart
             : day == Day::max() ? kNoEnd
                                 : static_cast<int32_t>(day.year()) * 512 + day.month() * 32 + day.day();
  }
  cells(packed);
  if constexpr (!Cells::kWriting) {
    day = packed == kNoStart ? Day::min()
          : packed == kNoEnd ? Day::max()
                             : Day(packed >> 9, packed >> 5 & 15, packed & 31);
  }
}

}  // namespace

template <typename Cells>
void EachCell(Cells& cells, SideRecord& side) {
  cells(side.code, side.name, side.kind, side.parent, side.wikidata, side.capitals, side.members, side.former,
        side.territory);
}

template <typename Cells>
void EachCell(Cells& cells, PersonRecord& person) {
  cells(person.actor, person.name, person.surname, person.side, person.country, person.given_name, person.sex);
}

template <typename Cells>
void EachCell(Cells& cells, Tenure& tenure) {
  cells(tenure.person, tenure.side, tenure.office, tenure.role, tenure.acting);
  for (Day* day : {&tenure.start, &tenure.end, &tenure.as_of}) DayCell(cells, *day);
}

template <typename Cells>
void EachCell(Cells& cells, OfficeRow& office) {
  cells(office.office, office.roles, office.rank, office.sides, office.speaker, office.domestic);
}

template <typename Cells>
void EachCell(Cells& cells, TitleForm& form) {  // the senses are lists of their own
  cells(form.plural, form.leader, form.generic, form.speaker, form.minister, form.official, form.domestic);
}

template <typename Cells>
void EachCell(Cells& cells, Honorific& honorific) {
  cells(honorific.sex);
}

template <typename Cells>
void EachCell(Cells& cells, MentionWord& word) {
  cells(word.word_class, word.value);
}

template <typename Cells>
void EachCell(Cells& cells, PlaceRecord& place) {
  cells(place.name, place.country, place.region);
}

void WriteActorRecords(ActorRecords* records, ImageWriter* writer) {
  writer->Table("actors.sides", records->sides);
  writer->Table("actors.persons", records->persons);
  writer->Table("actors.tenures", records->tenures);
  writer->Table("actors.offices", records->offices);
  writer->Table("actors.titles", records->titles);
  writer->Table("actors.honorifics", records->honorifics);
  writer->Table("actors.words", records->words);
  writer->Table("actors.places", records->places);
}

absl::StatusOr<std::unique_ptr<ActorKnowledge::Impl>> OpenActorTables(std::shared_ptr<const Image> image) {
  auto tables = std::make_unique<ActorKnowledge::Impl>();
  ImageReader reader(*image);
  tables->sides = reader.Table<SideRecord>("actors.sides");
  tables->persons = reader.Table<PersonRecord>("actors.persons");
  tables->tenures = reader.Table<Tenure>("actors.tenures");
  tables->offices = reader.Table<OfficeRow>("actors.offices");
  tables->titles = reader.Table<TitleForm>("actors.titles");
  tables->honorifics = reader.Table<Honorific>("actors.honorifics");
  tables->words = reader.Table<MentionWord>("actors.words");
  tables->places = reader.Table<PlaceRecord>("actors.places");
  const auto senses = reader.Lists<TitleSense>("actors.title_senses");
  if (senses.size() == tables->titles.size()) {
    for (size_t title = 0; title < senses.size(); ++title) tables->titles[title].senses = senses[title];
  }
  tables->side_by_code = ListIndex("actors.side_by_code", &reader);
  tables->known = WordTable("actors.known", &reader);
  tables->governed = WordTable("actors.governed", &reader);
  tables->person_by_actor = ListIndex("actors.person_by_actor", &reader);
  tables->tenure_span = reader.Array<TenureSpan>("actors.tenure_span");
  tables->office_of_tenure = reader.Array<int32_t>("actors.office_of_tenure");
  tables->tenures_by_side = ListIndex("actors.by_side", &reader);
  tables->office_by_key = ListIndex("actors.office_by_key", &reader);
  tables->person_groups = reader.Lists<int32_t>("actors.person_groups");
  tables->gazetteer = Gazetteer(&reader);
  tables->word_classes = reader.Array<WordClasses>("actors.word_classes");
  tables->given_name_word = reader.Array<uint8_t>("actors.given_name_word");
  if (!reader.status().ok()) return reader.status();
  tables->image = std::move(image);
  return tables;
}

}  // namespace readout::extract
