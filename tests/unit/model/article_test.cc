// SPDX-License-Identifier: Apache-2.0
#include "model/article.h"

#include <gmock/gmock.h>

#include "base/stable_id.h"

namespace readout {
namespace {

using testing::StartsWith;

TEST(CanonicalUrl, LowersSchemeAndHostButNotThePath) {
  EXPECT_EQ(CanonicalUrl("HTTPS://News.Example/World/A?Id=7"), "https://news.example/World/A?Id=7");
}

TEST(CanonicalUrl, DropsFragmentTrackingAndTrailingSlash) {
  EXPECT_EQ(CanonicalUrl("https://a.example/x/?utm_source=feed&id=3&fbclid=Zz#top"), "https://a.example/x?id=3");
  EXPECT_EQ(CanonicalUrl("https://a.example/x/?UTM_Medium=mail"), "https://a.example/x");
  EXPECT_EQ(CanonicalUrl("https://a.example/"), "https://a.example");
  EXPECT_EQ(CanonicalUrl("https://a.example"), "https://a.example");
  EXPECT_EQ(CanonicalUrl("https://a.example?&id=3&"), "https://a.example?id=3");
}

TEST(CanonicalUrl, DropsDefaultPortsOnly) {
  EXPECT_EQ(CanonicalUrl("http://a.example:80/x"), "http://a.example/x");
  EXPECT_EQ(CanonicalUrl("https://a.example:443/x"), "https://a.example/x");
  EXPECT_EQ(CanonicalUrl("https://a.example:80/x"), "https://a.example:80/x");
}

TEST(CanonicalUrl, KeepsWhatTellsPagesApart) {
  EXPECT_EQ(CanonicalUrl("https://a.example/story.php?b=2&a=1"), "https://a.example/story.php?b=2&a=1");
  EXPECT_EQ(CanonicalUrl("  https://a.example/x \n"), "https://a.example/x");
  EXPECT_EQ(CanonicalUrl("https://a.example/two words #top"), "https://a.example/two%20words");
  EXPECT_EQ(CanonicalUrl(""), "");
}

TEST(ArticleId, IsOfTheCanonicalUrlWhenThereIsOne) {
  Article a;
  a.url = "https://A.example/x?utm_source=y";
  a.text = "One text.";
  Article b;
  b.url = "https://a.example/x/";
  b.text = "A later version of the text.";
  EXPECT_EQ(ArticleIdOf(a), ArticleIdOf(b));
  EXPECT_EQ(ArticleIdOf(a).str(), "ar-" + StableUuid("article", "https://a.example/x"));
}

TEST(ArticleId, IsOfTitleTextAndDateWithoutUrl) {
  Article a;
  a.title = "Talks  end";
  a.text = "They met.\n\nThey left.\n";
  a.published = Day(2026, 3, 9);
  Article spaced = a;
  spaced.title = " Talks end";
  spaced.text = "They met.\u00A0They left.";
  EXPECT_EQ(ArticleIdOf(a), ArticleIdOf(spaced));
  EXPECT_THAT(ArticleIdOf(a).str(), StartsWith("ar-"));
  Article later = a;
  later.published = Day(2026, 3, 10);
  EXPECT_NE(ArticleIdOf(a), ArticleIdOf(later));
  Article moved = a;
  moved.title = "";
  moved.text = "Talks end They met. They left.";
  EXPECT_NE(ArticleIdOf(a), ArticleIdOf(moved));
}

TEST(ArticleId, DoesNotDependOnWhereTheArticleWasRead) {
  Article a;
  a.text = "They met.";
  Article b = a;
  b.source = "other.jsonl";
  b.line = 17;
  EXPECT_EQ(ArticleIdOf(a), ArticleIdOf(b));
}

}  // namespace
}  // namespace readout
