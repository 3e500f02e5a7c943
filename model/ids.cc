// SPDX-License-Identifier: Apache-2.0
#include "model/ids.h"

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/stable_id.h"
#include "base/text_fold.h"

namespace readout {
namespace {

constexpr std::string_view kClaimPrefix = "cl-";
constexpr std::string_view kEventPrefix = "ev-";

// 8-4-4-4-12 lower-case hexadecimal digits.
bool IsUuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
  }
  return true;
}

}  // namespace

EventId EventIdOf(const ClaimId& claim) {
  std::string_view uuid = claim.str();
  if (uuid.starts_with(kClaimPrefix)) uuid.remove_prefix(kClaimPrefix.size());
  return EventId(absl::StrCat(ToAbsl(kEventPrefix), ToAbsl(uuid)));
}

std::optional<ClaimId> ClaimIdOf(const EventId& id) {
  std::string_view uuid = id.str();
  if (!uuid.starts_with(kEventPrefix)) return std::nullopt;
  uuid.remove_prefix(kEventPrefix.size());
  if (!IsUuid(uuid)) return std::nullopt;
  return ClaimId(absl::StrCat(ToAbsl(kClaimPrefix), ToAbsl(uuid)));
}

ActorId UnlistedActorId(std::string_view name, std::string_view side) {
  // A line break stands in neither part, so no two pairs share a key.
  return ActorId("ac-" + StableUuid("actor", absl::StrCat(Fold(name), "\n", ToAbsl(side))));
}

}  // namespace readout
