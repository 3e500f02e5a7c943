// SPDX-License-Identifier: Apache-2.0
#include "base/xml_writer.h"

#include <array>

#include "base/utf8.h"

namespace readout {
namespace {

// Char of XML 1.0, section 2.2; everything else becomes U+FFFD.
bool IsXmlChar(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

// Printable ASCII that stands for itself in text and in attribute values; nearly everything that is written. Runs of it
// are copied whole.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (size_t c = 0x20; c < 0x7F; ++c) plain[c] = c != '&' && c != '<' && c != '"' && c != ']';
  return plain;
}();

size_t PlainEnd(std::string_view text, size_t at) {
  while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

void AppendChar(char32_t c, std::string* out) { AppendUtf8(IsXmlChar(c) ? c : char32_t{0xFFFD}, out); }

}  // namespace

void AppendXmlText(std::string_view text, std::string* out) {
  if (PlainEnd(text, 0) == text.size()) {
    out->append(text);
    return;
  }
  constexpr std::string_view kOpen = "<![CDATA[";
  constexpr std::string_view kClose = "]]>";
  const bool cdata = text.find('&') != std::string_view::npos || text.find('<') != std::string_view::npos ||
                     text.find(kClose) != std::string_view::npos;
  if (cdata) out->append(kOpen);
  for (size_t at = 0; at < text.size();) {
    const size_t run = PlainEnd(text, at);
    out->append(text.substr(at, run - at));
    at = run;
    if (at == text.size()) break;
    if (cdata && text.substr(at).starts_with(kClose)) {
      // "]]>" may not stand inside a section: it is split over two.
      out->append("]]]]><![CDATA[>");
      at += kClose.size();
      continue;
    }
    const char32_t c = DecodeUtf8(text, &at);
    if (c == '\r') {
      // Written bare it would read back as LF.
      if (cdata) out->append(kClose);
      out->append("&#13;");
      if (cdata) out->append(kOpen);
      continue;
    }
    AppendChar(c, out);
  }
  if (cdata) out->append(kClose);
}

void AppendXmlAttribute(std::string_view text, std::string* out) {
  for (size_t at = 0; at < text.size();) {
    const size_t run = PlainEnd(text, at);
    out->append(text.substr(at, run - at));
    at = run;
    if (at == text.size()) break;
    const char32_t c = DecodeUtf8(text, &at);
    switch (c) {
      case '&':
        out->append("&amp;");
        break;
      case '<':
        out->append("&lt;");
        break;
      case '"':
        out->append("&quot;");
        break;
      case '\t':
        out->append("&#9;");
        break;
      case '\n':
        out->append("&#10;");
        break;
      case '\r':
        out->append("&#13;");
        break;
      default:
        AppendChar(c, out);
    }
  }
}

}  // namespace readout
