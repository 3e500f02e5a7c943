// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/actors/actors_fixture.h"

#include <memory>

#include "base/enum_names.h"
#include "extract/text/text_knowledge.h"
#include "extract/time/time_knowledge.h"
#include "tests/support/loaded.h"

namespace readout::extract {
namespace {

std::string DescribeEntity(const ReadActors& read, int index) {
  if (index < 0) return "?";
  const Entity& entity = read.analysis.entities[static_cast<size_t>(index)];
  std::string text = entity.place_name.empty() ? entity.name : entity.place_name;
  const std::string& side = entity.place_name.empty() ? entity.side : entity.place_country;
  if (!text.empty() && !side.empty()) text += ' ';
  text += side;
  if (!entity.office.empty()) text += (text.empty() ? "" : " ") + entity.office;
  if (entity.spokesperson) text += " speaker";
  if (!entity.listed && !entity.name.empty()) text += " unlisted";
  return text.empty() ? "-" : text;
}

}  // namespace

const ActorKnowledge& Knowledge() {
  static const auto* const knowledge =
      new std::shared_ptr<const ActorKnowledge>(Loaded(ActorKnowledge::Load(READOUT_DATA_DIR "/actors")));
  return **knowledge;
}

void Read(std::string_view published, std::string_view title, std::string_view text, ReadActors* read,
          std::string_view url) {
  static const auto* const text_knowledge = new TextKnowledge(Loaded(TextKnowledge::Load(READOUT_DATA_DIR)));
  static const auto* const time_knowledge = new TimeKnowledge(Loaded(TimeKnowledge::Load(READOUT_DATA_DIR)));
  read->article.published = ParseDay(published);
  read->article.title = title;
  read->article.text = text;
  read->article.language = "en";
  read->article.url = url;
  read->document = ReadDocument(read->article, {}, *text_knowledge);
  read->analysis = AnalyseActors(read->document, FindTimeExpressions(read->document, *time_knowledge), Knowledge());
}

std::string Describe(const ReadActors& read, const Mention& mention) {
  std::string line(EnumToName(kMentionKindNames, mention.kind));
  line += " \"";
  line += read.document.TokenText(mention.first, mention.last);
  line += '"';
  if (mention.possessive) line += " possessive";
  if (mention.former) line += " former";
  if (mention.may_be_place) line += " place?";
  if (!mention.definite) line += " indefinite";
  line += " = ";
  if (mention.kind != MentionKind::kPlural) return line + DescribeEntity(read, mention.entity);
  if (mention.members.empty()) return line + "none";
  for (size_t i = 0; i < mention.members.size(); ++i) {
    if (i > 0) line += " + ";
    line += DescribeEntity(read, mention.members[i]);
  }
  return line;
}

}  // namespace readout::extract
