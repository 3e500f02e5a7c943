// SPDX-License-Identifier: Apache-2.0
// Names that no title introduces.
#include "extract/actors/mention_grammar.h"

#include <utility>

namespace readout::extract {

bool MentionGrammar::Name(uint32_t i) {
  const bool capital = IsCapitalised(i);
  if (!capital && !Is(i, Only(WordClass::kParticle))) return false;
  if (IsPronoun(Word(i))) {  // but "He Lifeng"
    const GazetteerMatch* full = scan_.Longest(i, Only(EntryKind::kPerson));
    if (full == nullptr || full->near_miss || full->last == i + 1) return false;
  }
  NameReading name = names_.Read(i, limit_, false);
  if (name.form == NameForm::kNone) name = ByApposition(i);
  if (name.form == NameForm::kNone) return false;
  const GazetteerMatch* side = scan_.Longest(i, kSideKinds | Only(EntryKind::kPlace));
  if (name.form == NameForm::kSurname && side != nullptr && side->last >= name.last) return false;
  if (name.form == NameForm::kUnlisted && (side != nullptr || SentenceStart(i)) && !AppositionAfter(name.last) &&
      (side != nullptr || !ActsAsPerson(name.last))) {
    return false;
  }
  if (!capital && name.form != NameForm::kFull) return false;
  if (IsVenue(name.last)) {
    next_ = name.last + 1;
    return true;
  }
  if (name.form == NameForm::kUnlisted) i = WithUnknownGivenName(i, &name);
  if (name.form == NameForm::kSurname && FollowsGivenName(i)) return false;
  if (name.form == NameForm::kSurname && name.last - i == 1 && Is(i, Only(WordClass::kCalendar)) && !IsMonthlessUse(i))
    return false;
  if (name.form == NameForm::kSurname && name.last - i == 1 && SentenceStart(i) && Is(i, Only(WordClass::kCommon)) &&
      !IsCapitalised(i + 1) && Word(i + 1) != "," && !scan_.IsPossessive(i + 1) &&
      !(Word(i + 1) == "and" && IsCapitalised(i + 2)) && !Is(i + 1, Only(WordClass::kSay) | Only(WordClass::kVerb)) &&
      (Is(i, Only(WordClass::kCalendar)) || !scan_.IsNameInText(i))) {
    return false;  // "May it be so"; but "Moon briefs Abe" above a story of Moon
  }
  RawMention m;
  m.first = i;
  m.behind_unknown = name.form == NameForm::kSurname && BehindUnknown(i);
  if (const MentionWord* body = PersonsBody(name.last); body != nullptr) {
    m.kind = MentionKind::kBody;
    m.head = HeadKind::kBody;
    m.of_person = true;
    m.form = name.form;
    m.name_first = name.first;
    m.name_last = name.last;
    m.group = name.group;
    m.person = name.person;
    m.last = name.last + 1;
    Push(std::move(m));
    return true;
  }
  return PushNamed(std::move(m), name);
}

bool MentionGrammar::IsUnknown(uint32_t i) const {
  for (const GazetteerMatch& match : scan_.At(i)) {
    if (!match.near_miss) return false;
  }
  return true;
}

uint32_t MentionGrammar::WithUnknownGivenName(uint32_t i, NameReading* name) const {
  const uint32_t begin = scan_.document().sentences[sentence_].first;
  const uint32_t free = mentions_.empty() ? 0 : mentions_.back().last;
  if (i <= begin || i <= free || !IsCapitalised(i - 1) || scan_.token(i - 1).Has(kPunct)) return i;
  const bool word = scan_.token(i).Has(kSpaceBefore) && IsUnknown(i - 1) && !scan_.token(i - 1).Has(kAllCaps);
  // Several of them are as likely a title that no table holds: "Majority Whip X".
  if (!word || (i - 1 > begin && IsCapitalised(i - 2) && !scan_.token(i - 2).Has(kPunct))) return i;
  name->first = i - 1;
  return i - 1;
}

bool MentionGrammar::ActsAsPerson(uint32_t i) const {
  if (Word(i) == "," && Word(i + 1) == "who") return true;
  return Is(i, Only(WordClass::kSay)) && !IsCapitalised(i);
}

bool MentionGrammar::IsMonthlessUse(uint32_t i) const {
  if (!Is(i, Only(WordClass::kCommon))) return false;
  const bool verb = scan_.IsPossessive(i + 1) ||
                    Is(i + 1, Only(WordClass::kSay) | Only(WordClass::kAuxiliary) | Only(WordClass::kVerb));
  if (i + 1 < limit_ && scan_.token(i + 1).Has(kDigits)) return false;
  if (i == scan_.document().sentences[sentence_].first) return verb;
  const std::string_view before = Word(i - 1);
  if (before == "in" || before == "since" || before == "until" || before == "last" || before == "next" ||
      before == "early" || before == "late" || before == "this" || before == "by" || before == "from" ||
      before == "of" || before == "mid" || scan_.token(i - 1).Has(kDigits)) {
    return false;
  }
  return verb || before == "to" || before == "with" || before == "gives" || Word(i + 1).empty() ||
         scan_.token(i + 1).Has(kPunct) || scan_.IsHeadline(sentence_);
}

const MentionWord* MentionGrammar::PersonsBody(uint32_t i) const {
  if (i >= limit_) return nullptr;
  const GazetteerMatch* match = scan_.LongestWord(i, Only(WordClass::kBody));
  if (match == nullptr || match->last != i + 1) return nullptr;
  for (const GazetteerMatch& any : scan_.At(i)) {
    if (any.kind == EntryKind::kWord && scan_.WordOf(any).word_class == WordClass::kBody &&
        scan_.WordOf(any).value == "person") {
      return &scan_.WordOf(any);
    }
  }
  return nullptr;
}

bool MentionGrammar::BehindUnknown(uint32_t i) const {
  const uint32_t first = scan_.document().sentences[sentence_].first;
  if (i == 0 || i - 1 < first || scan_.IsTitleCase(sentence_)) return false;
  return IsCapitalised(i - 1) && SentenceStart(i - 1) && scan_.id(i - 1) == 0 && scan_.token(i).Has(kSpaceBefore);
}

bool MentionGrammar::FollowsGivenName(uint32_t i) const {
  if (i == 0 || !scan_.token(i).Has(kSpaceBefore)) return false;
  const uint32_t before = i - 1;
  if (before < scan_.document().sentences[sentence_].first || !IsCapitalised(before)) return false;
  if (scan_.IsTitleCase(sentence_)) return false;
  if (scan_.token(before).Has(kPunct) || SentenceStart(before)) return scan_.IsGivenName(before);
  if (scan_.IsGivenName(before)) return true;
  const GazetteerMatch* known =
      scan_.Longest(before, kSideKinds | Only(EntryKind::kTitle) | Only(EntryKind::kHonorific) |
                                Only(EntryKind::kNotActor) | Only(EntryKind::kWord));
  return known == nullptr;
}

NameReading MentionGrammar::ByApposition(uint32_t i) const {
  NameReading none;
  if (!IsCapitalised(i) || scan_.IsTitleCase(sentence_)) return none;
  const uint32_t end = names_.EndOfShape(i, limit_);
  if (end - i < 2) return none;
  const bool before = i >= 2 && Word(i - 1) == "," && !mentions_.empty() && mentions_.back().last == i - 1 &&
                      mentions_.back().sentence == sentence_ && !mentions_.back().HasName() &&
                      mentions_.back().head == HeadKind::kTitle && !mentions_.back().plural;
  if (!before && !AppositionAfter(end)) return none;
  NameReading name;
  name.form = NameForm::kUnlisted;
  name.first = i;
  name.last = end;
  return name;
}

bool MentionGrammar::AppositionAfter(uint32_t i) const {
  if (Word(i) != "," || i + 1 >= limit_) return false;
  const Premodifiers p = ReadPremodifiers(i + 1, false);
  if (p.end >= limit_ || p.indefinite) return false;
  const GazetteerMatch* title = scan_.Longest(p.end, Only(EntryKind::kTitle));
  const bool deputy = Is(p.end, Only(WordClass::kDeputy)) && p.end + 1 < limit_ &&
                      scan_.Longest(p.end + 1, Only(EntryKind::kTitle)) != nullptr;
  if (title == nullptr && !deputy) return false;
  if (deputy) return true;
  const TitleForm& form = scan_.tables().titles[static_cast<size_t>(title->value)];
  if (form.plural) return false;
  // "Jan Kowalczyk, President Putin": a list, no apposition.
  const bool bare = !p.AnyDeterminer() && p.side_count == 0;
  return !bare || !IsCapitalised(title->last);
}

}  // namespace readout::extract
