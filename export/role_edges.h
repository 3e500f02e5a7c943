// SPDX-License-Identifier: Apache-2.0
#pragma once
// The edges between events, actors and articles in node-and-edge formats.

#include <string>
#include <string_view>
#include <vector>

#include "export/actor_index.h"
#include "export/attributes.h"
#include "model/event.h"

namespace readout::exporting {

// Types of the edges that are no roles. Role edges lead from the actor to the event.
inline constexpr std::string_view kRepresents = "REPRESENTS";  // person or body -> side
inline constexpr std::string_view kSaidBy = "SAID_BY";         // event -> who gave the account
inline constexpr std::string_view kAbout = "ABOUT";            // event -> side that its topics concern
inline constexpr std::string_view kPartOf = "PART_OF";         // event -> larger event
inline constexpr std::string_view kReports = "REPORTS";        // article -> event

// Role edges in the order of the participants, then SAID_BY and ABOUT; no two with the same id. An initiator who has no
// role of that name among the participants (a side "at the initiative of the United States", a host who also called)
// gets an INITIATOR edge of its own, unless a participant of the same side has one.
std::vector<RoleRecord> EdgesOf(const Event& event, const ActorIndex& index);

// Node ids: an event's id; an article's, with a prefix when it has not the project's form.
std::string EventNode(const EventId& event);
std::string ArticleNode(const ArticleId& article);

// One for each side the actor was seen on; none for a side itself.
std::vector<RoleRecord> RepresentsEdgesOf(const ActorRecord& actor);

RoleRecord PartOfEdge(const EventId& part, const EventId& whole);
RoleRecord ReportsEdge(const ArticleId& article, const EventId& event);

}  // namespace readout::exporting
