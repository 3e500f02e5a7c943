// SPDX-License-Identifier: Apache-2.0
// What finding names costs when there are many of them: the same text is searched for 1,000, 10,000 and 100,000 made-up
// persons. Some of its names are in every list, some are misspelt, some are nobody's. Also: what it takes to begin,
// from text and from an image.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "bench/corpus_maker.h"
#include "bench/value_or_exit.h"
#include "extract/actors/gazetteer.h"
#include "extract/extractor.h"
#include "extract/text/document.h"
#include "extract/text/text_knowledge.h"

namespace readout {
namespace {

using Random = std::mt19937_64;

std::string MadeWord(Random* random, int syllables) {
  constexpr std::string_view kOpen[] = {"b", "br", "ch", "d", "f", "g",  "gr", "h", "k",  "kr", "l",
                                        "m", "n",  "p",  "r", "s", "sh", "st", "t", "tr", "v",  "z"};
  constexpr std::string_view kVowel[] = {"a", "e", "i", "o", "u", "ai", "ou", "ei"};
  constexpr std::string_view kClose[] = {"", "", "n", "r", "l", "s", "k", "m", "v", "nd"};
  const auto pick = [random](const auto& from) { return from[(*random)() % std::size(from)]; };
  std::string word;
  for (int i = 0; i < syllables; ++i) word.append(pick(kOpen)).append(pick(kVowel)).append(pick(kClose));
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

struct Name {
  std::string given;
  std::string family;
};

// The first ones are the same whatever the number.
std::vector<Name> MadeNames(size_t number) {
  Random random(1);
  std::vector<std::string> given;
  for (int i = 0; i < 2000; ++i) given.push_back(MadeWord(&random, 2));
  std::vector<Name> names;
  for (size_t i = 0; i < number; ++i) names.push_back({given[random() % given.size()], MadeWord(&random, 3)});
  return names;
}

// News with a name in every second sentence: known, misspelt and unknown ones in turns.
std::string MadeText() {
  bench::CorpusOptions options;
  options.bytes = 200'000;
  const std::vector<Name> known = MadeNames(1000);
  Random random(2);
  std::string text;
  for (const bench::MadeArticle& article : bench::MakeCorpus(options)) {
    for (const char c : article.text) {
      text += c;
      if (c != '.' || random() % 2 == 0) continue;
      Name name = known[random() % known.size()];
      const uint64_t kind = random() % 3;
      if (kind == 1) std::swap(name.family[2], name.family[3]);
      if (kind == 2) name = {MadeWord(&random, 2), MadeWord(&random, 3)};
      text.append(" They met ").append(name.given).append(" ").append(name.family).append(" later.");
    }
  }
  return text;
}

struct Text {
  Article article;
  extract::Document document;
};

const Text& TheText() {
  static const auto* const text = [] {
    const auto knowledge = ValueOrExit(extract::TextKnowledge::Load(READOUT_DATA_DIR));
    auto* made = new Text;
    made->article.text = MadeText();
    made->document = extract::ReadDocument(made->article, {}, knowledge);
    return made;
  }();
  return *text;
}

std::shared_ptr<const Image> MadeImage(size_t persons) {
  extract::VocabularyBuilder vocabulary;
  extract::GazetteerBuilder builder(&vocabulary);
  int32_t number = 0;
  for (const Name& name : MadeNames(persons)) {
    builder.Add(name.given + " " + name.family, extract::EntryKind::kPerson, number);
    builder.Add(name.family, extract::EntryKind::kSurname, number);
    ++number;
  }
  ImageWriter writer;
  builder.Write(&writer);
  vocabulary.Write(extract::kVocabularySection, &writer);
  return ValueOrExit(Image::FromBytes(writer.Finish(1), 1));
}

void FindNames(benchmark::State& state) {
  const std::shared_ptr<const Image> image = MadeImage(static_cast<size_t>(state.range(0)));
  ImageReader reader(*image);
  const extract::Gazetteer gazetteer(&reader);
  const std::vector<extract::Token>& tokens = TheText().document.tokens;
  std::vector<uint32_t> ids;
  std::vector<extract::GazetteerMatch> matches;
  for (auto _ : state) {
    matches.clear();
    gazetteer.WordIds(tokens, &ids);
    for (const extract::Sentence& sentence : TheText().document.sentences) {
      for (uint32_t i = sentence.first; i < sentence.last; ++i) {
        gazetteer.MatchAt(tokens, ids, i, sentence.last, &matches);
      }
    }
    benchmark::DoNotOptimize(matches.data());
  }
  state.counters["matches"] = static_cast<double>(matches.size());
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(TheText().article.text.size()));
}
BENCHMARK(FindNames)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void Begin(benchmark::State& state, std::vector<std::string> images) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(ValueOrExit(extract::Extractor::Load(
        READOUT_DATA_DIR, {.published = {}, .actor_files = {}, .images = images, .claims_only = false})));
  }
}
BENCHMARK_CAPTURE(Begin, from_text, {})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Begin, from_image, {READOUT_KNOWLEDGE_IMAGE})->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace readout

BENCHMARK_MAIN();
