// SPDX-License-Identifier: Apache-2.0
#include "extract/truecase/case_evidence.h"

namespace readout::extract {

CaseEvidence::CaseEvidence(const Document& document) {
  for (const Sentence& sentence : document.sentences) {
    if (sentence.in_capitals || document.ZoneOf(sentence) == Zone::kHeadline) continue;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = document.tokens[i];
      if (token.Has(kPunct) || token.Has(kDigits) || token.Has(kSentenceStart)) continue;
      Counts& counts = counts_[token.hash];
      if (!token.Has(kCapitalised)) {
        ++counts.small;
      } else {
        ++counts.capitalised;
        if (token.Has(kAllCaps)) ++counts.in_capitals;
      }
    }
  }
}

CaseEvidence::Counts CaseEvidence::Of(const Token& token) const {
  const auto it = counts_.find(token.hash);
  return it == counts_.end() ? Counts() : it->second;
}

bool CaseEvidence::AlwaysSmall(const Token& token) const {
  const Counts counts = Of(token);
  return counts.small > 0 && counts.capitalised == 0;
}

bool CaseEvidence::AlwaysCapitalised(const Token& token) const {
  const Counts counts = Of(token);
  return counts.capitalised > 0 && counts.small == 0;
}

bool CaseEvidence::AlwaysInCapitals(const Token& token) const {
  const Counts counts = Of(token);
  return counts.in_capitals > 0 && counts.in_capitals == counts.capitalised && counts.small == 0;
}

}  // namespace readout::extract
