// SPDX-License-Identifier: Apache-2.0
#pragma once
// All names, titles and words of data/actors in one trie over folded tokens (Fredkin, "Trie memory", 1960), walked once
// from every token of an article. Phrases are cut by the same rules as articles are (extract/text/document.h), with two
// liberties that names take in print: a hyphen inside a name is optional ("Kim Jong Un", "Secretary-General"), and an
// initial may stand inside a person's name ("Joseph R. Biden").
//
// The trie is part of an image (base/image.h) and searched in place. Most tokens begin no phrase and are done with
// after one look at an array; the others go on to a node whose edges and entries stand side by side. Nothing of this
// depends on how many names there are. Sections:
//   gazetteer.roots    by word: the node that the root's edge leads to, 0 for none
//   gazetteer.nodes    first edge and first entry of each node; one node more closes the last one
//   gazetteer.edges    word and node, by node and then by word
//   gazetteer.entries  by node
//   gazetteer.near     words of persons' names for misspelt ones (near_words.h)

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "base/image.h"
#include "extract/actors/near_words.h"
#include "extract/actors/phrase_tokens.h"
#include "extract/text/document.h"
#include "extract/text/vocabulary.h"

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

inline constexpr int kCapitalBits = 16;  // tokens of a phrase whose capitals are checked

// One thing that a phrase is.
struct GazetteerEntry {
  int32_t value = 0;
  uint16_t capitals = 0;      // bit n: token n must be capitalised
  uint16_t all_capitals = 0;  // bit n: token n must be all capitals
  EntryKind kind = EntryKind::kWord;
  uint8_t unused[3] = {0, 0, 0};
};

class Gazetteer {
 public:
  Gazetteer() = default;
  // Views into the reader's image, which must outlive the gazetteer.
  explicit Gazetteer(ImageReader* reader);

  // Number of a folded word; 0 when no phrase holds it.
  uint32_t WordId(std::string_view folded) const { return WordId(vocabulary_.Find(folded)); }
  // The same for a word of the vocabulary.
  uint32_t WordId(uint32_t word) const { return word < roots_.size() ? word : 0; }
  std::string_view WordOf(uint32_t id) const { return vocabulary_.Word(id); }
  // Words have the ids from 1 up to here, exclusive.
  uint32_t word_count() const { return static_cast<uint32_t>(roots_.size()); }

  // Appends every match that begins at `first` and ends before `limit`, short ones first. `ids` are the tokens' word
  // ids.
  void MatchAt(const std::vector<Token>& tokens, const std::vector<uint32_t>& ids, uint32_t first, uint32_t limit,
               std::vector<GazetteerMatch>* matches) const;

  // Values of the entries whose whole phrase reads as `phrase`, whatever its case; the second of each pair.
  std::vector<std::pair<EntryKind, int32_t>> Find(std::string_view phrase) const;
  // Words of persons' names one insertion, deletion, substitution or swap of neighbours away from `folded` (5 letters
  // or more, first letter kept).
  std::vector<uint32_t> NearWordsOf(std::string_view folded) const { return near_.Find(folded, vocabulary_); }

 private:
  friend class GazetteerBuilder;
  struct Node {
    uint32_t first_edge = 0;
    uint32_t first_entry = 0;
  };
  struct Edge {
    uint32_t word = 0;
    uint32_t node = 0;
  };
  struct Walk;

  uint32_t Next(uint32_t node, uint32_t word) const;
  std::span<const GazetteerEntry> EntriesOf(uint32_t node) const;
  void Step(const Walk& walk, uint32_t position, uint32_t node, uint16_t capitals, uint16_t all_capitals, int depth,
            bool near_miss, bool skipped_initial) const;

  Vocabulary vocabulary_;
  std::span<const uint32_t> roots_;
  std::span<const Node> nodes_;
  std::span<const Edge> edges_;
  std::span<const GazetteerEntry> entries_;
  NearWords near_;
};

// Collects the phrases of a gazetteer.
class GazetteerBuilder {
 public:
  // The words of the phrases get their numbers from `vocabulary`, which holds no others until Write().
  explicit GazetteerBuilder(VocabularyBuilder* vocabulary);

  // Adds a phrase. Name kinds must be capitalised in text where the phrase is; abbreviations of up to five letters in
  // capitals ("US", "WHO", "PM") must stand in capitals whatever their kind.
  void Add(std::string_view phrase, EntryKind kind, int32_t value);
  // Writes all sections but the vocabulary's, which its owner writes when it is complete.
  void Write(ImageWriter* writer) const;

  uint32_t WordId(std::string_view folded) const { return vocabulary_.Find(folded); }
  size_t word_count() const { return vocabulary_.size() + 1; }

 private:
  struct Chained {
    GazetteerEntry entry;
    int32_t next = -1;  // the entry that the node got before this one
  };

  VocabularyBuilder& vocabulary_;
  absl::flat_hash_map<uint64_t, uint32_t> edges_;  // (node, word) -> node
  std::vector<int32_t> last_entry_;                // by node
  std::vector<Chained> entries_;
  std::vector<bool> name_word_;  // by word: part of a person's name
};

}  // namespace readout::extract
