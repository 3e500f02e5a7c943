// SPDX-License-Identifier: Apache-2.0
#pragma once
// A Reading out of a string, up to and including syntax, and its tags, chunks and clauses as short texts that a test can
// hold against what it expects.
//
//   TestReading read("Putin telephoned Trump on Monday.", "2025-03-18");
//   EXPECT_THAT(read.Clauses(), ElementsAre("main telephone past s=Putin o=Trump"));

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/lexicon.h"
#include "extract/syntax/syntax.h"

namespace readout::extract {

class TestReading {
 public:
  explicit TestReading(std::string_view text, std::string_view published = "2025-03-18");

  const Reading& operator*() const { return reading_; }
  const Reading* operator->() const { return &reading_; }

  // "Putin/name", "telephoned/finite" …
  std::vector<std::string> Tags() const;
  // "NP(the call)", "VP(lasted)", "P(in)" …; commas, quotes and full stops are left out.
  std::vector<std::string> Chunks() const;
  // One for each clause: relation, "(lemma of the verb it depends on)", "@noun an infinitive hangs on", "by=connector", lemma,
  // tense, flags in a fixed order, s=subject and o=object by their words. "complement(say) by=that call past perfect s=Trump"
  std::vector<std::string> Clauses() const;
  // The slots of the clause of this verb lemma: "on Monday", "the call" ….
  std::vector<std::string> Slots(std::string_view lemma) const;

 private:
  std::string Words(int chunk) const;

  std::unique_ptr<Article> article_;
  Reading reading_;
};

const Lexicon& TestLexicon();

}  // namespace readout::extract
