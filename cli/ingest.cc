// SPDX-License-Identifier: Apache-2.0
#include "cli/ingest.h"

#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/status_macros.h"
#include "cli/plural.h"

namespace readout::cli {

void Ingest::Report(const std::vector<Diagnostic>& messages) {
  console_->Report(messages);
  for (const Diagnostic& message : messages) skipped_ += message.severity == Severity::kError ? 1 : 0;
}

absl::Status Ingest::AddArticle(Article article, std::vector<Claim> claims) {
  articles_.push_back(std::move(article));
  claims_.insert(claims_.end(), std::make_move_iterator(claims.begin()), std::make_move_iterator(claims.end()));
  return Count();
}

absl::Status Ingest::AddClaim(Claim claim) {
  claims_.push_back(std::move(claim));
  return Count();
}

absl::Status Ingest::Finish() { return Flush(); }

absl::Status Ingest::Count() {
  ++seen_;
  if (console_->shows_progress() && seen_ % 10 == 0) {
    console_->Progress(absl::StrCat(Plural(seen_, unit_), ", ", Plural(total_.claims_new, "new claim"),
                                    skipped_ > 0 ? absl::StrCat(", ", skipped_, " skipped") : ""));
  }
  return ++in_batch_ < batch_ ? absl::OkStatus() : Flush();
}

absl::Status Ingest::Flush() {
  if (in_batch_ == 0) return absl::OkStatus();
  absl::StatusOr<graph::AddResult> added = graph::StoreWriter(store_).AddBatch(articles_, claims_);
  if (!added.ok()) {
    const std::string kept = written_ == 0 ? "nothing was added"
                                           : absl::StrCat("the first ", Plural(written_, unit_),
                                                          " are in the graph, "
                                                          "the same command adds the rest");
    return absl::Status(added.status().code(), absl::StrCat(added.status().message(), "; ", kept));
  }
  total_ += *added;
  written_ = seen_;
  in_batch_ = 0;
  articles_.clear();
  claims_.clear();
  return absl::OkStatus();
}

std::string Ingest::Summary() const {
  std::string text;
  const int64_t articles = total_.articles_new + total_.articles_known + total_.articles_changed;
  if (unit_ == "article") {
    absl::StrAppend(&text, Plural(articles, "article"));
    if (total_.articles_known > 0) absl::StrAppend(&text, " (", total_.articles_known, " known already)");
    if (total_.articles_changed > 0) absl::StrAppend(&text, " (", total_.articles_changed, " with a new text)");
    absl::StrAppend(&text, ", ");
  }
  absl::StrAppend(&text, Plural(total_.claims_new, "new claim"));
  if (total_.claims_known > 0) absl::StrAppend(&text, " (", total_.claims_known, " known already)");
  absl::StrAppend(&text, ", ", Plural(total_.events_written, "event"), " new or changed");
  if (skipped_ > 0) absl::StrAppend(&text, "; ", Plural(skipped_, "input"), " skipped, each named above");
  return text;
}

}  // namespace readout::cli
