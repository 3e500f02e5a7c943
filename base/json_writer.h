// SPDX-License-Identifier: Apache-2.0
#pragma once
// Streaming JSON writing over RapidJSON's Writer. Keys come out in the order they are written; doubles are written with
// the fewest digits that read back equal; NaN and infinities are written as null.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace readout {

class JsonWriter {
 public:
  // Appends to *out, which must outlive the writer. `indent` 0 writes everything on one line.
  explicit JsonWriter(std::string* out, int indent = 0);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void BeginObject();
  void EndObject();
  void BeginArray();
  void EndArray();
  void Key(std::string_view name);
  void String(std::string_view value);  // invalid UTF-8 is replaced by U+FFFD
  void Int(int64_t value);
  void Double(double value);
  void Bool(bool value);
  void Null();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout
