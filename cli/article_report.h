// SPDX-License-Identifier: Apache-2.0
#pragma once
// One article as it was read, and the claims it makes.

#include <string>
#include <string_view>
#include <vector>

#include "cli/style.h"
#include "model/article.h"
#include "model/claim.h"

namespace readout::cli {

struct ArticleReport {
  Article article;
  std::vector<Claim> claims;  // numbered from 1 in this order
};

// For people: what is known of the article, its claims; with `text` the text with the passages marked.
std::string ArticleText(const ArticleReport& report, bool text, int width, const Style& style);
// {"article":{…},"claims":[…]}, with `text` also "text" in the article.
std::string ArticleJson(const ArticleReport& report, bool text, int indent);

// `text` with the passages that evidence of the title or text points at between ⟦ and ⟧, followed by the numbers of the
// claims: "…, ⟦Putin called Trump⟧(1), …"; on a terminal bold and underlined instead of bracketed. Ranges that are not
// in the text are passed over.
std::string MarkedText(std::string_view text, bool title, const std::vector<Claim>& claims, const Style& style);

}  // namespace readout::cli
