// SPDX-License-Identifier: Apache-2.0
#pragma once
// One published text as it was read.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"
#include "model/ids.h"

namespace readout {

struct Article {
  ArticleId id;
  std::string url;     // as given; empty when unknown
  std::string title;   // a headline kept apart from the text (JSON); empty when the text holds it itself
  std::string text;    // what evidence offsets refer to: of a plain text file the file as it is
  std::string outlet;  // "Sputnik"; empty when unknown
  std::optional<Day> published;
  std::string language;  // ISO 639-1, "en"
  std::string sketch;    // fingerprint of the text by which wire copies are recognised (model/sketch.h)

  std::string source;  // file the article came from and line in it, for messages; no part of its identity
  int64_t line = 0;
};

// The id of an article: of its canonical URL when it has one (scheme and host lower-cased, fragment and tracking
// parameters such as utm_source dropped, no trailing slash), else of its white-space-normalised title, text and date.
ArticleId ArticleIdOf(const Article& article);
std::string CanonicalUrl(std::string_view url);

}  // namespace readout
