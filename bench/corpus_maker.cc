// SPDX-License-Identifier: Apache-2.0
#include "bench/corpus_maker.h"

#include <array>
#include <cstdio>
#include <span>
#include <string_view>
#include <utility>

namespace readout::bench {
namespace {

// SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere, which the distributions of <random> do not
// promise.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t Next() {
    uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  size_t Below(size_t bound) { return static_cast<size_t>(Next() % bound); }
  bool Chance(double share) { return static_cast<double>(Next() >> 11) * 0x1.0p-53 < share; }
  std::string_view Pick(std::span<const std::string_view> list) { return list[Below(list.size())]; }

 private:
  uint64_t state_;
};

constexpr std::string_view kLeaders[] = {
    "Russian President Vladimir Putin",       "US President Donald Trump",
    "Chinese President Xi Jinping",           "French President Emmanuel Macron",
    "German Chancellor Friedrich Merz",       "Turkish President Recep Tayyip Erdogan",
    "Indian Prime Minister Narendra Modi",    "Ukrainian President Volodymyr Zelensky",
    "Japanese Prime Minister Shigeru Ishiba", "British Prime Minister Keir Starmer",
    "Russian Foreign Minister Sergey Lavrov", "US Secretary of State Marco Rubio",
    "Italian Prime Minister Giorgia Meloni",  "Brazilian President Luiz Inacio Lula da Silva",
    "Polish Prime Minister Donald Tusk",      "Egyptian President Abdel Fattah el-Sisi"};
constexpr std::string_view kTalked[] = {"held a telephone conversation with",
                                        "spoke by phone with",
                                        "telephoned",
                                        "had a video conference with",
                                        "met with",
                                        "held talks in Geneva with",
                                        "discussed the situation by telephone with",
                                        "received"};
constexpr std::string_view kDays[] = {
    "on Monday",      "on Tuesday", "on Wednesday", "on Thursday",        "on Friday",
    "late on Sunday", "last week",  "on March 3",   "earlier this month", "on the eve of the summit"};
constexpr std::string_view kTopics[] = {
    "the war in Ukraine",        "the conflict in the Middle East",     "bilateral trade",
    "energy supplies",           "the Iranian nuclear programme",       "a possible ceasefire",
    "the exchange of prisoners", "grain exports through the Black Sea", "sanctions",
    "defence cooperation"};
constexpr std::string_view kTones[] = {"constructive", "businesslike", "frank", "substantive", "warm", "difficult"};
constexpr std::string_view kLengths[] = {"about an hour", "almost two hours", "45 minutes", "more than an hour",
                                         "two and a half hours"};
constexpr std::string_view kSources[] = {"the Kremlin said",
                                         "the White House said in a statement",
                                         "his spokesman told reporters",
                                         "the foreign ministry announced",
                                         "according to the readout",
                                         "a person familiar with the matter said"};
constexpr std::string_view kPlain[] = {
    "Shares in the region closed higher after a quiet session in which few traders were willing to take large "
    "positions.",
    "The central bank called on lenders to set aside more capital and said that it would meet its inflation target "
    "next year.",
    "Rain is expected to spread from the west during the afternoon, with the heaviest showers over the hills.",
    "The home side met fierce resistance in the second half and had to call up two players from the bench.",
    "A court in the capital recalled the case of 2011, in which the same company had agreed to pay a fine.",
    "Residents visited the site over the weekend and talked about the smell that has hung over the valley since "
    "spring.",
    "The carmaker recalled 12,000 vehicles because of a faulty cable and said it had received no report of injuries.",
    "Analysts had expected growth of 2.4 percent, and most of them stuck to their forecasts in a survey published on "
    "Friday.",
    "The festival, which opens on June 14, will present 38 films from 21 countries, among them four first works.",
    "Officials at the port said that the backlog would be cleared within three weeks if the weather stayed calm.",
    "The union rejected the offer and demanded a meeting with the management, which has so far met it with silence.",
    "Farmers in the south spoke of the best harvest in ten years, although prices are down by a fifth.",
    "The museum has called its new exhibition a conversation between two centuries, and it lasts about an hour.",
    "Police asked anybody who had talked to the missing man since Tuesday evening to come forward."};
constexpr std::string_view kPlaces[] = {"MOSCOW", "WASHINGTON", "PARIS", "BERLIN",
                                        "ANKARA", "NEW DELHI",  "KYIV",  "LONDON"};
constexpr std::string_view kMonths[] = {"January", "February", "March",  "April",    "May",
                                        "June",    "July",     "August", "September"};

std::string Capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

void AppendTalk(Random* random, std::string* out) {
  const std::string_view a = random->Pick(kLeaders);
  std::string_view b = random->Pick(kLeaders);
  while (b == a) b = random->Pick(kLeaders);
  out->append(a)
      .append(" ")
      .append(random->Pick(kTalked))
      .append(" ")
      .append(b)
      .append(" ")
      .append(random->Pick(kDays));
  out->append(", ").append(random->Pick(kSources)).append(". ");
  if (random->Chance(0.7)) {
    out->append("They discussed ")
        .append(random->Pick(kTopics))
        .append(" and ")
        .append(random->Pick(kTopics))
        .append(". ");
  }
  if (random->Chance(0.5)) {
    out->append("The conversation lasted ").append(random->Pick(kLengths)).append(" and was ");
    out->append(random->Pick(kTones)).append(", ").append(random->Pick(kSources)).append(". ");
  }
}

}  // namespace

std::vector<MadeArticle> MakeCorpus(const CorpusOptions& options) {
  Random random(options.seed);
  std::vector<MadeArticle> articles;
  size_t bytes = 0;
  while (bytes < options.bytes) {
    MadeArticle article;
    std::array<char, 32> name = {};
    std::snprintf(name.data(), name.size(), "%06zu.txt", articles.size());
    article.name = name.data();
    std::string& text = article.text;
    text.append(Capitalised(random.Pick(kTopics))).append(" on the agenda again\n\n");
    text.append(random.Pick(kPlaces)).append(", ").append(random.Pick(kMonths)).append(" ");
    text.append(std::to_string(1 + random.Below(28))).append(", 2025 - ");
    const size_t paragraphs = 5 + random.Below(11);
    for (size_t i = 0; i < paragraphs; ++i) {
      if (random.Chance(options.diplomacy)) {
        AppendTalk(&random, &text);
      } else {
        const size_t sentences = 2 + random.Below(3);
        for (size_t j = 0; j < sentences; ++j) text.append(random.Pick(kPlain)).append(" ");
      }
      text.back() = '\n';
      text.append("\n");
    }
    bytes += text.size();
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace readout::bench
