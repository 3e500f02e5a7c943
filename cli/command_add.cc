// SPDX-License-Identifier: Apache-2.0
#include "cli/command_add.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/byte_source.h"
#include "base/line_reader.h"
#include "base/status_macros.h"
#include "cli/article_pipeline.h"
#include "cli/data_folder.h"
#include "cli/ingest.h"
#include "cli/plural.h"
#include "extract/extractor.h"
#include "model/claim_json.h"

namespace readout::cli {
namespace {

constexpr int kClaimsPerArticle = 4;  // a batch of claims is about as large as one of articles

std::string Words(const absl::Status& status) { return {status.message().data(), status.message().size()}; }

// Claims of one file. What cannot be read is reported and passed over.
absl::Status AddClaims(const std::string& path, Ingest* ingest) {
  const auto report = [&](int64_t line, std::string message) {
    ingest->Report({{Severity::kError, path, line, std::move(message)}});
  };
  // Errors of a file name it already; the report does so again.
  const auto without_path = [&](std::string message) {
    return message.starts_with(path + ": ") ? message.substr(path.size() + 2) : message;
  };
  absl::StatusOr<ByteSource> source = ByteSource::Open(path);
  if (!source.ok()) {
    report(0, without_path(Words(source.status())));
    return absl::OkStatus();
  }
  LineReader lines(*std::move(source));
  int64_t claims = 0;
  while (true) {
    const absl::StatusOr<bool> more = lines.Next();
    if (!more.ok()) {
      report(lines.line_number(), without_path(Words(more.status())));
      return absl::OkStatus();
    }
    if (!*more) break;
    if (lines.too_long()) {
      report(lines.line_number(), absl::StrCat("line longer than ", LineReader::kDefaultLimit >> 20, " MiB"));
      continue;
    }
    if (lines.line().find_first_not_of(" \t\r") == std::string_view::npos) continue;
    absl::StatusOr<Claim> claim = ClaimFromJson(lines.line());
    if (!claim.ok()) {
      report(lines.line_number(), Words(claim.status()));
      continue;
    }
    ++claims;
    READOUT_RETURN_IF_ERROR(ingest->AddClaim(*std::move(claim)));
  }
  if (claims == 0 && lines.line_number() == 0) report(0, "the file is empty");
  return absl::OkStatus();
}

}  // namespace

std::string_view AddCommand::details() const {
  return R"(
Articles are read as by readout extract. Adding the same article again changes nothing; the order in which articles come
makes no difference. Each batch is written whole or not at all: after a crash or a full disk the file holds a whole number
of batches, and the same command again adds the rest.

  readout add news/
  readout add --graph talks.db --published 2026-03-10 page.txt
  another-extractor | readout add --claims -)";
}

std::vector<OptionSpec> AddCommand::Options() {
  std::vector<OptionSpec> specs = input_.Specs();
  specs.push_back(graph_.Spec());
  specs.push_back({.names = "--claims", .target = &claims_, .help = "the inputs are claims (NDJSON), not articles"});
  specs.push_back({.names = "--batch",
                   .target = &batch_,
                   .help = "articles per transaction (default: 500)",
                   .value = "N",
                   .check = ValueCheck::kCount});
  specs.push_back(actor_files_.Spec());
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> AddCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  std::optional<extract::Extractor> extractor;
  if (!claims_) {
    READOUT_ASSIGN_OR_RETURN(const std::string data, FindDataFolder(common_.data));
    READOUT_ASSIGN_OR_RETURN(extractor, extract::Extractor::Load(data, {.published = input_.PublishedDay(),
                                                                        .actor_files = actor_files_.All(),
                                                                        .images = BuiltImages()}));
  }
  READOUT_ASSIGN_OR_RETURN(graph::Store store, graph::Store::OpenForWriting(graph_.graph));
  const auto batch = static_cast<size_t>(claims_ ? batch_ * kClaimsPerArticle : batch_);
  Ingest ingest(&store, batch, claims_ ? "claim" : "article", console);
  if (claims_) {
    for (const std::string& path : input_.paths) READOUT_RETURN_IF_ERROR(AddClaims(path, &ingest));
  } else {
    ArticlePipeline pipeline;
    pipeline.paths = input_.paths;
    pipeline.threads = input_.threads;
    pipeline.work = [&](Article article) { return ProcessedArticle{extractor->Extract(std::move(article)), {}}; };
    pipeline.take = [&](std::vector<Diagnostic> messages, std::optional<ProcessedArticle> article) -> absl::Status {
      ingest.Report(messages);
      if (!article.has_value()) return absl::OkStatus();
      return ingest.AddArticle(std::move(article->read.article), std::move(article->read.claims));
    };
    READOUT_RETURN_IF_ERROR(RunArticlePipeline(pipeline));
  }
  READOUT_RETURN_IF_ERROR(ingest.Finish());
  console->Note(absl::StrCat(graph_.graph, ": ", ingest.Summary()));
  return ingest.skipped_any() ? ExitCode::kSomeSkipped : ExitCode::kDone;
}

}  // namespace readout::cli
