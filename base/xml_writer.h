// SPDX-License-Identifier: Apache-2.0
#pragma once
// Streaming XML 1.0 text. Escapes only what XML needs; text with '&' or '<' becomes one CDATA section, because Gephi
// drops white space between adjacent entity references (docs/export-formats.md). Characters that XML 1.0 forbids (C0
// controls, U+FFFE, U+FFFF) are replaced by U+FFFD.

#include <string>
#include <string_view>

namespace readout {

void AppendXmlText(std::string_view text, std::string* out);
// For attribute values in double quotes; line breaks and tabs are written as character references so that they survive.
void AppendXmlAttribute(std::string_view text, std::string* out);

}  // namespace readout
