// SPDX-License-Identifier: Apache-2.0
// What the article as a whole says, gathered first, and small questions about its words.
#include "extract/actors/reference_resolver.h"

#include <algorithm>
#include <map>

namespace readout::extract {

void ReferenceResolver::ReadDays(const std::vector<TimeExpression>& times) {
  day_of_sentence_.assign(scan_.document().sentences.size(), anchor_);
  dated_.assign(scan_.document().sentences.size(), false);
  std::vector<bool> names(scan_.document().blocks.size(), false);  // the block names somebody
  for (const RawMention& m : raws_) {
    const bool pronoun =
        m.kind == MentionKind::kPronoun || (m.kind == MentionKind::kPlural && m.head == HeadKind::kNone);
    if (!pronoun) names[scan_.document().sentences[m.sentence].block] = true;
  }
  uint32_t asides = 0;
  for (const Sentence& sentence : scan_.document().sentences) {
    asides_before_.push_back(asides);
    if (scan_.document().ZoneOf(sentence) == Zone::kCaption || !names[sentence.block]) ++asides;
  }
  for (const TimeExpression& time : times) {
    if (time.kind != TimeKind::kDate || time.base == TimeBase::kFocus || !time.past.known() || time.habitual) continue;
    if (time.future_only || time.first >= scan_.document().tokens.size()) continue;
    const uint32_t s = scan_.token(time.first).sentence;
    if (dated_[s]) continue;
    if (anchor_ && *anchor_ >= time.past.start && *anchor_ <= time.past.end) continue;
    dated_[s] = true;
    day_of_sentence_[s] = anchor_ && *anchor_ < time.past.start ? time.past.start : time.past.end;
  }
}

void ReferenceResolver::ReadLocalSide() {
  publishing_side_ = PublishingSide(scan_);
  local_side_ = publishing_side_;
  const std::string& place = scan_.document().dateline_place;
  if (place.empty() || !local_side_.empty()) return;
  for (const auto& [kind, value] : tables_.gazetteer.Find(place)) {
    if (kind == EntryKind::kCapital || kind == EntryKind::kSideName) {
      local_side_ = tables_.sides[static_cast<size_t>(value)].code;
      return;
    }
    if (kind == EntryKind::kPlace) local_side_ = tables_.places[static_cast<size_t>(value)].country;
  }
}

void ReferenceResolver::ReadSpeakersSide() {
  if (!local_side_.empty()) return;
  std::map<std::string_view, int> sides;
  for (size_t k = 0; k < raws_.size(); ++k) {
    const RawMention& m = raws_[k];
    const bool label = Exchange(m) > 0 && m.first == SentenceFirst(m) && Word(m.last) == ":";
    if (!label && !scan_.IsHeadline(m.sentence)) continue;
    const int person = chosen_[k].person >= 0 || !m.HasName() ? chosen_[k].person : ChooseListed(m).person;
    if (person < 0) continue;
    const PersonRecord& record = tables_.persons[static_cast<size_t>(person)];
    const Tenure* office = anchor_ ? knowledge_.OfficeOn(record, *anchor_) : nullptr;
    ++sides[office != nullptr ? std::string_view(office->side) : std::string_view(record.side)];
  }
  const auto most =
      std::max_element(sides.begin(), sides.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const bool transcript = std::any_of(raws_.begin(), raws_.end(), [&](const RawMention& m) { return Exchange(m) > 0; });
  if (transcript && most != sides.end()) local_side_ = most->first;
}

void ReferenceResolver::ReadQuotations() {
  const std::vector<Token>& tokens = scan_.document().tokens;
  const std::vector<Sentence>& sentences = scan_.document().sentences;
  uint32_t open = 0;  // token after the opening mark; 0 outside
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    const bool new_block = i > 0 && sentences[tokens[i].sentence].block != sentences[tokens[i - 1].sentence].block;
    const bool mark = tokens[i].Is("\"");
    // A paragraph that ends within a quotation goes on in the next one, which opens with a mark of its own.
    if (open > 0 && (mark || new_block || i + 1 == tokens.size())) {
      quotations_.push_back({open, i});
      open = 0;
      if (mark) continue;
    }
    if (mark) open = i + 1;
  }
  if (quotations_.empty()) return;
  quotation_of_.assign(tokens.size(), 0);
  for (uint32_t q = 0; q < quotations_.size(); ++q) {
    for (uint32_t i = quotations_[q].first; i < quotations_[q].last; ++i) quotation_of_[i] = q + 1;
  }
}

void ReferenceResolver::NameSide(std::string_view code) {
  const int index = tables_.SideIndex(tables_.ActingSideOf(code));
  if (index >= 0) facts_.side_named[static_cast<size_t>(index)] = true;
}

void ReferenceResolver::GatherFacts() {
  facts_.side_named.assign(tables_.sides.size(), false);
  if (!local_side_.empty()) NameSide(local_side_);
  for (const RawMention& m : raws_) {
    if (m.short_name >= 0 || m.description) continue;
    for (uint8_t s = 0; s < m.side_count; ++s) NameSide(tables_.sides[static_cast<size_t>(m.sides[s])].code);
  }
  for (const RawMention& m : raws_) {
    if (m.form == NameForm::kUnlisted && m.name_last > m.name_first + 1) {
      facts_.strangers.push_back(scan_.token(m.name_first).hash);
    }
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

void ReferenceResolver::ReadBriefing() {
  if (!publishing_side_.empty() || !anchor_) return;
  for (const RawMention& m : raws_) {
    if (m.first != SentenceFirst(m) || Word(m.last) != ":" || !m.HasName()) continue;
    const PersonChoice choice = ChooseListed(m);
    if (choice.person < 0) continue;
    const Tenure* office = knowledge_.OfficeOn(tables_.persons[static_cast<size_t>(choice.person)], *anchor_);
    const OfficeRow* row = office == nullptr ? nullptr : tables_.OfficeOf(*office);
    if (row == nullptr || !row->speaker) continue;
    publishing_side_ = tables_.ActingSideOf(office->side);
    if (local_side_.empty()) local_side_ = publishing_side_;
    return;
  }
}

PersonChoice ReferenceResolver::ChooseListed(const RawMention& m) const {
  // "Chung" behind "Executive Chair Chung Euisun" is nobody of the tables.
  const bool bare = m.form == NameForm::kSurname && m.title < 0 && m.side_count == 0;
  if (bare && facts_.IsStranger(scan_.token(m.name_first).hash)) {
    PersonChoice known = chooser_.Choose(m, anchor_);
    return facts_.IsIntroduced(known.person) ? known : PersonChoice();
  }
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

std::string_view ReferenceResolver::Word(uint32_t i) const {
  return i < scan_.document().tokens.size() ? scan_.token(i).word : std::string_view();
}

bool ReferenceResolver::SaysBehind(const RawMention& m) const {
  const uint32_t end = std::min(SentenceLast(m), m.last + 4);
  for (uint32_t i = m.last; i < end && !scan_.token(i).Has(kPunct); ++i) {
    if (IsSaying(i)) return true;
    if (!scan_.IsWord(i, Only(WordClass::kAuxiliary)) && !Word(i).ends_with("ly") && Word(i) != "has" &&
        Word(i) != "later")
      break;
  }
  return false;
}

bool ReferenceResolver::Speaks(const RawMention& m) const {
  if (SaysBehind(m)) return true;
  if (m.first == SentenceFirst(m)) return false;
  if (IsSaying(m.first - 1)) {
    // "…," said X; but "Y told X": somebody else stands before the verb.
    return m.first < SentenceFirst(m) + 2 || scan_.token(m.first - 2).Has(kPunct) || m.last >= SentenceLast(m) ||
           (scan_.token(m.last).Has(kPunct) && Word(m.first - 1) != "told" && Word(m.first - 1) != "asked");
  }
  return Word(m.first - 1) == "to" && m.first >= 2 && Word(m.first - 2) == "according";
}

bool ReferenceResolver::IsOblique(const RawMention& m) const {
  return m.first > SentenceFirst(m) && scan_.IsWord(m.first - 1, Only(WordClass::kPreposition));
}

bool ReferenceResolver::IsSubject(const RawMention& m) const {
  if (m.possessive || IsOblique(m)) return false;
  if (m.first == SentenceFirst(m)) return true;
  const Token& before = scan_.token(m.first - 1);
  return before.Has(kPunct) || before.Has(kDigits) || before.Has(kCapitalised) || before.word.ends_with("ly") ||
         scan_.IsWord(m.first - 1, Only(WordClass::kOpener)) || Speaks(m);
}

bool ReferenceResolver::IsApposition(size_t first, size_t second) const {
  if (second >= raws_.size()) return false;
  const RawMention& a = raws_[first];
  const RawMention& b = raws_[second];
  if (a.sentence != b.sentence || b.first != a.last + 1 || Word(a.last) != ",") return false;
  if (b.last >= SentenceLast(b)) return true;
  const Token& behind = scan_.token(b.last);
  // "with X, head of the cabinet of Y on Monday": what stands behind "with" has no verb to come.
  if (IsOblique(a) && a.title < 0 && a.portfolio.empty() && b.side_count > 0 && !b.article &&
      scan_.IsWord(b.last, Only(WordClass::kPreposition))) {
    return true;
  }
  // "…, the aide said" closes off no apposition, "the spokesman, Dmitry Peskov said" may.
  return (behind.Has(kPunct) && !scan_.IsPossessive(b.last)) || (b.HasName() && IsSaying(b.last)) || behind.Is("who") ||
         (behind.word.ends_with("ing") && !behind.Has(kCapitalised));  // "…, the envoy leading the talks"
}

int ReferenceResolver::OwnerOf(size_t k, const RawMention& m) const {
  if (m.possessor == Possessor::kWhose) {
    return k > 0 && raws_[k - 1].sentence == m.sentence ? mentions_[k - 1].entity : kNobody;
  }
  if (m.possessor != Possessor::kNone) return ResolvePossessor(m);
  if (k == 0 || m.article || m.first == 0) return kNobody;
  const RawMention& before = raws_[k - 1];
  if (before.sentence != m.sentence || !scan_.IsPossessive(m.first - 1) || before.last != m.first - 1) return kNobody;
  return mentions_[k - 1].entity;
}

int ReferenceResolver::ResolvePossessor(const RawMention& m) const {
  switch (m.possessor) {
    case Possessor::kHis:
      return Antecedent(m, 'M');
    case Possessor::kHer:
      return Antecedent(m, 'F');
    case Possessor::kIts:
      return SideAntecedent(m);
    case Possessor::kOur: {
      const uint32_t quotation = quotation_of_.empty() ? 0 : quotation_of_[m.first];
      const size_t speaker = quotation > 0 ? SpeakerOf(quotation - 1) : Author();
      return speaker < raws_.size() && state_[speaker] == State::kDone ? mentions_[speaker].entity : kNobody;
    }
    default:
      return kNobody;
  }
}

}  // namespace readout::extract
