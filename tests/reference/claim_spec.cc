// SPDX-License-Identifier: Apache-2.0
#include "tests/reference/claim_spec.h"

#include "model/claim_json.h"
#include "tests/support/model_builders.h"

namespace readout::graph {
namespace {

struct Side {
  std::string_view code;
  std::string_view leader;
  std::string_view surname;
  std::string_view minister;
};
constexpr Side kPairs[][2] = {
    {{"USA", "Donald Trump", "Trump", "Marco Rubio"}, {"RUS", "Vladimir Putin", "Putin", "Sergei Lavrov"}},
    {{"CHN", "Xi Jinping", "Xi", "Wang Yi"}, {"FRA", "Emmanuel Macron", "Macron", "Jean-Noel Barrot"}},
};
constexpr EventType kTypes[] = {EventType::kCall, EventType::kMeeting, EventType::kVisit, EventType::kNegotiation,
                                EventType::kStatement};
constexpr std::string_view kSketches[] = {"00000000000000ff", "00000000000000fe", "ffff00000000ffff", ""};

size_t Pick(int number, size_t count) { return static_cast<size_t>(number) % count; }

std::string_view NameOf(const Side& side, size_t choice) {
  switch (choice) {
    case 0:
      return side.leader;
    case 1:
      return side.surname;
    case 2:
      return side.minister;
    default:
      return "";
  }
}

std::string DayText(int day) { return "2026-03-0" + std::to_string(day + 1); }

}  // namespace

Claim ClaimOf(const ClaimSpec& spec) {
  const Side& a = kPairs[Pick(spec.pair, 2)][0];
  const Side& b = kPairs[Pick(spec.pair, 2)][1];
  const EventType type = kTypes[Pick(spec.type, 5)];
  // Both leaders, a surname, both ministers, one side alone, no names, one of each.
  constexpr size_t kNames[][2] = {{0, 0}, {1, 0}, {2, 2}, {3, 0}, {3, 3}, {0, 2}};
  const auto& names = kNames[Pick(spec.names, 6)];
  const std::string_view name_a = NameOf(a, names[0]);
  const std::string_view name_b = NameOf(b, names[1]);
  const size_t mode = Pick(spec.mode, 4);
  ClaimBuilder builder;
  switch (type) {
    case EventType::kCall:
      builder.Call(a.code, name_a, b.code, name_b).Mode(mode == 0 ? "phone" : mode == 1 ? "video" : "");
      break;
    case EventType::kMeeting:
      builder.Meeting(a.code, name_a, b.code, name_b).Mode(mode == 0 ? "bilateral" : mode == 1 ? "sidelines" : "");
      break;
    case EventType::kNegotiation:
      builder.Negotiation(a.code, name_a, b.code, name_b);
      if (mode == 0) builder.Mode("mediated").Party("TUR", "", Role::kMediator);
      break;
    case EventType::kStatement:
      builder.Act(type, mode == 0 ? "praise" : "accuse", mode == 1 ? b.code : a.code, "", mode == 1 ? a.code : b.code,
                  "");
      break;
    default:
      if (mode == 3) {
        builder.Visit(b.code, name_b, a.code, name_a);
      } else {
        builder.Visit(a.code, name_a, b.code, name_b).Mode(mode == 0 ? "state" : mode == 1 ? "working" : "");
      }
  }
  const int day = static_cast<int>(Pick(spec.day, 7));
  const int precision = static_cast<int>(Pick(spec.precision, 9));
  if (precision < 5) builder.On(DayText(day));
  if (precision == 4 && day < 5) builder.Until(DayText(day + 2));
  if (precision == 5) builder.Between(DayText(day), DayText(std::min(day + 2, 8)));
  if (precision == 6) builder.InMonth(2026, 3);
  if (precision == 7) builder.InYear(2026);
  builder.With(kStatusNames[Pick(spec.status, 6)].value);
  const size_t place = Pick(spec.place, 4);
  if (place == 1) builder.At("Geneva", "CHE");
  if (place == 2) builder.At("", "CHE");
  if (place == 3) builder.At("Riyadh", "SAU");
  const int article = static_cast<int>(Pick(spec.article, 8));
  builder.From("https://paper" + std::to_string(article) + ".example/", article == 7 ? "" : DayText(article));
  builder.Sketch(kSketches[Pick(article, 4)]);
  switch (Pick(spec.details, 12)) {
    case 1:
      builder.Lasting(60);
      break;
    case 2:
      builder.Lasting(60, 60, true).SaidBy(a.code);
      break;
    case 3:
      builder.Lasting(90).SaidBy(b.code, b.leader);
      break;
    case 4:
      builder.InitiatedBy(a.code);
      break;
    case 5:
      builder.InitiatedBy(b.code, b.leader);
      break;
    case 6:
      builder.About("grain", {"trade"});
      break;
    case 7:
      builder.About("Grain").Tone("frank", -0.3);
      break;
    case 8:
      builder.Tone("frank", -0.3, a.code).Confidence(0.5);
      break;
    case 9:
      builder.Background();
      break;
    case 10:
      builder.Outcome(OutcomeKind::kAgreed, "to meet again");
      break;
    default:
      break;
  }
  return builder.Build();
}

ClaimSpec RandomSpec(std::mt19937* random) {
  const auto below = [&](int limit) { return static_cast<int>((*random)() % static_cast<unsigned>(limit)); };
  ClaimSpec spec;
  spec.pair = below(2);
  spec.type = below(5);
  spec.day = below(7);
  spec.precision = below(9);
  spec.status = below(6);
  spec.names = below(6);
  spec.mode = below(4);
  spec.place = below(4);
  spec.article = below(8);
  spec.details = below(12);
  return spec;
}

std::string Describe(const std::vector<Claim>& claims) {
  std::string text;
  for (const Claim& claim : claims) text += ClaimToJson(claim) + "\n";
  return text;
}

}  // namespace readout::graph
