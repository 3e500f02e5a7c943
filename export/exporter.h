// SPDX-License-Identifier: Apache-2.0
#pragma once
// START HERE. Writes events into one of the formats of formats.h.
//
//   class StoreEvents : public exporting::EventSource { … };          // over a store, filtered as the user asked
//   READOUT_ASSIGN_OR_RETURN(OutputFile file, OutputFile::Create("graph.graphml", /*overwrite=*/false));
//   exporting::FileSink sink(&file);
//   READOUT_ASSIGN_OR_RETURN(auto counts, exporting::ExportEvents(source, exporting::Format::kGraphml, {}, &sink));
//   READOUT_RETURN_IF_ERROR(file.Close());                            // only now the file appears
//
// Promises: the same events give the same bytes; events are never all in memory at once (what stays is ids and one
// short record per actor, article and theme); every value arrives as it was or as docs/export-formats.md says.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/absl_view.h"
#include "base/output_file.h"
#include "export/formats.h"
#include "model/event.h"

namespace readout::exporting {

// Where the bytes go.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual absl::Status Write(std::string_view bytes) = 0;
};

class StringSink : public Sink {
 public:
  explicit StringSink(std::string* out) : out_(out) {}
  absl::Status Write(std::string_view bytes) override {
    out_->append(bytes);
    return absl::OkStatus();
  }

 private:
  std::string* out_;
};

// Does not close the file: Close() tells whether everything reached the disk, so its caller must see the answer.
class FileSink : public Sink {
 public:
  explicit FileSink(OutputFile* file) : file_(file) {}
  absl::Status Write(std::string_view bytes) override { return file_->Write(bytes); }

 private:
  OutputFile* file_;
};

// The events to export. GraphML wants all nodes before all edges, so it goes through the events twice.
class EventSource {
 public:
  using EventVisitor = std::function<absl::Status(const Event&)>;

  virtual ~EventSource() = default;

  // Visits each event once, in ascending id order; stops at the first error and returns it. Called again it visits
  // equal events in the same order (a store reader holds one read transaction for this).
  virtual absl::Status ForEachEvent(const EventVisitor& visit) const = 0;

  // The claims of one visited event, in ascending id order, with their articles and evidence. Asked only by formats
  // that carry provenance (jsonld; graphml with articles), while that event is being visited.
  virtual absl::StatusOr<std::vector<Claim>> ClaimsOf(const Event& event) const = 0;
};

// What is known of a side beyond its code.
struct SideInfo {
  std::string name;  // "United States"
  ActorKind kind = ActorKind::kState;
  ActorId actor;  // "wd:Q30"; may be empty
};

struct ExportOptions {
  // graphml: article nodes and REPORTS edges too. jsonld always has them; ndjson and csv have none.
  bool articles = false;

  // Names of sides by code. A side that is missing is shown by its code; its kind is then the kind of a participant
  // that stands for the whole side, else state for three capital letters (ISO 3166-1 alpha-3) and organisation
  // otherwise.
  StringMap<SideInfo> sides;
};

// What was written, for messages and checks. `nodes` and `edges` are those of GraphML; for jsonld `nodes` counts the
// node objects of @graph; ndjson and csv have events only.
struct ExportCounts {
  int64_t events = 0;
  int64_t nodes = 0;
  int64_t edges = 0;
};

// Errors of the source and of the sink are passed on as they are. Aborted when the source visits other events the
// second time. Nothing is closed or renamed here.
absl::StatusOr<ExportCounts> ExportEvents(const EventSource& source, Format format, const ExportOptions& options,
                                          Sink* sink);

}  // namespace readout::exporting
