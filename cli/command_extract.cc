// SPDX-License-Identifier: Apache-2.0
#include "cli/command_extract.h"

#include <utility>

#include "base/status_macros.h"
#include "cli/article_pipeline.h"
#include "cli/data_folder.h"
#include "extract/extractor.h"
#include "model/claim_json.h"

namespace readout::cli {
namespace {

// {"claim":"cl-…","features":["strong","main"]}, a line for each claim.
std::string FeatureLines(const extract::ExtractedArticle& read) {
  std::string lines;
  for (size_t i = 0; i < read.claims.size(); ++i) {
    lines += "{\"claim\":\"" + read.claims[i].id.str() + "\",\"features\":[";
    for (const std::string_view feature : read.features[i]) {
      if (lines.back() != '[') lines += ',';
      lines += '"';
      lines += feature;
      lines += '"';
    }
    lines += "]}\n";
  }
  return lines;
}

}  // namespace

std::string_view ExtractCommand::details() const {
  return R"(
A filter: nothing is stored, claims come out in the order of the articles, one JSON object a line. Read are plain text
(with or without a scraped header), JSONL (title, text, url, date and their synonyms), each also compressed, and folders.
What cannot be read is named on standard error and skipped.

  readout extract article.txt
  readout extract --published 2026-03-10 page.txt | jq .participants
  readout extract --mentions article.txt | jq 'select(.kind == "person") | .name'
  zcat crawl.jsonl.gz | readout extract - | readout add --claims -)";
}

std::vector<OptionSpec> ExtractCommand::Options() {
  std::vector<OptionSpec> specs = input_.Specs();
  specs.push_back({.names = "--explain",
                   .target = &explain_,
                   .help = "instead of claims print what each stage saw: zones, mentions, times, clauses, what fired"});
  specs.push_back(actor_files_.Spec());
  specs.push_back({.names = "--mentions",
                   .target = &mentions_,
                   .help =
                       "instead of claims print every mention of an actor or place, one JSON object a line: where it "
                       "stands, who is meant, how sure that is and who else was considered"});
  specs.push_back({.names = "--features",
                   .target = &features_,
                   .help =
                       "instead of claims print the id of each and the features its confidence is weighed from, one "
                       "JSON object a line"});
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> ExtractCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  READOUT_ASSIGN_OR_RETURN(const std::string data, FindDataFolder(common_.data));
  READOUT_ASSIGN_OR_RETURN(const extract::Extractor extractor,
                           extract::Extractor::Load(data, {.published = input_.PublishedDay(),
                                                           .actor_files = actor_files_.All(),
                                                           .images = BuiltImages(),
                                                           .claims_only = true}));
  bool skipped = false;
  ArticlePipeline pipeline;
  pipeline.paths = input_.paths;
  pipeline.threads = input_.threads;
  pipeline.work = [&](Article article) {
    ProcessedArticle processed;
    if (explain_) {
      processed.output = extractor.Explain(std::move(article));
      return processed;
    }
    if (mentions_) {
      processed.output = extractor.ListMentions(std::move(article));
      return processed;
    }
    processed.read = extractor.Extract(std::move(article));
    if (features_) {
      processed.output = FeatureLines(processed.read);
      return processed;
    }
    for (const Claim& claim : processed.read.claims) {
      processed.output += ClaimToJson(claim);
      processed.output += '\n';
    }
    return processed;
  };
  pipeline.take = [&](std::vector<Diagnostic> messages, std::optional<ProcessedArticle> article) -> absl::Status {
    console->Report(messages);
    for (const Diagnostic& message : messages) skipped |= message.severity == Severity::kError;
    if (!article.has_value()) return absl::OkStatus();
    READOUT_RETURN_IF_ERROR(console->Write(article->output));
    return console->out_is_terminal() ? console->Flush() : absl::OkStatus();
  };
  READOUT_RETURN_IF_ERROR(RunArticlePipeline(pipeline));
  return skipped ? ExitCode::kSomeSkipped : ExitCode::kDone;
}

}  // namespace readout::cli
