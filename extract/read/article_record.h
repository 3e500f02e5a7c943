// SPDX-License-Identifier: Apache-2.0
#pragma once
// Articles out of JSON objects, under the names that scrapers, news services and schema.org give to their fields.

#include <string>
#include <string_view>
#include <vector>

#include "base/json_reader.h"
#include "model/article.h"

namespace readout::extract {

struct ArticleRecord {
  Article article;
  std::string error;    // why the record is no article; empty when it is one
  std::string warning;  // what was left out of it: an unknown date
};

// Names are compared without regard to case, '_' and '-'; null and empty values count as absent; where several names
// are present the first of the list counts.
//   title      title, headline
//   text       text, body, content, maintext, articleBody, article text, full text, story, article; an array of strings
//              is read as paragraphs, each on a line of its own
//   url        url, link, canonical url
//   outlet     outlet, source, publisher, site name, source domain, domain; of an object its "name"
//   published  published, published at, publish date, date published, date publish, publication date, published date,
//              pubDate, date: ISO 8601, RFC 822, "March 9, 2026", "09.03.2026", seconds or milliseconds since 1970
//   language   language, lang
// A text that is present but empty makes a headline an article of its own (feeds have such items); without any of the
// names of a text the record is no article.
// A date in no known form is left out with a warning: the text may still say its date.
ArticleRecord ReadRecord(JsonValue object);

// The articles of one JSON value: itself, the elements of an array, or of the array that a news service wraps them in
// ("articles", "items", "results", "data", "docs"). One record for each, in order.
std::vector<ArticleRecord> ReadRecords(JsonValue root);

}  // namespace readout::extract
