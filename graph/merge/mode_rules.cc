// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/mode_rules.h"

namespace readout::graph {
namespace {

// How modes of a type relate. Types that are not listed have modes that name different acts.
bool ModesDescribeOneAct(EventType type) {
  return type == EventType::kMeeting || type == EventType::kVisit || type == EventType::kNegotiation;
}

struct VaguerMode {
  EventType type;
  std::string_view general;
  std::string_view special;  // "*": any other mode of the type
};

constexpr VaguerMode kVaguerModes[] = {
    {EventType::kMeeting, "sidelines", "*"},  {EventType::kVisit, "unannounced", "*"},
    {EventType::kVisit, "official", "state"}, {EventType::kVisit, "official", "working"},
    {EventType::kMessage, "letter", "*"},     {EventType::kMessage, "note", "*"},
};

}  // namespace

bool ModeIsVaguer(EventType type, std::string_view general, std::string_view special) {
  if (general.empty() || special.empty() || general == special) return false;
  for (const VaguerMode& row : kVaguerModes) {
    if (row.type == type && row.general == general && (row.special == "*" || row.special == special)) return true;
  }
  return false;
}

bool ModesContradict(EventType type, std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b) return false;
  return !ModeIsVaguer(type, a, b) && !ModeIsVaguer(type, b, a);
}

bool ModesExclude(EventType type, std::string_view a, std::string_view b) {
  return !ModesDescribeOneAct(type) && ModesContradict(type, a, b);
}

}  // namespace readout::graph
