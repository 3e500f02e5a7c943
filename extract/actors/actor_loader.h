// SPDX-License-Identifier: Apache-2.0
#pragma once
// Compiles data/actors and data/places into the tables of ActorKnowledge.

#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "base/image.h"
#include "extract/text/vocabulary.h"

namespace readout::extract {

// Reads `folder`, which is data/actors, with the places beside it in ../places, and writes its tables to an image. Each
// of `extra_files` has the form of one of the files of `folder`, told by its columns (actor_table_forms.h), and adds to
// it or corrects it (actor_table_reader.h). Errors name file, line and column. For `vocabulary` see GazetteerBuilder.
absl::Status CompileActors(const std::string& folder, std::span<const std::string> extra_files,
                           VocabularyBuilder* vocabulary, ImageWriter* writer);

// The files of data/ that CompileActors reads, relative to it; of those that may be missing, too.
std::span<const char* const> ActorSources();

// The plural of a title: "foreign ministers", "ministers of foreign affairs", "secretaries-general".
std::string PluralTitle(std::string_view title);

}  // namespace readout::extract
