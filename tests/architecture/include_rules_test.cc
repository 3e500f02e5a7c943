// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/architecture/include_rules.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

struct SourceFile {
  std::string path;  // from the root of the project
  std::string bytes;
};

std::vector<SourceFile> Sources() {
  const std::filesystem::path root = READOUT_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (const char* folder : {"base", "model", "extract", "graph", "export", "cli"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cc") continue;
      files.push_back(
          {std::filesystem::relative(entry.path(), root).generic_string(), ReadFileBytes(entry.path().string())});
    }
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

TEST(IncludeRules, HoldInEverySourceFile) {
  const std::vector<SourceFile> files = Sources();
  ASSERT_GT(files.size(), 20u);
  for (const SourceFile& file : files) {
    for (const Include& include : IncludesOf(file.bytes)) {
      EXPECT_EQ(IncludeViolation(file.path, include), "") << file.path << " includes " << include.path;
    }
  }
}

TEST(IncludeRules, OwnHeadersAreNamedFromTheRoot) {
  for (const SourceFile& file : Sources()) {
    for (const Include& include : IncludesOf(file.bytes)) {
      if (!IsOwn(include)) continue;
      EXPECT_TRUE(include.quoted) << file.path << " includes <" << include.path << ">";
      EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(READOUT_SOURCE_DIR) / include.path))
          << file.path << " includes \"" << include.path << "\"";
    }
  }
}

TEST(LibraryCode, NeitherPrintsNorExitsNorAsksTheSurroundings) {
  for (const SourceFile& file : Sources()) {
    EXPECT_THAT(ForbiddenNames(file.path, CodeOf(file.bytes)), IsEmpty()) << file.path;
  }
}

TEST(SourceFiles, BeginWithTheirLicenceAndGuardHeaders) {
  for (const SourceFile& file : Sources()) {
    EXPECT_TRUE(file.bytes.starts_with("// SPDX-License-Identifier: Apache-2.0\n")) << file.path;
    if (file.path.ends_with(".h")) {
      EXPECT_NE(file.bytes.find("\n#pragma once\n"), std::string::npos) << file.path;
    }
  }
}

// The rules themselves, on files that do not exist.

std::string Check(std::string_view path, std::string_view included, bool quoted = true) {
  return IncludeViolation(path, {std::string(included), quoted});
}

TEST(IncludeViolation, KeepsFoldersInOrder) {
  EXPECT_THAT(Check("base/utf8.cc", "model/date.h"), Not(IsEmpty()));
  EXPECT_THAT(Check("model/date.cc", "graph/store/store.h"), Not(IsEmpty()));
  EXPECT_THAT(Check("extract/extractor.cc", "graph/store/store.h"), Not(IsEmpty()));
  EXPECT_THAT(Check("graph/merge/merger.cc", "extract/extractor.h"), Not(IsEmpty()));
  EXPECT_THAT(Check("export/gexf_exporter.cc", "graph/merge/merger.h"), Not(IsEmpty()));
  EXPECT_THAT(Check("export/gexf_exporter.cc", "extract/extractor.h"), Not(IsEmpty()));
  EXPECT_THAT(Check("cli/main.cc", "tests/support/golden.h"), Not(IsEmpty()));
  EXPECT_EQ(Check("cli/main.cc", "extract/extractor.h"), "");
  EXPECT_EQ(Check("export/gexf_exporter.cc", "graph/view/diplomatic_graph.h"), "");
  EXPECT_EQ(Check("graph/merge/merger.cc", "model/claim.h"), "");
}

TEST(IncludeViolation, KeepsSubfoldersInOrder) {
  EXPECT_THAT(Check("extract/text/document.cc", "extract/events/frame.h"), Not(IsEmpty()));
  EXPECT_THAT(Check("graph/merge/merger.cc", "graph/store/store.h"), Not(IsEmpty()));
  EXPECT_THAT(Check("extract/events/claim_builder.cc", "extract/extractor.h"), Not(IsEmpty()));
  EXPECT_THAT(Check("graph/query/event_filter.cc", "graph/view/diplomatic_graph.h"), Not(IsEmpty()));
  EXPECT_EQ(Check("extract/events/frame.cc", "extract/text/document.h"), "");
  EXPECT_EQ(Check("extract/text/document.cc", "extract/text/tokenizer.h"), "");
  EXPECT_EQ(Check("extract/extractor.cc", "extract/events/frame.h"), "");
}

TEST(IncludeViolation, FencesLibraries) {
  EXPECT_THAT(Check("model/claim_json.cc", "rapidjson/document.h", false), Not(IsEmpty()));
  EXPECT_THAT(Check("base/json_reader.h", "rapidjson/document.h", false), Not(IsEmpty()));
  EXPECT_THAT(Check("graph/store/store.cc", "sqlite3.h", false), Not(IsEmpty()));
  EXPECT_THAT(Check("graph/query/history.cc", "re2/re2.h", false), Not(IsEmpty()));
  EXPECT_THAT(Check("extract/text/document.h", "re2/re2.h", false), Not(IsEmpty()));
  EXPECT_THAT(Check("extract/read/reader.cc", "archive.h", false), Not(IsEmpty()));
  EXPECT_THAT(Check("extract/text/words.cc", "cld2/public/compact_lang_det.h", false), Not(IsEmpty()));
  EXPECT_THAT(Check("graph/merge/merger.cc", "tbb/parallel_pipeline.h", false), Not(IsEmpty()));
  EXPECT_THAT(Check("base/stable_id.cc", "boost/graph/adjacency_list.hpp", false), Not(IsEmpty()));
  EXPECT_THAT(Check("model/date.cc", "nlohmann/json.hpp", false), Not(IsEmpty()));
  EXPECT_THAT(Check("model/date.cc", "unistd.h", false), Not(IsEmpty()));
  EXPECT_THAT(Check("graph/query/history.cc", "re2/re2.h"), Not(IsEmpty()));
  EXPECT_EQ(Check("base/json_reader.cc", "rapidjson/document.h", false), "");
  EXPECT_EQ(Check("extract/read/language.cc", "cld2/public/compact_lang_det.h", false), "");
  EXPECT_EQ(Check("cli/command_add.cc", "oneapi/tbb/parallel_pipeline.h", false), "");
  EXPECT_EQ(Check("graph/view/diplomatic_graph.h", "boost/graph/adjacency_list.hpp", false), "");
  EXPECT_EQ(Check("model/date.cc", "string_view", false), "");
  EXPECT_EQ(Check("model/date.cc", "absl/time/civil_time.h"), "");
}

TEST(ForbiddenNames, AreFoundInCodeOnly) {
  const auto names = [](std::string_view path, std::string_view source) {
    return ForbiddenNames(path, CodeOf(source));
  };
  EXPECT_THAT(names("graph/a.cc", "int x;\nstd::cout << x;\n"), ElementsAre("2: std::cout"));
  EXPECT_THAT(names("graph/a.cc", "std::fprintf(stderr, \"\");"), Not(IsEmpty()));
  EXPECT_THAT(names("base/a.cc", "if (bad) exit(1);"), Not(IsEmpty()));
  EXPECT_THAT(names("model/a.cc", "auto t = std::chrono::system_clock::now();"), Not(IsEmpty()));
  EXPECT_THAT(names("extract/a.cc", "getenv(\"HOME\")"), Not(IsEmpty()));
  EXPECT_THAT(names("graph/a.cc", "// std::cout\n/* exit(1) */ f(\"printf(\", R\"x(abort())x\"); snprintf(b, n, f);"),
              IsEmpty());
  EXPECT_THAT(names("graph/a.cc", "int n = 1'000; char c = '\"'; // exit(1)"), IsEmpty());
  EXPECT_THAT(names("cli/main.cc", "std::cerr << 1; exit(2);"), IsEmpty());
}

TEST(IncludesOf, ReadsBothForms) {
  const std::vector<Include> includes = IncludesOf("#include <a>\n  #  include \"b/c.h\"  // why\n// #include <d>\n");
  ASSERT_EQ(includes.size(), 2u);
  EXPECT_EQ(includes[0].path, "a");
  EXPECT_FALSE(includes[0].quoted);
  EXPECT_EQ(includes[1].path, "b/c.h");
  EXPECT_TRUE(includes[1].quoted);
}

}  // namespace
}  // namespace readout
