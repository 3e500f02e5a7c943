// SPDX-License-Identifier: Apache-2.0
#pragma once
// Comparison with a file that holds the expected output.
//
//   EXPECT_TRUE(MatchesGolden(text, READOUT_SOURCE_DIR "/tests/golden/export/small.graphml"));
//
// With READOUT_UPDATE_GOLDEN=1 in the environment the file is rewritten instead and the test passes: look at the diff
// before committing it.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace readout {

// The failure names the file, the first line that differs and both its forms.
testing::AssertionResult MatchesGolden(std::string_view actual, const std::string& path);

}  // namespace readout
