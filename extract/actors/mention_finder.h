// SPDX-License-Identifier: Apache-2.0
#pragma once
// The grammar of phrases that name actors: titles, sides and names in every order news put them, read into raw
// mentions. Who is meant is not asked here (coreference.h), only what the words say: which side is named, which title,
// which name.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/actors/article_scan.h"
#include "extract/actors/mention.h"

namespace readout::extract {

enum class NameForm : uint8_t {
  kNone,
  kFull,      // a listed full name or variant
  kSurname,   // a listed short form alone
  kUnlisted,  // a name by its shape and its title only
};

enum class Possessor : uint8_t { kNone, kHis, kHer, kTheir, kIts, kWhose, kOur };

// What a mention without a name of its own is, beyond its kind.
enum class HeadKind : uint8_t {
  kNone,
  kTitle,  // RawMention::title
  kBody,
  kPeople,  // "officials", "a diplomat"
  kSide,    // "the American side", "both sides"
  kCounterpart,
  kPair,       // "the two men", "the pair", "the two", "both"
  kCountries,  // "the two countries"
  kLatter,
  kCountryman,   // "the American": a person of that side whom the article has named
  kFirstPerson,  // "I", "my", "we": the speaker of the quotation
};

struct RawMention {
  static constexpr size_t kMostSides = 8;

  uint32_t first = 0;
  uint32_t last = 0;
  uint32_t sentence = 0;
  MentionKind kind = MentionKind::kPerson;
  HeadKind head = HeadKind::kNone;

  NameForm form = NameForm::kNone;
  bool behind_unknown = false;  // the sentence opens with an unknown word before it, which may be a given name
  bool near_miss = false;       // the name is spelled a letter away
  uint32_t name_first = 0;      // tokens of the name
  uint32_t name_last = 0;
  int32_t group = -1;   // persons that bear the name
  int32_t person = -1;  // when the phrase itself leaves one of them
  char sex = '?';       // by honorific or pronoun

  int32_t title = -1;     // index of titles
  std::string portfolio;  // office key of a minister that no title names: "fisheries_minister"
  bool deputy = false;
  bool elect = false;
  bool anaphor = false;                     // means only somebody whom the article has named: "the prince"
  std::array<int32_t, kMostSides> sides{};  // as written: body and organisation codes included
  uint8_t side_count = 0;
  int32_t place = -1;
  int32_t posting = -1;      // the side to which an envoy is accredited: "ambassador to Peru"
  int32_t short_name = -1;   // index of words: "the North"
  bool description = false;  // "the alliance": only a side that the article has named
  Possessor possessor = Possessor::kNone;
  uint8_t number = 0;  // "two", "both": 2; 0 when not said
  bool plural = false;
  bool of_plural = false;  // named in a list behind one title in the plural
  bool speaker = false;    // a press service
  bool abroad = false;     // "foreign officials", "other diplomats": of no side that is told
  bool of_person = false;  // a body named after a person: "the Trump administration"

  bool definite = true;
  bool article = false;  // begins with "the"
  bool former = false;
  bool possessive = false;
  bool may_be_place = false;
  bool adjectival = false;

  bool HasName() const { return form != NameForm::kNone; }
  void AddSide(int32_t side) {
    if (side_count < kMostSides) sides[side_count++] = side;
  }
};

// By first token; no two overlap.
std::vector<RawMention> FindRawMentions(const ArticleScan& scan);

}  // namespace readout::extract
