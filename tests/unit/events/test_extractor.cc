// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/events/test_extractor.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/enum_names.h"
#include "gtest/gtest.h"
#include "tests/support/loaded.h"

namespace readout::extract {
namespace {

void Part(std::string* line, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  *line += " | ";
  *line += label;
  *line += text;
}

std::string NameOf(const ActorRef& actor) { return actor.name + "/" + actor.side; }

std::string Minutes(const Duration& duration) {
  std::string text = duration.approximate ? "~" : "";
  text += duration.min ? std::to_string(*duration.min) : "?";
  if (duration.min == duration.max) return text;
  return text + "-" + (duration.max ? std::to_string(*duration.max) : "?");
}

}  // namespace

const Extractor& TestExtractor() {
  static const Extractor extractor = Loaded(Extractor::Load(READOUT_DATA_DIR, {}));
  return extractor;
}

Article ArticleOf(std::string_view text, std::string_view published) {
  Article article;
  article.url = "https://news.example/1";
  article.text = std::string(text);
  article.published = ParseDay(published);
  return article;
}

std::vector<Claim> ClaimsOf(std::string_view text, std::string_view published) {
  return TestExtractor().Extract(ArticleOf(text, published)).claims;
}

std::string ClaimLine(const Claim& claim) {
  const EventFacts& facts = claim.facts;
  std::string line(EnumToName(kEventTypeNames, facts.type));
  if (!facts.mode.empty()) line += " " + facts.mode;
  line += " " + std::string(EnumToName(kStatusNames, facts.status));
  if (facts.date.known()) line += " " + FormatDateRange(facts.date);
  std::string parties;
  for (const Participant& party : facts.participants) {
    if (!parties.empty()) parties += ", ";
    parties += party.name + "/" + party.side + (party.role == Role::kInitiator ? "*" : "");
  }
  Part(&line, "", parties);
  if (facts.initiator) Part(&line, "initiator ", NameOf(*facts.initiator));
  if (facts.duration) Part(&line, "lasted ", Minutes(*facts.duration));
  std::string tones;
  for (const Tone& tone : facts.tone) tones += (tones.empty() ? "" : ", ") + tone.term;
  Part(&line, "tone ", tones);
  if (facts.said_by) Part(&line, "said by ", NameOf(*facts.said_by));
  std::set<std::string> sides;
  for (const Topic& topic : facts.topics) sides.insert(topic.about.begin(), topic.about.end());
  std::string about;
  for (const std::string& side : sides) about += (about.empty() ? "" : " ") + side;
  Part(&line, "about ", about);
  if (facts.background) Part(&line, "", "background");
  return line;
}

std::vector<std::string> ClaimLines(std::string_view text, std::string_view published) {
  std::vector<std::string> lines;
  for (const Claim& claim : ClaimsOf(text, published)) lines.push_back(ClaimLine(claim));
  return lines;
}

std::string FileText(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in.good()) << path;
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

std::vector<NamedText> TextsBelow(const std::string& folder) {
  std::vector<std::string> files;
  for (const std::filesystem::directory_entry& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  std::vector<NamedText> texts;
  for (const std::string& file : files) texts.push_back({std::filesystem::path(file).stem().string(), FileText(file)});
  return texts;
}

}  // namespace readout::extract
