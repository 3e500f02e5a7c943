// SPDX-License-Identifier: Apache-2.0
#include "extract/text/zones.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text/block_look.h"
#include "extract/text/caption.h"
#include "extract/text/dateline.h"
#include "extract/text/page_furniture.h"
#include "extract/text/repetition.h"

namespace readout::extract {
namespace {

class ZoneFinder {
 public:
  ZoneFinder(const TextKnowledge& knowledge, Document* document) : knowledge_(knowledge), document_(document) {
    looks_.reserve(document->blocks.size());
    for (const Block& block : document->blocks) looks_.emplace_back(document->Text(block.begin, block.end), knowledge);
    // A story has paragraphs; where no block is one, every line that could be a story is taken for it.
    for (size_t i = 0; i < looks_.size(); ++i) {
      if (!InTitle(i) && looks_[i].IsParagraph()) last_paragraph_ = i;
    }
  }

  void Run(std::optional<Day> fallback) {
    for (size_t i = 0; i < looks_.size(); ++i) {
      if (InTitle(i)) {
        headline_ = true;
        continue;
      }
      document_->blocks[i].zone = Classify(i);
    }
    ClearTail();
    if (!document_->published) document_->published = BestStamp(fallback);
    FindDatelines(fallback);
    if (!document_->published) document_->published = fallback;
    CutTitleLabels();
    MarkRepetitions();
  }

 private:
  bool InTitle(size_t i) const { return document_->blocks[i].begin < document_->title_bytes; }

  Zone Classify(size_t i) {
    const BlockLook& look = looks_[i];
    const bool more_to_come = last_paragraph_ > i && last_paragraph_ < looks_.size();
    if (!IsPureStamp(look, knowledge_) && IsCaption(look, !headline_ && !lead_, !lead_, knowledge_))
      return Zone::kCaption;
    if (std::optional<Furniture> furniture = FindFurniture(look, lead_, pending_, knowledge_)) {
      pending_ = furniture->pending;
      in_links_ |= furniture->opens_links;
      ended_ |= furniture->ends_story;
      if (in_links_ || ended_) {
        return furniture->zone == Zone::kKeywords ? Zone::kKeywords : Zone::kBoilerplate;
      }
      stamps_.insert(stamps_.end(), furniture->dates.begin(), furniture->dates.end());
      return furniture->zone;
    }
    pending_.reset();
    if (ended_) return Zone::kBoilerplate;
    if (!in_links_ && look.plain_words <= 8) {
      if (std::optional<Dateline> alone = FindLoneDateline(look.text, knowledge_)) {
        if (!lone_dateline_) lone_dateline_ = std::move(alone);
        return Zone::kHeader;
      }
    }
    if (in_links_) {
      const bool sentence = look.final_mark == '.' && look.plain_words >= 6;
      if (!look.IsParagraph() || !(sentence || look.plain_words >= 12) || look.list_item) return Zone::kBoilerplate;
      in_links_ = false;
    }
    if (!lead_) {
      // Titles stand before the first paragraph; the only line of an article is its story.
      if (look.IsTitleLike() && more_to_come && !look.list_item && !Opens(i)) {
        headline_ = true;
        return Zone::kHeadline;
      }
      if (!headline_ && look.IsTitleLike() && look.final_mark != '.' && last_paragraph_ >= looks_.size() &&
          i + 1 < looks_.size() && HasStoryAfter(i)) {
        headline_ = true;
        return Zone::kHeadline;
      }
      lead_ = true;
      return Zone::kLead;
    }
    // A short line between paragraphs heads what follows.
    if (look.IsTitleLike() && more_to_come && !look.list_item && look.plain_words <= 8 && look.final_mark != ':') {
      return Zone::kHeadline;
    }
    return Zone::kBody;
  }

  bool Opens(size_t i) const { return FindDateline(looks_[i].text, true, knowledge_).has_value(); }

  // Whether a block after i could be a story although it has not the form of a paragraph.
  bool HasStoryAfter(size_t i) const {
    for (size_t j = i + 1; j < looks_.size(); ++j) {
      if (IsCaption(looks_[j], false, false, knowledge_) || FindFurniture(looks_[j], true, std::nullopt, knowledge_))
        continue;
      return true;
    }
    return false;
  }

  // After the last paragraph, short lines without an end are scraps of the page; items of a list that the story closes
  // with and long lines cut off by a scraper are not.
  void ClearTail() {
    if (last_paragraph_ >= looks_.size()) return;
    for (size_t i = last_paragraph_ + 1; i < looks_.size(); ++i) {
      Block& block = document_->blocks[i];
      if (block.zone != Zone::kBody) continue;
      const BlockLook& look = looks_[i];
      const bool keeps = look.plain_words > 14 || (look.list_item && look.plain_words >= 5) || look.final_mark == '.';
      if (!keeps) block.zone = Zone::kBoilerplate;
    }
  }

  std::optional<Day> BestStamp(std::optional<Day> fallback) const {
    for (const StampDate::Kind kind : {StampDate::Kind::kFirst, StampDate::Kind::kPlain, StampDate::Kind::kUpdate}) {
      for (const StampDate& stamp : stamps_) {
        if (stamp.kind != kind) continue;
        if (const std::optional<Day> day = stamp.date.ambiguous ? Decide(stamp.date, fallback) : stamp.date.OnDay())
          return day;
      }
    }
    return std::nullopt;
  }

  // Of the two readings of "03/09/2026" the one that lies closer to what else the page, or its reader, says of the
  // time; none where nothing is said or both lie equally close.
  std::optional<Day> Decide(const CalendarDate& date, std::optional<Day> fallback) const {
    const Day day_first(date.year, date.month, date.day);
    const Day month_first(date.year, date.day, date.month);
    int64_t best[2] = {INT64_MAX, INT64_MAX};
    const auto weigh = [&](int reading, Day day, Day witness) {
      best[reading] = std::min(best[reading], std::abs(static_cast<int64_t>(day - witness)));
    };
    for (const StampDate& other : stamps_) {
      if (other.date.begin == date.begin && other.date.ambiguous && other.date.day == date.day &&
          other.date.month == date.month)
        continue;
      const Day plain(other.date.year, other.date.month, other.date.day);
      weigh(0, day_first, plain);
      weigh(1, month_first, other.date.ambiguous ? Day(other.date.year, other.date.day, other.date.month) : plain);
    }
    if (best[0] == best[1] && fallback) {
      weigh(0, day_first, *fallback);
      weigh(1, month_first, *fallback);
    }
    if (best[0] == best[1]) return std::nullopt;
    return best[0] < best[1] ? day_first : month_first;
  }

  void FindDatelines(std::optional<Day> fallback) {
    bool opens_story = true;
    std::optional<CalendarDate> date;
    if (lone_dateline_) {
      document_->dateline_place = lone_dateline_->place;
      date = lone_dateline_->date;
    }
    for (size_t i = 0; i < looks_.size(); ++i) {
      Block& block = document_->blocks[i];
      if (InTitle(i) || (block.zone != Zone::kLead && block.zone != Zone::kBody)) continue;
      std::optional<Dateline> dateline = FindDateline(looks_[i].text, opens_story, knowledge_);
      opens_story = false;
      if (!dateline) continue;
      block.story_begin = block.begin + dateline->length;
      // The copy of the lead that has the dateline is the lead as well.
      if (block.zone == Zone::kBody && document_->dateline_place.empty()) block.zone = Zone::kLead;
      if (document_->dateline_place.empty()) document_->dateline_place = dateline->place;
      if (!date) date = dateline->date;
    }
    if (!date) return;
    if (!document_->published && date->OnDay()) document_->published = date->OnDay();
    const std::optional<Day> anchor = document_->published ? document_->published : fallback;
    if (!anchor) return;
    constexpr int kZonesApart = 1;  // a dateline can be a day ahead of a publisher further west
    document_->dateline_day = ResolveBefore(*date, *anchor, kZonesApart);
  }

  void MarkRepetitions() {
    RepetitionFinder finder;
    for (size_t i = 0; i < looks_.size(); ++i) {
      Block& block = document_->blocks[i];
      if (!IsRead(block.zone) || block.zone == Zone::kCaption) continue;
      std::vector<std::string_view> words;
      words.reserve(looks_[i].words.size());
      for (const CueWord& word :
           CueWords(looks_[i].words).subspan(std::min(SplitWordsBefore(i), looks_[i].words.size()))) {
        if (!word.punctuation) words.push_back(word.text);
      }
      block.repeats = finder.Repeats(words);
    }
  }

  // "Title: Leaders meet", "(LEAD) Leaders meet": the label is no part of the headline.
  void CutTitleLabels() {
    for (size_t i = 0; i < looks_.size(); ++i) {
      Block& block = document_->blocks[i];
      const BlockLook& look = looks_[i];
      if (InTitle(i) || block.zone != Zone::kHeadline) continue;
      const bool version = look.text.starts_with('(');  // "(2nd LD)", "(LEAD)", "(URGENT)" of agencies
      if (!version && knowledge_.Cues(Cue::kTitleLabels).MatchAt(look.words, 0) == 0) continue;
      constexpr size_t kLongestLabel = 12;  // bytes
      const size_t end = look.text.substr(0, kLongestLabel).find(version ? ')' : ':');
      const size_t begin = end == std::string_view::npos ? end : look.text.find_first_not_of(' ', end + 1);
      if (begin != std::string_view::npos) block.story_begin = block.begin + static_cast<uint32_t>(begin);
    }
  }

  // Number of cue words that the dateline of block i has.
  size_t SplitWordsBefore(size_t i) const {
    const Block& block = document_->blocks[i];
    if (block.story_begin == block.begin) return 0;
    return BlockLook(document_->Text(block.begin, block.story_begin), knowledge_).words.size();
  }

  const TextKnowledge& knowledge_;
  Document* document_;
  std::vector<BlockLook> looks_;
  size_t last_paragraph_ = SIZE_MAX;
  bool headline_ = false;
  bool lead_ = false;
  bool in_links_ = false;
  bool ended_ = false;
  std::optional<StampDate::Kind> pending_;
  std::vector<StampDate> stamps_;
  std::optional<Dateline> lone_dateline_;  // on a line of its own
};

// " date 2026-03-09 International Leaders meet …" on one line: the header becomes a block of its own.
void CutGluedHeaders(const TextKnowledge& knowledge, Document* document) {
  for (size_t i = 0; i < document->blocks.size(); ++i) {
    const Block block = document->blocks[i];
    const size_t length = GluedHeaderLength(document->Text(block.begin, block.end), knowledge);
    if (length == 0) continue;
    Block header = block;
    header.end = block.begin + static_cast<uint32_t>(length);
    while (header.end > header.begin && document->source[header.end - 1] == ' ') --header.end;
    Block rest = block;
    rest.begin = rest.story_begin = block.begin + static_cast<uint32_t>(length);
    document->blocks[i] = header;
    document->blocks.insert(document->blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
    return;  // a page has one header
  }
}

}  // namespace

void FindZones(std::optional<Day> fallback, const TextKnowledge& knowledge, Document* document) {
  CutGluedHeaders(knowledge, document);
  ZoneFinder(knowledge, document).Run(fallback);
}

}  // namespace readout::extract
