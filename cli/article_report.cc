// SPDX-License-Identifier: Apache-2.0
#include "cli/article_report.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/json_writer.h"
#include "base/utf8.h"
#include "cli/event_report.h"
#include "cli/event_text.h"
#include "cli/plural.h"
#include "cli/table.h"
#include "model/claim_json.h"
#include "model/facts_json.h"

namespace readout::cli {
namespace {

constexpr int kLabelWidth = 14;

struct Passage {
  size_t begin = 0;
  size_t end = 0;
  std::set<size_t> claims;
};

// Evidence as stretches that do not overlap: each belongs to all claims that quote any part of it.
std::vector<Passage> PassagesOf(std::string_view text, bool title, const std::vector<Claim>& claims) {
  std::vector<Passage> quotes;
  for (size_t i = 0; i < claims.size(); ++i) {
    for (const Evidence& evidence : claims[i].evidence) {
      if (evidence.in_title != title || evidence.start < 0 || evidence.end <= evidence.start) continue;
      const auto begin = static_cast<size_t>(evidence.start);
      const auto end = static_cast<size_t>(evidence.end);
      if (end <= text.size()) quotes.push_back({begin, end, {i + 1}});
    }
  }
  std::sort(quotes.begin(), quotes.end(), [](const Passage& a, const Passage& b) { return a.begin < b.begin; });
  std::vector<Passage> passages;
  for (Passage& quote : quotes) {
    if (!passages.empty() && quote.begin < passages.back().end) {
      passages.back().end = std::max(passages.back().end, quote.end);
      passages.back().claims.merge(quote.claims);
    } else {
      passages.push_back(std::move(quote));
    }
  }
  return passages;
}

std::string NumberList(const std::set<size_t>& numbers) {
  std::string text;
  for (size_t number : numbers) absl::StrAppend(&text, text.empty() ? "(" : ",", number);
  return text + ")";
}

}  // namespace

std::string MarkedText(std::string_view text, bool title, const std::vector<Claim>& claims, const Style& style) {
  std::string out;
  size_t at = 0;
  for (const Passage& passage : PassagesOf(text, title, claims)) {
    out += Printable(text.substr(at, passage.begin - at));
    const std::string words = Printable(text.substr(passage.begin, passage.end - passage.begin));
    if (style.colour()) {
      out += style.Mark(words) + style.Dim(NumberList(passage.claims));
    } else {
      absl::StrAppend(&out, "⟦", words, "⟧", NumberList(passage.claims));
    }
    at = passage.end;
  }
  return out + Printable(text.substr(at));
}

std::string ArticleText(const ArticleReport& report, bool text, int width, const Style& style) {
  const Article& article = report.article;
  std::string out = absl::StrCat(style.Bold("Article"), "  ", article.id.str(), "\n");
  const auto add = [&](const std::string& label, const std::string& value) {
    if (!value.empty()) absl::StrAppend(&out, Indented("  " + label, value, kLabelWidth, width));
  };
  if (!article.title.empty()) {
    absl::StrAppend(&out, "  title       ",
                    text ? MarkedText(article.title, true, report.claims, style) : Printable(article.title), "\n");
  }
  add("outlet", article.outlet);
  add("published", article.published.has_value() ? FormatDay(*article.published) : "");
  if (!article.url.empty()) absl::StrAppend(&out, "  url         ", Printable(article.url), "\n");
  add("language", article.language);
  add("read from", article.source.empty() ? ""
                   : article.line > 0     ? absl::StrCat(article.source, ":", article.line)
                                          : article.source);
  absl::StrAppend(&out, "\n", style.Bold(Plural(static_cast<int64_t>(report.claims.size()), "claim")), "\n");
  size_t number = 0;
  for (const Claim& claim : report.claims) {
    constexpr int kIndent = 5;
    absl::StrAppend(
        &out,
        Indented(absl::StrFormat("%3d", ++number),
                 absl::StrCat(TypeAndStatusText(claim.facts), "  ", EventIdOf(claim.id).str()), kIndent, width),
        ClaimLines(claim, kIndent, width));
    if (!text) absl::StrAppend(&out, QuoteLines(claim, kIndent + 2, width, style));
  }
  if (text)
    absl::StrAppend(&out, "\n", MarkedText(article.text, false, report.claims, style),
                    article.text.ends_with('\n') ? "" : "\n");
  return out;
}

std::string ArticleJson(const ArticleReport& report, bool text, int indent) {
  const Article& article = report.article;
  std::string out;
  JsonWriter json(&out, indent);
  json.BeginObject();
  json.Key("article");
  json.BeginObject();
  json.Key("id");
  json.String(article.id.str());
  json.Key("url");
  WriteStringOrNull(article.url, &json);
  json.Key("title");
  WriteStringOrNull(article.title, &json);
  json.Key("outlet");
  WriteStringOrNull(article.outlet, &json);
  json.Key("published");
  WriteDayOrNull(article.published, &json);
  json.Key("language");
  WriteStringOrNull(article.language, &json);
  json.Key("sketch");
  WriteStringOrNull(article.sketch, &json);
  if (text) {
    json.Key("text");
    json.String(article.text);
  }
  json.EndObject();
  json.Key("claims");
  json.BeginArray();
  for (const Claim& claim : report.claims) WriteClaim(claim, &json);
  json.EndArray();
  json.EndObject();
  return out + "\n";
}

}  // namespace readout::cli
