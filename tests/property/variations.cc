// SPDX-License-Identifier: Apache-2.0
#include "tests/property/variations.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "base/tsv_table.h"
#include "base/utf8.h"
#include "gtest/gtest.h"

namespace readout::extract {
namespace {

bool IsStory(Zone zone) { return zone == Zone::kLead || zone == Zone::kBody; }
bool IsLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

// End of the block after which something is put, in bytes of the article's text.
std::optional<size_t> PlaceOf(const Document& parts, Spot spot) {
  std::vector<const Block*> headlines;
  std::vector<const Block*> story;
  for (const Block& block : parts.blocks) {
    if (block.begin < parts.title_bytes) continue;
    if (block.zone == Zone::kHeadline && story.empty()) headlines.push_back(&block);
    if (IsStory(block.zone)) story.push_back(&block);
  }
  const auto after = [&](const Block* block) { return std::optional<size_t>(block->end - parts.title_bytes); };
  switch (spot) {
    case Spot::kAfterHeadline:
      return headlines.empty() ? std::nullopt : after(headlines.back());
    case Spot::kAfterLead:
      return story.empty() ? std::nullopt : after(story.front());
    case Spot::kInTheMiddle:
      return story.size() < 4 ? std::nullopt : after(story[story.size() / 2]);
    case Spot::kAtTheEnd:
      return std::optional<size_t>(parts.source.size() - parts.title_bytes);
  }
  return std::nullopt;
}

// Simple upper case of ASCII, Latin-1 and Latin Extended-A.
std::string Upper(std::string_view text) {
  std::string upper;
  for (size_t at = 0; at < text.size();) {
    char32_t point = DecodeUtf8(text, &at);
    if ((point >= 'a' && point <= 'z') || (point >= 0xE0 && point <= 0xFE && point != 0xF7)) {
      point -= 0x20;
    } else if (point >= 0x100 && point <= 0x137 && point != 0x131 && point % 2 == 1) {
      --point;
    } else if ((point >= 0x139 && point <= 0x148 && point % 2 == 0) ||
               (point >= 0x14A && point <= 0x177 && point % 2 == 1)) {
      --point;
    } else if (point == 0x17A || point == 0x17C || point == 0x17E) {
      --point;
    }
    AppendUtf8(point, &upper);
  }
  return upper;
}

std::string TitleCase(std::string_view text) {
  std::string title;
  size_t word = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != ' ') continue;
    const std::string_view whole = text.substr(word, i - word);
    size_t first = 0;
    while (first < whole.size() && !IsLetter(whole[first])) ++first;
    size_t next = first;
    if (next < whole.size()) DecodeUtf8(whole, &next);
    title += whole.substr(0, first);
    title += Upper(whole.substr(first, next - first));
    title += whole.substr(next);
    if (i < text.size()) title += ' ';
    word = i + 1;
  }
  return title;
}

template <typename Change>
Article WithHeadlines(const Article& article, bool whole, const Change& change) {
  Article changed = article;
  changed.title = change(article.title);
  if (whole) {
    changed.text = change(article.text);
    return changed;
  }
  const Document parts = PartsOf(article);
  for (auto block = parts.blocks.rbegin(); block != parts.blocks.rend(); ++block) {
    if (block->zone != Zone::kHeadline || block->begin < parts.title_bytes) continue;
    const size_t begin = block->begin - parts.title_bytes;
    const size_t length = block->end - block->begin;
    changed.text.replace(begin, length, change(article.text.substr(begin, length)));
  }
  return changed;
}

using SpellingTable = std::map<std::string, std::string, std::less<>>;
const SpellingTable& SpellingsTo(Spelling to) {
  static const auto* const tables = [] {
    auto* read = new std::pair<SpellingTable, SpellingTable>;
    const auto table = TsvTable::Read(READOUT_SOURCE_DIR "/tests/property/spellings.tsv", {"american", "british"});
    EXPECT_TRUE(table.ok()) << table.status();
    for (size_t row = 0; table.ok() && row < table->size(); ++row) {
      const std::string american(table->Cell(row, "american"));
      const std::string british(table->Cell(row, "british"));
      read->first.emplace(american, british);
      read->second.emplace(british, american);
    }
    return read;
  }();
  return to == Spelling::kBritish ? tables->first : tables->second;
}

}  // namespace

std::string_view NameOf(Spot spot) {
  switch (spot) {
    case Spot::kAfterHeadline:
      return "after the headline";
    case Spot::kAfterLead:
      return "after the lead";
    case Spot::kInTheMiddle:
      return "in the middle";
    case Spot::kAtTheEnd:
      return "at the end";
  }
  return "";
}

std::optional<Article> WithBlock(const Article& article, Spot spot, std::string_view block) {
  const std::optional<size_t> place = PlaceOf(PartsOf(article), spot);
  if (!place) return std::nullopt;
  const std::string gap = article.text.find("\n\n") == std::string::npos ? "\n" : "\n\n";
  Article changed = article;
  changed.text.insert(*place, gap + std::string(block) + (*place == article.text.size() ? "\n" : ""));
  return changed;
}

std::optional<Article> WithDoubledLead(const Article& article) {
  const Document parts = PartsOf(article);
  for (const Block& block : parts.blocks) {
    if (!IsStory(block.zone) || block.begin < parts.title_bytes) continue;
    return WithBlock(article, Spot::kAfterLead, parts.Text(block.begin, block.end));
  }
  return std::nullopt;
}

Article InCapitals(const Article& article, bool whole) {
  return WithHeadlines(article, whole, [](std::string_view text) { return Upper(text); });
}
Article InTitleCase(const Article& article) {
  return WithHeadlines(article, false, [](std::string_view text) { return TitleCase(text); });
}

std::string Respelt(std::string_view text, Spelling to) {
  const SpellingTable& spellings = SpellingsTo(to);
  std::string respelt;
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (end < text.size() && IsLetter(text[end])) ++end;
    if (end == i) {
      respelt += text[i++];
      continue;
    }
    const std::string_view word = text.substr(i, end - i);
    std::string lower(word);
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (const auto it = spellings.find(lower); it == spellings.end()) {
      respelt += word;
    } else if (lower == word) {
      respelt += it->second;
    } else if (word.size() > 1 && std::isupper(static_cast<unsigned char>(word[1])) != 0) {
      respelt += Upper(it->second);
    } else {
      respelt += TitleCase(it->second);
    }
    i = end;
  }
  return respelt;
}

Article Respelt(const Article& article, Spelling to) {
  Article changed = article;
  changed.title = Respelt(article.title, to);
  changed.text = Respelt(article.text, to);
  return changed;
}

Article WithoutSentences(const Article& article, const Document& parts, const std::vector<bool>& missing) {
  Article changed = article;
  for (size_t i = parts.sentences.size(); i-- > 0;) {
    const Sentence& sentence = parts.sentences[i];
    if (!missing[i] || sentence.first >= sentence.last) continue;
    const uint32_t begin = parts.tokens[sentence.first].begin;
    const uint32_t end = parts.tokens[sentence.last - 1].end;
    if (begin < parts.title_bytes) continue;
    changed.text.erase(begin - parts.title_bytes, end - begin);
  }
  return changed;
}

}  // namespace readout::extract
