// SPDX-License-Identifier: Apache-2.0
#include "cli/command_history.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/json_writer.h"
#include "base/status_macros.h"
#include "cli/event_source.h"
#include "cli/event_text.h"
#include "cli/plural.h"
#include "cli/table.h"
#include "graph/view/diplomatic_graph.h"
#include "model/claim_json.h"
#include "model/facts_json.h"

namespace readout::cli {
namespace {

std::string DetailsOf(const EventFacts& facts) {
  std::string text;
  const auto add = [&text](const std::string& label, const std::string& value) {
    if (!value.empty()) absl::StrAppend(&text, text.empty() ? "" : "\n", label, value);
  };
  std::string head = DurationText(facts.duration);
  const std::string place = PlaceText(facts.place);
  if (!place.empty()) absl::StrAppend(&head, head.empty() ? "" : ", ", place);
  add("", head);
  add("about: ", TopicsText(facts.topics));
  add("tone: ", ToneText(facts.tone));
  return text;
}

std::string PeriodText(const std::optional<Day>& first, const std::optional<Day>& last) {
  if (!first.has_value() || !last.has_value()) return "";
  if (*first == *last) return absl::StrCat(", ", FormatDay(*first));
  return absl::StrCat(", ", FormatDay(*first), " to ", FormatDay(*last));
}

// Why a history has no event: `whole` is the one without filters.
std::string WhyNoEvents(const ActorAnswer& a, const ActorAnswer& b, const graph::RelationshipHistory& whole,
                        const std::string& graph) {
  if (whole.events.empty()) {
    return absl::StrCat(a.name, " and ", b.name, " each take part in events of ", graph, ", but in none together");
  }
  const auto number = static_cast<int64_t>(whole.events.size());
  return absl::StrCat(b.name.empty() ? a.name : absl::StrCat(a.name, " – ", b.name),
                      ": no event passes the filters, which leave out ", Plural(number, "event"),
                      PeriodText(whole.first_day, whole.last_day));
}

Table::Emphasis EmphasisOf(Status status) {
  switch (status) {
    case Status::kHeld:
    case Status::kOngoing:
      return Table::Emphasis::kPlain;
    case Status::kScheduled:
    case Status::kProposed:
      return Table::Emphasis::kYellow;
    case Status::kCancelled:
    case Status::kDenied:
      return Table::Emphasis::kRed;
  }
  return Table::Emphasis::kPlain;
}

}  // namespace

std::string HistoryTable(const std::string& heading, const graph::RelationshipHistory& history, int width,
                         const Style& style) {
  Table table({{"DATE", 14}, {"EVENT", 14}, {"WHO", 20}, {"WHAT", 28}, {"SOURCES"}, {"ID"}});
  for (const Event& event : history.events) {
    std::string sources = absl::StrCat(event.independent_sources);
    const size_t articles = event.article_ids.size();
    if (articles != static_cast<size_t>(event.independent_sources)) absl::StrAppend(&sources, " of ", articles);
    if (!event.conflicts.empty()) absl::StrAppend(&sources, " (!)");
    table.AddRow({DateText(event.facts.date, event.facts.until), TypeAndStatusText(event.facts),
                  PartiesText(event.facts), DetailsOf(event.facts), sources, ShortId(event.id.str())},
                 EmphasisOf(event.facts.status));
  }
  std::string text = absl::StrCat(style.Bold(heading), "\n");
  absl::StrAppend(&text, Plural(static_cast<int64_t>(history.events.size()), "event"), " in ",
                  Plural(history.articles, "article"), PeriodText(history.first_day, history.last_day), "\n");
  absl::StrAppend(&text, "\n", table.Render(width, style), "\n");
  for (const auto& [type, number] : history.by_type) {
    absl::StrAppend(&text, &type == &history.by_type.front().first ? "" : ", ",
                    ToAbsl(EnumToName(kEventTypeNames, type)), " ", number);
  }
  text += " · ";
  for (const auto& [status, number] : history.by_status) {
    absl::StrAppend(&text, &status == &history.by_status.front().first ? "" : ", ",
                    ToAbsl(EnumToName(kStatusNames, status)), " ", number);
  }
  text += '\n';
  bool any_conflict = false;
  for (const Event& event : history.events) any_conflict = any_conflict || !event.conflicts.empty();
  if (any_conflict) text += "(!) accounts contradict each other: readout show ID\n";
  return text;
}

std::string HistoryJson(const std::string& a, const std::string& b, const graph::RelationshipHistory& history) {
  std::string text;
  JsonWriter json(&text, 2);
  json.BeginObject();
  json.Key("a");
  json.String(a);
  json.Key("b");
  WriteStringOrNull(b, &json);
  json.Key("articles");
  json.Int(history.articles);
  json.Key("claims");
  json.Int(history.claims);
  json.Key("first_day");
  WriteDayOrNull(history.first_day, &json);
  json.Key("last_day");
  WriteDayOrNull(history.last_day, &json);
  json.Key("by_type");
  json.BeginObject();
  for (const auto& [type, number] : history.by_type) {
    json.Key(EnumToName(kEventTypeNames, type));
    json.Int(number);
  }
  json.EndObject();
  json.Key("by_status");
  json.BeginObject();
  for (const auto& [status, number] : history.by_status) {
    json.Key(EnumToName(kStatusNames, status));
    json.Int(number);
  }
  json.EndObject();
  json.Key("events");
  json.BeginArray();
  for (const Event& event : history.events) WriteEvent(event, &json);
  json.EndArray();
  json.EndObject();
  text += '\n';
  return text;
}

std::string_view HistoryCommand::details() const {
  return R"(
A and B are persons, countries, organisations or offices, as one would say them; a country stands for everybody who acts
for it. Without B: everything A takes part in. Dates are as exact as they are known; a status stands behind the type unless
the event was held; an arrow points away from whoever began it; SOURCES counts independent sources, and articles where
they are more.

  readout history Putin Trump
  readout history --busiest
  readout history "South Korea" Japan --since 2023 --type call,meeting
  readout history Erdogan --status cancelled,denied --format csv)";
}

std::vector<OptionSpec> HistoryCommand::Options() {
  std::vector<OptionSpec> specs = {
      {.names = "A", .target = &a_, .help = "a person, country, organisation or office", .value = ""},
      {.names = "B", .target = &b_, .help = "the other one", .value = ""},
      {.names = "--busiest",
       .target = &busiest_,
       .help = "instead of A and B the two of different sides that have most events in common"}};
  Append(filter_.Specs(), &specs);
  specs.push_back(answer_.Spec());
  specs.push_back(graph_.Spec());
  specs.push_back(actor_files_.Spec());
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> HistoryCommand::FindActors(const graph::StoreReader& reader, const graph::EventFilter& filter,
                                                    ActorAnswer* a, ActorAnswer* b, Console* console) const {
  if (busiest_) {
    READOUT_ASSIGN_OR_RETURN(const graph::DiplomaticGraph graph,
                             graph::DiplomaticGraph::Build(reader, graph::ActorLevel::kActors, filter));
    const std::optional<graph::ActorPair> pair = graph.MostActivePair();
    if (!pair.has_value()) {
      console->Say(absl::StrCat(reader.path(), ": no two actors of different sides share an event",
                                filter_.any() ? " that passes the filters" : ""));
      return ExitCode::kFoundNothing;
    }
    for (const auto& [actor, answer] : {std::pair(&pair->a, a), std::pair(&pair->b, b)}) {
      answer->selector.actors.push_back(actor->actor);
      answer->name = ActorText(ActorRef{actor->actor, actor->name, actor->side});
    }
    return ExitCode::kDone;
  }
  READOUT_ASSIGN_OR_RETURN(const ActorQuery actors, ActorQuery::Load(common_.data, actor_files_.All()));
  for (const auto& [words, answer] : {std::pair(&a_, a), std::pair(&b_, b)}) {
    if (words->empty()) continue;
    READOUT_ASSIGN_OR_RETURN(*answer, actors.Find(reader, *words));
    if (const std::string why = WhyNoActor(*answer, *words, reader.path()); !why.empty()) {
      console->Say(why);
      return ExitCode::kFoundNothing;
    }
    if (!answer->notice.empty()) console->Note(answer->notice);
  }
  return ExitCode::kDone;
}

absl::StatusOr<ExitCode> HistoryCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  if (busiest_ != a_.empty()) {
    return UsageError(busiest_ ? "--busiest finds A and B itself" : "whose history? give A, or A and B");
  }
  graph::HistoryQuery query;
  READOUT_ASSIGN_OR_RETURN(query.filter, filter_.Filter());
  READOUT_ASSIGN_OR_RETURN(graph::Store store, graph::Store::OpenForReading(graph_.graph));
  READOUT_ASSIGN_OR_RETURN(const graph::StoreReader reader, graph::StoreReader::Begin(&store));
  ActorAnswer a;
  ActorAnswer b;
  READOUT_ASSIGN_OR_RETURN(const ExitCode found, FindActors(reader, query.filter, &a, &b, console));
  if (found != ExitCode::kDone) return found;
  query.a = a.selector;
  query.b = b.selector;
  READOUT_ASSIGN_OR_RETURN(const graph::RelationshipHistory history, graph::ReadHistory(reader, query));
  if (history.events.empty()) {
    query.filter = {};
    READOUT_ASSIGN_OR_RETURN(const graph::RelationshipHistory whole, graph::ReadHistory(reader, query));
    console->Say(WhyNoEvents(a, b, whole, reader.path()));
    return ExitCode::kFoundNothing;
  }
  const std::string heading = b.name.empty() ? a.name : absl::StrCat(a.name, " – ", b.name);
  READOUT_RETURN_IF_ERROR(Print(heading, a, b, history, console));
  return ExitCode::kDone;
}

absl::Status HistoryCommand::Print(const std::string& heading, const ActorAnswer& a, const ActorAnswer& b,
                                   const graph::RelationshipHistory& history, Console* console) const {
  switch (answer_.Format(*console)) {
    case AnswerFormat::kTable:
      return console->Write(HistoryTable(heading, history, console->width(), Style(console->colour())));
    case AnswerFormat::kJson:
      return console->Write(HistoryJson(a.name, b.name, history));
    case AnswerFormat::kNdjson:
      for (const Event& event : history.events) READOUT_RETURN_IF_ERROR(console->Write(EventToJson(event) + "\n"));
      break;
    case AnswerFormat::kCsv: {
      ConsoleSink sink(console);
      return ExportTo(&sink, ListEventSource(&history.events), exporting::Format::kCsv, {}).status();
    }
  }
  return absl::OkStatus();
}

}  // namespace readout::cli
