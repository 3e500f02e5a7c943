// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which sentences hold the words without which no event frame can fire. Most of what a newspaper prints tells no event:
// one look at each token spares it the stages between tokens and frames.

#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

#include "extract/events/frame.h"
#include "extract/syntax/lexicon.h"
#include "extract/syntax/syntax.h"
#include "extract/text/document.h"

namespace readout::extract {

class TriggerWords {
 public:
  TriggerWords(const FrameSet& frames, const Lexicon& lexicon);

  struct Found {
    SentenceSet sentences;
    bool one_sided = false;  // one of the frames makes an event of one side alone
  };
  // The sentences in which a frame of kind kEvent may fire: all words of one of its phrases stand there in some order
  // and form, and so does a cue that it needs; or a picture is captioned and a frame fires on captions; or
  // a headline says "in" and a frame fires on somebody abroad. Sentences of zones that are not read are none of them.
  // What is left out gives no EventMention.
  Found In(const Document& document) const;

 private:
  static constexpr size_t kMostWords = 4096;  // three times what the frames have
  using WordSet = std::bitset<kMostWords>;
  using WordNumbers = std::vector<uint16_t>;  // the same where there are few

  // One way in which a frame can fire: all of these words, and all of one of the alternatives where there are any.
  struct Condition {
    WordNumbers words;
    std::vector<WordNumbers> alternatives;
    std::optional<uint16_t> decisive;  // one of the words that not every sentence has
    bool one_sided = false;

    bool IsMet(const WordSet& present) const;
  };
  // What a token stands for.
  struct Form {
    WordNumbers words;              // the words of phrases that it is a form of
    std::vector<uint32_t> decides;  // conditions that it is the decisive word of
  };
  class Builder;

  static constexpr size_t kHashes = 1 << 15;

  StringMap<Form> forms_;             // by token
  std::bitset<kHashes> form_hashes_;  // lower bits of their hashes: most tokens are told from them to be no form
  std::vector<Condition> conditions_;
  std::vector<uint32_t> undecided_;  // conditions without a decisive word
  bool captions_ = false;
  WordNumbers abroad_;  // "in", where a frame fires on headlines of somebody abroad
};

}  // namespace readout::extract
