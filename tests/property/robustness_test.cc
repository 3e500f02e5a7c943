// SPDX-License-Identifier: Apache-2.0
// What may be done to an article without changing what it tells: checked on the sample articles and the pages of
// tests/fixtures, and on whatever READOUT_ROBUSTNESS_ARTICLES names (script/robustness). Each variation is one
// mechanism applied to all articles; violations are listed together. One that is a true ambiguity, or whose cause is
// known but not yet mended, stands with its reason in known_violations.tsv; a row there that no violation needs is an
// error, so that the list cannot outlive its reasons.
#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <iostream>
#include <random>
#include <set>

#include "base/tsv_table.h"
#include "tests/property/article_set.h"
#include "tests/property/claim_words.h"
#include "tests/property/leader_swap.h"
#include "tests/property/variations.h"

namespace readout::extract {
namespace {

constexpr size_t kMostAmbiguities = 6;

// A row of known_violations.tsv.
struct KnownViolation {
  std::string article;
  std::string variation;  // the beginning of its name: "caption" is all captions at all places
  bool ambiguity = false;
  bool needed = false;
};

class Violations {
 public:
  // `variation`: the beginning of the names of those that are checked.
  explicit Violations(std::string_view variation) {
    const auto table = TsvTable::Read(READOUT_SOURCE_DIR "/tests/property/known_violations.tsv",
                                      {"article", "variation", "kind", "reason"});
    EXPECT_TRUE(table.ok()) << table.status();
    if (!table.ok()) return;
    size_t ambiguities = 0;
    for (size_t row = 0; row < table->size(); ++row) {
      EXPECT_FALSE(table->Cell(row, "reason").empty()) << table->Error(row, "reason", "empty");
      const std::string_view kind = table->Cell(row, "kind");
      EXPECT_TRUE(kind == "ambiguity" || kind == "open") << table->Error(row, "kind", "not ambiguity or open");
      ambiguities += kind == "ambiguity" ? 1 : 0;
      if (!table->Cell(row, "variation").starts_with(variation)) continue;
      known_.push_back({std::string(table->Cell(row, "article")), std::string(table->Cell(row, "variation")),
                        kind == "ambiguity", false});
    }
    EXPECT_LE(ambiguities, kMostAmbiguities) << "the list of ambiguities is to stay short";
  }

  void Add(const NamedArticle& article, const std::string& variation, const std::string& difference) {
    ++checked_;
    if (difference.empty()) return;
    const auto known = std::find_if(known_.begin(), known_.end(), [&](const KnownViolation& k) {
      return k.article == article.name && variation.starts_with(k.variation);
    });
    if (known != known_.end()) {
      known->needed = true;
      open_ += known->ambiguity ? 0 : 1;
      return;
    }
    ++violations_;
    text_ += "\n  " + article.name + ", " + variation + ":" + difference;
  }

  void Report(size_t fewest_checks) const {
    EXPECT_GE(checked_, fewest_checks) << "too few articles that the variation applies to";
    EXPECT_EQ(violations_, 0u) << violations_ << " of " << checked_ << " checks fail:" << text_;
    if (open_ > 0) std::cout << open_ << " of " << checked_ << " checks fail as known_violations.tsv says (open)\n";
    for (const KnownViolation& known : known_) {
      EXPECT_TRUE(known.needed) << "known_violations.tsv: " << known.article << ", " << known.variation
                                << ": no longer a violation; delete the row";
    }
  }

 private:
  std::vector<KnownViolation> known_;
  size_t checked_ = 0;
  size_t violations_ = 0;
  size_t open_ = 0;
  std::string text_;
};

std::vector<std::string> WordsOf(const std::vector<Claim>& claims, Extent extent, const WordChange& change = {}) {
  std::vector<std::string> lines;
  for (const Claim& claim : claims) lines.push_back(ClaimWords(claim, extent, change));
  return lines;
}

// Everything that the article said it says still, and no more.
std::string FactsChanged(const NamedArticle& article, const Article& varied) {
  return Difference(WordsOf(article.claims, Extent::kFacts), WordsOf(ClaimsOf(varied), Extent::kFacts));
}

// A block put into each article at each spot.
void CheckBlocks(const std::string& kind, const std::function<std::vector<std::string>(const NamedArticle&)>& blocks,
                 const std::function<std::string(const NamedArticle&, const Article&)>& changed) {
  Violations violations(kind);
  for (const NamedArticle& article : Articles()) {
    int number = 0;
    for (const std::string& block : blocks(article)) {
      ++number;
      for (Spot spot : kSpots) {
        const std::optional<Article> varied = WithBlock(article.article, spot, block);
        if (!varied) continue;
        const std::string variation = kind + " " + std::to_string(number) + " " + std::string(NameOf(spot));
        violations.Add(article, variation, changed(article, *varied));
      }
    }
  }
  violations.Report(Articles().size());
}

// The two named parties that a caption may show together.
const Claim* EventOfTwo(const NamedArticle& article) {
  for (const Claim& claim : article.claims) {
    const std::vector<Participant>& parties = claim.facts.participants;
    if (!claim.facts.background && claim.facts.date.known() && parties.size() == 2 && !parties[0].name.empty() &&
        !parties[1].name.empty()) {
      return &claim;
    }
  }
  return nullptr;
}

std::string SurnameOf(const Participant& party) {
  const PersonRecord* person = Reader().actors().FindPerson(party.actor);
  return person == nullptr ? party.name : std::string(person->surname);
}

TEST(Robustness, HasArticlesThatTellSomething) {
  size_t telling = 0;
  for (const NamedArticle& article : Articles()) telling += article.claims.empty() ? 0 : 1;
  EXPECT_GE(Articles().size(), 55u);
  EXPECT_GE(telling * 4, Articles().size() * 3);
}

TEST(Robustness, ShareButtonsChangeNothing) {
  CheckBlocks(
      "share buttons",
      [](const NamedArticle&) -> std::vector<std::string> {
        return {"Share\nFacebook\nTwitter\nTelegram\nWhatsApp\nCopy link",
                "Share this article: Facebook | X | LinkedIn | Email", "SHARE\nTWEET\nPIN\n12 comments",
                "Follow us on Telegram and Facebook", "Print  Email  Save"};
      },
      FactsChanged);
}

TEST(Robustness, KeywordLinesChangeNothing) {
  CheckBlocks(
      "keywords",
      [](const NamedArticle& article) -> std::vector<std::string> {
        std::vector<std::string> lines = {"Tags: diplomacy, telephone call, presidents, foreign policy"};
        const Claim* claim = EventOfTwo(article);
        if (claim == nullptr) return lines;
        std::string a = SurnameOf(claim->facts.participants[0]);
        std::string b = SurnameOf(claim->facts.participants[1]);
        lines.push_back("Keywords: " + a + ", " + b + ", talks");
        for (std::string* name : {&a, &b}) {
          for (char& c : *name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
        lines.push_back(a + "-" + b + " call, " + a + "-" + b + " phone, " + a + " " + b + " talks");
        return lines;
      },
      FactsChanged);
}

TEST(Robustness, AnUnrelatedParagraphChangesNothing) {
  CheckBlocks(
      "unrelated paragraph",
      [](const NamedArticle&) -> std::vector<std::string> {
        return {
            "The weather service expects heavy rain along the coast until the weekend. Ferries will run less often, "
            "and the harbour office asks owners of small boats to keep them ashore.",
            "Shares of the airline rose by 3 per cent after it said that bookings for the summer were well ahead of "
            "last year. Analysts had looked for less.",
            "A museum in the old town opens an exhibition of early maps next month. Most of the sheets have never "
            "been shown before, the curator said."};
      },
      FactsChanged);
}

TEST(Robustness, ADoubledLeadChangesNothing) {
  Violations violations("doubled lead");
  for (const NamedArticle& article : Articles()) {
    const std::optional<Article> varied = WithDoubledLead(article.article);
    if (varied) violations.Add(article, "doubled lead", FactsChanged(article, *varied));
  }
  violations.Report(Articles().size() * 9 / 10);
}

// A picture of the two from another day: the claim about that day may come, nothing else may change.
TEST(Robustness, ACaptionOfAnOldMeetingChangesNothingOfTheNews) {
  static constexpr int kDaysBefore = 211;
  static constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};
  const auto old_day = [](const Claim& claim) { return claim.facts.date.start - kDaysBefore; };
  CheckBlocks(
      "caption",
      [&](const NamedArticle& article) -> std::vector<std::string> {
        const Claim* claim = EventOfTwo(article);
        if (claim == nullptr) return {};
        const std::string& a = claim->facts.participants[0].name;
        const std::string& b = claim->facts.participants[1].name;
        const Day day = old_day(*claim);
        const std::string date =
            std::string(kMonths[day.month() - 1]) + " " + std::to_string(day.day()) + ", " + std::to_string(day.year());
        return {a + " and " + b + " during their meeting in Vienna, " + date + ". File photo: Example Agency",
                "FILE - " + a + ", left, shakes hands with " + b + " before a meeting in Vienna on " + date +
                    ". (Example Agency/Jane Doe)",
                "Photo: " + b + " meets " + a + " in Vienna, " + date + " [file]"};
      },
      [&](const NamedArticle& article, const Article& varied) {
        const Day day = old_day(*EventOfTwo(article));
        std::vector<Claim> claims = ClaimsOf(varied);
        const auto pictured = [&](const Claim& claim) {
          return claim.facts.type == EventType::kMeeting && claim.facts.date == DateRange::OnDay(day);
        };
        const auto picture = std::find_if(claims.begin(), claims.end(), pictured);
        if (picture != claims.end()) claims.erase(picture);
        return Difference(WordsOf(article.claims, Extent::kFacts), WordsOf(claims, Extent::kFacts));
      });
}

TEST(Robustness, SpellingChangesNothing) {
  Violations violations("spelling");
  for (const NamedArticle& article : Articles()) {
    for (const auto& [spelling, name] :
         {std::pair(Spelling::kBritish, "spelling, British"), std::pair(Spelling::kAmerican, "spelling, American")}) {
      const auto change = [spelling = spelling](std::string_view words) { return Respelt(words, spelling); };
      const Article varied = Respelt(article.article, spelling);
      if (varied.text == article.article.text && varied.title == article.article.title) continue;
      violations.Add(
          article, name,
          Difference(WordsOf(article.claims, Extent::kFacts, change), WordsOf(ClaimsOf(varied), Extent::kFacts)));
    }
  }
  violations.Report(20);
}

std::string EventsChanged(const NamedArticle& article, const Article& varied) {
  return Difference(WordsOf(article.claims, Extent::kEvent), WordsOf(ClaimsOf(varied), Extent::kEvent));
}

TEST(Robustness, CapitalsOfHeadlinesKeepTheEvents) {
  Violations violations("headline");
  for (const NamedArticle& article : Articles()) {
    violations.Add(article, "headline in capitals", EventsChanged(article, InCapitals(article.article, false)));
    violations.Add(article, "headline in title case", EventsChanged(article, InTitleCase(article.article)));
  }
  violations.Report(Articles().size());
}

// Capitals take away what tells names from words; of a whole text in capitals the news itself is asked for, not every
// event it mentions.
TEST(Robustness, TextsInCapitalsKeepTheNews) {
  Violations violations("text in capitals");
  for (const NamedArticle& article : Articles()) {
    const Claim* news = EventOfTwo(article);
    if (news == nullptr) continue;
    const std::vector<std::string> wanted = {ClaimWords(*news, Extent::kEvent)};
    std::vector<std::string> found = WordsOf(ClaimsOf(InCapitals(article.article, true)), Extent::kEvent);
    const bool kept = std::find(found.begin(), found.end(), wanted.front()) != found.end();
    violations.Add(article, "text in capitals", kept ? "" : Difference(wanted, std::move(found)));
  }
  violations.Report(Articles().size() / 2);
}

// Who did what in the events of the two: type, status, date, parties with their parts, who began it.
std::vector<std::string> PartsPlayed(const std::vector<Claim>& claims, const Swap& swap, bool swapped) {
  const auto name = [&](const ActorRef& actor) {
    const ActorRef& shown = swapped ? Swapped(actor, swap) : actor;
    return shown.name + "/" + shown.side;
  };
  std::vector<std::string> lines;
  for (const Claim& claim : claims) {
    const EventFacts& facts = claim.facts;
    std::set<std::string> parties;
    bool of_the_two = true;
    for (const Participant& party : facts.participants) {
      of_the_two = of_the_two && (party.name == swap.a.name || party.name == swap.b.name);
      parties.insert(name({party.actor, party.name, party.side}) + " as " +
                     std::string(EnumToName(kRoleNames, party.role)));
    }
    if (!of_the_two || facts.participants.size() != 2) continue;
    std::string line = std::string(EnumToName(kEventTypeNames, facts.type)) + " " +
                       std::string(EnumToName(kStatusNames, facts.status)) + " " + FormatDateRange(facts.date);
    for (const std::string& party : parties) line += " | " + party;
    if (facts.initiator) line += " | begun by " + name(*facts.initiator);
    lines.push_back(std::move(line));
  }
  return lines;
}

TEST(Robustness, SwappedLeadersSwapTheirRoles) {
  Violations violations("leaders swapped");
  for (const NamedArticle& article : Articles()) {
    const std::optional<Swap> swap = WithLeadersSwapped(article);
    if (!swap) continue;
    violations.Add(
        article, "leaders swapped",
        Difference(PartsPlayed(article.claims, *swap, true), PartsPlayed(ClaimsOf(swap->article), *swap, false)));
  }
  violations.Report(15);
}

TEST(Robustness, EvidenceReadsWhatStandsThereWhateverSentencesAreMissing) {
  constexpr size_t kRounds = 1000;
  std::mt19937 random(20261124);  // NOLINT: the same sentences every time
  const std::vector<NamedArticle>& articles = Articles();
  std::vector<Document> parts;
  for (const NamedArticle& article : articles) parts.push_back(PartsOf(article.article));
  size_t claims = 0;
  for (size_t round = 0; round < kRounds; ++round) {
    const size_t number = round % articles.size();
    std::vector<bool> missing(parts[number].sentences.size());
    const auto share = 1 + random() % 5;  // of six
    for (size_t i = 0; i < missing.size(); ++i) missing[i] = random() % 6 < share;
    const ExtractedArticle read = Reader().Extract(WithoutSentences(articles[number].article, parts[number], missing));
    claims += read.claims.size();
    for (const Claim& claim : read.claims) {
      EXPECT_GE(claim.facts.participants.size(), 2u) << articles[number].name;
      EXPECT_FALSE(claim.evidence.empty()) << articles[number].name;
      for (const Evidence& evidence : claim.evidence) {
        const std::string& source = evidence.in_title ? read.article.title : read.article.text;
        ASSERT_TRUE(evidence.start >= 0 && evidence.start < evidence.end &&
                    static_cast<size_t>(evidence.end) <= source.size())
            << articles[number].name << ", round " << round;
        EXPECT_EQ(
            source.substr(static_cast<size_t>(evidence.start), static_cast<size_t>(evidence.end - evidence.start)),
            evidence.quote)
            << articles[number].name << ", round " << round;
      }
    }
  }
  EXPECT_GE(claims, kRounds / 4) << "too little is left to be read";
}

}  // namespace
}  // namespace readout::extract
