// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/coreference.h"

#include <algorithm>
#include <utility>

#include "extract/actors/reference_resolver.h"

namespace readout::extract {
namespace {

constexpr double kSubject = 1.6;  // emphasis of a subject, of an ordinary mention, of an object, of a caption
constexpr double kOrdinary = 1;
constexpr double kOblique = 0.6;
constexpr double kInCaption = 0.2;

constexpr double kPronounPointsPerE = 0.5;  // of salience

}  // namespace

ReferenceResolver::ReferenceResolver(const ArticleScan& scan, const std::vector<TimeExpression>& times,
                                     const ActorKnowledge& knowledge, std::vector<RawMention> raws)
    : scan_(scan),
      tables_(scan.tables()),
      knowledge_(knowledge),
      raws_(std::move(raws)),
      chooser_(knowledge, facts_),
      entities_(knowledge),
      state_(raws_.size(), State::kOpen) {
  anchor_ = scan.document().anchor();
  ReadDays(times);
  ReadLocalSide();
  ReadQuotations();
  GatherFacts();
  ReadBriefing();
  ReadSpeakersSide();
}

ActorAnalysis ReferenceResolver::Run() {
  mentions_.resize(raws_.size());
  // The story first: wherever a page puts its pictures, the story reads the same.
  for (const bool captions : {false, true}) {
    // What cannot be told from before is told from behind.
    for (const bool behind : {false, true}) {
      for (size_t k = 0; k < raws_.size(); ++k) {
        if (state_[k] == State::kOpen && IsCaption(raws_[k]) == captions) ResolveOne(k, behind);
      }
    }
  }
  return Collect();
}

void ReferenceResolver::Finish(size_t k, int e, double score) {
  const RawMention& m = raws_[k];
  Mention& mention = mentions_[k];
  mention.first = m.first;
  mention.last = m.last;
  mention.kind = m.kind;
  mention.entity = e;
  mention.possessive = m.possessive;
  mention.definite = m.definite;
  mention.former = m.former;
  mention.may_be_place = m.may_be_place;
  mention.adjectival = m.adjectival;
  mention.score = score;
  if (m.posting >= 0) mention.posting = entities_.OfSide(m.posting);
  state_[k] = State::kDone;
  if (e < 0) return;
  double emphasis = IsOblique(m) ? kOblique : kOrdinary;
  if (IsCaption(m)) emphasis *= kInCaption;
  if (m.kind == MentionKind::kAdjective) emphasis = kOblique / 2;
  if (scan_.IsHeadline(m.sentence)) emphasis *= 1.5;
  if (entities_.IsPerson(e) && IsSubject(m) && !IsCaption(m)) emphasis = std::max(emphasis, kSubject);
  entities_.Touch(e, m.sentence, m.last, emphasis);
  const bool can_speak = m.kind == MentionKind::kPerson || m.kind == MentionKind::kRole ||
                         m.kind == MentionKind::kPronoun || m.kind == MentionKind::kOfficial;
  if (can_speak && entities_.IsPerson(e) && Speaks(m)) {
    last_speaker_ = e;
    last_spoke_ = m.sentence;
  }
}

void ReferenceResolver::FinishWeighed(size_t k, int e, double score, Weighed weighed, double points_per_e) {
  if (weighed.size() >= 2) {
    Weighed shares = Shares(std::move(weighed), points_per_e);
    const auto chosen = std::find_if(shares.begin(), shares.end(), [e](const auto& one) { return one.entity == e; });
    if (chosen != shares.end()) {
      std::rotate(shares.begin(), chosen, chosen + 1);
      score = Discounted(score, shares.front().score);
      mentions_[k].candidates = std::move(shares);
    }
  }
  Finish(k, e, score);
}

void ReferenceResolver::ResolveOne(size_t k, bool behind) {
  done_ = behind ? raws_.size() : k;
  const RawMention& m = raws_[k];
  if (!behind && k > 0 && (Exchange(m) != Exchange(raws_[k - 1]) || (IsCaption(m) && !SameStory(raws_[k - 1], m)))) {
    last_pair_.clear();
    last_speaker_ = kNobody;
  }
  switch (m.kind) {
    case MentionKind::kPerson:
      ResolvePerson(k);
      break;
    case MentionKind::kRole:
      ResolveRole(k, behind);
      break;
    case MentionKind::kState:
    case MentionKind::kOrganisation:
    case MentionKind::kBody:
    case MentionKind::kAdjective:
      ResolveSide(k, behind);
      break;
    case MentionKind::kOfficial:
      ResolveOfficial(k, behind);
      break;
    case MentionKind::kPlace:
      Finish(k, entities_.OfPlace(m.place, scan_.document().TokenText(m.first, m.last)), 0.95);
      break;
    case MentionKind::kPlural:
      ResolvePlural(k, behind);
      break;
    case MentionKind::kPronoun: {
      if (m.head == HeadKind::kFirstPerson) {
        ResolveFirstPerson(k, behind);
        break;
      }
      done_ = k;
      const std::string_view word = Word(m.first);
      const bool object = word == "him" || (word == "her" && !m.possessive);
      const int e = m.sex == '?' ? (m.possessive || SaysBehind(m) ? SideAntecedent(m) : kNobody)
                    : object     ? ObjectAntecedent(m)
                                 : Antecedent(m, m.sex);
      if (e == kNobody) {
        if (m.sex == '?') {
          state_[k] = State::kDropped;
        } else {
          Finish(k, kNobody, 0.2);
        }
        break;
      }
      if (m.sex != '?' && entities_.entity(e).sex == '?') entities_.entity(e).sex = m.sex;
      if (m.sex == '?') {
        Finish(k, e, 0.6);
      } else {
        FinishWeighed(k, e, 0.8, Compatible(m, m.sex, e), kPronounPointsPerE);
      }
      break;
    }
  }
  if (state_[k] == State::kDone) NoticePair(k);
}

ActorAnalysis ReferenceResolver::Collect() {
  ActorAnalysis analysis;
  // Entities in the order of their first mention; those nobody mentions are left out.
  std::vector<int> renumbered(entities_.size(), kNobody);
  std::vector<int> order;
  const auto number = [&](int e) {
    if (e < 0) return kNobody;
    int& slot = renumbered[static_cast<size_t>(e)];
    if (slot == kNobody) {
      slot = static_cast<int>(order.size());
      order.push_back(e);
    }
    return slot;
  };
  for (size_t k = 0; k < raws_.size(); ++k) {
    if (state_[k] != State::kDone) continue;
    Mention mention = std::move(mentions_[k]);
    mention.entity = number(mention.entity);
    for (int& member : mention.members) member = number(member);
    mention.posting = number(mention.posting);
    analysis.mentions.push_back(std::move(mention));
  }
  for (Mention& mention : analysis.mentions) {
    for (MentionCandidate& candidate : mention.candidates) {
      if (candidate.person < 0 && candidate.entity >= 0) candidate.person = entities_.trace(candidate.entity).person;
      if (candidate.entity >= 0) candidate.entity = renumbered[static_cast<size_t>(candidate.entity)];
    }
    std::erase_if(mention.candidates, [](const auto& one) { return one.entity < 0 && one.person < 0; });
  }
  std::vector<Entity> all = entities_.Release();
  for (int e : order) analysis.entities.push_back(std::move(all[static_cast<size_t>(e)]));
  return analysis;
}

ActorAnalysis ResolveMentions(const ArticleScan& scan, const std::vector<TimeExpression>& times,
                              const ActorKnowledge& knowledge, std::vector<RawMention> mentions) {
  return ReferenceResolver(scan, times, knowledge, std::move(mentions)).Run();
}

ActorAnalysis AnalyseActors(const Document& document, const std::vector<TimeExpression>& times,
                            const ActorKnowledge& knowledge) {
  const ArticleScan scan(document, knowledge.impl());
  return ResolveMentions(scan, times, knowledge, FindRawMentions(scan));
}

}  // namespace readout::extract
