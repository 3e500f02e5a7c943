// SPDX-License-Identifier: Apache-2.0
#pragma once
// A Document out of a string, for the tests of every stage that reads one.
//
//   TestDocument read("Putin called Trump on Monday.", "2026-03-09");
//   EXPECT_THAT(read->sentences, SizeIs(1));

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/text/document.h"
#include "extract/text/text_knowledge.h"
#include "gtest/gtest.h"
#include "tests/support/loaded.h"

namespace readout::extract {

inline const TextKnowledge& TestTextKnowledge() {
  static const TextKnowledge knowledge = Loaded(TextKnowledge::Load(READOUT_DATA_DIR));
  return knowledge;
}

// Owns the article and the document read from it. `published` is an ISO date, or empty when the article gives none.
class TestDocument {
 public:
  explicit TestDocument(std::string_view text, std::string_view published = "", std::string_view title = "",
                        std::optional<Day> fallback = std::nullopt)
      : article_(std::make_unique<Article>()) {
    article_->text = std::string(text);
    article_->title = std::string(title);
    article_->published = ParseDay(published);
    document_ = ReadDocument(*article_, fallback, TestTextKnowledge());
  }

  const Document& operator*() const { return document_; }
  const Document* operator->() const { return &document_; }

 private:
  std::unique_ptr<Article> article_;
  Document document_;
};

}  // namespace readout::extract
