// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/actor_image.h"

#include <utility>

namespace readout::extract {
template <typename Cells>
void EachCell(Cells& cells, SideRecord& side) {
  cells(side.code, side.name, side.kind, side.parent, side.wikidata, side.capitals, side.members, side.former,
        side.territory);
}

template <typename Cells>
void EachCell(Cells& cells, PersonDraft& person) {
  cells(person.actor, person.name, person.surname, person.side, person.country, person.given_name, person.sex);
}

template <typename Cells>
void EachCell(Cells& cells, TenureDraft& tenure) {
  cells(tenure.person, tenure.side, tenure.office, tenure.role, ImageDay(tenure.start).cell(),
        ImageDay(tenure.end).cell(), ImageDay(tenure.as_of).cell(), tenure.acting);
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
  cells(place.name, place.country, place.city, place.region);
}

void WriteActorRecords(ActorRecords* records, std::vector<PersonDraft>* persons, std::vector<TenureDraft>* tenures,
                       ImageWriter* writer) {
  writer->Table("actors.sides", records->sides);
  writer->Rows("actors.persons", *persons);
  writer->Rows("actors.tenures", *tenures);
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
  tables->persons = reader.Rows<PersonRecord>("actors.persons");
  tables->tenures = reader.Rows<Tenure>("actors.tenures");
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
  tables->publishers = ListIndex("actors.publishers", &reader);
  tables->persons_by_actor = reader.Array<int32_t>("actors.persons_by_actor");
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
