// SPDX-License-Identifier: Apache-2.0
#pragma once
// Phrases of one sentence that mean something together: two hours of the day that make a length, two dates that make a
// stretch, dates that share a month or a year, "two days after" and the date it counts from.

#include <span>
#include <vector>

#include "extract/text/document.h"
#include "extract/time/time_lexicon.h"
#include "extract/time/time_phrase.h"

namespace readout::extract {

class PhraseJoiner {
 public:
  // The lexicon must outlive the joiner and have the classes UPTO, BEGIN, END and TIMEPREP of words.tsv.
  explicit PhraseJoiner(const TimeLexicon& lexicon);

  // `phrases` are those of the sentence [begin, end), in order. Phrases that were waiting for a partner and found none,
  // and those that mean nothing, are dropped. Dates after "since" are marked.
  void Join(std::span<const Token> tokens, size_t begin, size_t end, std::vector<TimePhrase>* phrases) const;

 private:
  bool IsConnector(std::span<const Token> tokens, size_t first, size_t last) const;
  bool HasClass(std::span<const Token> tokens, size_t first, size_t last, int word_class) const;
  void JoinClocks(std::span<const Token> tokens, size_t begin, std::vector<TimePhrase>* phrases) const;
  void ShareMonthsAndYears(std::span<const Token> tokens, std::vector<TimePhrase>* phrases) const;
  void JoinDates(std::span<const Token> tokens, size_t begin, std::vector<TimePhrase>* phrases) const;

  // "two days before the call": the preposition is left to the noun.
  void ReleasePrepositions(std::span<const Token> tokens, size_t end, std::vector<TimePhrase>* phrases) const;

  const TimeLexicon& lexicon_;
  int upto_;
  int begin_;
  int end_;
  int time_preposition_;
};

}  // namespace readout::extract
