// SPDX-License-Identifier: Apache-2.0
#include "cli/actor_report.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace readout::cli {
namespace {

using extract::ActorKnowledge;
using extract::Tenure;

class ReportMaker {
 public:
  ReportMaker(const ActorKnowledge& knowledge, const extract::ActorRows& rows, Day day)
      : knowledge_(knowledge), rows_(rows), day_(day) {}

  TermReport Term(const Tenure& tenure) const {
    const extract::PersonRecord& person = knowledge_.persons()[static_cast<size_t>(tenure.person)];
    return {{person.id(), std::string(person.name), std::string(person.side)}, &tenure, rows_.SourceOf(person, tenure)};
  }

  CandidateReport Candidate(const ActorKnowledge::Answer& answer) const {
    CandidateReport candidate;
    candidate.answer = answer;
    if (answer.kind == ActorKind::kPerson) {
      AddPerson(&candidate);
    } else {
      AddSide(&candidate);
    }
    return candidate;
  }

 private:
  void AddPerson(CandidateReport* candidate) const {
    candidate->name = candidate->answer.ref.name;
    const extract::PersonRecord* person = knowledge_.FindPerson(candidate->answer.ref.actor);
    if (person == nullptr) return;
    candidate->spellings = rows_.SpellingsOf(*person);
    for (const Tenure& tenure : knowledge_.TenuresOf(*person)) candidate->terms.push_back(Term(tenure));
    if (const Tenure* held = knowledge_.OfficeOn(*person, day_); held != nullptr) candidate->on_date = Term(*held);
  }

  void AddSide(CandidateReport* candidate) const {
    const std::string& code = candidate->answer.ref.side;
    const extract::SideRecord* side = knowledge_.FindSide(code);
    candidate->name = side == nullptr ? code : std::string(side->name);
    if (side == nullptr) return;
    candidate->words = rows_.WordsOf(code);
    candidate->capitals.assign(side->capitals.begin(), side->capitals.end());
    candidate->parent = side->parent;
    struct Post {
      const char* name;
      const char* role;
    };
    for (const Post& post :
         {Post{"head of state", "HOS"}, Post{"head of government", "HOG"}, Post{"prime minister", "PM"},
          Post{"foreign minister", "FM"}, Post{"head", "IO"}, Post{"leader", "LEADER"}}) {
      const std::vector<const Tenure*> holders = knowledge_.HoldersOf(code, post.role, day_);
      // Of the many officials of an organisation only those of the highest rank lead it.
      for (const Tenure* holder : holders) {
        if (holder->office != holders.front()->office || holder->side != code) continue;
        candidate->leaders.emplace_back(post.name, Term(*holder));
      }
    }
    const auto members = knowledge_.MembersOf(code);
    candidate->members.assign(members.begin(), members.end());
    for (const extract::SideRecord& other : knowledge_.sides()) {
      const auto theirs = knowledge_.MembersOf(other.code);
      if (std::find(theirs.begin(), theirs.end(), code) != theirs.end()) candidate->member_of.emplace_back(other.code);
    }
  }

  const ActorKnowledge& knowledge_;
  const extract::ActorRows& rows_;
  Day day_;
};

}  // namespace

ActorReport MakeActorReport(const ActorKnowledge& knowledge, const extract::ActorRows& rows, const std::string& query,
                            std::optional<Day> day, Day today) {
  ActorReport report;
  report.query = query;
  report.on = day.value_or(today);
  const ReportMaker maker(knowledge, rows, report.on);
  const std::vector<ActorKnowledge::Answer> answers = knowledge.Resolve(query, report.on);
  for (const ActorKnowledge::Answer& answer : answers) report.candidates.push_back(maker.Candidate(answer));
  if (!answers.empty() && answers.front().tenure == nullptr) return report;

  const std::string& words = answers.empty() || answers.front().matched.empty() ? query : answers.front().matched;
  const ActorKnowledge::RoleAsked role = knowledge.ReadRole(words);
  report.title = role.title;
  report.each = role.plural;
  if (day.has_value() || role.plural) return report;
  for (const std::string& side : role.sides) {
    for (const Tenure* tenure : knowledge.TenuresIn(role.title, side)) report.holders.push_back(maker.Term(*tenure));
  }
  return report;
}

}  // namespace readout::cli
