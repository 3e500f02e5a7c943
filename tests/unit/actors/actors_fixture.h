// SPDX-License-Identifier: Apache-2.0
#pragma once
// The project's own knowledge, loaded once for all tests of the folder, and articles read with it.

#include <string>
#include <string_view>

#include "extract/actors/mention.h"
#include "model/article.h"

namespace readout::extract {

const ActorKnowledge& Knowledge();

struct ReadActors {
  ReadActors() = default;
  ReadActors(const ReadActors&) = delete;
  ReadActors& operator=(const ReadActors&) = delete;

  Article article;
  Document document;
  ActorAnalysis analysis;
};
// Reads `text` as an article of that day ("" for none) into `read`; `title` is a headline kept apart, `url` where it
// was published.
void Read(std::string_view published, std::string_view title, std::string_view text, ReadActors* read,
          std::string_view url = {});

// One line a mention: kind "words" flags = entity, or members joined by " + ".
//   person "President Putin" = Vladimir Putin RUS president
// Flags: possessive, former, place? (may be a place), indefinite. After an entity: speaker, unlisted.
std::string Describe(const ReadActors& read, const Mention& mention);

}  // namespace readout::extract
