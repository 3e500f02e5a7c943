// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/matching.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "cli/evaluate/names.h"

namespace readout::cli {
namespace {

// Words by which a note speaks of a type of event.
struct NoteWords {
  EventType type;
  std::vector<std::string_view> words;
};
const std::vector<NoteWords>& AllNoteWords() {
  static const auto* const all = new std::vector<NoteWords>{
      {EventType::kStatement,
       {"statement", "reject", "critici", "accus", "demand", "prais", "support", "thank", "apolog", "propos", "remark",
        "pledge"}},
      {EventType::kMeeting, {"meet", "talks", "summit", "one-sided meeting"}},
      {EventType::kVisit, {"visit", "trip", "travel"}},
      {EventType::kCall, {"call", "phone"}},
      {EventType::kMessage, {"letter", "message", "invit", "congrat", "condol"}},
      {EventType::kAgreement, {"agree", "sign", "pact", "deal", "accord"}},
      {EventType::kNegotiation, {"negotia", "talks", "dialogue"}},
      {EventType::kMediation, {"mediat"}},
      {EventType::kAid, {"aid", "fund", "grant", "assist"}},
      {EventType::kSanction, {"sanction"}},
      {EventType::kRelations, {"relations", "ties", "recogni"}},
      {EventType::kExpulsion, {"expel", "expulsion"}},
      {EventType::kSummons, {"summon"}},
      {EventType::kRecall, {"recall"}},
  };
  return *all;
}

std::string LowerAscii(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool Compatible(const std::optional<GoldSpan>& a, const std::optional<GoldSpan>& b) {
  return !a.has_value() || !b.has_value() || !(b->end < a->start || a->end < b->start);
}

// The side of an initiator, if there is one and it has a side.
std::optional<std::string> SideOf(const std::optional<GoldActor>& actor) {
  return actor.has_value() && !actor->side.empty() ? std::optional(actor->side) : std::nullopt;
}
std::optional<std::string> SideOf(const std::optional<ActorRef>& actor) {
  return actor.has_value() && !actor->side.empty() ? std::optional(actor->side) : std::nullopt;
}

}  // namespace

std::optional<GoldSpan> SpanOfClaim(const DateRange& date) {
  if (!date.known()) return std::nullopt;
  return GoldSpan{FormatDay(date.start), FormatDay(date.end)};
}

std::optional<double> Affinity(const GoldEvent& gold, const Claim& claim) {
  const EventFacts& facts = claim.facts;
  std::set<std::string> gold_sides;
  std::set<std::string> claim_sides;
  for (const GoldParticipant& participant : gold.participants) gold_sides.insert(participant.side);
  for (const Participant& participant : facts.participants) claim_sides.insert(participant.side);
  if (gold_sides.empty() || claim_sides.empty() || gold.type != EnumToName(kEventTypeNames, facts.type))
    return std::nullopt;
  std::vector<std::string> both;
  std::set_intersection(gold_sides.begin(), gold_sides.end(), claim_sides.begin(), claim_sides.end(),
                        std::back_inserter(both));
  const size_t all = gold_sides.size() + claim_sides.size() - both.size();
  const double jaccard = static_cast<double>(both.size()) / static_cast<double>(all);
  if (jaccard <= 0.5) return std::nullopt;

  int hits = 0;
  for (const GoldParticipant& wanted : gold.participants) {
    if (wanted.name.empty()) continue;
    std::vector<std::string_view> others;
    for (const Participant& participant : facts.participants) {
      if (participant.side == wanted.side && !participant.name.empty()) others.push_back(participant.name);
    }
    if (std::any_of(others.begin(), others.end(),
                    [&](std::string_view name) { return SamePersonByName(wanted.name, name); })) {
      ++hits;
      continue;
    }
    // Somebody else of that side is no contradiction as long as the gold names him, too.
    const bool known = std::any_of(others.begin(), others.end(), [&](std::string_view name) {
      return std::any_of(gold.participants.begin(), gold.participants.end(), [&](const GoldParticipant& colleague) {
        return colleague.side == wanted.side && !colleague.name.empty() && SamePersonByName(colleague.name, name);
      });
    });
    if (!others.empty() && !known) return std::nullopt;
  }
  const std::optional<GoldSpan> date = SpanOfClaim(facts.date);
  if (!Compatible(gold.date, date)) return std::nullopt;
  const double parties = static_cast<double>(std::max<size_t>(1, gold.participants.size()));
  return jaccard + 0.5 * hits / parties + 0.3 * (gold.date == date ? 1 : 0) +
         0.3 * (gold.status == EnumToName(kStatusNames, facts.status) ? 1 : 0) +
         0.2 * (SideOf(gold.initiator) == SideOf(facts.initiator) ? 1 : 0);
}

Matching MatchEvents(const std::vector<GoldEvent>& gold, const std::vector<Claim>& claims) {
  struct Pair {
    double affinity;
    size_t gold;
    size_t claim;
  };
  std::vector<Pair> pairs;
  for (size_t i = 0; i < gold.size(); ++i) {
    for (size_t j = 0; j < claims.size(); ++j) {
      if (const std::optional<double> affinity = Affinity(gold[i], claims[j])) pairs.push_back({*affinity, i, j});
    }
  }
  // Among equals news before background, then by id: something that does not depend on the order of claims.
  const auto key = [&](const Pair& pair) {
    const Claim& claim = claims[pair.claim];
    return std::tuple(-pair.affinity, claim.facts.background, claim.id, pair.gold);
  };
  std::sort(pairs.begin(), pairs.end(), [&key](const Pair& a, const Pair& b) { return key(a) < key(b); });
  Matching matching;
  std::vector<bool> gold_taken(gold.size(), false);
  std::vector<bool> claim_taken(claims.size(), false);
  for (const Pair& pair : pairs) {
    if (gold_taken[pair.gold] || claim_taken[pair.claim]) continue;
    gold_taken[pair.gold] = claim_taken[pair.claim] = true;
    matching.pairs.emplace_back(pair.gold, pair.claim);
  }
  for (size_t i = 0; i < gold.size(); ++i) {
    if (!gold_taken[i]) matching.missed.push_back(i);
  }
  for (size_t j = 0; j < claims.size(); ++j) {
    if (!claim_taken[j]) matching.extra.push_back(j);
  }
  return matching;
}

bool IsOptional(const Claim& claim, const std::vector<std::string>& not_events) {
  const auto& all = AllNoteWords();
  const auto row =
      std::find_if(all.begin(), all.end(), [&](const NoteWords& words) { return words.type == claim.facts.type; });
  if (row == all.end()) return false;
  return std::any_of(not_events.begin(), not_events.end(), [&](const std::string& original) {
    const std::string note = LowerAscii(original);
    return note.find("optional") != std::string::npos &&
           std::any_of(row->words.begin(), row->words.end(),
                       [&](std::string_view word) { return note.find(word) != std::string::npos; });
  });
}

}  // namespace readout::cli
