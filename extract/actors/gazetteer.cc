// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/gazetteer.h"

#include <algorithm>
#include <cstddef>

#include "base/text_fold.h"
#include "base/utf8.h"
#include "extract/text/char_class.h"

namespace readout::extract {
namespace {

constexpr size_t kShortestNearWord = 5;
constexpr size_t kLongestAbbreviation = 5;
constexpr int kMaskBits = 16;  // tokens of a phrase whose capitals are checked

// FNV-1a: the same on every machine, so that the sorted index is too.
uint64_t HashLess(std::string_view word, size_t skipped) {
  uint64_t hash = 1469598103934665603u;
  for (size_t i = 0; i < word.size(); ++i) {
    if (i == skipped) continue;
    hash = (hash ^ static_cast<unsigned char>(word[i])) * 1099511628211u;
  }
  return hash;
}

bool IsUpperAscii(char c) { return c >= 'A' && c <= 'Z'; }
bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || IsUpperAscii(c) || (c >= 'a' && c <= 'z');
}

bool BeginsUpper(std::string_view written) {
  if (written.empty()) return false;
  size_t at = 0;
  return IsUpper(DecodeUtf8(written, &at));
}

bool IsAbbreviation(std::string_view written) {
  if (written.size() < 2 || written.size() > kLongestAbbreviation) return false;
  bool letter = false;
  for (char c : written) {
    if (IsUpperAscii(c)) {
      letter = true;
    } else if (c < '0' || c > '9') {
      return false;
    }
  }
  return letter && IsUpperAscii(written[0]);
}

// "G7", "E3": one capital letter is all the letters there are.
bool IsLetterAndNumber(const Token& token) {
  return token.Has(kCapitalised) && token.word.size() >= 2 &&
         std::all_of(token.word.begin() + 1, token.word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Appends the folded form of a written token. An abbreviation loses its period unless there are inner ones: "jr",
// "u.s.".
void AppendFoldedToken(std::string_view written, std::string* out) {
  const size_t begin = out->size();
  FoldTo(written, out);
  const auto first = out->begin() + static_cast<std::ptrdiff_t>(begin);
  if (out->size() > begin && out->back() == '.' && std::count(first, out->end(), '.') == 1) out->pop_back();
}

bool IsInitial(const Token& token) {
  if (!token.Has(kCapitalised)) return false;
  return token.word.size() == 1 || (token.word.size() > 1 && token.word[1] == '.');
}

bool IsGlued(const std::vector<Token>& tokens, uint32_t position) {
  return position + 1 < tokens.size() && tokens[position].Is("-") && !tokens[position].Has(kSpaceBefore) &&
         !tokens[position + 1].Has(kSpaceBefore);
}

}  // namespace

std::vector<std::string_view> PhraseTokens(std::string_view phrase) {
  std::vector<std::string_view> tokens;
  tokens.reserve(8);
  size_t i = 0;
  while (i < phrase.size()) {
    // U+2019 and U+2018 are apostrophes, U+2010 … U+2015 dashes.
    if (!IsWordByte(phrase[i]) || phrase.compare(i, 2, "\xE2\x80") == 0) {
      if (phrase[i] == '\'' || phrase.compare(i, 3, "\xE2\x80\x99") == 0) {
        const size_t mark = phrase[i] == '\'' ? 1 : 3;
        const bool clitic = i + mark < phrase.size() && phrase[i + mark] == 's' &&
                            (i + mark + 1 == phrase.size() || !IsWordByte(phrase[i + mark + 1]));
        if (clitic) {
          tokens.emplace_back("'s");
          i += mark + 1;
          continue;
        }
        if (i > 0 && phrase[i - 1] != ' ') tokens.emplace_back("'");
        i += mark;
        continue;
      }
      if (phrase.compare(i, 2, "\xE2\x80") == 0) {
        i += 3;
        continue;
      }
      const char c = phrase[i];
      if (c == ',' || c == '&' || c == '/' || c == '+') tokens.push_back(phrase.substr(i, 1));
      ++i;
      continue;
    }
    size_t end = i;
    while (end < phrase.size()) {
      if (phrase.compare(end, 2, "\xE2\x80") == 0) {
        // An apostrophe inside a name cuts nothing ("O’Brien"), before a lone s it does.
        const bool inner = phrase.compare(end, 3, "\xE2\x80\x99") == 0 && end + 3 < phrase.size() &&
                           IsWordByte(phrase[end + 3]) &&
                           !(phrase[end + 3] == 's' && (end + 4 == phrase.size() || !IsWordByte(phrase[end + 4])));
        if (!inner) break;
        end += 3;
      } else if (phrase[end] == '\'') {
        const bool inner = end + 1 < phrase.size() && IsWordByte(phrase[end + 1]) &&
                           !(phrase[end + 1] == 's' && (end + 2 == phrase.size() || !IsWordByte(phrase[end + 2])));
        if (!inner) break;
        ++end;
      } else if (phrase[end] == '.') {
        ++end;
        if (end < phrase.size() && !IsWordByte(phrase[end])) break;
      } else if (IsWordByte(phrase[end])) {
        ++end;
      } else {
        break;
      }
    }
    tokens.emplace_back(phrase.substr(i, end - i));
    i = end;
  }
  return tokens;
}

bool OneLetterApart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() + 1 == b.size()) return a.substr(i) == b.substr(i + 1);
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

Gazetteer::Gazetteer() : spelling_(1), name_word_(1), first_entry_(1, -1) {
  constexpr size_t kExpected = 1 << 16;  // words and edges of the project's own tables
  words_.reserve(kExpected);
  edges_.reserve(kExpected);
  entries_.reserve(kExpected);
}

uint32_t Gazetteer::WordId(std::string_view folded) const {
  const auto it = words_.find(folded);
  return it == words_.end() ? 0 : it->second;
}

uint32_t Gazetteer::Intern(std::string_view folded) {
  const auto it = words_.find(folded);
  if (it != words_.end()) return it->second;
  const auto id = static_cast<uint32_t>(spelling_.size());
  words_.emplace(std::string(folded), id);
  spelling_.emplace_back(folded);
  name_word_.push_back(false);
  return id;
}

uint32_t Gazetteer::Edge(uint32_t node, uint32_t word) const {
  if (word == 0) return 0;
  const auto it = edges_.find(uint64_t{node} << 32 | word);
  return it == edges_.end() ? 0 : it->second;
}

std::string PhraseKey(const std::vector<std::string_view>& tokens) {
  std::string key;
  for (std::string_view token : tokens) {
    if (!key.empty()) key += ' ';
    AppendFoldedToken(token, &key);
  }
  return key;
}

void Gazetteer::Add(std::string_view phrase, EntryKind kind, int32_t value) { Add(PhraseTokens(phrase), kind, value); }

void Gazetteer::Add(const std::vector<std::string_view>& tokens, EntryKind kind, int32_t value) {
  const bool names = kind != EntryKind::kTitle && kind != EntryKind::kHonorific && kind != EntryKind::kWord &&
                     kind != EntryKind::kDescription;
  const bool person = kind == EntryKind::kPerson || kind == EntryKind::kSurname;
  Entry entry;
  entry.kind = kind;
  entry.value = value;
  uint32_t node = 0;
  int bit = 0;
  std::string folded;
  for (std::string_view written : tokens) {
    folded.clear();
    AppendFoldedToken(written, &folded);
    if (folded.empty()) continue;
    const uint32_t word = Intern(folded);
    if (person && folded.size() >= kShortestNearWord) name_word_[word] = true;
    if (bit < kMaskBits) {
      const auto flag = static_cast<uint16_t>(1u << bit);
      if (IsAbbreviation(written) && !person) {
        entry.all_capitals = static_cast<uint16_t>(entry.all_capitals | flag);
      } else if (names && BeginsUpper(written) && folded != "the") {
        entry.capitals = static_cast<uint16_t>(entry.capitals | flag);
      }
    }
    ++bit;
    uint32_t& next = edges_[uint64_t{node} << 32 | word];
    if (next == 0) {
      next = static_cast<uint32_t>(first_entry_.size());
      first_entry_.push_back(-1);
    }
    node = next;
  }
  if (node == 0) return;
  for (int32_t e = first_entry_[node]; e >= 0; e = entries_[static_cast<size_t>(e)].next) {
    Entry& present = entries_[static_cast<size_t>(e)];
    if (present.kind == kind && present.value == value) {
      present.capitals = static_cast<uint16_t>(present.capitals & entry.capitals);
      present.all_capitals = static_cast<uint16_t>(present.all_capitals & entry.all_capitals);
      return;
    }
  }
  entry.next = first_entry_[node];
  first_entry_[node] = static_cast<int32_t>(entries_.size());
  entries_.push_back(entry);
}

void Gazetteer::Finish() {
  near_.clear();
  for (uint32_t word = 1; word < spelling_.size(); ++word) {
    const std::string& spelling = spelling_[word];
    if (!name_word_[word] || spelling.size() < kShortestNearWord) continue;
    near_.emplace_back(HashLess(spelling, std::string::npos), word);
    for (size_t skipped = 1; skipped < spelling.size(); ++skipped)
      near_.emplace_back(HashLess(spelling, skipped), word);
  }
  std::sort(near_.begin(), near_.end());
}

std::vector<uint32_t> Gazetteer::NearWords(std::string_view folded) const {
  std::vector<uint32_t> words;
  if (folded.size() < kShortestNearWord) return words;
  for (size_t skipped = 0; skipped < folded.size(); ++skipped) {
    // Skipping nothing at the first round: the first letter is never the wrong one.
    const uint64_t hash = HashLess(folded, skipped == 0 ? std::string::npos : skipped);
    for (auto it = std::lower_bound(near_.begin(), near_.end(), std::pair<uint64_t, uint32_t>(hash, 0));
         it != near_.end() && it->first == hash; ++it) {
      if (OneLetterApart(folded, spelling_[it->second])) words.push_back(it->second);
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
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
    uint32_t next = Edge(node, walk.ids[position]);
    const auto flag = static_cast<uint16_t>(depth < kMaskBits ? 1u << depth : 0u);
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
        for (uint32_t word : NearWords(token.word)) {
          const uint32_t guess = Edge(node, word);
          if (guess == 0) continue;
          for (int32_t e = first_entry_[guess]; e >= 0; e = entries_[static_cast<size_t>(e)].next) {
            const Entry& entry = entries_[static_cast<size_t>(e)];
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
    for (int32_t e = first_entry_[node]; e >= 0; e = entries_[static_cast<size_t>(e)].next) {
      const Entry& entry = entries_[static_cast<size_t>(e)];
      const bool person = entry.kind == EntryKind::kPerson || entry.kind == EntryKind::kSurname;
      if ((near_miss || skipped_initial) && !person) continue;
      if ((entry.capitals & ~capitals) != 0 || (entry.all_capitals & ~all_capitals) != 0) continue;
      walk.matches->push_back({position, entry.kind, near_miss, entry.value});
    }
  }
}

void Gazetteer::MatchAt(const std::vector<Token>& tokens, const std::vector<uint32_t>& ids, uint32_t first,
                        uint32_t limit, std::vector<GazetteerMatch>* matches) const {
  Step({tokens, ids, first, limit, matches}, first, 0, 0, 0, 0, false, false);
}

std::vector<std::pair<EntryKind, int32_t>> Gazetteer::Find(std::string_view phrase) const {
  std::vector<std::pair<EntryKind, int32_t>> found;
  uint32_t node = 0;
  std::string folded;
  for (std::string_view written : PhraseTokens(phrase)) {
    folded.clear();
    AppendFoldedToken(written, &folded);
    node = Edge(node, WordId(folded));
    if (node == 0) return found;
  }
  if (node == 0) return found;
  for (int32_t e = first_entry_[node]; e >= 0; e = entries_[static_cast<size_t>(e)].next) {
    found.emplace_back(entries_[static_cast<size_t>(e)].kind, entries_[static_cast<size_t>(e)].value);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace readout::extract
