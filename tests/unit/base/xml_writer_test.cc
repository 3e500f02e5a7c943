// SPDX-License-Identifier: Apache-2.0
#include "base/xml_writer.h"

#include <gmock/gmock.h>

namespace readout {
namespace {

std::string Text(std::string_view text) {
  std::string out;
  AppendXmlText(text, &out);
  return out;
}

std::string Attribute(std::string_view text) {
  std::string out;
  AppendXmlAttribute(text, &out);
  return out;
}

TEST(XmlWriter, LeavesPlainTextAlone) { EXPECT_EQ(Text("Caf\u00E9 > \"tea\" 'now'\n"), "Caf\u00E9 > \"tea\" 'now'\n"); }

TEST(XmlWriter, PutsMarkupCharactersIntoOneSection) { EXPECT_EQ(Text("a & b < c"), "<![CDATA[a & b < c]]>"); }

TEST(XmlWriter, SplitsTheEndOfASection) { EXPECT_EQ(Text("x]]>y"), "<![CDATA[x]]]]><![CDATA[>y]]>"); }

TEST(XmlWriter, KeepsCarriageReturns) {
  EXPECT_EQ(Text("a\rb"), "a&#13;b");
  EXPECT_EQ(Text("&\r"), "<![CDATA[&]]>&#13;<![CDATA[]]>");
}

TEST(XmlWriter, ReplacesCharactersThatXmlForbids) {
  EXPECT_EQ(Text(std::string_view("a\0b\x1F\xEF\xBF\xBE\xFF", 8)), "a\uFFFDb\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(Attribute("\x01"), "\uFFFD");
}

TEST(XmlWriter, EscapesAttributes) {
  EXPECT_EQ(Attribute("<a> & \"b\" 'c'\t\n\r"), "&lt;a> &amp; &quot;b&quot; 'c'&#9;&#10;&#13;");
}

}  // namespace
}  // namespace readout
