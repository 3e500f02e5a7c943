// SPDX-License-Identifier: Apache-2.0
// What every stage behind the clauses asks: the entities a noun group names, a noun's key, the tokens of a clause,
// where a phrase of a frame stands.
#include "extract/events/event_mention.h"

#include <algorithm>

#include "base/string_hash.h"

namespace readout::extract {

std::vector<EventArg> EntitiesOfMention(const Reading& reading, int mention, FrameRole role, bool* unresolved,
                                        bool places) {
  std::vector<EventArg> args;
  if (mention < 0) return args;
  const Mention& named = reading.actors.mentions[static_cast<size_t>(mention)];
  if (named.kind == MentionKind::kPlural) {
    if (named.members.empty()) *unresolved = true;
    for (int member : named.members) args.push_back({member, role, mention});
  } else if ((places || named.kind != MentionKind::kPlace) && named.entity >= 0) {
    args.push_back({named.entity, role, mention});
  }
  return args;
}

std::vector<EventArg> EntitiesOf(const Reading& reading, int chunk, FrameRole role, bool* unresolved, bool places) {
  std::vector<EventArg> args;
  if (chunk < 0) return args;
  const Chunk& group = reading.syntax.chunks[static_cast<size_t>(chunk)];
  if (group.conjuncts.empty()) return EntitiesOfMention(reading, group.mention, role, unresolved, places);
  for (int mention : group.conjuncts) {
    const std::vector<EventArg> named = EntitiesOfMention(reading, mention, role, unresolved, places);
    args.insert(args.end(), named.begin(), named.end());
  }
  return args;
}

std::string_view NounKey(const Lexicon& lexicon, std::string_view word, std::string* storage) {
  const WordInfo* info = lexicon.Find(word);
  if (info != nullptr && !info->noun_lemma.empty()) {
    // "talks" is a noun of its own and the plural of "talk": the singular is the key of both.
    const std::string_view lemma = info->noun_lemma;
    const WordInfo* singular = lemma.ends_with('s') ? lexicon.Find(lemma.substr(0, lemma.size() - 1)) : nullptr;
    return singular != nullptr && !singular->noun_lemma.empty() ? singular->noun_lemma : lemma;
  }
  if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') {
    *storage = std::string(word.substr(0, word.size() - 1));
    return *storage;
  }
  return word;
}

std::pair<uint32_t, uint32_t> ClauseTokens(const Syntax& syntax, const Clause& clause) {
  uint32_t first = UINT32_MAX;
  uint32_t last = 0;
  auto take = [&](int c) {
    if (c < 0) return;
    const Chunk& chunk = syntax.chunks[static_cast<size_t>(c)];
    first = std::min(first, chunk.first);
    last = std::max(last, chunk.last);
  };
  take(clause.verb);
  for (const Slot& slot : clause.slots) take(slot.chunk);
  if (first == UINT32_MAX) first = last;
  return {first, last};
}

bool HasPhrase(const Document& document, uint32_t first, uint32_t last, const std::vector<std::string>& phrase,
               uint32_t* at) {
  const uint64_t hash = HashString(phrase[0]);
  for (uint32_t i = first; i < last; ++i) {
    if (document.tokens[i].hash != hash || document.tokens[i].word != phrase[0]) continue;
    uint32_t j = i + 1;
    size_t k = 1;
    for (; k < phrase.size(); ++k) {
      if (j < last && document.tokens[j].word == phrase[k]) {
        ++j;
      } else if (j + 1 < last && !document.tokens[j].Has(kPunct) && document.tokens[j + 1].word == phrase[k]) {
        j += 2;
      } else {
        break;
      }
    }
    if (k == phrase.size()) {
      if (at != nullptr) *at = i;
      return true;
    }
  }
  return false;
}

bool HasPhraseOf(const Document& document, uint32_t first, uint32_t last, const CueSet& set) {
  // Six bits of each word's hash tell of most phrases that they do not begin here.
  const auto bit = [](uint64_t hash) { return uint64_t{1} << (hash & 63); };
  uint64_t here = 0;
  for (uint32_t i = first; i < last; ++i) here |= bit(document.tokens[i].hash);
  return std::any_of(set.phrases.begin(), set.phrases.end(), [&](const std::vector<std::string>& phrase) {
    return (here & bit(HashString(phrase[0]))) != 0 && HasPhrase(document, first, last, phrase, nullptr);
  });
}

}  // namespace readout::extract
