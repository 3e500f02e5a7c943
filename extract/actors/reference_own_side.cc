// SPDX-License-Identifier: Apache-2.0
// Whose text it is, and who is meant by "the President" in it: not the other party of his own clause, but whoever holds
// the office of the side that writes, or whom the article names later on.
#include "extract/actors/reference_resolver.h"

#include <algorithm>

#include "base/text_fold.h"
#include "extract/text/word_set.h"

namespace readout::extract {
namespace {

std::string_view HostOf(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  return url.substr(0, url.find_first_of("/:?#"));
}

// Verbs that say what their subject is.
constexpr WordSet kCopulas("is", "was", "be", "been", "become", "becomes", "became", "remains", "elected", "reelected",
                           "named", "appointed");

constexpr int kForeignMinisterRank = 6;
constexpr uint32_t kSoon = 5;       // sentences
constexpr uint32_t kNounReach = 5;  // tokens from a possessor to what stands with the noun

}  // namespace

std::string PublishingSide(const ArticleScan& scan) {
  const ActorKnowledge::Impl& tables = scan.tables();
  const Article* article = scan.document().article;
  if (article == nullptr) return {};
  const auto side_of = [&](std::string_view name) {
    const std::span<const int32_t> side = tables.publishers.Find(name);
    return side.empty() ? std::string() : std::string(tables.sides[static_cast<size_t>(side.front())].code);
  };
  const std::string outlet = Fold(article->outlet);
  if (std::string side = side_of(outlet); !side.empty()) return side;
  for (const std::string& host : {Fold(HostOf(article->url)), std::string(HostOf(outlet))}) {
    if (host.find('.') == std::string::npos) continue;
    // "www.mfa.gov.uk", "mfa.gov.uk", "gov.uk", "uk".
    for (size_t at = 0;; ++at) {
      if (std::string side = side_of(std::string_view(host).substr(at)); !side.empty()) return side;
      at = host.find('.', at);
      if (at == std::string::npos) break;
    }
  }
  return {};
}

bool ReferenceResolver::OpensClause(uint32_t i) const {
  const GazetteerMatch* word = scan_.LongestWord(i, Only(WordClass::kOpener));
  return word != nullptr && scan_.WordOf(*word).value != "adverb";
}

std::vector<int> ReferenceResolver::CoArguments(size_t k, bool sided) const {
  const RawMention& m = raws_[k];
  std::vector<int> found;
  if (m.head != HeadKind::kTitle && m.kind != MentionKind::kPlural) return found;
  const auto add = [&](const RawMention& other, size_t j) {
    const bool person =
        other.kind == MentionKind::kPerson || other.kind == MentionKind::kRole || other.kind == MentionKind::kPronoun;
    if (other.possessive || !person) return;
    int e = kNobody;
    if (state_[j] == State::kDone) {
      e = mentions_[j].entity;
    } else if (chosen_[j].person >= 0) {
      e = entities_.FindPerson(chosen_[j].person);
    }
    if (e != kNobody) found.push_back(e);
  };
  // No clause begins between them, and none says that they are one. "A and the President" are two persons; else a
  // conjunction opens another clause, unless that has no subject of its own ("A came and saw the President").
  const auto linked = [&](uint32_t begin, uint32_t end, bool shares_subject) {
    if (end == begin + 1 && Word(begin) == "and") return true;
    for (uint32_t i = begin; i < end; ++i) {
      const bool copula = kCopulas.Has(Word(i));
      const bool opener = OpensClause(i) && !(shares_subject && Word(i) == "and" && i + 1 < end);
      if (copula || opener || scan_.token(i).Has(kPunct)) return false;
    }
    return true;
  };
  if (m.possessive) {  // "the President's call with President X"
    const size_t next = k + 1;
    const bool with = next < raws_.size() && raws_[next].sentence == m.sentence &&
                      raws_[next].first <= m.last + kNounReach &&
                      (Word(raws_[next].first - 1) == "with" || Word(raws_[next].first - 1) == "to");
    if (with && !sided) add(raws_[next], next);
    return found;
  }
  for (size_t j = k; j-- > 0 && raws_[j].sentence == m.sentence;) {
    const bool subject = j + 1 == k && IsSubject(raws_[j]) && !IsSubject(m);
    if (!linked(raws_[j].last, m.first, subject) || (sided && !subject)) break;
    add(raws_[j], j);
  }
  if (sided) return found;
  for (size_t j = k + 1; j < raws_.size() && raws_[j].sentence == m.sentence; ++j) {
    if (!linked(m.last, raws_[j].first, false)) break;
    add(raws_[j], j);
  }
  return found;
}

int ReferenceResolver::OwnHolder(size_t k, const std::vector<int>& others) {
  const RawMention& m = raws_[k];
  const std::optional<Day> day = DayOf(m);
  if (!day || !(m.article || scan_.IsHeadline(m.sentence)) || m.former || m.elect || m.deputy) {
    return kNobody;
  }
  const bool verb_behind = !IsOblique(m) && !m.possessive && m.last < SentenceLast(m) &&
                           scan_.IsWord(m.last, Only(WordClass::kSay) | Only(WordClass::kAuxiliary)) &&
                           !scan_.IsWord(m.last, Only(WordClass::kPreposition));
  const bool readout = m.possessive && scan_.IsHeadline(m.sentence);  // "Readout of the President's call"
  if (!IsSubject(m) && !verb_behind && !readout) return kNobody;
  const auto is_other = [&](int person) { return IsAmong(person, others); };
  if (!publishing_side_.empty()) {
    const Tenure* holder = Holder(m, publishing_side_, day);
    if (holder != nullptr && !is_other(holder->person)) return entities_.OfPerson(holder->person, anchor_);
  }
  if (m.anaphor) return kNobody;
  // Named later: the first one who is soon a subject, else the only one.
  int only = kNobody;
  bool several = false;
  for (size_t j = k + 1; j < raws_.size(); ++j) {
    const int person = chosen_[j].person;
    if (person < 0 || person == only || raws_[j].former || is_other(person)) continue;
    if (raws_[j].sentence == m.sentence || !HeldBy(person, m, *day)) continue;
    if (IsSubject(raws_[j]) && raws_[j].sentence - m.sentence <= kSoon) return entities_.OfPerson(person, anchor_);
    several = several || only != kNobody;
    only = person;
  }
  if (several) return kNobody;
  return only == kNobody ? kNobody : entities_.OfPerson(only, anchor_);
}

bool ReferenceResolver::IsAmong(int person, const std::vector<int>& entities) const {
  const int e = entities_.FindPerson(person);
  return e != kNobody && std::find(entities.begin(), entities.end(), e) != entities.end();
}

bool ReferenceResolver::HeldBy(int person, const RawMention& m, Day day) const {
  for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(person)])) {
    if (day >= tenure.start && day <= tenure.end && OfficeFits(m, tenure.office, tables_.ActingSideOf(tenure.side)))
      return true;
  }
  return false;
}

const Tenure* ReferenceResolver::HolderByContext(size_t k, const std::vector<int>& others) const {
  const RawMention& m = raws_[k];
  if (!m.article && IsOblique(m) && !scan_.IsHeadline(m.sentence)) return nullptr;
  const auto is_other = [&](const Tenure* holder) { return IsAmong(holder->person, others); };
  if (!local_side_.empty()) {
    const Tenure* holder = Holder(m, local_side_, DayOf(m));
    return holder == nullptr || is_other(holder) ? nullptr : holder;
  }
  // "The Prime Minister spoke to President X" is not about X's own prime minister; "X and the Prime Minister" may be.
  const bool joined = m.first > SentenceFirst(m) && Word(m.first - 1) == "and";
  const auto of_others = [&](std::string_view side) {
    return !joined && RankOfOffice(OfficeKey(m, side)) <= kForeignMinisterRank &&
           std::any_of(others.begin(), others.end(), [&](int e) {
             return entities_.entity(e).side == side && entities_.trace(e).rank <= kForeignMinisterRank;
           });
  };
  const std::string other_side = m.article && !others.empty() ? OnlyOtherSide(k, others) : std::string();
  for (const std::string& side : {ContextSide(k), other_side}) {
    const Tenure* holder = side.empty() || of_others(side) ? nullptr : Holder(m, side, DayOf(m));
    if (holder != nullptr && !is_other(holder)) return holder;
  }
  return nullptr;
}

std::string ReferenceResolver::OnlyOtherSide(size_t k, const std::vector<int>& others) const {
  std::string only;
  for (const RawMention& m : raws_) {
    if (m.kind != MentionKind::kState && m.kind != MentionKind::kAdjective && m.kind != MentionKind::kBody) continue;
    if (m.side_count != 1 || m.description || m.short_name >= 0) continue;
    const std::string side = ActingCode(m.sides[0]);
    const bool of_other =
        std::any_of(others.begin(), others.end(), [&](int e) { return entities_.entity(e).side == side; });
    if (side == only || of_other || Holder(raws_[k], side, DayOf(raws_[k])) == nullptr) continue;
    if (!only.empty()) return {};
    only = side;
  }
  return only;
}

}  // namespace readout::extract
