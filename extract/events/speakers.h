// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who gives the account: the speaker of each sentence, from attributions (", Ushakov said"), governing clauses ("Peskov
// said that …"), "according to X", "in X's words", "citing X", headlines ("… - Kremlin aide", "Ushakov: …") and
// transcripts
// ("Yury Ushakov: …" in front of a paragraph).

#include <string_view>
#include <vector>

#include "extract/events/frame.h"
#include "extract/events/state_media.h"
#include "extract/syntax/syntax.h"

namespace readout::extract {

struct Speaker {
  int entity = -1;  // index into entities; -1: nobody is named
  std::string_view
      side;            // of media that speak for a state, which are no entity; belongs to the tables, or to an entity
  uint32_t first = 0;  // tokens of the words that name the speaker
  uint32_t last = 0;

  bool known() const { return entity >= 0 || !side.empty(); }
};

// One for each sentence of the document. A quotation that goes on over sentences keeps its speaker, and so does what is
// said behind a speaker's label, to the end of the paragraph. The words that tell of sources ("words", "account",
// "citing") are cue sets of `frames`. State media are the source where a sentence names no other: "Ushakov told TASS"
// is Ushakov's account.
std::vector<Speaker> FindSpeakers(const Reading& reading, const Lexicon& lexicon, const FrameSet& frames,
                                  const StateMedia& media);

}  // namespace readout::extract
