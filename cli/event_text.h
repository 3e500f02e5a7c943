// SPDX-License-Identifier: Apache-2.0
#pragma once
// Facts of events in words for people. Nothing is made more exact than it is known.

#include <optional>
#include <string>
#include <vector>

#include "model/event.h"

namespace readout::cli {

// "Mon 2026-03-09", "2026-03-01 to 2026-03-07", "March 2026", "2026", "no date"; with `until` "Mon 2026-03-09 to Wed
// 2026-03-11".
std::string DateText(const DateRange& date, const DateRange& until = {});

// "~60 min", "90-120 min", "over 60 min", "2 h" stays "120 min": as stated. Empty when not known.
std::string DurationText(const std::optional<Duration>& duration);

// "Vladimir Putin (RUS)", "RUS"; with the office "Vladimir Putin (RUS, president)".
std::string ActorText(const Participant& participant, bool with_office = false);
std::string ActorText(const ActorRef& actor);

// "Donald Trump (USA) → Vladimir Putin (RUS)": an arrow from whoever began it (the initiator; the visitor, sender or
// source), else "–" between sides. Persons of one side stand together; a long list is cut ("and 17 more"). An initiator
// that takes no part is named behind.
std::string PartiesText(const EventFacts& facts, bool with_offices = false);

std::string PlaceText(const std::optional<Place>& place);  // "Helsinki (FIN)"
std::string TypeText(const EventFacts& facts);             // "call (phone)"
std::string TypeAndStatusText(const EventFacts& facts);    // "call (phone), cancelled": the status unless held
std::string TopicsText(const std::vector<Topic>& topics);  // "the conflict in Iran; Ukraine"
std::string ToneText(const std::vector<Tone>& tone);       // "businesslike, constructive"
std::string SourcesText(const Event& event);               // "3 sources", "3 sources (4 articles)"

// The first characters of an id by which `show` finds it: "ev-1a2b3c4d".
std::string ShortId(const std::string& id);

}  // namespace readout::cli
