// SPDX-License-Identifier: Apache-2.0
#pragma once
// News that never was: articles made of a small grammar, the same ones for the same seed on every machine.

#include <cstdint>
#include <string>
#include <vector>

namespace readout::bench {

struct MadeArticle {
  std::string name;  // file name
  std::string text;
};

struct CorpusOptions {
  uint64_t seed = 1;
  size_t bytes = size_t{20} << 20;  // of all texts together; the last article may go over
  // Share of paragraphs that tell of a call or meeting; the rest are markets, weather, sport and courts, in which the
  // same verbs mean other things.
  double diplomacy = 0.3;
};

// Articles of 300 to 900 words with headline, dateline and body, in the length of agency reports.
std::vector<MadeArticle> MakeCorpus(const CorpusOptions& options);

}  // namespace readout::bench
