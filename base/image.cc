// SPDX-License-Identifier: Apache-2.0
#include "base/image.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "absl/strings/str_cat.h"
#include "base/content_hash.h"
#include "base/file_status.h"

namespace readout {
namespace {

constexpr std::array<char, 8> kMagic = {'r', 'e', 'a', 'd', 'o', 'u', 't', '\x1A'};
constexpr size_t kNameSize = 48;
constexpr size_t kAlignment = 8;
constexpr size_t kTableHead = 2;  // cells before the rows: how many there are, and how wide

struct Header {
  std::array<char, 8> magic = kMagic;
  uint32_t version = 0;
  uint32_t sections = 0;
  uint64_t size = 0;
  uint64_t hash = 0;
};
static_assert(sizeof(Header) == 32);

struct DirectoryEntry {
  std::array<char, kNameSize> name{};
  uint64_t offset = 0;
  uint64_t size = 0;

  std::string_view Name() const { return {name.data(), std::find(name.begin(), name.end(), '\0')}; }
};
static_assert(sizeof(DirectoryEntry) == 64);

std::string_view BytesOf(const auto& value) { return {reinterpret_cast<const char*>(&value), sizeof value}; }

size_t Aligned(size_t size) { return (size + kAlignment - 1) / kAlignment * kAlignment; }

std::span<const DirectoryEntry> Directory(std::string_view image) {
  const auto* const header = reinterpret_cast<const Header*>(image.data());
  return {reinterpret_cast<const DirectoryEntry*>(image.data() + sizeof(Header)), header->sections};
}

}  // namespace

absl::StatusOr<std::shared_ptr<const Image>> Image::Open(const std::string& path, uint32_t version) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return FileError(errno, path);
  struct stat status {};
  if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size == 0) {
    close(file);
    return absl::DataLossError(absl::StrCat(path, ": no image"));
  }
  const auto size = static_cast<size_t>(status.st_size);
  // All of it is read for the checksum at once.
  void* const mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  const int error = errno;
  close(file);
  if (mapped == MAP_FAILED) return FileError(error, path);
  const std::shared_ptr<Image> image(new Image);
  image->mapped_ = mapped;
  image->bytes_ = {static_cast<const char*>(mapped), size};
  if (absl::Status checked = image->Check(version); !checked.ok()) {
    return absl::Status(checked.code(), absl::StrCat(path, ": ", checked.message()));
  }
  return image;
}

absl::StatusOr<std::shared_ptr<const Image>> Image::FromBytes(std::string bytes, uint32_t version) {
  const std::shared_ptr<Image> image(new Image);
  image->own_ = std::move(bytes);
  image->bytes_ = image->own_;
  if (absl::Status checked = image->Check(version); !checked.ok()) return checked;
  return image;
}

Image::~Image() {
  if (mapped_ != nullptr) munmap(mapped_, bytes_.size());
}

absl::Status Image::Check(uint32_t version) {
  Header header;
  if (bytes_.size() < sizeof header) return absl::DataLossError("too short for an image");
  std::memcpy(&header, bytes_.data(), sizeof header);
  if (header.magic != kMagic) return absl::DataLossError("no image");
  if (header.version != version) {
    return absl::FailedPreconditionError(absl::StrCat("an image of version ", header.version, ", not ", version));
  }
  const std::string_view content = bytes_.substr(sizeof header);
  if (header.size != bytes_.size()) return absl::DataLossError("a truncated image");
  if (header.hash != ContentHash(content)) return absl::DataLossError("a damaged image");
  if (header.sections > content.size() / sizeof(DirectoryEntry)) return absl::DataLossError("an image without end");
  for (const DirectoryEntry& entry : Directory(bytes_)) {
    const bool inside = entry.offset <= bytes_.size() && entry.size <= bytes_.size() - entry.offset;
    if (!inside || entry.offset % kAlignment != 0) return absl::DataLossError("a section outside the image");
  }
  ImageReader reader(*this);
  texts_ = Section("texts");
  numbers_ = reader.Array<int32_t>("numbers");
  for (const TextRef& ref : reader.Array<TextRef>("text_lists")) text_lists_.push_back(reader.Text(ref));
  return reader.status();
}

std::string_view Image::Section(std::string_view name) const {
  for (const DirectoryEntry& entry : Directory(bytes_)) {
    if (entry.Name() == name) return bytes_.substr(entry.offset, entry.size);
  }
  return {};
}

void ImageWriter::AddSection(std::string_view name, std::string_view bytes) {
  sections_.push_back({std::string(name.substr(0, kNameSize)), std::string(bytes), {}});
}

void ImageWriter::AddTable(std::string_view name, Cells cells, size_t rows) {
  const size_t width = rows == 0 ? 0 : cells.values.size() / rows;
  cells.values.insert(cells.values.begin(), {static_cast<uint32_t>(rows), static_cast<uint32_t>(width)});
  Array(name, cells.values);
}

TextRef ImageWriter::Text(std::string_view text) {
  if (text.empty()) return {};
  if (const auto it = text_refs_.find(text); it != text_refs_.end()) return it->second;
  const TextRef ref{static_cast<uint32_t>(texts_.size()), static_cast<uint32_t>(text.size())};
  texts_ += text;
  text_refs_.emplace(text, ref);
  return ref;
}

void ImageWriter::Cells::Put(std::span<const std::string_view> texts) {
  values.insert(values.end(), {static_cast<uint32_t>(image.text_lists_.size()), static_cast<uint32_t>(texts.size())});
  for (const std::string_view text : texts) image.text_lists_.push_back(image.Text(text));
}

void ImageWriter::Cells::Put(std::span<const int32_t> numbers) {
  values.insert(values.end(), {static_cast<uint32_t>(image.numbers_.size()), static_cast<uint32_t>(numbers.size())});
  image.numbers_.insert(image.numbers_.end(), numbers.begin(), numbers.end());
}

std::string ImageWriter::Finish(uint32_t version) {
  const size_t pool = sections_.size();
  AddSection("texts", texts_);
  Array("text_lists", text_lists_);
  Array("numbers", numbers_);
  std::string content;
  std::vector<size_t> offsets;
  size_t offset = sizeof(Header) + sections_.size() * sizeof(DirectoryEntry);
  for (const NewSection& section : sections_) {
    DirectoryEntry entry;
    std::copy(section.name.begin(), section.name.end(), entry.name.begin());
    entry.offset = offset;
    entry.size = section.bytes.size();
    content += BytesOf(entry);
    offsets.push_back(offset);
    offset = Aligned(offset + section.bytes.size());
  }
  for (size_t i = 0; i < sections_.size(); ++i) {
    for (const size_t cell : sections_[i].texts) {
      // The place within the pool becomes the way there from the cell itself.
      const size_t at = (kTableHead + cell) * sizeof(uint32_t);
      char* const place = sections_[i].bytes.data() + at;
      uint32_t begin = 0;
      std::memcpy(&begin, place, sizeof begin);
      const auto way = static_cast<uint32_t>(offsets[pool] + begin - (offsets[i] + at));
      std::memcpy(place, &way, sizeof way);
    }
    content += sections_[i].bytes;
    content.resize(Aligned(content.size() + sizeof(Header)) - sizeof(Header));
  }
  Header header;
  header.version = version;
  header.sections = static_cast<uint32_t>(sections_.size());
  header.size = sizeof header + content.size();
  header.hash = ContentHash(content);
  return std::string(BytesOf(header)) + content;
}

std::string_view ImageReader::Find(std::string_view name, size_t item_size) {
  const std::span<const DirectoryEntry> directory = Directory(image_.bytes_);
  const auto entry = std::find_if(directory.begin(), directory.end(), [&](const auto& e) { return e.Name() == name; });
  if (entry == directory.end() || entry->size % item_size != 0) {
    Fail(name);
    return {};
  }
  return image_.bytes_.substr(entry->offset, entry->size);
}

void ImageReader::Fail(std::string_view name) {
  if (status_.ok())
    status_ = absl::DataLossError(absl::StrCat("an image whose section ", ToAbsl(name), " does not fit"));
}

}  // namespace readout
