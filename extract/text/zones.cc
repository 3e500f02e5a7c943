// SPDX-License-Identifier: Apache-2.0
#include "extract/text/zones.h"

#include <string_view>

#include "re2/re2.h"

namespace readout::extract {

void FindZones(std::optional<Day> fallback, const TextKnowledge& knowledge, Document* document) {
  static_cast<void>(knowledge);
  static const RE2 header(R"(date\s+(\d{4}-\d{2}-\d{2})\b.{0,60})");
  static const RE2 dateline(R"(([A-Z][A-Z .,/']{2,40})(?:, (?:\w+\.? \d{1,2}))?(?: \([A-Za-z]+\))?(?: - | -- | – |\. /\w+/\. ))");
  bool headline = document->title_bytes > 0;
  bool lead = false;
  for (size_t i = 0; i < document->blocks.size(); ++i) {
    Block& block = document->blocks[i];
    if (block.begin < document->title_bytes) continue;
    const std::string_view text = document->Text(block.begin, block.end);
    std::string day;
    if (RE2::FullMatch(text, header, &day)) {
      block.zone = Zone::kHeader;
      if (!document->published) document->published = ParseDay(day);
      continue;
    }
    re2::StringPiece rest(text.data(), text.size());
    std::string place;
    if (RE2::Consume(&rest, dateline, &place)) {
      block.story_begin = static_cast<uint32_t>(rest.data() - document->source.data());
      if (document->dateline_place.empty()) document->dateline_place = place;
    } else if (!headline && text.size() < 160 && text.back() != '.' && i + 1 < document->blocks.size()) {
      block.zone = Zone::kHeadline;
      headline = true;
      continue;
    }
    headline = true;
    block.zone = lead ? Zone::kBody : Zone::kLead;
    lead = true;
  }
  if (!document->published) document->published = fallback;
}

}  // namespace readout::extract
