// SPDX-License-Identifier: Apache-2.0
#pragma once
// The knowledge that a whole test binary reads once.
//
//   static const auto* const knowledge = new TextKnowledge(Loaded(TextKnowledge::Load(READOUT_DATA_DIR)));

#include <cstdlib>
#include <iostream>
#include <utility>

#include "absl/status/statusor.h"

namespace readout {

// The value; without it no test of the binary means anything, so an error is printed and ends it.
template <typename T>
T Loaded(absl::StatusOr<T> loaded) {
  if (!loaded.ok()) {
    std::cerr << loaded.status() << '\n';
    std::abort();
  }
  return *std::move(loaded);
}

}  // namespace readout
