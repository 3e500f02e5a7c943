// SPDX-License-Identifier: Apache-2.0
#include "tests/property/article_set.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "extract/read/article_reader.h"
#include "extract/text/text_knowledge.h"

namespace readout::extract {
namespace {

template <typename T>
T Loaded(absl::StatusOr<T> loaded) {
  if (!loaded.ok()) {
    std::cerr << loaded.status() << '\n';
    std::abort();
  }
  return *std::move(loaded);
}

void ReadInto(const std::string& path, std::vector<NamedArticle>* articles) {
  Diagnostics diagnostics;
  const absl::Status read = ReadArticles(path, {}, &diagnostics, [&](Article article) {
    std::string name = std::filesystem::path(article.source).filename().string();
    if (article.line > 0) name += ":" + std::to_string(article.line);
    std::vector<Claim> claims = ClaimsOf(article);
    articles->push_back({std::move(name), std::move(article), std::move(claims)});
    return absl::OkStatus();
  });
  EXPECT_TRUE(read.ok()) << read;
}

}  // namespace

const Extractor& Reader() {
  static const auto* const reader = new Extractor(Loaded(Extractor::Load(READOUT_DATA_DIR, {})));
  return *reader;
}

const ActorRows& Rows() {
  static const auto* const rows = new ActorRows(Loaded(ActorRows::Read(READOUT_DATA_DIR "/actors", {})));
  return *rows;
}

std::vector<Claim> ClaimsOf(const Article& article) { return Reader().Extract(article).claims; }

Document PartsOf(const Article& article) {
  static const auto* const knowledge = new TextKnowledge(Loaded(TextKnowledge::Load(READOUT_DATA_DIR)));
  return ReadDocument(article, {}, *knowledge);
}

const std::vector<NamedArticle>& Articles() {
  static const auto* const articles = [] {
    auto* read = new std::vector<NamedArticle>;
    ReadInto(READOUT_DATA_DIR "/sample", read);
    ReadInto(READOUT_SOURCE_DIR "/tests/fixtures/pages", read);
    if (const char* more = std::getenv("READOUT_ROBUSTNESS_ARTICLES"); more != nullptr) ReadInto(more, read);
    return read;
  }();
  return *articles;
}

}  // namespace readout::extract
