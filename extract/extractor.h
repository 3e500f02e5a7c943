// SPDX-License-Identifier: Apache-2.0
#pragma once
// START HERE. Reads one article and says which diplomatic events it asserts.
//
//   READOUT_ASSIGN_OR_RETURN(Extractor extractor, Extractor::Load("data", {}));
//   ExtractedArticle read = extractor.Extract(std::move(article));
//   for (const Claim& claim : read.claims) …
//
// A claim is what one article says of one event, not what is true: a denied meeting is a claim with status denied.
// Every claim's evidence lies within the article: text.substr(start, end - start) == quote.
// Same article, same data, same options: same claims in the same order, on any number of threads.
// Never fails on odd text.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "model/article.h"
#include "model/claim.h"

namespace readout::extract {

class ActorKnowledge;

struct ExtractOptions {
  // Day of publication for articles that give none.
  std::optional<Day> published;
  // Files of the forms of data/actors that add to it.
  std::vector<std::string> actor_files;
  // Images of data/ besides the folder's own that may be used instead of its text (knowledge_image.h).
  std::vector<std::string> images;
  // Leaves articles without claims unfinished, for whoever wants the claims alone: they get no id and no sketch.
  bool claims_only = false;
};

struct ExtractedArticle {
  Article article;  // as given, with id, published, language and sketch filled
  std::vector<Claim> claims;
  // For each claim, what its confidence is weighed from (extract/events/confidence_model.h).
  std::vector<std::vector<std::string_view>> features;
};

class Extractor {
 public:
  // Loads the folder `data` (docs/architecture.md lists its files). Errors name file, line and column.
  static absl::StatusOr<Extractor> Load(const std::string& data, ExtractOptions options);
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  ExtractedArticle Extract(Article article) const;  // thread-safe
  // The same with another fallback for the day of publication than that of the options.
  ExtractedArticle Extract(Article article, std::optional<Day> published) const;

  // What each stage saw, as text for people: zones, mentions, times, clauses, what fired, what was bound.
  std::string Explain(Article article) const;

  // Every mention of an actor or place with its reading, as lines of JSON (extract/actors/mention_json.h).
  std::string ListMentions(Article article) const;

  const ActorKnowledge& actors() const;

 private:
  struct Impl;
  explicit Extractor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout::extract
