// SPDX-License-Identifier: Apache-2.0
// ActorKnowledge::Resolve: what a user types on the command line, read as an actor.
#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "base/text_fold.h"
#include "extract/actors/actor_knowledge.h"
#include "extract/actors/actor_tables.h"
#include "extract/actors/role_phrase.h"

namespace readout::extract {
namespace {

using Answer = ActorKnowledge::Answer;
using Reason = ActorKnowledge::Reason;
using Tokens = std::vector<std::string>;

constexpr double kExact = 1;
constexpr double kOffice = 0.95;
constexpr double kSurname = 0.9;
constexpr double kNearMiss = 0.7;
constexpr double kNextHolder = 0.02;       // each further holder of an office is that much less likely
constexpr double kTitleFits = 0.02;        // the title before a name is one the person bore; twice that on the day
constexpr double kCenturyAndHalf = 54787;  // days: without a day asked for, later holders are likelier
constexpr size_t kMostAnswers = 12;
constexpr size_t kShortestCorrected = 4;  // letters; of shorter words everything is a letter away
constexpr size_t kMostCorrections = 256;  // readings of all misspelt words together

Tokens TokensOf(std::string_view query) {
  const std::vector<std::string_view> views = PhraseTokens(query);
  return {views.begin(), views.end()};
}
void DropArticle(Tokens* tokens) {
  if (!tokens->empty() && Fold(tokens->front()) == "the") tokens->erase(tokens->begin());
}
std::string Key(std::string_view phrase) { return PhraseKey(PhraseTokens(phrase)); }

class Resolver {
 public:
  Resolver(const ActorKnowledge& knowledge, std::optional<Day> day)
      : knowledge_(knowledge), tables_(knowledge.impl()), day_(day) {}

  std::vector<Answer> Run(std::string_view query) {
    Id(query);
    Tokens tokens = TokensOf(query);
    if (answers_.empty()) Code(std::string(query));
    if (tokens.empty()) return std::move(answers_);
    Whole(JoinTokens(tokens, 0, tokens.size()), kExact);
    DropArticle(&tokens);
    if (OnlySurnames()) Read(tokens, kExact);
    if (answers_.empty()) {
      std::string code(query);
      for (char& c : code) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      Code(code);
    }
    if (answers_.empty()) Corrected(tokens);
    std::stable_sort(answers_.begin(), answers_.end(),
                     [](const Answer& a, const Answer& b) { return a.score > b.score; });
    if (answers_.size() > kMostAnswers) answers_.resize(kMostAnswers);
    return std::move(answers_);
  }

 private:
  // What words mean that are rightly spelt.
  void Read(const Tokens& tokens, double score) {
    const std::string phrase = JoinTokens(tokens, 0, tokens.size());
    Whole(phrase, score);
    // "pope" is an office before it is somebody's surname.
    if (OnlySurnames()) Role(tokens, score);
    if (answers_.empty()) TitledName(tokens, score);
    if (answers_.empty() && tokens.size() > 1) {
      // "Lavrov Sergei": the names in another order.
      for (const size_t front : {size_t{1}, tokens.size() - 1}) {
        Tokens turned = tokens;
        std::rotate(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(front), turned.end());
        WholePerson(JoinTokens(turned, 0, turned.size()), score - 0.02, Reason::kVariant);
      }
    }
  }

  bool OnlySurnames() const {
    return std::all_of(answers_.begin(), answers_.end(),
                       [](const Answer& answer) { return answer.reason == Reason::kSurname; });
  }

  void AddSide(int index, double score, Reason reason) {
    const SideRecord& side = tables_.sides[static_cast<size_t>(index)];
    Answer answer;
    answer.ref.side = side.code;
    answer.ref.actor = side.id();
    answer.kind = side.kind;
    answer.score = score;
    answer.reason = reason;
    Add(std::move(answer));
  }
  void AddPerson(int index, double score, Reason reason, const Tenure* tenure = nullptr) {
    const PersonRecord& person = tables_.persons[static_cast<size_t>(index)];
    Answer answer;
    answer.ref = {person.id(), std::string(person.name), std::string(person.side)};
    answer.score = score;
    answer.reason = reason;
    answer.tenure = tenure;
    Add(std::move(answer));
  }
  void Add(Answer answer) {
    if (correction_ != nullptr) {
      answer.reason = Reason::kNearMiss;
      answer.matched = *correction_;
    }
    for (Answer& present : answers_) {
      if (present.ref.actor != answer.ref.actor) continue;
      if (answer.score > present.score) present = std::move(answer);
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

  void Id(std::string_view query) {
    const std::string id(query.starts_with('Q') ? "wd:" + std::string(query) : query);
    if (!id.starts_with("wd:") && !id.starts_with("ac-")) return;
    if (const PersonRecord* person = knowledge_.FindPerson(ActorId(id)); person != nullptr) {
      AddPerson(static_cast<int>(person - tables_.persons.data()), kExact, Reason::kId);
      return;
    }
    for (size_t side = 0; side < tables_.sides.size(); ++side) {
      if (tables_.sides[side].id().str() == id) AddSide(static_cast<int>(side), kExact, Reason::kId);
    }
  }

  void Code(const std::string& code) {
    if (const int side = tables_.SideIndex(code); side >= 0) AddSide(side, kExact, Reason::kCode);
  }

  // `phrase` as a whole names a side or a person.
  void Whole(const std::string& phrase, double score) {
    for (const auto& [kind, value] : tables_.gazetteer.Find(phrase)) {
      switch (kind) {
        case EntryKind::kSideName: {
          const bool own = Key(tables_.sides[static_cast<size_t>(value)].name) == Key(phrase);
          AddSide(value, score, own ? Reason::kName : Reason::kVariant);
          break;
        }
        case EntryKind::kAdjective:
        case EntryKind::kDemonym:
          AddSide(value, score - 0.02, Reason::kAdjective);
          break;
        case EntryKind::kCapital:
          AddSide(value, score - 0.03, Reason::kCapital);
          break;
        case EntryKind::kMetonym:
          AddSide(value, score - 0.03, Reason::kMetonym);
          break;
        default:
          break;
      }
    }
    WholePerson(phrase, score, Reason::kName);
  }

  // `exact`: why a full name fits that is the person's own.
  void WholePerson(const std::string& phrase, double score, Reason exact) {
    for (const auto& [kind, value] : tables_.gazetteer.Find(phrase)) {
      if (kind != EntryKind::kPerson && kind != EntryKind::kSurname) continue;
      const std::span<const int32_t> group = tables_.person_groups[static_cast<size_t>(value)];
      for (const int32_t person : group) {
        const std::string_view name = tables_.persons[static_cast<size_t>(person)].name;
        if (kind == EntryKind::kSurname) {
          const double certainty = kSurname * score - 0.05 + 0.2 * std::min(0.25, Prominence(person));
          AddPerson(person, certainty, Reason::kSurname);
        } else {
          const double shared = group.size() == 1 ? 0 : 0.01 * Prominence(person) - 0.01;
          AddPerson(person, score + shared, Key(name) == Key(phrase) ? exact : Reason::kVariant);
        }
      }
    }
  }

  // "US president", "leaders of the E3".
  void Role(const Tokens& tokens, double score) {
    for (const RolePhrase& role : ReadRolePhrases(tables_, tokens)) {
      if (AddHolders(role, score * kOffice)) return;
    }
  }

  bool AddHolders(const RolePhrase& role, double score) {
    bool any = false;
    double next = score;
    for (int side : role.sides) {
      if (role.each) next = score;
      const std::string_view code = tables_.sides[static_cast<size_t>(side)].code;
      for (const std::string_view office : OfficesMeant(tables_, role.title, side)) {
        const std::vector<const Tenure*> holders = Holders(code, office, role.former);
        for (const Tenure* tenure : holders) {
          AddPerson(tenure->person, next, Reason::kRole, tenure);
          any = true;
          next -= kNextHolder;
          if (role.each) break;
        }
        if (role.each && !holders.empty()) break;
      }
    }
    return any;
  }

  std::vector<const Tenure*> Holders(std::string_view side, std::string_view office, bool former) const {
    if (day_ && !former) return knowledge_.HoldersOf(side, office, *day_);
    std::vector<const Tenure*> holders;
    std::vector<int> present;  // persons who hold the office, perhaps again
    for (const int32_t index : tables_.tenures_by_side.Find(side)) {
      const Tenure& tenure = tables_.tenures[static_cast<size_t>(index)];
      if (tenure.office != office || (day_ && tenure.start > *day_)) continue;
      const bool over = day_ ? tenure.end < *day_ : tenure.end != Day::max();
      if (!over) present.push_back(tenure.person);
      if (!former || over) holders.push_back(&tenure);
    }
    if (former) {
      std::erase_if(holders, [&](const Tenure* tenure) {
        return std::find(present.begin(), present.end(), tenure->person) != present.end();
      });
    }
    std::reverse(holders.begin(), holders.end());
    if (!former && holders.size() > 1) holders.resize(1);
    return holders;
  }

  // "President Putin", "Turkey's Erdogan", "King Charles", "President Macron of France": the name that titles,
  // honorifics and sides stand around.
  void TitledName(const Tokens& tokens, double score) {
    Tokens name = tokens;
    std::vector<int> sides;
    for (size_t at = 1; at + 1 < name.size(); ++at) {
      if (Fold(name[at]) != "of") continue;
      const size_t first = at + (Fold(name[at + 1]) == "the" && at + 2 < name.size() ? 2 : 1);
      const std::vector<int> named = SidesNamed(tables_, JoinTokens(name, first, name.size()));
      if (named.empty()) continue;
      sides.insert(sides.end(), named.begin(), named.end());
      name.resize(at);
      break;
    }
    int title = -1;
    for (size_t cut = 0; cut < name.size();) {
      const size_t length = Prefix(name, cut, &sides, &title);
      if (length == 0) break;
      cut += length;
      WholePerson(JoinTokens(name, cut, name.size()), score, Reason::kName);
      if (!answers_.empty()) break;
    }
    if (answers_.empty() && name.size() < tokens.size()) {
      WholePerson(JoinTokens(name, 0, name.size()), score, Reason::kName);
    }
    if (!sides.empty()) KeepThoseOf(sides);
    if (title >= 0) PreferHolders(title);
  }

  // Length of what stands before a name at `first`; notes what it says.
  size_t Prefix(const Tokens& tokens, size_t first, std::vector<int>* sides, int* title) const {
    for (size_t last = tokens.size() - 1; last > first; --last) {
      const std::string phrase = JoinTokens(tokens, first, last);
      if (const int found = TitleNamed(tables_, phrase); found >= 0) {
        *title = found;
        return last - first;
      }
      if (const std::vector<int> named = SidesNamed(tables_, phrase); !named.empty()) {
        sides->insert(sides->end(), named.begin(), named.end());
        return last - first;
      }
      for (const auto& [kind, value] : tables_.gazetteer.Find(phrase)) {
        if (kind == EntryKind::kHonorific) return last - first;
      }
      if (ModifierNamed(tables_, phrase) != nullptr || phrase == "'s") return last - first;
    }
    return 0;
  }

  void KeepThoseOf(const std::vector<int>& sides) {
    const auto fits = [&](const Answer& answer) {
      return std::any_of(sides.begin(), sides.end(), [&](int side) {
        const std::string_view code = tables_.sides[static_cast<size_t>(side)].code;
        if (answer.ref.side == code) return true;
        const PersonRecord* person = knowledge_.FindPerson(answer.ref.actor);
        if (person == nullptr) return false;
        const std::span<const Tenure> tenures = knowledge_.TenuresOf(*person);
        return std::any_of(tenures.begin(), tenures.end(), [&](const Tenure& t) { return t.side == code; });
      });
    };
    if (std::any_of(answers_.begin(), answers_.end(), fits)) {
      answers_.erase(std::partition(answers_.begin(), answers_.end(), fits), answers_.end());
    }
  }

  void PreferHolders(int title) {
    for (Answer& answer : answers_) {
      const PersonRecord* person = knowledge_.FindPerson(answer.ref.actor);
      if (person == nullptr) continue;
      double bonus = 0;
      for (const Tenure& tenure : knowledge_.TenuresOf(*person)) {
        const int side = tables_.SideIndex(tenure.side);
        if (side < 0) continue;
        const std::vector<std::string_view> offices = OfficesMeant(tables_, title, side);
        if (std::find(offices.begin(), offices.end(), tenure.office) == offices.end()) continue;
        const bool now = day_ ? *day_ >= tenure.start && *day_ <= tenure.end : tenure.end == Day::max();
        bonus = std::max(bonus, now ? 2 * kTitleFits : kTitleFits);
      }
      answer.score = std::min(kExact, answer.score + bonus);
    }
  }

  // Words of the tables a letter away from a token.
  Tokens Corrections(const std::string& token) const {
    Tokens words;
    const std::string folded = Fold(token);
    if (folded.size() < kShortestCorrected) return words;
    for (uint32_t id = 1; id < tables_.gazetteer.word_count(); ++id) {
      const std::string_view word = tables_.gazetteer.WordOf(id);
      if (OneLetterApart(folded, word)) words.emplace_back(word);
    }
    return words;
  }

  // Unknown words replaced by known ones a letter away; when no word is unknown, each in turn.
  void Corrected(const Tokens& tokens) {
    std::vector<size_t> unknown;
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (tables_.gazetteer.WordId(Fold(tokens[i])) == 0) unknown.push_back(i);
    }
    if (!unknown.empty()) {
      std::vector<Tokens> readings = {tokens};
      for (size_t at : unknown) {
        std::vector<Tokens> more;
        for (const Tokens& reading : readings) {
          for (std::string& word : Corrections(tokens[at])) {
            if (more.size() >= kMostCorrections) break;
            more.push_back(reading);
            more.back()[at] = std::move(word);
          }
        }
        readings = std::move(more);
      }
      for (const Tokens& reading : readings) ReadCorrected(reading);
      return;
    }
    for (size_t at = 0; at < tokens.size(); ++at) {
      for (std::string& word : Corrections(tokens[at])) {
        Tokens reading = tokens;
        reading[at] = std::move(word);
        ReadCorrected(reading);
      }
    }
  }
  void ReadCorrected(const Tokens& tokens) {
    Resolver inner(knowledge_, day_);
    const std::string phrase = JoinTokens(tokens, 0, tokens.size());
    inner.correction_ = &phrase;
    inner.Read(tokens, kNearMiss);
    for (Answer& answer : inner.answers_) Add(std::move(answer));
  }

  const ActorKnowledge& knowledge_;
  const ActorKnowledge::Impl& tables_;
  std::optional<Day> day_;
  const std::string* correction_ = nullptr;  // the words read in place of those that were typed
  std::vector<Answer> answers_;
};

}  // namespace

std::vector<Answer> ActorKnowledge::Resolve(std::string_view query, std::optional<Day> day) const {
  return Resolver(*this, day).Run(query);
}

ActorKnowledge::RoleAsked ActorKnowledge::ReadRole(std::string_view query) const {
  Tokens tokens = TokensOf(query);
  DropArticle(&tokens);
  const std::vector<RolePhrase> roles = ReadRolePhrases(*impl_, tokens);
  const auto held = [&](const RolePhrase& role) {
    return std::any_of(role.sides.begin(), role.sides.end(), [&](int side) {
      return !TenuresIn(role.words, impl_->sides[static_cast<size_t>(side)].code).empty();
    });
  };
  auto role = std::find_if(roles.begin(), roles.end(), held);
  if (role == roles.end()) role = roles.begin();
  RoleAsked asked;
  if (role == roles.end()) return asked;
  asked.title = role->words;
  for (int side : role->sides) asked.sides.emplace_back(impl_->sides[static_cast<size_t>(side)].code);
  asked.plural = role->each;
  asked.former = role->former;
  return asked;
}

std::vector<const Tenure*> ActorKnowledge::TenuresIn(std::string_view title, std::string_view side) const {
  std::vector<const Tenure*> tenures;
  const int form = TitleNamed(*impl_, std::string(title));
  const int index = impl_->SideIndex(side);
  if (form < 0 || index < 0) return tenures;
  const std::vector<std::string_view> offices = OfficesMeant(*impl_, form, index);
  for (const int32_t i : impl_->tenures_by_side.Find(side)) {
    const Tenure& tenure = impl_->tenures[static_cast<size_t>(i)];
    if (std::find(offices.begin(), offices.end(), tenure.office) != offices.end()) tenures.push_back(&tenure);
  }
  return tenures;
}

}  // namespace readout::extract
