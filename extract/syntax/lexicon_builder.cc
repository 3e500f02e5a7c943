// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "base/status_macros.h"
#include "base/text_fold.h"
#include "base/tsv_table.h"
#include "extract/syntax/lexicon.h"

namespace readout::extract {
namespace {

using WordDraft = BasicWordInfo<std::string_view>;

constexpr size_t kMaxClasses = 64;  // ClassSet is one machine word

struct Draft {
  StringMap<WordDraft> words;
  StringMap<int> longest_entry;
  std::set<std::string, std::less<>> lemmas;  // what the infos' views point to
  WordTableBuilder closed_classes;
  WordTableBuilder verb_classes;
  WordTableBuilder noun_classes;
};

ClassSet ClassBit(WordTableBuilder* names, std::string_view name) {
  const uint32_t number = names->Add(name);
  return number <= kMaxClasses ? ClassSet{1} << (number - 1) : 0;
}

absl::Status ReadFiles(const std::string& folder, Draft* into) {
  Draft& draft = *into;
  auto keep = [&](std::string_view lemma) -> std::string_view {
    return *draft.lemmas.insert(std::string(lemma)).first;
  };

  READOUT_ASSIGN_OR_RETURN(TsvTable verbs, TsvTable::Read(folder + "verbs.tsv", {"lemma", "past", "participle", "third",
                                                                                 "gerund", "classes", "noun"}));
  READOUT_ASSIGN_OR_RETURN(TsvTable nouns, TsvTable::Read(folder + "nouns.tsv", {"noun", "plural", "classes"}));
  READOUT_ASSIGN_OR_RETURN(TsvTable words, TsvTable::Read(folder + "words.tsv", {"word", "classes"}));

  for (size_t row = 0; row < verbs.size(); ++row) {
    const std::string lemma = Fold(verbs.Cell(row, "lemma"));
    if (lemma.empty()) return verbs.Error(row, "lemma", "is empty");
    ClassSet classes = 0;
    for (std::string_view name : verbs.List(row, "classes")) classes |= ClassBit(&draft.verb_classes, name);
    const bool noun = verbs.Cell(row, "noun") == "y";
    const std::string_view kept = keep(lemma);
    auto add = [&](std::string_view form, uint8_t bit) {
      WordDraft& info = draft.words[Fold(form)];
      // The form of two verbs ("found", "saw", "lay") belongs to the one that stands first in the file.
      if (info.verb_forms == 0 || info.lemma == kept) {
        info.lemma = kept;
        info.verb_classes |= classes;
      }
      info.verb_forms |= bit;
      if (noun && (bit == kFormBase || bit == kFormThird)) {
        info.noun = true;
        info.noun_lemma = kept;
      }
    };
    add(lemma, kFormBase);
    for (std::string_view form : verbs.List(row, "past")) add(form, kFormPast);
    for (std::string_view form : verbs.List(row, "participle")) add(form, kFormParticiple);
    for (std::string_view form : verbs.List(row, "third")) add(form, kFormThird);
    for (std::string_view form : verbs.List(row, "gerund")) add(form, kFormGerund);
  }
  for (size_t row = 0; row < nouns.size(); ++row) {
    const std::string noun = Fold(nouns.Cell(row, "noun"));
    if (noun.empty()) return nouns.Error(row, "noun", "is empty");
    ClassSet classes = 0;
    for (std::string_view name : nouns.List(row, "classes")) classes |= ClassBit(&draft.noun_classes, name);
    const std::string_view kept = keep(noun);
    for (const std::string& form : {noun, Fold(nouns.Cell(row, "plural"))}) {
      if (form.empty()) continue;
      WordDraft& info = draft.words[form];
      info.noun = true;
      info.noun_classes |= classes;
      info.noun_lemma = kept;
    }
  }
  for (size_t row = 0; row < words.size(); ++row) {
    const std::string word = Fold(words.Cell(row, "word"));
    if (word.empty()) return words.Error(row, "word", "is empty");
    const int length = static_cast<int>(std::count(word.begin(), word.end(), ' ')) + 1;
    if (length > 1) {
      int& longest = draft.longest_entry[word.substr(0, word.find(' '))];
      longest = std::max(longest, length);
    }
    if (words.List(row, "classes").empty()) return words.Error(row, "classes", "is empty");
    for (std::string_view name : words.List(row, "classes"))
      draft.words[word].closed |= ClassBit(&draft.closed_classes, name);
  }
  for (const WordTableBuilder* names : {&draft.closed_classes, &draft.verb_classes, &draft.noun_classes}) {
    if (names->size() > kMaxClasses) {
      return absl::InvalidArgumentError(
          absl::StrCat(folder, ": a file has ", names->size(), " word classes, at most 64 can be told apart"));
    }
  }
  return absl::OkStatus();
}

}  // namespace

template <typename Cells>
void EachCell(Cells& cells, BasicWordInfo<std::string_view>& info) {
  cells(info.closed, info.verb_classes, info.noun_classes, info.lemma, info.noun_lemma, info.verb_forms, info.noun);
}

absl::Status CompileLexicon(const std::string& data_folder, VocabularyBuilder* vocabulary, ImageWriter* writer) {
  Draft draft;
  READOUT_RETURN_IF_ERROR(ReadFiles(data_folder + "/lexicon/", &draft));
  std::set<std::string_view> words;  // in an order of their own, so that the image is the same every time
  for (const auto& [word, info] : draft.words) words.insert(word);
  for (const auto& [word, longest] : draft.longest_entry) words.insert(word);
  for (const std::string_view word : words) vocabulary->Add(word);

  std::vector<WordDraft> infos;
  std::vector<uint32_t> info_of_word(vocabulary->size() + 1, 0);
  std::vector<std::vector<uint32_t>> forms(vocabulary->size() + 1);
  std::vector<uint8_t> longest(vocabulary->size() + 1, 1);
  for (const std::string_view word : words) {
    const uint32_t number = vocabulary->Find(word);
    if (const auto it = draft.words.find(word); it != draft.words.end()) {
      infos.push_back(it->second);
      info_of_word[number] = static_cast<uint32_t>(infos.size());
      const uint32_t lemma = vocabulary->Find(it->second.lemma);
      const uint32_t noun_lemma = vocabulary->Find(it->second.noun_lemma);
      if (lemma != 0) forms[lemma].push_back(number);
      if (noun_lemma != 0 && noun_lemma != lemma) forms[noun_lemma].push_back(number);
    }
    if (const auto it = draft.longest_entry.find(word); it != draft.longest_entry.end()) {
      longest[number] = static_cast<uint8_t>(it->second);
    }
  }
  writer->Rows("lexicon.infos", infos);
  writer->Array("lexicon.info_of_word", info_of_word);
  writer->Lists("lexicon.forms", forms);
  writer->Array("lexicon.longest", longest);
  draft.closed_classes.Write("lexicon.classes", writer);
  draft.verb_classes.Write("lexicon.verb_classes", writer);
  draft.noun_classes.Write("lexicon.noun_classes", writer);
  return absl::OkStatus();
}

absl::StatusOr<Lexicon> Lexicon::Open(std::shared_ptr<const Image> image) {
  Lexicon lexicon;
  ImageReader reader(*image);
  lexicon.vocabulary_ = Vocabulary(kVocabularySection, &reader);
  lexicon.infos_ = reader.Rows<WordInfo>("lexicon.infos");
  lexicon.info_of_word_ = reader.Array<uint32_t>("lexicon.info_of_word");
  lexicon.forms_ = reader.Lists<uint32_t>("lexicon.forms");
  lexicon.longest_ = reader.Array<uint8_t>("lexicon.longest");
  lexicon.closed_classes_ = WordTable("lexicon.classes", &reader);
  lexicon.verb_classes_ = WordTable("lexicon.verb_classes", &reader);
  lexicon.noun_classes_ = WordTable("lexicon.noun_classes", &reader);
  if (!reader.status().ok()) return reader.status();
  lexicon.image_ = std::move(image);
  return lexicon;
}

}  // namespace readout::extract
