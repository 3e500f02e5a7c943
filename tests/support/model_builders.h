// SPDX-License-Identifier: Apache-2.0
#pragma once
// Claims for tests in one expression, finished as the program finishes them.
//
//   Claim claim = ClaimBuilder()
//                     .Call("USA", "Donald Trump", "RUS", "Vladimir Putin")
//                     .On("2026-03-09")
//                     .From("https://wire.example/7", "2026-03-09", "Wire")
//                     .InitiatedBy("USA", "Donald Trump")
//                     .Lasting(60)
//                     .Build();
//
// Without From() the article is https://news.example/1 of no date.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/claim.h"

namespace readout {

class ClaimBuilder {
 public:
  ClaimBuilder();

  // Two persons; an empty name leaves the side alone. The status is held, the mode not stated (a call's: phone).
  ClaimBuilder& Call(std::string_view side_a, std::string_view name_a, std::string_view side_b,
                     std::string_view name_b);
  ClaimBuilder& Meeting(std::string_view side_a, std::string_view name_a, std::string_view side_b,
                        std::string_view name_b);
  ClaimBuilder& Negotiation(std::string_view side_a, std::string_view name_a, std::string_view side_b,
                            std::string_view name_b);
  // Roles visitor and host, or source and target.
  ClaimBuilder& Visit(std::string_view visitor_side, std::string_view visitor, std::string_view host_side,
                      std::string_view host);
  ClaimBuilder& Act(EventType type, std::string_view mode, std::string_view source_side, std::string_view source,
                    std::string_view target_side, std::string_view target);

  ClaimBuilder& Type(EventType type);
  ClaimBuilder& Mode(std::string_view mode);
  ClaimBuilder& With(Status status);
  // One more party. An empty name makes it a state (three capitals) or an organisation.
  ClaimBuilder& Party(std::string_view side, std::string_view name, Role role = Role::kParticipant,
                      std::string_view office = "");
  // Gives a party or reference already named that Wikidata id, wherever it stands in the claim.
  ClaimBuilder& Known(std::string_view name, std::string_view actor_id);

  // Days in ISO 8601; a text that is none aborts the test program.
  ClaimBuilder& On(std::string_view day);
  ClaimBuilder& Between(std::string_view first, std::string_view last);
  ClaimBuilder& InMonth(int year, int month);
  ClaimBuilder& InYear(int year);
  ClaimBuilder& Until(std::string_view day);

  ClaimBuilder& InitiatedBy(std::string_view side, std::string_view name = "");
  ClaimBuilder& Lasting(std::optional<int> min, std::optional<int> max, bool approximate);
  ClaimBuilder& Lasting(int minutes) { return Lasting(minutes, minutes, false); }
  ClaimBuilder& At(std::string_view place, std::string_view country);
  ClaimBuilder& About(std::string_view topic, std::vector<std::string> themes = {},
                      std::vector<std::string> about = {});
  ClaimBuilder& Tone(std::string_view term, double valence, std::string_view side = "", std::string_view name = "");
  ClaimBuilder& Outcome(OutcomeKind kind, std::string_view text);
  ClaimBuilder& SaidBy(std::string_view side, std::string_view name = "");
  ClaimBuilder& Background();
  ClaimBuilder& Confidence(double confidence);

  // `published` may be empty.
  ClaimBuilder& From(std::string_view url, std::string_view published = "", std::string_view outlet = "");
  ClaimBuilder& Titled(std::string_view title);
  ClaimBuilder& Sketch(std::string_view sketch);
  ClaimBuilder& Evidence(std::string_view field, std::string_view quote, int64_t start = 0);

  Claim Build() const;

 private:
  ClaimBuilder& Pair(EventType type, std::string_view side_a, std::string_view name_a, Role role_a,
                     std::string_view side_b, std::string_view name_b, Role role_b);

  Claim claim_;
  std::vector<std::pair<std::string, ActorId>> known_;
};

}  // namespace readout
