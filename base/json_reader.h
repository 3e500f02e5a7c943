// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checked reading of JSON. RapidJSON does the work behind this header: iterative (a million nested brackets are an
// error, not a crash), depth-limited, validating UTF-8, full-precision numbers.
//
//   READOUT_ASSIGN_OR_RETURN(JsonDocument document, JsonDocument::Parse(line));
//   JsonValue title = document.root().Find("title");
//   if (title.IsString()) …

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace readout {

// A view into a JsonDocument, valid while that lives. A default-constructed one is "missing": IsMissing() is true and
// every other question answers no, so chains of Find() need no checks.
class JsonValue {
 public:
  JsonValue() = default;

  bool IsMissing() const { return value_ == nullptr; }
  bool IsNull() const;
  bool IsBool() const;
  bool IsNumber() const;
  bool IsString() const;
  bool IsArray() const;
  bool IsObject() const;

  // Each returns nullopt when the value is of another kind (AsInt also when it is no whole number in range).
  std::optional<bool> AsBool() const;
  std::optional<int64_t> AsInt() const;
  std::optional<double> AsDouble() const;
  std::optional<std::string_view> AsString() const;

  // Object member by name (missing when absent or not an object); array element by index; their number.
  JsonValue Find(std::string_view name) const;
  JsonValue At(size_t index) const;
  size_t size() const;
  void ForEachMember(const std::function<void(std::string_view name, JsonValue value)>& visit) const;

 private:
  friend class JsonDocument;
  explicit JsonValue(const void* value) : value_(value) {}
  const void* value_ = nullptr;  // a rapidjson::Value
};

class JsonDocument {
 public:
  static constexpr int kMaxDepth = 64;

  // InvalidArgument on malformed text: "byte 17: Missing a comma or } after an object member." (bytes count from 0);
  // also for depth over `max_depth` ("byte 64: nested deeper than 64 levels"), trailing text and invalid UTF-8.
  static absl::StatusOr<JsonDocument> Parse(std::string_view text, int max_depth = kMaxDepth);

  JsonDocument(JsonDocument&&) noexcept;
  JsonDocument& operator=(JsonDocument&&) noexcept;
  ~JsonDocument();

  JsonValue root() const;

 private:
  struct Impl;
  explicit JsonDocument(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout
