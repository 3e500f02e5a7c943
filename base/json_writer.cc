// SPDX-License-Identifier: Apache-2.0
#include "base/json_writer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <charconv>
#include <cmath>
#include <optional>

#include "base/utf8.h"

namespace readout {
namespace {

// RapidJSON's idea of an output stream, over a std::string.
struct StringStream {
  using Ch = char;
  std::string* out;
  void Put(char c) { out->push_back(c); }
  void Flush() {}
};

bool NeedsNoEscape(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\') return false;
  }
  return true;
}

}  // namespace

struct JsonWriter::Impl {
  Impl(std::string* out, int indent) : stream{out} {
    if (indent == 0) {
      plain.emplace(stream);
    } else {
      pretty.emplace(stream);
      pretty->SetIndent(' ', static_cast<unsigned>(indent));
    }
  }

  // The two writers share no virtual base.
  template <typename Action>
  void Do(Action action) {
    if (plain.has_value()) {
      action(*plain);
    } else {
      action(*pretty);
    }
  }

  StringStream stream;
  std::optional<rapidjson::Writer<StringStream>> plain;
  std::optional<rapidjson::PrettyWriter<StringStream>> pretty;
};

JsonWriter::JsonWriter(std::string* out, int indent) : impl_(std::make_unique<Impl>(out, indent)) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::BeginObject() {
  impl_->Do([](auto& writer) { writer.StartObject(); });
}
void JsonWriter::EndObject() {
  impl_->Do([](auto& writer) { writer.EndObject(); });
}
void JsonWriter::BeginArray() {
  impl_->Do([](auto& writer) { writer.StartArray(); });
}
void JsonWriter::EndArray() {
  impl_->Do([](auto& writer) { writer.EndArray(); });
}

void JsonWriter::Key(std::string_view name) { String(name); }

void JsonWriter::String(std::string_view value) {
  std::string repaired;
  if (FindInvalidUtf8(value).has_value()) {
    repaired = RepairUtf8(value);
    value = repaired;
  }
  if (NeedsNoEscape(value)) {
    // RapidJSON puts one character at a time; here it only sets the comma or colon before the text.
    impl_->Do([](auto& writer) { writer.RawValue("", 0, rapidjson::kStringType); });
    impl_->stream.out->append("\"").append(value).append("\"");
    return;
  }
  // RapidJSON asserts that the pointer is not null, which that of an empty view may be.
  const char* data = value.empty() ? "" : value.data();
  impl_->Do([data, value](auto& writer) { writer.String(data, static_cast<rapidjson::SizeType>(value.size())); });
}

void JsonWriter::Int(int64_t value) {
  impl_->Do([value](auto& writer) { writer.Int64(value); });
}

void JsonWriter::Double(double value) {
  if (!std::isfinite(value)) {
    Null();
    return;
  }
  char buffer[32];
  const std::to_chars_result result = std::to_chars(std::begin(buffer), std::end(buffer), value);
  const size_t length = static_cast<size_t>(result.ptr - buffer);
  impl_->Do([&buffer, length](auto& writer) { writer.RawValue(buffer, length, rapidjson::kNumberType); });
}

void JsonWriter::Bool(bool value) {
  impl_->Do([value](auto& writer) { writer.Bool(value); });
}

void JsonWriter::Null() {
  impl_->Do([](auto& writer) { writer.Null(); });
}

}  // namespace readout
