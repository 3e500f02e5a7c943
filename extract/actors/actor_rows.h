// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of data/actors, and of a user's tables, behind an actor: words and sources that ActorKnowledge does not keep
// in a form for people. Read anew when somebody asks; nothing that reads articles needs them.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/absl_view.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/actors/actor_table_forms.h"

namespace readout::extract {

// What data call a side, in the order of the rows, each word once.
struct SideWords {
  std::vector<std::string> names;  // official name and aliases
  std::vector<std::string> adjectives;
  std::vector<std::string> demonyms;
  std::vector<std::string> metonyms;
  std::vector<std::string> descriptions;
  std::vector<std::string> sources;
};

class ActorRows {
 public:
  // The files that ActorKnowledge::Load reads for the same arguments.
  static absl::StatusOr<ActorRows> Read(const std::string& folder, std::span<const std::string> extra_files);

  SideWords WordsOf(std::string_view code) const;
  // Names and spellings of a person as the tables write them, the canonical one first.
  std::vector<std::string> SpellingsOf(const PersonRecord& person) const;
  // Where the row of a tenure comes from: its column `source`, and of a user's table file and line. Empty when nothing
  // says it.
  std::string SourceOf(const PersonRecord& person, const Tenure& tenure) const;

 private:
  struct Row {
    const TsvTable* table;
    size_t row;
    bool own;  // a user's
  };
  std::string SourceOf(const Row& row) const;

  std::vector<std::unique_ptr<const TsvTable>> tables_;
  StringMap<std::vector<Row>> sides_;    // by code
  StringMap<std::vector<Row>> persons_;  // by actor id
  StringMap<std::vector<Row>> offices_;  // by actor id of the person
};

}  // namespace readout::extract
