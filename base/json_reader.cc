// SPDX-License-Identifier: Apache-2.0
#include "base/json_reader.h"

#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/document.h>
#include <rapidjson/encodedstream.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/absl_view.h"
#include "base/utf8.h"

namespace readout {
namespace {

const rapidjson::Value* Raw(const void* value) { return static_cast<const rapidjson::Value*>(value); }

// Passes what the parser reports on to the document until nesting goes too deep. The parser keeps its own stack
// (kParseIterativeFlag) and the document never exists deeper than this, so that neither parsing, nor reading, nor
// freeing it can exhaust the call stack.
class DepthLimit {
 public:
  using Ch = char;

  DepthLimit(rapidjson::Document* document, int max_depth) : document_(document), max_depth_(max_depth) {}

  bool too_deep() const { return depth_ > max_depth_; }

  bool Null() { return document_->Null(); }
  bool Bool(bool value) { return document_->Bool(value); }
  bool Int(int value) { return document_->Int(value); }
  bool Uint(unsigned value) { return document_->Uint(value); }
  bool Int64(int64_t value) { return document_->Int64(value); }
  bool Uint64(uint64_t value) { return document_->Uint64(value); }
  bool Double(double value) { return document_->Double(value); }
  bool RawNumber(const char* text, rapidjson::SizeType length, bool copy) {
    return document_->RawNumber(text, length, copy);
  }
  bool String(const char* text, rapidjson::SizeType length, bool copy) { return document_->String(text, length, copy); }
  bool Key(const char* text, rapidjson::SizeType length, bool copy) { return document_->Key(text, length, copy); }
  bool StartObject() { return ++depth_ <= max_depth_ && document_->StartObject(); }
  bool EndObject(rapidjson::SizeType members) {
    --depth_;
    return document_->EndObject(members);
  }
  bool StartArray() { return ++depth_ <= max_depth_ && document_->StartArray(); }
  bool EndArray(rapidjson::SizeType elements) {
    --depth_;
    return document_->EndArray(elements);
  }

 private:
  rapidjson::Document* document_;
  int max_depth_;
  int depth_ = 0;
};

}  // namespace

struct JsonDocument::Impl {
  rapidjson::Document document;
};

bool JsonValue::IsNull() const { return value_ != nullptr && Raw(value_)->IsNull(); }
bool JsonValue::IsBool() const { return value_ != nullptr && Raw(value_)->IsBool(); }
bool JsonValue::IsNumber() const { return value_ != nullptr && Raw(value_)->IsNumber(); }
bool JsonValue::IsString() const { return value_ != nullptr && Raw(value_)->IsString(); }
bool JsonValue::IsArray() const { return value_ != nullptr && Raw(value_)->IsArray(); }
bool JsonValue::IsObject() const { return value_ != nullptr && Raw(value_)->IsObject(); }

std::optional<bool> JsonValue::AsBool() const {
  if (!IsBool()) return std::nullopt;
  return Raw(value_)->GetBool();
}

std::optional<int64_t> JsonValue::AsInt() const {
  if (!IsNumber()) return std::nullopt;
  if (Raw(value_)->IsInt64()) return Raw(value_)->GetInt64();
  // 60.0 is a whole number, too; above 2^53 a double no longer says which one.
  constexpr double kExact = 9007199254740992.0;
  const double number = Raw(value_)->GetDouble();
  if (std::abs(number) > kExact || std::trunc(number) != number) return std::nullopt;
  return static_cast<int64_t>(number);
}

std::optional<double> JsonValue::AsDouble() const {
  if (!IsNumber()) return std::nullopt;
  return Raw(value_)->GetDouble();
}

std::optional<std::string_view> JsonValue::AsString() const {
  if (!IsString()) return std::nullopt;
  return std::string_view(Raw(value_)->GetString(), Raw(value_)->GetStringLength());
}

JsonValue JsonValue::Find(std::string_view name) const {
  if (!IsObject()) return JsonValue();
  // Member by member: objects here have a dozen members, and of repeated names the first counts.
  const rapidjson::Value* object = Raw(value_);
  const auto end = object->MemberEnd();
  for (auto member = object->MemberBegin(); !(member == end); ++member) {
    if (std::string_view(member->name.GetString(), member->name.GetStringLength()) == name) {
      return JsonValue(&member->value);
    }
  }
  return JsonValue();
}

JsonValue JsonValue::At(size_t index) const {
  if (!IsArray() || index >= Raw(value_)->Size()) return JsonValue();
  return JsonValue(&(*Raw(value_))[static_cast<rapidjson::SizeType>(index)]);
}

size_t JsonValue::size() const {
  if (IsArray()) return Raw(value_)->Size();
  if (IsObject()) return Raw(value_)->MemberCount();
  return 0;
}

void JsonValue::ForEachMember(const std::function<void(std::string_view name, JsonValue value)>& visit) const {
  if (!IsObject()) return;
  const auto end = Raw(value_)->MemberEnd();
  for (auto member = Raw(value_)->MemberBegin(); !(member == end); ++member) {
    visit(std::string_view(member->name.GetString(), member->name.GetStringLength()), JsonValue(&member->value));
  }
}

namespace {

// Reads one document out of the stream, which has `size` bytes.
template <unsigned kFlags, typename Stream>
absl::Status ReadFrom(Stream stream, size_t size, int max_depth, rapidjson::Document* document) {
  rapidjson::Reader reader;
  bool too_deep = false;
  const auto parse = [&](rapidjson::Document& target) {
    DepthLimit handler(&target, max_depth);
    const bool parsed = !reader.Parse<kFlags>(stream, handler).IsError();
    too_deep = handler.too_deep();
    return parsed;
  };
  document->Populate(parse);
  if (too_deep) {
    return absl::InvalidArgumentError(
        absl::StrFormat("byte %d: nested deeper than %d levels", reader.GetErrorOffset(), max_depth));
  }
  if (reader.HasParseError()) {
    return absl::InvalidArgumentError(absl::StrFormat("byte %d: %s", reader.GetErrorOffset(),
                                                      rapidjson::GetParseError_En(reader.GetParseErrorCode())));
  }
  // The reader takes a NUL for the end of its input.
  if (stream.Tell() != size) {
    return absl::InvalidArgumentError(absl::StrFormat(
        "byte %d: %s", stream.Tell(), rapidjson::GetParseError_En(rapidjson::kParseErrorDocumentRootNotSingular)));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<JsonDocument> JsonDocument::Parse(std::string_view text, int max_depth) {
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;
  // RapidJSON counts members and string bytes in 32 bits.
  if (text.size() >= std::numeric_limits<rapidjson::SizeType>::max()) {
    return absl::InvalidArgumentError("longer than 4 GiB");
  }
  auto impl = std::make_unique<Impl>();
  // Text that is known to be UTF-8 is read without looking at each character, 16 bytes at once where the processor can.
  if (text.find('\0') == std::string_view::npos && !FindInvalidUtf8(text).has_value()) {
    constexpr size_t kReadBeyond = 16;
    std::string padded;
    padded.reserve(text.size() + kReadBeyond);
    padded.append(text).append(kReadBeyond, '\0');
    if (ReadFrom<kFlags>(rapidjson::StringStream(padded.c_str()), text.size(), max_depth, &impl->document).ok()) {
      return JsonDocument(std::move(impl));
    }
    impl = std::make_unique<Impl>();
  }
  // What is wrong, and where.
  rapidjson::MemoryStream bytes(text.data(), text.size());
  using Checked = rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream>;
  const absl::Status read =
      ReadFrom<kFlags | rapidjson::kParseValidateEncodingFlag>(Checked(bytes), text.size(), max_depth, &impl->document);
  if (!read.ok()) return read;
  return JsonDocument(std::move(impl));
}

JsonDocument::JsonDocument(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

JsonValue JsonDocument::root() const { return JsonValue(static_cast<const rapidjson::Value*>(&impl_->document)); }

}  // namespace readout
