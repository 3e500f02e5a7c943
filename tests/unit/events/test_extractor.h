// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real Extractor over data/, loaded once for the whole binary, and claims as one line of text each.
//
//   EXPECT_THAT(ClaimLines("Putin telephoned Trump on Monday.", "2025-03-18"),
//               ElementsAre("call phone held 2025-03-17 | Vladimir Putin/RUS*, Donald Trump/USA | initiator Vladimir Putin/RUS"));

#include <string>
#include <string_view>
#include <vector>

#include "extract/extractor.h"
#include "model/claim.h"

namespace readout::extract {

const Extractor& TestExtractor();

// An article of that text (a headline may stand in it) and day of publication, ISO 8601.
Article ArticleOf(std::string_view text, std::string_view published);
std::vector<Claim> ClaimsOf(std::string_view text, std::string_view published);

// "TYPE MODE STATUS DATE | parties by side, '*' the initiator | initiator NAME/SIDE | lasted MIN-MAX (~ approximate) | tone … |
// said by … | about SIDES | background"; parts that a claim does not have are left out.
std::string ClaimLine(const Claim& claim);
std::vector<std::string> ClaimLines(std::string_view text, std::string_view published);

// A file or the texts of a folder's *.txt files, in name order.
std::string FileText(const std::string& path);
struct NamedText {
  std::string name;
  std::string text;
};
std::vector<NamedText> TextsBelow(const std::string& folder);

}  // namespace readout::extract
