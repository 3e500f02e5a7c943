// SPDX-License-Identifier: Apache-2.0
#include "cli/command_rebuild.h"

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "cli/plural.h"
#include "graph/store/store_reader.h"
#include "graph/store/store_writer.h"

namespace readout::cli {

std::string_view RebuildCommand::details() const {
  return R"(
Events follow from the claims, and adding keeps them so. This makes all of them once more, in one transaction, should
another program have changed the file, or readout check have found events that are not what their claims give.

  readout rebuild --graph talks.db)";
}

std::vector<OptionSpec> RebuildCommand::Options() {
  std::vector<OptionSpec> specs = {graph_.Spec()};
  Append(common_.Specs(), &specs);
  return specs;
}

absl::StatusOr<ExitCode> RebuildCommand::Run(Console* console) {
  console->set_quiet(common_.quiet);
  // To be read first: there is nothing to rebuild in a file that is not there, and writing would make one.
  READOUT_RETURN_IF_ERROR(graph::Store::OpenForReading(graph_.graph).status());
  READOUT_ASSIGN_OR_RETURN(graph::Store store, graph::Store::OpenForWriting(graph_.graph));
  READOUT_RETURN_IF_ERROR(graph::StoreWriter(&store).Rebuild());
  READOUT_ASSIGN_OR_RETURN(const graph::StoreReader reader, graph::StoreReader::Begin(&store));
  READOUT_ASSIGN_OR_RETURN(const graph::StoreCounts counts, reader.Counts());
  console->Note(
      absl::StrCat(graph_.graph, ": ", Plural(counts.claims, "claim"), " in ", Plural(counts.events, "event")));
  return ExitCode::kDone;
}

}  // namespace readout::cli
