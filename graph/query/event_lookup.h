// SPDX-License-Identifier: Apache-2.0
#pragma once
// From what a person types to the event that is meant.

#include <string_view>

#include "absl/status/statusor.h"
#include "graph/store/store_reader.h"
#include "model/event.h"

namespace readout::graph {

// `text`: an event id (that of the event, or the one derived from any of its claims, so that ids once exported keep
// working), a claim id, or the beginning of either ("ev-3f2a", "3f2a") when it leads to one event only.
// NotFound: nothing begins so. InvalidArgument: several events do; the message names some.
absl::StatusOr<EventId> FindEvent(const StoreReader& reader, std::string_view text);

// The same for articles: an id or the beginning of one.
absl::StatusOr<ArticleId> FindArticle(const StoreReader& reader, std::string_view text);

}  // namespace readout::graph
