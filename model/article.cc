// SPDX-License-Identifier: Apache-2.0
#include "model/article.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/stable_id.h"

namespace readout {
namespace {

// Query parameters that tell where a reader came from, not what is read.
constexpr std::string_view kTracking[] = {"fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "igshid",  "mc_cid",
                                          "mc_eid", "_ga",   "ncid",   "cmpid", "smid",    "smtyp", "wt.mc_id"};
constexpr std::string_view kTrackingPrefixes[] = {"utm_", "at_campaign", "at_medium", "pk_"};

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

void LowerAscii(std::string* text) { std::transform(text->begin(), text->end(), text->begin(), Lower); }

bool IsTracking(std::string_view parameter) {
  std::string name(parameter.substr(0, parameter.find('=')));
  LowerAscii(&name);
  return std::find(std::begin(kTracking), std::end(kTracking), name) != std::end(kTracking) ||
         std::any_of(std::begin(kTrackingPrefixes), std::end(kTrackingPrefixes),
                     [&name](std::string_view prefix) { return std::string_view(name).starts_with(prefix); });
}

std::string KeptParameters(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (parameter.empty() || IsTracking(parameter)) continue;
    absl::StrAppend(&kept, kept.empty() ? "?" : "&", ToAbsl(parameter));
  }
  return kept;
}

// Runs of white space (of ASCII, and no-break spaces) as one space each, none at either end.
std::string NormalizeSpace(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      space = true;
      continue;
    }
    if (text.substr(i).starts_with(kNoBreakSpace)) {
      space = true;
      ++i;
      continue;
    }
    if (space && !out.empty()) out.push_back(' ');
    space = false;
    out.push_back(c);
  }
  return out;
}

// A space inside a URL as browsers send it.
std::string EncodeSpaces(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (c == ' ') {
      out.append("%20");
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace

std::string CanonicalUrl(std::string_view url) {
  const std::string whole = EncodeSpaces(NormalizeSpace(url.substr(0, url.find('#'))));
  std::string_view rest = whole;
  std::string out;
  if (const size_t scheme_end = rest.find("://"); scheme_end != std::string_view::npos) {
    out = std::string(rest.substr(0, scheme_end));
    LowerAscii(&out);
    const std::string_view default_port = out == "http" ? ":80" : out == "https" ? ":443" : "";
    out.append("://");
    rest.remove_prefix(scheme_end + 3);
    std::string host(rest.substr(0, rest.find_first_of("/?")));
    rest.remove_prefix(host.size());
    LowerAscii(&host);
    if (!default_port.empty() && std::string_view(host).ends_with(default_port)) {
      host.resize(host.size() - default_port.size());
    }
    out.append(host);
  }
  const size_t query_at = std::min(rest.find('?'), rest.size());
  std::string_view path = rest.substr(0, query_at);
  while (path.ends_with('/')) path.remove_suffix(1);
  out.append(path);
  if (query_at < rest.size()) out.append(KeptParameters(rest.substr(query_at + 1)));
  return out;
}

ArticleId ArticleIdOf(const Article& article) {
  const std::string url = CanonicalUrl(article.url);
  if (!url.empty()) return ArticleId("ar-" + StableUuid("article", url));
  const std::string day = article.published.has_value() ? FormatDay(*article.published) : "";
  // Normalised text holds no line break, so the parts cannot run into one another.
  return ArticleId("ar-" + StableUuid("article", absl::StrCat(NormalizeSpace(article.title), "\n",
                                                              NormalizeSpace(article.text), "\n", day)));
}

}  // namespace readout
