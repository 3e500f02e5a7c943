// SPDX-License-Identifier: Apache-2.0
#include "extract/knowledge_image.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "extract/actors/actor_knowledge.h"
#include "extract/extractor.h"
#include "extract/read/article_reader.h"
#include "extract/syntax/lexicon.h"
#include "model/claim_json.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout::extract {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::string& Compiled() {
  static const auto* const bytes = [] {
    absl::StatusOr<std::string> compiled = CompileKnowledge(READOUT_DATA_DIR, {});
    EXPECT_THAT(compiled, IsOk());
    return new std::string(*std::move(compiled));
  }();
  return *bytes;
}

// A copy of data/ and an image of it beside it.
class KnowledgeImage : public testing::Test {
 protected:
  KnowledgeImage() {
    for (const char* folder : {"actors", "frames", "lexicon", "places", "themes", "tone", "zones"}) {
      fs::copy(fs::path(READOUT_DATA_DIR) / folder, fs::path(data_) / folder, fs::copy_options::recursive);
    }
    image_ = dir_.Write("some.image", Compiled());
  }

  bool IsUsed() const { return FindKnowledge(data_, images_) != nullptr; }
  std::shared_ptr<const ActorKnowledge> Actors(const std::vector<std::string>& extra = {}) const {
    absl::StatusOr<std::shared_ptr<const Image>> image = OpenKnowledge(data_, extra, images_);
    EXPECT_THAT(image, IsOk());
    return *ActorKnowledge::Open(*image);
  }
  void AppendTo(const std::string& file, const std::string& text) const { dir_.Write(file, dir_.Read(file) + text); }

  TempDir dir_;
  std::string data_ = [this] {
    fs::create_directory(dir_.File("data"));
    return dir_.File("data");
  }();
  std::string image_;
  std::vector<std::string> images_ = {dir_.File("some.image")};
};

// Claims of all articles under `path`, line by line.
std::string ClaimsOf(const Extractor& extractor, const std::string& path) {
  std::string lines;
  Diagnostics diagnostics;
  EXPECT_THAT(ReadArticles(path, {}, &diagnostics,
                           [&](Article article) -> absl::Status {
                             for (const Claim& claim : extractor.Extract(std::move(article)).claims) {
                               lines += ClaimToJson(claim) + "\n";
                             }
                             return absl::OkStatus();
                           }),
              IsOk());
  return lines;
}

TEST_F(KnowledgeImage, IsTheSameForTheSameText) {
  EXPECT_EQ(*CompileKnowledge(READOUT_DATA_DIR, {}), Compiled());
  EXPECT_THAT(FindKnowledge(data_, {}), testing::IsNull());
  // The copies are of another time: their bytes are compared.
  EXPECT_TRUE(IsUsed());
  dir_.Write("data/knowledge.image", Compiled());
  EXPECT_THAT(FindKnowledge(data_, {}), testing::NotNull());
}

TEST_F(KnowledgeImage, TellsTheSameOfArticlesAsText) {
  absl::StatusOr<Extractor> by_text = Extractor::Load(data_, {});
  absl::StatusOr<Extractor> by_image =
      Extractor::Load(data_, {.published = {}, .actor_files = {}, .images = images_, .claims_only = false});
  ASSERT_THAT(by_text, IsOk());
  ASSERT_THAT(by_image, IsOk());
  for (const char* folder : {"/tests/fixtures/pages", "/data/sample"}) {
    const std::string path = std::string(READOUT_SOURCE_DIR) + folder;
    const std::string claims = ClaimsOf(*by_text, path);
    EXPECT_THAT(claims, Not(IsEmpty()));
    EXPECT_EQ(ClaimsOf(*by_image, path), claims);
  }
}

TEST_F(KnowledgeImage, AnswersEveryQuestionAsTextDoes) {
  const std::shared_ptr<const ActorKnowledge> by_image = Actors();
  const std::shared_ptr<const ActorKnowledge> by_text = *ActorKnowledge::Load(data_ + "/actors");
  const Lexicon lexicon = *Lexicon::Load(data_);
  const Lexicon compiled = *Lexicon::Open(*OpenKnowledge(data_, {}, images_));
  ASSERT_EQ(by_image->persons().size(), by_text->persons().size());
  const auto same_tenure = [](const Tenure& a, const Tenure& b) {
    return a.person == b.person && a.side == b.side && a.office == b.office && a.role == b.role && a.start == b.start &&
           a.end == b.end && a.as_of == b.as_of && a.acting == b.acting;
  };
  rc::check([&] {
    const auto index = *rc::gen::inRange<size_t>(0, by_text->persons().size());
    const PersonRecord& person = by_text->persons()[index];
    const PersonRecord& other = by_image->persons()[index];
    RC_ASSERT(person.id() == other.id());
    RC_ASSERT(person.name == other.name);
    RC_ASSERT(by_image->FindPerson(person.id()) != nullptr);
    const std::span<const Tenure> tenures = by_text->TenuresOf(person);
    const std::span<const Tenure> others = by_image->TenuresOf(other);
    RC_ASSERT(std::equal(tenures.begin(), tenures.end(), others.begin(), others.end(), same_tenure));

    const Day day = Day(1990, 1, 1) + *rc::gen::inRange(0, 13500);
    for (const Tenure& tenure : tenures) {
      const std::vector<const Tenure*> held = by_text->HoldersOf(tenure.side, tenure.office, day);
      const std::vector<const Tenure*> also = by_image->HoldersOf(tenure.side, tenure.office, day);
      RC_ASSERT(std::equal(held.begin(), held.end(), also.begin(), also.end(),
                           [&](const Tenure* a, const Tenure* b) { return same_tenure(*a, *b); }));
    }
    // The name as it stands, without its last letter, and with its first two turned round.
    std::string name(std::string_view(person.name));
    for (const std::string& query : {name, name.substr(0, name.size() - 1), name.substr(1, 1) + name}) {
      const std::vector<ActorKnowledge::Answer> answers = by_text->Resolve(query, day);
      const std::vector<ActorKnowledge::Answer> more = by_image->Resolve(query, day);
      RC_ASSERT(answers.size() == more.size());
      for (size_t i = 0; i < answers.size(); ++i) {
        RC_ASSERT(answers[i].ref.actor == more[i].ref.actor);
        RC_ASSERT(answers[i].score == more[i].score);
      }
    }
    const auto word = static_cast<uint32_t>(*rc::gen::inRange<size_t>(1, compiled.vocabulary().size() + 1));
    const std::string_view written = compiled.vocabulary().Word(word);
    const WordInfo* info = lexicon.Find(written);
    const WordInfo* same = compiled.Find(written);
    RC_ASSERT((info == nullptr) == (same == nullptr));
    if (info != nullptr) {
      RC_ASSERT(info->lemma == same->lemma);
      RC_ASSERT(info->noun_lemma == same->noun_lemma);
      RC_ASSERT(info->closed == same->closed);
      RC_ASSERT(info->verb_classes == same->verb_classes);
      RC_ASSERT(info->noun_classes == same->noun_classes);
      RC_ASSERT(info->verb_forms == same->verb_forms);
      RC_ASSERT(info->noun == same->noun);
    }
    RC_ASSERT(lexicon.LongestEntryFrom(lexicon.vocabulary().Find(written)) ==
              compiled.LongestEntryFrom(compiled.vocabulary().Find(written)));
  });
}

TEST_F(KnowledgeImage, IsNotUsedWhenAFileHasChanged) {
  ASSERT_TRUE(IsUsed());
  EXPECT_THAT(Actors()->Resolve("Quentin Zyzzogeton", {}), IsEmpty());
  AppendTo("data/actors/persons.tsv", "x1\tQuentin Zyzzogeton\twestern\tZyzzogeton\t\tM\tFRA\tinvented\n");
  EXPECT_FALSE(IsUsed());
  EXPECT_THAT(Actors()->Resolve("Quentin Zyzzogeton", {}), SizeIs(1));
}

TEST_F(KnowledgeImage, IsNotUsedWhenAFileOfTheSameLengthHasChanged) {
  std::string text = dir_.Read("data/lexicon/time/months.tsv");
  text[text.find("january")] = 'y';
  dir_.Write("data/lexicon/time/months.tsv", text);
  EXPECT_FALSE(IsUsed());
}

TEST_F(KnowledgeImage, IsNotUsedWhenAFileIsMissingOrHasComeBack) {
  const std::string places = dir_.Read("data/places/places.tsv");
  fs::remove(dir_.File("data/places/places.tsv"));
  EXPECT_FALSE(IsUsed());
  dir_.Write("some.image", *CompileKnowledge(data_, {}));
  EXPECT_TRUE(IsUsed());
  dir_.Write("data/places/places.tsv", places);
  EXPECT_FALSE(IsUsed());
}

TEST_F(KnowledgeImage, AUsersFileIsReadAsWell) {
  const std::string own = dir_.Write("own.tsv",
                                     "id\tname\tname_order\tsurname\tvariants\tsex\tcountry\n"
                                     "x1\tQuentin Zyzzogeton\twestern\tZyzzogeton\t\tM\tFRA\n");
  EXPECT_TRUE(IsUsed());
  EXPECT_THAT(Actors({own})->Resolve("Quentin Zyzzogeton", {}), SizeIs(1));
  EXPECT_THAT(Actors({own})->Resolve("Angela Merkel", {}), SizeIs(1));
}

TEST_F(KnowledgeImage, ErrorsInAFileAreFoundAsWithoutAnImage) {
  AppendTo("data/actors/offices.tsv", "nobody\tFRA\tpresident\tHOS\t\t\t\t\t\n");
  EXPECT_THAT(OpenKnowledge(data_, {}, images_),
              StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("offices.tsv:")));
}

TEST_F(KnowledgeImage, DamagedOnesAreLeftAlone) {
  const auto with = [&](std::string bytes) {
    dir_.Write("some.image", bytes);
    EXPECT_FALSE(IsUsed());
  };
  const std::string& whole = Compiled();
  for (const size_t size : {size_t{0}, size_t{31}, size_t{4096}, whole.size() / 2, whole.size() - 1}) {
    with(whole.substr(0, size));
  }
  for (size_t at = 0; at < whole.size(); at += whole.size() / 40) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    with(damaged);
  }
  with("not an image at all");
  EXPECT_THAT(Actors()->Resolve("Angela Merkel", {}), SizeIs(1));
}

}  // namespace
}  // namespace readout::extract
