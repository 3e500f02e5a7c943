// SPDX-License-Identifier: Apache-2.0
// Any bytes as a claim line: an error or a claim that is written and read back the same.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "model/claim_json.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(data, data + size);
  const absl::StatusOr<readout::Claim> claim = readout::ClaimFromJson(bytes);
  if (!claim.ok()) return 0;
  const std::string line = readout::ClaimToJson(*claim);
  const absl::StatusOr<readout::Claim> again = readout::ClaimFromJson(line);
  if (!again.ok() || readout::ClaimToJson(*again) != line) std::abort();
  return 0;
}
