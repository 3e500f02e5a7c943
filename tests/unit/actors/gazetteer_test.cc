// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/actors/actor_loader.h"
#include "tests/unit/actors/actors_fixture.h"

namespace readout::extract {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// A gazetteer with the image that it is part of.
class MadeGazetteer {
 public:
  void Add(std::string_view phrase, EntryKind kind, int32_t value) { builder_.Add(phrase, kind, value); }
  void Finish() {
    ImageWriter writer;
    builder_.Write(&writer);
    vocabulary_.Write(kVocabularySection, &writer);
    absl::StatusOr<std::shared_ptr<const Image>> image = Image::FromBytes(writer.Finish(1), 1);
    ASSERT_TRUE(image.ok()) << image.status();
    image_ = *std::move(image);
    ImageReader reader(*image_);
    gazetteer_ = Gazetteer(&reader);
    ASSERT_TRUE(reader.status().ok()) << reader.status();
  }
  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  VocabularyBuilder vocabulary_;
  GazetteerBuilder builder_{&vocabulary_};
  std::shared_ptr<const Image> image_;
  Gazetteer gazetteer_;
};

// Values of the entries that match at the first token of `text`.
std::vector<int32_t> Matches(const MadeGazetteer& made, std::string_view text) {
  const Gazetteer& gazetteer = made.gazetteer();
  ReadActors read;
  Read("2015-05-05", "", text, &read);
  std::vector<uint32_t> ids;
  for (const Token& token : read.document.tokens) ids.push_back(gazetteer.WordId(token.word));
  std::vector<GazetteerMatch> matches;
  if (!ids.empty()) gazetteer.MatchAt(read.document.tokens, ids, 0, static_cast<uint32_t>(ids.size()), &matches);
  std::vector<int32_t> values;
  for (const GazetteerMatch& match : matches) values.push_back(match.value);
  return values;
}

TEST(Gazetteer, HyphensInsideNamesAreOptional) {
  MadeGazetteer gazetteer;
  gazetteer.Add("Kim Jong-un", EntryKind::kPerson, 7);
  gazetteer.Add("secretary general", EntryKind::kTitle, 8);
  gazetteer.Finish();
  EXPECT_THAT(Matches(gazetteer, "Kim Jong Un spoke"), ElementsAre(7));
  EXPECT_THAT(Matches(gazetteer, "Kim Jong-un spoke"), ElementsAre(7));
  EXPECT_THAT(Matches(gazetteer, "secretary-general of it"), ElementsAre(8));
}

TEST(Gazetteer, AccentsDoNotMatter) {
  MadeGazetteer gazetteer;
  gazetteer.Add("Gitanas Nauseda", EntryKind::kPerson, 1);
  gazetteer.Add("Lech Wałęsa", EntryKind::kPerson, 2);
  gazetteer.Finish();
  EXPECT_THAT(Matches(gazetteer, "Gitanas Nausėda came"), ElementsAre(1));
  EXPECT_THAT(Matches(gazetteer, "Lech Walesa came"), ElementsAre(2));
}

TEST(Gazetteer, NamesNeedTheirCapitalsAndAbbreviationsAllOfThem) {
  MadeGazetteer gazetteer;
  gazetteer.Add("US", EntryKind::kSideName, 1);
  gazetteer.Add("Turkey", EntryKind::kSideName, 2);
  gazetteer.Add("PM", EntryKind::kTitle, 3);
  gazetteer.Add("foreign minister", EntryKind::kTitle, 4);
  gazetteer.Finish();
  EXPECT_THAT(Matches(gazetteer, "us too"), IsEmpty());
  EXPECT_THAT(Matches(gazetteer, "Us too"), IsEmpty());
  EXPECT_THAT(Matches(gazetteer, "US too"), ElementsAre(1));
  EXPECT_THAT(Matches(gazetteer, "turkey for dinner"), IsEmpty());
  EXPECT_THAT(Matches(gazetteer, "pm today"), IsEmpty());
  EXPECT_THAT(Matches(gazetteer, "Foreign Minister today"), ElementsAre(4));
}

TEST(Gazetteer, OneWrongLetterIsForgivenInNamesOfPersonsOnly) {
  MadeGazetteer gazetteer;
  gazetteer.Add("Vladimir Putin", EntryKind::kPerson, 1);
  gazetteer.Add("Estonia", EntryKind::kSideName, 2);
  gazetteer.Finish();
  EXPECT_THAT(Matches(gazetteer, "Vladmir Putin came"), ElementsAre(1));
  EXPECT_THAT(Matches(gazetteer, "Vladimir Puttin came"), ElementsAre(1));
  EXPECT_THAT(Matches(gazetteer, "Vladmir Puttin came"), IsEmpty());
  EXPECT_THAT(Matches(gazetteer, "Estonnia came"), IsEmpty());
}

TEST(Gazetteer, InitialsMayStandInsideNames) {
  MadeGazetteer gazetteer;
  gazetteer.Add("Donald Trump", EntryKind::kPerson, 1);
  gazetteer.Finish();
  EXPECT_THAT(Matches(gazetteer, "Donald J. Trump came"), ElementsAre(1));
  EXPECT_THAT(Matches(gazetteer, "Donald Quincy Trump came"), IsEmpty());
}

TEST(Gazetteer, OneLetterApartCountsOneEdit) {
  EXPECT_TRUE(OneLetterApart("putin", "puttin"));
  EXPECT_TRUE(OneLetterApart("putin", "putim"));
  EXPECT_TRUE(OneLetterApart("putin", "puitn"));
  EXPECT_FALSE(OneLetterApart("putin", "putin"));
  EXPECT_FALSE(OneLetterApart("putin", "puttinn"));
  EXPECT_FALSE(OneLetterApart("", "ab"));
}

TEST(PhraseTokens, CutsAsArticlesAreCut) {
  EXPECT_THAT(PhraseTokens("People's Republic of China"), ElementsAre("People", "'s", "Republic", "of", "China"));
  EXPECT_THAT(PhraseTokens("Côte d’Ivoire"), ElementsAre("Côte", "d’Ivoire"));
  EXPECT_THAT(PhraseTokens("Jean-Claude Juncker"), ElementsAre("Jean", "Claude", "Juncker"));
  EXPECT_THAT(PhraseTokens("U.S. president"), ElementsAre("U.S.", "president"));
  EXPECT_THAT(PhraseTokens("Ferdinand Marcos Jr."), ElementsAre("Ferdinand", "Marcos", "Jr."));
  EXPECT_THAT(PhraseTokens("P5+1"), ElementsAre("P5", "+", "1"));
  EXPECT_THAT(PhraseTokens(""), IsEmpty());
}

TEST(PluralTitle, PluralisesTheOffice) {
  EXPECT_EQ(PluralTitle("president"), "presidents");
  EXPECT_EQ(PluralTitle("foreign minister"), "foreign ministers");
  EXPECT_EQ(PluralTitle("minister of foreign affairs"), "ministers of foreign affairs");
  EXPECT_EQ(PluralTitle("secretary-general"), "secretaries-general");
  EXPECT_EQ(PluralTitle("spokeswoman"), "spokeswomen");
  EXPECT_EQ(PluralTitle("spokesperson"), "spokespeople");
  EXPECT_EQ(PluralTitle("head of state"), "heads of state");
  EXPECT_EQ(PluralTitle("attorney general"), "attorneys general");
}

}  // namespace
}  // namespace readout::extract
