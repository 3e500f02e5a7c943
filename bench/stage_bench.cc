// SPDX-License-Identifier: Apache-2.0
// Parts of the program by Google Benchmark: loading the knowledge, extracting an article, merging claims.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench/corpus_maker.h"
#include "extract/extractor.h"
#include "graph/merge/merger.h"

namespace readout {
namespace {

extract::Extractor LoadOrExit() {
  absl::StatusOr<extract::Extractor> extractor = extract::Extractor::Load(READOUT_DATA_DIR, {});
  if (!extractor.ok()) {
    std::fprintf(stderr, "%s\n", extractor.status().ToString().c_str());
    std::exit(1);
  }
  return *std::move(extractor);
}

const std::vector<bench::MadeArticle>& Corpus() {
  static const auto* const corpus = [] {
    bench::CorpusOptions options;
    options.bytes = 500'000;
    return new std::vector<bench::MadeArticle>(bench::MakeCorpus(options));
  }();
  return *corpus;
}

void Load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(LoadOrExit());
}
BENCHMARK(Load)->Unit(benchmark::kMillisecond);

void Extract(benchmark::State& state) {
  const extract::Extractor extractor = LoadOrExit();
  size_t next = 0;
  int64_t bytes = 0;
  for (auto _ : state) {
    Article article;
    article.text = Corpus()[next++ % Corpus().size()].text;
    bytes += static_cast<int64_t>(article.text.size());
    benchmark::DoNotOptimize(extractor.Extract(std::move(article)));
  }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(Extract)->Unit(benchmark::kMicrosecond);

void Merge(benchmark::State& state) {
  const extract::Extractor extractor = LoadOrExit();
  std::vector<Claim> claims;
  for (const bench::MadeArticle& made : Corpus()) {
    Article article;
    article.text = made.text;
    for (Claim& claim : extractor.Extract(std::move(article)).claims) claims.push_back(std::move(claim));
  }
  for (auto _ : state) benchmark::DoNotOptimize(graph::MergeClaims(claims, {}));
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(claims.size()));
}
BENCHMARK(Merge)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace readout

BENCHMARK_MAIN();
