// SPDX-License-Identifier: Apache-2.0
#pragma once
// The articles that properties of reading are checked on, and what is needed to read them.

#include <string>
#include <vector>

#include "extract/actors/actor_knowledge.h"
#include "extract/actors/actor_rows.h"
#include "extract/extractor.h"
#include "extract/text/document.h"
#include "model/article.h"

namespace readout::extract {

struct NamedArticle {
  std::string name;  // "hu-bush-2003-03-18.txt", "france-germany.jsonl:2"
  Article article;
  std::vector<Claim> claims;  // what it says as it stands
};

// Those of data/sample and tests/fixtures/pages, and of the file or folder that the environment names in
// READOUT_ROBUSTNESS_ARTICLES (script/robustness), read once.
const std::vector<NamedArticle>& Articles();

const Extractor& Reader();
const ActorRows& Rows();

std::vector<Claim> ClaimsOf(const Article& article);
// The article taken apart; it must outlive the document.
Document PartsOf(const Article& article);

}  // namespace readout::extract
