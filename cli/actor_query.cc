// SPDX-License-Identifier: Apache-2.0
#include "cli/actor_query.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "base/text_fold.h"
#include "cli/data_folder.h"
#include "cli/plural.h"
#include "cli/suggest.h"
#include "extract/knowledge_image.h"

namespace readout::cli {
namespace {

using extract::ActorKnowledge;
using graph::ActorEntry;
using graph::ActorSelector;

constexpr double kCertain = 0.97;  // exact names score 1, adjectives and capitals a little less
constexpr double kGuessed = 0.75;  // near misses score below
constexpr size_t kNamedInNotice = 6;

void AddTo(const ActorRef& ref, ActorKind kind, ActorSelector* selector) {
  if (kind != ActorKind::kPerson) {
    selector->sides.push_back(ref.side);
  } else {
    selector->actors.push_back(ref.actor);
  }
}

std::string NameOf(const Participant& actor) {
  return actor.name.empty() ? actor.side : absl::StrCat(actor.name, " (", actor.side, ")");
}

// "Kim Jong Un (PRK), Kim Dae-jung (KOR) and 2 more".
std::string ListOf(const std::vector<ActorEntry>& actors) {
  std::string text;
  for (size_t i = 0; i < actors.size() && i < kNamedInNotice; ++i) {
    absl::StrAppend(&text, i == 0 ? "" : ", ", NameOf(actors[i].actor));
  }
  if (actors.size() > kNamedInNotice) absl::StrAppend(&text, " and ", actors.size() - kNamedInNotice, " more");
  return text;
}

// Distinct persons among the entries, by id.
size_t Persons(const std::vector<ActorEntry>& actors) {
  std::vector<ActorId> ids;
  for (const ActorEntry& entry : actors) ids.push_back(entry.actor.actor);
  std::sort(ids.begin(), ids.end());
  return static_cast<size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
}

bool LooksLikeId(std::string_view query) { return query.starts_with("wd:Q") || query.starts_with("ac-"); }

absl::StatusOr<std::shared_ptr<const ActorKnowledge>> OpenActors(const std::string& folder,
                                                                 const std::vector<std::string>& actor_files) {
  if (actor_files.empty()) {
    std::shared_ptr<const Image> image = extract::FindKnowledge(folder, BuiltImages());
    if (image != nullptr) return ActorKnowledge::Open(std::move(image));
  }
  return ActorKnowledge::Load(folder + "/actors", actor_files);
}

}  // namespace

absl::StatusOr<ActorQuery> ActorQuery::Load(std::string_view data, const std::vector<std::string>& actor_files) {
  ActorQuery query;
  const absl::StatusOr<std::string> folder = FindDataFolder(data);
  if (!folder.ok()) {
    query.load_status_ = folder.status();
    return query;
  }
  absl::StatusOr<std::shared_ptr<const ActorKnowledge>> knowledge = OpenActors(*folder, actor_files);
  if (knowledge.ok()) {
    query.knowledge_ = *std::move(knowledge);
  } else if (actor_files.empty()) {
    query.load_status_ = knowledge.status();
  } else {
    return knowledge.status();
  }
  return query;
}

std::string ActorQuery::SideName(std::string_view code) const {
  const extract::SideRecord* side = knowledge_ == nullptr ? nullptr : knowledge_->FindSide(code);
  return std::string(side == nullptr ? code : side->name);
}

absl::StatusOr<ActorAnswer> ActorQuery::Find(const graph::StoreReader& reader, std::string_view query) const {
  ActorAnswer answer;
  answer.name = std::string(query);
  std::vector<ActorKnowledge::Answer> resolved;
  if (knowledge_ != nullptr) resolved = knowledge_->Resolve(query, std::nullopt);
  answer.known = !resolved.empty();
  if (resolved.empty() && LooksLikeId(query)) {
    answer.selector.actors.emplace_back(std::string(query));
    READOUT_ASSIGN_OR_RETURN(const std::vector<ActorEntry> found, graph::FindActors(reader, answer.selector));
    answer.known = answer.in_graph = !found.empty();
    if (!found.empty()) answer.name = NameOf(found.front().actor);
    return answer;
  }

  // A country, an organisation, a full name: only that is meant, whatever other names hold the same words.
  if (!resolved.empty() && resolved.front().score >= kCertain - 0.03) {
    const double best = resolved.front().score;
    if (resolved.front().kind != ActorKind::kPerson || best >= kCertain) {
      for (const ActorKnowledge::Answer& candidate : resolved) {
        if (candidate.score >= best - 0.005) AddTo(candidate.ref, candidate.kind, &answer.selector);
      }
      const ActorKnowledge::Answer& first = resolved.front();
      answer.name = first.kind == ActorKind::kPerson ? absl::StrCat(first.ref.name, " (", first.ref.side, ")")
                                                     : SideName(first.ref.side);
      READOUT_ASSIGN_OR_RETURN(const std::vector<ActorEntry> found, graph::FindActors(reader, answer.selector));
      answer.in_graph = !found.empty();
      if (answer.in_graph) return answer;
    }
  }

  // Whoever of the graph bears the words of the query in his name, and whoever the data knows by them.
  ActorSelector candidates = answer.selector;
  for (const ActorKnowledge::Answer& candidate : resolved) AddTo(candidate.ref, candidate.kind, &candidates);
  candidates.names.emplace_back(query);
  READOUT_ASSIGN_OR_RETURN(const std::vector<ActorEntry> found, graph::FindActors(reader, candidates));
  if (!found.empty()) {
    answer.known = answer.in_graph = true;
    answer.selector = candidates;
    answer.name = Persons(found) == 1 ? NameOf(found.front().actor) : std::string(query);
    const bool guessed = !resolved.empty() && resolved.front().score < kGuessed;
    if (Persons(found) > 1) {
      answer.notice = absl::StrCat("\"", std::string(query), "\" is taken for ", ListOf(found));
    } else if (guessed) {
      answer.notice = absl::StrCat("there is no \"", std::string(query), "\"; taken for ", answer.name);
    }
    return answer;
  }
  if (answer.known) {
    if (answer.selector.empty()) answer.selector = std::move(candidates);
    const ActorKnowledge::Answer& first = resolved.front();
    answer.name = first.kind == ActorKind::kPerson ? absl::StrCat(first.ref.name, " (", first.ref.side, ")")
                                                   : SideName(first.ref.side);
    return answer;
  }
  READOUT_ASSIGN_OR_RETURN(const std::vector<ActorEntry> everybody, graph::FindActors(reader, {}));
  std::vector<std::string> names;
  for (const ActorEntry& entry : everybody)
    names.push_back(entry.actor.name.empty() ? entry.actor.side : entry.actor.name);
  answer.similar = Similar(query, std::move(names));
  return answer;
}

std::vector<std::string> ActorQuery::Similar(std::string_view query, std::vector<std::string> more) const {
  std::vector<std::string> similar;
  if (knowledge_ != nullptr) {
    for (const extract::PersonRecord& person : knowledge_->persons()) more.emplace_back(person.name);
    for (const extract::SideRecord& side : knowledge_->sides()) more.emplace_back(side.name);
    // "Vlad Putin": a surname that is right beside something that is not.
    for (size_t end = query.size(); end > 0;) {
      const size_t blank = query.substr(0, end).rfind(' ');
      if (blank == std::string_view::npos) break;
      for (const ActorKnowledge::Answer& bearer : knowledge_->Resolve(query.substr(blank + 1), std::nullopt)) {
        if (bearer.reason != ActorKnowledge::Reason::kSurname) continue;
        similar.push_back(bearer.ref.name);
        break;
      }
      end = similar.empty() ? blank : 0;
    }
  }
  for (std::string& name : SimilarWords(query, more)) {
    if (std::find(similar.begin(), similar.end(), name) == similar.end()) similar.push_back(std::move(name));
  }
  return similar;
}

std::string WhyNoActor(const ActorAnswer& actor, const std::string& query, const std::string& graph) {
  if (actor.in_graph) return "";
  if (actor.known) return absl::StrCat(actor.name, " is known, but takes part in no event of ", graph);
  return absl::StrCat("nobody is called \"", query, "\", neither in the knowledge files nor in ", graph,
                      DidYouMean(actor.similar));
}

}  // namespace readout::cli
