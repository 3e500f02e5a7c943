// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/role_phrase.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text_fold.h"

namespace readout::extract {
namespace {

constexpr size_t kSidesOfABareTitle = 3;  // "pope", "chancellor"; a title of more sides says too little alone

using Tokens = std::vector<std::string>;

bool IsAnyOf(const std::string& token, std::initializer_list<std::string_view> words) {
  const std::string folded = Fold(token);
  return std::find(words.begin(), words.end(), folded) != words.end();
}
bool Connects(const std::string& token) { return IsAnyOf(token, {"of", "the", "for", "'s"}); }

// What is left of a phrase when the side at [first, last) is taken out: the words before it without the preposition
// that led to it, and those behind it.
Tokens Without(const Tokens& tokens, size_t first, size_t last) {
  Tokens rest(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(first));
  while (!rest.empty() && Connects(rest.back())) rest.pop_back();
  while (last < tokens.size() && Connects(tokens[last])) ++last;
  rest.insert(rest.end(), tokens.begin() + static_cast<std::ptrdiff_t>(last), tokens.end());
  return rest;
}

class Reader {
 public:
  Reader(const ActorKnowledge::Impl& tables, const Tokens& tokens) : tables_(tables), tokens_(tokens) {}

  std::vector<RolePhrase> Read() {
    NoSide();
    SideInTitle();
    OneSide();
    if (roles_.empty()) SeveralSides();
    return std::move(roles_);
  }

 private:
  // Takes `words` for a title, behind modifiers or not.
  std::optional<RolePhrase> Title(const Tokens& words) const {
    RolePhrase role;
    for (size_t first = 0; first < words.size(); ++first) {
      role.words = JoinTokens(words, first, words.size());
      role.title = TitleNamed(tables_, role.words);
      if (role.title >= 0) return role;
      const std::string_view* modifier = ModifierNamed(tables_, words[first]);
      if (modifier == nullptr) return std::nullopt;
      role.former = role.former || *modifier == "former";
    }
    return std::nullopt;
  }

  // "pope", "CIA director": the table says whose the office is.
  void NoSide() {
    std::optional<RolePhrase> role = Title(tokens_);
    if (!role) return;
    for (const TitleSense& sense : tables_.titles[static_cast<size_t>(role->title)].senses) {
      if (sense.description) continue;
      for (const std::string_view code : tables_.offices[static_cast<size_t>(sense.office)].sides) {
        const int side = tables_.SideIndex(code);
        if (side >= 0 && std::find(role->sides.begin(), role->sides.end(), side) == role->sides.end()) {
          role->sides.push_back(side);
        }
      }
    }
    if (!role->sides.empty() && role->sides.size() <= kSidesOfABareTitle) roles_.push_back(*std::move(role));
  }

  template <typename Take>
  void ForEachSideNamed(const Take& take) const {
    for (size_t length = tokens_.size() - 1; length >= 1; --length) {
      for (size_t first = 0; first + length <= tokens_.size(); ++first) {
        std::vector<int> sides = SidesNamed(tables_, JoinTokens(tokens_, first, first + length));
        if (!sides.empty()) take(first, first + length, std::move(sides));
      }
    }
  }

  // "Kremlin spokesman" is a title as a whole and names the side besides.
  void SideInTitle() {
    const std::optional<RolePhrase> role = Title(tokens_);
    if (!role) return;
    ForEachSideNamed([&](size_t, size_t, std::vector<int> sides) {
      roles_.push_back(*role);
      roles_.back().sides = std::move(sides);
    });
  }

  // Names of sides whose removal leaves a title, the longest first.
  void OneSide() {
    ForEachSideNamed([&](size_t first, size_t last, std::vector<int> sides) {
      std::optional<RolePhrase> role = Title(Without(tokens_, first, last));
      if (!role) return;
      role->sides = std::move(sides);
      if (tables_.titles[static_cast<size_t>(role->title)].plural) TakeMembers(&*role);
      roles_.push_back(*std::move(role));
    });
  }

  void TakeMembers(RolePhrase* role) const {
    for (int side : role->sides) {
      const std::span<const std::string_view> members = tables_.sides[static_cast<size_t>(side)].members;
      if (members.empty()) continue;
      std::vector<int> indexes;
      for (const std::string_view code : members) {
        if (const int index = tables_.SideIndex(code); index >= 0) indexes.push_back(index);
      }
      role->sides = std::move(indexes);
      role->each = true;
      return;
    }
  }

  // "presidents of Russia and Turkey": names of sides taken out from left to right, the longest first.
  void SeveralSides() {
    std::vector<int> sides;
    Tokens rest;
    for (size_t i = 0; i < tokens_.size();) {
      size_t length = tokens_.size() - i;
      std::vector<int> named;
      for (; length >= 1; --length) {
        named = SidesNamed(tables_, JoinTokens(tokens_, i, i + length));
        if (!named.empty()) break;
      }
      if (named.empty()) {
        rest.push_back(tokens_[i++]);
        continue;
      }
      sides.push_back(named.front());
      i += length;
    }
    while (!rest.empty() && (Connects(rest.back()) || IsAnyOf(rest.back(), {"and", ",", "&"}))) rest.pop_back();
    const auto joins = [](const std::string& token) { return IsAnyOf(token, {"and", ",", "&", "'s"}); };
    rest.erase(rest.begin(), std::find_if_not(rest.begin(), rest.end(), joins));
    std::optional<RolePhrase> role = Title(rest);
    if (sides.size() < 2 || !role) return;
    role->sides = std::move(sides);
    role->each = true;
    roles_.push_back(*std::move(role));
  }

  const ActorKnowledge::Impl& tables_;
  const Tokens& tokens_;
  std::vector<RolePhrase> roles_;
};

}  // namespace

std::string JoinTokens(const Tokens& tokens, size_t first, size_t last) {
  std::string text;
  for (size_t i = first; i < last; ++i) {
    if (!text.empty()) text += ' ';
    text += tokens[i];
  }
  return text;
}

std::vector<int> SidesNamed(const ActorKnowledge::Impl& tables, const std::string& phrase) {
  std::vector<int> sides;
  // Some names have their article in the tables: "the Gambia".
  for (const std::string& name : {phrase, "the " + phrase}) {
    for (const auto& [kind, value] : tables.gazetteer.Find(name)) {
      if ((Only(kind) & kSideKinds) != 0 && std::find(sides.begin(), sides.end(), value) == sides.end()) {
        sides.push_back(value);
      }
    }
  }
  return sides;
}

int TitleNamed(const ActorKnowledge::Impl& tables, const std::string& phrase) {
  for (const auto& [kind, value] : tables.gazetteer.Find(phrase)) {
    if (kind == EntryKind::kTitle) return value;
  }
  return -1;
}

const std::string_view* ModifierNamed(const ActorKnowledge::Impl& tables, const std::string& phrase) {
  for (const auto& [kind, value] : tables.gazetteer.Find(phrase)) {
    if (kind != EntryKind::kWord) continue;
    const MentionWord& word = tables.words[static_cast<size_t>(value)];
    if (word.word_class == WordClass::kModifier) return &word.value;
  }
  return nullptr;
}

std::vector<std::string_view> OfficesMeant(const ActorKnowledge::Impl& tables, int title, int side_index) {
  const SideRecord& side = tables.sides[static_cast<size_t>(side_index)];
  const TitleForm& form = tables.titles[static_cast<size_t>(title)];
  std::vector<const OfficeRow*> offices;
  for (const TitleSense& sense : form.senses) {
    const OfficeRow& office = tables.offices[static_cast<size_t>(sense.office)];
    if (office.Serves(side.code)) offices.push_back(&office);
  }
  if (form.leader && tables.governed.contains(side.code)) {
    std::stable_partition(offices.begin(), offices.end(), [](const OfficeRow* o) { return o->HasRole("HOG"); });
  }
  std::vector<std::string_view> keys;
  for (const OfficeRow* office : offices) {
    if (std::find(keys.begin(), keys.end(), office->office) == keys.end()) keys.push_back(office->office);
  }
  return keys;
}

std::vector<RolePhrase> ReadRolePhrases(const ActorKnowledge::Impl& tables, const Tokens& tokens) {
  if (tokens.empty()) return {};
  return Reader(tables, tokens).Read();
}

}  // namespace readout::extract
