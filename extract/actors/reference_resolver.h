// SPDX-License-Identifier: Apache-2.0
#pragma once
// The work of ResolveMentions(), one object for one article. Its parts stand in files of their own: reference_setup.cc
// (dates, sides and persons the article speaks of), reference_own_side.cc, reference_persons.cc,
// reference_pronouns.cc, reference_first_person.cc, reference_roles.cc, reference_sides.cc, reference_plurals.cc;
// coreference.cc drives them.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/actors/article_scan.h"
#include "extract/actors/entity_table.h"
#include "extract/actors/mention.h"
#include "extract/actors/mention_finder.h"
#include "extract/actors/person_choice.h"

namespace readout::extract {

inline constexpr int kNobody = -1;  // no entity

// The side that the article's publisher writes for: a government, an organisation; empty for the press.
std::string PublishingSide(const ArticleScan& scan);

class ReferenceResolver {
 public:
  enum class State : uint8_t { kOpen, kDone, kDropped };

  ReferenceResolver(const ArticleScan& scan, const std::vector<TimeExpression>& times, const ActorKnowledge& knowledge,
                    std::vector<RawMention> raws);
  ReferenceResolver(const ReferenceResolver&) = delete;
  ReferenceResolver& operator=(const ReferenceResolver&) = delete;

  ActorAnalysis Run();

 private:
  using Weighed = std::vector<MentionCandidate>;

  // --- preparation

  void ReadDays(const std::vector<TimeExpression>& times);
  std::optional<Day> DayOf(const RawMention& m) const { return day_of_sentence_[m.sentence]; }

  void ReadLocalSide();
  // In a transcript: the side of most of those who are named as its speakers or in the headline.
  void ReadSpeakersSide();
  // "the President" of those who speak in a transcript: their side, where it has such an office; else empty.
  std::string SpeakersSide(const RawMention& m) const;

  void ReadQuotations();

  void NameSide(std::string_view code);

  void GatherFacts();

  // "MR PRICE: Good afternoon.": a briefing is published by the side whose spokesperson speaks.
  void ReadBriefing();

  PersonChoice ChooseListed(const RawMention& m) const;

  // --- questions about the text

  std::string_view Word(uint32_t i) const;
  uint32_t SentenceFirst(const RawMention& m) const { return scan_.document().sentences[m.sentence].first; }
  uint32_t SentenceLast(const RawMention& m) const { return scan_.document().sentences[m.sentence].last; }

  bool IsSaying(uint32_t i) const { return scan_.IsWord(i, Only(WordClass::kSay)); }

  // "X said", "X has also told".
  bool SaysBehind(const RawMention& m) const;

  // The same, and "said X", "according to X".
  bool Speaks(const RawMention& m) const;

  bool IsOblique(const RawMention& m) const;
  // Subjects open a clause; objects stand behind a verb or a preposition.
  bool IsSubject(const RawMention& m) const;

  // A comma and nothing else between two mentions of one sentence, and the second one closed off behind.
  bool IsApposition(size_t first, size_t second) const;

  // The mention whose possessive directly precedes this one ("Putin's aide").
  int OwnerOf(size_t k) const { return OwnerOf(k, raws_[k]); }
  int OwnerOf(size_t k, const RawMention& m) const;

  int ResolvePossessor(const RawMention& m) const;

  // --- pronouns

  bool SexFits(int e, char sex) const;

  // The person that a pronoun of this sex means.
  int Antecedent(const RawMention& m, char sex) const;

  // "In a call with Macron, he said": whom the adjunct in front of the pronoun's clause names is not who acts in it.
  bool IsFrontedPartner(const RawMention& before, const RawMention& m) const;

  // All whom it could mean by sex and distance, with their salience; the chosen one leads the others.
  Weighed Compatible(const RawMention& m, char sex, int chosen) const;

  bool IsAccordingTo(const RawMention& m) const;

  // Whether somebody has become the subject of the sentence before since the last speaker spoke.
  bool NewSubjectSince(const RawMention& m, char sex) const;

  bool IsCaption(const RawMention& m) const;
  uint32_t Exchange(const RawMention& m) const {
    return scan_.document().ExchangeOf(scan_.document().sentences[m.sentence]);
  }
  // How many sentences of the story lie between two: captions, and paragraphs that name nobody, take nobody's mind off.
  uint32_t Apart(uint32_t earlier, uint32_t later) const {
    return later - asides_before_[later] - (earlier - asides_before_[earlier]);
  }
  // A caption is a story of its own: nothing outside it goes back to what it names. So is a question with its answer.
  bool SameStory(const RawMention& before, const RawMention& m) const;

  // "the Trump call": a name that only says which call.
  bool IsAttributive(const RawMention& m) const;

  // Whom "him" means: not the subject of its own clause.
  int ObjectAntecedent(const RawMention& m) const;

  // "I", "we": the speaker of the quotation, or of a statement that is his as a whole; dropped where nobody is known.
  void ResolveFirstPerson(size_t k, bool behind);
  // The mention that speaks the quotation: beside its beginning or end, else who spoke the one just before.
  size_t SpeakerOf(size_t quotation) const;
  // The mention that labels the paragraph, in a transcript also one before it: "SECRETARY RUBIO: I spoke with …".
  size_t Labelled(const RawMention& m) const;
  // The block ends as a question that nobody is quoted with.
  bool IsQuestion(uint32_t block) const;
  // In an interview, whose questions stand unmarked between the answers, the one who answers.
  size_t Interviewed(const RawMention& m) const;
  // The mention whom the headline, the byline or a note calls the author: "Statement by President X on …".
  size_t Author() const;
  std::string Byline() const;  // folded; empty where there is none

  // The state or body that "it", "its" means; only the one that the last clauses are about.
  int SideAntecedent(const RawMention& m) const;

  // --- persons

  std::string NameText(const RawMention& m) const;

  static std::string_view LastWord(std::string_view folded);
  static std::string_view FirstWord(std::string_view folded) { return folded.substr(0, folded.find(' ')); }

  // An unlisted person of the article with this name, or with this surname.
  int FindUnlisted(std::string_view name) const;

  // Whom an earlier full name with this last word named, whatever the table spells: "Mr Shara" after "Ahmad Al-Shara".
  int FindCalled(std::string_view name) const;

  std::string ActingCode(int side) const;

  // The office key that a title means for a side; empty for titles that are no office.
  std::string OfficeKey(const RawMention& m, std::string_view side) const;

  // What the words around an unlisted (or newly met) person add.
  void Describe(int e, const RawMention& m, size_t k);

  bool HeldBefore(int e, const RawMention& m) const;

  // Of several offices held at once, the one that the article gives first is the one it speaks of.
  void TakeTitledOffice(int e, const RawMention& m);

  // Ambassadors and envoys act for another side than that of the place they are named in.
  bool ActsAbroad(const RawMention& m) const;

  int RankOfOffice(std::string_view office) const;

  void ResolvePerson(size_t k);

  void Borrow(const RawMention& role, RawMention* m) const;

  // Whether the apposition can speak of this person.
  bool RoleSuits(const RawMention& role, int e) const;

  void ResolveNamed(size_t k, const RawMention& m);

  bool IsCommonWord(const RawMention& m) const;

  // A given name that is also a leader's family name ("Lee", "Abbas"), not his only name ("Charles").
  bool IsLeaderSurname(const RawMention& m) const;

  // --- roles

  bool OfficeFits(const RawMention& m, std::string_view office, std::string_view side) const;

  // Whether a person of the article holds what the role says, on the day.
  bool Holds(int e, const RawMention& m, std::optional<Day> day) const;

  bool TitleIs(const RawMention& m, bool TitleForm::*property) const;

  // The person of the article whom the role means. `side` may be empty. `weighed` receives all who could be meant.
  int RoleAntecedent(const RawMention& m, std::string_view side, bool behind, std::span<const int> except,
                     Weighed* weighed = nullptr) const;

  // "and", "that", "who": a clause begins behind it. "today" is none, though a subject may follow it.
  bool OpensClause(uint32_t i) const;

  // The other persons that the clause of a role speaks of, who are not meant by it: "The President thanked President
  // X", "Mr Jamali thanked the Prime Minister". Of a role whose side is told only the subject before it.
  std::vector<int> CoArguments(size_t k, bool sided) const;

  // Whom the subject "the President" means where nobody has been named before: the holder of the publishing side, else
  // the only one who is named later; none of the `others`.
  int OwnHolder(size_t k, const std::vector<int>& others);

  // Whom this title alone ("the President") meant last.
  int CalledBefore(int32_t title) const;

  // The first subject of the sentence before.
  int SubjectBefore(const RawMention& m) const;

  // Person `person` of the tables is one of these entities.
  bool IsAmong(int person, const std::vector<int>& entities) const;
  // Person `person` of the tables held on that day an office that the mention's title means.
  bool HeldBy(int person, const RawMention& m, Day day) const;

  // Who holds the office on the local side, else on that which the context gives, where nobody has been found
  // otherwise.
  const Tenure* HolderByContext(size_t k, const std::vector<int>& others) const;

  // The only side that the article names, by whatever words, beside those of the others, and that has such an office.
  std::string OnlyOtherSide(size_t k, const std::vector<int>& others) const;

  const Tenure* Leader(std::string_view side, Day day) const;

  // Who held the office of a side on a day.
  const Tenure* Holder(const RawMention& m, std::string_view side, std::optional<Day> day) const;

  std::string WrittenSide(const RawMention& m) const;

  void ResolveRole(size_t k, bool behind);

  // Whether somebody just before was called just so ("the Prime Minister") beside another holder of the office, and it
  // is not known yet who that is.
  bool OpenBefore(size_t k) const;

  // Ambassadors and envoys: one of many.
  bool HasManyHolders(const RawMention& m) const;

  // "the president-elect": who comes into the office before long.
  bool ResolveElect(size_t k, std::string_view side, bool behind);
  bool ElectFits(const RawMention& m, std::string_view office) const;
  bool TakesOfficeSoon(int person) const;

  bool HoldsOn(int e, const RawMention& m, Day day) const;

  // "the aide", "the Kremlin official": the last spokesperson or minor official of that side.
  int SpeakerAntecedent(const RawMention& m, std::string_view side, bool behind) const;

  // "his US counterpart", "her counterpart", "Turkish counterpart".
  void ResolveCounterpart(size_t k, bool behind);

  // Who holds on the other side what `owner` holds on the own.
  const Tenure* CounterpartOn(int owner, std::string_view side, Day day) const;

  void ResolveLatter(size_t k);

  // "the American": who of that side is in focus.
  void ResolveCountryman(size_t k, bool behind);

  // --- states, bodies, officials

  void ResolveSide(size_t k, bool behind);

  // Whether the article has named a body by the noun that this one has.
  bool BodyNamedBefore(size_t k) const;

  // How much in focus a side is, with all who act for it; 0 when the article has not named it yet.
  double SideWeight(std::string_view side, uint32_t sentence) const;

  // The side of the persons just spoken of, when it is one.
  std::string OnlySideOfPersons(size_t k) const;

  // The only side whose persons or adjectives the sentence holds, before or behind.
  std::string OnlySideOfSentence(size_t k) const;

  // The side that "the ministry", "the government", "officials" belongs to: of the last body or official, else the
  // local one.
  std::string ContextSide(size_t k) const;

  void ResolveOfficial(size_t k, bool behind);

  // --- plurals

  void ResolvePlural(size_t k, bool behind);

  // Whether other people than the last pair stand nearer ("six Canadians, … among them").
  bool OthersBetween(size_t k) const;

  // The two principals named before the pronoun in its sentence and the `reach` sentences before, when they are just
  // two.
  std::vector<int> PairBefore(size_t k, uint32_t reach) const;

  // The last two principals named before, the others left out: "X says he spoke to both of them".
  std::vector<int> TwoBefore(size_t k, const std::vector<int>& others) const;

  // "their foreign ministers": those of the sides of the pair.
  std::vector<int> MembersOfPair(const RawMention& m);

  // "the foreign ministers of the E3": those of the members, where they are few and fixed.
  bool SpreadFormat(const RawMention& m, RawMention* spread) const;

  // "the leaders of Russia and the US", "Russian and US officials".
  std::vector<int> MembersBySide(const RawMention& m);

  // "The president and the minister both spoke": the two mentions before.
  bool BothAreNamed(size_t k) const;

  // "the two presidents", "both sides": those in focus, from different sides.
  std::vector<int> MembersByFocus(size_t k, bool behind);

  // The sides of those who act in this sentence and the one before, when they are two.
  std::vector<int> SidesAtHand(const RawMention& m);

  // Titles that any principal may be meant by when nobody holds them: leaders, presidents; "the two men".
  bool AnyPrincipal(const RawMention& m) const;

  bool InLastPair(int e) const { return std::find(last_pair_.begin(), last_pair_.end(), e) != last_pair_.end(); }

  // "A and B": the pair that "they" and "the two" go back to.
  void NoticePair(size_t k);

  // --- driver

  void Finish(size_t k, int e, double score);
  // The same where `weighed` were compared in points (see Shares()): the closer they are, the less sure it is.
  void FinishWeighed(size_t k, int e, double score, Weighed weighed, double points_per_e);

  void ResolveOne(size_t k, bool behind);

  ActorAnalysis Collect();

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

  // Last words of full names, folded, as the article spells them: for those whose family name the table spells
  // otherwise.
  std::vector<std::pair<std::string, int>> called_;

  std::vector<std::pair<int32_t, int>> bare_roles_;  // titles that stood without a side, and whom they meant

  std::optional<Day> anchor_;
  std::vector<std::optional<Day>> day_of_sentence_;
  std::vector<uint32_t> asides_before_;  // by sentence: those before it that are no part of the story
  std::vector<bool> dated_;              // the sentence names a date other than the anchor
  std::string publishing_side_;
  std::string local_side_;  // the publishing side, else that of the dateline or of those who answer in a transcript

  struct Quotation {
    uint32_t first = 0;  // tokens between the marks
    uint32_t last = 0;
  };
  std::vector<Quotation> quotations_;
  std::vector<uint32_t> quotation_of_;  // by token: index of quotations_ and one; empty where nothing is quoted

  size_t done_ = 0;  // mentions before this one can be antecedents
  int last_speaker_ = kNobody;
  uint32_t last_spoke_ = 0;  // sentence
  std::vector<int> last_pair_;
  uint32_t last_pair_sentence_ = 0;
};

}  // namespace readout::extract
