// SPDX-License-Identifier: Apache-2.0
#include "graph/store/store_writer.h"

#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "base/enum_names.h"
#include "base/stable_id.h"
#include "base/status_macros.h"
#include "graph/merge/block_merger.h"
#include "graph/merge/blocking_key.h"
#include "graph/store/event_deriver.h"
#include "graph/store/rows.h"
#include "graph/store/schema.h"
#include "model/claim_json.h"

namespace readout::graph {
namespace {

// Names one text of an article. Everything that is kept counts, so that equal versions are equal rows.
std::string VersionOf(const Article& article) {
  std::string content;
  for (const std::string& part :
       {article.published.has_value() ? FormatDay(*article.published) : std::string(), article.url, article.title,
        article.outlet, article.language, article.sketch, article.text}) {
    absl::StrAppend(&content, part.size(), ":", part);
  }
  return StableUuid("article version", content);
}

// One AddBatch: the statements it needs and what it has learned on the way.
class BatchWriter {
 public:
  BatchWriter(sqlite::Connection* connection, EventDeriver deriver)
      : connection_(connection), deriver_(std::move(deriver)) {}

  absl::Status Prepare() {
    const std::pair<sqlite::Statement*, std::string> statements[] = {
        {&select_versions_, "SELECT version, published, current FROM articles WHERE id = ?"},
        {&insert_article_, absl::StrCat("INSERT INTO articles (version, current, ", kArticles,
                                        ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")},
        {&set_current_, "UPDATE articles SET current = (version = ?) WHERE id = ?"},
        {&select_superseded_,
         "SELECT DISTINCT block FROM claims WHERE article = ?1 AND version != '' AND active != (version = ?2)"},
        {&set_active_,
         "UPDATE claims SET active = (version = ?2), event = CASE WHEN version = ?2 THEN event END "
         "WHERE article = ?1 AND version != '' AND active != (version = ?2)"},
        {&select_claim_, "SELECT version, claim, block FROM claims WHERE id = ?"},
        {&insert_claim_,
         "INSERT INTO claims (id, version, article, active, block, event, claim) VALUES (?, ?, ?, ?, ?, NULL, ?)"},
        {&update_claim_, "UPDATE claims SET claim = ?, block = ? WHERE id = ? AND version = ?"},
        {&select_block_, "SELECT block FROM blocks WHERE sides = ? AND type = ?"},
        {&insert_block_, "INSERT INTO blocks (type, sides) VALUES (?, ?)"},
    };
    for (const auto& [statement, sql] : statements) {
      READOUT_ASSIGN_OR_RETURN(*statement, connection_->Prepare(sql));
    }
    return absl::OkStatus();
  }

  absl::Status AddArticle(const Article& article) {
    if (article.id.empty()) return absl::InvalidArgumentError("an article without an id");
    const std::string version = VersionOf(article);
    batch_versions_[article.id.str()].emplace_back(RefOf(article), version);
    READOUT_ASSIGN_OR_RETURN(const std::vector<Version> known, VersionsOf(article.id));
    const Version* current = nullptr;
    for (const Version& other : known) {
      if (other.name == version) {
        ++result_.articles_known;
        return absl::OkStatus();
      }
      if (other.current) current = &other;
    }
    ++(known.empty() ? result_.articles_new : result_.articles_changed);
    const std::string published = article.published.has_value() ? FormatDay(*article.published) : "";
    // The newest by date counts; of one date the one with the larger name, so that the order of reading decides
    // nothing.
    const bool becomes_current =
        current == nullptr || std::tie(current->published, current->name) < std::tie(published, version);
    insert_article_.Bind(1, version).Bind(2, int64_t{becomes_current}).Bind(3, article.id.str()).Bind(4, article.url);
    insert_article_.Bind(5, article.title).Bind(6, article.outlet);
    BindDay(&insert_article_, 7, article.published);
    insert_article_.Bind(8, article.language).Bind(9, article.sketch).Bind(10, article.text);
    READOUT_RETURN_IF_ERROR(insert_article_.Run());
    return becomes_current && current != nullptr ? SwitchVersion(article.id, version) : absl::OkStatus();
  }

  absl::Status AddClaim(const Claim& claim) {
    if (claim.id.empty()) return absl::InvalidArgumentError("a claim without an id");
    if (claim.article.id.empty()) return absl::InvalidArgumentError(absl::StrCat(claim.id.str(), ": no article id"));
    const std::string version = BatchVersionOf(claim.article);
    const std::string json = ClaimToJson(claim);
    bool known = false;
    std::optional<std::string> stored;
    int64_t stored_block = 0;
    select_claim_.Bind(1, claim.id.str());
    while (true) {
      READOUT_ASSIGN_OR_RETURN(const bool more, select_claim_.Step());
      if (!more) break;
      known = true;
      if (select_claim_.Text(0) != version) continue;
      stored = std::string(select_claim_.Text(1));
      stored_block = select_claim_.Int(2);
    }
    select_claim_.Reset();
    ++(known ? result_.claims_known : result_.claims_new);
    if (stored == json) return absl::OkStatus();

    READOUT_ASSIGN_OR_RETURN(const bool active, IsActive(claim.article.id, version));
    READOUT_ASSIGN_OR_RETURN(const int64_t block, BlockOf(claim.facts));
    if (stored.has_value()) {
      READOUT_ASSIGN_OR_RETURN(const Claim other, ClaimFromRow(claim.id.str(), *stored));
      if (!IsPreferred(claim, other)) return absl::OkStatus();
      update_claim_.Bind(1, json).Bind(2, block).Bind(3, claim.id.str()).Bind(4, version);
      READOUT_RETURN_IF_ERROR(update_claim_.Run());
      if (active) deriver_.Touch(stored_block);
    } else {
      insert_claim_.Bind(1, claim.id.str()).Bind(2, version).Bind(3, claim.article.id.str()).Bind(4, int64_t{active});
      READOUT_RETURN_IF_ERROR(insert_claim_.Bind(5, block).Bind(6, json).Run());
    }
    if (active) deriver_.TouchClaim(block, claim.id.str());
    return absl::OkStatus();
  }

  absl::StatusOr<AddResult> Finish() {
    READOUT_RETURN_IF_ERROR(deriver_.Derive());
    result_.events_written = deriver_.events_written();
    result_.events_removed = deriver_.events_removed();
    return result_;
  }

 private:
  static constexpr char kArticles[] = "id, url, title, outlet, published, language, sketch, text";

  struct Version {
    std::string name;
    std::string published;
    bool current;
  };

  absl::StatusOr<std::vector<Version>> VersionsOf(const ArticleId& id) {
    std::vector<Version> versions;
    select_versions_.Bind(1, id.str());
    while (true) {
      READOUT_ASSIGN_OR_RETURN(const bool more, select_versions_.Step());
      if (!more) break;
      versions.push_back(
          {std::string(select_versions_.Text(0)), std::string(select_versions_.Text(1)), select_versions_.Int(2) != 0});
    }
    select_versions_.Reset();
    return versions;
  }

  // Claims of the article's other versions stay in the file but leave the events.
  absl::Status SwitchVersion(const ArticleId& id, const std::string& version) {
    READOUT_RETURN_IF_ERROR(set_current_.Bind(1, version).Bind(2, id.str()).Run());
    select_superseded_.Bind(1, id.str()).Bind(2, version);
    while (true) {
      READOUT_ASSIGN_OR_RETURN(const bool more, select_superseded_.Step());
      if (!more) break;
      deriver_.Touch(select_superseded_.Int(0));
    }
    select_superseded_.Reset();
    return set_active_.Bind(1, id.str()).Bind(2, version).Run();
  }

  // The version of the article in this batch that the claim was made from; empty when the batch brings no text of it.
  std::string BatchVersionOf(const ArticleRef& article) const {
    const auto found = batch_versions_.find(article.id.str());
    if (found == batch_versions_.end()) return "";
    for (const auto& [ref, version] : found->second) {
      if (ref == article) return version;
    }
    return found->second.front().second;
  }

  // Claims that came without a text hold whatever versions there are.
  absl::StatusOr<bool> IsActive(const ArticleId& article, const std::string& version) {
    if (version.empty()) return true;
    READOUT_ASSIGN_OR_RETURN(const std::vector<Version> versions, VersionsOf(article));
    for (const Version& other : versions) {
      if (other.name == version) return other.current;
    }
    return false;
  }

  absl::StatusOr<int64_t> BlockOf(const EventFacts& facts) {
    const BlockingKey key = BlockingKeyOf(facts);
    const auto known = blocks_.find(key);
    if (known != blocks_.end()) return known->second;
    const std::string_view type = EnumToName(kEventTypeNames, key.type);
    for (int attempt = 0; attempt < 2; ++attempt) {
      select_block_.Bind(1, key.sides).Bind(2, type);
      READOUT_ASSIGN_OR_RETURN(const bool row, select_block_.Step());
      const int64_t block = row ? select_block_.Int(0) : 0;
      select_block_.Reset();
      if (row) return blocks_[key] = block;
      READOUT_RETURN_IF_ERROR(insert_block_.Bind(1, type).Bind(2, key.sides).Run());
    }
    return absl::InternalError("a block vanished while it was being written");
  }

  sqlite::Connection* connection_;
  EventDeriver deriver_;
  AddResult result_;
  absl::flat_hash_map<std::string, std::vector<std::pair<ArticleRef, std::string>>> batch_versions_;
  absl::flat_hash_map<BlockingKey, int64_t> blocks_;

  sqlite::Statement select_versions_;
  sqlite::Statement insert_article_;
  sqlite::Statement set_current_;
  sqlite::Statement select_superseded_;
  sqlite::Statement set_active_;
  sqlite::Statement select_claim_;
  sqlite::Statement insert_claim_;
  sqlite::Statement update_claim_;
  sqlite::Statement select_block_;
  sqlite::Statement insert_block_;
};

absl::StatusOr<AddResult> WriteBatch(sqlite::Connection* connection, std::span<const Article> articles,
                                     std::span<const Claim> claims) {
  READOUT_ASSIGN_OR_RETURN(sqlite::Transaction transaction, sqlite::Transaction::Begin(connection));
  READOUT_ASSIGN_OR_RETURN(EventDeriver deriver, EventDeriver::Prepare(connection));
  BatchWriter writer(connection, std::move(deriver));
  READOUT_RETURN_IF_ERROR(writer.Prepare());
  for (const Article& article : articles) READOUT_RETURN_IF_ERROR(writer.AddArticle(article));
  for (const Claim& claim : claims) READOUT_RETURN_IF_ERROR(writer.AddClaim(claim));
  READOUT_ASSIGN_OR_RETURN(AddResult result, writer.Finish());
  READOUT_RETURN_IF_ERROR(transaction.Commit());
  return result;
}

absl::Status RebuildAll(sqlite::Connection* connection) {
  READOUT_ASSIGN_OR_RETURN(sqlite::Transaction transaction, sqlite::Transaction::Begin(connection));
  READOUT_RETURN_IF_ERROR(connection->Execute(
      "DELETE FROM part_of; DELETE FROM participants; DELETE FROM events; UPDATE claims SET event = NULL;"
      "UPDATE claims SET active = version = '' OR EXISTS (SELECT 1 FROM articles WHERE articles.id = claims.article "
      "AND "
      "articles.version = claims.version AND current)"));
  READOUT_ASSIGN_OR_RETURN(EventDeriver deriver, EventDeriver::Prepare(connection));
  READOUT_ASSIGN_OR_RETURN(sqlite::Statement blocks, connection->Prepare("SELECT block FROM blocks"));
  while (true) {
    READOUT_ASSIGN_OR_RETURN(const bool more, blocks.Step());
    if (!more) break;
    deriver.Touch(blocks.Int(0));
  }
  READOUT_RETURN_IF_ERROR(deriver.Derive());
  return transaction.Commit();
}

}  // namespace

AddResult& AddResult::operator+=(const AddResult& other) {
  articles_new += other.articles_new;
  articles_known += other.articles_known;
  articles_changed += other.articles_changed;
  claims_new += other.claims_new;
  claims_known += other.claims_known;
  events_written += other.events_written;
  events_removed += other.events_removed;
  return *this;
}

absl::StatusOr<AddResult> StoreWriter::AddBatch(std::span<const Article> articles, std::span<const Claim> claims) {
  absl::StatusOr<AddResult> result = WriteBatch(store_->connection(), articles, claims);
  if (!result.ok()) return WriteFailure(store_->path(), result.status());
  return result;
}

absl::Status StoreWriter::Rebuild() {
  const absl::Status status = RebuildAll(store_->connection());
  return status.ok() ? status : WriteFailure(store_->path(), status);
}

}  // namespace readout::graph
