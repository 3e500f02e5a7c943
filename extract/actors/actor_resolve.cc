// SPDX-License-Identifier: Apache-2.0
// ActorKnowledge::Resolve: what a user types on the command line, read as an actor.
#include <algorithm>
#include <string>
#include <utility>

#include "base/text_fold.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/actors/actor_tables.h"

namespace readout::extract {
namespace {

constexpr double kExact = 1;
constexpr double kOffice = 0.95;
constexpr double kSurname = 0.9;
constexpr double kNearMiss = 0.7;
constexpr size_t kMostAnswers = 12;
constexpr double kCenturyAndHalf = 54787;  // days: without a day asked for, later holders are likelier

std::string Join(const std::vector<std::string>& tokens, size_t first, size_t last) {
  std::string text;
  for (size_t i = first; i < last; ++i) {
    if (!text.empty()) text += ' ';
    text += tokens[i];
  }
  return text;
}

class Resolver {
 public:
  Resolver(const ActorKnowledge& knowledge, std::optional<Day> day)
      : knowledge_(knowledge), tables_(knowledge.impl()), day_(day) {}

  std::vector<ActorKnowledge::Answer> Run(std::string_view query) {
    const std::vector<std::string_view> views = PhraseTokens(query);
    std::vector<std::string> tokens(views.begin(), views.end());
    if (!tokens.empty() && Fold(tokens[0]) == "the") tokens.erase(tokens.begin());
    if (tokens.empty()) return {};
    const std::string phrase = Join(tokens, 0, tokens.size());
    Whole(query, phrase, kExact);
    TitleOfOneSide(phrase);
    if (answers_.empty()) Office(tokens);
    if (answers_.empty()) TitledName(tokens);
    if (answers_.empty()) NearMiss(tokens);
    std::stable_sort(answers_.begin(), answers_.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    if (answers_.size() > kMostAnswers) answers_.resize(kMostAnswers);
    return std::move(answers_);
  }

 private:
  void AddSide(int index, double score) {
    const SideRecord& side = tables_.sides[static_cast<size_t>(index)];
    ActorKnowledge::Answer answer;
    answer.ref.side = side.code;
    answer.ref.actor = side.wikidata.empty() ? UnlistedActorId("", side.code) : ActorId("wd:" + side.wikidata);
    answer.kind = side.kind;
    answer.score = score;
    Add(std::move(answer));
  }
  void AddPerson(int index, double score) {
    const PersonRecord& person = tables_.persons[static_cast<size_t>(index)];
    ActorKnowledge::Answer answer;
    answer.ref = {person.actor, person.name, person.side};
    answer.score = score;
    Add(std::move(answer));
  }
  void Add(ActorKnowledge::Answer answer) {
    for (ActorKnowledge::Answer& present : answers_) {
      if (present.ref.actor != answer.ref.actor) continue;
      present.score = std::max(present.score, answer.score);
      return;
    }
    answers_.push_back(std::move(answer));
  }

  // How much somebody is meant when only a surname is said: in office on the day, else lately in office, and how high.
  double Prominence(int index) const {
    double best = 0;
    const auto [first, last] = tables_.tenure_span[static_cast<size_t>(index)];
    for (uint32_t i = first; i < last; ++i) {
      const Tenure& tenure = tables_.tenures[i];
      const double seniority = 1.0 / (3 + tables_.RankOf(tenure));
      double nearness = 0.3;
      if (!day_) {
        const auto days = static_cast<double>(tenure.end - Day(1900, 1, 1));
        nearness = tenure.end == Day::max() ? 1 : std::clamp(days / kCenturyAndHalf, 0.1, 0.9);
      } else if (*day_ >= tenure.start && *day_ <= tenure.end) {
        nearness = 1;
      } else {
        const auto days = static_cast<double>(*day_ < tenure.start ? tenure.start - *day_ : *day_ - tenure.end);
        nearness = std::max(0.05, 0.6 - days / 20000);
      }
      best = std::max(best, seniority * nearness);
    }
    return best;
  }

  void AddGroup(const std::vector<int>& group, double score) {
    for (int person : group) AddPerson(person, score - 0.05 + 0.2 * std::min(0.25, Prominence(person)));
  }

  void Whole(std::string_view query, const std::string& phrase, double score) {
    const int code = tables_.SideIndex(query);
    if (code >= 0) AddSide(code, score);
    for (const auto& [kind, value] : tables_.gazetteer.Find(phrase)) {
      switch (kind) {
        case EntryKind::kSideName:
          AddSide(value, score);
          break;
        case EntryKind::kAdjective:
        case EntryKind::kDemonym:
          AddSide(value, score - 0.02);
          break;
        case EntryKind::kCapital:
        case EntryKind::kMetonym:
          AddSide(value, score - 0.03);
          break;
        case EntryKind::kPerson: {
          const std::vector<int>& group = tables_.person_groups[static_cast<size_t>(value)];
          if (group.size() == 1) {
            AddPerson(group.front(), score);
          } else {
            for (int person : group) AddPerson(person, score - 0.01 + 0.01 * Prominence(person));
          }
          break;
        }
        case EntryKind::kSurname:
          AddGroup(tables_.person_groups[static_cast<size_t>(value)], kSurname * score);
          break;
        default:
          break;
      }
    }
  }

  std::vector<int> SidesNamed(const std::string& phrase) const {
    std::vector<int> sides;
    for (const auto& [kind, value] : tables_.gazetteer.Find(phrase)) {
      if ((Only(kind) & kSideKinds) != 0 && std::find(sides.begin(), sides.end(), value) == sides.end())
        sides.push_back(value);
    }
    return sides;
  }
  int TitleNamed(const std::string& phrase) const {
    for (const auto& [kind, value] : tables_.gazetteer.Find(phrase)) {
      if (kind == EntryKind::kTitle) return value;
    }
    return -1;
  }

  void AddHolders(int side_index, int title_index) {
    const SideRecord& side = tables_.sides[static_cast<size_t>(side_index)];
    const TitleForm& title = tables_.titles[static_cast<size_t>(title_index)];
    double score = kOffice;
    for (const TitleSense& sense : title.senses) {
      const OfficeRow& office = tables_.offices[static_cast<size_t>(sense.office)];
      if (!office.Serves(side.code)) continue;
      if (day_) {
        for (const Tenure* tenure : knowledge_.HoldersOf(side.code, office.office, *day_)) {
          AddPerson(tenure->person, score);
          score -= 0.02;
        }
      } else {
        const Tenure* latest = nullptr;
        const auto it = tables_.tenures_by_side.find(side.code);
        if (it == tables_.tenures_by_side.end()) return;
        for (uint32_t index : it->second) {
          if (tables_.tenures[index].office == office.office) latest = &tables_.tenures[index];
        }
        if (latest != nullptr) {
          AddPerson(latest->person, score);
          score -= 0.02;
        }
      }
    }
  }

  // "Pope", "CIA director": titles of an office that only one side has.
  void TitleOfOneSide(const std::string& phrase) {
    const int title = TitleNamed(phrase);
    if (title < 0) return;
    for (const TitleSense& sense : tables_.titles[static_cast<size_t>(title)].senses) {
      const OfficeRow& office = tables_.offices[static_cast<size_t>(sense.office)];
      if (sense.description || office.sides.size() != 1) continue;
      const int side = tables_.SideIndex(office.sides.front());
      if (side >= 0) AddHolders(side, title);
    }
  }

  // "US president", "Russia's foreign minister", "president of Russia"; "Kremlin spokesman" is a title as a whole and
  // names the side besides.
  void Office(const std::vector<std::string>& tokens) {
    const int whole_title = TitleNamed(Join(tokens, 0, tokens.size()));
    for (size_t cut = tokens.size() - 1; cut >= 1; --cut) {
      const std::string head = Join(tokens, 0, cut);
      size_t rest = cut;
      if (rest < tokens.size() && tokens[rest] == "'s") ++rest;
      const int title_behind = TitleNamed(Join(tokens, rest, tokens.size()));
      for (int side : SidesNamed(head)) {
        if (whole_title >= 0) AddHolders(side, whole_title);
        if (title_behind >= 0) AddHolders(side, title_behind);
      }
      const int title_before = TitleNamed(head);
      if (title_before >= 0 && cut + 1 < tokens.size() && (tokens[cut] == "of" || tokens[cut] == "Of")) {
        size_t from = cut + 1;
        if (Fold(tokens[from]) == "the") ++from;
        for (int side : SidesNamed(Join(tokens, from, tokens.size()))) AddHolders(side, title_before);
      }
      if (!answers_.empty()) return;
    }
  }

  // "President Putin", "Mr Putin": the name behind titles and honorifics.
  void TitledName(const std::vector<std::string>& tokens) {
    for (size_t cut = 1; cut < tokens.size(); ++cut) {
      bool title = false;
      for (const auto& [kind, value] : tables_.gazetteer.Find(Join(tokens, 0, cut))) {
        title = title || kind == EntryKind::kTitle || kind == EntryKind::kHonorific;
      }
      if (!title) continue;
      const std::string name = Join(tokens, cut, tokens.size());
      Whole(name, name, kExact);
      if (!answers_.empty()) return;
    }
  }

  // Each token in turn replaced by words a letter away.
  void NearMiss(const std::vector<std::string>& tokens) {
    for (size_t i = 0; i < tokens.size(); ++i) {
      for (uint32_t word : tables_.gazetteer.NearWords(Fold(tokens[i]))) {
        std::vector<std::string> corrected = tokens;
        corrected[i] = tables_.gazetteer.WordOf(word);
        const std::string phrase = Join(corrected, 0, corrected.size());
        Whole(phrase, phrase, kNearMiss);
      }
    }
    // Names of countries are no names of persons and have few near misses: a plain look through them.
    if (tokens.size() <= 3) {
      const std::string folded = Fold(Join(tokens, 0, tokens.size()));
      for (size_t side = 0; side < tables_.sides.size() && folded.size() >= 5; ++side) {
        if (OneLetterApart(folded, Fold(tables_.sides[side].name))) AddSide(static_cast<int>(side), kNearMiss);
      }
    }
  }

  const ActorKnowledge& knowledge_;
  const ActorKnowledge::Impl& tables_;
  std::optional<Day> day_;
  std::vector<ActorKnowledge::Answer> answers_;
};

}  // namespace

std::vector<ActorKnowledge::Answer> ActorKnowledge::Resolve(std::string_view query, std::optional<Day> day) const {
  return Resolver(*this, day).Run(query);
}

}  // namespace readout::extract
