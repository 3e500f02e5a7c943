// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of the actors' tables as sections of an image (base/image.h): actors.sides, actors.persons, actors.tenures,
// actors.offices, actors.titles (with actors.title_senses), actors.honorifics, actors.words, actors.places.

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "base/image.h"
#include "extract/actors/actor_tables.h"

namespace readout::extract {

// Changes nothing in the records, see ImageWriter::Table.
void WriteActorRecords(ActorRecords* records, std::vector<PersonDraft>* persons, std::vector<TenureDraft>* tenures,
                       ImageWriter* writer);

// Everything that TableReader has written.
absl::StatusOr<std::unique_ptr<ActorKnowledge::Impl>> OpenActorTables(std::shared_ptr<const Image> image);

}  // namespace readout::extract
