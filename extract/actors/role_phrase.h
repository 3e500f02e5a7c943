// SPDX-License-Identifier: Apache-2.0
#pragma once
// Offices as a user names them: "US president", "Russia's foreign minister", "president of the European Commission",
// "top US diplomat", "leaders of the E3", "the presidents of Russia and Turkey", "pope", "Kremlin spokesman".

#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/actor_tables.h"

namespace readout::extract {

struct RolePhrase {
  int title = -1;          // title form
  std::string words;       // of the title
  std::vector<int> sides;  // whose office; of a group with fixed members these
  bool each = false;       // one holder of each side is asked for ("leaders of the E3"), not the likeliest side's
  bool former = false;
};

// All readings, likeliest first; none when the words name no office. `tokens` of PhraseTokens(), without an article in
// front.
std::vector<RolePhrase> ReadRolePhrases(const ActorKnowledge::Impl& tables, const std::vector<std::string>& tokens);

// States, organisations and groups that a phrase names, by name, adjective or capital.
std::vector<int> SidesNamed(const ActorKnowledge::Impl& tables, const std::string& phrase);
// The title form that a phrase is; -1 for none.
int TitleNamed(const ActorKnowledge::Impl& tables, const std::string& phrase);
// Keys of the offices that a title means on a side, likeliest first. A leader is whoever leads the government where
// that is so.
std::vector<std::string_view> OfficesMeant(const ActorKnowledge::Impl& tables, int title, int side);

// Tokens [first, last) with blanks between.
std::string JoinTokens(const std::vector<std::string>& tokens, size_t first, size_t last);
// Whether a phrase is a modifier of titles ("former", "acting", "top"), and which value the table gives it.
const std::string_view* ModifierNamed(const ActorKnowledge::Impl& tables, const std::string& phrase);

}  // namespace readout::extract
