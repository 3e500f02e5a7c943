// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/claim_similarity.h"

#include "graph/merge/compared_facts.h"

namespace readout::graph {
namespace {

std::string DateText(const EventFacts& facts) {
  if (!facts.date.known()) return "no date";
  std::string text = FormatDateRange(facts.date);
  if (facts.until.known()) text += " until " + FormatDateRange(facts.until);
  return text;
}

std::string DateWords(DateRelation relation, const EventFacts& a, const EventFacts& b) {
  switch (relation) {
    case DateRelation::kSameDay:
      return "both " + DateText(a);
    case DateRelation::kOverlap:
      return DateText(a) + " and " + DateText(b) + " have a day in common";
    case DateRelation::kShifted:
      return DateText(a) + " and " + DateText(b) + " are neighbours (evening here, night there)";
    case DateRelation::kUnknown:
      return DateText(a) + " and " + DateText(b) + " do not exclude each other";
    case DateRelation::kApart:
      return DateText(a) + " is not " + DateText(b);
  }
  return "";
}

}  // namespace

bool SamePerson(const ActorId& actor_a, std::string_view name_a, const ActorId& actor_b, std::string_view name_b) {
  return IsSamePerson(PersonToCompare(actor_a, name_a), PersonToCompare(actor_b, name_b));
}

Similarity CompareClaims(const Claim& a, const Claim& b, const MergeOptions& options) {
  const ComparedFacts facts_a = FactsToCompare(a);
  const ComparedFacts facts_b = FactsToCompare(b);
  Similarity similarity;
  if (a.article.id == b.article.id) {
    similarity.reasons.push_back({"article", "one article tells them apart", 0, true});
  }
  const DateRelation relation = RelateDates(facts_a, facts_b, options);
  similarity.reasons.push_back(
      {"date", DateWords(relation, a.facts, b.facts), PointsOf(relation), relation == DateRelation::kApart});
  CompareApartFromDate(facts_a, facts_b, &similarity.reasons);
  for (const Reason& reason : similarity.reasons) {
    similarity.score += reason.points;
    if (reason.forbids) similarity.compatible = false;
  }
  if (!similarity.compatible) similarity.score = 0;
  return similarity;
}

std::string FormatSimilarity(const Similarity& similarity) {
  std::string text =
      similarity.compatible ? "compatible, score " + std::to_string(similarity.score) : std::string("not one event");
  std::string_view separator = ": ";
  for (const Reason& reason : similarity.reasons) {
    text += separator;
    text += reason.field + ": " + reason.text;
    if (reason.points != 0) text += " (+" + std::to_string(reason.points) + ")";
    if (reason.forbids) text += " (excludes)";
    separator = "; ";
  }
  return text;
}

}  // namespace readout::graph
