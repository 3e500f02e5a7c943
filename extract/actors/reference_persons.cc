// SPDX-License-Identifier: Apache-2.0
// Persons by name: listed or not, with what titles and appositions say of them.
#include "extract/actors/reference_resolver.h"

#include <algorithm>
#include "base/text_fold.h"

namespace readout::extract {
namespace {

constexpr int kKnownAloneRank = 6;  // whose holders news name by surname alone: up to foreign ministers
constexpr int kPrincipalRank = 10;  // ministers and the like

}  // namespace

std::string ReferenceResolver::NameText(const RawMention& m) const {
  std::string text(scan_.document().TokenText(m.name_first, m.name_last));
  // Names in capitals and names split over lines are written as names.
  std::string clean;
  const bool capitals = scan_.document().sentences[m.sentence].in_capitals;
  bool word_start = true;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && !clean.empty() && clean.back() == ' ') continue;
    if (space) {
      clean += ' ';
    } else if (capitals && !word_start && c >= 'A' && c <= 'Z') {
      // "McDonald"
      const bool scottish = clean.ends_with("Mc") && (clean.size() == 2 || clean[clean.size() - 3] == ' ');
      clean += scottish ? c : static_cast<char>(c + 32);
    } else {
      clean += c;
    }
    word_start = space || c == '-' || c == '\'';
  }
  return clean;
}

std::string_view ReferenceResolver::LastWord(std::string_view folded) {
  const size_t space = folded.rfind(' ');
  return space == std::string_view::npos ? folded : folded.substr(space + 1);
}

int ReferenceResolver::FindUnlisted(std::string_view name) const {
  const std::string folded = Fold(name);
  const bool single = folded.find(' ') == std::string::npos;
  for (size_t e = entities_.size(); e-- > 0;) {
    const auto index = static_cast<int>(e);
    const Entity& entity = entities_.entity(index);
    if (entity.listed || !entities_.IsPerson(index)) continue;
    const std::string present = Fold(entity.name);
    if (present == folded) return index;
    const bool present_single = present.find(' ') == std::string::npos;
    if (single &&
        (LastWord(present) == folded || (FirstWord(present) == folded && present.find('-') != std::string::npos))) {
      return index;
    }
    if (present_single && !single && LastWord(folded) == present) return index;
    if (!single && !present_single && LastWord(present) == LastWord(folded) &&
        FirstWord(present) == FirstWord(folded)) {
      return index;
    }
  }
  return kNobody;
}

int ReferenceResolver::FindCalled(std::string_view name) const {
  const std::string folded = Fold(name);
  const std::string_view last = LastWord(folded);
  for (size_t i = called_.size(); i-- > 0;) {
    if (called_[i].first == last) return called_[i].second;
  }
  return kNobody;
}

std::string ReferenceResolver::ActingCode(int side) const {
  return std::string(tables_.ActingSideOf(tables_.sides[static_cast<size_t>(side)].code));
}

std::string ReferenceResolver::OfficeKey(const RawMention& m, std::string_view side) const {
  if (!m.portfolio.empty()) return m.portfolio;
  if (m.title < 0) return {};
  const TitleForm& form = tables_.titles[static_cast<size_t>(m.title)];
  const OfficeRow* best = nullptr;
  for (const TitleSense& sense : form.senses) {
    const OfficeRow& row = tables_.offices[static_cast<size_t>(sense.office)];
    if (!row.Serves(side)) continue;
    const bool specific = !row.sides.empty();
    if (best == nullptr || (specific && best->sides.empty() && !sense.description)) best = &row;
  }
  if (best == nullptr) return {};
  return std::string(m.deputy ? "deputy_" : "").append(best->office);
}

void ReferenceResolver::Describe(int e, const RawMention& m, size_t k) {
  Entity& entity = entities_.entity(e);
  if (m.sex != '?' && entity.sex == '?') entity.sex = m.sex;
  if (m.title >= 0 && (tables_.titles[static_cast<size_t>(m.title)].speaker) && !entity.listed)
    entity.spokesperson = true;
  if (entity.listed) {
    if (m.title >= 0 && !m.former && !m.elect) TakeTitledOffice(e, m);
    const bool past = m.title >= 0 && HeldBefore(e, m);  // "President Trump" of one who is out of office
    if (entity.office.empty() && m.title >= 0 && !m.former && !m.elect && !past)
      entity.office = OfficeKey(m, entity.side);
    if (m.title >= 0 && tables_.titles[static_cast<size_t>(m.title)].speaker &&
        entities_.trace(e).rank > kPrincipalRank) {
      entity.spokesperson = true;
    }
    return;
  }
  std::string side;
  if (m.side_count > 0) {
    side = ActingCode(m.sides[0]);
  } else if (const int owner = OwnerOf(k, m); owner != kNobody && m.head != HeadKind::kCounterpart) {
    side = entities_.entity(owner).side;
  } else if (m.title >= 0 && m.head == HeadKind::kTitle && !m.of_plural && !ActsAbroad(m)) {
    side = ContextSide(k);
  }
  if (!side.empty() && entity.side.empty()) {
    entity.side = side;
    entity.actor = UnlistedActorId(entity.name, entity.side);
  }
  // "coordinator X" of nobody told is no envoy.
  const bool vague = TitleIs(m, &TitleForm::generic) && m.side_count == 0 && m.possessor == Possessor::kNone;
  if (entity.office.empty() && !m.former && !vague) entity.office = OfficeKey(m, entity.side);
  entities_.trace(e).rank = std::min(entities_.trace(e).rank, RankOfOffice(entity.office));
}

bool ReferenceResolver::HeldBefore(int e, const RawMention& m) const {
  for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(entities_.trace(e).person)])) {
    const bool over = anchor_ && tenure.end < *anchor_;
    if (over && chooser_.TitleFits(m, tenure.office, tables_.ActingSideOf(tenure.side))) return true;
  }
  return false;
}

void ReferenceResolver::TakeTitledOffice(int e, const RawMention& m) {
  EntityTable::Trace& trace = entities_.trace(e);
  if (trace.titled || !anchor_) return;
  const std::string_view country = tables_.persons[static_cast<size_t>(trace.person)].country;
  for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(trace.person)])) {
    if (*anchor_ < tenure.start || *anchor_ > tenure.end) continue;
    const std::string_view side = tables_.ActingSideOf(tenure.side);
    if (!chooser_.TitleFits(m, tenure.office, side)) continue;
    const int rank = tables_.RankOf(tenure);
    if (trace.titled && (rank > trace.rank || (rank == trace.rank && tenure.side != country))) continue;
    trace.titled = true;
    trace.rank = rank;
    entities_.entity(e).office = tenure.office;
    entities_.entity(e).side = side;
  }
}

bool ReferenceResolver::ActsAbroad(const RawMention& m) const {
  for (const TitleSense& sense : tables_.titles[static_cast<size_t>(m.title)].senses) {
    const OfficeRow& row = tables_.offices[static_cast<size_t>(sense.office)];
    if (row.HasRole("AMB") || row.HasRole("ENVOY") || row.domestic) return true;
  }
  return false;
}

int ReferenceResolver::RankOfOffice(std::string_view office) const {
  const OfficeRow* row = tables_.UsualOffice(office);
  return row == nullptr ? 12 : row->rank;
}

void ReferenceResolver::ResolvePerson(size_t k) {
  RawMention m = raws_[k];
  // An apposition lends its title and side.
  size_t role = raws_.size();
  if (k + 1 < raws_.size() && raws_[k + 1].kind == MentionKind::kRole && raws_[k + 1].head == HeadKind::kTitle &&
      IsApposition(k, k + 1)) {
    role = k + 1;
  }
  if (role < raws_.size()) Borrow(raws_[role], &m);
  ResolveNamed(k, m);
  if (role < raws_.size() && mentions_[k].entity >= 0 && RoleSuits(raws_[role], mentions_[k].entity)) {
    Finish(role, mentions_[k].entity, 0.95);
  }
}

void ReferenceResolver::Borrow(const RawMention& role, RawMention* m) const {
  if (m->title < 0 && m->portfolio.empty()) {
    m->title = role.title;
    m->portfolio = role.portfolio;
    m->deputy = role.deputy;
  }
  if (m->side_count == 0) {
    m->sides = role.sides;
    m->side_count = std::min<uint8_t>(role.side_count, 1);
  }
  if (m->possessor == Possessor::kNone) m->possessor = role.possessor;
  m->former = m->former || role.former;
}

bool ReferenceResolver::RoleSuits(const RawMention& role, int e) const {
  const Entity& entity = entities_.entity(e);
  if (role.side_count == 0 || entity.side.empty()) return true;
  if (entity.side == ActingCode(role.sides[0])) return true;
  if (!entity.listed) return false;
  for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(entities_.trace(e).person)])) {
    if (tables_.ActingSideOf(tenure.side) == ActingCode(role.sides[0])) return true;
  }
  return false;
}

void ReferenceResolver::ResolveNamed(size_t k, const RawMention& m) {
  double score = 0.9;
  int e = kNobody;
  const std::string name = NameText(m);
  if (m.form != NameForm::kUnlisted) {
    PersonChoice choice = chosen_[k].person >= 0 ? chosen_[k] : ChooseListed(m);
    const bool introduced = choice.person >= 0 && facts_.IsIntroduced(choice.person);
    if (m.form == NameForm::kSurname) {
      // Somebody unlisted of that name in the article comes before listed persons that it does not introduce.
      const int unlisted = FindUnlisted(name);
      const int listed = choice.person >= 0 ? entities_.FindPerson(choice.person) : kNobody;
      const bool nearer = listed == kNobody || (unlisted != kNobody && entities_.trace(unlisted).last_token >
                                                                           entities_.trace(listed).last_token);
      // A spokesman of the same surname is meant where somebody speaks.
      const bool speaker_only = unlisted != kNobody && entities_.entity(unlisted).spokesperson && listed != kNobody &&
                                entities_.IsPrincipal(listed) && !Speaks(m);
      if (unlisted != kNobody && (!introduced || (nearer && !speaker_only))) {
        e = unlisted;
      } else if (choice.person >= 0 && !introduced && m.title < 0 && m.side_count == 0 && m.sex == '?' &&
                 !m.of_person && IsCommonWord(m)) {
        choice.person = -1;
      }
    }
    if (m.behind_unknown && !introduced) choice.person = -1;
    if (e == kNobody && choice.person >= 0) {
      e = entities_.OfPerson(choice.person, anchor_);
      score = choice.score;
      mentions_[k].candidates = choice.candidates;
      if (m.form == NameForm::kFull && entities_.entity(e).listed) {
        const std::string folded = Fold(name);
        const std::string_view last = LastWord(folded);
        if (last != Fold(tables_.persons[static_cast<size_t>(choice.person)].surname)) called_.emplace_back(last, e);
      }
    }
    if (e == kNobody && m.form == NameForm::kSurname && m.title < 0 && m.portfolio.empty() && m.sex == '?') {
      state_[k] = State::kDropped;
      return;
    }
  }
  if (e == kNobody && name.find(' ') == std::string::npos) e = FindCalled(name);
  if (e == kNobody) {
    e = FindUnlisted(name);
    if (e == kNobody) {
      e = entities_.Unlisted(name, m.side_count > 0 ? ActingCode(m.sides[0]) : std::string());
      score = m.title >= 0 || !m.portfolio.empty() ? 0.85 : 0.6;
    }
  }
  if (m.kind == MentionKind::kBody) {  // "the Trump administration"
    const Entity& person = entities_.entity(e);
    const int side = tables_.SideIndex(person.side);
    if (side < 0) {
      state_[k] = State::kDropped;
      return;
    }
    Finish(k, entities_.OfSide(side), score);
    return;
  }
  Describe(e, m, k);
  if (m.head == HeadKind::kCounterpart && !entities_.entity(e).listed && entities_.entity(e).office.empty()) {
    if (const int owner = OwnerOf(k); owner != kNobody) entities_.entity(e).office = entities_.entity(owner).office;
  }
  if (m.former) entities_.trace(e).former = true;
  Finish(k, e, score);
}

bool ReferenceResolver::IsCommonWord(const RawMention& m) const {
  if (m.name_last - m.name_first != 1) return false;
  const bool common = scan_.IsWord(m.name_first, Only(WordClass::kCommon)) || scan_.IsGivenName(m.name_first);
  return common && !IsLeaderSurname(m);
}

bool ReferenceResolver::IsLeaderSurname(const RawMention& m) const {
  const PersonChoice choice = ChooseListed(m);
  if (choice.person < 0) return false;
  const PersonRecord& record = tables_.persons[static_cast<size_t>(choice.person)];
  const bool only_name = record.given_name.empty() || record.given_name == Fold(record.surname);
  const Tenure* office = anchor_ ? knowledge_.OfficeOn(record, *anchor_) : nullptr;
  return !only_name && office != nullptr && tables_.known.contains(tables_.ActingSideOf(office->side)) &&
         tables_.RankOf(*office) <= kKnownAloneRank;
}

}  // namespace readout::extract
