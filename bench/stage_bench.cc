// SPDX-License-Identifier: Apache-2.0
// Parts of the program by Google Benchmark: loading the knowledge, each stage from the bytes of articles to claims and
// their JSON, merging claims.
//
//   stage_bench [--corpus=FILE] [--benchmark_filter=REGEX …]
//
// Every stage runs over all articles of the corpus, the results of the stages before it made beforehand;
// bytes_per_second counts the bytes of the articles' texts and titles, so that the stages' times a byte add up to that
// of "Extract". FILE is whatever `readout extract` reads; without it the corpus is a made one (corpus_maker.h).
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/utf8.h"
#include "bench/corpus_maker.h"
#include "bench/value_or_exit.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/actors/mention.h"
#include "extract/events/attributes.h"
#include "extract/events/claim_builder.h"
#include "extract/events/speakers.h"
#include "extract/events/state_media.h"
#include "extract/extractor.h"
#include "extract/read/article_reader.h"
#include "extract/read/language_guess.h"
#include "extract/syntax/syntax.h"
#include "extract/text/block_splitter.h"
#include "extract/text/sentence_splitter.h"
#include "extract/text/text_knowledge.h"
#include "extract/text/tokenizer.h"
#include "extract/text/zones.h"
#include "extract/time/time_knowledge.h"
#include "graph/merge/merger.h"
#include "model/claim_json.h"
#include "model/sketch.h"

namespace readout {
namespace {

const std::string kData = READOUT_DATA_DIR;

extract::Extractor LoadExtractor() { return ValueOrExit(extract::Extractor::Load(kData, {})); }

struct Knowledge {
  extract::TextKnowledge text = ValueOrExit(extract::TextKnowledge::Load(kData));
  extract::TimeKnowledge time = ValueOrExit(extract::TimeKnowledge::Load(kData));
  std::shared_ptr<const extract::ActorKnowledge> actors = ValueOrExit(extract::ActorKnowledge::Load(kData + "/actors"));
  extract::Lexicon lexicon = ValueOrExit(extract::Lexicon::Load(kData));
  extract::FrameSet frames = ValueOrExit(extract::FrameSet::Load(kData + "/frames"));
  extract::StatusTable status = ValueOrExit(extract::StatusTable::Load(kData, lexicon));
  extract::StateMedia media = ValueOrExit(extract::StateMedia::Load(kData));
  extract::ThemeTable themes = ValueOrExit(extract::ThemeTable::Load(kData));
  extract::ToneTable tones = ValueOrExit(extract::ToneTable::Load(kData));
  extract::ConfidenceModel confidence = ValueOrExit(extract::ConfidenceModel::Load(kData));
};

// One article with the results of all stages.
struct Prepared {
  Article article;
  extract::Reading reading;
  std::vector<extract::EventMention> mentions;
  extract::Discourse discourse;
  std::vector<extract::Speaker> speakers;
  std::vector<Claim> claims;
};

struct Corpus {
  std::string path;
  std::vector<Prepared> articles;
  int64_t bytes = 0;
};

std::string corpus_path;  // of the command line; empty: a made corpus

std::string MakeCorpusFolder() {
  bench::CorpusOptions options;
  options.bytes = 500'000;
  const std::string folder =
      (std::filesystem::temp_directory_path() / ("readout-stage-bench-" + std::to_string(getpid()))).string();
  std::filesystem::create_directories(folder);
  for (const bench::MadeArticle& made : bench::MakeCorpus(options)) {
    std::ofstream(folder + "/" + made.name, std::ios::binary) << made.text;
  }
  return folder;
}

const Knowledge& Known() {
  static const auto* const knowledge = new Knowledge;
  return *knowledge;
}

extract::AttributeContext ContextOf(const Prepared& prepared) {
  return {prepared.reading, Known().lexicon, Known().frames, prepared.mentions, prepared.discourse, prepared.speakers};
}

extract::FoundAttributes AttributesOf(const extract::AttributeContext& context) {
  return {FindInitiators(context), FindDurations(context), FindTopics(context), FindTone(context, Known().tones),
          FindOutcomes(context)};
}

void ReadAll(const std::string& path, const std::function<absl::Status(Article)>& take) {
  Diagnostics diagnostics;
  const absl::Status status = extract::ReadArticles(path, {}, &diagnostics, take);
  if (!status.ok()) std::exit(1);
}

const Corpus& TheCorpus() {
  static const auto* const corpus = [] {
    auto* made = new Corpus;
    made->path = corpus_path.empty() ? MakeCorpusFolder() : corpus_path;
    ReadAll(made->path, [&](Article article) {
      made->bytes += static_cast<int64_t>(article.text.size() + article.title.size());
      made->articles.emplace_back().article = std::move(article);
      return absl::OkStatus();
    });
    const Knowledge& known = Known();
    for (Prepared& prepared : made->articles) {
      extract::Reading& reading = prepared.reading;
      reading.document = ReadDocument(prepared.article, std::nullopt, known.text);
      reading.quotations = FindQuotations(reading.document);
      reading.times = FindTimeExpressions(reading.document, known.time);
      reading.actors = AnalyseActors(reading.document, reading.times, *known.actors);
      AnalyseSyntax(known.lexicon, &reading);
      prepared.mentions = FindEventMentions(reading, known.lexicon, known.frames, known.status, false);
      prepared.discourse = BuildDiscourse(reading, known.frames, &prepared.mentions);
      prepared.speakers = FindSpeakers(reading, known.lexicon, known.frames, known.media);
      const extract::AttributeContext context = ContextOf(prepared);
      for (extract::BuiltClaim& built : BuildClaims(context, AttributesOf(context), *known.actors, known.themes,
                                                    known.confidence, RefOf(prepared.article))) {
        prepared.claims.push_back(std::move(built.claim));
      }
    }
    return made;
  }();
  return *corpus;
}

// Runs `stage` over all articles, again and again.
template <typename Stage>
void RunStage(benchmark::State& state, const Stage& stage) {
  const Corpus& corpus = TheCorpus();
  for (auto _ : state) {
    for (const Prepared& prepared : corpus.articles) stage(prepared);
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}

#define READOUT_STAGE(name)                                            \
  void name##Stage(const Prepared& prepared);                          \
  void name(benchmark::State& state) { RunStage(state, name##Stage); } \
  BENCHMARK(name)->Unit(benchmark::kMillisecond);                      \
  void name##Stage([[maybe_unused]] const Prepared& prepared)

void Load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(LoadExtractor());
}
BENCHMARK(Load)->Unit(benchmark::kMillisecond);

// Files, JSON, UTF-8 and language together; the last two again alone.
void Read(benchmark::State& state) {
  const Corpus& corpus = TheCorpus();
  for (auto _ : state) {
    ReadAll(corpus.path, [](Article article) {
      benchmark::DoNotOptimize(article);
      return absl::OkStatus();
    });
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}
BENCHMARK(Read)->Unit(benchmark::kMillisecond);
READOUT_STAGE(Utf8) { benchmark::DoNotOptimize(FindInvalidUtf8(prepared.article.text)); }
READOUT_STAGE(Language) { benchmark::DoNotOptimize(extract::ClearlyNotEnglish(prepared.article.text)); }

extract::Document DocumentWithSource(const Prepared& prepared) {
  extract::Document document;
  document.article = &prepared.article;
  document.source = prepared.reading.document.source;
  document.title_bytes = prepared.reading.document.title_bytes;
  document.published = prepared.article.published;
  return document;
}

READOUT_STAGE(Zones) {
  extract::Document document = DocumentWithSource(prepared);
  if (document.title_bytes > 0) document.blocks = extract::SplitBlocks(document.source, 0, document.title_bytes);
  for (const extract::Block& block :
       extract::SplitBlocks(document.source, document.title_bytes, static_cast<uint32_t>(document.source.size()))) {
    document.blocks.push_back(block);
  }
  FindZones(std::nullopt, Known().text, &document);
  benchmark::DoNotOptimize(document);
}
READOUT_STAGE(Tokens) {
  extract::Document document = DocumentWithSource(prepared);
  document.blocks = prepared.reading.document.blocks;
  for (uint32_t i = 0; i < document.blocks.size(); ++i) {
    const extract::Block& block = document.blocks[i];
    if (!IsRead(block.zone)) continue;
    const auto first = static_cast<uint32_t>(document.tokens.size());
    extract::Tokenize(block.story_begin, block.end, Known().text, &document);
    extract::SplitSentences(first, i, Known().text, &document);
  }
  benchmark::DoNotOptimize(document);
}
READOUT_STAGE(Quotations) { benchmark::DoNotOptimize(FindQuotations(prepared.reading.document)); }
READOUT_STAGE(Times) { benchmark::DoNotOptimize(FindTimeExpressions(prepared.reading.document, Known().time)); }
READOUT_STAGE(Mentions) {
  benchmark::DoNotOptimize(AnalyseActors(prepared.reading.document, prepared.reading.times, *Known().actors));
}

// Each step of syntax with those before it.
READOUT_STAGE(Tags) {
  extract::Syntax syntax;
  TagTokens(Known().lexicon, prepared.reading, &syntax);
  benchmark::DoNotOptimize(syntax);
}
READOUT_STAGE(TagsChunks) {
  extract::Syntax syntax;
  TagTokens(Known().lexicon, prepared.reading, &syntax);
  FindChunks(Known().lexicon, prepared.reading, &syntax);
  benchmark::DoNotOptimize(syntax);
}
READOUT_STAGE(TagsChunksClauses) {
  extract::Syntax syntax;
  TagTokens(Known().lexicon, prepared.reading, &syntax);
  FindChunks(Known().lexicon, prepared.reading, &syntax);
  FindClauses(Known().lexicon, prepared.reading, &syntax);
  benchmark::DoNotOptimize(syntax);
}

READOUT_STAGE(Frames) {
  benchmark::DoNotOptimize(
      FindEventMentions(prepared.reading, Known().lexicon, Known().frames, Known().status, /*explain=*/false));
}
READOUT_STAGE(Discourse) {
  std::vector<extract::EventMention> mentions = prepared.mentions;
  benchmark::DoNotOptimize(BuildDiscourse(prepared.reading, Known().frames, &mentions));
}
READOUT_STAGE(Attributes) {
  if (prepared.discourse.drafts.empty()) return;
  benchmark::DoNotOptimize(FindSpeakers(prepared.reading, Known().lexicon, Known().frames, Known().media));
  benchmark::DoNotOptimize(AttributesOf(ContextOf(prepared)));
}
READOUT_STAGE(AttributesClaims) {
  if (prepared.discourse.drafts.empty()) return;
  benchmark::DoNotOptimize(FindSpeakers(prepared.reading, Known().lexicon, Known().frames, Known().media));
  const extract::AttributeContext context = ContextOf(prepared);
  benchmark::DoNotOptimize(BuildClaims(context, AttributesOf(context), *Known().actors, Known().themes,
                                       Known().confidence, RefOf(prepared.article)));
}
READOUT_STAGE(Sketch) { benchmark::DoNotOptimize(SketchOf(prepared.article.text)); }
READOUT_STAGE(Ids) { benchmark::DoNotOptimize(ArticleIdOf(prepared.article)); }
READOUT_STAGE(Writing) {
  for (const Claim& claim : prepared.claims) benchmark::DoNotOptimize(ClaimToJson(claim));
}

// All of the above from the article on.
void Extract(benchmark::State& state) {
  const extract::Extractor extractor = LoadExtractor();
  RunStage(state, [&](const Prepared& prepared) {
    benchmark::DoNotOptimize(extractor.Extract(prepared.article, std::nullopt));
  });
}
BENCHMARK(Extract)->Unit(benchmark::kMillisecond);

void Merge(benchmark::State& state) {
  std::vector<Claim> claims;
  for (const Prepared& prepared : TheCorpus().articles) {
    claims.insert(claims.end(), prepared.claims.begin(), prepared.claims.end());
  }
  for (auto _ : state) benchmark::DoNotOptimize(graph::MergeClaims(claims, {}));
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(claims.size()));
}
BENCHMARK(Merge)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace readout

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  constexpr std::string_view kCorpus = "--corpus=";
  for (int i = 1; i < argc; ++i) {
    if (!std::string_view(argv[i]).starts_with(kCorpus)) {
      std::fprintf(stderr, "usage: stage_bench [--corpus=FILE] [--benchmark_filter=REGEX …]\n");
      return 2;
    }
    readout::corpus_path = argv[i] + kCorpus.size();
  }
  benchmark::RunSpecifiedBenchmarks();
  if (readout::corpus_path.empty()) {
    std::filesystem::remove_all(std::filesystem::temp_directory_path() /
                                ("readout-stage-bench-" + std::to_string(getpid())));
  }
  return 0;
}
