// SPDX-License-Identifier: Apache-2.0
// Persons by office: "the US president", "his counterpart", "the president-elect", "the aide".
#include "extract/actors/reference_resolver.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace readout::extract {
namespace {

constexpr int kLeaderRank = 3;      // heads of state and government, party leaders, crown princes
constexpr int kPrincipalRank = 10;  // ministers and the like

constexpr uint32_t kOpenReach = 5;  // sentences back

constexpr double kSameWords = 1;  // of the one whom the same title meant before
constexpr double kParallel = 1;   // of a role that is the subject, for who was the subject before

constexpr double kRolePointsPerE = 0.7;  // of antecedents: one sentence nearer makes the more likely one

}  // namespace

bool ReferenceResolver::OfficeFits(const RawMention& m, std::string_view office, std::string_view side) const {
  if (office.empty()) return false;
  if (!m.portfolio.empty()) return office == m.portfolio;
  if (m.title < 0) return false;
  const TitleForm& form = tables_.titles[static_cast<size_t>(m.title)];
  if (form.minister && !m.deputy) {
    const OfficeRow* row = tables_.UsualOffice(office);
    if (row == nullptr) return office.ends_with("_minister");
    return row->HasRole("FM") || row->HasRole("DEF") || row->HasRole("FIN") || row->HasRole("MIN");
  }
  if (m.deputy) {
    constexpr std::string_view kDeputy = "deputy_";
    if (!office.starts_with(kDeputy)) return false;
    return std::any_of(form.senses.begin(), form.senses.end(), [&](const TitleSense& sense) {
      return office.substr(kDeputy.size()) == tables_.offices[static_cast<size_t>(sense.office)].office;
    });
  }
  if (form.leader) {
    const OfficeRow* row = tables_.UsualOffice(office);
    return row != nullptr && row->rank <= kLeaderRank && !row->HasRole("GG");
  }
  return chooser_.TitleFits(m, office, side);
}

bool ReferenceResolver::Holds(int e, const RawMention& m, std::optional<Day> day) const {
  const Entity& entity = entities_.entity(e);
  if (OfficeFits(m, entity.office, entity.side)) return true;
  const int person = entities_.trace(e).person;
  if (person < 0) return false;
  for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(person)])) {
    const bool covers = !day || (*day >= tenure.start && *day <= tenure.end) || (m.former && *day >= tenure.start);
    if (covers && OfficeFits(m, tenure.office, tables_.ActingSideOf(tenure.side))) return true;
  }
  return false;
}

bool ReferenceResolver::TitleIs(const RawMention& m, bool TitleForm::*property) const {
  return m.title >= 0 && tables_.titles[static_cast<size_t>(m.title)].*property;
}

int ReferenceResolver::RoleAntecedent(const RawMention& m, std::string_view side, bool behind,
                                      std::span<const int> except, Weighed* weighed) const {
  int best = kNobody;
  double best_score = 0;
  const int same = side.empty() && m.title >= 0 ? CalledBefore(m.title) : kNobody;
  const int parallel = side.empty() && IsSubject(m) ? SubjectBefore(m) : kNobody;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const auto e = static_cast<int>(i);
    if (!entities_.IsPerson(e) || std::find(except.begin(), except.end(), e) != except.end()) continue;
    const Entity& entity = entities_.entity(e);
    const EntityTable::Trace& trace = entities_.trace(e);
    if (trace.mentions == 0 || (!behind && trace.last_token > m.first)) continue;
    if (!side.empty() && entity.side != side) continue;
    if (m.former != trace.former && m.former) continue;
    if (!Holds(e, m, DayOf(m)) && !(dated_[m.sentence] && Holds(e, m, anchor_))) continue;
    double score = 1 + entities_.Weight(e, m.sentence);
    if (side.empty()) {
      if (!local_side_.empty() && entity.side == local_side_) score += 1.5;
      if (last_speaker_ != kNobody && entities_.entity(last_speaker_).side == entity.side) score += 1;
    }
    const uint32_t apart = m.sentence > trace.last_sentence ? m.sentence - trace.last_sentence : 0;
    // Who is only named in a later sentence is not near.
    if (trace.first_token <= SentenceLast(m)) score += 2.0 / (1 + apart);
    if (e == parallel) score += kParallel;
    if (e == same) score += kSameWords;
    if (trace.former && !m.former) score -= 3;
    if (weighed != nullptr) weighed->push_back({e, -1, score});
    if (score > best_score) {
      best_score = score;
      best = e;
    }
  }
  return best;
}

int ReferenceResolver::CalledBefore(int32_t title) const {
  const auto it =
      std::find_if(bare_roles_.rbegin(), bare_roles_.rend(), [&](const auto& one) { return one.first == title; });
  return it == bare_roles_.rend() ? kNobody : it->second;
}

int ReferenceResolver::SubjectBefore(const RawMention& m) const {
  int subject = kNobody;
  for (size_t j = done_; j-- > 0;) {
    const RawMention& before = raws_[j];
    if (before.sentence >= m.sentence || !SameStory(before, m)) continue;
    if (before.sentence + 1 < m.sentence) break;
    const int e = state_[j] == State::kDone ? mentions_[j].entity : kNobody;
    if (e != kNobody && entities_.IsPerson(e) && IsSubject(before)) subject = e;
  }
  return subject;
}

const Tenure* ReferenceResolver::Leader(std::string_view side, Day day) const {
  const int index = tables_.SideIndex(side);
  if (index < 0) return nullptr;
  const SideRecord& record = tables_.sides[static_cast<size_t>(index)];
  if (record.kind != ActorKind::kState) {
    const Tenure* best = nullptr;
    for (const int32_t t : tables_.tenures_by_side.Find(side)) {
      const Tenure& tenure = tables_.tenures[static_cast<size_t>(t)];
      if (day < tenure.start || day > tenure.end) continue;
      if (best == nullptr || std::pair(tables_.RankOf(tenure), tenure.side != side) <=
                                 std::pair(tables_.RankOf(*best), best->side != side)) {
        best = &tenure;
      }
    }
    return best;
  }
  const bool governed = tables_.governed.contains(side);
  for (const char* role : governed ? std::array{"HOG", "HOS"} : std::array{"HOS", "HOG"}) {
    const std::vector<const Tenure*> holders = knowledge_.HoldersOf(side, role, day);
    if (!holders.empty()) return holders.front();
  }
  return nullptr;
}

const Tenure* ReferenceResolver::Holder(const RawMention& m, std::string_view side, std::optional<Day> day) const {
  if (!day || side.empty() || m.deputy) return nullptr;
  if (!m.portfolio.empty()) {
    const std::vector<const Tenure*> holders = knowledge_.HoldersOf(side, m.portfolio, *day);
    return holders.empty() ? nullptr : holders.front();
  }
  if (m.title < 0) return nullptr;
  const TitleForm& form = tables_.titles[static_cast<size_t>(m.title)];
  if (form.leader || (form.generic && !m.anaphor)) {
    const int index = tables_.SideIndex(side);
    if (index >= 0) return Leader(side, *day);
  }
  if (form.speaker || form.domestic || form.official) return nullptr;
  for (const TitleSense& sense : form.senses) {
    const OfficeRow& row = tables_.offices[static_cast<size_t>(sense.office)];
    // Ambassadors and envoys are many; only the title of one post tells which ("ambassador to the UN").
    const bool many = row.HasRole("AMB") || row.HasRole("ENVOY");
    if (!row.Serves(side) || (many && (sense.description || row.office.find("_to_") == std::string::npos))) continue;
    const std::vector<const Tenure*> holders = knowledge_.HoldersOf(side, row.office, *day);
    if (!holders.empty()) return holders.front();
  }
  // The office may go by another key there: a foreign minister who is a secretary of state, a caretaker prime minister
  // whom the table calls prime minister.
  for (const TitleSense& sense : form.senses) {
    const OfficeRow& row = tables_.offices[static_cast<size_t>(sense.office)];
    if (!row.Serves(side)) continue;
    const bool provisional =
        !sense.description && (row.office.starts_with("interim_") || row.office.starts_with("acting_"));
    for (const char* role : {"FM", "DEF", "FIN", "HOG", "HOS"}) {
      if (!row.HasRole(role) || (role[0] == 'H' && !provisional)) continue;
      const std::vector<const Tenure*> holders = knowledge_.HoldersOf(side, role, *day);
      if (!holders.empty()) return holders.front();
    }
  }
  return nullptr;
}

std::string ReferenceResolver::WrittenSide(const RawMention& m) const {
  if (m.side_count > 0) return std::string(tables_.sides[static_cast<size_t>(m.sides[0])].code);
  // Titles that exist on one side only: "the pope", "the taoiseach".
  std::string only;
  if (m.title >= 0 && m.possessor == Possessor::kNone) {
    for (const TitleSense& sense : tables_.titles[static_cast<size_t>(m.title)].senses) {
      const OfficeRow& row = tables_.offices[static_cast<size_t>(sense.office)];
      if (row.sides.size() != 1 || (!only.empty() && only != row.sides[0])) return {};
      only = row.sides[0];
      // A lesser title may be a plain description elsewhere ("chief adviser"): the article must speak of that side.
      const int side = tables_.SideIndex(only);
      if (row.rank > 1 && (side < 0 || !facts_.side_named[static_cast<size_t>(side)])) return {};
    }
  }
  return only;
}

std::string ReferenceResolver::SpeakersSide(const RawMention& m) const {
  const bool one_office = m.title >= 0 && m.article && !m.former && m.possessor == Possessor::kNone &&
                          !TitleIs(m, &TitleForm::leader) && !TitleIs(m, &TitleForm::generic);
  if (Exchange(m) == 0 || !one_office || Holder(m, local_side_, DayOf(m)) == nullptr) return {};
  return local_side_;
}

void ReferenceResolver::ResolveRole(size_t k, bool behind) {
  const RawMention& m = raws_[k];
  if (m.head == HeadKind::kLatter) {
    ResolveLatter(k);
    return;
  }
  if (m.head == HeadKind::kCountryman) return ResolveCountryman(k, behind);
  // A name beside it says who is meant.
  if (k + 1 < raws_.size() && raws_[k + 1].kind == MentionKind::kPerson && state_[k + 1] == State::kOpen &&
      IsApposition(k, k + 1) && m.head == HeadKind::kTitle) {
    RawMention named = raws_[k + 1];
    if (named.title < 0 && named.portfolio.empty()) {
      Borrow(m, &named);
      const PersonChoice before = chosen_[k + 1];
      chosen_[k + 1] = {};
      done_ = std::max(done_, k);
      ResolveNamed(k + 1, named);
      if (state_[k + 1] == State::kDone && RoleSuits(m, mentions_[k + 1].entity)) {
        Finish(k, mentions_[k + 1].entity, 0.95);
        return;
      }
      if (state_[k + 1] == State::kDropped) {
        state_[k + 1] = State::kOpen;
        chosen_[k + 1] = before;
      }
    }
  }
  if (m.head == HeadKind::kCounterpart) {
    ResolveCounterpart(k, behind);
    return;
  }
  std::string written = WrittenSide(m);
  if (written.empty()) {
    if (const int owner = OwnerOf(k); owner != kNobody) written = entities_.entity(owner).side;
  }
  if (const std::string side = written.empty() ? SpeakersSide(m) : ""; !side.empty()) {
    return Finish(k, entities_.OfPerson(Holder(m, side, DayOf(m))->person, DayOf(m)), 0.85);
  }
  const std::string acting(tables_.ActingSideOf(written));
  const bool speaker = TitleIs(m, &TitleForm::speaker);
  if (speaker || TitleIs(m, &TitleForm::official)) {
    const int person = SpeakerAntecedent(m, acting, behind);
    if (person != kNobody) return Finish(k, person, 0.85);
    if (!behind) return;
    return Finish(k, entities_.OfOfficial(tables_.SideIndex(acting), speaker), 0.6);
  }
  if (acting.empty() && !m.article && m.title >= 0 && m.possessor == Possessor::kNone && HasManyHolders(m)) {
    return Finish(k, entities_.Nameless("", OfficeKey(m, "")), 0.3);  // "envoy" in a headline
  }
  if (m.elect && ResolveElect(k, acting, behind)) return;
  // Who is not known yet in one place is not the next best one in another.
  if (!behind && acting.empty() && OpenBefore(k)) return;
  // A date in the sentence that somebody else's term covers ("in 2003 the US president").
  const Tenure* holder = m.former ? nullptr : Holder(m, written, DayOf(m));
  Weighed weighed;
  const std::vector<int> others = CoArguments(k, !acting.empty());
  int e = RoleAntecedent(m, acting, behind, others, &weighed);
  if (e != kNobody && holder != nullptr && dated_[m.sentence] && entities_.trace(e).person >= 0 &&
      entities_.trace(e).person != holder->person && !HoldsOn(e, m, *DayOf(m))) {
    e = kNobody;
  }
  if (e != kNobody) {
    if (acting.empty() && m.title >= 0) bare_roles_.emplace_back(m.title, e);
    return FinishWeighed(k, e, 0.9, std::move(weighed), kRolePointsPerE);
  }
  if (holder != nullptr && !m.anaphor) {
    const int held_by = entities_.OfPerson(holder->person, DayOf(m));
    if (m.title >= 0) TakeTitledOffice(held_by, m);
    return Finish(k, held_by, 0.85);
  }
  if (written.empty()) {
    if (const int own = OwnHolder(k, others); own != kNobody) {
      if (m.title >= 0) bare_roles_.emplace_back(m.title, own);
      return Finish(k, own, 0.8);
    }
  }
  if (m.anaphor) {
    if (behind) state_[k] = State::kDropped;
    return;
  }
  if (!behind) return;  // a second look when the whole article is known
  const Tenure* own = written.empty() && !m.former ? HolderByContext(k, others) : nullptr;
  if (own != nullptr) return Finish(k, entities_.OfPerson(own->person, anchor_), 0.6);
  Finish(k, entities_.Nameless(acting, OfficeKey(m, written)), 0.4);
}

bool ReferenceResolver::OpenBefore(size_t k) const {
  const RawMention& m = raws_[k];
  const std::optional<Day> day = DayOf(m);
  if (m.title < 0 || !m.article || !day) return false;
  for (size_t j = k; j-- > 0 && m.sentence - raws_[j].sentence <= kOpenReach;) {
    const RawMention& before = raws_[j];
    if (state_[j] != State::kOpen || before.kind != MentionKind::kRole || before.title != m.title || !before.article ||
        before.side_count > 0 || before.possessor != Possessor::kNone || !SameStory(before, m) ||
        scan_.IsHeadline(before.sentence))
      continue;
    for (size_t i = j + 1; i < k && raws_[i].sentence == before.sentence; ++i) {
      if (chosen_[i].person >= 0 && HeldBy(chosen_[i].person, m, *day)) return true;
    }
  }
  return false;
}

bool ReferenceResolver::HasManyHolders(const RawMention& m) const {
  const TitleForm& form = tables_.titles[static_cast<size_t>(m.title)];
  const OfficeRow& row = tables_.offices[static_cast<size_t>(form.senses.front().office)];
  return row.HasRole("AMB") || row.HasRole("ENVOY");
}

bool ReferenceResolver::ResolveElect(size_t k, std::string_view side, bool behind) {
  const RawMention& m = raws_[k];
  if (!anchor_ || m.title < 0) return false;
  int best = kNobody;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const auto e = static_cast<int>(i);
    const EntityTable::Trace& trace = entities_.trace(e);
    if (trace.person < 0 || trace.mentions == 0 || (!behind && trace.last_token > m.first)) continue;
    if (!side.empty() && entities_.entity(e).side != side) continue;
    if (!ElectFits(m, entities_.entity(e).office) && !TakesOfficeSoon(trace.person)) continue;
    if (best == kNobody || trace.last_token > entities_.trace(best).last_token) best = e;
  }
  if (best != kNobody) {
    Finish(k, best, 0.85);
    return true;
  }
  if (side.empty()) return false;
  for (const char* role : {"HOS", "HOG"}) {
    for (const Tenure* holder : knowledge_.HoldersOf(side, role, *anchor_ + kElectDays)) {
      if (holder->start <= *anchor_) continue;
      Finish(k, entities_.OfPerson(holder->person, anchor_), 0.8);
      return true;
    }
  }
  return false;
}

bool ReferenceResolver::ElectFits(const RawMention& m, std::string_view office) const {
  return office.ends_with("_elect") && OfficeFits(m, office, "");
}

bool ReferenceResolver::TakesOfficeSoon(int person) const {
  for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(person)])) {
    const bool top = HoldsRole(tenure.role, "HOS") || HoldsRole(tenure.role, "HOG");
    if (top && tenure.start > *anchor_ && tenure.start - *anchor_ <= kElectDays) return true;
  }
  return false;
}

bool ReferenceResolver::HoldsOn(int e, const RawMention& m, Day day) const {
  for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(entities_.trace(e).person)])) {
    if (day >= tenure.start && day <= tenure.end && OfficeFits(m, tenure.office, tables_.ActingSideOf(tenure.side)))
      return true;
  }
  return false;
}

int ReferenceResolver::SpeakerAntecedent(const RawMention& m, std::string_view side, bool behind) const {
  int best = kNobody;
  uint32_t best_token = 0;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const auto e = static_cast<int>(i);
    if (!entities_.IsPerson(e)) continue;
    const EntityTable::Trace& trace = entities_.trace(e);
    const Entity& entity = entities_.entity(e);
    if (trace.mentions == 0 || (!behind && trace.last_token > m.first)) continue;
    if (!side.empty() && entity.side != side) continue;
    const bool minor = entity.spokesperson || trace.rank >= kPrincipalRank - 1;
    if (!minor && !OfficeFits(m, entity.office, entity.side)) continue;
    const bool fits = entity.spokesperson || OfficeFits(m, entity.office, entity.side);
    const uint32_t token = trace.last_token + (fits ? 1000000 : 0);
    if (best == kNobody || token > best_token) {
      best = e;
      best_token = token;
    }
  }
  return best;
}

void ReferenceResolver::ResolveCounterpart(size_t k, bool behind) {
  const RawMention& m = raws_[k];
  int owner = OwnerOf(k);
  if (owner == kNobody) owner = Antecedent(m, '?');
  const std::string side = m.side_count > 0 ? ActingCode(m.sides[0]) : std::string();
  if (owner == kNobody || !entities_.IsPerson(owner)) {
    if (!behind) return;
    if (side.empty()) {
      state_[k] = State::kDropped;
      return;
    }
    return Finish(k, entities_.OfOfficial(tables_.SideIndex(side), false), 0.4);
  }
  const Entity& own = entities_.entity(owner);
  const int rank = entities_.trace(owner).rank;
  // Somebody of the article: of that side, or in its absence the other one in focus, of like rank.
  int best = kNobody;
  double best_score = 0;
  Weighed weighed;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const auto e = static_cast<int>(i);
    if (e == owner || !entities_.IsPrincipal(e)) continue;
    const EntityTable::Trace& trace = entities_.trace(e);
    if (trace.mentions == 0 || (!behind && trace.last_token > m.first)) continue;
    const Entity& entity = entities_.entity(e);
    if (entity.side == own.side || (!side.empty() && entity.side != side)) continue;
    const bool like = entity.office == own.office || std::abs(trace.rank - rank) <= 2;
    if (!like) continue;
    const double score = 1 + entities_.Weight(e, m.sentence) + (entity.office == own.office ? 0.5 : 0);
    weighed.push_back({e, -1, score});
    if (score > best_score) {
      best_score = score;
      best = e;
    }
  }
  if (best != kNobody) return FinishWeighed(k, best, 0.85, std::move(weighed), kRolePointsPerE);
  if (!side.empty()) {
    const std::optional<Day> day = DayOf(m);
    if (const Tenure* holder = day ? CounterpartOn(owner, side, *day) : nullptr; holder != nullptr) {
      return Finish(k, entities_.OfPerson(holder->person, anchor_), 0.8);
    }
    if (behind) return Finish(k, entities_.Nameless(side, own.office), 0.4);
    return;
  }
  if (behind) state_[k] = State::kDropped;
}

const Tenure* ReferenceResolver::CounterpartOn(int owner, std::string_view side, Day day) const {
  const Entity& own = entities_.entity(owner);
  const OfficeRow* office = tables_.UsualOffice(own.office);
  if (office == nullptr) return nullptr;
  if (office->rank <= 2) {
    const std::vector<const Tenure*> same = knowledge_.HoldersOf(side, own.office, day);
    const Tenure* leader = Leader(side, day);
    if (!same.empty() && (leader == nullptr || HoldsRole(same.front()->role, "HOG") == office->HasRole("HOG"))) {
      return office->HasRole("HOS") && tables_.governed.contains(side) && !tables_.governed.contains(own.side)
                 ? leader
                 : same.front();
    }
    return leader;
  }
  const std::vector<const Tenure*> same = knowledge_.HoldersOf(side, own.office, day);
  if (!same.empty()) return same.front();
  for (const std::string_view role : office->roles) {
    const std::vector<const Tenure*> holders = knowledge_.HoldersOf(side, role, day);
    if (!holders.empty()) return holders.front();
  }
  return nullptr;
}

void ReferenceResolver::ResolveCountryman(size_t k, bool behind) {
  const RawMention& m = raws_[k];
  const std::string side = ActingCode(m.sides[0]);
  Weighed weighed;
  int best = kNobody;
  double most = 0;
  for (size_t i = 0; i < entities_.size(); ++i) {
    const auto e = static_cast<int>(i);
    const EntityTable::Trace& trace = entities_.trace(e);
    if (!entities_.IsPrincipal(e) || entities_.entity(e).side != side || trace.mentions == 0) continue;
    if (trace.first_token > m.first || Apart(trace.last_sentence, m.sentence) > kOpenReach) continue;
    weighed.push_back({e, -1, entities_.Weight(e, m.sentence)});
    if (best == kNobody || weighed.back().score > most) best = e;
    most = std::max(most, weighed.back().score);
  }
  if (best != kNobody) return FinishWeighed(k, best, 0.8, std::move(weighed), kRolePointsPerE);
  raws_[k].kind = MentionKind::kAdjective;  // of no person: the side
  ResolveSide(k, behind);
}

void ReferenceResolver::ResolveLatter(size_t k) {
  // The last two persons, or else sides, before it; "the former" means the first of the two.
  std::vector<int> persons;
  std::vector<int> sides;
  for (size_t j = k; j-- > 0;) {
    if (raws_[k].sentence - raws_[j].sentence > 1) break;
    const int e = state_[j] == State::kDone && raws_[j].head != HeadKind::kLatter ? mentions_[j].entity : kNobody;
    if (e == kNobody || entities_.entity(e).side.empty()) continue;
    const bool side = raws_[j].kind == MentionKind::kState || raws_[j].kind == MentionKind::kOrganisation;
    if (!side && !entities_.IsPerson(e)) continue;
    std::vector<int>& two = side ? sides : persons;
    if (two.size() < 2 && std::find(two.begin(), two.end(), e) == two.end()) two.push_back(e);
  }
  const std::vector<int>& two = persons.size() == 2 || sides.size() < 2 ? persons : sides;
  const size_t wanted = raws_[k].former ? 1 : 0;
  if (two.size() <= wanted) {
    state_[k] = State::kDropped;
    return;
  }
  Finish(k, two[wanted], two.size() == 2 ? 0.7 : 0.55);
  mentions_[k].former = false;  // not out of office, only named before
}

}  // namespace readout::extract
