// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace readout::extract {

// The folded words of a phrase as the tokenizer cuts them: hyphens are words of their own.
std::vector<std::string> TokenWords(std::string_view phrase);

}  // namespace readout::extract
