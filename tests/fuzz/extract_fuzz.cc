// SPDX-License-Identifier: Apache-2.0
// Any bytes as an article: no crash, and every quote stands where its evidence says.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "extract/extractor.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const readout::extract::Extractor extractor = [] {
    readout::extract::ExtractOptions options;
    options.published = readout::Day(2024, 5, 17);
    absl::StatusOr<readout::extract::Extractor> loaded = readout::extract::Extractor::Load(READOUT_DATA_DIR, options);
    if (!loaded.ok()) std::abort();
    return *std::move(loaded);
  }();
  readout::Article article;
  article.text.assign(data, data + size);
  const readout::extract::ExtractedArticle read = extractor.Extract(std::move(article));
  for (const readout::Claim& claim : read.claims) {
    for (const readout::Evidence& evidence : claim.evidence) {
      const std::string& text = evidence.in_title ? read.article.title : read.article.text;
      const size_t start = static_cast<size_t>(evidence.start);
      const size_t end = static_cast<size_t>(evidence.end);
      if (end > text.size() || text.substr(start, end - start) != evidence.quote) std::abort();
    }
  }
  return 0;
}
