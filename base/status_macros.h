// SPDX-License-Identifier: Apache-2.0
#pragma once
// The two macros that pass an absl::Status up the call chain. Debian's Abseil has neither of them.
//
//   READOUT_RETURN_IF_ERROR(file.Close());
//   READOUT_ASSIGN_OR_RETURN(Store store, Store::Open(path));

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#define READOUT_CONCAT_INNER_(a, b) a##b
#define READOUT_CONCAT_(a, b) READOUT_CONCAT_INNER_(a, b)

#define READOUT_RETURN_IF_ERROR(expression)                                                         \
  do {                                                                                              \
    if (absl::Status readout_status_ = (expression); !readout_status_.ok()) return readout_status_; \
  } while (false)

#define READOUT_ASSIGN_OR_RETURN(declaration, expression) \
  READOUT_ASSIGN_OR_RETURN_IMPL_(READOUT_CONCAT_(readout_statusor_, __LINE__), declaration, expression)

#define READOUT_ASSIGN_OR_RETURN_IMPL_(statusor, declaration, expression) \
  auto statusor = (expression);                                           \
  if (!statusor.ok()) return statusor.status();                           \
  declaration = *std::move(statusor)
