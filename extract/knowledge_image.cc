// SPDX-License-Identifier: Apache-2.0
#include "extract/knowledge_image.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "base/archive.h"
#include "base/file_fingerprint.h"
#include "base/status_macros.h"
#include "extract/actors/actor_loader.h"
#include "extract/syntax/lexicon.h"
#include "extract/text/text_knowledge.h"
#include "extract/text/vocabulary.h"
#include "extract/time/time_knowledge.h"

namespace readout::extract {

struct Source {
  std::string_view file;  // relative to data/
  bool present = false;
  FileFingerprint fingerprint;
};

template <typename Cells>
void EachCell(Cells& cells, Source& source) {
  cells(source.file, source.present, source.fingerprint.size, source.fingerprint.modified, source.fingerprint.hash);
}

namespace {

constexpr const char* kSourcesSection = "sources";
constexpr const char* kThemesSection = "themes";

std::vector<std::string> SourceFiles() {
  std::vector<std::string> files = TextKnowledge::Sources();
  files.insert(files.end(), {"themes/matters.tsv", "themes/themes.tsv", "tone/tone.tsv"});
  for (std::vector<std::string> more : {TimeKnowledge::Sources(), ActorSources(), LexiconSources()}) {
    files.insert(files.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  return files;
}

std::vector<Source> SourcesOf(const std::string& data, const std::vector<std::string>& files) {
  std::vector<Source> sources;
  for (const std::string& file : files) {
    const std::optional<FileFingerprint> fingerprint = FingerprintOf(data + "/" + file);
    sources.push_back({file, fingerprint.has_value(), fingerprint.value_or(FileFingerprint())});
  }
  return sources;
}

bool IsUpToDate(const Image& image, const std::string& data) {
  ImageReader reader(image);
  const std::vector<Source> sources = reader.Table<Source>(kSourcesSection);
  return reader.status().ok() && std::all_of(sources.begin(), sources.end(), [&](const Source& source) {
           const std::string path = data + "/" + std::string(source.file);
           return source.present ? HasFingerprint(path, source.fingerprint) : !FingerprintOf(path).has_value();
         });
}

}  // namespace

absl::StatusOr<std::string> CompileKnowledge(const std::string& data, std::span<const std::string> extra_files) {
  // Before the text is read: if a file changes meanwhile, the image is out of date and not wrong.
  const std::vector<std::string> files = SourceFiles();
  std::vector<Source> sources = SourcesOf(data, files);
  READOUT_ASSIGN_OR_RETURN(const TextKnowledge text, TextKnowledge::Load(data));
  READOUT_ASSIGN_OR_RETURN(const TimeKnowledge time, TimeKnowledge::Load(data));
  READOUT_ASSIGN_OR_RETURN(const ThemeTable themes, ThemeTable::Load(data));
  READOUT_ASSIGN_OR_RETURN(const ToneTable tones, ToneTable::Load(data));
  VocabularyBuilder vocabulary;
  ImageWriter writer;
  text.Write(&writer);
  time.Write(&writer);
  ArchiveWriter words;
  words(themes, tones);
  writer.Bytes(kThemesSection, words.bytes());
  READOUT_RETURN_IF_ERROR(CompileActors(data + "/actors", extra_files, &vocabulary, &writer));
  READOUT_RETURN_IF_ERROR(CompileLexicon(data, &vocabulary, &writer));
  vocabulary.Write(kVocabularySection, &writer);
  writer.Table(kSourcesSection, sources);
  return writer.Finish(kKnowledgeVersion);
}

std::shared_ptr<const Image> FindKnowledge(const std::string& data, std::span<const std::string> images) {
  std::vector<std::string> candidates = {data + "/" + kKnowledgeFile};
  candidates.insert(candidates.end(), images.begin(), images.end());
  for (const std::string& path : candidates) {
    absl::StatusOr<std::shared_ptr<const Image>> image = Image::Open(path, kKnowledgeVersion);
    if (image.ok() && IsUpToDate(**image, data)) return *std::move(image);
  }
  return nullptr;
}

absl::StatusOr<std::shared_ptr<const Image>> OpenKnowledge(const std::string& data,
                                                           std::span<const std::string> extra_files,
                                                           std::span<const std::string> images) {
  if (extra_files.empty()) {
    if (std::shared_ptr<const Image> image = FindKnowledge(data, images); image != nullptr) return image;
  }
  READOUT_ASSIGN_OR_RETURN(std::string bytes, CompileKnowledge(data, extra_files));
  return Image::FromBytes(std::move(bytes), kKnowledgeVersion);
}

absl::Status OpenThemes(const Image& image, ThemeTable* themes, ToneTable* tones) {
  ArchiveReader reader(image.Section(kThemesSection));
  reader(*themes, *tones);
  return reader.complete() ? absl::OkStatus() : absl::DataLossError("an image without themes");
}

}  // namespace readout::extract
