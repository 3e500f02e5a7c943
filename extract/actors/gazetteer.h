// SPDX-License-Identifier: Apache-2.0
#pragma once
// All names, titles and words of data/actors in one automaton over folded tokens: a trie (Aho's and Fredkin's, with
// edges in one hash table), walked once from every token of an article. Phrases are cut by the same rules as articles
// are (extract/text/document.h), with two liberties that names take in print: a hyphen inside a name is optional ("Kim
// Jong Un", "Secretary-General"), and an initial may stand inside a person's name ("Joseph R. Biden").

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "base/absl_view.h"
#include "extract/text/document.h"

namespace readout::extract {

// What a phrase of the gazetteer is. `value` of an entry indexes the table that belongs to its kind (actor_tables.h).
enum class EntryKind : uint8_t {
  kPerson,       // full name or variant: a group of persons
  kSurname,      // the short form: a group of persons
  kSideName,     // name or alias of a state or organisation
  kAdjective,    // "Russian"
  kDemonym,      // "Russians"
  kMetonym,      // "Kremlin"
  kCapital,      // "Moscow"
  kTitle,        // "foreign minister", "foreign ministers": a title form
  kHonorific,    // "Mr"
  kDescription,  // "alliance" of NATO: a side already named
  kNotActor,     // "Washington Post"
  kPlace,        // "Helsinki"
  kWord,         // a word with a part in the grammar of mentions ("former", "ministry", "counterpart")
};
using EntryKinds = uint32_t;
constexpr EntryKinds Only(EntryKind kind) { return EntryKinds{1} << static_cast<int>(kind); }
inline constexpr EntryKinds kSideKinds =
    Only(EntryKind::kSideName) | Only(EntryKind::kAdjective) | Only(EntryKind::kMetonym) | Only(EntryKind::kCapital);

struct GazetteerMatch {
  uint32_t last = 0;  // token after the match
  EntryKind kind = EntryKind::kWord;
  bool near_miss = false;  // one token is a letter away from the name
  int32_t value = 0;
};

class Gazetteer {
 public:
  Gazetteer();

  // Adds a phrase. Name kinds must be capitalised in text where the phrase is; abbreviations of up to five letters in
  // capitals ("US", "WHO", "PM") must stand in capitals whatever their kind.
  void Add(std::string_view phrase, EntryKind kind, int32_t value);
  void Add(const std::vector<std::string_view>& tokens, EntryKind kind, int32_t value);  // of PhraseTokens()
  // Prepares the search for names that are a letter away. Call once, after the last Add().
  void Finish();

  // Id of a folded word; 0 when no phrase holds it.
  uint32_t WordId(std::string_view folded) const;
  size_t word_count() const { return words_.size() + 1; }

  // Appends every match that begins at `first` and ends before `limit`, short ones first. `ids` are the tokens' word
  // ids.
  void MatchAt(const std::vector<Token>& tokens, const std::vector<uint32_t>& ids, uint32_t first, uint32_t limit,
               std::vector<GazetteerMatch>* matches) const;

  // Values of the entries whose whole phrase reads as `phrase`, whatever its case; the second of each pair.
  std::vector<std::pair<EntryKind, int32_t>> Find(std::string_view phrase) const;
  // Words of persons' names one insertion, deletion, substitution or swap of neighbours away from `folded` (5 letters
  // or more, first letter kept).
  std::vector<uint32_t> NearWords(std::string_view folded) const;
  std::string_view WordOf(uint32_t id) const { return spelling_[id]; }

 private:
  struct Entry {
    EntryKind kind = EntryKind::kWord;
    uint16_t capitals = 0;      // bit n: token n must be capitalised
    uint16_t all_capitals = 0;  // bit n: token n must be all capitals
    int32_t value = 0;
    int32_t next = -1;  // next entry of the same node
  };
  struct Walk;

  uint32_t Intern(std::string_view folded);
  uint32_t Edge(uint32_t node, uint32_t word) const;
  void Step(const Walk& walk, uint32_t position, uint32_t node, uint16_t capitals, uint16_t all_capitals, int depth,
            bool near_miss, bool skipped_initial) const;

  StringMap<uint32_t> words_;
  std::vector<std::string> spelling_;              // by word id
  std::vector<bool> name_word_;                    // by word id: part of a person's name
  absl::flat_hash_map<uint64_t, uint32_t> edges_;  // (node, word) -> node
  std::vector<int32_t> first_entry_;               // by node
  std::vector<Entry> entries_;
  std::vector<std::pair<uint64_t, uint32_t>> near_;  // hash of a word or of it less a letter -> word; sorted
};

// A phrase cut into tokens as document.h says: written forms, hyphens dropped. Views into `phrase` or static strings.
std::vector<std::string_view> PhraseTokens(std::string_view phrase);
// The folded tokens with a space between them: equal for phrases that the gazetteer cannot tell apart.
std::string PhraseKey(const std::vector<std::string_view>& tokens);

// One insertion, deletion, substitution or swap of neighbours apart (false for equal words).
bool OneLetterApart(std::string_view a, std::string_view b);

}  // namespace readout::extract
