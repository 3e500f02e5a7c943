// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads data/actors and data/places into the tables of ActorKnowledge.

#include <memory>
#include <span>
#include <string>

#include "absl/status/statusor.h"
#include "extract/actors/actor_tables.h"

namespace readout::extract {

// `folder` is data/actors; places stand beside it in ../places. Each of `extra_files` has the form of one of the files
// of `folder`, told by its columns (actor_table_forms.h), and adds to it or corrects it (actor_table_reader.h). Errors
// name file, line and column.
absl::StatusOr<std::unique_ptr<ActorKnowledge::Impl>> LoadActorTables(const std::string& folder,
                                                                      std::span<const std::string> extra_files);

// The plural of a title: "foreign ministers", "ministers of foreign affairs", "secretaries-general".
std::string PluralTitle(std::string_view title);

}  // namespace readout::extract
