// SPDX-License-Identifier: Apache-2.0
#pragma once
// An article taken apart: blocks with zones, sentences, tokens. Every later stage of extract reads this and nothing
// else. Arrays of plain structs with byte offsets, one of each per article.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "model/article.h"
#include "model/claim.h"

namespace readout::extract {

class TextKnowledge;  // extract/text/text_knowledge.h

// What a block of an article is for. Events are read out of headline, lead, body and caption only.
enum class Zone : uint8_t {
  kHeadline,  // the title, and sub-headlines
  kLead,      // the first paragraph of the story
  kBody,
  kCaption,      // of a photo: a small article of its own, with its own date and place
  kHeader,       // " date 2026-03-09 International", "Web Desk | Updated: …", bylines
  kTimestamp,    // "21:02 GMT 09.03.2026 (Updated: 05:00 GMT 10.03.2026)"
  kKeywords,     // "putin-trump call, putin-trump phone"
  kBoilerplate,  // share buttons, subscriptions, credits, "Most viewed", "Also read"
};
inline constexpr EnumName<Zone> kZoneNames[] = {
    {Zone::kHeadline, "headline"}, {Zone::kLead, "lead"},
    {Zone::kBody, "body"},         {Zone::kCaption, "caption"},
    {Zone::kHeader, "header"},     {Zone::kTimestamp, "timestamp"},
    {Zone::kKeywords, "keywords"}, {Zone::kBoilerplate, "boilerplate"},
};
constexpr bool IsRead(Zone zone) { return zone <= Zone::kCaption; }

// A run of text of one zone: a paragraph, a line. Blocks are in text order and do not overlap; bytes between them are
// white space. A dateline ("MOSCOW, March 10. /wire/.", "WASHINGTON - ") is cut off the block it opens: story_begin is
// where the block's own words begin.
struct Block {
  Zone zone = Zone::kBody;
  uint32_t begin = 0;  // bytes of Document::source
  uint32_t end = 0;
  uint32_t story_begin = 0;  // begin, or the end of the dateline
  uint32_t exchange = 0;     // in a transcript, which question and answer it belongs to, from 1; else 0
  bool repeats = false;      // says again, word for word or nearly, what an earlier block says (a doubled lead)
};

// Shape of a token as written.
enum TokenShape : uint8_t {
  kCapitalised = 1,     // first letter upper case
  kAllCaps = 2,         // two or more letters, all upper case ("US", "U.S.", "NATO")
  kDigits = 4,          // begins with a digit
  kPunct = 8,           // neither letters nor digits
  kSpaceBefore = 16,    // white space (or the block's begin) stands before it
  kSentenceStart = 32,  // first word of its sentence (opening quotes passed over)
};

// A token: a word, a number or one punctuation mark.
//   - Hyphens and dashes between letters or digits are tokens of their own: "hour-long" is hour - long, "Jong-un" is
//     Jong - un.
//   - "Putin's" is Putin + 's; "leaders'" is leaders + '; "don't" is do + n't ("can't" and "won't" are can + n't and
//     will + n't in folded form); "cannot" is can + not. Apostrophes inside names ("O'Brien") cut nothing.
//   - Abbreviations with periods are one token: "U.S.", "a.m.", "Mr.", "Sept.", "No."; their folded form has no final
//     period unless there are inner ones ("mr", "sept", "u.s.").
//   - Numbers keep commas, points and colons inside: "1,000", "2.5", "5:35", "09.03.2026". Letters that follow a number
//     are a token of their own: "10am" is 10 + am, "21st" is 21 + st, "1990s" is 1990 + s. "G7" is one token.
//   - Dots in a row, and the ellipsis sign, are one token "..."; dashes in a row are one token "-".
//   - Opening and closing double quotes of every style are folded to '"', apostrophes and single quotes to "'", dashes
//     to "-".
//   - References that a page left behind ("&quot;", "&#39;", "&nbsp;") are read as the character they stand for.
struct Token {
  uint32_t begin = 0;  // bytes of Document::source
  uint32_t end = 0;
  uint32_t sentence = 0;
  uint8_t shape = 0;
  std::string_view word;  // folded (base/text_fold.h), points into the document or is a static string
  uint64_t hash = 0;      // HashString(word): every table of words is asked with it

  bool Is(std::string_view folded) const { return word == folded; }
  bool Has(TokenShape bit) const { return (shape & bit) != 0; }
};

// Tokens [first, last). Sentences are in order and cover all tokens. Only blocks whose zone IsRead() have tokens, from
// their story_begin on.
struct Sentence {
  uint32_t first = 0;
  uint32_t last = 0;
  uint32_t block = 0;
  bool in_capitals = false;  // nearly every word of it, as it was written
};

// Some of a document's sentences: by number, whether it is one of them.
using SentenceSet = std::vector<bool>;

// Can be moved but not copied: Token::word points into it.
struct Document {
  Document() = default;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  const Article* article = nullptr;

  // The title kept apart, a line end, then the text; or the text alone when the article has no title apart. Offsets of
  // blocks and tokens refer to this; Cite() turns them into the article's own.
  std::string source;
  uint32_t title_bytes = 0;  // bytes of source before the text begins

  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  // Storage of folded forms: the source in small letters, and what differs from it by more than the case of ASCII
  // letters.
  std::vector<char> small;
  std::deque<std::string> words;

  std::optional<Day> published;     // the article's own date, else the one its header or timestamps give
  std::optional<Day> dateline_day;  // "MOSCOW, March 10": resolved against published
  std::string dateline_place;       // "MOSCOW", as written

  // Day that "today", "Monday", "last week" start from: the dateline's, else the day of publication.
  std::optional<Day> anchor() const { return dateline_day ? dateline_day : published; }

  std::string_view Text(uint32_t begin, uint32_t end) const {
    return std::string_view(source).substr(begin, end - begin);
  }
  // Source bytes of tokens [first, last); empty for an empty range.
  std::string_view TokenText(uint32_t first, uint32_t last) const {
    return first >= last ? std::string_view() : Text(tokens[first].begin, tokens[last - 1].end);
  }
  Zone ZoneOf(const Sentence& sentence) const { return blocks[sentence.block].zone; }
  uint32_t ExchangeOf(const Sentence& sentence) const { return blocks[sentence.block].exchange; }
  // Evidence for bytes [begin, end) of source, in the article's own offsets. The range must not cross from title to
  // text.
  Evidence Cite(uint32_t begin, uint32_t end, std::string_view field) const;
};

// Zones, dates and places of datelines, tokens, sentences. Never fails; odd text gives few blocks. `fallback` is the
// day to take when neither the article nor its text gives one. The article must outlive the document.
Document ReadDocument(const Article& article, std::optional<Day> fallback, const TextKnowledge& knowledge);

}  // namespace readout::extract
