// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "model/claim_json.h"
#include "model/sketch.h"

namespace readout {
namespace {

template <typename E, size_t N>
E AnyOf(const EnumName<E> (&names)[N]) {
  return names[*rc::gen::inRange<size_t>(0, N)].value;
}

bool Coin() { return *rc::gen::arbitrary<bool>(); }

std::string AnyText() {
  std::string text;
  const auto code_point = rc::gen::oneOf(rc::gen::inRange<uint32_t>(1, 0x250), rc::gen::inRange<uint32_t>(0, 0x110000));
  for (const uint32_t c : *rc::gen::container<std::vector<uint32_t>>(code_point)) AppendUtf8(c, &text);
  return text;
}

std::string SomeText() { return "x" + AnyText(); }

Day AnyDay() { return Day(1, 1, 1) + *rc::gen::inRange(0, 3652058); }  // years 1 to 9999

DateRange AnyDate() {
  const Day day = AnyDay();
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return DateRange::OnDay(day);
    case 1:
      return DateRange::Between(day, AnyDay());
    case 2:
      return DateRange::InMonth(static_cast<int>(day.year()), day.month());
    case 3:
      return DateRange::InYear(static_cast<int>(day.year()));
    default:
      return DateRange();
  }
}

ActorRef AnyActor() {
  ActorRef actor;
  if (Coin()) actor.actor = ActorId("wd:Q" + std::to_string(*rc::gen::inRange(1, 1000000)));
  actor.name = AnyText();
  actor.side = *rc::gen::element<std::string>("USA", "RUS", "EU", "");
  return actor;
}

template <typename Make>
auto Several(Make make) {
  std::vector<decltype(make())> items;
  const int count = *rc::gen::inRange(0, 4);
  for (int i = 0; i < count; ++i) items.push_back(make());
  return items;
}

Claim AnyClaim() {
  Claim claim;
  Article article;
  article.url = AnyText();
  article.title = SomeText();
  article.outlet = AnyText();
  if (Coin()) article.published = AnyDay();
  article.language = "en";
  article.id = ArticleIdOf(article);
  claim.article = RefOf(article);
  EventFacts& facts = claim.facts;
  facts.type = AnyOf(kEventTypeNames);
  const auto modes = ModesOf(facts.type);
  if (!modes.empty() && Coin()) facts.mode = std::string(modes[*rc::gen::inRange<size_t>(0, modes.size())]);
  facts.status = AnyOf(kStatusNames);
  facts.date = AnyDate();
  facts.until = AnyDate();
  facts.participants = Several([] {
    const ActorRef actor = AnyActor();
    return Participant{actor.actor, actor.name, AnyOf(kActorKindNames), actor.side, AnyText(), AnyOf(kRoleNames)};
  });
  facts.participants.push_back({ActorId(), "X", ActorKind::kPerson, "A", "", Role::kParticipant});
  for (Participant& participant : facts.participants) {
    if (participant.name.empty() && participant.side.empty()) participant.side = "B";
  }
  if (Coin()) facts.initiator = AnyActor();
  if (Coin()) {
    const int min = *rc::gen::inRange(0, 600);
    facts.duration = Duration{Coin() ? std::optional<int>(min) : std::nullopt,
                              Coin() ? std::optional<int>(min + *rc::gen::inRange(0, 60)) : std::nullopt, Coin()};
  }
  if (Coin()) facts.place = Place{AnyText(), Coin() ? "FIN" : ""};
  facts.topics = Several([] { return Topic{SomeText(), Several(SomeText), Several(SomeText)}; });
  facts.tone = Several([] { return Tone{SomeText(), *rc::gen::inRange(-100, 101) / 100.0, AnyActor()}; });
  facts.outcomes = Several([] { return Outcome{AnyOf(kOutcomeKindNames), SomeText()}; });
  if (Coin()) facts.said_by = AnyActor();
  facts.background = Coin();
  facts.confidence = *rc::gen::inRange(0, 1000001) / 1000000.0;
  claim.evidence = Several([] {
    const std::string quote = SomeText();
    const int64_t start = *rc::gen::inRange<int64_t>(0, 1000000);
    return Evidence{Coin(), start, start + static_cast<int64_t>(quote.size()), quote, SomeText()};
  });
  FinishClaim(&claim);
  return claim;
}

bool SameFacts(const EventFacts& a, const EventFacts& b) {
  return a.type == b.type && a.mode == b.mode && a.status == b.status && a.date == b.date && a.until == b.until &&
         a.participants == b.participants && a.initiator == b.initiator && a.duration == b.duration &&
         a.place == b.place && a.topics == b.topics && a.tone == b.tone && a.outcomes == b.outcomes &&
         a.said_by == b.said_by && a.background == b.background && a.confidence == b.confidence && a.codes == b.codes;
}

RC_GTEST_PROP(ClaimProperty, ReadingWhatWasWrittenGivesAnEqualClaim, ()) {
  const Claim claim = AnyClaim();
  const std::string line = ClaimToJson(claim);
  RC_ASSERT(line.find('\n') == std::string::npos);
  const absl::StatusOr<Claim> read = ClaimFromJson(line);
  RC_ASSERT(read.ok());
  RC_ASSERT(read->id == claim.id);
  RC_ASSERT(read->article == claim.article);
  RC_ASSERT(SameFacts(read->facts, claim.facts));
  RC_ASSERT(read->evidence == claim.evidence);
  RC_ASSERT(ClaimToJson(*read) == line);
}

RC_GTEST_PROP(ClaimProperty, OrderOfPartiesAndEvidenceDoesNotMatter, ()) {
  const Claim claim = AnyClaim();
  Claim turned = claim;
  std::reverse(turned.facts.participants.begin(), turned.facts.participants.end());
  std::reverse(turned.evidence.begin(), turned.evidence.end());
  FinishClaim(&turned);
  RC_ASSERT(ClaimToJson(turned) == ClaimToJson(claim));
}

RC_GTEST_PROP(DateProperty, DaysReadBack, ()) {
  const Day day = AnyDay();
  RC_ASSERT(ParseDay(FormatDay(day)) == day);
  RC_ASSERT(ParseTimestampDay(FormatDay(day) + "T12:00:00+05:30") == day);
}

RC_GTEST_PROP(DateProperty, OverlapIsSymmetricAndCoversContainment, ()) {
  const DateRange a = AnyDate();
  const DateRange b = AnyDate();
  RC_ASSERT(a.Overlaps(b) == b.Overlaps(a));
  RC_ASSERT(a.Overlaps(a) == a.known());
}

RC_GTEST_PROP(DateProperty, AnyBytesAreADayOrNone, ()) {
  const std::string bytes = *rc::gen::arbitrary<std::string>();
  if (const std::optional<Day> day = ParseDay(bytes)) RC_ASSERT(FormatDay(*day) == bytes);
  ParseTimestampDay(bytes);
}

RC_GTEST_PROP(UrlProperty, CanonicalFormIsItsOwnCanonicalForm, ()) {
  const std::string url =
      *rc::gen::element<std::string>("https://A.example", "http://b.example:80", "", "c.example") +
      *rc::gen::container<std::string>(rc::gen::element('/', '?', '&', '#', 'a', 'B', '=', ':', ' ', '_')) +
      *rc::gen::element<std::string>("", "utm_source=x", "&fbclid=1", "/?utm_a=1&b=2");
  const std::string once = CanonicalUrl(url);
  RC_ASSERT(CanonicalUrl(once) == once);
}

RC_GTEST_PROP(SketchProperty, DistanceIsSymmetricAndZeroToItself, ()) {
  const std::string a = SketchOf(AnyText() + " one two three");
  const std::string b = SketchOf(AnyText() + " four five six");
  RC_ASSERT(SketchDistance(a, a) == 0);
  RC_ASSERT(SketchDistance(a, b) == SketchDistance(b, a));
}

}  // namespace
}  // namespace readout
