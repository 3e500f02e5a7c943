// SPDX-License-Identifier: Apache-2.0
#pragma once
// Most of data/ (text, time, actors, places, the lexicon, themes) compiled into one image (base/image.h), so that a
// program can begin at once instead of reading some megabytes of text.
//
//   data/*.tsv ──► CompileKnowledge ──► bytes ──► a file, when the program is built (readout_compile_data)
//                                          └────► memory, when there is no fitting file
//   bytes ──► ActorKnowledge::Open, Lexicon::Open: views into them; TextKnowledge::Open, TimeKnowledge::Open: copies
//
// There is one path only: what is read from text at run time becomes an image, too, and the same bytes for the same
// text. A file is used when it is whole, of this program's version, and when every text file it was made of is still
// what it was (base/file_fingerprint.h). Otherwise, and always when a user's tables are to be read as well, the text is
// read. So an image may be missing, old or damaged; the answers are the same, the start is slower.
//
// Sections: `sources`, and what the parts write: `text`, `time`, `themes` (base/archive.h) and those of actor_image.h,
// gazetteer.h, lexicon.h, vocabulary.h. The words of actors and lexicon have their numbers from one vocabulary. Frames
// and status stay text: they are short, and people write frames of their own.

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "absl/status/statusor.h"
#include "base/image.h"
#include "extract/events/theme_table.h"

namespace readout::extract {

// To be raised with every change of what the sections hold or mean.
inline constexpr uint32_t kKnowledgeVersion = 3;

inline constexpr const char* kKnowledgeFile = "knowledge.image";

// The image of folder `data` and of a user's tables. Errors name file, line and column.
absl::StatusOr<std::string> CompileKnowledge(const std::string& data, std::span<const std::string> extra_files);

// The first image of `data`/knowledge.image and `images` that was made of the files as they are now, mapped; null when
// there is none.
std::shared_ptr<const Image> FindKnowledge(const std::string& data, std::span<const std::string> images);

// CompileKnowledge(), but where there are no tables of a user FindKnowledge() comes first.
absl::StatusOr<std::shared_ptr<const Image>> OpenKnowledge(const std::string& data,
                                                           std::span<const std::string> extra_files,
                                                           std::span<const std::string> images);

// The themes and the words of tone of an image.
absl::Status OpenThemes(const Image& image, ThemeTable* themes, ToneTable* tones);

}  // namespace readout::extract
