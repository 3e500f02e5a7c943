// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/article_scan.h"

namespace readout::extract {

ArticleScan::ArticleScan(const Document& document, const ActorKnowledge::Impl& tables)
    : document_(document), tables_(tables), style_(document.sentences.size(), 0) {
  const size_t count = document.tokens.size();
  tables.gazetteer.WordIds(document.tokens, &ids_);
  begin_.assign(count + 1, 0);
  kinds_.assign(count + 1, 0);
  classes_.assign(count + 1, 0);
  matches_.reserve(count);
  uint32_t next = 0;
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    for (; next < sentence.first; ++next) begin_[next] = static_cast<uint32_t>(matches_.size());
    int long_words = 0;
    int long_capitalised = 0;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      begin_[i] = static_cast<uint32_t>(matches_.size());
      tables.gazetteer.MatchAt(document.tokens, ids_, i, sentence.last, &matches_);
      for (size_t m = begin_[i]; m < matches_.size(); ++m) {
        kinds_[i] |= Only(matches_[m].kind);
        if (matches_[m].kind == EntryKind::kWord) classes_[i] |= Only(WordOf(matches_[m]).word_class);
      }
      const Token& token = document.tokens[i];
      if (token.Has(kPunct) || token.Has(kDigits) || token.word.size() < 2) continue;
      if (i != sentence.first && token.word.size() >= 4) {
        ++long_words;
        if (token.Has(kCapitalised)) ++long_capitalised;
      }
    }
    next = sentence.last;
    // A sentence closed by a full stop is no headline, however many names it holds.
    const bool stopped = sentence.last > sentence.first && document.tokens[sentence.last - 1].Is(".");
    const bool headline = document.ZoneOf(sentence) == Zone::kHeadline;
    // "Blinken Lands in China": of a short headline every word counts.
    const bool enough = long_words >= 3 || (headline && long_words >= 1 && long_capitalised == long_words);
    if (!stopped && enough && long_capitalised * 10 >= long_words * 8) style_[s] |= 1;
    if (headline) style_[s] |= 2;
  }
  for (; next <= count; ++next) begin_[next] = static_cast<uint32_t>(matches_.size());
  NoteNamedSides();
}

void ArticleScan::NoteNamedSides() {
  named_.assign(tables_.sides.size(), 0);
  for (uint32_t i = 0; i < ids_.size(); ++i) {
    const GazetteerMatch* longest = Longest(i, kSideKinds | Only(EntryKind::kDemonym));
    if (longest == nullptr) continue;
    const bool by_place = longest->kind == EntryKind::kCapital || longest->kind == EntryKind::kMetonym;
    if (by_place && IsDoubtfulPlace(i, *longest)) continue;
    bool shared = false;
    for (const GazetteerMatch& match : At(i)) {
      const bool side = (Only(match.kind) & (kSideKinds | Only(EntryKind::kDemonym))) != 0;
      shared = shared || (side && match.last == longest->last && match.value != longest->value);
    }
    if (!shared) named_[static_cast<size_t>(longest->value)] = 1;
  }
}

bool ArticleScan::IsDoubtfulPlace(uint32_t i, const GazetteerMatch& match) const {
  return tables_.sides[static_cast<size_t>(match.value)].territory ||
         (match.last == i + 1 && IsWord(i, Only(WordClass::kCommon)));
}

const GazetteerMatch* ArticleScan::ChooseSide(uint32_t i, EntryKinds kinds) const {
  const GazetteerMatch* longest = Longest(i, kinds);
  if (longest == nullptr) return nullptr;
  const GazetteerMatch* best = nullptr;
  int best_points = -1;
  for (const GazetteerMatch& match : At(i)) {
    if ((Only(match.kind) & kinds) == 0 || match.last != longest->last) continue;
    const auto side = static_cast<size_t>(match.value);
    const bool by_place = match.kind == EntryKind::kCapital || match.kind == EntryKind::kMetonym;
    if (by_place && IsDoubtfulPlace(i, match) && named_[side] == 0) continue;
    // A name says more than an adjective of the same spelling, and that more than a metonym.
    int points = match.kind == EntryKind::kSideName    ? 3
                 : match.kind == EntryKind::kCapital   ? 2
                 : match.kind == EntryKind::kAdjective ? 1
                                                       : 0;
    if (named_[side] != 0) points += 16;
    if (!tables_.sides[side].former) points += 8;
    if (points > best_points) {
      best = &match;
      best_points = points;
    }
  }
  return best;
}

const GazetteerMatch* ArticleScan::FindLongest(uint32_t i, EntryKinds kinds) const {
  const GazetteerMatch* best = nullptr;
  for (const GazetteerMatch& match : At(i)) {
    if ((Only(match.kind) & kinds) == 0) continue;
    if (best == nullptr || (best->near_miss && !match.near_miss) ||
        (best->near_miss == match.near_miss && match.last > best->last)) {
      best = &match;
    }
  }
  return best;
}

const GazetteerMatch* ArticleScan::FindLongestWord(uint32_t i, WordClasses classes) const {
  const GazetteerMatch* best = nullptr;
  for (const GazetteerMatch& match : At(i)) {
    if (match.kind != EntryKind::kWord || (Only(WordOf(match).word_class) & classes) == 0) continue;
    if (best == nullptr || match.last > best->last) best = &match;
  }
  return best;
}

bool ArticleScan::IsNameInText(uint32_t i) const {
  for (const Token& other : document_.tokens) {
    if (other.word == token(i).word && other.Has(kCapitalised) && !other.Has(kSentenceStart) &&
        !IsTitleCase(other.sentence)) {
      return true;
    }
  }
  return false;
}

bool ArticleScan::IsGluedHyphen(uint32_t i) const {
  return i + 1 < document_.tokens.size() && token(i).Is("-") && !token(i).Has(kSpaceBefore) &&
         !token(i + 1).Has(kSpaceBefore);
}

bool ArticleScan::IsPossessive(uint32_t i) const {
  if (i >= document_.tokens.size() || i == 0) return false;
  const Token& mark = token(i);
  if (mark.Is("'s")) return true;
  if (!mark.Is("'") || mark.Has(kSpaceBefore)) return false;
  return token(i - 1).word.ends_with('s') && i + 1 < document_.tokens.size() && token(i + 1).Has(kSpaceBefore);
}

}  // namespace readout::extract
