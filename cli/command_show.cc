// SPDX-License-Identifier: Apache-2.0
#include "cli/command_show.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "cli/article_report.h"
#include "cli/event_report.h"
#include "graph/query/event_lookup.h"

namespace readout::cli {
namespace {

// Found nothing, or more than one: the words of the lookup, and how the program ends.
absl::StatusOr<ExitCode> EndLookup(const absl::Status& status, Console* console) {
  const std::string words(status.message().data(), status.message().size());
  if (absl::IsInvalidArgument(status)) return UsageError(words);
  if (!absl::IsNotFound(status)) return status;
  console->Say(words);
  return ExitCode::kFoundNothing;
}

}  // namespace

std::string_view ShowCommand::details() const {
  return R"(
EVENT is an event's id or its beginning, as history prints it; the id of one of its claims does, too, whatever was added
since. Quotes are printed with the bytes of the article they stand at; a claim that came without evidence is marked so.

  readout show ev-1a2b3c4d
  readout show ev-1a2b3c4d --why
  readout show --article ar-5e6f7a8b --text)";
}

std::vector<OptionSpec> ShowCommand::Options() {
  std::vector<OptionSpec> specs = {
      {.names = "EVENT", .target = &event_, .help = "id of an event or claim, or its beginning", .value = ""},
      {.names = "--article",
       .target = &article_,
       .help = "instead of an event: this article and its claims",
       .value = "ID"},
      {.names = "--text", .target = &text_, .help = "with --article: its text with the claims marked"},
      {.names = "--why", .target = &why_, .help = "what made the claims one event"}};
  specs.push_back(answer_.Spec());
  specs.push_back(graph_.Spec());
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> ShowCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  if (event_.empty() == article_.empty()) return UsageError("give either EVENT or --article ID");
  if (text_ && article_.empty()) return UsageError("--text goes with --article");
  if (why_ && event_.empty()) return UsageError("--why goes with EVENT");
  READOUT_ASSIGN_OR_RETURN(graph::Store store, graph::Store::OpenForReading(graph_.graph));
  READOUT_ASSIGN_OR_RETURN(const graph::StoreReader reader, graph::StoreReader::Begin(&store));
  return article_.empty() ? ShowEvent(reader, console) : ShowArticle(reader, console);
}

absl::StatusOr<ExitCode> ShowCommand::ShowEvent(const graph::StoreReader& reader, Console* console) const {
  const absl::StatusOr<EventId> id = graph::FindEvent(reader, event_);
  if (!id.ok()) return EndLookup(id.status(), console);
  EventReport report;
  READOUT_ASSIGN_OR_RETURN(report.event, reader.ReadEvent(*id));
  READOUT_ASSIGN_OR_RETURN(report.claims, reader.ClaimsOfEvent(*id));
  const auto key = [](const Claim& claim) {
    return std::tuple(!claim.article.published.has_value(), claim.article.published.value_or(Day()),
                      claim.article.outlet, claim.id);
  };
  std::sort(report.claims.begin(), report.claims.end(),
            [&key](const Claim& a, const Claim& b) { return key(a) < key(b); });
  if (why_) {
    READOUT_ASSIGN_OR_RETURN(report.joins, graph::ExplainEvent(reader, *id));
  }
  switch (answer_.Format(*console)) {
    case AnswerFormat::kTable:
      READOUT_RETURN_IF_ERROR(console->Write(EventText(report, console->width(), Style(console->colour()))));
      break;
    case AnswerFormat::kJson:
      READOUT_RETURN_IF_ERROR(console->Write(EventReportJson(report, 2)));
      break;
    case AnswerFormat::kNdjson:
      READOUT_RETURN_IF_ERROR(console->Write(EventReportJson(report, 0)));
      break;
    case AnswerFormat::kCsv:
      READOUT_RETURN_IF_ERROR(console->Write(EvidenceCsv(report.claims)));
      break;
  }
  return ExitCode::kDone;
}

absl::StatusOr<ExitCode> ShowCommand::ShowArticle(const graph::StoreReader& reader, Console* console) const {
  const absl::StatusOr<ArticleId> id = graph::FindArticle(reader, article_);
  if (!id.ok()) return EndLookup(id.status(), console);
  ArticleReport report;
  READOUT_ASSIGN_OR_RETURN(report.article, reader.ReadArticle(*id));
  READOUT_ASSIGN_OR_RETURN(report.claims, reader.ClaimsOfArticle(*id));
  std::stable_sort(report.claims.begin(), report.claims.end(), [](const Claim& a, const Claim& b) {
    // In the order of the text; claims without evidence last.
    const auto key = [](const Claim& claim) {
      return claim.evidence.empty() ? std::pair(2, int64_t{0})
                                    : std::pair(claim.evidence.front().in_title ? 0 : 1, claim.evidence.front().start);
    };
    return key(a) < key(b);
  });
  switch (answer_.Format(*console)) {
    case AnswerFormat::kTable:
      READOUT_RETURN_IF_ERROR(console->Write(ArticleText(report, text_, console->width(), Style(console->colour()))));
      break;
    case AnswerFormat::kJson:
      READOUT_RETURN_IF_ERROR(console->Write(ArticleJson(report, text_, 2)));
      break;
    case AnswerFormat::kNdjson:
      READOUT_RETURN_IF_ERROR(console->Write(ArticleJson(report, text_, 0)));
      break;
    case AnswerFormat::kCsv:
      READOUT_RETURN_IF_ERROR(console->Write(EvidenceCsv(report.claims)));
      break;
  }
  return ExitCode::kDone;
}

}  // namespace readout::cli
