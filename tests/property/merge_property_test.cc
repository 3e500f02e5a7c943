// SPDX-License-Identifier: Apache-2.0
// What merging promises whatever the claims are.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "graph/merge/blocking_key.h"
#include "graph/merge/merger.h"
#include "graph/store/integrity_check.h"
#include "graph/store/store_reader.h"
#include "graph/store/store_writer.h"
#include "model/claim_json.h"
#include "tests/reference/claim_spec.h"
#include "tests/support/temp_dir.h"

namespace readout::graph {
namespace {

rc::Gen<ClaimSpec> AnySpec() {
  return rc::gen::build<ClaimSpec>(rc::gen::set(&ClaimSpec::pair, rc::gen::inRange(0, kSpecLimits[0])),
                                   rc::gen::set(&ClaimSpec::type, rc::gen::inRange(0, kSpecLimits[1])),
                                   rc::gen::set(&ClaimSpec::day, rc::gen::inRange(0, kSpecLimits[2])),
                                   rc::gen::set(&ClaimSpec::precision, rc::gen::inRange(0, kSpecLimits[3])),
                                   rc::gen::set(&ClaimSpec::status, rc::gen::inRange(0, kSpecLimits[4])),
                                   rc::gen::set(&ClaimSpec::names, rc::gen::inRange(0, kSpecLimits[5])),
                                   rc::gen::set(&ClaimSpec::mode, rc::gen::inRange(0, kSpecLimits[6])),
                                   rc::gen::set(&ClaimSpec::place, rc::gen::inRange(0, kSpecLimits[7])),
                                   rc::gen::set(&ClaimSpec::article, rc::gen::inRange(0, kSpecLimits[8])),
                                   rc::gen::set(&ClaimSpec::details, rc::gen::inRange(0, kSpecLimits[9])));
}

// A set of claims in which some meet: all specs share a pair and a type more often than chance would have it.
std::vector<Claim> AnyClaims() {
  std::vector<ClaimSpec> specs = *rc::gen::container<std::vector<ClaimSpec>>(AnySpec());
  const int types = *rc::gen::inRange(1, 6);
  std::vector<Claim> claims;
  for (ClaimSpec& spec : specs) {
    spec.type %= types;
    claims.push_back(ClaimOf(spec));
  }
  return claims;
}

std::vector<std::string> Lines(const std::vector<Event>& events) {
  std::vector<std::string> lines;
  for (const Event& event : events) lines.push_back(EventToJson(event));
  return lines;
}

std::vector<Claim> Shuffled(const std::vector<Claim>& claims) {
  std::vector<size_t> order(claims.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  const std::vector<uint32_t> keys =
      *rc::gen::container<std::vector<uint32_t>>(claims.size(), rc::gen::arbitrary<uint32_t>());
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return keys[a] < keys[b]; });
  std::vector<Claim> shuffled;
  for (size_t i : order) shuffled.push_back(claims[i]);
  return shuffled;
}

RC_GTEST_PROP(MergeProperty, DoesNotDependOnOrder, ()) {
  const std::vector<Claim> claims = AnyClaims();
  RC_ASSERT(Lines(MergeClaims(claims)) == Lines(MergeClaims(Shuffled(claims))));
}

RC_GTEST_PROP(MergeProperty, TakesClaimsAsASet, ()) {
  const std::vector<Claim> claims = AnyClaims();
  std::vector<Claim> twice = claims;
  twice.insert(twice.end(), claims.begin(), claims.end());
  RC_ASSERT(Lines(MergeClaims(claims)) == Lines(MergeClaims(twice)));
}

RC_GTEST_PROP(MergeProperty, PutsEveryClaimIntoExactlyOneEvent, ()) {
  const std::vector<Claim> claims = AnyClaims();
  std::map<ClaimId, int> seen;
  for (const Event& event : MergeClaims(claims)) {
    RC_ASSERT(!event.claims.empty());
    RC_ASSERT(event.id == EventIdOf(event.claims.front()));
    for (const ClaimId& claim : event.claims) ++seen[claim];
  }
  std::map<ClaimId, int> expected;
  for (const Claim& claim : claims) expected[claim.id] = 1;
  RC_ASSERT(seen == expected);
}

RC_GTEST_PROP(MergeProperty, NeverPutsTwoClaimsOfOneArticleOrTwoBlocksIntoOneEvent, ()) {
  const std::vector<Claim> claims = AnyClaims();
  std::map<ClaimId, const Claim*> by_id;
  for (const Claim& claim : claims) by_id[claim.id] = &claim;
  for (const Event& event : MergeClaims(claims)) {
    RC_ASSERT(event.article_ids.size() == event.claims.size());
    for (const ClaimId& claim : event.claims) {
      RC_ASSERT(BlockingKeyOf(by_id[claim]->facts) == BlockingKeyOf(by_id[event.claims.front()]->facts));
    }
  }
}

RC_GTEST_PROP(MergeProperty, HidesNoContradictingStatus, ()) {
  const std::vector<Claim> claims = AnyClaims();
  std::map<ClaimId, const Claim*> by_id;
  for (const Claim& claim : claims) by_id[claim.id] = &claim;
  for (const Event& event : MergeClaims(claims)) {
    bool held = false;
    bool denied = false;
    for (const ClaimId& claim : event.claims) {
      held = held || by_id[claim]->facts.status == Status::kHeld;
      denied = denied || by_id[claim]->facts.status == Status::kDenied;
    }
    const bool listed = std::any_of(event.conflicts.begin(), event.conflicts.end(),
                                    [](const Conflict& conflict) { return conflict.field == "status"; });
    RC_ASSERT(!(held && denied) || listed);
  }
}

RC_GTEST_PROP(MergeProperty, IsTheSameThroughTheStoreInAnyBatches, ()) {
  const std::vector<Claim> claims = AnyClaims();
  const std::vector<Claim> shuffled = Shuffled(claims);
  const TempDir dir;
  auto store = Store::OpenForWriting(dir.File("g.db"));
  RC_ASSERT(store.ok());
  RC_ASSERT(store->connection()->Execute("PRAGMA synchronous = OFF").ok());  // this test is not about crashes
  for (size_t begin = 0; begin < shuffled.size();) {
    const size_t size = *rc::gen::inRange<size_t>(1, 6);
    const size_t end = std::min(shuffled.size(), begin + size);
    RC_ASSERT(StoreWriter(&*store).AddBatch({}, std::span(shuffled).subspan(begin, end - begin)).ok());
    begin = end;
  }
  std::vector<std::string> lines;
  {
    auto reader = StoreReader::Begin(&*store);
    RC_ASSERT(reader.ok());
    RC_ASSERT(reader
                  ->ForEachEvent([&](const Event& event) -> absl::StatusOr<bool> {
                    lines.push_back(EventToJson(event));
                    return true;
                  })
                  .ok());
  }
  RC_ASSERT(lines == Lines(MergeClaims(claims)));
  auto report = CheckIntegrity(&*store);
  RC_ASSERT(report.ok());
  RC_ASSERT(report->problems == std::vector<std::string>());
}

}  // namespace
}  // namespace readout::graph
