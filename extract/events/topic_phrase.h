// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a topic ends: "discussed [the war in Ukraine], [energy] and [prospects for a meeting] with Putin on Monday".

#include <cstdint>
#include <utility>
#include <vector>

#include "extract/events/attributes.h"

namespace readout::extract {

class TopicPhrase {
 public:
  explicit TopicPhrase(const AttributeContext& context);

  // Chunk ranges [first, last) of the coordinated topics that begin at chunk `start`, which go on as long as noun
  // groups, prepositions, coordinations and infinitives do ("ways to end the war"), at most to chunk `stop`. They end
  // before times, before the other party ("with Putin"), before means ("by phone") and before a following clause.
  // Ranges that name nothing
  // ("a number of issues") or nobody but a party ("discussed Putin") are left out.
  std::vector<std::pair<int, int>> Parts(int draft, int start, int stop) const;

  // True when the preposition at chunk `prep` and its group are no part of a topic: time, means, the other party.
  bool EndsBefore(int draft, int prep) const;

  // The first chunk of the coordination that ends with chunk `last`: "[Venezuela and oil prices] were touched upon".
  int StartOfSubject(int last) const;

 private:
  const Chunk& C(int c) const { return syntax_.chunks[static_cast<size_t>(c)]; }
  std::string_view Word(uint32_t token) const;
  int EndOfSentence(int chunk) const;
  bool EndsInOrdinal(int chunk) const;
  bool IsMeans(int prep) const;
  bool IsOtherParty(int draft, int prep) const;  // "discussed trade [with Putin]"
  bool BeginsEvents(const Chunk& group) const;   // "the Russian side's initiative"
  bool IsSubject(int chunk, int stop) const;
  bool Names(int draft, int from, int to) const;

  const AttributeContext& x_;
  const Syntax& syntax_;
  const Document& document_;
  std::vector<const CueSet*> means_;  // which are no matter: "by phone"
};

}  // namespace readout::extract
