// SPDX-License-Identifier: Apache-2.0
#include "extract/syntax/lexicon.h"

#include <algorithm>
#include <utility>

#include "base/status_macros.h"

namespace readout::extract {

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::span<const char* const> LexiconSources() {
  static constexpr const char* kSources[] = {"lexicon/verbs.tsv", "lexicon/nouns.tsv", "lexicon/words.tsv"};
  return kSources;
}

absl::StatusOr<Lexicon> Lexicon::Load(const std::string& data_folder) {
  constexpr uint32_t kVersion = 0;  // this image never leaves the process
  VocabularyBuilder vocabulary;
  ImageWriter writer;
  READOUT_RETURN_IF_ERROR(CompileLexicon(data_folder, &vocabulary, &writer));
  vocabulary.Write(kVocabularySection, &writer);
  READOUT_ASSIGN_OR_RETURN(std::shared_ptr<const Image> image, Image::FromBytes(writer.Finish(kVersion), kVersion));
  return Open(std::move(image));
}

std::string_view Lexicon::VerbLemma(std::string_view folded) const {
  const WordInfo* info = Find(folded);
  return info != nullptr && info->verb_forms != 0 ? info->lemma : std::string_view();
}

}  // namespace readout::extract
