// SPDX-License-Identifier: Apache-2.0
#pragma once
// What two different modes of one type mean for each other. Some modes name different acts (a call by telephone is not
// one by video), others describe one act from different angles (a bilateral meeting on the sidelines of a summit).

#include <string_view>

#include "model/event_type.h"

namespace readout::graph {

// Claims with these modes cannot be about one event. False when either is empty (the text does not say).
bool ModesExclude(EventType type, std::string_view a, std::string_view b);

// Of one event, both cannot be right. Wider than ModesExclude: a visit that one article calls a state visit and another
// a working visit is one visit about which the articles disagree.
bool ModesContradict(EventType type, std::string_view a, std::string_view b);

// `general` says less than `special` and is true of it as well: any "unannounced" visit may be "working", a "letter"
// may be one of condolence.
bool ModeIsVaguer(EventType type, std::string_view general, std::string_view special);

}  // namespace readout::graph
