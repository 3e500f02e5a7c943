// SPDX-License-Identifier: Apache-2.0
#pragma once
// Adding to a graph file. Claims are kept for ever, events follow from them.

#include <cstdint>
#include <span>
#include <string>

#include "absl/status/statusor.h"
#include "graph/store/store.h"
#include "model/article.h"
#include "model/claim.h"

namespace readout::graph {

struct AddResult {
  int64_t articles_new = 0;
  int64_t articles_known = 0;    // the same text was in the graph already: nothing to do
  int64_t articles_changed = 0;  // known article with another text; the newer version counts (docs/store-format.md)
  int64_t claims_new = 0;
  int64_t claims_known = 0;
  int64_t events_written = 0;  // events that came into being or changed
  int64_t events_removed = 0;  // events that gave way, their claims being in others now

  AddResult& operator+=(const AddResult& other);
};

class StoreWriter {
 public:
  explicit StoreWriter(Store* store) : store_(store) {}

  // Adds articles with their texts and the claims made from them, in one transaction; afterwards the events are those
  // of MergeClaims over all claims of the file. Articles may come without claims (they are kept all the same) and
  // claims without articles (`add --claims`). What is there already changes nothing, so a run that was cut off is
  // simply repeated. A claim of an article in the same batch belongs to that version of the article's text.
  //
  // On any error the file is as it was before: ResourceExhausted (disk full), PermissionDenied (read-only),
  // Unavailable (another program is writing), DataLoss (damaged file), InvalidArgument (a claim or article without id).
  absl::StatusOr<AddResult> AddBatch(std::span<const Article> articles, std::span<const Claim> claims);

  // Derives all events anew from the claims, in one transaction. The result is the same file content unless something
  // other than this program has changed the file.
  absl::Status Rebuild();

 private:
  Store* store_;
};

}  // namespace readout::graph
