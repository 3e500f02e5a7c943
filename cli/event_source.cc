// SPDX-License-Identifier: Apache-2.0
#include "cli/event_source.h"

#include "base/status_macros.h"

namespace readout::cli {
namespace {

class RememberingSink : public exporting::Sink {
 public:
  explicit RememberingSink(exporting::Sink* sink) : sink_(sink) {}
  absl::Status Write(std::string_view bytes) override {
    if (status_.ok()) status_ = sink_->Write(bytes);
    return status_;
  }
  const absl::Status& status() const { return status_; }

 private:
  exporting::Sink* sink_;
  absl::Status status_;
};

}  // namespace

absl::StatusOr<exporting::ExportCounts> ExportTo(exporting::Sink* sink, const exporting::EventSource& events,
                                                 exporting::Format format, const exporting::ExportOptions& options) {
  RememberingSink remembering(sink);
  absl::StatusOr<exporting::ExportCounts> counts = exporting::ExportEvents(events, format, options, &remembering);
  if (!remembering.status().ok()) return remembering.status();
  return counts;
}

absl::Status StoreEventSource::ForEachEvent(const EventVisitor& visit) const {
  return graph::ForEachMatching(*reader_, filter_, [&](const Event& event) -> absl::StatusOr<bool> {
    READOUT_RETURN_IF_ERROR(visit(event));
    return true;
  });
}

absl::StatusOr<std::vector<Claim>> StoreEventSource::ClaimsOf(const Event& event) const {
  return reader_->ClaimsOfEvent(event.id);
}

absl::Status ListEventSource::ForEachEvent(const EventVisitor& visit) const {
  for (const Event& event : *events_) READOUT_RETURN_IF_ERROR(visit(event));
  return absl::OkStatus();
}

absl::StatusOr<std::vector<Claim>> ListEventSource::ClaimsOf(const Event& /*event*/) const {
  return std::vector<Claim>();
}

StringMap<exporting::SideInfo> SidesOf(const extract::ActorKnowledge* knowledge) {
  StringMap<exporting::SideInfo> sides;
  if (knowledge == nullptr) return sides;
  for (const extract::SideRecord& side : knowledge->sides()) {
    exporting::SideInfo info;
    info.name = side.name;
    info.kind = side.kind;
    if (!side.wikidata.empty()) info.actor = side.id();
    sides.emplace(side.code, std::move(info));
  }
  return sides;
}

}  // namespace readout::cli
