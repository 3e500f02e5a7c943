// SPDX-License-Identifier: Apache-2.0
#pragma once
// Events of a graph file as the exporters want them.

#include <vector>

#include "cli/actor_query.h"
#include "cli/console.h"
#include "export/exporter.h"
#include "graph/query/event_filter.h"
#include "graph/store/store_reader.h"

namespace readout::cli {

// Those that pass a filter, in order of id, read from the file as they are visited.
class StoreEventSource : public exporting::EventSource {
 public:
  StoreEventSource(const graph::StoreReader* reader, graph::EventFilter filter)
      : reader_(reader), filter_(std::move(filter)) {}
  absl::Status ForEachEvent(const EventVisitor& visit) const override;
  absl::StatusOr<std::vector<Claim>> ClaimsOf(const Event& event) const override;

 private:
  const graph::StoreReader* reader_;
  graph::EventFilter filter_;
};

// Those of an answer, in its own order. For formats without claims.
class ListEventSource : public exporting::EventSource {
 public:
  explicit ListEventSource(const std::vector<Event>* events) : events_(events) {}
  absl::Status ForEachEvent(const EventVisitor& visit) const override;
  absl::StatusOr<std::vector<Claim>> ClaimsOf(const Event& event) const override;

 private:
  const std::vector<Event>* events_;
};

class ConsoleSink : public exporting::Sink {
 public:
  explicit ConsoleSink(Console* console) : console_(console) {}
  absl::Status Write(std::string_view bytes) override { return console_->Write(bytes); }

 private:
  Console* console_;
};

// ExportEvents, but an error of the sink comes out as the sink gave it: on its way through the reading of the graph it
// would get the graph file's name in front and lose what tells a closed pipe from a failure.
absl::StatusOr<exporting::ExportCounts> ExportTo(exporting::Sink* sink, const exporting::EventSource& events,
                                                 exporting::Format format, const exporting::ExportOptions& options);

// Names, kinds and Wikidata ids of all sides the data knows; none without data.
StringMap<exporting::SideInfo> SidesOf(const extract::ActorKnowledge* knowledge);

}  // namespace readout::cli
