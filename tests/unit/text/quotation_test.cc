// SPDX-License-Identifier: Apache-2.0
#include "extract/text/quotation.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/text/test_document.h"

namespace readout::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Quotations(std::string_view text) {
  const TestDocument read(text);
  std::vector<std::string> quotations;
  for (const Quotation& quotation : FindQuotations(*read)) {
    quotations.emplace_back(read->TokenText(quotation.first, quotation.last));
  }
  return quotations;
}

TEST(Quotation, StandsBetweenStraightMarks) {
  EXPECT_THAT(Quotations("\"We talked,\" she said. \"It was frank.\""), ElementsAre("We talked,", "It was frank."));
}

TEST(Quotation, StandsBetweenTypographicMarks) {
  EXPECT_THAT(Quotations("He spoke of “a new page” and «un bon début»."), ElementsAre("a new page", "un bon début"));
}

TEST(Quotation, RunsOverSentencesOfItsParagraph) {
  EXPECT_THAT(Quotations("\"We met. We spoke. We left,\" he said."), ElementsAre("We met. We spoke. We left,"));
}

TEST(Quotation, IsOnePerParagraphWhereEachOpensWithAMark) {
  EXPECT_THAT(Quotations("The minister said: \"We came to listen.\n\n\"We heard nothing.\n\n\"So we go,\" he added."),
              ElementsAre("We came to listen.", "We heard nothing.", "So we go,"));
}

TEST(Quotation, EndsWithItsParagraphWhenNobodyClosesIt) {
  EXPECT_THAT(Quotations("She wrote: \"No deal.\n\nThe talks were over by noon."), ElementsAre("No deal."));
}

TEST(Quotation, ApostrophesOpenNothing) {
  EXPECT_THAT(Quotations("The leaders' aides said they don't expect 'miracles'."), IsEmpty());
}

}  // namespace
}  // namespace readout::extract
