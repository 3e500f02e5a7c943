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
  AboutFinder(const AttributeContext& context, const FoundTopic& found, const EventFacts& facts,
              const ActorKnowledge& actors)
      : x_(context), document_(context.reading.document), found_(found), facts_(facts), actors_(actors) {}

  void Take(const Mention& mention) {
    const bool undergoes = Undergoes(mention);
    if (mention.kind == MentionKind::kPronoun && !undergoes && !OwnCountry(mention)) return;
    for (int e : mention.members) TakeEntity(e, mention.kind, false);
    if (mention.entity >= 0) TakeEntity(mention.entity, mention.kind, undergoes || OwnCountry(mention));
  }
  void AddSide(const std::string& side) { Add(side); }
  std::set<std::string> Result() { return std::move(about_); }

 private:
  void TakeEntity(int e, MentionKind kind, bool undergoes) {
    // Nobody congratulates himself: "congratulated him on his election".
    if (undergoes && e == found_.teller && !found_.clause) return TakeOther();
    const Entity& entity = x_.reading.actors.entities[static_cast<size_t>(e)];
    // "China will always stand by Cuba", said China, is about Cuba.
    if (found_.clause && found_.teller >= 0 && kind != MentionKind::kPlace &&
        entity.side == x_.reading.actors.entities[static_cast<size_t>(found_.teller)].side)
      return;
    if (kind == MentionKind::kPlace) {
      if (!entity.place_country.empty()) Add(entity.place_country);
    } else if (!entity.side.empty() && (undergoes || entity.kind != ActorKind::kPerson || !TalksHere(entity))) {
      Add(entity.side);
    }
  }

  void TakeOther() {
    const Entity& teller = x_.reading.actors.entities[static_cast<size_t>(found_.teller)];
    for (const Participant& p : facts_.participants) {
      if (p.side != teller.side) Add(p.side);
    }
  }

  // A party that the phrase names is who said it, not what it is about: "his view of Putin's offer".
  bool TalksHere(const Entity& person) const { return IsParty(facts_, person.side); }

  // "the prime minister's release", "his victory in the election", "the death of the president"
  bool Undergoes(const Mention& mention) const { return OwnsOneOf(mention, "undergone"); }
  // "his country", "their people"
  bool OwnCountry(const Mention& mention) const { return mention.possessive && OwnsOneOf(mention, "own-country"); }

  bool OwnsOneOf(const Mention& mention, std::string_view cue) const {
    constexpr uint32_t kReach = 4;  // tokens: "the president's recent re-election"
    if (mention.possessive) {
      for (uint32_t i = mention.last; i < found_.last && i < mention.last + kReach; ++i) {
        if (x_.reading.syntax.mention_of_token[i] >= 0) break;
        if (x_.frames.HasCue(cue, document_.tokens[i].word)) return true;
      }
    }
    return mention.first >= found_.first + 2 && document_.tokens[mention.first - 1].Is("of") &&
           x_.frames.HasCue(cue, document_.tokens[mention.first - 2].word);
  }

  // A territory counts as the state it belongs to, a part of one ("PSE-GZ") as the whole.
  void Add(const std::string& side) {
    const SideRecord* record = actors_.FindSide(side);
    const std::string acting(record != nullptr && !record->parent.empty() ? actors_.ActingSide(side) : side);
    constexpr size_t kCode = 3;  // letters of a state's code
    about_.insert(acting.find('-') == kCode ? acting.substr(0, kCode) : acting);
  }

  const AttributeContext& x_;
  const Document& document_;
  const FoundTopic& found_;
  const EventFacts& facts_;
  const ActorKnowledge& actors_;
  std::set<std::string> about_;
};

bool TwoSides(const EventFacts& facts) {
  std::set<std::string_view> sides;
  for (const Participant& p : facts.participants) sides.insert(p.side);
  return sides.size() == 2;
}

// The sides of those who are spoken to: the recipient, else who is not the one who says it, else who did not begin the
// event.
std::set<std::string> Addressed(const AttributeContext& x, const FoundTopic& found, const EventFacts& facts) {
  std::set<std::string> sides;
  const std::string teller =
      found.teller >= 0 ? x.reading.actors.entities[static_cast<size_t>(found.teller)].side : std::string();
  const std::string began = IsParty(facts, teller) ? teller : facts.initiator ? facts.initiator->side : std::string();
  if (!TwoSides(facts)) return sides;
  for (const Participant& p : facts.participants) {
    if (IsActedUpon(p.role) || (!Acts(p.role) && !began.empty() && p.side != began)) sides.insert(p.side);
  }
  return sides;
}

// The state, where one talks with an organisation; else empty.
std::string_view OnlyState(const EventFacts& facts, const ActorKnowledge& actors) {
  std::set<std::string_view> states;
  bool organisation = false;
  for (const Participant& p : facts.participants) {
    const SideRecord* record = actors.FindSide(p.side);
    if (record == nullptr) return {};
    if (record->kind == ActorKind::kState) {
      states.insert(p.side);
    } else {
      organisation = true;
    }
  }
  return organisation && states.size() == 1 ? *states.begin() : std::string_view();
}

// "the summit in Paris", "should meet in Paris" are not about France.
bool IsVenue(const AttributeContext& x, const FoundTopic& found, const Mention& mention) {
  const Document& document = x.reading.document;
  if (mention.kind != MentionKind::kPlace && !mention.may_be_place) return false;
  if (mention.first <= found.first) return false;
  const std::string_view before = document.tokens[mention.first - 1].word;
  if (before != "in" && before != "at") return false;
  for (uint32_t i = found.first; i < mention.first; ++i) {
    std::string storage;
    const std::string_view word = document.tokens[i].word;
    if (x.frames.HasCue("gathering", NounKey(x.lexicon, word, &storage)) ||
        x.frames.HasCue("gathering", x.lexicon.VerbLemma(word)))
      return true;
  }
  return false;
}

}  // namespace

Topic MakeTopic(const AttributeContext& x, const FoundTopic& found, const ThemeTable& themes, const EventFacts& facts,
                const ActorKnowledge& actors) {
  const Document& document = x.reading.document;
  Topic topic;
  topic.text = std::string(document.Text(found.support.begin, found.support.end));
  std::string folded;
  std::vector<std::string_view> words;
  for (uint32_t i = found.first; i < found.last; ++i) {
    words.push_back(document.tokens[i].word);
    absl::StrAppend(&folded, i > found.first ? " " : "", ToAbsl(words.back()));
  }
  AboutFinder about(x, found, facts, actors);
  std::set<int> told;  // mentions that a named matter speaks for
  for (uint32_t i = found.first; i < found.last; ++i) {
    const ThemeTable::Matter* matter = themes.MatterAt(words, i - found.first);
    if (matter == nullptr) continue;
    for (const std::string& side : matter->about) about.AddSide(side);
    for (size_t k = 0; k < matter->words.size(); ++k) told.insert(x.reading.syntax.mention_of_token[i + k]);
  }
  for (uint32_t i = found.first; i < found.last; ++i) {
    const int m = x.reading.syntax.mention_of_token[i];
    if (m < 0 || told.contains(m)) continue;
    const Mention& mention = x.reading.actors.mentions[static_cast<size_t>(m)];
    if (!IsVenue(x, found, mention)) about.Take(mention);
  }
  topic.themes = themes.ThemesOf(folded);
  std::set<std::string> sides = about.Result();
  // "trade", "trade with China": between those who talk.
  const bool among_parties =
      std::all_of(sides.begin(), sides.end(), [&](const std::string& side) { return IsParty(facts, side); });
  const bool trilateral = std::any_of(words.begin(), words.end(),
                                      [&](std::string_view word) { return x.frames.HasCue("trilateral", word); });
  const std::string_view state = OnlyState(facts, actors);
  if (sides.empty() && !state.empty() && themes.ConcernsState(topic.themes)) {
    sides.emplace(state);
  } else if (sides.empty() && themes.ConcernsAddressed(topic.themes)) {
    sides = Addressed(x, found, facts);
  } else if (sides.empty() && facts.type == EventType::kAgreement) {
    for (const Participant& p : facts.participants) {
      if (p.role != Role::kMediator) sides.insert(p.side);
    }
  } else if (trilateral || (among_parties && TwoSides(facts) && themes.ConcernsParties(topic.themes))) {
    for (const Participant& p : facts.participants) sides.insert(p.side);
  }
  if (facts.type == EventType::kStatement) {
    for (const Participant& p : facts.participants) {
      if (IsActedUpon(p.role)) sides.insert(p.side);
    }
  }
  topic.about.assign(sides.begin(), sides.end());
  return topic;
}

}  // namespace readout::extract
