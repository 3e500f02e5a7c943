// SPDX-License-Identifier: Apache-2.0
// The logistic model of a claim's confidence and the features that it weighs.
#include "extract/events/confidence_model.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <map>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "base/tsv_table.h"

namespace readout::extract {
namespace {

constexpr double kCertainMention = 0.5;  // score below which who is meant is a guess
constexpr double kSureMention = 0.75;    // … below which it is less than sure
constexpr double kRivalShare = 0.25;     // of the evidence, for another reading to count as possible
constexpr size_t kOften = 4;

struct Feature {
  std::string_view name;
  bool unclear = false;  // of ambiguity: must not raise the probability
};
constexpr Feature kFeatures[] = {
    {"bias"},
    {"meeting"},
    {"strong"},
    {"told_again"},
    {"told_often"},
    {"headline"},
    {"headline_only"},
    {"caption"},
    {"main"},
    {"background"},
    {"transcript"},
    {"sourced"},
    {"dated"},
    {"undated"},
    {"not_held"},
    {"two_persons"},
    {"no_person", true},
    {"state_party", true},
    {"many_parties", true},
    {"guessed_party", true},
    {"unsure_party", true},
    {"ambiguous_party", true},
    {"pronoun_party", true},
    {"unlisted_party", true},
    {"mixed", true},
    {"first_person", true},
};

// How one side of a draft is known.
struct SideLook {
  bool person = false;  // somebody with a name
  bool named = false;   // by more than pronouns and plurals
  bool listed = true;   // all its persons are known to Wikidata
  double score = 0;     // of the surest mention
  double rival = 1;     // the share of the strongest other reading of the clearest mention
};

class FeatureFinder {
 public:
  FeatureFinder(const AttributeContext& context, int draft, const EventFacts& facts, bool main)
      : x_(context),
        document_(context.reading.document),
        draft_(context.discourse.drafts[static_cast<size_t>(draft)]),
        facts_(facts),
        main_(main) {}

  std::vector<std::string_view> Find() {
    Add("meeting", facts_.type == EventType::kMeeting);
    Add("strong", draft_.strength == Strength::kStrong);
    Add("told_again", draft_.mentions.size() >= 2);
    Add("told_often", draft_.mentions.size() >= kOften);
    Add("caption", draft_.caption_only);
    Add("headline_only", draft_.headline_only);
    Add("main", main_);
    Add("background", facts_.background);
    Add("sourced", facts_.said_by.has_value());
    Add("dated", draft_.dated);
    Add("undated", !facts_.date.known());
    Add("not_held", facts_.status != Status::kHeld);
    Sentences();
    Parties();
    return std::move(features_);
  }

 private:
  void Add(std::string_view name, bool holds) {
    if (holds) features_.push_back(name);
  }

  void Sentences() {
    bool headline = false;
    bool transcript = false;
    bool first_person = false;
    bool mixed = false;
    for (int m : draft_.mentions) {
      const EventMention& mention = x_.mentions[static_cast<size_t>(m)];
      const Sentence& sentence = document_.sentences[mention.sentence];
      headline |= document_.ZoneOf(sentence) == Zone::kHeadline;
      transcript |= document_.ExchangeOf(sentence) > 0;
      mixed |= mention.type == draft_.type && mention.status.status() != draft_.status.status();
      for (uint32_t i = sentence.first; i < sentence.last && m == draft_.mentions.front(); ++i) {
        first_person |= document_.tokens[i].Is("i") || document_.tokens[i].Is("we");
      }
    }
    Add("headline", headline);
    Add("transcript", transcript);
    Add("mixed", mixed);
    Add("first_person", first_person);
  }

  void Parties() {
    std::map<std::string_view, SideLook> sides;
    for (int m : draft_.mentions) {
      for (const EventArg& arg : x_.mentions[static_cast<size_t>(m)].args) Look(arg, &sides);
    }
    for (const EventArg& arg : draft_.parties) Look(arg, &sides);
    const auto any = [&](auto holds) {
      return std::any_of(sides.begin(), sides.end(), [&](const auto& side) { return holds(side.second); });
    };
    const auto persons = std::count_if(sides.begin(), sides.end(), [](const auto& side) { return side.second.person; });
    Add("two_persons", persons >= 2);
    Add("no_person", persons == 0);
    Add("state_party", persons > 0 && persons < static_cast<std::ptrdiff_t>(sides.size()));
    Add("many_parties", sides.size() > 2);
    Add("guessed_party", any([](const SideLook& side) { return side.score < kCertainMention; }));
    Add("unsure_party", any([](const SideLook& side) { return side.score < kSureMention; }));
    Add("ambiguous_party", any([](const SideLook& side) { return side.rival >= kRivalShare; }));
    Add("pronoun_party", any([](const SideLook& side) { return !side.named; }));
    Add("unlisted_party", any([](const SideLook& side) { return !side.listed; }));
  }

  void Look(const EventArg& arg, std::map<std::string_view, SideLook>* sides) const {
    const Entity& entity = x_.reading.actors.entities[static_cast<size_t>(arg.entity)];
    if (entity.side.empty() || arg.role == FrameRole::kMediator) return;
    SideLook& look = (*sides)[entity.side];
    const bool person = entity.kind == ActorKind::kPerson && !entity.name.empty();
    look.person |= person;
    if (person && !entity.actor.str().starts_with("wd:")) look.listed = false;
    if (arg.mention < 0) return;
    const Mention& mention = x_.reading.actors.mentions[static_cast<size_t>(arg.mention)];
    look.named |= mention.kind != MentionKind::kPlural && mention.kind != MentionKind::kPronoun;
    look.score = std::max(look.score, mention.score);
    look.rival = std::min(look.rival, mention.candidates.size() < 2 ? 0 : mention.candidates[1].score);
  }

  const AttributeContext& x_;
  const Document& document_;
  const EventDraft& draft_;
  const EventFacts& facts_;
  const bool main_;
  std::vector<std::string_view> features_;
};

}  // namespace

absl::StatusOr<ConfidenceModel> ConfidenceModel::Load(const std::string& data_folder) {
  READOUT_ASSIGN_OR_RETURN(TsvTable table,
                           TsvTable::Read(data_folder + "/frames/confidence.tsv", {"feature", "weight"}));
  ConfidenceModel model;
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view value = table.Cell(row, "weight");
    double weight = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), weight);
    if (error != std::errc() || end != value.data() + value.size()) {
      return table.Error(row, "weight", absl::StrCat("not a number: \"", ToAbsl(value), "\""));
    }
    const std::string_view name = table.Cell(row, "feature");
    const auto* feature = std::find_if(std::begin(kFeatures), std::end(kFeatures),
                                       [&](const Feature& known) { return known.name == name; });
    if (feature == std::end(kFeatures)) {
      return table.Error(row, "feature", absl::StrCat("unknown feature \"", ToAbsl(name), "\""));
    }
    if (feature->unclear && weight > 0) {
      return table.Error(row, "weight", absl::StrCat("above 0 for what is unclear: \"", ToAbsl(value), "\""));
    }
    if (!model.weights_.emplace(name, weight).second) {
      return table.Error(row, "feature", absl::StrCat("a second time: \"", ToAbsl(name), "\""));
    }
  }
  return model;
}

double ConfidenceModel::Probability(const std::vector<std::string_view>& features) const {
  double sum = 0;
  auto add = [&](std::string_view name) {
    if (auto it = weights_.find(name); it != weights_.end()) sum += it->second;
  };
  add("bias");
  for (std::string_view feature : features) add(feature);
  return 1.0 / (1.0 + std::exp(-sum));
}

std::vector<std::string_view> ConfidenceFeatures(const AttributeContext& context, int draft, const EventFacts& facts,
                                                 bool main) {
  return FeatureFinder(context, draft, facts, main).Find();
}

}  // namespace readout::extract
