// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/coreference.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/text_fold.h"
#include "extract/actors/entity_table.h"
#include "extract/actors/person_choice.h"

namespace readout::extract {
namespace {

constexpr int kNobody = -1;
constexpr int kLeaderRank = 3;         // heads of state and government, party leaders, crown princes
constexpr int kKnownAloneRank = 6;     // whose holders news name by surname alone: up to foreign ministers
constexpr int kPrincipalRank = 10;     // ministers and the like
constexpr uint32_t kBodyReach = 8;     // sentences back
constexpr uint32_t kPronounReach = 3;  // sentences back
constexpr double kFarBehind = 0.4;     // of a weight, to be out of focus beside it
constexpr double kSubject = 1.6;
constexpr double kOrdinary = 1;
constexpr double kOblique = 0.6;
constexpr double kInCaption = 0.2;

enum class State : uint8_t { kOpen, kDone, kDropped };

class Resolver {
 public:
  Resolver(const ArticleScan& scan, const std::vector<TimeExpression>& times, const ActorKnowledge& knowledge,
           std::vector<RawMention> raws)
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
    GatherFacts();
  }

  ActorAnalysis Run() {
    mentions_.resize(raws_.size());
    for (size_t k = 0; k < raws_.size(); ++k) {
      if (state_[k] == State::kOpen) ResolveOne(k, false);
    }
    // What could not be told from before is told from behind.
    for (size_t k = 0; k < raws_.size(); ++k) {
      if (state_[k] == State::kOpen) ResolveOne(k, true);
    }
    return Collect();
  }

 private:
  // --- preparation ---------------------------------------------------------------------------------------------------

  void ReadDays(const std::vector<TimeExpression>& times) {
    day_of_sentence_.assign(scan_.document().sentences.size(), anchor_);
    dated_.assign(scan_.document().sentences.size(), false);
    uint32_t captions = 0;
    for (const Sentence& sentence : scan_.document().sentences) {
      captions_before_.push_back(captions);
      if (scan_.document().ZoneOf(sentence) == Zone::kCaption) ++captions;
    }
    for (const TimeExpression& time : times) {
      if (time.kind != TimeKind::kDate || time.base == TimeBase::kFocus || !time.past.known() || time.habitual)
        continue;
      if (time.future_only || time.first >= scan_.document().tokens.size()) continue;
      const uint32_t s = scan_.token(time.first).sentence;
      if (dated_[s]) continue;
      if (anchor_ && *anchor_ >= time.past.start && *anchor_ <= time.past.end) continue;
      dated_[s] = true;
      day_of_sentence_[s] = anchor_ && *anchor_ < time.past.start ? time.past.start : time.past.end;
    }
  }
  std::optional<Day> DayOf(const RawMention& m) const { return day_of_sentence_[m.sentence]; }

  void ReadLocalSide() {
    const std::string& place = scan_.document().dateline_place;
    if (place.empty()) return;
    for (const auto& [kind, value] : tables_.gazetteer.Find(place)) {
      if (kind == EntryKind::kCapital || kind == EntryKind::kSideName) {
        local_side_ = tables_.sides[static_cast<size_t>(value)].code;
        return;
      }
      if (kind == EntryKind::kPlace) local_side_ = tables_.places[static_cast<size_t>(value)].country;
    }
  }

  void NameSide(std::string_view code) {
    const int index = tables_.SideIndex(tables_.ActingSideOf(code));
    if (index >= 0) facts_.side_named[static_cast<size_t>(index)] = true;
  }

  void GatherFacts() {
    facts_.side_named.assign(tables_.sides.size(), false);
    if (!local_side_.empty()) NameSide(local_side_);
    for (const RawMention& m : raws_) {
      if (m.short_name >= 0 || m.description) continue;
      for (uint8_t s = 0; s < m.side_count; ++s) NameSide(tables_.sides[static_cast<size_t>(m.sides[s])].code);
    }
    chosen_.assign(raws_.size(), {});
    // Full names first, then surnames with a title that fits: "President Bush".
    for (const bool full : {true, false}) {
      std::vector<int> found;
      for (size_t k = 0; k < raws_.size(); ++k) {
        const RawMention& m = raws_[k];
        const bool wanted =
            full ? m.form == NameForm::kFull : m.form == NameForm::kSurname && (m.title >= 0 || m.side_count > 0);
        if (!wanted) continue;
        chosen_[k] = ChooseListed(m);
        if (chosen_[k].person >= 0) found.push_back(chosen_[k].person);
      }
      for (int person : found) {
        facts_.introduced.push_back(person);
        NameSide(tables_.persons[static_cast<size_t>(person)].side);
      }
      std::sort(facts_.introduced.begin(), facts_.introduced.end());
      facts_.introduced.erase(std::unique(facts_.introduced.begin(), facts_.introduced.end()), facts_.introduced.end());
    }
    // Principals known by their surnames alone name their sides for the lesser ones.
    for (const RawMention& m : raws_) {
      if (m.form != NameForm::kSurname || m.title >= 0 || m.side_count > 0) continue;
      const PersonChoice choice = ChooseListed(m);
      if (choice.person < 0) continue;
      const PersonRecord& record = tables_.persons[static_cast<size_t>(choice.person)];
      const Tenure* office = anchor_ ? knowledge_.OfficeOn(record, *anchor_) : nullptr;
      NameSide(office != nullptr ? std::string_view(office->side) : std::string_view(record.side));
    }
  }

  PersonChoice ChooseListed(const RawMention& m) const {
    PersonChoice choice = chooser_.Choose(m, m.former || !dated_[m.sentence] ? anchor_ : DayOf(m));
    if (choice.person >= 0 && m.near_miss && m.title >= 0 && !facts_.IsIntroduced(choice.person)) {
      bool fits = false;
      for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(choice.person)])) {
        fits = fits || chooser_.TitleFits(m, tenure.office, tenure.side);
      }
      if (!fits) return {};
    }
    return choice;
  }

  // --- questions about the text
  // -----------------------------------------------------------------------------------------

  std::string_view Word(uint32_t i) const {
    return i < scan_.document().tokens.size() ? scan_.token(i).word : std::string_view();
  }
  uint32_t SentenceFirst(const RawMention& m) const { return scan_.document().sentences[m.sentence].first; }
  uint32_t SentenceLast(const RawMention& m) const { return scan_.document().sentences[m.sentence].last; }

  bool IsSaying(uint32_t i) const { return scan_.IsWord(i, Only(WordClass::kSay)); }

  // "X said", "X has also told".
  bool SaysBehind(const RawMention& m) const {
    const uint32_t end = std::min(SentenceLast(m), m.last + 4);
    for (uint32_t i = m.last; i < end && !scan_.token(i).Has(kPunct); ++i) {
      if (IsSaying(i)) return true;
      if (!scan_.IsWord(i, Only(WordClass::kAuxiliary)) && !Word(i).ends_with("ly") && Word(i) != "has" &&
          Word(i) != "later")
        break;
    }
    return false;
  }

  // The same, and "said X", "according to X".
  bool Speaks(const RawMention& m) const {
    if (SaysBehind(m)) return true;
    if (m.first == SentenceFirst(m)) return false;
    if (IsSaying(m.first - 1)) {
      // "…," said X; but "Y told X": somebody else stands before the verb.
      return m.first < SentenceFirst(m) + 2 || scan_.token(m.first - 2).Has(kPunct) || m.last >= SentenceLast(m) ||
             (scan_.token(m.last).Has(kPunct) && Word(m.first - 1) != "told" && Word(m.first - 1) != "asked");
    }
    return Word(m.first - 1) == "to" && m.first >= 2 && Word(m.first - 2) == "according";
  }

  bool IsOblique(const RawMention& m) const {
    return m.first > SentenceFirst(m) && scan_.IsWord(m.first - 1, Only(WordClass::kPreposition));
  }
  // Subjects open a clause; objects stand behind a verb or a preposition.
  bool IsSubject(const RawMention& m) const {
    if (m.possessive || IsOblique(m)) return false;
    if (m.first == SentenceFirst(m)) return true;
    const Token& before = scan_.token(m.first - 1);
    return before.Has(kPunct) || before.Has(kDigits) || before.Has(kCapitalised) || before.word.ends_with("ly") ||
           scan_.IsWord(m.first - 1, Only(WordClass::kOpener)) || Speaks(m);
  }

  // A comma and nothing else between two mentions of one sentence, and the second one closed off behind.
  bool IsApposition(size_t first, size_t second) const {
    if (second >= raws_.size()) return false;
    const RawMention& a = raws_[first];
    const RawMention& b = raws_[second];
    if (a.sentence != b.sentence || b.first != a.last + 1 || Word(a.last) != ",") return false;
    if (b.last >= SentenceLast(b)) return true;
    const Token& behind = scan_.token(b.last);
    // "…, the aide said" closes off no apposition, "the spokesman, Dmitry Peskov said" may.
    return (behind.Has(kPunct) && !scan_.IsPossessive(b.last)) || (b.HasName() && IsSaying(b.last)) || behind.Is("who");
  }

  // The mention whose possessive directly precedes this one ("Putin's aide").
  int OwnerOf(size_t k) const { return OwnerOf(k, raws_[k]); }
  int OwnerOf(size_t k, const RawMention& m) const {
    if (m.possessor == Possessor::kWhose) {
      return k > 0 && raws_[k - 1].sentence == m.sentence ? mentions_[k - 1].entity : kNobody;
    }
    if (m.possessor != Possessor::kNone) return ResolvePossessor(m);
    if (k == 0 || m.article || m.first == 0) return kNobody;
    const RawMention& before = raws_[k - 1];
    if (before.sentence != m.sentence || !scan_.IsPossessive(m.first - 1) || before.last != m.first - 1) return kNobody;
    return mentions_[k - 1].entity;
  }

  int ResolvePossessor(const RawMention& m) const {
    switch (m.possessor) {
      case Possessor::kHis:
        return Antecedent(m, 'M');
      case Possessor::kHer:
        return Antecedent(m, 'F');
      case Possessor::kIts:
        return SideAntecedent(m);
      default:
        return kNobody;
    }
  }

  // --- pronouns
  // ------------------------------------------------------------------------------------------------------------

  bool SexFits(int e, char sex) const {
    return sex == '?' || entities_.entity(e).sex == '?' || entities_.entity(e).sex == sex;
  }

  // The person that a pronoun of this sex means.
  int Antecedent(const RawMention& m, char sex) const {
    // "he said", "according to him", "in his words".
    const std::string_view noun = m.possessive && m.kind == MentionKind::kPronoun ? Word(m.last) : std::string_view();
    const bool says = m.kind == MentionKind::kPronoun &&
                      (m.possessive ? noun == "words" || noun == "account" || noun == "view" || noun == "opinion"
                                    : SaysBehind(m) || IsAccordingTo(m));
    if (says && last_speaker_ != kNobody && SexFits(last_speaker_, sex) &&
        m.sentence - entities_.trace(last_speaker_).last_sentence <= kPronounReach && !NewSubjectSince(m, sex)) {
      return last_speaker_;
    }
    // The sentence itself: subjects first, the nearest of them; then the nearest of all. Spokespersons and names before
    // nouns ("the Trump call") only in the absence of others.
    int nearest = kNobody;
    int subject = kNobody;
    int weak_subject = kNobody;
    int last_resort = kNobody;
    uint32_t sentence = m.sentence;
    for (size_t k = done_; k-- > 0;) {
      const RawMention& before = raws_[k];
      if (before.first >= m.first || !SameStory(before, m)) continue;
      if (m.sentence - before.sentence >
          kPronounReach + captions_before_[m.sentence] - captions_before_[before.sentence])
        break;
      if (before.sentence != sentence) {
        if (subject != kNobody) return subject;
        if (weak_subject != kNobody) return weak_subject;
        if (nearest != kNobody) return nearest;
        sentence = before.sentence;
      }
      const Mention& mention = mentions_[k];
      if (state_[k] != State::kDone || mention.entity < 0 || !entities_.IsPerson(mention.entity)) continue;
      if (mention.kind == MentionKind::kPlural || !SexFits(mention.entity, sex)) continue;
      if (m.head == HeadKind::kCounterpart && before.first == m.first) continue;
      const bool spokesman = entities_.entity(mention.entity).spokesperson && !says && m.head != HeadKind::kCounterpart;
      if (spokesman || IsAttributive(before)) {
        if (last_resort == kNobody) last_resort = mention.entity;
        continue;
      }
      if (nearest == kNobody) nearest = mention.entity;
      if (!IsSubject(before)) continue;
      // In the sentence of the pronoun the nearest subject counts, in earlier ones the first. Members of a list, and
      // whatever a comma closes off, are less of a subject.
      if (sentence != m.sentence) {
        subject = mention.entity;
      } else if (Word(before.last) == "," || Word(before.last) == "and") {
        if (weak_subject == kNobody || before.first == SentenceFirst(before)) weak_subject = mention.entity;
      } else {
        return mention.entity;
      }
    }
    if (subject != kNobody) return subject;
    if (weak_subject != kNobody) return weak_subject;
    return nearest != kNobody ? nearest : last_resort;
  }

  bool IsAccordingTo(const RawMention& m) const {
    return m.first >= SentenceFirst(m) + 2 && Word(m.first - 1) == "to" && Word(m.first - 2) == "according";
  }

  // Whether the sentence before is about somebody else than the last speaker, who is not in it.
  bool NewSubjectSince(const RawMention& m, char sex) const {
    if (entities_.trace(last_speaker_).last_sentence + 1 >= m.sentence) return false;
    for (size_t k = 0; k < done_; ++k) {
      const RawMention& before = raws_[k];
      if (before.sentence + 1 != m.sentence || state_[k] != State::kDone || mentions_[k].entity < 0) continue;
      if (entities_.IsPerson(mentions_[k].entity) && SexFits(mentions_[k].entity, sex) && IsSubject(before))
        return true;
    }
    return false;
  }

  bool IsCaption(const RawMention& m) const {
    return scan_.document().ZoneOf(scan_.document().sentences[m.sentence]) == Zone::kCaption;
  }
  // A caption is a story of its own: nothing outside it goes back to what it names.
  bool SameStory(const RawMention& before, const RawMention& m) const {
    if (before.sentence == m.sentence) return true;
    const std::vector<Sentence>& sentences = scan_.document().sentences;
    if (IsCaption(before) != IsCaption(m)) return false;
    return !IsCaption(m) || sentences[before.sentence].block == sentences[m.sentence].block;
  }

  // "the Trump call": a name that only says which call.
  bool IsAttributive(const RawMention& m) const {
    if (m.kind != MentionKind::kPerson || m.form != NameForm::kSurname || m.article || m.first == SentenceFirst(m))
      return false;
    return Word(m.first - 1) == "the" || Word(m.first - 1) == "a" || scan_.IsGluedHyphen(m.last) ||
           scan_.IsGluedHyphen(m.first - 1);
  }

  // Whom "him" means: not the subject of its own clause.
  int ObjectAntecedent(const RawMention& m) const {
    if (IsAccordingTo(m)) return Antecedent(m, m.sex);
    int nearest = kNobody;
    const RawMention* nearest_raw = nullptr;
    for (size_t k = done_; k-- > 0;) {
      const RawMention& before = raws_[k];
      if (before.sentence != m.sentence) break;
      const int e = state_[k] == State::kDone ? mentions_[k].entity : kNobody;
      if (e == kNobody || !entities_.IsPerson(e) || mentions_[k].kind == MentionKind::kPlural || !SexFits(e, m.sex))
        continue;
      if (nearest == kNobody) {
        nearest = e;
        nearest_raw = &before;
        if (!IsSubject(before)) return e;
      } else if (e != nearest) {
        return e;
      }
    }
    if (nearest == kNobody) return Antecedent(m, m.sex);
    // Its only subject: "X said that … him" is X himself, "X called him" is somebody of an earlier sentence.
    for (uint32_t i = nearest_raw->last; i < m.first; ++i) {
      if (i + 1 < m.first && (IsSaying(i) || scan_.token(i).Is(",") || scan_.IsWord(i, Only(WordClass::kOpener))))
        return nearest;
    }
    for (size_t k = done_; k-- > 0;) {
      const RawMention& before = raws_[k];
      if (before.sentence == m.sentence || !SameStory(before, m)) continue;
      if (m.sentence - before.sentence > kPronounReach) break;
      const int e = state_[k] == State::kDone ? mentions_[k].entity : kNobody;
      if (e == kNobody || e == nearest || !entities_.IsPerson(e) || !SexFits(e, m.sex)) continue;
      return e;
    }
    return nearest;
  }

  // The state or body that "it", "its" means; only the one that the last clauses are about.
  int SideAntecedent(const RawMention& m) const {
    int found = kNobody;
    for (size_t k = done_; k-- > 0;) {
      const RawMention& before = raws_[k];
      if (before.first >= m.first) continue;
      if (m.sentence - before.sentence > 1) break;
      if (before.sentence != m.sentence && (found != kNobody || m.first != SentenceFirst(m))) break;
      if (state_[k] != State::kDone || mentions_[k].entity < 0) continue;
      const MentionKind kind = mentions_[k].kind;
      if (kind != MentionKind::kState && kind != MentionKind::kBody && kind != MentionKind::kOrganisation) continue;
      if (before.may_be_place || before.possessive || IsOblique(before)) continue;
      // The nearest in the sentence itself, the first of the sentence before.
      if (before.sentence == m.sentence) return mentions_[k].entity;
      found = mentions_[k].entity;
    }
    return found;
  }

  // --- persons
  // ---------------------------------------------------------------------------------------------------------------

  std::string NameText(const RawMention& m) const {
    std::string text(scan_.document().TokenText(m.name_first, m.name_last));
    // Names in capitals and names split over lines are written as names.
    std::string clean;
    const bool capitals = scan_.IsCapitals(m.sentence);
    bool word_start = true;
    for (char c : text) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (space && !clean.empty() && clean.back() == ' ') continue;
      if (space) {
        clean += ' ';
      } else if (capitals && !word_start && c >= 'A' && c <= 'Z') {
        clean += static_cast<char>(c + 32);
      } else {
        clean += c;
      }
      word_start = space || c == '-' || c == '\'';
    }
    return clean;
  }

  static std::string_view LastWord(std::string_view folded) {
    const size_t space = folded.rfind(' ');
    return space == std::string_view::npos ? folded : folded.substr(space + 1);
  }
  static std::string_view FirstWord(std::string_view folded) { return folded.substr(0, folded.find(' ')); }

  // An unlisted person of the article with this name, or with this surname.
  int FindUnlisted(std::string_view name) const {
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

  std::string ActingCode(int side) const {
    return std::string(tables_.ActingSideOf(tables_.sides[static_cast<size_t>(side)].code));
  }

  // The office key that a title means for a side; empty for titles that are no office.
  std::string OfficeKey(const RawMention& m, std::string_view side) const {
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
    return m.deputy ? "deputy_" + best->office : best->office;
  }

  // What the words around an unlisted (or newly met) person add.
  void Describe(int e, const RawMention& m, size_t k) {
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
    if (entity.office.empty() && !m.former) entity.office = OfficeKey(m, entity.side);
    entities_.trace(e).rank = std::min(entities_.trace(e).rank, RankOfOffice(entity.office));
  }

  bool HeldBefore(int e, const RawMention& m) const {
    for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(entities_.trace(e).person)])) {
      const bool over = anchor_ && tenure.end < *anchor_;
      if (over && chooser_.TitleFits(m, tenure.office, tables_.ActingSideOf(tenure.side))) return true;
    }
    return false;
  }

  // Of several offices held at once, the one that the article gives first is the one it speaks of.
  void TakeTitledOffice(int e, const RawMention& m) {
    EntityTable::Trace& trace = entities_.trace(e);
    if (trace.titled || !anchor_) return;
    const std::string& country = tables_.countries[static_cast<size_t>(trace.person)];
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

  // Ambassadors and envoys act for another side than that of the place they are named in.
  bool ActsAbroad(const RawMention& m) const {
    for (const TitleSense& sense : tables_.titles[static_cast<size_t>(m.title)].senses) {
      const OfficeRow& row = tables_.offices[static_cast<size_t>(sense.office)];
      if (row.HasRole("AMB") || row.HasRole("ENVOY") || row.domestic) return true;
    }
    return false;
  }

  int RankOfOffice(std::string_view office) const {
    const auto it = tables_.office_by_key.find(office);
    return it == tables_.office_by_key.end() ? 12 : tables_.offices[static_cast<size_t>(it->second.front())].rank;
  }

  void ResolvePerson(size_t k) {
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

  void Borrow(const RawMention& role, RawMention* m) const {
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

  // Whether the apposition can speak of this person.
  bool RoleSuits(const RawMention& role, int e) const {
    const Entity& entity = entities_.entity(e);
    if (role.side_count == 0 || entity.side.empty()) return true;
    if (entity.side == ActingCode(role.sides[0])) return true;
    if (!entity.listed) return false;
    for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(entities_.trace(e).person)])) {
      if (tables_.ActingSideOf(tenure.side) == ActingCode(role.sides[0])) return true;
    }
    return false;
  }

  void ResolveNamed(size_t k, const RawMention& m) {
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
      }
      if (e == kNobody && m.form == NameForm::kSurname && m.title < 0 && m.portfolio.empty() && m.sex == '?') {
        state_[k] = State::kDropped;
        return;
      }
    }
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

  bool IsCommonWord(const RawMention& m) const {
    if (m.name_last - m.name_first != 1) return false;
    const bool common = scan_.IsWord(m.name_first, Only(WordClass::kCommon)) || scan_.IsGivenName(m.name_first);
    return common && !IsLeaderSurname(m);
  }

  // A given name that is also a leader's family name ("Lee", "Abbas"), not his only name ("Charles").
  bool IsLeaderSurname(const RawMention& m) const {
    const PersonChoice choice = ChooseListed(m);
    if (choice.person < 0) return false;
    const PersonRecord& record = tables_.persons[static_cast<size_t>(choice.person)];
    const bool only_name = tables_.given_names[static_cast<size_t>(choice.person)].empty() ||
                           tables_.given_names[static_cast<size_t>(choice.person)] == Fold(record.surname);
    const Tenure* office = anchor_ ? knowledge_.OfficeOn(record, *anchor_) : nullptr;
    return !only_name && office != nullptr && tables_.known.contains(tables_.ActingSideOf(office->side)) &&
           tables_.RankOf(*office) <= kKnownAloneRank;
  }

  // --- roles
  // -------------------------------------------------------------------------------------------------------------------

  bool OfficeFits(const RawMention& m, std::string_view office, std::string_view side) const {
    if (office.empty()) return false;
    if (!m.portfolio.empty()) return office == m.portfolio;
    if (m.title < 0) return false;
    const TitleForm& form = tables_.titles[static_cast<size_t>(m.title)];
    if (form.minister && !m.deputy) {
      const auto it = tables_.office_by_key.find(office);
      if (it == tables_.office_by_key.end()) return office.ends_with("_minister");
      const OfficeRow& row = tables_.offices[static_cast<size_t>(it->second.front())];
      return row.HasRole("FM") || row.HasRole("DEF") || row.HasRole("FIN") || row.HasRole("MIN");
    }
    if (m.deputy) {
      for (const TitleSense& sense : form.senses) {
        if (office == "deputy_" + tables_.offices[static_cast<size_t>(sense.office)].office) return true;
      }
      return false;
    }
    if (form.leader) {
      const auto it = tables_.office_by_key.find(office);
      if (it == tables_.office_by_key.end()) return false;
      const OfficeRow& row = tables_.offices[static_cast<size_t>(it->second.front())];
      return row.rank <= kLeaderRank && !row.HasRole("GG");
    }
    return chooser_.TitleFits(m, office, side);
  }

  // Whether a person of the article holds what the role says, on the day.
  bool Holds(int e, const RawMention& m, std::optional<Day> day) const {
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

  bool TitleIs(const RawMention& m, bool TitleForm::*property) const {
    return m.title >= 0 && tables_.titles[static_cast<size_t>(m.title)].*property;
  }

  // The person of the article whom the role means. `side` may be empty.
  int RoleAntecedent(const RawMention& m, std::string_view side, bool behind, int except) const {
    int best = kNobody;
    double best_score = 0;
    for (size_t i = 0; i < entities_.size(); ++i) {
      const auto e = static_cast<int>(i);
      if (e == except || !entities_.IsPerson(e)) continue;
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
      score += 2.0 / (1 + apart);
      if (trace.former && !m.former) score -= 3;
      if (score > best_score) {
        best_score = score;
        best = e;
      }
    }
    return best;
  }

  // Who stands as the subject before an object: "Mr Jamali thanked the Prime Minister" speaks of two persons.
  int SubjectOfClause(size_t k) const {
    const RawMention& m = raws_[k];
    if (k == 0 || IsSubject(m) || m.possessive || raws_[k - 1].sentence != m.sentence) return kNobody;
    const RawMention& before = raws_[k - 1];
    if (state_[k - 1] != State::kDone || !IsSubject(before)) return kNobody;
    for (uint32_t i = before.last; i < m.first; ++i) {
      if (scan_.token(i).Has(kPunct) || scan_.IsWord(i, Only(WordClass::kOpener))) return kNobody;
    }
    return mentions_[k - 1].entity;
  }

  const Tenure* Leader(std::string_view side, Day day) const {
    const int index = tables_.SideIndex(side);
    if (index < 0) return nullptr;
    const SideRecord& record = tables_.sides[static_cast<size_t>(index)];
    if (record.kind != ActorKind::kState) {
      const auto it = tables_.tenures_by_side.find(side);
      if (it == tables_.tenures_by_side.end()) return nullptr;
      const Tenure* best = nullptr;
      for (uint32_t t : it->second) {
        const Tenure& tenure = tables_.tenures[t];
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

  // Who held the office of a side on a day.
  const Tenure* Holder(const RawMention& m, std::string_view side, std::optional<Day> day) const {
    if (!day || side.empty() || m.deputy) return nullptr;
    if (!m.portfolio.empty()) {
      const std::vector<const Tenure*> holders = knowledge_.HoldersOf(side, m.portfolio, *day);
      return holders.empty() ? nullptr : holders.front();
    }
    if (m.title < 0) return nullptr;
    const TitleForm& form = tables_.titles[static_cast<size_t>(m.title)];
    if (form.leader || form.generic) {
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
    // The office may go by another key there: a foreign minister who is a secretary of state.
    for (const TitleSense& sense : form.senses) {
      const OfficeRow& row = tables_.offices[static_cast<size_t>(sense.office)];
      if (!row.Serves(side)) continue;
      for (const char* role : {"FM", "DEF", "FIN"}) {
        if (!row.HasRole(role)) continue;
        const std::vector<const Tenure*> holders = knowledge_.HoldersOf(side, role, *day);
        if (!holders.empty()) return holders.front();
      }
    }
    return nullptr;
  }

  std::string WrittenSide(const RawMention& m) const {
    if (m.side_count > 0) return tables_.sides[static_cast<size_t>(m.sides[0])].code;
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

  void ResolveRole(size_t k, bool behind) {
    const RawMention& m = raws_[k];
    if (m.head == HeadKind::kLatter) {
      ResolveLatter(k);
      return;
    }
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
    // A date in the sentence that somebody else's term covers ("in 2003 the US president").
    const Tenure* holder = m.former ? nullptr : Holder(m, written, DayOf(m));
    int e = RoleAntecedent(m, acting, behind, SubjectOfClause(k));
    if (e != kNobody && holder != nullptr && dated_[m.sentence] && entities_.trace(e).person >= 0 &&
        entities_.trace(e).person != holder->person && !HoldsOn(e, m, *DayOf(m))) {
      e = kNobody;
    }
    if (e != kNobody) return Finish(k, e, 0.9);
    if (holder != nullptr) return Finish(k, entities_.OfPerson(holder->person, DayOf(m)), 0.85);
    if (!behind) return;  // a second look when the whole article is known
    const std::string context =
        written.empty() && !m.former ? (local_side_.empty() ? ContextSide(k) : local_side_) : std::string();
    if (!context.empty()) {
      if (const Tenure* local = Holder(m, context, DayOf(m)); local != nullptr) {
        return Finish(k, entities_.OfPerson(local->person, anchor_), 0.6);
      }
    }
    Finish(k, entities_.Nameless(acting, OfficeKey(m, written)), 0.4);
  }

  // Ambassadors and envoys: one of many.
  bool HasManyHolders(const RawMention& m) const {
    const TitleForm& form = tables_.titles[static_cast<size_t>(m.title)];
    const OfficeRow& row = tables_.offices[static_cast<size_t>(form.senses.front().office)];
    return row.HasRole("AMB") || row.HasRole("ENVOY");
  }

  // "the president-elect": who comes into the office before long.
  bool ResolveElect(size_t k, std::string_view side, bool behind) {
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
  bool ElectFits(const RawMention& m, std::string_view office) const {
    return office.ends_with("_elect") && OfficeFits(m, office, "");
  }
  bool TakesOfficeSoon(int person) const {
    for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(person)])) {
      const bool top = HoldsRole(tenure.role, "HOS") || HoldsRole(tenure.role, "HOG");
      if (top && tenure.start > *anchor_ && tenure.start - *anchor_ <= kElectDays) return true;
    }
    return false;
  }

  bool HoldsOn(int e, const RawMention& m, Day day) const {
    for (const Tenure& tenure : knowledge_.TenuresOf(tables_.persons[static_cast<size_t>(entities_.trace(e).person)])) {
      if (day >= tenure.start && day <= tenure.end && OfficeFits(m, tenure.office, tables_.ActingSideOf(tenure.side)))
        return true;
    }
    return false;
  }

  // "the aide", "the Kremlin official": the last spokesperson or minor official of that side.
  int SpeakerAntecedent(const RawMention& m, std::string_view side, bool behind) const {
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

  // "his US counterpart", "her counterpart", "Turkish counterpart".
  void ResolveCounterpart(size_t k, bool behind) {
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
      if (score > best_score) {
        best_score = score;
        best = e;
      }
    }
    if (best != kNobody) return Finish(k, best, 0.85);
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

  // Who holds on the other side what `owner` holds on the own.
  const Tenure* CounterpartOn(int owner, std::string_view side, Day day) const {
    const Entity& own = entities_.entity(owner);
    const auto row = tables_.office_by_key.find(own.office);
    if (row == tables_.office_by_key.end()) return nullptr;
    const OfficeRow& office = tables_.offices[static_cast<size_t>(row->second.front())];
    if (office.rank <= 2) {
      const std::vector<const Tenure*> same = knowledge_.HoldersOf(side, own.office, day);
      const Tenure* leader = Leader(side, day);
      if (!same.empty() && (leader == nullptr || HoldsRole(same.front()->role, "HOG") == office.HasRole("HOG"))) {
        return office.HasRole("HOS") && tables_.governed.contains(side) && !tables_.governed.contains(own.side)
                   ? leader
                   : same.front();
      }
      return leader;
    }
    const std::vector<const Tenure*> same = knowledge_.HoldersOf(side, own.office, day);
    if (!same.empty()) return same.front();
    for (const std::string& role : office.roles) {
      const std::vector<const Tenure*> holders = knowledge_.HoldersOf(side, role, day);
      if (!holders.empty()) return holders.front();
    }
    return nullptr;
  }

  void ResolveLatter(size_t k) {
    int last = kNobody;
    for (size_t j = k; j-- > 0;) {
      if (raws_[k].sentence - raws_[j].sentence > 1) break;
      if (state_[j] == State::kDone && mentions_[j].entity >= 0 && entities_.IsPerson(mentions_[j].entity)) {
        last = mentions_[j].entity;
        break;
      }
    }
    if (last == kNobody) {
      state_[k] = State::kDropped;
    } else {
      Finish(k, last, 0.7);
    }
  }

  // --- states, bodies, officials
  // ------------------------------------------------------------------------------------------------

  void ResolveSide(size_t k) {
    const RawMention& m = raws_[k];
    if (m.of_person) return ResolveNamed(k, m);
    if (m.short_name >= 0) {
      if (!facts_.side_named[static_cast<size_t>(m.sides[0])]) {
        state_[k] = State::kDropped;
        return;
      }
    }
    if (m.description) {
      for (uint8_t s = 0; s < m.side_count; ++s) {
        const int acting = tables_.SideIndex(ActingCode(m.sides[s]));
        const int e = entities_.FindSide(acting);
        if (e != kNobody) return Finish(k, e, 0.8);
      }
      state_[k] = State::kDropped;
      return;
    }
    int side = m.side_count > 0 ? m.sides[0] : -1;
    double score = 0.95;
    if (side < 0) {
      const int owner = OwnerOf(k);
      std::string code = owner != kNobody ? entities_.entity(owner).side : std::string();
      score = 0.85;
      // "the office of British Prime Minister X": whose it is is told behind.
      const bool of_next = code.empty() && Word(m.last) == "of" && k + 1 < raws_.size() &&
                           raws_[k + 1].first == m.last + 1 &&
                           (raws_[k + 1].kind == MentionKind::kPerson || raws_[k + 1].kind == MentionKind::kRole);
      if (of_next && state_[k + 1] == State::kOpen) {
        ResolveOne(k + 1, true);
        done_ = k;
      }
      if (of_next && state_[k + 1] == State::kDone && mentions_[k + 1].entity >= 0) {
        code = entities_.entity(mentions_[k + 1].entity).side;
      }
      if (code.empty() && m.possessor == Possessor::kNone) {
        code = ContextSide(k);
        score = 0.6;
      }
      side = tables_.SideIndex(code);
    }
    if (side < 0) {
      state_[k] = State::kDropped;
      return;
    }
    Finish(k, entities_.OfSide(side), score);
  }

  // The side of the persons just spoken of, when it is one.
  std::string OnlySideOfPersons(size_t k) const {
    std::string only;
    for (size_t j = k; j-- > 0;) {
      if (raws_[k].sentence - raws_[j].sentence > 1) break;
      if (state_[j] != State::kDone || mentions_[j].entity < 0 || !entities_.IsPerson(mentions_[j].entity)) continue;
      const std::string& side = entities_.entity(mentions_[j].entity).side;
      if (side.empty() || side == only) continue;
      if (!only.empty()) return {};
      only = side;
    }
    return only;
  }

  // The side that "the ministry", "the government", "officials" belongs to: of the last body or official, else the
  // local one.
  std::string ContextSide(size_t k) const {
    const RawMention& m = raws_[k];
    // "In Washington the Treasury …".
    for (size_t j = k; j-- > 0 && raws_[j].sentence == m.sentence;) {
      if (state_[j] == State::kDone && raws_[j].may_be_place && raws_[j].kind == MentionKind::kState &&
          raws_[j].last <= m.first && m.first - raws_[j].last <= 1) {
        return entities_.entity(mentions_[j].entity).side;
      }
    }
    // "the ministry": the last body called so.
    if (m.head == HeadKind::kBody) {
      for (size_t j = k; j-- > 0;) {
        if (m.sentence - raws_[j].sentence > kBodyReach) break;
        if (raws_[j].kind != MentionKind::kBody || state_[j] != State::kDone || mentions_[j].entity < 0) continue;
        for (uint32_t i = raws_[j].first; i < raws_[j].last; ++i) {
          if (scan_.token(i).word == Word(m.last - 1)) return entities_.entity(mentions_[j].entity).side;
        }
      }
    }
    for (size_t j = k; j-- > 0;) {
      if (m.sentence - raws_[j].sentence > 2) break;
      if (state_[j] != State::kDone || mentions_[j].entity < 0) continue;
      const MentionKind kind = mentions_[j].kind;
      const Entity& entity = entities_.entity(mentions_[j].entity);
      const bool body = kind == MentionKind::kBody || (kind == MentionKind::kOfficial && Speaks(raws_[j]));
      if ((body || entity.spokesperson) && !entity.side.empty()) return entity.side;
    }
    if (!local_side_.empty()) return local_side_;
    if (const std::string side = OnlySideOfPersons(k); !side.empty()) return side;
    // The only side that the sentence has named.
    std::string only;
    for (size_t j = k; j-- > 0;) {
      if (raws_[k].sentence != raws_[j].sentence) break;
      if (state_[j] != State::kDone || mentions_[j].entity < 0) continue;
      const std::string& side = entities_.entity(mentions_[j].entity).side;
      if (side.empty() || side == only) continue;
      if (!only.empty()) return {};
      only = side;
    }
    if (!only.empty()) return only;
    // The state that the article opens with ("Canada expels …").
    for (size_t j = 0; j < k && raws_[j].sentence == 0; ++j) {
      if (raws_[j].kind == MentionKind::kState && raws_[j].first == SentenceFirst(raws_[j]) &&
          state_[j] == State::kDone) {
        return entities_.entity(mentions_[j].entity).side;
      }
    }
    return {};
  }

  void ResolveOfficial(size_t k, bool behind) {
    const RawMention& m = raws_[k];
    std::string code = WrittenSide(m);
    if (code.empty()) {
      if (const int owner = OwnerOf(k); owner != kNobody) code = entities_.entity(owner).side;
    }
    // "an aide to the president-elect": of whom is told behind.
    const bool of_next = code.empty() && k + 1 < raws_.size() && raws_[k + 1].first == m.last + 1 &&
                         (raws_[k + 1].kind == MentionKind::kPerson || raws_[k + 1].kind == MentionKind::kRole) &&
                         (Word(m.last) == "to" || Word(m.last) == "for" || Word(m.last) == "of");
    if (of_next && !behind) return;
    if (of_next && mentions_[k + 1].entity >= 0) code = entities_.entity(mentions_[k + 1].entity).side;
    const std::string acting(tables_.ActingSideOf(code));
    const bool speaker = TitleIs(m, &TitleForm::speaker) && !TitleIs(m, &TitleForm::official);
    if (m.article && !m.plural && m.definite) {
      const int person = SpeakerAntecedent(m, acting, behind);
      if (person != kNobody) return Finish(k, person, 0.8);
    }
    if (code.empty() && m.possessor == Possessor::kNone && !m.abroad) code = ContextSide(k);
    Finish(k, entities_.OfOfficial(tables_.SideIndex(tables_.ActingSideOf(code)), speaker), code.empty() ? 0.4 : 0.8);
  }

  // --- plurals
  // --------------------------------------------------------------------------------------------------------------------

  void ResolvePlural(size_t k, bool behind) {
    const RawMention& m = raws_[k];
    std::vector<int> members;
    double score = 0.85;
    if (m.head == HeadKind::kNone) {  // they, them, their
      if (!OthersBetween(k)) {
        if (m.sentence - last_pair_sentence_ <= 2) members = last_pair_;
        if (members.size() < 2) members = PairOfSentence(k);
      }
      score = 0.6;
      if (members.empty() && behind) {
        state_[k] = State::kDropped;
        return;
      }
    } else if (m.side_count >= 2) {
      members = MembersBySide(m);
    } else if (m.possessor == Possessor::kTheir && (m.head == HeadKind::kTitle || m.head == HeadKind::kPeople)) {
      if (m.sentence - last_pair_sentence_ <= 2) members = MembersOfPair(m);
    } else if (m.head == HeadKind::kCounterpart) {
      score = 0.4;
      if (!behind) return;
    } else {
      members = MembersByFocus(m, behind);
      score = 0.75;
    }
    if (members.size() < 2 && !behind) return;
    Mention& mention = mentions_[k];
    mention.members = members;
    if (members.size() >= 2) {
      last_pair_ = members;
      last_pair_sentence_ = m.sentence;
      for (int e : members) {
        if (!behind) entities_.Touch(e, m.sentence, m.last, kOblique);
      }
    }
    Finish(k, kNobody, members.size() >= 2 ? score : 0.3);
  }

  // Whether other people than the last pair stand nearer ("six Canadians, … among them").
  bool OthersBetween(size_t k) const {
    for (size_t j = k; j-- > 0;) {
      if (raws_[k].sentence - raws_[j].sentence > 1) return false;
      const RawMention& m = raws_[j];
      if (m.kind == MentionKind::kPlural && mentions_[j].members.size() >= 2) return false;
      if (m.plural && m.kind == MentionKind::kOfficial) return true;
      if (m.kind == MentionKind::kState && scan_.Longest(m.last - 1, Only(EntryKind::kDemonym)) != nullptr) return true;
      if (InLastPair(mentions_[j].entity)) return false;
    }
    return false;
  }

  // The two principals of the sentence before, or of this one before the pronoun, when they are just two.
  std::vector<int> PairOfSentence(size_t k) const {
    std::vector<int> persons;
    std::vector<int> states;
    for (size_t j = k; j-- > 0;) {
      const RawMention& before = raws_[j];
      if (raws_[k].sentence - before.sentence > 1) break;
      const int e = state_[j] == State::kDone ? mentions_[j].entity : kNobody;
      if (e == kNobody || entities_.entity(e).side.empty()) continue;
      std::vector<int>& list = entities_.IsPrincipal(e) ? persons : states;
      if (!entities_.IsPrincipal(e) && (before.kind != MentionKind::kState || before.may_be_place)) continue;
      if (std::find(list.begin(), list.end(), e) == list.end()) list.insert(list.begin(), e);
    }
    if (raws_[k].first != SentenceFirst(raws_[k])) states.clear();  // "… who they are": any people may be meant
    std::vector<int>& pair = persons.empty() ? states : persons;
    if (pair.size() != 2 || entities_.entity(pair[0]).side == entities_.entity(pair[1]).side) return {};
    return pair;
  }

  // "their foreign ministers": those of the sides of the pair.
  std::vector<int> MembersOfPair(const RawMention& m) {
    RawMention sided = m;
    sided.side_count = 0;
    for (int e : last_pair_) {
      const int side = tables_.SideIndex(entities_.entity(e).side);
      if (side >= 0) sided.AddSide(side);
    }
    return sided.side_count < 2 ? std::vector<int>() : MembersBySide(sided);
  }

  // "the leaders of Russia and the US", "Russian and US officials".
  std::vector<int> MembersBySide(const RawMention& m) {
    std::vector<int> members;
    for (uint8_t s = 0; s < m.side_count; ++s) {
      const std::string& written = tables_.sides[static_cast<size_t>(m.sides[s])].code;
      const std::string acting(tables_.ActingSideOf(written));
      int e = kNobody;
      if (m.head == HeadKind::kTitle && !TitleIs(m, &TitleForm::official) && !TitleIs(m, &TitleForm::speaker)) {
        const Tenure* holder = m.former ? nullptr : Holder(m, written, DayOf(m));
        e = RoleAntecedent(m, acting, false, kNobody);
        if (e == kNobody && holder != nullptr) e = entities_.OfPerson(holder->person, anchor_);
        if (e == kNobody) e = entities_.Nameless(acting, OfficeKey(m, written));
      } else if (m.head == HeadKind::kPeople || m.head == HeadKind::kTitle) {
        e = entities_.OfOfficial(m.sides[s], false);
      } else {
        e = entities_.OfSide(m.sides[s]);
      }
      if (std::find(members.begin(), members.end(), e) == members.end()) members.push_back(e);
    }
    return members;
  }

  // "the two presidents", "both sides": those in focus, from different sides.
  std::vector<int> MembersByFocus(const RawMention& m, bool behind) {
    const size_t wanted = m.number >= 2 ? m.number : 2;
    const std::string_view noun = Word(m.last - 1);
    const char sex = noun == "men" ? 'M' : noun == "women" ? 'F' : '?';
    const bool states = m.head == HeadKind::kSide || m.head == HeadKind::kCountries;
    struct Candidate {
      int e;
      double weight;
    };
    std::vector<Candidate> candidates;
    for (int round = 0; round < 2; ++round) {
      candidates.clear();
      for (size_t i = 0; i < entities_.size(); ++i) {
        const auto e = static_cast<int>(i);
        const EntityTable::Trace& trace = entities_.trace(e);
        const Entity& entity = entities_.entity(e);
        if (trace.mentions == 0 || entity.side.empty() || trace.place >= 0) continue;
        if (states) {
          candidates.push_back({e, entities_.Weight(e, m.sentence) * (entity.spokesperson ? 0.3 : 1)});
          continue;
        }
        if (!entities_.IsPrincipal(e) || !SexFits(e, sex)) continue;
        // First those who hold the office said; failing them, anybody of rank.
        const bool holds = m.title >= 0 ? Holds(e, m, behind ? anchor_ : DayOf(m)) : true;
        if (round == 0 && !holds) continue;
        if (round == 1 && (trace.rank > kPrincipalRank || !AnyPrincipal(m))) continue;
        candidates.push_back({e, entities_.Weight(e, m.sentence) + (InLastPair(e) ? 1.5 : 0)});
      }
      if (candidates.size() >= wanted || states) break;
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
    std::vector<int> members;
    std::vector<std::string> sides;
    if (states && wanted == 2) {
      std::vector<int> near = SidesAtHand(m);
      if (near.size() == 2) return near;
    }
    if (states) {
      // A side's weight is that of all who act for it.
      std::vector<std::pair<std::string, double>> totals;
      for (const Candidate& candidate : candidates) {
        const std::string& side = entities_.entity(candidate.e).side;
        auto it = std::find_if(totals.begin(), totals.end(), [&](const auto& total) { return total.first == side; });
        if (it == totals.end()) it = totals.insert(totals.end(), {side, 0.0});
        it->second += candidate.weight;
      }
      std::stable_sort(totals.begin(), totals.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
      for (const auto& [side, weight] : totals) {
        if (members.size() == wanted) break;
        const int index = tables_.SideIndex(side);
        if (index >= 0) members.push_back(entities_.OfSide(index));
      }
    } else {
      for (size_t c = 0; c < candidates.size() && members.size() < wanted; ++c) {
        const Candidate& candidate = candidates[c];
        const std::string& side = entities_.entity(candidate.e).side;
        // Of one side only when nobody else comes near ("Mr Trump and Mr Obama").
        const bool alone = m.head == HeadKind::kPair && c + 1 >= wanted &&
                           (c + 1 >= candidates.size() || candidates[c + 1].weight < candidate.weight * kFarBehind);
        if (!alone && std::find(sides.begin(), sides.end(), side) != sides.end()) continue;
        sides.push_back(side);
        members.push_back(candidate.e);
      }
    }
    if (members.size() < 2) members.clear();
    std::sort(members.begin(), members.end());
    return members;
  }

  // The sides of those who act in this sentence and the one before, when they are two.
  std::vector<int> SidesAtHand(const RawMention& m) {
    std::vector<int> sides;
    for (size_t j = done_; j-- > 0;) {
      const RawMention& before = raws_[j];
      if (before.first >= m.first) continue;
      if (m.sentence - before.sentence > 1) break;
      const int e = state_[j] == State::kDone ? mentions_[j].entity : kNobody;
      if (e == kNobody ||
          (!entities_.IsPerson(e) && before.kind != MentionKind::kBody && before.kind != MentionKind::kOfficial))
        continue;
      const int side = tables_.SideIndex(entities_.entity(e).side);
      if (side >= 0 && std::find(sides.begin(), sides.end(), side) == sides.end()) sides.push_back(side);
    }
    if (sides.size() != 2) return {};
    std::vector<int> members;
    for (int side : sides) members.push_back(entities_.OfSide(side));
    std::sort(members.begin(), members.end());
    return members;
  }

  // Titles that any principal may be meant by when nobody holds them: leaders, presidents; "the two men".
  bool AnyPrincipal(const RawMention& m) const {
    if (m.title < 0) return true;
    const TitleForm& form = tables_.titles[static_cast<size_t>(m.title)];
    return tables_.offices[static_cast<size_t>(form.senses.front().office)].rank <= kLeaderRank;
  }

  bool InLastPair(int e) const { return std::find(last_pair_.begin(), last_pair_.end(), e) != last_pair_.end(); }

  // "A and B": the pair that "they" and "the two" go back to.
  void NoticePair(size_t k) {
    if (k == 0) return;
    const RawMention& a = raws_[k - 1];
    const RawMention& b = raws_[k];
    if (a.sentence != b.sentence || state_[k - 1] != State::kDone) return;
    const int left = mentions_[k - 1].entity;
    const int right = mentions_[k].entity;
    if (left < 0 || right < 0 || left == right) return;
    if (a.may_be_place || b.may_be_place) return;
    if (entities_.entity(left).side.empty() || entities_.entity(left).side == entities_.entity(right).side) return;
    const bool joined =
        b.first == a.last + 1 && (Word(a.last) == "and" || Word(a.last) == "with" || Word(a.last) == "-");
    if (!joined || entities_.IsPrincipal(left) != entities_.IsPrincipal(right)) return;
    last_pair_ = {left, right};
    last_pair_sentence_ = b.sentence;
  }

  // --- driver
  // ----------------------------------------------------------------------------------------------------------------------

  void Finish(size_t k, int e, double score) {
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
    mention.score = score;
    if (m.kind == MentionKind::kAdjective || m.kind == MentionKind::kPlace) {
      mention.score = score;
    }
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
    if (can_speak && entities_.IsPerson(e) && Speaks(m)) last_speaker_ = e;
  }

  void ResolveOne(size_t k, bool behind) {
    done_ = behind ? raws_.size() : k;
    const RawMention& m = raws_[k];
    if (!behind && k > 0 && IsCaption(m) != IsCaption(raws_[k - 1])) {
      std::swap(last_pair_, other_pair_);  // of the story, of captions
      if (IsCaption(m)) last_pair_.clear();
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
        ResolveSide(k);
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
        Finish(k, e, m.sex == '?' ? 0.6 : 0.75);
        break;
      }
    }
    if (state_[k] == State::kDone) NoticePair(k);
  }

  ActorAnalysis Collect() {
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
      analysis.mentions.push_back(std::move(mention));
    }
    std::vector<Entity> all = entities_.Release();
    for (int e : order) analysis.entities.push_back(std::move(all[static_cast<size_t>(e)]));
    return analysis;
  }

  const ArticleScan& scan_;
  const ActorKnowledge::Impl& tables_;
  const ActorKnowledge& knowledge_;
  std::vector<RawMention> raws_;
  ArticleFacts facts_;
  PersonChooser chooser_;
  EntityTable entities_;
  std::vector<State> state_;
  std::vector<Mention> mentions_;
  std::vector<PersonChoice> chosen_;

  std::optional<Day> anchor_;
  std::vector<std::optional<Day>> day_of_sentence_;
  std::vector<uint32_t> captions_before_;  // by sentence
  std::vector<bool> dated_;                // the sentence names a date other than the anchor
  std::string local_side_;                 // of the dateline

  size_t done_ = 0;  // mentions before this one can be antecedents
  int last_speaker_ = kNobody;
  std::vector<int> last_pair_;
  std::vector<int> other_pair_;  // that of the story while a caption is read
  uint32_t last_pair_sentence_ = 0;
};

}  // namespace

ActorAnalysis ResolveMentions(const ArticleScan& scan, const std::vector<TimeExpression>& times,
                              const ActorKnowledge& knowledge, std::vector<RawMention> mentions) {
  return Resolver(scan, times, knowledge, std::move(mentions)).Run();
}

ActorAnalysis AnalyseActors(const Document& document, const std::vector<TimeExpression>& times,
                            const ActorKnowledge& knowledge) {
  const ArticleScan scan(document, knowledge.impl());
  return ResolveMentions(scan, times, knowledge, FindRawMentions(scan));
}

}  // namespace readout::extract
