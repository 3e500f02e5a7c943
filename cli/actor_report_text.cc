// SPDX-License-Identifier: Apache-2.0
// Actor reports for people.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "base/absl_view.h"
#include "cli/actor_report.h"
#include "cli/event_report.h"
#include "cli/table.h"

namespace readout::cli {
namespace {

using extract::ActorKnowledge;
using Reason = ActorKnowledge::Reason;

constexpr int kLabelWidth = 22;

std::string OfficeText(const extract::Tenure& tenure) {
  return absl::StrCat(tenure.acting ? "acting " : "", absl::StrReplaceAll(ToAbsl(tenure.office), {{"_", " "}}));
}

// "2012-05-07 – 2018-05-07", "2024-05-14 – (known until 2025-09-30)".
std::string PeriodText(const extract::Tenure& tenure) {
  std::string text = tenure.start == Day::min() ? "" : FormatDay(tenure.start);
  absl::StrAppend(&text, text.empty() ? "–" : " –");
  if (tenure.end != Day::max()) return absl::StrCat(text, " ", FormatDay(tenure.end));
  if (tenure.as_of != Day::max()) absl::StrAppend(&text, " (known until ", FormatDay(tenure.as_of), ")");
  return text;
}

std::string SinceText(const extract::Tenure& tenure) {
  return tenure.start == Day::min() ? "" : absl::StrCat(" since ", FormatDay(tenure.start));
}

// "president since 2012-05-07", "president, 2009-01-20 – 2017-01-20" when it was over on the day.
std::string TermText(const extract::Tenure& tenure, Day on) {
  if (tenure.end < on) return absl::StrCat(OfficeText(tenure), ", ", PeriodText(tenure));
  return OfficeText(tenure) + SinceText(tenure);
}

std::string WhyText(const CandidateReport& candidate, Day on) {
  const ActorKnowledge::Answer& answer = candidate.answer;
  switch (answer.reason) {
    case Reason::kId:
      return "its id";
    case Reason::kCode:
      return "its code";
    case Reason::kName:
      return "exact name";
    case Reason::kVariant:
      return "other name or spelling";
    case Reason::kSurname:
      return "surname";
    case Reason::kAdjective:
      return "adjective or people";
    case Reason::kCapital:
      return "capital, said for its state";
    case Reason::kMetonym:
      return "metonym";
    case Reason::kRole:
      return answer.tenure == nullptr ? "office" : TermText(*answer.tenure, on);
    case Reason::kNearMiss:
      return absl::StrCat("one letter away: ", answer.matched);
  }
  return "";
}

std::string HeldText(const CandidateReport& candidate) {
  if (!candidate.on_date.has_value()) return "";
  const extract::Tenure& held = *candidate.on_date->tenure;
  return absl::StrCat(OfficeText(held),
                      held.side == candidate.answer.ref.side ? "" : absl::StrCat(" of ", ToAbsl(held.side)));
}

std::string CandidateTable(const ActorReport& report, int width, const Style& style) {
  Table table({{"SCORE"}, {"WHO", 16}, {"WHY", 16}, {absl::StrCat("ON ", FormatDay(report.on)), 16}, {"ID"}});
  for (const CandidateReport& candidate : report.candidates) {
    table.AddRow({absl::StrFormat("%.2f", candidate.answer.score),
                  absl::StrCat(candidate.name, " (", candidate.answer.ref.side, ")"), WhyText(candidate, report.on),
                  HeldText(candidate), candidate.answer.ref.actor.str()});
  }
  return table.Render(width, style);
}

std::string TermTable(const std::vector<TermReport>& terms, bool with_holder, int width, const Style& style) {
  Table table({{"FROM – TO"}, {with_holder ? "WHO" : "", 16}, {"OFFICE", 16}, {"SOURCE", 12}});
  for (const TermReport& term : terms) {
    table.AddRow({PeriodText(*term.tenure), with_holder ? term.holder.name : "",
                  absl::StrCat(OfficeText(*term.tenure), " of ", ToAbsl(term.tenure->side)), term.source});
  }
  return table.Render(width, style);
}

// A candidate with all that is known.
class Dossier {
 public:
  Dossier(const CandidateReport& candidate, Day on, int width, const Style& style)
      : candidate_(candidate), on_(on), width_(width), style_(style) {}

  std::string Text() {
    const ActorKnowledge::Answer& answer = candidate_.answer;
    absl::StrAppend(&text_, style_.Bold(candidate_.name), "  ", answer.ref.side, "  ",
                    style_.Dim(answer.ref.actor.str()), "\n");
    Line("reading", absl::StrFormat("%s (score %.2f)", WhyText(candidate_, on_), answer.score));
    const std::string& id = answer.ref.actor.str();
    if (id.starts_with("wd:")) Line("wikidata", absl::StrCat("https://www.wikidata.org/wiki/", id.substr(3)));
    if (answer.kind == ActorKind::kPerson) {
      Person();
    } else {
      Side();
    }
    return std::move(text_);
  }

 private:
  void Line(const std::string& label, const std::string& value) {
    if (!value.empty()) absl::StrAppend(&text_, Indented("  " + label, value, kLabelWidth, width_));
  }
  void List(const std::string& label, const std::vector<std::string>& values) {
    Line(label, absl::StrJoin(values, ", "));
  }

  void Person() {
    std::vector<std::string> others = candidate_.spellings;
    others.erase(std::remove(others.begin(), others.end(), candidate_.name), others.end());
    List("also spelt", others);
    const std::string held = HeldText(candidate_);
    Line("on " + FormatDay(on_), held.empty() ? "no office known" : held + SinceText(*candidate_.on_date->tenure));
    if (!candidate_.terms.empty()) absl::StrAppend(&text_, "\n", TermTable(candidate_.terms, false, width_, style_));
  }

  void Side() {
    std::vector<std::string> names = candidate_.words.names;
    names.erase(std::remove(names.begin(), names.end(), candidate_.name), names.end());
    Line("kind", std::string(EnumToName(kActorKindNames, candidate_.answer.kind)));
    Line("acts for", candidate_.parent);
    List("also called", names);
    List("adjectives", candidate_.words.adjectives);
    List("people", candidate_.words.demonyms);
    List("capital", candidate_.capitals);
    List("metonyms", candidate_.words.metonyms);
    List("descriptions", candidate_.words.descriptions);
    for (const auto& [post, term] : candidate_.leaders) {
      Line(post, absl::StrCat(term.holder.name, ", ", OfficeText(*term.tenure), SinceText(*term.tenure)));
    }
    List("members", candidate_.members);
    List("member of", candidate_.member_of);
    List("source", candidate_.words.sources);
  }

  const CandidateReport& candidate_;
  Day on_;
  int width_;
  const Style& style_;
  std::string text_;
};

}  // namespace

std::string ActorReportText(const ActorReport& report, int width, const Style& style) {
  std::string text;
  if (report.candidates.size() > 1) absl::StrAppend(&text, CandidateTable(report, width, style));
  // Of the leaders of many sides no one is meant more than another.
  if (!report.each && !report.candidates.empty()) {
    absl::StrAppend(&text, text.empty() ? "" : "\n",
                    Dossier(report.candidates.front(), report.on, width, style).Text());
  }
  if (report.holders.empty()) return text;
  return absl::StrCat(text, text.empty() ? "" : "\n", style.Bold("Everybody known to have been "),
                      style.Bold(report.title), "\n", TermTable(report.holders, true, width, style));
}

}  // namespace readout::cli
