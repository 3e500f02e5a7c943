// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/gazetteer.h"

#include <algorithm>

namespace readout::extract {
namespace {

bool IsInitial(const Token& token) {
  if (!token.Has(kCapitalised)) return false;
  return token.word.size() == 1 || (token.word.size() > 1 && token.word[1] == '.');
}

bool IsGlued(const std::vector<Token>& tokens, uint32_t position) {
  return position + 1 < tokens.size() && tokens[position].Is("-") && !tokens[position].Has(kSpaceBefore) &&
         !tokens[position + 1].Has(kSpaceBefore);
}

// "G7", "E3": one capital letter is all the letters there are.
bool IsLetterAndNumber(const Token& token) {
  return token.Has(kCapitalised) && token.word.size() >= 2 &&
         std::all_of(token.word.begin() + 1, token.word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Gazetteer::Gazetteer(ImageReader* reader)
    : vocabulary_(kVocabularySection, reader),
      roots_(reader->Array<uint32_t>("gazetteer.roots")),
      nodes_(reader->Array<Node>("gazetteer.nodes")),
      edges_(reader->Array<Edge>("gazetteer.edges")),
      entries_(reader->Array<GazetteerEntry>("gazetteer.entries")),
      near_("gazetteer.near", reader) {}

void Gazetteer::WordIds(std::span<const Token> tokens, std::vector<uint32_t>* ids) const {
  constexpr size_t kAhead = 8;  // tokens whose memory is asked for before it is needed
  ids->resize(tokens.size());
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (i + kAhead < tokens.size()) vocabulary_.Prefetch(tokens[i + kAhead].hash);
    (*ids)[i] = WordId(vocabulary_.Find(tokens[i].word, tokens[i].hash));
    __builtin_prefetch(&roots_[(*ids)[i]]);
  }
}

uint32_t Gazetteer::Next(uint32_t node, uint32_t word) const {
  if (node == 0) return roots_[word];
  const std::span<const Edge> edges = EdgesOf(node);
  const auto edge = std::partition_point(edges.begin(), edges.end(), [word](const Edge& e) { return e.word < word; });
  return edge != edges.end() && edge->word == word ? edge->node : 0;
}

std::vector<uint32_t> Gazetteer::NearNodes(uint32_t node, std::string_view folded) const {
  std::vector<uint32_t> nodes;
  constexpr size_t kFew = 32;  // so many are compared sooner than looked up
  if (node != 0 && EdgesOf(node).size() <= kFew) {
    // Words that are in no person's name lead to nothing that may be misspelt.
    for (const Edge& edge : EdgesOf(node)) {
      if (NearWords::AreNear(folded, vocabulary_.Word(edge.word))) nodes.push_back(edge.node);
    }
    return nodes;
  }
  for (const uint32_t word : NearWordsOf(folded)) {
    if (const uint32_t next = Next(node, word); next != 0) nodes.push_back(next);
  }
  return nodes;
}

std::span<const Gazetteer::Edge> Gazetteer::EdgesOf(uint32_t node) const {
  return edges_.subspan(nodes_[node].first_edge, nodes_[node + 1].first_edge - nodes_[node].first_edge);
}

std::span<const GazetteerEntry> Gazetteer::EntriesOf(uint32_t node) const {
  return entries_.subspan(nodes_[node].first_entry, nodes_[node + 1].first_entry - nodes_[node].first_entry);
}

struct Gazetteer::Walk {
  const std::vector<Token>& tokens;
  const std::vector<uint32_t>& ids;
  uint32_t first;
  uint32_t limit;
  std::vector<GazetteerMatch>* matches;
};

void Gazetteer::Step(const Walk& walk, uint32_t position, uint32_t node, uint16_t capitals, uint16_t all_capitals,
                     int depth, bool near_miss, bool skipped_initial) const {
  while (position < walk.limit) {
    if (node != 0 && IsGlued(walk.tokens, position)) {
      ++position;
      continue;
    }
    const Token& token = walk.tokens[position];
    uint32_t next = Next(node, walk.ids[position]);
    const auto flag = static_cast<uint16_t>(depth < kCapitalBits ? 1u << depth : 0u);
    const auto with_capital = static_cast<uint16_t>(token.Has(kCapitalised) ? capitals | flag : capitals);
    const bool in_capitals = token.Has(kAllCaps) || IsLetterAndNumber(token);
    const auto with_all = static_cast<uint16_t>(in_capitals ? all_capitals | flag : all_capitals);
    if (next == 0) {
      if (node != 0 && !skipped_initial && IsInitial(token)) {
        skipped_initial = true;
        ++position;
        continue;
      }
      if (!near_miss && walk.ids[position] == 0 && token.Has(kCapitalised)) {
        for (const uint32_t guess : NearNodes(node, token.word)) {
          for (const GazetteerEntry& entry : EntriesOf(guess)) {
            if (entry.kind != EntryKind::kPerson && entry.kind != EntryKind::kSurname) continue;
            if ((entry.capitals & ~with_capital) != 0) continue;
            walk.matches->push_back({position + 1, entry.kind, true, entry.value});
          }
          Step(walk, position + 1, guess, with_capital, with_all, depth + 1, true, skipped_initial);
        }
      }
      return;
    }
    node = next;
    capitals = with_capital;
    all_capitals = with_all;
    ++depth;
    ++position;
    for (const GazetteerEntry& entry : EntriesOf(node)) {
      const bool person = entry.kind == EntryKind::kPerson || entry.kind == EntryKind::kSurname;
      if ((near_miss || skipped_initial) && !person) continue;
      if ((entry.capitals & ~capitals) != 0 || (entry.all_capitals & ~all_capitals) != 0) continue;
      walk.matches->push_back({position, entry.kind, near_miss, entry.value});
    }
  }
}

void Gazetteer::MatchAt(const std::vector<Token>& tokens, const std::vector<uint32_t>& ids, uint32_t first,
                        uint32_t limit, std::vector<GazetteerMatch>* matches) const {
  // Most tokens open nothing; a capitalised one that nobody knows may be misspelt.
  if (roots_[ids[first]] == 0 && (ids[first] != 0 || !tokens[first].Has(kCapitalised))) return;
  Step({tokens, ids, first, limit, matches}, first, 0, 0, 0, 0, false, false);
}

std::vector<std::pair<EntryKind, int32_t>> Gazetteer::Find(std::string_view phrase) const {
  std::vector<std::pair<EntryKind, int32_t>> found;
  uint32_t node = 0;
  std::string folded;
  for (std::string_view written : PhraseTokens(phrase)) {
    folded.clear();
    AppendFoldedToken(written, &folded);
    node = Next(node, WordId(folded));
    if (node == 0) return found;
  }
  if (node == 0) return found;
  for (const GazetteerEntry& entry : EntriesOf(node)) found.emplace_back(entry.kind, entry.value);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace readout::extract
