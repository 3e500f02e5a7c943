// SPDX-License-Identifier: Apache-2.0
#include "extract/syntax/lexicon.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "base/text_fold.h"
#include "base/tsv_table.h"

namespace readout::extract {
namespace {

constexpr int kMaxClasses = 64;  // ClassSet is one machine word

}  // namespace

ClassSet Lexicon::ClassNames::Add(std::string_view name) {
  auto [it, added] = numbers.try_emplace(std::string(name), static_cast<int>(numbers.size()));
  return it->second < kMaxClasses ? ClassSet{1} << it->second : 0;
}

ClassSet Lexicon::ClassNames::Bit(std::string_view name) const {
  auto it = numbers.find(name);
  return it == numbers.end() || it->second >= kMaxClasses ? 0 : ClassSet{1} << it->second;
}

const WordInfo* Lexicon::Find(std::string_view folded) const {
  auto it = words_.find(folded);
  return it == words_.end() ? nullptr : &it->second;
}

void Lexicon::ForEachWord(const std::function<void(std::string_view)>& visit) const {
  for (const auto& [word, info] : words_) visit(word);
}

int Lexicon::LongestEntryFrom(std::string_view folded) const {
  auto it = longest_entry_.find(folded);
  return it == longest_entry_.end() ? 1 : it->second;
}

std::string_view Lexicon::VerbLemma(std::string_view folded) const {
  const WordInfo* info = Find(folded);
  return info != nullptr && info->verb_forms != 0 ? info->lemma : std::string_view();
}

absl::StatusOr<Lexicon> Lexicon::Load(const std::string& data_folder) {
  Lexicon lexicon;
  lexicon.lemmas_ = std::make_shared<std::set<std::string, std::less<>>>();
  const std::string folder = data_folder + "/lexicon/";
  auto keep = [&](std::string_view lemma) -> std::string_view {
    return *lexicon.lemmas_->insert(std::string(lemma)).first;
  };

  READOUT_ASSIGN_OR_RETURN(TsvTable verbs, TsvTable::Read(folder + "verbs.tsv", {"lemma", "past", "participle", "third",
                                                                                  "gerund", "classes", "noun"}));
  READOUT_ASSIGN_OR_RETURN(TsvTable nouns, TsvTable::Read(folder + "nouns.tsv", {"noun", "plural", "classes"}));
  READOUT_ASSIGN_OR_RETURN(TsvTable words, TsvTable::Read(folder + "words.tsv", {"word", "classes"}));

  for (size_t row = 0; row < verbs.size(); ++row) {
    const std::string lemma = Fold(verbs.Cell(row, "lemma"));
    if (lemma.empty()) return verbs.Error(row, "lemma", "is empty");
    ClassSet classes = 0;
    for (std::string_view name : verbs.List(row, "classes")) classes |= lexicon.verb_classes_.Add(name);
    const bool noun = verbs.Cell(row, "noun") == "y";
    const std::string_view kept = keep(lemma);
    auto add = [&](std::string_view form, uint8_t bit) {
      WordInfo& info = lexicon.words_[Fold(form)];
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
    for (std::string_view name : nouns.List(row, "classes")) classes |= lexicon.noun_classes_.Add(name);
    const std::string_view kept = keep(noun);
    for (const std::string& form : {noun, Fold(nouns.Cell(row, "plural"))}) {
      if (form.empty()) continue;
      WordInfo& info = lexicon.words_[form];
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
      int& longest = lexicon.longest_entry_[word.substr(0, word.find(' '))];
      longest = std::max(longest, length);
    }
    if (words.List(row, "classes").empty()) return words.Error(row, "classes", "is empty");
    for (std::string_view name : words.List(row, "classes")) lexicon.words_[word].closed |= lexicon.closed_classes_.Add(name);
  }
  for (const ClassNames* names : {&lexicon.closed_classes_, &lexicon.verb_classes_, &lexicon.noun_classes_}) {
    if (names->numbers.size() > kMaxClasses) {
      return absl::InvalidArgumentError(absl::StrCat(folder, ": a file has ", names->numbers.size(), " word classes, at most 64 can be told apart"));
    }
  }
  return lexicon;
}

}  // namespace readout::extract
