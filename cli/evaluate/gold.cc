// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluate/gold.h"

#include "absl/strings/str_cat.h"
#include "base/json_reader.h"
#include "base/status_macros.h"
#include "cli/evaluate/names.h"
#include "model/event_type.h"

namespace readout::cli {
namespace {

std::string Text(JsonValue value) { return std::string(value.AsString().value_or("")); }

std::optional<GoldSpan> SpanOf(JsonValue value) {
  if (value.IsObject()) {
    const std::string start = Text(value.Find("start"));
    if (start.empty()) return std::nullopt;
    const std::string end = Text(value.Find("end"));
    return GoldSpan{start, end.empty() ? start : end};
  }
  const std::optional<std::string_view> text = value.AsString();
  if (!text.has_value() || text->empty()) return std::nullopt;
  std::string date(*text);
  if (date.size() == 4) return GoldSpan{date + "-01-01", date + "-12-31"};
  if (date.size() == 7) return GoldSpan{date + "-01", date + "-31"};
  return GoldSpan{date, date};
}

// An object, or the first element of a list of them.
std::optional<GoldActor> ActorOf(JsonValue value) {
  if (value.IsArray()) value = value.At(0);
  if (!value.IsObject()) return std::nullopt;
  return GoldActor{Text(value.Find("name")), Text(value.Find("side"))};
}

std::optional<double> MinutesOf(JsonValue value) {
  if (value.IsArray()) value = value.At(0);
  const std::optional<double> minutes = value.AsDouble();
  return minutes.has_value() && *minutes != 0 ? minutes : std::nullopt;
}

std::string JoinedWords(std::string_view text) {
  std::string joined;
  for (const std::string& word : PlainWords(text)) absl::StrAppend(&joined, joined.empty() ? "" : " ", word);
  return joined;
}

absl::StatusOr<GoldEvent> EventOf(JsonValue value, size_t number) {
  const auto wrong = [number](const std::string& what) {
    return absl::InvalidArgumentError(absl::StrCat("events[", number, "]", what));
  };
  if (!value.IsObject()) return wrong(" is no object");
  GoldEvent event;
  event.type = Text(value.Find("type"));
  if (!EnumFromName(kEventTypeNames, event.type).has_value())
    return wrong(".type: there is no type \"" + event.type + "\"");
  event.status = Text(value.Find("status"));
  if (!EnumFromName(kStatusNames, event.status).has_value()) {
    return wrong(".status: there is no status \"" + event.status + "\"");
  }
  event.mode = Text(value.Find("mode"));
  event.date = SpanOf(value.Find("date"));
  event.until = SpanOf(value.Find("end"));
  const JsonValue participants = value.Find("participants");
  for (size_t i = 0; i < participants.size(); ++i) {
    const JsonValue one = participants.At(i);
    event.participants.push_back({Text(one.Find("name")), Text(one.Find("side")), Text(one.Find("role"))});
  }
  event.initiator = ActorOf(value.Find("initiator"));
  event.duration = MinutesOf(value.Find("duration_min"));
  if (value.Find("place").IsObject()) event.place = Text(value.Find("place").Find("name"));
  const JsonValue tone = value.Find("tone");
  for (size_t i = 0; i < tone.size(); ++i) event.tone.insert(JoinedWords(Text(tone.At(i))));
  const JsonValue topics = value.Find("topics");
  for (size_t i = 0; i < topics.size(); ++i) {
    const JsonValue about = topics.At(i).Find("about");
    for (size_t j = 0; j < about.size(); ++j) event.about.insert(Text(about.At(j)));
  }
  event.said_by = ActorOf(value.Find("said_by"));
  event.salience = Text(value.Find("salience"));
  event.key = Text(value.Find("event_key"));
  return event;
}

}  // namespace

absl::StatusOr<GoldArticle> ParseGoldLine(std::string_view line) {
  READOUT_ASSIGN_OR_RETURN(const JsonDocument document, JsonDocument::Parse(line));
  const JsonValue root = document.root();
  GoldArticle article;
  article.id = Text(root.Find("id"));
  article.text = Text(root.Find("text"));
  if (article.text.empty()) return absl::InvalidArgumentError("no article with answers: it has no text");
  if (!root.Find("events").IsArray())
    return absl::InvalidArgumentError("no article with answers: it has no list of events");
  const std::string published = Text(root.Find("published"));
  article.published = ParseDay(published);
  if (!published.empty() && !article.published.has_value()) {
    return absl::InvalidArgumentError(absl::StrCat("published: not a day: \"", published, "\""));
  }
  const JsonValue events = root.Find("events");
  for (size_t i = 0; i < events.size(); ++i) {
    READOUT_ASSIGN_OR_RETURN(GoldEvent event, EventOf(events.At(i), i));
    article.events.push_back(std::move(event));
  }
  const JsonValue traps = root.Find("not_events");
  for (size_t i = 0; i < traps.size(); ++i) article.not_events.push_back(Text(traps.At(i)));
  return article;
}

}  // namespace readout::cli
