// SPDX-License-Identifier: Apache-2.0
#pragma once
// Internal to the matchers: where an event is, by the words around its trigger. What kind of place it is, and what is
// known of it, is told when the claim is built (event_places.h).

#include <string_view>

#include "extract/events/match_context.h"

namespace readout::extract {

// The actor mention that tells where: the group's own name, or that of "the Swiss resort of Davos", "the southern side
// of Panmunjom", "the Kazakh capital, Astana"; -1 when there is none. `prep` leads to the group.
int PlaceNamed(const MatchContext& context, std::string_view prep, int chunk);

// Takes the noun group behind `prep` as the event's place if both can be one.
void NotePlace(const MatchContext& context, std::string_view prep, int chunk, EventMention* mention);
void NoteClausePlace(const MatchContext& context, const Clause& clause, EventMention* mention);

// Where a picture was taken: "in Moscow", "at the White House", "Samarkand, November 11".
void NotePicturedPlace(const MatchContext& context, EventMention* mention);

// Where and when the clauses tell that the event's own hangs on, of an event without a place of its own: "is going to
// Sochi on Friday, where he will meet …", "flew to Ankara for talks", "was in Geneva to meet …", "met here".
void NoteSurroundings(const MatchContext& context, EventMention* mention);

}  // namespace readout::extract
