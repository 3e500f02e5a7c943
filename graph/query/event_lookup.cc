// SPDX-License-Identifier: Apache-2.0
#include "graph/query/event_lookup.h"

#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/status_macros.h"

namespace readout::graph {
namespace {

constexpr size_t kMostLookedAt = 200;
constexpr size_t kMostNamed = 5;

// The part of an id that its event and its claim share.
std::string_view WithoutPrefix(std::string_view text) {
  for (std::string_view prefix : {"ev-", "cl-", "ar-"}) {
    if (text.substr(0, prefix.size()) == prefix) return text.substr(prefix.size());
  }
  return text;
}

template <typename Id>
absl::Status Ambiguous(std::string_view text, const std::set<Id>& ids) {
  std::string message = absl::StrCat("\"", ToAbsl(text), "\" could be ");
  size_t named = 0;
  for (const Id& id : ids) {
    if (named == kMostNamed) break;
    absl::StrAppend(&message, named++ == 0 ? "" : ", ", id.str());
  }
  if (ids.size() > kMostNamed) absl::StrAppend(&message, " and others");
  return absl::InvalidArgumentError(message);
}

}  // namespace

absl::StatusOr<EventId> FindEvent(const StoreReader& reader, std::string_view text) {
  const std::string_view uuid = WithoutPrefix(text);
  const absl::Status missing =
      absl::NotFoundError(absl::StrCat(reader.path(), ": no event or claim \"", ToAbsl(text), "\""));
  if (uuid.empty()) return missing;
  // Claims whose ids were not made by this program need not look like "cl-<uuid>".
  std::set<EventId> events;
  for (const std::string& prefix : {absl::StrCat("cl-", ToAbsl(uuid)), std::string(text)}) {
    READOUT_ASSIGN_OR_RETURN(const std::vector<ClaimId> claims, reader.ClaimsWithPrefix(prefix, kMostLookedAt));
    for (const ClaimId& claim : claims) {
      READOUT_ASSIGN_OR_RETURN(const EventId event, reader.EventOfClaim(claim));
      if (claim.str() == prefix) return event;  // in full, even if another id goes on from there
      events.insert(event);
    }
  }
  if (events.empty()) return missing;
  if (events.size() > 1) return Ambiguous(text, events);
  return *events.begin();
}

absl::StatusOr<ArticleId> FindArticle(const StoreReader& reader, std::string_view text) {
  const std::string prefix = absl::StrCat("ar-", ToAbsl(WithoutPrefix(text)));
  READOUT_ASSIGN_OR_RETURN(const std::vector<ArticleId> articles, reader.ArticlesWithPrefix(prefix, kMostLookedAt));
  if (articles.empty() || WithoutPrefix(text).empty()) {
    return absl::NotFoundError(absl::StrCat(reader.path(), ": no article \"", ToAbsl(text), "\""));
  }
  if (articles.size() > 1 && articles.front().str() != prefix) {
    return Ambiguous(text, std::set<ArticleId>(articles.begin(), articles.end()));
  }
  return articles.front();
}

}  // namespace readout::graph
