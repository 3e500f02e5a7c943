// SPDX-License-Identifier: Apache-2.0
#include "cli/event_report.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/absl_view.h"
#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "base/utf8.h"
#include "cli/event_text.h"
#include "cli/plural.h"
#include "cli/table.h"
#include "export/table_exporters.h"
#include "graph/merge/value_rules.h"
#include "model/claim_json.h"

namespace readout::cli {
namespace {

constexpr int kLabelWidth = 14;

std::string Joined(const std::vector<std::string>& parts, const char* separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!part.empty()) absl::StrAppend(&text, text.empty() ? "" : separator, part);
  }
  return text;
}

std::string TopicLine(const Topic& topic) {
  const std::string marks = Joined({Joined(topic.themes, ", "), Joined(topic.about, ", ")}, "; ");
  return marks.empty() ? topic.text : absl::StrCat(topic.text, " [", marks, "]");
}

std::string ToneLine(const Tone& tone) {
  const std::string by = tone.said_by.empty() ? "" : absl::StrCat(", said ", ActorText(tone.said_by));
  return absl::StrFormat("%s (%+.1f)%s", tone.term, tone.valence, by);
}

std::string OutcomeLine(const Outcome& outcome) {
  return absl::StrCat(ToAbsl(EnumToName(kOutcomeKindNames, outcome.kind)), ": ", outcome.text);
}

// "scheduled (reported 2026-03-08) → held (2026-03-09)": only when it changed.
std::string StatusHistory(const Event& event) {
  if (event.status_history.size() < 2) return "";
  std::string text;
  for (const StatusStep& step : event.status_history) {
    absl::StrAppend(&text, text.empty() ? "" : " → ", ToAbsl(EnumToName(kStatusNames, step.status)));
    if (step.has_day) absl::StrAppend(&text, " (", FormatDay(step.reported), ")");
  }
  return text;
}

std::string Reported(const Event& event) {
  std::string text = SourcesText(event);
  if (!event.first_reported.has_value()) return text;
  absl::StrAppend(&text, ", reported ", FormatDay(*event.first_reported));
  if (event.last_reported.has_value() && *event.last_reported != *event.first_reported) {
    absl::StrAppend(&text, " to ", FormatDay(*event.last_reported));
  }
  return text;
}

template <typename T, typename Line>
std::string Lines(const std::vector<T>& list, const Line& line) {
  std::vector<std::string> lines;
  for (const T& item : list) lines.push_back(line(item));
  return Joined(lines, "\n");
}

void AppendMergedValues(const Event& event, int width, std::string* out) {
  const EventFacts& facts = event.facts;
  const auto add = [&](const std::string& label, const std::string& text) {
    if (!text.empty()) absl::StrAppend(out, Indented("  " + label, text, kLabelWidth, width));
  };
  add("date", DateText(facts.date, facts.until));
  add("who", PartiesText(facts, /*with_offices=*/true));
  if (facts.initiator.has_value()) add("initiator", ActorText(*facts.initiator));
  add("duration", DurationText(facts.duration));
  add("place", PlaceText(facts.place));
  add("about", Lines(facts.topics, TopicLine));
  add("tone", Lines(facts.tone, ToneLine));
  add("outcomes", Lines(facts.outcomes, OutcomeLine));
  if (facts.said_by.has_value()) add("said by", ActorText(*facts.said_by));
  add("status", StatusHistory(event));
  add("sources", Reported(event));
  add("confidence", absl::StrFormat("%.2f", facts.confidence));
  std::vector<std::string> codes;
  if (!facts.codes.plover.empty()) codes.push_back("PLOVER " + facts.codes.plover);
  if (!facts.codes.cameo.empty()) codes.push_back("CAMEO " + facts.codes.cameo);
  add("codes", Joined(codes, ", "));
  add("part of", Lines(event.part_of, [](const EventId& id) { return id.str(); }));
}

// Claims by number, as the report lists them.
std::string NumbersOf(const std::vector<ClaimId>& ids, const std::map<ClaimId, size_t>& numbers) {
  std::string text;
  for (const ClaimId& id : ids) {
    const auto number = numbers.find(id);
    absl::StrAppend(&text, text.empty() ? "" : ", ", number == numbers.end() ? id.str() : absl::StrCat(number->second));
  }
  return absl::StrCat(ids.size() == 1 ? "claim " : "claims ", text);
}

void AppendConflicts(const Event& event, const std::map<ClaimId, size_t>& numbers, int width, const Style& style,
                     std::string* out) {
  if (event.conflicts.empty()) return;
  absl::StrAppend(out, "\n", style.Bold("Conflicts"), "\n");
  for (const Conflict& conflict : event.conflicts) {
    std::vector<std::string> lines;
    for (const Conflict::Value& value : conflict.values) {
      lines.push_back(absl::StrCat(value.value, " (", NumbersOf(value.claims, numbers), ")"));
    }
    absl::StrAppend(out, Indented("  " + conflict.field, Joined(lines, "\n"), kLabelWidth, width));
  }
}

void AppendJoins(const EventReport& report, const std::map<ClaimId, size_t>& numbers, int width, const Style& style,
                 std::string* out) {
  if (report.joins.empty()) return;
  absl::StrAppend(out, "\n", style.Bold("What made them one event"), "\n");
  for (const graph::JoinExplanation& join : report.joins) {
    std::string kind(EnumToName(graph::kJoinKindNames, join.kind));
    std::replace(kind.begin(), kind.end(), '_', ' ');
    absl::StrAppend(out,
                    Indented("  " + NumbersOf({join.a, join.b}, numbers),
                             absl::StrCat(kind, ": ", graph::FormatSimilarity(join.similarity)), kLabelWidth, width));
  }
}

}  // namespace

std::string Indented(const std::string& label, const std::string& text, int indent, int width) {
  std::string out;
  std::string head = label;
  const auto columns = static_cast<size_t>(indent);
  for (const std::string& line : WrapText(text, std::max(20, width - indent))) {
    const size_t used = DisplayWidth(head);
    absl::StrAppend(&out, head, std::string(used < columns ? columns - used : (head.empty() ? 0 : 1), ' '), line, "\n");
    head.clear();
  }
  return out;
}

std::string ArticleLine(const ArticleRef& article) {
  std::string text = article.outlet;
  if (article.published.has_value()) absl::StrAppend(&text, text.empty() ? "" : ", ", FormatDay(*article.published));
  if (!article.title.empty()) absl::StrAppend(&text, text.empty() ? "" : ": ", "“", article.title, "”");
  return text.empty() ? article.id.str() : absl::StrCat(text, "  ", ShortId(article.id.str()));
}

std::string ClaimLines(const Claim& claim, int indent, int width) {
  const EventFacts& facts = claim.facts;
  const std::string said = facts.said_by.has_value() ? "said by " + ActorText(*facts.said_by) : "";
  const std::string text =
      Joined({absl::StrCat(ToAbsl(EnumToName(kStatusNames, facts.status)), facts.background ? ", as background" : ""),
              DateText(facts.date, facts.until), PartiesText(facts), DurationText(facts.duration),
              PlaceText(facts.place), said, absl::StrFormat("confidence %.2f", facts.confidence)},
             " · ");
  return Indented("", text, indent, width);
}

std::string QuoteLines(const Claim& claim, int indent, int width, const Style& style) {
  if (claim.evidence.empty()) {
    return absl::StrCat(std::string(static_cast<size_t>(indent), ' '),
                        style.Yellow("no quote: this claim came without evidence"), "\n");
  }
  // A passage that supports several fields is quoted once.
  std::vector<std::pair<const Evidence*, std::string>> quotes;
  for (const Evidence& evidence : claim.evidence) {
    const auto same = std::find_if(quotes.begin(), quotes.end(), [&](const auto& other) {
      return std::tie(other.first->in_title, other.first->start, other.first->end) ==
             std::tie(evidence.in_title, evidence.start, evidence.end);
    });
    if (same == quotes.end()) {
      quotes.emplace_back(&evidence, evidence.field);
    } else if (evidence.field != same->second) {
      absl::StrAppend(&same->second, ", ", evidence.field);
    }
  }
  std::string out;
  for (const auto& [evidence, fields] : quotes) {
    const std::string place =
        absl::StrFormat("[%s%s %d–%d]", fields, evidence->in_title ? ", title" : "", evidence->start, evidence->end);
    std::string quote = evidence->quote;
    std::replace(quote.begin(), quote.end(), '\n', ' ');
    absl::StrAppend(&out, Indented("", absl::StrCat("“", quote, "” ", place), indent, width));
  }
  return out;
}

std::string EventText(const EventReport& report, int width, const Style& style) {
  const Event& event = report.event;
  std::string heading = TypeText(event.facts);
  if (heading[0] >= 'a' && heading[0] <= 'z') heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
  std::string out =
      absl::StrCat(style.Bold(absl::StrCat(heading, ", ", ToAbsl(EnumToName(kStatusNames, event.facts.status)))),
                   event.facts.background ? " (background)" : "", "  ", event.id.str(), "\n");
  AppendMergedValues(event, width, &out);
  std::map<ClaimId, size_t> numbers;
  for (const Claim& claim : report.claims) numbers.emplace(claim.id, numbers.size() + 1);
  AppendConflicts(event, numbers, width, style, &out);
  AppendJoins(report, numbers, width, style, &out);
  absl::StrAppend(&out, "\n", style.Bold(Plural(static_cast<int64_t>(report.claims.size()), "claim")), "\n");
  for (const Claim& claim : report.claims) {
    constexpr int kIndent = 5;
    absl::StrAppend(&out,
                    Indented(absl::StrFormat("%3d", numbers[claim.id]), ArticleLine(claim.article), kIndent, width));
    // On one line, however long, so that it can be followed or copied.
    if (!claim.article.url.empty())
      absl::StrAppend(&out, std::string(kIndent, ' '), Printable(claim.article.url), "\n");
    absl::StrAppend(&out, ClaimLines(claim, kIndent, width), QuoteLines(claim, kIndent + 2, width, style));
  }
  return out;
}

std::string EventReportJson(const EventReport& report, int indent) {
  std::string text;
  JsonWriter json(&text, indent);
  json.BeginObject();
  json.Key("event");
  WriteEvent(report.event, &json);
  json.Key("claims");
  json.BeginArray();
  for (const Claim& claim : report.claims) WriteClaim(claim, &json);
  json.EndArray();
  if (!report.joins.empty()) {
    json.Key("joins");
    json.BeginArray();
    for (const graph::JoinExplanation& join : report.joins) {
      json.BeginObject();
      json.Key("a");
      json.String(join.a.str());
      json.Key("b");
      json.String(join.b.str());
      json.Key("kind");
      json.String(EnumToName(graph::kJoinKindNames, join.kind));
      json.Key("reasons");
      json.BeginArray();
      for (const graph::Reason& reason : join.similarity.reasons) json.String(reason.text);
      json.EndArray();
      json.EndObject();
    }
    json.EndArray();
  }
  json.EndObject();
  return text + "\n";
}

std::string EvidenceCsv(const std::vector<Claim>& claims) {
  std::string out;
  AppendCsvRow(std::vector<std::string>{"claim", "article", "outlet", "published", "type", "status", "date", "field",
                                        "in", "start", "end", "quote"},
               &out);
  for (const Claim& claim : claims) {
    const std::vector<std::string> row = {
        claim.id.str(),
        claim.article.id.str(),
        exporting::SpreadsheetText(claim.article.outlet),
        claim.article.published.has_value() ? FormatDay(*claim.article.published) : "",
        std::string(EnumToName(kEventTypeNames, claim.facts.type)),
        std::string(EnumToName(kStatusNames, claim.facts.status)),
        FormatDateRange(claim.facts.date)};
    const auto add = [&](const std::vector<std::string>& rest) {
      std::vector<std::string> cells = row;
      cells.insert(cells.end(), rest.begin(), rest.end());
      AppendCsvRow(cells, &out);
    };
    if (claim.evidence.empty()) add({"", "", "", "", ""});
    for (const Evidence& evidence : claim.evidence) {
      add({evidence.field, evidence.in_title ? "title" : "text", absl::StrCat(evidence.start),
           absl::StrCat(evidence.end), exporting::SpreadsheetText(evidence.quote)});
    }
  }
  return out;
}

}  // namespace readout::cli
