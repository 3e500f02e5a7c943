// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <limits>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/absl_view.h"
#include "base/json_reader.h"
#include "base/status_macros.h"
#include "model/claim_json.h"

namespace readout {
namespace {

constexpr double kUnstatedConfidence = 0.5;

// A value together with where it stands, for messages.
struct Field {
  JsonValue value;
  std::string path;

  bool absent() const { return value.IsMissing() || value.IsNull(); }
  Field operator[](std::string_view name) const {
    return {value.Find(name), path.empty() ? std::string(name) : absl::StrCat(path, ".", ToAbsl(name))};
  }
  Field operator[](size_t index) const { return {value.At(index), absl::StrFormat("%s[%d]", path, index)}; }
  absl::Status Error(std::string_view what) const {
    return absl::InvalidArgumentError(absl::StrCat(path, ": ", ToAbsl(what)));
  }
};

absl::StatusOr<std::string> ReadString(const Field& field) {
  if (field.absent()) return std::string();
  const std::optional<std::string_view> text = field.value.AsString();
  if (!text.has_value()) return field.Error("not a string");
  return std::string(*text);
}

absl::StatusOr<std::string> ReadRequiredString(const Field& field) {
  READOUT_ASSIGN_OR_RETURN(std::string text, ReadString(field));
  if (text.empty()) return field.Error("missing");
  return text;
}

absl::StatusOr<bool> ReadBool(const Field& field) {
  if (field.absent()) return false;
  const std::optional<bool> value = field.value.AsBool();
  if (!value.has_value()) return field.Error("not true or false");
  return *value;
}

// A whole number of at least 0; nullopt when absent.
absl::StatusOr<std::optional<int64_t>> ReadCount(const Field& field, int64_t most) {
  if (field.absent()) return std::optional<int64_t>();
  const std::optional<int64_t> value = field.value.AsInt();
  if (!value.has_value() || *value < 0 || *value > most) {
    return field.Error(absl::StrFormat("not a whole number from 0 to %d", most));
  }
  return value;
}

absl::StatusOr<double> ReadNumber(const Field& field, double unstated, double least, double most) {
  if (field.absent()) return unstated;
  const std::optional<double> value = field.value.AsDouble();
  if (!value.has_value() || !(*value >= least && *value <= most)) {
    return field.Error(absl::StrFormat("not a number from %g to %g", least, most));
  }
  return *value;
}

template <typename E, size_t N>
absl::StatusOr<E> ReadEnum(const Field& field, const EnumName<E> (&names)[N], E unstated) {
  if (field.absent()) return unstated;
  READOUT_ASSIGN_OR_RETURN(const std::string text, ReadString(field));
  const std::optional<E> value = EnumFromName(names, text);
  if (!value.has_value()) {
    std::string known;
    for (const EnumName<E>& row : names) absl::StrAppend(&known, known.empty() ? "" : ", ", ToAbsl(row.name));
    return field.Error(absl::StrFormat("\"%s\" is none of %s", text, known));
  }
  return *value;
}

absl::StatusOr<Day> ReadDay(const Field& field) {
  READOUT_ASSIGN_OR_RETURN(const std::string text, ReadRequiredString(field));
  const std::optional<Day> day = ParseDay(text);
  if (!day.has_value()) return field.Error(absl::StrFormat("not a date: \"%s\"", text));
  return *day;
}

// "2026-03-09", "2026-03", "2026" or, from timestamps that tools like to write, the day of one.
absl::StatusOr<DateRange> ReadDateText(const Field& field, std::string_view text) {
  if (const std::optional<Day> day = ParseTimestampDay(text)) return DateRange::OnDay(*day);
  if (text.size() == 7) {
    if (const std::optional<Day> first = ParseDay(absl::StrCat(ToAbsl(text), "-01"))) {
      return DateRange::InMonth(static_cast<int>(first->year()), first->month());
    }
  }
  if (text.size() == 4) {
    if (const std::optional<Day> first = ParseDay(absl::StrCat(ToAbsl(text), "-01-01"))) {
      return DateRange::InYear(static_cast<int>(first->year()));
    }
  }
  return field.Error(absl::StrFormat("not a date: \"%s\"", text));
}

absl::StatusOr<DateRange> ReadDateRange(const Field& field) {
  if (field.absent()) return DateRange();
  if (const std::optional<std::string_view> text = field.value.AsString()) return ReadDateText(field, *text);
  if (!field.value.IsObject()) return field.Error("not a date");
  const Field start = field["start"];
  const Field end = field["end"];
  DateRange range;
  const bool bare = start.absent() && end.absent();
  READOUT_ASSIGN_OR_RETURN(
      const DatePrecision precision,
      ReadEnum(field["precision"], kDatePrecisionNames, bare ? DatePrecision::kUnknown : DatePrecision::kRange));
  if (precision == DatePrecision::kUnknown) return range;
  READOUT_ASSIGN_OR_RETURN(range.start, ReadDay(start));
  range.end = range.start;
  if (!end.absent()) {
    READOUT_ASSIGN_OR_RETURN(range.end, ReadDay(end));
  } else if (precision == DatePrecision::kMonth) {
    range.end = Day(absl::CivilMonth(range.start) + 1) - 1;
  } else if (precision == DatePrecision::kYear) {
    range.end = Day(absl::CivilYear(range.start) + 1) - 1;
  }
  if (range.end < range.start) return end.Error("before the start");
  range.precision = precision;
  if (field["precision"].absent() && range.start == range.end) range.precision = DatePrecision::kDay;
  if (precision == DatePrecision::kDay && range.start != range.end) return end.Error("not the day of the start");
  return range;
}

// Calls `read` for each element of an array; nothing when absent.
template <typename Read>
absl::Status ReadArray(const Field& field, Read read) {
  if (field.absent()) return absl::OkStatus();
  if (!field.value.IsArray()) return field.Error("not an array");
  for (size_t i = 0; i < field.value.size(); ++i) READOUT_RETURN_IF_ERROR(read(field[i]));
  return absl::OkStatus();
}

absl::StatusOr<std::vector<std::string>> ReadStrings(const Field& field) {
  std::vector<std::string> texts;
  READOUT_RETURN_IF_ERROR(ReadArray(field, [&texts](const Field& element) -> absl::Status {
    READOUT_ASSIGN_OR_RETURN(texts.emplace_back(), ReadRequiredString(element));
    return absl::OkStatus();
  }));
  return texts;
}

absl::StatusOr<ActorRef> ReadActorRef(const Field& field) {
  ActorRef actor;
  if (field.absent()) return actor;
  if (!field.value.IsObject()) return field.Error("not an object");
  READOUT_ASSIGN_OR_RETURN(std::string id, ReadString(field["actor"]));
  actor.actor = ActorId(std::move(id));
  READOUT_ASSIGN_OR_RETURN(actor.name, ReadString(field["name"]));
  READOUT_ASSIGN_OR_RETURN(actor.side, ReadString(field["side"]));
  return actor;
}

absl::StatusOr<std::optional<ActorRef>> ReadOptionalActor(const Field& field) {
  READOUT_ASSIGN_OR_RETURN(ActorRef actor, ReadActorRef(field));
  if (actor.empty()) return std::optional<ActorRef>();
  return std::optional<ActorRef>(std::move(actor));
}

// What acts when the record does not say: a name is a person's; three capitals are a country's code.
ActorKind KindOf(const Participant& participant) {
  if (!participant.name.empty()) return ActorKind::kPerson;
  const std::string& side = participant.side;
  bool country = side.size() == 3;
  for (const char c : side) country &= c >= 'A' && c <= 'Z';
  return country ? ActorKind::kState : ActorKind::kOrganisation;
}

absl::StatusOr<Participant> ReadParticipant(const Field& field) {
  if (!field.value.IsObject()) return field.Error("not an object");
  Participant participant;
  READOUT_ASSIGN_OR_RETURN(std::string id, ReadString(field["actor"]));
  participant.actor = ActorId(std::move(id));
  READOUT_ASSIGN_OR_RETURN(participant.name, ReadString(field["name"]));
  READOUT_ASSIGN_OR_RETURN(participant.side, ReadString(field["side"]));
  if (participant.name.empty() && participant.side.empty()) return field.Error("neither name nor side");
  READOUT_ASSIGN_OR_RETURN(participant.kind, ReadEnum(field["kind"], kActorKindNames, KindOf(participant)));
  READOUT_ASSIGN_OR_RETURN(participant.office, ReadString(field["office"]));
  READOUT_ASSIGN_OR_RETURN(participant.role, ReadEnum(field["role"], kRoleNames, Role::kParticipant));
  return participant;
}

absl::StatusOr<std::optional<Duration>> ReadDuration(const Field& field) {
  if (field.absent()) return std::optional<Duration>();
  if (!field.value.IsObject()) return field.Error("not an object");
  constexpr int64_t kMost = std::numeric_limits<int>::max();
  Duration duration;
  READOUT_ASSIGN_OR_RETURN(const std::optional<int64_t> min, ReadCount(field["min"], kMost));
  READOUT_ASSIGN_OR_RETURN(const std::optional<int64_t> max, ReadCount(field["max"], kMost));
  if (!min && !max) return std::optional<Duration>();
  if (min && max && *max < *min) return field["max"].Error("less than the minimum");
  if (min) duration.min = static_cast<int>(*min);
  if (max) duration.max = static_cast<int>(*max);
  READOUT_ASSIGN_OR_RETURN(duration.approximate, ReadBool(field["approximate"]));
  return std::optional<Duration>(duration);
}

absl::StatusOr<std::optional<Place>> ReadPlace(const Field& field) {
  if (field.absent()) return std::optional<Place>();
  if (!field.value.IsObject()) return field.Error("not an object");
  Place place;
  READOUT_ASSIGN_OR_RETURN(place.name, ReadString(field["name"]));
  READOUT_ASSIGN_OR_RETURN(place.country, ReadString(field["country"]));
  return std::optional<Place>(std::move(place));
}

absl::StatusOr<Topic> ReadTopic(const Field& field) {
  Topic topic;
  READOUT_ASSIGN_OR_RETURN(topic.text, ReadRequiredString(field["text"]));
  READOUT_ASSIGN_OR_RETURN(topic.themes, ReadStrings(field["themes"]));
  READOUT_ASSIGN_OR_RETURN(topic.about, ReadStrings(field["about"]));
  return topic;
}

absl::StatusOr<Tone> ReadTone(const Field& field) {
  Tone tone;
  READOUT_ASSIGN_OR_RETURN(tone.term, ReadRequiredString(field["term"]));
  READOUT_ASSIGN_OR_RETURN(tone.valence, ReadNumber(field["valence"], 0, -1, 1));
  READOUT_ASSIGN_OR_RETURN(tone.said_by, ReadActorRef(field["said_by"]));
  return tone;
}

absl::StatusOr<Outcome> ReadOutcome(const Field& field) {
  Outcome outcome;
  READOUT_ASSIGN_OR_RETURN(outcome.kind, ReadEnum(field["kind"], kOutcomeKindNames, OutcomeKind::kAgreed));
  READOUT_ASSIGN_OR_RETURN(outcome.text, ReadRequiredString(field["text"]));
  return outcome;
}

absl::StatusOr<Evidence> ReadEvidence(const Field& field) {
  if (!field.value.IsObject()) return field.Error("not an object");
  constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
  Evidence evidence;
  READOUT_ASSIGN_OR_RETURN(const std::string in, ReadString(field["in"]));
  if (!in.empty() && in != "text" && in != "title") {
    return field["in"].Error(absl::StrFormat("\"%s\" is neither text nor title", in));
  }
  evidence.in_title = in == "title";
  READOUT_ASSIGN_OR_RETURN(const std::optional<int64_t> start, ReadCount(field["start"], kMost));
  READOUT_ASSIGN_OR_RETURN(const std::optional<int64_t> end, ReadCount(field["end"], kMost));
  READOUT_ASSIGN_OR_RETURN(evidence.quote, ReadRequiredString(field["quote"]));
  if (!start.has_value()) return field["start"].Error("missing");
  const int64_t length = static_cast<int64_t>(evidence.quote.size());
  if (*start > kMost - length || (end.has_value() && *end != *start + length)) {
    return field["end"].Error("not the start and the bytes of the quote together");
  }
  evidence.start = *start;
  evidence.end = *start + length;
  READOUT_ASSIGN_OR_RETURN(evidence.field, ReadString(field["field"]));
  if (evidence.field.empty()) evidence.field = "event";
  return evidence;
}

absl::StatusOr<ArticleRef> ReadArticle(const Field& field) {
  if (field.absent()) return field.Error("missing");
  if (!field.value.IsObject()) return field.Error("not an object");
  Article article;
  READOUT_ASSIGN_OR_RETURN(std::string id, ReadString(field["id"]));
  article.id = ArticleId(std::move(id));
  READOUT_ASSIGN_OR_RETURN(article.url, ReadString(field["url"]));
  READOUT_ASSIGN_OR_RETURN(article.title, ReadString(field["title"]));
  READOUT_ASSIGN_OR_RETURN(article.outlet, ReadString(field["outlet"]));
  const Field published = field["published"];
  READOUT_ASSIGN_OR_RETURN(const std::string day_text, ReadString(published));
  if (!day_text.empty()) {
    article.published = ParseTimestampDay(day_text);
    if (!article.published) return published.Error(absl::StrFormat("not a date: \"%s\"", day_text));
  }
  READOUT_ASSIGN_OR_RETURN(article.language, ReadString(field["language"]));
  READOUT_ASSIGN_OR_RETURN(article.sketch, ReadString(field["sketch"]));
  if (article.id.empty()) {
    if (article.url.empty() && article.title.empty()) return field.Error("neither id, url nor title");
    article.id = ArticleIdOf(article);
  }
  return RefOf(article);
}

absl::Status ReadFacts(const Field& root, EventFacts* facts) {
  if (root["type"].absent()) return root["type"].Error("missing");
  READOUT_ASSIGN_OR_RETURN(facts->type, ReadEnum(root["type"], kEventTypeNames, EventType::kCall));
  READOUT_ASSIGN_OR_RETURN(facts->mode, ReadString(root["mode"]));
  if (!facts->mode.empty() && !IsModeOf(facts->type, facts->mode)) {
    return root["mode"].Error(
        absl::StrFormat("\"%s\" is no mode of a %s", facts->mode, EnumToName(kEventTypeNames, facts->type)));
  }
  READOUT_ASSIGN_OR_RETURN(facts->status, ReadEnum(root["status"], kStatusNames, Status::kHeld));
  READOUT_ASSIGN_OR_RETURN(facts->date, ReadDateRange(root["date"]));
  READOUT_ASSIGN_OR_RETURN(facts->until, ReadDateRange(root["until"]));
  READOUT_RETURN_IF_ERROR(ReadArray(root["participants"], [facts](const Field& element) -> absl::Status {
    READOUT_ASSIGN_OR_RETURN(facts->participants.emplace_back(), ReadParticipant(element));
    return absl::OkStatus();
  }));
  if (facts->participants.empty()) return root["participants"].Error("missing");
  READOUT_ASSIGN_OR_RETURN(facts->initiator, ReadOptionalActor(root["initiator"]));
  READOUT_ASSIGN_OR_RETURN(facts->duration, ReadDuration(root["duration"]));
  READOUT_ASSIGN_OR_RETURN(facts->place, ReadPlace(root["place"]));
  READOUT_RETURN_IF_ERROR(ReadArray(root["topics"], [facts](const Field& element) -> absl::Status {
    READOUT_ASSIGN_OR_RETURN(facts->topics.emplace_back(), ReadTopic(element));
    return absl::OkStatus();
  }));
  READOUT_RETURN_IF_ERROR(ReadArray(root["tone"], [facts](const Field& element) -> absl::Status {
    READOUT_ASSIGN_OR_RETURN(facts->tone.emplace_back(), ReadTone(element));
    return absl::OkStatus();
  }));
  READOUT_RETURN_IF_ERROR(ReadArray(root["outcomes"], [facts](const Field& element) -> absl::Status {
    READOUT_ASSIGN_OR_RETURN(facts->outcomes.emplace_back(), ReadOutcome(element));
    return absl::OkStatus();
  }));
  READOUT_ASSIGN_OR_RETURN(facts->said_by, ReadOptionalActor(root["said_by"]));
  READOUT_ASSIGN_OR_RETURN(facts->background, ReadBool(root["background"]));
  READOUT_ASSIGN_OR_RETURN(facts->confidence, ReadNumber(root["confidence"], kUnstatedConfidence, 0, 1));
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Claim> ClaimFromJson(std::string_view line) {
  READOUT_ASSIGN_OR_RETURN(const JsonDocument document, JsonDocument::Parse(line));
  const Field root{document.root(), ""};
  if (!root.value.IsObject()) return absl::InvalidArgumentError("not a JSON object");
  READOUT_ASSIGN_OR_RETURN(const double format,
                           ReadNumber(root["format"], Claim::kFormat, 0, std::numeric_limits<int>::max()));
  if (format != Claim::kFormat) {
    return root["format"].Error(absl::StrFormat("%g is not known, only %d", format, Claim::kFormat));
  }
  Claim claim;
  READOUT_ASSIGN_OR_RETURN(claim.article, ReadArticle(root["article"]));
  READOUT_RETURN_IF_ERROR(ReadFacts(root, &claim.facts));
  READOUT_RETURN_IF_ERROR(ReadArray(root["evidence"], [&claim](const Field& element) -> absl::Status {
    READOUT_ASSIGN_OR_RETURN(claim.evidence.emplace_back(), ReadEvidence(element));
    return absl::OkStatus();
  }));
  FinishClaim(&claim);
  return claim;
}

}  // namespace readout
