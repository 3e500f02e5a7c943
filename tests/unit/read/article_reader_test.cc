// SPDX-License-Identifier: Apache-2.0
#include "extract/read/article_reader.h"

#include <zlib.h>

#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_format.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout::extract {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct Outcome {
  std::vector<Article> articles;
  std::vector<std::string> messages;  // "error:3: what"
};

Outcome Read(const std::string& path, const ReadOptions& options = {}) {
  Outcome outcome;
  Diagnostics diagnostics;
  EXPECT_THAT(ReadArticles(path, options, &diagnostics,
                           [&](Article article) {
                             outcome.articles.push_back(std::move(article));
                             return absl::OkStatus();
                           }),
              IsOk());
  for (const Diagnostic& item : diagnostics.items()) {
    outcome.messages.push_back(
        absl::StrFormat("%s:%d: %s", item.severity == Severity::kError ? "error" : "warning", item.line, item.message));
  }
  return outcome;
}

std::string Gzip(std::string_view bytes) {
  z_stream stream = {};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string in(bytes);
  std::string out(bytes.size() + 1024, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

TEST(ArticleReader, PlainTextIsKeptByteForByte) {
  const TempDir folder;
  const std::string text = "\xEF\xBB\xBF A headline\r\n\r\nThe two met.\r\n";
  const Outcome outcome = Read(folder.Write("a.txt", text));
  ASSERT_THAT(outcome.articles, SizeIs(1));
  EXPECT_EQ(outcome.articles[0].text, text);
  EXPECT_EQ(outcome.articles[0].language, "en");
  EXPECT_EQ(outcome.articles[0].source, folder.File("a.txt"));
  EXPECT_EQ(outcome.articles[0].published, std::nullopt);
  EXPECT_THAT(outcome.messages, IsEmpty());
}

TEST(ArticleReader, TextThatBeginsWithABracketIsText) {
  const TempDir folder;
  EXPECT_THAT(Read(folder.Write("a.txt", "[Photo] Two presidents at a table.\nThey met.\n")).articles, SizeIs(1));
  EXPECT_THAT(Read(folder.Write("b.txt", "{Correction} They met.\n")).articles, SizeIs(1));
}

TEST(ArticleReader, RecordsAreReadUnderManyNames) {
  const TempDir folder;
  const Outcome outcome = Read(folder.Write(
      "a.jsonl",
      R"({"title":"One","text":"They met.","url":"https://a.example/1","date":"2019-05-01",)"
      R"("source":"Wire"})"
      "\n\n"
      R"({"headline":"Two","maintext":"They met.","link":"https://a.example/2","date_publish":)"
      R"("2019-05-02 10:00:00","source_domain":"a.example","language":"en-GB"})"
      "\r\n"
      R"({"@type":"NewsArticle","headline":"Three","articleBody":"They met.","datePublished":"2019-05-03T23:59:00+09:00","publisher":{"@type":"Organization","name":"Daily"}})"
      "\n"
      R"({"title":null,"body":["They met.","They parted."],"pubDate":"Sat, 04 May 2019 10:00:00 GMT","published":"","lang":null})"
      "\n"
      R"({"content":"They met.","publishedAt":1557014400,"sitename":"Portal"})"
      "\n"
      R"({"text":"They met.","date":"May 6, 2019"})"));
  EXPECT_THAT(outcome.messages, IsEmpty());
  ASSERT_THAT(outcome.articles, SizeIs(6));
  EXPECT_THAT(outcome.articles[0], AllOf(Field(&Article::title, "One"), Field(&Article::url, "https://a.example/1"),
                                         Field(&Article::outlet, "Wire"), Field(&Article::line, 1)));
  EXPECT_THAT(outcome.articles[1],
              AllOf(Field(&Article::title, "Two"), Field(&Article::url, "https://a.example/2"),
                    Field(&Article::outlet, "a.example"), Field(&Article::language, "en"), Field(&Article::line, 3)));
  EXPECT_THAT(outcome.articles[2], AllOf(Field(&Article::title, "Three"), Field(&Article::outlet, "Daily")));
  EXPECT_THAT(outcome.articles[3], AllOf(Field(&Article::title, ""), Field(&Article::text, "They met.\nThey parted.")));
  EXPECT_EQ(outcome.articles[4].outlet, "Portal");
  for (int i = 0; i < 6; ++i) EXPECT_EQ(outcome.articles[static_cast<size_t>(i)].published, Day(2019, 5, i + 1)) << i;
}

TEST(ArticleReader, OneObjectOverManyLinesAndArraysAreRead) {
  const TempDir folder;
  EXPECT_THAT(Read(folder.Write("a.json", "{\n  \"title\": \"One\",\n  \"text\": \"They met.\"\n}\n")).articles,
              SizeIs(1));
  EXPECT_THAT(Read(folder.Write("b.json", "[{\"text\":\"They met.\"},\n {\"text\":\"They parted.\"}]")).articles,
              SizeIs(2));
  EXPECT_THAT(Read(folder.Write("c", "{\"status\":\"ok\",\n\"articles\":[{\"content\":\"They met.\"}]}")).articles,
              SizeIs(1));
  const Outcome outcome = Read(folder.Write("d.json", "[{\"text\":\"They met.\"}, {\"title\":\"no more\"}, 7]"));
  EXPECT_THAT(outcome.articles, SizeIs(1));
  EXPECT_THAT(outcome.messages,
              ElementsAre(HasSubstr("element 2: no text"), HasSubstr("element 3: not a JSON object")));
}

TEST(ArticleReader, BadLinesAreNamedAndTheOthersRead) {
  const TempDir folder;
  ReadOptions options;
  options.max_line_bytes = 100;
  const Outcome outcome = Read(folder.Write("a.jsonl",
                                            "{\"text\":\"They met.\"}\n"
                                            "{\"text\":\"They met.\"\n"
                                            "[1,2]\n"
                                            "{\"title\":\"Only a title\"}\n"
                                            "{\"text\":\"  \"}\n"
                                            "{\"text\":\"caf\xE9\"}\n"
                                            "{\"text\":\"" +
                                                std::string(200, 'x') +
                                                "\"}\n"
                                                "{\"claim\":\"cl-1\",\"type\":\"call\"}\n"
                                                "{\"text\":\"They parted.\"}\n"),
                               options);
  EXPECT_THAT(outcome.articles, SizeIs(2));
  EXPECT_THAT(outcome.messages,
              ElementsAre(AllOf(HasSubstr("error:2: not JSON: byte "), HasSubstr("{\"text\":\"They met.\"")),
                          "error:3: not a JSON object", HasSubstr("error:4: no text"), HasSubstr("error:5: no text"),
                          "error:6: not valid UTF-8 at byte 12: 0xE9", "error:7: the line is longer than 100 bytes",
                          HasSubstr("error:8: a claim, not an article")));
}

TEST(ArticleReader, AHeadlineWhoseTextIsEmptyIsAnArticleOfItsOwn) {
  const TempDir folder;
  const Outcome outcome = Read(folder.Write("a.jsonl",
                                            "{\"title\":\"Macron calls Putin\",\"text\":\"\"}\n"
                                            "{\"title\":\"Macron calls Putin again\",\"text\":null}\n"));
  EXPECT_THAT(outcome.articles,
              ElementsAre(AllOf(Field(&Article::title, "Macron calls Putin"), Field(&Article::text, "")),
                          Field(&Article::title, "Macron calls Putin again")));
  EXPECT_THAT(outcome.messages, IsEmpty());
}

TEST(ArticleReader, AnUnknownDateIsLeftOutWithAWarning) {
  const TempDir folder;
  const Outcome outcome = Read(folder.Write("a.jsonl", R"({"text":"They met.","date":"yesterday-ish"})"));
  ASSERT_THAT(outcome.articles, SizeIs(1));
  EXPECT_EQ(outcome.articles[0].published, std::nullopt);
  EXPECT_THAT(outcome.messages,
              ElementsAre("warning:1: unknown date \"yesterday-ish\" in \"date\": the article is read without it"));
}

TEST(ArticleReader, CompressedFilesAreReadLikeOthers) {
  const TempDir folder;
  EXPECT_THAT(Read(folder.Write("a.txt.gz", Gzip("They met.\n"))).articles,
              ElementsAre(Field(&Article::text, "They met.\n")));
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += absl::StrFormat("{\"text\":\"They met %d times.\"}\n", i);
  EXPECT_THAT(Read(folder.Write("b.jsonl.gz", Gzip(lines))).articles, SizeIs(5000));
}

TEST(ArticleReader, OfATruncatedFileWhatCameBeforeIsKept) {
  const TempDir folder;
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += absl::StrFormat("{\"text\":\"They met %d times.\"}\n", i * 7919 % 20011);
  const std::string whole = Gzip(lines);
  const Outcome outcome = Read(folder.Write("a.jsonl.gz", whole.substr(0, whole.size() / 2)));
  EXPECT_GT(outcome.articles.size(), 1000U);
  EXPECT_LT(outcome.articles.size(), 20000U);
  EXPECT_THAT(outcome.messages, ElementsAre(AllOf(HasSubstr("error:0:"), HasSubstr("truncated"),
                                                  HasSubstr("what came before was read"))));
  // A short one, cut in the middle of its second line.
  const std::string small =
      Gzip("{\"text\":\"They met.\"}\n{\"text\":\"They parted with 8127364 and 9172635 and 1827364 good wishes.\"}\n");
  const Outcome cut = Read(folder.Write("b.jsonl.gz", small.substr(0, small.size() - 30)));
  EXPECT_LE(cut.articles.size(), 1U);
  EXPECT_THAT(cut.messages, SizeIs(1));
}

TEST(ArticleReader, WhatCannotBeReadIsNamedWithItsReason) {
  const TempDir folder;
  const auto reason = [&](std::string_view name, std::string_view bytes) {
    const Outcome outcome = Read(folder.Write(name, bytes));
    EXPECT_THAT(outcome.articles, IsEmpty()) << name;
    return outcome.messages.size() == 1 ? outcome.messages[0] : absl::StrFormat("%d messages", outcome.messages.size());
  };
  EXPECT_EQ(reason("empty.txt", ""), "error:0: the file is empty");
  EXPECT_EQ(reason("blank.txt", " \n\t\n"), "error:0: nothing but white space");
  EXPECT_EQ(reason("nul.txt", std::string_view("They\0met.", 9)), "error:0: a binary file: a NUL byte at byte 4");
  EXPECT_EQ(reason("latin1.txt", "Le pr\xE9sident"), "error:0: not valid UTF-8 at byte 5: 0xE9");
  EXPECT_EQ(reason("page.html", "<!DOCTYPE html>\n<html><body><p>They met.</p></body></html>"),
            "error:0: HTML is not read yet");
  EXPECT_EQ(reason("feed.xml", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>"),
            "error:0: RSS and Atom feeds are not read yet");
  EXPECT_EQ(reason("a.warc", "WARC/1.0\r\nWARC-Type: response\r\n"), "error:0: WARC archives are not read yet");
  EXPECT_THAT(reason("a.pdf", "%PDF-1.4\n"), HasSubstr("PDF"));
  EXPECT_THAT(reason("utf16.txt", std::string_view("\xFF\xFET\0h\0", 6)), HasSubstr("UTF-16"));
  EXPECT_THAT(reason("broken.json", "They met."), HasSubstr("not JSON"));
  EXPECT_THAT(reason("array.json", "[]"), HasSubstr("without articles"));
}

TEST(ArticleReader, ATextOverTheLimitIsNotRead) {
  const TempDir folder;
  ReadOptions options;
  options.max_text_bytes = 1000;
  EXPECT_THAT(Read(folder.Write("a.txt", std::string(1000, 'a')), options).articles, SizeIs(1));
  EXPECT_THAT(Read(folder.Write("b.txt", std::string(1001, 'a')), options).messages,
              ElementsAre("error:0: longer than 1000 bytes"));
}

TEST(ArticleReader, AMissingFileIsNamed) {
  const TempDir folder;
  EXPECT_THAT(Read(folder.File("nowhere.txt")).messages, ElementsAre(HasSubstr("error:0: No such file")));
}

TEST(ArticleReader, OtherLanguagesAreSkippedWhenTheTextIsLongEnoughToTell) {
  const TempDir folder;
  const std::string german =
      "Der Bundeskanzler hat am Freitag mit dem französischen Präsidenten telefoniert. Das Gespräch dauerte nach "
      "Angaben eines "
      "Sprechers fast eine Stunde und betraf vor allem die Lage im Osten. Beide Seiten wollen sich in der kommenden "
      "Woche wieder "
      "abstimmen, hieß es aus Berlin, wo man das Gespräch als offen und freundschaftlich bezeichnete.";
  EXPECT_THAT(Read(folder.Write("de.txt", german)).messages, ElementsAre("error:0: the text is not in English (de)"));
  EXPECT_THAT(Read(folder.Write("short.txt", "Guten Morgen, Herr Bundeskanzler.")).articles, SizeIs(1));
  const std::string names =
      "Kassym-Jomart Tokayev, Sadyr Japarov, Emomali Rahmon, Serdar Berdimuhamedow and Shavkat Mirziyoyev met in "
      "Ashgabat. "
      "Olaf Scholz, Emmanuel Macron and Ursula von der Leyen did not come. Recep Tayyip Erdoğan sent Hakan Fidan, and "
      "Volodymyr Zelenskyy sent Andriy Sybiha; Nikol Pashinyan and İlham Əliyev sat at the same table.";
  EXPECT_THAT(Read(folder.Write("names.txt", names)).articles, SizeIs(1));
}

TEST(ArticleReader, FoldersAreWalkedInTheOrderOfNames) {
  const TempDir folder;
  folder.Write("b.txt", "They met (b).");
  folder.Write("a/2.txt", "They met (a/2).");
  folder.Write("a/10.txt", "They met (a/10).");
  folder.Write("c.jsonl", "{\"text\":\"They met (c).\"}\n");
  folder.Write("c.gold.jsonl", "{\"text\":\"answers\"}\n");
  folder.Write(".hidden.txt", "hidden");
  folder.Write(".git/x.txt", "hidden");
  folder.Write("README.txt", "about");
  folder.Write("LICENSE", "about");
  folder.Write("notes.md", "about");
  const Outcome outcome = Read(folder.path());
  std::vector<std::string> texts;
  for (const Article& article : outcome.articles) texts.push_back(article.text);
  EXPECT_THAT(texts, ElementsAre("They met (a/10).", "They met (a/2).", "They met (b).", "They met (c)."));
  EXPECT_THAT(outcome.messages, IsEmpty());
}

TEST(ArticleReader, AFolderWithoutArticlesIsNamed) {
  const TempDir folder;
  EXPECT_THAT(Read(folder.path()).messages, ElementsAre("error:0: a folder without articles"));
}

TEST(ArticleReader, TheTakersErrorStopsTheReading) {
  const TempDir folder;
  folder.Write("a.txt", "They met.");
  folder.Write("b.txt", "They parted.");
  int taken = 0;
  Diagnostics diagnostics;
  EXPECT_THAT(ReadArticles(folder.path(), {}, &diagnostics,
                           [&](Article) {
                             ++taken;
                             return absl::CancelledError("enough");
                           }),
              StatusIs(absl::StatusCode::kCancelled, "enough"));
  EXPECT_EQ(taken, 1);
}

}  // namespace
}  // namespace readout::extract
