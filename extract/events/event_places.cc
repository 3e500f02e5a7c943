// SPDX-License-Identifier: Apache-2.0
#include "extract/events/event_places.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/text_fold.h"

namespace readout::extract {
namespace {

// A venue by itself and with its city: "Kremlin, Moscow".
std::string WithCity(std::string_view name, std::string_view city) {
  return city.empty() || name.find(city) != std::string_view::npos ? std::string(name)
                                                                   : absl::StrCat(ToAbsl(name), ", ", ToAbsl(city));
}

// Whether the two claims have these parties in common: somebody of each side, and no two persons of one side.
bool SameParties(const EventFacts& visit, const EventFacts& meeting) {
  return std::all_of(visit.participants.begin(), visit.participants.end(), [&](const Participant& of_visit) {
    return std::any_of(meeting.participants.begin(), meeting.participants.end(), [&](const Participant& of_meeting) {
      const bool fits = of_visit.name.empty() || of_meeting.name.empty() || of_visit.actor == of_meeting.actor ||
                        of_visit.role == Role::kHost;
      return of_visit.side == of_meeting.side && fits;
    });
  });
}

bool DuringVisit(const EventFacts& visit, const EventFacts& meeting) {
  if (!visit.date.known() || !meeting.date.known()) return false;
  DateRange stay = visit.date;
  if (visit.until.known()) stay.end = visit.until.end;
  return stay.Overlaps(meeting.date);
}

}  // namespace

std::optional<FoundPlace> EventPlaces::Read(int m, bool in_front) const {
  const Mention& mention = x_.reading.actors.mentions[static_cast<size_t>(m)];
  if (mention.entity < 0) return std::nullopt;
  const Document& document = x_.reading.document;
  const Entity& entity = x_.reading.actors.entities[static_cast<size_t>(mention.entity)];
  FoundPlace found;
  found.first = mention.first;
  found.last = mention.last;
  const bool place = !entity.place_name.empty();
  const bool article = document.tokens[mention.first].Is("the") && mention.last - mention.first > 1;
  const std::string name =
      place ? entity.place_name : std::string(document.TokenText(mention.first + (article ? 1 : 0), mention.last));
  found.place.country = place ? entity.place_country : entity.side;
  const auto known = actors_.FindPlace(name, found.place.country);
  found.exact = known && !known->region;
  // Not every body is a house: "in the Oval Office", "in the European Parliament".
  if (mention.kind == MentionKind::kBody && !known) return std::nullopt;
  // "the Iran meeting" is about Iran, "the Singapore meeting" was there.
  if (in_front && !found.exact) return std::nullopt;
  found.place.name = known ? WithCity(name, known->city) : name;
  return found;
}

std::optional<FoundPlace> EventPlaces::Of(const EventDraft& draft, const EventFacts& facts, bool main) const {
  std::optional<FoundPlace> best;
  const auto weigh = [&](int mention, bool in_front) {
    if (mention < 0 || (best && best->exact)) return;
    std::optional<FoundPlace> found = Read(mention, in_front);
    if (found && (!best || found->exact)) best = std::move(found);
  };
  for (int m : draft.mentions) {
    const EventMention& mention = x_.mentions[static_cast<size_t>(m)];
    weigh(mention.place, false);
    weigh(mention.place_in_front, true);
  }
  for (int m : draft.mentions) {
    for (const EventArg& arg : x_.mentions[static_cast<size_t>(m)].args) {
      const MentionKind kind = x_.reading.actors.mentions[static_cast<size_t>(arg.mention)].kind;
      const bool where = kind == MentionKind::kPlace || kind == MentionKind::kState || kind == MentionKind::kBody;
      // "a summit that Amman is to host"
      if (arg.role == FrameRole::kHost && where) weigh(arg.mention, facts.type != EventType::kVisit);
    }
  }
  if (!best) best = OfDateline(draft, facts, main);
  return best;
}

std::optional<FoundPlace> EventPlaces::OfDateline(const EventDraft& draft, const EventFacts& facts, bool main) const {
  const Document& document = x_.reading.document;
  const bool took_place = facts.status == Status::kHeld || facts.status == Status::kOngoing;
  if (document.dateline_place.empty() || facts.type == EventType::kVisit || !took_place) return std::nullopt;
  const auto town = actors_.FindPlace(document.dateline_place, "");
  if (!town || town->region) return std::nullopt;
  const bool here = std::any_of(draft.mentions.begin(), draft.mentions.end(),
                                [&](int m) { return x_.mentions[static_cast<size_t>(m)].here; });
  const bool hosted = std::any_of(facts.participants.begin(), facts.participants.end(),
                                  [](const Participant& p) { return p.role == Role::kHost; });
  const bool at_home = std::any_of(facts.participants.begin(), facts.participants.end(), [&](const Participant& p) {
    return p.side == town->country && (p.role == Role::kHost || (main && !hosted));
  });
  const std::optional<Day> today = document.anchor();
  const bool news = today && facts.date.precision == DatePrecision::kDay && facts.date.end <= *today + 1 &&
                    facts.date.start >= *today - 1 && !draft.earlier && !draft.caption_only;
  if (!here && !(at_home && news)) return std::nullopt;
  FoundPlace found;
  found.place = {WithCity(town->name, town->city), std::string(town->country)};
  found.exact = true;
  return found;
}

bool EventPlaces::IsExact(const Place& place) const {
  const auto known = actors_.FindPlace(place.name.substr(0, place.name.find(',')), place.country);
  return known && !known->region;
}

void EventPlaces::Share(const std::vector<EventFacts*>& facts) const {
  for (EventFacts* visit : facts) {
    if (visit->type != EventType::kVisit) continue;
    for (EventFacts* meeting : facts) {
      if (meeting->type != EventType::kMeeting || !SameParties(*visit, *meeting) || !DuringVisit(*visit, *meeting))
        continue;
      if (!meeting->place) {
        if (visit->place && IsExact(*visit->place)) meeting->place = visit->place;
        continue;
      }
      const bool in_country = !visit->place || visit->place->country == meeting->place->country;
      if (in_country && !(visit->place && IsExact(*visit->place)) && IsExact(*meeting->place)) {
        visit->place = meeting->place;
      }
    }
  }
}

}  // namespace readout::extract
