// SPDX-License-Identifier: Apache-2.0
#pragma once
// News agencies and broadcasters that speak for their state (data/actors/state_media.tsv): sources of accounts, no
// actors.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "base/absl_view.h"
#include "extract/text/document.h"

namespace readout::extract {

class StateMedia {
 public:
  static absl::StatusOr<StateMedia> Load(const std::string& data_folder);

  // The side of the agency named within tokens [first, last): "the Saudi Press Agency (SPA)"; the first one counts.
  // Empty when none is.
  std::string_view SideOf(const Document& document, uint32_t first, uint32_t last) const;

 private:
  using Words = std::vector<std::string>;
  StringMap<std::vector<std::pair<Words, std::string>>> by_first_word_;  // names with their side
};

}  // namespace readout::extract
