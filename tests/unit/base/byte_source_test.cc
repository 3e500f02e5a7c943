// SPDX-License-Identifier: Apache-2.0
#include "base/byte_source.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <zlib.h>

#include <random>
#include <string>
#include <vector>

#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace readout {
namespace {

using absl::StatusCode;
using testing::HasSubstr;

constexpr size_t kLimit = size_t{1} << 30;

std::string Gzip(std::string_view bytes) {
  z_stream stream = {};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  std::string in(bytes);
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

// With the filter of libarchive of that name; empty when this build of it has none.
std::string Compress(const char* filter, std::string_view bytes) {
  archive* writer = archive_write_new();
  std::string out(bytes.size() + 65536, '\0');
  size_t used = 0;
  if (archive_write_add_filter_by_name(writer, filter) != ARCHIVE_OK) {
    archive_write_free(writer);
    return "";
  }
  archive_write_set_format_raw(writer);
  archive_write_open_memory(writer, out.data(), out.size(), &used);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_pathname(entry, "data");
  archive_write_header(writer, entry);
  archive_write_data(writer, bytes.data(), bytes.size());
  archive_entry_free(entry);
  archive_write_close(writer);
  archive_write_free(writer);
  out.resize(used);
  return out;
}

// Bytes that hardly compress, so that compressed streams are longer than one block.
std::string Noise(size_t size) {
  std::mt19937 random(7);
  std::string out(size, '\0');
  for (char& c : out) c = static_cast<char>('!' + random() % 90);
  return out;
}

// What can be read until the end or the first error, and that error.
std::string Drain(ByteSource source, absl::Status* status) {
  std::string out;
  std::vector<char> buffer(1000);
  while (true) {
    const absl::StatusOr<size_t> got = source.Read(buffer);
    *status = got.status();
    if (!got.ok() || *got == 0) return out;
    out.append(buffer.data(), *got);
  }
}

TEST(ByteSource, PassesPlainBytesThrough) {
  TempDir dir;
  const std::string binary("\0\x01\xFFtext\n", 8);
  EXPECT_THAT(ReadAll(dir.Write("plain", "two\nlines"), kLimit), IsOkAndHolds("two\nlines"));
  EXPECT_THAT(ReadAll(dir.Write("binary", binary), kLimit), IsOkAndHolds(binary));
  EXPECT_THAT(ReadAll(dir.Write("empty", ""), kLimit), IsOkAndHolds(""));
  EXPECT_THAT(ReadAll(dir.Write("one", "\x1F"), kLimit), IsOkAndHolds("\x1F"));
}

TEST(ByteSource, UnpacksGzipByContentNotByName) {
  TempDir dir;
  const std::string text = Noise(300000);
  EXPECT_THAT(ReadAll(dir.Write("any.name", Gzip(text)), kLimit), IsOkAndHolds(text));
  EXPECT_THAT(ReadAll(dir.Write("not.gz", "plain"), kLimit), IsOkAndHolds("plain"));
}

TEST(ByteSource, ReadsGzipMembersInARowAsOneStream) {
  TempDir dir;
  EXPECT_THAT(ReadAll(dir.Write("a", Gzip("first,") + Gzip("") + Gzip("second")), kLimit),
              IsOkAndHolds("first,second"));
  EXPECT_THAT(ReadAll(dir.Write("b", Gzip("padded") + std::string(100, '\0')), kLimit), IsOkAndHolds("padded"));
}

TEST(ByteSource, UnpacksXzAndZstd) {
  TempDir dir;
  const std::string text = Noise(300000);
  for (const char* filter : {"xz", "zstd"}) {
    const std::string packed = Compress(filter, text);
    if (packed.empty()) continue;
    EXPECT_THAT(ReadAll(dir.Write(filter, packed), kLimit), IsOkAndHolds(text)) << filter;
  }
}

TEST(ByteSource, DeliversWhatComesBeforeATruncationThenDataLoss) {
  TempDir dir;
  const std::string text = Noise(300000);
  const std::string packed = Gzip(text);
  for (const size_t keep : {packed.size() - 1, packed.size() / 2, size_t{2000}}) {
    absl::StatusOr<ByteSource> source = ByteSource::Open(dir.Write("cut.gz", packed.substr(0, keep)));
    ASSERT_THAT(source, IsOk());
    absl::Status status;
    const std::string read = Drain(*std::move(source), &status);
    EXPECT_THAT(status, StatusIs(StatusCode::kDataLoss, HasSubstr("cut.gz")));
    EXPECT_EQ(read, text.substr(0, read.size()));
    // Deflate looks ahead by less than a kilobyte: nearly as much of the text is there as of the stream.
    EXPECT_GE(read.size() + 4000, text.size() * keep / packed.size());
  }
}

TEST(ByteSource, DeliversWhatComesBeforeDamageThenDataLoss) {
  TempDir dir;
  const std::string text = Noise(300000);
  std::string packed = Gzip(text);
  for (size_t i = packed.size() / 2; i < packed.size() / 2 + 64; ++i) packed[i] = static_cast<char>(~packed[i]);
  absl::StatusOr<ByteSource> source = ByteSource::Open(dir.Write("bad.gz", packed));
  ASSERT_THAT(source, IsOk());
  absl::Status status;
  const std::string read = Drain(*std::move(source), &status);
  EXPECT_THAT(status, StatusIs(StatusCode::kDataLoss));
  EXPECT_GT(read.size(), size_t{100000});
}

TEST(ByteSource, TruncatedXzIsDataLoss) {
  TempDir dir;
  const std::string packed = Compress("xz", Noise(300000));
  ASSERT_FALSE(packed.empty());
  EXPECT_THAT(ReadAll(dir.Write("cut.xz", packed.substr(0, packed.size() / 2)), kLimit),
              StatusIs(StatusCode::kDataLoss, HasSubstr("cut.xz")));
}

TEST(ByteSource, KeepsReturningItsError) {
  TempDir dir;
  absl::StatusOr<ByteSource> source = ByteSource::Open(dir.Write("cut.gz", Gzip("text").substr(0, 12)));
  ASSERT_THAT(source, IsOk());
  std::vector<char> buffer(100);
  absl::StatusOr<size_t> got = source->Read(buffer);
  while (got.ok() && *got > 0) got = source->Read(buffer);
  EXPECT_THAT(got, StatusIs(StatusCode::kDataLoss));
  EXPECT_THAT(source->Read(buffer), StatusIs(StatusCode::kDataLoss));
}

TEST(ByteSource, NamesWhatCannotBeOpened) {
  TempDir dir;
  EXPECT_THAT(ReadAll(dir.File("nowhere.txt"), kLimit), StatusIs(StatusCode::kNotFound, HasSubstr("nowhere.txt")));
  EXPECT_THAT(ReadAll(dir.path(), kLimit), StatusIs(StatusCode::kFailedPrecondition, HasSubstr("is a folder")));
}

TEST(ReadAll, RefusesMoreThanTheLimit) {
  TempDir dir;
  const std::string path = dir.Write("ten", "0123456789");
  EXPECT_THAT(ReadAll(path, 10), IsOkAndHolds("0123456789"));
  EXPECT_THAT(ReadAll(path, 9), StatusIs(StatusCode::kResourceExhausted, HasSubstr("longer than 9 bytes")));
}

TEST(ReadAll, LimitCountsUnpackedBytes) {
  TempDir dir;
  EXPECT_THAT(ReadAll(dir.Write("bomb.gz", Gzip(std::string(5000000, 'a'))), 100000),
              StatusIs(StatusCode::kResourceExhausted));
}

}  // namespace
}  // namespace readout
