// SPDX-License-Identifier: Apache-2.0
#include "cli/command_evaluate.h"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/byte_source.h"
#include "base/line_reader.h"
#include "base/status_macros.h"
#include "cli/data_folder.h"
#include "cli/evaluate/cluster_scores.h"
#include "cli/evaluate/gold.h"
#include "cli/evaluate/score_report.h"
#include "cli/evaluate/scores.h"
#include "cli/event_text.h"
#include "extract/extractor.h"
#include "extract/read/language_guess.h"

namespace readout::cli {
namespace {

// Gold articles of one file. False when something of it was skipped; each is reported.
absl::StatusOr<bool> ReadGold(const std::string& path, Console* console, std::vector<GoldArticle>* articles) {
  READOUT_ASSIGN_OR_RETURN(ByteSource source, ByteSource::Open(path));
  LineReader lines(std::move(source));
  bool all_read = true;
  const auto skip = [&](std::string_view reason) {
    console->Report({{Severity::kError, path, lines.line_number(), std::string(reason)}});
    all_read = false;
  };
  while (true) {
    READOUT_ASSIGN_OR_RETURN(const bool more, lines.Next());
    if (!more) return all_read;
    if (lines.too_long()) {
      skip("the line is too long");
    } else if (lines.line().find_first_not_of(" \t\r") != std::string_view::npos) {
      absl::StatusOr<GoldArticle> article = ParseGoldLine(lines.line());
      if (article.ok()) {
        articles->push_back(*std::move(article));
      } else {
        skip(ToStd(article.status().message()));
      }
    }
  }
}

// What readout extract --published makes of a text file with that text.
std::vector<Claim> ClaimsOf(const GoldArticle& gold, const extract::Extractor& extractor) {
  if (extract::ClearlyNotEnglish(gold.text).has_value()) return {};
  Article article;
  article.text = gold.text;
  article.language = "en";
  return extractor.Extract(std::move(article), gold.published).claims;
}

std::string GoldLine(const GoldEvent& event) {
  std::string text =
      absl::StrCat("missed: ", event.type, ", ", event.status, ", ",
                   !event.date.has_value()                ? "no date"
                   : event.date->start == event.date->end ? event.date->start
                                                          : absl::StrCat(event.date->start, " to ", event.date->end));
  for (const GoldParticipant& participant : event.participants) {
    absl::StrAppend(
        &text, ", ",
        participant.name.empty() ? participant.side : absl::StrCat(participant.name, " (", participant.side, ")"));
  }
  return absl::StrCat(text, ", ", event.salience);
}

std::string ClaimLine(const Claim& claim) {
  return absl::StrCat("extra: ", ToAbsl(EnumToName(kEventTypeNames, claim.facts.type)), ", ",
                      ToAbsl(EnumToName(kStatusNames, claim.facts.status)), ", ", DateText(claim.facts.date), ", ",
                      PartiesText(claim.facts));
}

}  // namespace

std::string_view EvaluateCommand::details() const {
  return R"(
An event is found when a claim agrees with it in type and sides, contradicts no named person and has a day in common;
fields are scored on the events found. docs/evaluation.md gives the rules and the form of the files. Exit status 0 whatever
the figures are. With --clusters the claims of all articles are merged, and those that match a main event are scored by
its event_key.

  readout evaluate data/sample/sample.gold.jsonl
  readout evaluate gold.jsonl --type call --show 5
  readout evaluate gold.jsonl --clusters)";
}

std::vector<OptionSpec> EvaluateCommand::Options() {
  std::vector<std::string> types;
  for (const auto& row : kEventTypeNames) types.emplace_back(row.name);
  std::vector<OptionSpec> specs = {
      {.names = "GOLD",
       .target = &paths_,
       .help = "files of articles with answers (JSONL); - is standard input",
       .value = "",
       .required = true},
      {.names = "--type",
       .target = &type_,
       .help = "score events of that type alone",
       .value = "TYPE",
       .check = ValueCheck::kChoice,
       .choices = types},
      {.names = "--show",
       .target = &show_,
       .help = "print what was missed and made up in the first N articles with mistakes (on standard error)",
       .value = "N",
       .check = ValueCheck::kCount},
      {.names = "--clusters",
       .target = &clusters_,
       .help = "score merging instead: claims of one event key against the events (B-cubed)"},
      ThreadsSpec(&threads_),
      answer_.Spec()};
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> EvaluateCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  READOUT_ASSIGN_OR_RETURN(const std::string data, FindDataFolder(common_.data));
  std::vector<GoldArticle> articles;
  bool all_read = true;
  for (const std::string& path : paths_) {
    READOUT_ASSIGN_OR_RETURN(const bool whole, ReadGold(path, console, &articles));
    all_read = all_read && whole;
  }
  if (articles.empty()) return absl::FailedPreconditionError("no article with answers in the given files");
  READOUT_ASSIGN_OR_RETURN(
      const extract::Extractor extractor,
      extract::Extractor::Load(data, {.published = {}, .actor_files = {}, .images = BuiltImages()}));

  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<size_t>(threads_ > 0 ? threads_ : tbb::info::default_concurrency()));
  std::vector<std::vector<Claim>> claims(articles.size());
  tbb::parallel_for(size_t{0}, articles.size(), [&](size_t i) { claims[i] = ClaimsOf(articles[i], extractor); });

  if (clusters_) {
    READOUT_RETURN_IF_ERROR(PrintClusters(articles, claims, console));
    return all_read ? ExitCode::kDone : ExitCode::kSomeSkipped;
  }

  Scores scores;
  int shown = 0;
  for (size_t i = 0; i < articles.size(); ++i) {
    const Matching matching = scores.Add(articles[i], claims[i], type_);
    if (shown >= show_ || (matching.missed.empty() && matching.extra.empty())) continue;
    ++shown;
    // Add() numbers events and claims among those of the type asked for.
    std::vector<GoldEvent> wanted = articles[i].events;
    if (!type_.empty()) {
      std::erase_if(wanted, [&](const GoldEvent& event) { return event.type != type_; });
      std::erase_if(claims[i],
                    [&](const Claim& claim) { return EnumToName(kEventTypeNames, claim.facts.type) != type_; });
    }
    for (size_t missed : matching.missed) console->Say(absl::StrCat(articles[i].id, ": ", GoldLine(wanted[missed])));
    for (size_t extra : matching.extra) console->Say(absl::StrCat(articles[i].id, ": ", ClaimLine(claims[i][extra])));
  }
  switch (answer_.Format(*console)) {
    case AnswerFormat::kTable:
      READOUT_RETURN_IF_ERROR(console->Write(ScoreTable(scores, console->width(), Style(console->colour()))));
      break;
    case AnswerFormat::kJson:
      READOUT_RETURN_IF_ERROR(console->Write(ScoreJson(scores, 2)));
      break;
    case AnswerFormat::kNdjson:
      READOUT_RETURN_IF_ERROR(console->Write(ScoreJson(scores, 0)));
      break;
    case AnswerFormat::kCsv:
      READOUT_RETURN_IF_ERROR(console->Write(ScoreCsv(scores)));
      break;
  }
  return all_read ? ExitCode::kDone : ExitCode::kSomeSkipped;
}

absl::Status EvaluateCommand::PrintClusters(const std::vector<GoldArticle>& articles,
                                            const std::vector<std::vector<Claim>>& claims, Console* console) const {
  const std::vector<ClusteredClaim> clustered = ClusterClaims(articles, claims, type_);
  int shown = 0;
  for (const std::string& fault : ClusterFaults(clustered)) {
    if (shown++ < show_) console->Say(fault);
  }
  const ClusterScores scores = ScoreClusters(clustered);
  switch (answer_.Format(*console)) {
    case AnswerFormat::kTable:
      return console->Write(ClusterTable(scores, console->width(), Style(console->colour())));
    case AnswerFormat::kJson:
      return console->Write(ClusterJson(scores, 2));
    case AnswerFormat::kNdjson:
      return console->Write(ClusterJson(scores, 0));
    case AnswerFormat::kCsv:
      return console->Write(ClusterCsv(scores));
  }
  return absl::OkStatus();
}

}  // namespace readout::cli
