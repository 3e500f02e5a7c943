// SPDX-License-Identifier: Apache-2.0
#include "graph/store/integrity_check.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "graph/merge/merger.h"
#include "model/claim_json.h"

namespace readout::graph {
namespace {

class Problems {
 public:
  Problems(size_t limit, std::vector<std::string>* list) : limit_(limit), list_(list) {}
  void Add(std::string problem) {
    if (list_->size() < limit_) {
      list_->push_back(std::move(problem));
    } else {
      ++unlisted_;
    }
  }
  void Finish() {
    if (unlisted_ > 0) list_->push_back(absl::StrCat("and ", unlisted_, " more"));
  }

 private:
  size_t limit_;
  std::vector<std::string>* list_;
  int64_t unlisted_ = 0;
};

absl::Status CheckDatabase(sqlite::Connection* connection, Problems* problems) {
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement rows, connection->Prepare("PRAGMA integrity_check"));
  while (true) {
    READOUT_ASSIGN_OR_RETURN(const bool more, rows.Step());
    if (!more) return absl::OkStatus();
    if (rows.Text(0) != "ok") problems->Add(absl::StrCat("database: ", std::string(rows.Text(0))));
  }
}

void CheckQuotes(const Claim& claim, const Article& article, Problems* problems) {
  for (const Evidence& evidence : claim.evidence) {
    const std::string& text = evidence.in_title ? article.title : article.text;
    const auto start = static_cast<size_t>(evidence.start);
    const auto length = static_cast<size_t>(evidence.end - evidence.start);
    if (start > text.size() || text.compare(start, length, evidence.quote) != 0) {
      problems->Add(absl::StrCat("claim ", claim.id.str(), ": bytes ", evidence.start, "-", evidence.end,
                                 " of article ", article.id.str(), " are not \"", evidence.quote, "\""));
    }
  }
}

}  // namespace

absl::StatusOr<IntegrityReport> CheckIntegrity(Store* store, size_t limit) {
  IntegrityReport report;
  Problems problems(limit, &report.problems);
  READOUT_ASSIGN_OR_RETURN(const StoreReader reader, StoreReader::Begin(store));
  READOUT_RETURN_IF_ERROR(NameFile(store->path(), CheckDatabase(store->connection(), &problems)));

  READOUT_RETURN_IF_ERROR(reader.ForEachArticle([&](const Article& article) -> absl::StatusOr<bool> {
    ++report.articles;
    if (ArticleIdOf(article) != article.id) {
      problems.Add(
          absl::StrCat("article ", article.id.str(), ": its content gives the id ", ArticleIdOf(article).str()));
    }
    return true;
  }));

  READOUT_ASSIGN_OR_RETURN(sqlite::Statement homeless,
                           store->connection()->Prepare("SELECT DISTINCT id FROM claims WHERE active = 1 AND id NOT IN "
                                                        "(SELECT id FROM claims WHERE event IS NOT NULL) ORDER BY id"));
  while (true) {
    READOUT_ASSIGN_OR_RETURN(const bool more, homeless.Step());
    if (!more) break;
    problems.Add(absl::StrCat("claim ", std::string(homeless.Text(0)), " is in no event"));
  }

  std::vector<Claim> claims;
  READOUT_RETURN_IF_ERROR(reader.ForEachClaim([&](const Claim& claim) -> absl::StatusOr<bool> {
    ++report.claims;
    if (!claims.empty() && claims.back().id == claim.id) {
      problems.Add(absl::StrCat("claim ", claim.id.str(), " is in an event more than once"));
    }
    const absl::StatusOr<Article> article = reader.ReadArticle(claim.article.id);
    if (article.ok()) {
      CheckQuotes(claim, *article, &problems);
    } else if (!absl::IsNotFound(article.status())) {  // claims from elsewhere come without their articles
      return article.status();
    }
    claims.push_back(claim);
    return true;
  }));

  std::map<EventId, std::string> expected;
  for (const Event& event : MergeClaims(claims)) expected[event.id] = EventToJson(event);
  READOUT_RETURN_IF_ERROR(reader.ForEachEvent([&](const Event& event) -> absl::StatusOr<bool> {
    ++report.events;
    const auto found = expected.find(event.id);
    if (found == expected.end()) {
      problems.Add(absl::StrCat("event ", event.id.str(), " does not follow from the claims"));
    } else {
      if (found->second != EventToJson(event)) {
        problems.Add(absl::StrCat("event ", event.id.str(), " is not what its claims give"));
      }
      expected.erase(found);
    }
    const absl::StatusOr<EventSummary> summary = reader.ReadSummary(event.id);
    if (!summary.ok() || summary->claims != static_cast<int64_t>(event.claims.size()) ||
        summary->status != event.facts.status || !(summary->date == event.facts.date) ||
        summary->participants != event.facts.participants) {
      problems.Add(absl::StrCat("event ", event.id.str(), ": the index disagrees with its claims"));
    }
    return true;
  }));
  for (const auto& [id, json] : expected) problems.Add(absl::StrCat("event ", id.str(), " is missing"));
  READOUT_RETURN_IF_ERROR(reader.ForEachSummary([&](const EventSummary& summary) -> absl::StatusOr<bool> {
    const absl::StatusOr<std::vector<Claim>> its_claims = reader.ClaimsOfEvent(summary.id);
    if (!its_claims.ok()) return its_claims.status();
    if (its_claims->empty()) problems.Add(absl::StrCat("event ", summary.id.str(), " has no claims"));
    return true;
  }));
  problems.Finish();
  return report;
}

}  // namespace readout::graph
