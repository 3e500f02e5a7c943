// SPDX-License-Identifier: Apache-2.0
#pragma once
// Themes of topics (data/themes/themes.tsv), what named matters are about (data/themes/matters.tsv) and words of tone
// (data/tone/tone.tsv).

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/absl_view.h"

namespace readout::extract {

class ThemeTable {
 public:
  static absl::StatusOr<ThemeTable> Load(const std::string& data_folder);

  template <typename Self, typename Archive>
  static void Parts(Self& self, Archive& archive) {
    archive(self.keys_, self.concern_parties_, self.concern_state_, self.concern_addressed_, self.by_first_word_, self.prefixes_, self.matters_);
  }

  // Keys of all themes of which `folded_words` (the folded words of a topic, one space apart) holds a keyword; sorted.
  std::vector<std::string> ThemesOf(std::string_view folded_words) const;
  // Whether one of these themes is such that a topic without a country is about those who talk: trade, but not
  // terrorism.
  bool ConcernsParties(const std::vector<std::string>& themes) const;
  // Whether one of these themes is such that a topic without a country is about the state that talks with an
  // organisation: elections, refugees.
  bool ConcernsState(const std::vector<std::string>& themes) const;

  // Whether one is such that a topic without a country is about the one who is spoken to: condolences.
  bool ConcernsAddressed(const std::vector<std::string>& themes) const;

  struct Matter {
    std::vector<std::string> words;
    std::vector<std::string> about;  // codes; empty: nobody, whom the words seem to name included

    template <typename Self, typename Archive>
    static void Parts(Self& self, Archive& archive) {
      archive(self.words, self.about);
    }
  };
  // The longest named matter whose words are words[at], words[at + 1], …: "Minsk agreements"; nullptr when none begins
  // there.
  const Matter* MatterAt(const std::vector<std::string_view>& words, size_t at) const;

 private:
  struct Keyword {
    std::string words;
    bool prefix = false;
    int theme = 0;
  };
  std::vector<std::string> keys_;
  StringSet concern_parties_;
  StringSet concern_state_;
  StringSet concern_addressed_;
  StringMap<std::vector<Keyword>> by_first_word_;
  std::array<std::vector<Keyword>, 256> prefixes_;  // by first byte: one-word prefixes, which no first word finds
  StringMap<std::vector<Matter>> matters_;          // by first word
};

struct ToneTerm {
  std::string term;  // canonical: "businesslike"
  double valence = 0;
  int words = 1;  // tokens: "in-depth" has three (in, -, depth)
};

class ToneTable {
 public:
  static absl::StatusOr<ToneTable> Load(const std::string& data_folder);

  template <typename Self, typename Archive>
  static void Parts(Self& self, Archive& archive) {
    archive(self.by_first_word_);
  }

  // The longest term whose tokens are words[0], words[1], …; nullptr when none begins there.
  const ToneTerm* Match(const std::vector<std::string_view>& words) const;
  // Whether one may begin with this word; `hash` is its HashString.
  bool MayBegin(std::string_view word, uint64_t hash) const {
    return FindHashed(by_first_word_, word, hash) != nullptr;
  }

 private:
  StringMap<std::vector<std::pair<std::vector<std::string>, ToneTerm>>> by_first_word_;
};

}  // namespace readout::extract
