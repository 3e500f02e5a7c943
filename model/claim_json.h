// SPDX-License-Identifier: Apache-2.0
#pragma once
// Claims and events as JSON objects on one line (NDJSON), the form of docs/claim-format.md. Writing a claim and reading
// it back gives an equal claim.

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/json_writer.h"
#include "model/claim.h"
#include "model/event.h"

namespace readout {

void WriteClaim(const Claim& claim, JsonWriter* writer);
void WriteEvent(const Event& event, JsonWriter* writer);
std::string ClaimToJson(const Claim& claim);  // one line, without line end
std::string EventToJson(const Event& event);

// Accepts what any tool may write: fields may be missing where docs/claim-format.md gives them a default, unknown
// fields are ignored, a missing `article.id` is computed, evidence may lack. The claim comes finished (FinishClaim):
// its id is always computed, so that a line edited by hand is a claim of its own and not taken for the one it was made
// from. InvalidArgument with the JSON path of the offending value otherwise: "date.start: not a date: \"2026-13-01\"".
absl::StatusOr<Claim> ClaimFromJson(std::string_view line);

}  // namespace readout
