// SPDX-License-Identifier: Apache-2.0
#pragma once
// A graph file with the given claims, open for reading.

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/query/actor_selector.h"
#include "graph/store/store_reader.h"
#include "graph/store/store_writer.h"
#include "tests/support/model_builders.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout::graph {

class GraphOf {
 public:
  explicit GraphOf(const std::vector<ClaimBuilder>& builders) {
    std::vector<Claim> claims;
    for (const ClaimBuilder& builder : builders) claims.push_back(builder.Build());
    auto writable = Store::OpenForWriting(dir_.File("g.db"));
    EXPECT_THAT(writable, IsOk());
    EXPECT_THAT(StoreWriter(&*writable).AddBatch({}, claims), IsOk());
    auto store = Store::OpenForReading(dir_.File("g.db"));
    EXPECT_THAT(store, IsOk());
    store_ = std::make_unique<Store>(*std::move(store));
    auto reader = StoreReader::Begin(store_.get());
    EXPECT_THAT(reader, IsOk());
    reader_.emplace(*std::move(reader));
  }

  const StoreReader& reader() const { return *reader_; }

 private:
  TempDir dir_;
  std::unique_ptr<Store> store_;
  std::optional<StoreReader> reader_;
};

inline ActorSelector Named(std::string_view name) { return {{}, {}, {std::string(name)}}; }
inline ActorSelector OfSide(std::string_view side) { return {{}, {std::string(side)}, {}}; }

}  // namespace readout::graph
