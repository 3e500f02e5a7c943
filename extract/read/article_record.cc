// SPDX-License-Identifier: Apache-2.0
#include "extract/read/article_record.h"

#include <array>
#include <optional>
#include <utility>

#include "absl/strings/str_format.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "extract/read/calendar_date.h"
#include "extract/read/language_guess.h"

namespace readout::extract {
namespace {

enum Field : size_t { kTitle, kText, kUrl, kOutlet, kPublished, kLanguage, kFields };

struct Synonym {
  Field field;
  std::string_view name;  // small letters and digits only
};
constexpr std::array kSynonyms = {
    Synonym{kTitle, "title"},
    Synonym{kTitle, "headline"},
    Synonym{kText, "text"},
    Synonym{kText, "body"},
    Synonym{kText, "content"},
    Synonym{kText, "maintext"},
    Synonym{kText, "articlebody"},
    Synonym{kText, "articletext"},
    Synonym{kText, "fulltext"},
    Synonym{kText, "story"},
    Synonym{kText, "article"},
    Synonym{kUrl, "url"},
    Synonym{kUrl, "link"},
    Synonym{kUrl, "canonicalurl"},
    Synonym{kOutlet, "outlet"},
    Synonym{kOutlet, "source"},
    Synonym{kOutlet, "publisher"},
    Synonym{kOutlet, "sitename"},
    Synonym{kOutlet, "sourcedomain"},
    Synonym{kOutlet, "domain"},
    Synonym{kPublished, "published"},
    Synonym{kPublished, "publishedat"},
    Synonym{kPublished, "publishdate"},
    Synonym{kPublished, "datepublished"},
    Synonym{kPublished, "datepublish"},
    Synonym{kPublished, "publicationdate"},
    Synonym{kPublished, "publisheddate"},
    Synonym{kPublished, "pubdate"},
    Synonym{kPublished, "date"},
    Synonym{kLanguage, "language"},
    Synonym{kLanguage, "lang"},
};

std::string Squeezed(std::string_view name) {
  std::string squeezed;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      squeezed += static_cast<char>(c + 32);
    else if (c != '_' && c != '-' && c != ' ')
      squeezed += c;
  }
  return squeezed;
}

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

// A string, an array of strings as lines, or the name of an object.
std::string Text(JsonValue value) {
  if (const std::optional<std::string_view> text = value.AsString()) return std::string(*text);
  if (value.IsObject()) {
    const std::optional<std::string_view> name = value.Find("name").AsString();
    return name ? std::string(*name) : std::string();
  }
  std::string lines;
  if (value.IsArray()) {
    for (size_t i = 0; i < value.size(); ++i) {
      const std::optional<std::string_view> line = value.At(i).AsString();
      if (!line) return {};
      if (!lines.empty()) lines += '\n';
      lines += *line;
    }
  }
  return lines;
}

std::optional<Day> DayOf(JsonValue value) {
  if (const JsonValue inner = value.Find("$date"); !inner.IsMissing()) return DayOf(inner);  // as MongoDB exports it
  if (const std::optional<double> number = value.AsDouble()) {
    constexpr double kFirstSecond = 1e8;        // 1973: smaller numbers are no times
    constexpr double kFirstMillisecond = 1e11;  // as seconds: the year 5138
    constexpr double kLastMillisecond = 1e14;
    if (*number < kFirstSecond || *number > kLastMillisecond) return std::nullopt;
    const double seconds = *number >= kFirstMillisecond ? *number / 1000 : *number;
    return absl::ToCivilDay(absl::FromUnixSeconds(static_cast<int64_t>(seconds)), absl::UTCTimeZone());
  }
  const std::optional<std::string_view> text = value.AsString();
  if (!text) return std::nullopt;
  if (const std::optional<Day> day = ParseTimestampDay(*text)) return day;
  const std::vector<CalendarDate> dates = FindCalendarDates(*text);
  return dates.size() == 1 ? dates.front().OnDay() : std::nullopt;
}

// What a value looks like, short enough for a message.
std::string Shown(JsonValue value) {
  constexpr size_t kLongest = 40;
  const std::optional<std::string_view> text = value.AsString();
  if (!text) return value.IsNumber() ? absl::StrFormat("%g", value.AsDouble().value_or(0)) : "a value of another kind";
  if (text->size() <= kLongest) return absl::StrFormat("\"%s\"", *text);
  return absl::StrFormat("\"%s…\"", text->substr(0, kLongest));
}

}  // namespace

ArticleRecord ReadRecord(JsonValue object) {
  ArticleRecord record;
  if (!object.IsObject()) {
    record.error = "not a JSON object";
    return record;
  }
  // For each synonym its value, so that the order of the list decides and not that of the record.
  std::array<JsonValue, kSynonyms.size()> values;
  object.ForEachMember([&](std::string_view name, JsonValue value) {
    const std::string squeezed = Squeezed(name);
    for (size_t i = 0; i < kSynonyms.size(); ++i) {
      if (kSynonyms[i].name == squeezed && values[i].IsMissing()) values[i] = value;
    }
  });
  std::array<std::string, kFields> texts;
  bool has_text_field = false;
  JsonValue unknown_date;
  std::string_view unknown_date_name;
  for (size_t i = 0; i < kSynonyms.size(); ++i) {
    const Field field = kSynonyms[i].field;
    if (values[i].IsMissing()) continue;
    has_text_field = has_text_field || field == kText;
    if (values[i].IsNull()) continue;
    if (field == kPublished) {
      const std::optional<std::string_view> text = values[i].AsString();
      if (record.article.published || (text && IsBlank(*text))) continue;
      record.article.published = DayOf(values[i]);
      if (!record.article.published && unknown_date.IsMissing()) {
        unknown_date = values[i];
        unknown_date_name = kSynonyms[i].name;
      }
    } else if (texts[field].empty()) {
      std::string text = Text(values[i]);
      if (!IsBlank(text)) texts[field] = std::move(text);
    }
  }
  // A feed's item may be a headline and nothing else. Without a field for a text, though, it is likelier that the text
  // stands under a name that nobody told us.
  const bool headline_only = has_text_field && !texts[kTitle].empty();
  if (texts[kText].empty() && !headline_only) {
    record.error = !object.Find("claim").IsMissing()
                       ? "a claim, not an article"
                       : "no text (looked for text, body, content, maintext, articleBody)";
    return record;
  }
  if (!record.article.published && !unknown_date.IsMissing()) {
    record.warning = absl::StrFormat("unknown date %s in \"%s\": the article is read without it", Shown(unknown_date),
                                     unknown_date_name);
  }
  record.article.title = std::move(texts[kTitle]);
  record.article.text = std::move(texts[kText]);
  record.article.url = std::move(texts[kUrl]);
  record.article.outlet = std::move(texts[kOutlet]);
  record.article.language = NormalLanguage(texts[kLanguage]);
  return record;
}

std::vector<ArticleRecord> ReadRecords(JsonValue root) {
  std::vector<ArticleRecord> records;
  JsonValue array = root;
  if (root.IsObject()) {
    ArticleRecord record = ReadRecord(root);
    for (const std::string_view name : {"articles", "items", "results", "data", "docs"}) {
      if (array.IsArray() || record.error.empty()) break;
      if (root.Find(name).IsArray()) array = root.Find(name);
    }
    if (!array.IsArray()) {
      records.push_back(std::move(record));
      return records;
    }
  }
  if (!array.IsArray()) {
    records.push_back(ReadRecord(root));
    return records;
  }
  for (size_t i = 0; i < array.size(); ++i) records.push_back(ReadRecord(array.At(i)));
  return records;
}

}  // namespace readout::extract
