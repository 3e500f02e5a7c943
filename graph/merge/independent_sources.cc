// SPDX-License-Identifier: Apache-2.0
#include "graph/merge/independent_sources.h"

#include <bit>
#include <charconv>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "model/sketch.h"

namespace readout::graph {
namespace {

std::optional<uint64_t> BitsOf(const std::string& sketch) {
  if (sketch.size() != 16) return std::nullopt;
  uint64_t bits = 0;
  const auto [end, error] = std::from_chars(sketch.data(), sketch.data() + sketch.size(), bits, 16);
  if (error != std::errc() || end != sketch.data() + sketch.size()) return std::nullopt;
  return bits;
}

class DisjointSets {
 public:
  explicit DisjointSets(size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), size_t{0}); }
  size_t Find(size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }
  void Unite(size_t a, size_t b) { parent_[Find(a)] = Find(b); }

 private:
  std::vector<size_t> parent_;
};

}  // namespace

SourceGroups GroupBySource(std::span<const Claim* const> claims) {
  DisjointSets sets(claims.size());
  absl::flat_hash_map<std::string, size_t> by_article;
  absl::flat_hash_map<uint64_t, size_t> by_sketch;
  std::vector<std::pair<uint64_t, size_t>> sketches;  // distinct
  for (size_t i = 0; i < claims.size(); ++i) {
    const auto [article, is_new] = by_article.try_emplace(claims[i]->article.id.str(), i);
    sets.Unite(i, article->second);
    const std::optional<uint64_t> bits = BitsOf(claims[i]->article.sketch);
    if (!bits.has_value()) continue;
    const auto [same, first] = by_sketch.try_emplace(*bits, i);
    if (first) sketches.emplace_back(*bits, i);
    sets.Unite(i, same->second);
  }
  // Two sketches that differ in at most kWireCopyDistance bits agree in at least one of kWireCopyDistance + 1 bands
  // (pigeonhole), so only those that share a band are compared.
  constexpr int kBands = kWireCopyDistance + 1;
  constexpr int kBandBits = 64 / kBands;
  for (int band = 0; band < kBands; ++band) {
    absl::flat_hash_map<uint64_t, std::vector<size_t>> buckets;
    for (size_t i = 0; i < sketches.size(); ++i) {
      const int shift = band * kBandBits;
      const uint64_t rest = sketches[i].first >> shift;
      const uint64_t key = band + 1 == kBands ? rest : rest & ((uint64_t{1} << kBandBits) - 1);
      std::vector<size_t>& bucket = buckets[key];
      for (size_t other : bucket) {
        if (std::popcount(sketches[i].first ^ sketches[other].first) <= kWireCopyDistance) {
          sets.Unite(sketches[i].second, sketches[other].second);
        }
      }
      bucket.push_back(i);
    }
  }
  SourceGroups groups;
  absl::flat_hash_map<size_t, int> number;
  for (size_t i = 0; i < claims.size(); ++i) {
    const auto [entry, is_new] = number.try_emplace(sets.Find(i), groups.count);
    if (is_new) ++groups.count;
    groups.group_of.push_back(entry->second);
  }
  return groups;
}

}  // namespace readout::graph
