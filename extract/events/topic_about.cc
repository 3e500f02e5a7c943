// SPDX-License-Identifier: Apache-2.0
#include "extract/events/topic_about.h"

#include <algorithm>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"

namespace readout::extract {
namespace {

bool IsParty(const EventFacts& facts, std::string_view side) {
  return std::any_of(facts.participants.begin(), facts.participants.end(),
                     [&](const Participant& p) { return p.side == side; });
}

class AboutFinder {
 public:
  AboutFinder(const AttributeContext& context, const EventFacts& facts, const ActorKnowledge& actors)
      : x_(context), facts_(facts), actors_(actors) {}

  void Take(const Mention& mention) {
    if (mention.kind == MentionKind::kPronoun) return;
    for (int e : mention.members) TakeEntity(e, mention.kind);
    if (mention.entity >= 0) TakeEntity(mention.entity, mention.kind);
  }
  std::set<std::string> Result() { return std::move(about_); }

 private:
  void TakeEntity(int e, MentionKind kind) {
    const Entity& entity = x_.reading.actors.entities[static_cast<size_t>(e)];
    if (kind == MentionKind::kPlace) {
      if (!entity.place_country.empty()) Add(entity.place_country);
    } else if (!entity.side.empty() && !(entity.kind == ActorKind::kPerson && TalksHere(entity))) {
      Add(entity.side);
    }
  }

  // A party that the phrase names is who said it, not what it is about: "his view of Putin's offer".
  bool TalksHere(const Entity& person) const { return IsParty(facts_, person.side); }

  // A territory counts as the state it belongs to.
  void Add(const std::string& side) {
    const SideRecord* record = actors_.FindSide(side);
    about_.insert(record != nullptr && !record->parent.empty() ? std::string(actors_.ActingSide(side)) : side);
  }

  const AttributeContext& x_;
  const EventFacts& facts_;
  const ActorKnowledge& actors_;
  std::set<std::string> about_;
};

bool TwoSides(const EventFacts& facts) {
  std::set<std::string_view> sides;
  for (const Participant& p : facts.participants) sides.insert(p.side);
  return sides.size() == 2;
}

// "the summit in Paris" is not about France.
bool IsVenue(const AttributeContext& x, const FoundTopic& found, const Mention& mention) {
  const Document& document = x.reading.document;
  if (mention.kind != MentionKind::kPlace || mention.first <= found.first) return false;
  const std::string_view before = document.tokens[mention.first - 1].word;
  if (before != "in" && before != "at") return false;
  for (uint32_t i = found.first; i < mention.first; ++i) {
    std::string storage;
    if (x.frames.HasCue("gathering", NounKey(x.lexicon, document.tokens[i].word, &storage))) return true;
  }
  return false;
}

}  // namespace

Topic MakeTopic(const AttributeContext& x, const FoundTopic& found, const ThemeTable& themes, const EventFacts& facts,
                const ActorKnowledge& actors) {
  Topic topic;
  topic.text = std::string(x.reading.document.Text(found.support.begin, found.support.end));
  std::string folded;
  AboutFinder about(x, facts, actors);
  for (uint32_t i = found.first; i < found.last; ++i) {
    absl::StrAppend(&folded, i > found.first ? " " : "", ToAbsl(x.reading.document.tokens[i].word));
    const int m = x.reading.syntax.mention_of_token[i];
    if (m >= 0 && !IsVenue(x, found, x.reading.actors.mentions[static_cast<size_t>(m)]))
      about.Take(x.reading.actors.mentions[static_cast<size_t>(m)]);
  }
  topic.themes = themes.ThemesOf(folded);
  std::set<std::string> sides = about.Result();
  // "trade", "trade with China": between those who talk.
  const bool among_parties =
      std::all_of(sides.begin(), sides.end(), [&](const std::string& side) { return IsParty(facts, side); });
  if (among_parties && TwoSides(facts) && themes.ConcernsParties(topic.themes)) {
    for (const Participant& p : facts.participants) sides.insert(p.side);
  }
  topic.about.assign(sides.begin(), sides.end());
  return topic;
}

}  // namespace readout::extract
