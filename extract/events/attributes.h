// SPDX-License-Identifier: Apache-2.0
#pragma once
// Attributes of the article's events: initiator, duration, topics, tone, outcomes. Each is found in a sentence and
// bound to the draft that its clause speaks of, else to the one in focus.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/events/discourse.h"
#include "extract/events/speakers.h"
#include "extract/events/theme_table.h"

namespace readout::extract {

// What the attribute stages share.
struct AttributeContext {
  const Reading& reading;
  const Lexicon& lexicon;
  const FrameSet& frames;
  const std::vector<EventMention>& mentions;
  const Discourse& discourse;
  const std::vector<Speaker>& speakers;

  const Chunk& ChunkAt(int chunk) const { return reading.syntax.chunks[static_cast<size_t>(chunk)]; }
  // Empty behind the text.
  std::string_view Word(uint32_t token) const {
    const std::vector<Token>& tokens = reading.document.tokens;
    return token < tokens.size() ? tokens[token].word : std::string_view();
  }
  // The draft that clause `clause` of sentence `s` speaks of: that of an event mention in it or in a clause it hangs
  // on; else the sentence's focus when its subject takes part in it, is a plural of its parties, or is the event
  // itself. -1: none.
  int DraftOfClause(uint32_t s, int clause) const;
  // True when the chunk names the draft's event: an event noun attached to it, "it", "this".
  bool NamesEvent(int chunk, int draft) const;
  bool TakesPart(int chunk, int draft) const;
  // The draft that an event noun at this chunk speaks of; -1 when none stands there.
  int DraftNamedBy(int chunk) const;
  // "X held a conversation with Y upon request": of two parties the one that is not the clause's subject; else none.
  std::vector<EventArg> OtherParty(int draft, int clause) const;
  // A sentence of the article's own telling: not furniture, and not said a second time word by word.
  bool TellsOnce(uint32_t s) const;
  // End of what is said from token `first` on: the end of the sentence or of the quotation, a semicolon, or the comma
  // before an attribution (", Ushakov said").
  uint32_t EndOfContent(uint32_t first, uint32_t s) const;
};

// Whether the parties speak with each other in an event of this type.
bool IsExchange(EventType type);

// Bytes of Document::source that support a value.
struct Support {
  uint32_t begin = 0;
  uint32_t end = 0;
};

struct FoundInitiator { int draft; int entity; int rank; Support support; };  // rank: 0 stated, 1 by the verb, 2 by a headline
struct FoundDuration { int draft; Duration duration; bool headline; Support support; };
struct FoundTopic {
  int draft;
  uint32_t first;  // tokens
  uint32_t last;
  Support support;
  int teller = -1;       // entity whose words they are: "Biden stressed [that …]"
  bool clause = false;   // a whole clause: a topic only where it is about somebody
};
struct FoundTone { int draft; std::string term; double valence; Speaker speaker; Support support; };
struct FoundOutcome { int draft; OutcomeKind kind; Support support; };

std::vector<FoundInitiator> FindInitiators(const AttributeContext& context);
std::vector<FoundDuration> FindDurations(const AttributeContext& context);
std::vector<FoundTopic> FindTopics(const AttributeContext& context);
std::vector<FoundTone> FindTone(const AttributeContext& context, const ToneTable& tones);
std::vector<FoundOutcome> FindOutcomes(const AttributeContext& context);

}  // namespace readout::extract
