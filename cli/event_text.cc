// SPDX-License-Identifier: Apache-2.0
#include "cli/event_text.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "base/absl_view.h"
#include "cli/plural.h"
#include "graph/merge/value_rules.h"

namespace readout::cli {
namespace {

constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};
constexpr size_t kMostParties = 6;

const char* WeekdayName(Day day) {
  switch (absl::GetWeekday(day)) {
    case absl::Weekday::monday:
      return "Mon";
    case absl::Weekday::tuesday:
      return "Tue";
    case absl::Weekday::wednesday:
      return "Wed";
    case absl::Weekday::thursday:
      return "Thu";
    case absl::Weekday::friday:
      return "Fri";
    case absl::Weekday::saturday:
      return "Sat";
    case absl::Weekday::sunday:
      return "Sun";
  }
  return "";
}

std::string DayText(Day day) { return absl::StrCat(WeekdayName(day), " ", FormatDay(day)); }

std::string OneDate(const DateRange& date) {
  switch (date.precision) {
    case DatePrecision::kDay:
      return DayText(date.start);
    case DatePrecision::kRange:
      return absl::StrCat(FormatDay(date.start), " to ", FormatDay(date.end));
    case DatePrecision::kMonth:
      return absl::StrCat(kMonths[date.start.month() - 1], " ", date.start.year());
    case DatePrecision::kYear:
      return absl::StrCat(date.start.year());
    case DatePrecision::kUnknown:
      return "no date";
  }
  return "";
}

bool Begins(Role role) {
  return role == Role::kInitiator || role == Role::kVisitor || role == Role::kSender || role == Role::kSource;
}

bool IsInitiator(const Participant& participant, const ActorRef& initiator) {
  if (participant.side != initiator.side) return false;
  return initiator.name.empty() || participant.name == initiator.name ||
         (!initiator.actor.empty() && participant.actor == initiator.actor);
}

// "Antony Blinken, Donald Trump (USA)": persons of one side under one code.
std::string SideGroups(const std::vector<Participant>& parties, bool with_offices) {
  std::string text;
  size_t named = 0;
  for (size_t i = 0; i < parties.size(); ++i) {
    if (named == kMostParties && parties.size() - named > 1) {
      absl::StrAppend(&text, " and ", parties.size() - named, " more");
      break;
    }
    const bool same_as_next = !with_offices && i + 1 < parties.size() && parties[i + 1].side == parties[i].side &&
                              !parties[i].name.empty() && !parties[i + 1].name.empty() && named + 1 < kMostParties;
    absl::StrAppend(&text, same_as_next ? parties[i].name : ActorText(parties[i], with_offices));
    ++named;
    if (i + 1 < parties.size() && (named < kMostParties || parties.size() - named <= 1)) {
      absl::StrAppend(&text, same_as_next || parties[i + 1].side == parties[i].side ? ", " : " – ");
    }
  }
  return text;
}

}  // namespace

std::string DateText(const DateRange& date, const DateRange& until) {
  if (!until.known() || until == date) return OneDate(date);
  return absl::StrCat(OneDate(date), date.precision == DatePrecision::kRange ? " until " : " to ", OneDate(until));
}

std::string DurationText(const std::optional<Duration>& duration) {
  if (!duration.has_value() || (!duration->min.has_value() && !duration->max.has_value())) return "";
  const std::optional<int>& min = duration->min;
  const std::optional<int>& max = duration->max;
  if (!max.has_value()) return absl::StrCat("over ", *min, " min");
  if (!min.has_value()) return absl::StrCat("up to ", *max, " min");
  const std::string hedge = duration->approximate ? "~" : "";
  return *min == *max ? absl::StrCat(hedge, *min, " min") : absl::StrCat(hedge, *min, "–", *max, " min");
}

std::string ActorText(const Participant& participant, bool with_office) {
  const std::string office = with_office ? participant.office : std::string();
  if (participant.name.empty()) return participant.side;
  if (participant.side.empty() && office.empty()) return participant.name;
  const char* comma = !participant.side.empty() && !office.empty() ? ", " : "";
  std::string spaced = office;
  std::replace(spaced.begin(), spaced.end(), '_', ' ');
  return absl::StrCat(participant.name, " (", participant.side, comma, spaced, ")");
}

std::string ActorText(const ActorRef& actor) {
  Participant participant;
  participant.name = actor.name;
  participant.side = actor.side;
  return ActorText(participant);
}

std::string PartiesText(const EventFacts& facts, bool with_offices) {
  std::vector<Participant> from;
  std::vector<Participant> to;
  std::vector<Participant> mediators;
  for (const Participant& participant : facts.participants) {
    const bool begins =
        Begins(participant.role) || (facts.initiator.has_value() && IsInitiator(participant, *facts.initiator));
    (participant.role == Role::kMediator ? mediators : begins ? from : to).push_back(participant);
  }
  std::string text;
  if (from.empty() || to.empty()) {
    from.insert(from.end(), to.begin(), to.end());
    text = SideGroups(from, with_offices);
  } else {
    text = absl::StrCat(SideGroups(from, with_offices), " → ", SideGroups(to, with_offices));
  }
  if (!mediators.empty()) absl::StrAppend(&text, ", mediated by ", SideGroups(mediators, with_offices));
  const bool takes_part =
      !facts.initiator.has_value() || facts.initiator->empty() ||
      std::any_of(facts.participants.begin(), facts.participants.end(),
                  [&](const Participant& participant) { return IsInitiator(participant, *facts.initiator); });
  if (!takes_part) absl::StrAppend(&text, ", initiated by ", ActorText(*facts.initiator));
  return text;
}

std::string PlaceText(const std::optional<Place>& place) { return place.has_value() ? graph::FormatPlace(*place) : ""; }

std::string TypeText(const EventFacts& facts) {
  const std::string type(EnumToName(kEventTypeNames, facts.type));
  return facts.mode.empty() ? type : absl::StrCat(type, " (", facts.mode, ")");
}

std::string TypeAndStatusText(const EventFacts& facts) {
  if (facts.status == Status::kHeld) return TypeText(facts);
  return absl::StrCat(TypeText(facts), ", ", ToAbsl(EnumToName(kStatusNames, facts.status)));
}

std::string TopicsText(const std::vector<Topic>& topics) {
  std::string text;
  for (const Topic& topic : topics) absl::StrAppend(&text, text.empty() ? "" : "; ", topic.text);
  return text;
}

std::string ToneText(const std::vector<Tone>& tone) {
  std::vector<std::string> terms;
  for (const Tone& word : tone) {
    if (std::find(terms.begin(), terms.end(), word.term) == terms.end()) terms.push_back(word.term);
  }
  std::string text;
  for (const std::string& term : terms) absl::StrAppend(&text, text.empty() ? "" : ", ", term);
  return text;
}

std::string SourcesText(const Event& event) {
  const auto articles = static_cast<int64_t>(event.article_ids.size());
  const std::string sources = Plural(event.independent_sources, "source");
  return articles == event.independent_sources ? sources
                                               : absl::StrCat(sources, " (", Plural(articles, "article"), ")");
}

std::string ShortId(const std::string& id) {
  constexpr size_t kPrefix = 3;  // "ev-"
  constexpr size_t kDigits = 8;
  return id.substr(0, kPrefix + kDigits);
}

}  // namespace readout::cli
