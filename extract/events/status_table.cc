// SPDX-License-Identifier: Apache-2.0
#include "extract/events/status_table.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "base/text_fold.h"
#include "base/tsv_table.h"

namespace readout::extract {
namespace {

constexpr std::string_view kKinds[] = {"verb",       "verb-to-day", "verb-of-known", "verb-of-act", "verb-class",
                                       "infinitive", "unconfirmed", "noun",          "adjective",   "predicate",
                                       "adverb",     "modal",       "connector"};
constexpr uint32_t kLongestPredicate = 4;  // words

}  // namespace

absl::StatusOr<StatusTable> StatusTable::Load(const std::string& data_folder, const Lexicon& lexicon) {
  READOUT_ASSIGN_OR_RETURN(TsvTable table,
                           TsvTable::Read(data_folder + "/frames/status.tsv", {"kind", "word", "effect"}));
  StatusTable result;
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string_view kind = table.Cell(row, "kind");
    const std::optional<Effect> effect = EnumFromName(kEffectNames, table.Cell(row, "effect"));
    if (!effect)
      return table.Error(row, "effect", absl::StrCat("unknown effect \"", ToAbsl(table.Cell(row, "effect")), "\""));
    if (std::find(std::begin(kKinds), std::end(kKinds), kind) == std::end(kKinds)) {
      return table.Error(row, "kind", absl::StrCat("unknown kind \"", ToAbsl(kind), "\""));
    }
    for (std::string_view word : table.List(row, "word")) {
      if (kind == "verb-class") {
        const ClassSet bit = lexicon.VerbClassBit(word);
        if (bit == 0) return table.Error(row, "word", absl::StrCat("no verb class \"", ToAbsl(word), "\""));
        result.classes_.emplace_back(bit, *effect);
        continue;
      }
      if (kind == "predicate" && std::count(word.begin(), word.end(), ' ') >= kLongestPredicate) {
        return table.Error(row, "word",
                           absl::StrCat("\"", ToAbsl(word), "\" has more than ", kLongestPredicate, " words"));
      }
      if (!result.words_.emplace(absl::StrCat(ToAbsl(kind), " ", Fold(word)), *effect).second) {
        return table.Error(row, "word", absl::StrCat("\"", ToAbsl(word), "\" is in the table twice as ", ToAbsl(kind)));
      }
    }
  }
  return result;
}

Effect StatusTable::Of(std::string_view kind, std::string_view word, bool* known) const {
  auto it = words_.find(absl::StrCat(ToAbsl(kind), " ", ToAbsl(word)));
  *known = it != words_.end();
  return *known ? it->second : Effect::kTransparent;
}

Effect StatusTable::Verb(std::string_view lemma, ClassSet verb_classes, bool* known) const {
  const Effect own = Of("verb", lemma, known);
  if (*known) return own;
  for (const auto& [bits, effect] : classes_) {
    if ((verb_classes & bits) != 0) {
      *known = true;
      return effect;
    }
  }
  return Effect::kTransparent;
}

Effect StatusTable::Predicate(const Document& document, uint32_t first, uint32_t last, bool* known,
                              std::string* words) const {
  for (uint32_t length = std::min(kLongestPredicate, last > first ? last - first : 0); length > 0; --length) {
    words->clear();
    for (uint32_t i = first; i < first + length; ++i) {
      absl::StrAppend(words, i > first ? " " : "", ToAbsl(document.tokens[i].word));
    }
    const Effect effect = Of("predicate", *words, known);
    if (*known) return effect;
  }
  *known = false;
  return Effect::kTransparent;
}

}  // namespace readout::extract
