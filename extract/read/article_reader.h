// SPDX-License-Identifier: Apache-2.0
#pragma once
// Articles out of whatever the user names: plain text, JSON lines, a JSON file, all also compressed (gzip, zstd, xz),
// folders (walked in name order, see folder_walk.h), standard input ("-"). Told apart by content (input_form.h).

#include <functional>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "base/diagnostics.h"
#include "model/article.h"

namespace readout::extract {

struct ReadOptions {
  size_t max_line_bytes = size_t{64} << 20;  // a longer JSON line is skipped with a message
  size_t max_text_bytes = size_t{64} << 20;  // a longer plain text file or JSON file likewise
};

// Calls `take` for each article in a fixed order; a Status from `take` that is not OK stops the reading and is
// returned. What cannot be read is named in `diagnostics` (Severity::kError, file, line, reason) and skipped: a file
// that is missing, empty or binary, invalid UTF-8, a line too long, a line that is no JSON object or has no text, HTML,
// feeds and WARC ("not read yet"), a text that is clearly in another language than English. Of a truncated or damaged
// compressed file what came before the damage is kept. A record whose date is in no known form is kept without it, with
// a warning. The articles have text, title, url, outlet, published as the record gives them, source and line; language;
// not yet an id.
absl::Status ReadArticles(const std::string& path, const ReadOptions& options, Diagnostics* diagnostics,
                          const std::function<absl::Status(Article)>& take);

}  // namespace readout::extract
