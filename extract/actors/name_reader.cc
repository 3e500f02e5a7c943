// SPDX-License-Identifier: Apache-2.0
#include "extract/actors/name_reader.h"

namespace readout::extract {
namespace {

constexpr uint32_t kMostNameTokens = 9;
constexpr uint32_t kMostTitleCaseWords = 2;  // of an unlisted name where every word is capitalised
constexpr size_t kLongestAbbreviation = 4;
constexpr size_t kShortName = 2;     // letters
constexpr size_t kLongNearMiss = 7;  // letters of a surname alone that may be a letter off

}  // namespace

bool NameReader::CanBeNameWord(uint32_t i) const {
  const Token& token = scan_.token(i);
  if (!token.Has(kCapitalised) || token.Has(kPunct) || token.Has(kDigits) || token.Is("i")) return false;
  if (scan_.IsWord(i, Only(WordClass::kCalendar))) {
    // "Jan Novak", "June Smith"; not "in May" nor "on Friday".
    const bool more = i + 1 < scan_.document().tokens.size() && scan_.token(i + 1).Has(kCapitalised) &&
                      !scan_.token(i + 1).Has(kPunct) && !scan_.IsWord(i + 1, Only(WordClass::kCalendar));
    if (scan_.WordOf(*scan_.LongestWord(i, Only(WordClass::kCalendar))).value == "weekday") {
      return scan_.Longest(i, Only(EntryKind::kPerson)) != nullptr;  // Monday Semaya Kumba
    }
    return scan_.IsWord(i, Only(WordClass::kCommon)) || (more && scan_.IsGivenName(i));
  }
  if (token.Has(kAllCaps) && token.word.size() <= kLongestAbbreviation && token.word[1] != '.') {
    return scan_.IsWord(i, Only(WordClass::kSuffix)) || scan_.Longest(i, Only(EntryKind::kSurname)) != nullptr;
  }
  if (scan_.IsTitleCase(token.sentence) && scan_.IsWord(i, Only(WordClass::kVerb) | Only(WordClass::kPreposition) |
                                                               Only(WordClass::kAuxiliary) | Only(WordClass::kSay))) {
    return false;
  }
  // "With Olaf Scholz he discussed aid"; To Lam is known in full.
  if (token.Has(kSentenceStart) && scan_.IsWord(i, Only(WordClass::kPreposition)) && !scan_.IsGivenName(i) &&
      scan_.Longest(i, Only(EntryKind::kSurname) | Only(EntryKind::kPerson)) == nullptr) {
    return false;
  }
  if (token.Is("the") || token.Is("and") || token.Is("of") || token.Is("at") || token.Is("in") || token.Is("an") ||
      token.Is("a")) {
    return scan_.IsWord(i, Only(WordClass::kParticle)) || scan_.Longest(i, Only(EntryKind::kPerson)) != nullptr;
  }
  return true;
}

uint32_t NameReader::WithSuffix(uint32_t last, uint32_t limit) const {
  uint32_t end = last;
  if (end < limit && scan_.token(end).Is(",") && end + 1 < limit && scan_.token(end + 1).Is("jr")) end += 2;
  if (end < limit && scan_.IsWord(end, Only(WordClass::kSuffix)) && scan_.token(end).Has(kCapitalised)) ++end;
  return end;
}

uint32_t NameReader::EndOfShape(uint32_t i, uint32_t limit) const {
  uint32_t end = i;
  uint32_t words = 0;
  const bool title_case = scan_.IsTitleCase(scan_.token(i).sentence);
  while (end < limit && end - i < kMostNameTokens) {
    if (words > 0 && scan_.IsGluedHyphen(end) && end + 1 < limit && !scan_.token(end + 1).Has(kPunct) &&
        scan_.token(end).end - scan_.token(end).begin == 1) {  // "X--who" is no double name
      // "Suk-yeol", "al-Sharaa": what is glued on belongs to it, unless it opens another name ("Putin-Trump").
      const GazetteerMatch* next = scan_.Longest(end + 1, Only(EntryKind::kSurname) | kSideKinds);
      if (next != nullptr && scan_.token(end + 1).Has(kCapitalised) &&
          !scan_.IsWord(end - 1, Only(WordClass::kParticle))) {
        break;
      }
      end += 2;
      continue;
    }
    if (end != i && scan_.IsWord(end, Only(WordClass::kSuffix)) && scan_.token(end).Has(kCapitalised)) return end + 1;
    if (scan_.IsWord(end, Only(WordClass::kParticle)) && !scan_.token(end).Has(kCapitalised)) {
      // Particles are part of a name only when more of it follows.
      uint32_t next = end + 1;
      while (next < limit && (scan_.IsWord(next, Only(WordClass::kParticle)) || scan_.IsGluedHyphen(next))) ++next;
      if (next >= limit || !CanBeNameWord(next)) break;
      end = next;
    }
    if (!CanBeNameWord(end)) break;
    if (words == 0 && scan_.IsWord(end, Only(WordClass::kGeneric)) &&
        scan_.Longest(end, Only(EntryKind::kSurname) | Only(EntryKind::kPerson)) == nullptr) {
      break;  // another title
    }
    {
      const GazetteerMatch* side = scan_.Longest(end, kSideKinds | Only(EntryKind::kNotActor));
      const GazetteerMatch* name = scan_.Longest(end, Only(EntryKind::kSurname) | Only(EntryKind::kPerson));
      if (side != nullptr && (name == nullptr || name->last < side->last)) break;
    }
    if (title_case && words >= kMostTitleCaseWords && scan_.token(end).word.size() > 1) break;
    if (scan_.token(end).word.size() > 1) ++words;
    ++end;
  }
  return words == 0 ? i : end;
}

int32_t NameReader::BearerWithGivenName(int32_t group, uint32_t first, uint32_t last) const {
  const ActorKnowledge::Impl& tables = scan_.tables();
  for (int32_t person : tables.person_groups[static_cast<size_t>(group)]) {
    const std::string_view given = tables.persons[static_cast<size_t>(person)].given_name;
    if (given.empty()) continue;
    for (uint32_t i = first; i < last; ++i) {
      const Token& token = scan_.token(i);
      if (token.word == given || (given.size() >= 5 && OneLetterApart(token.word, given))) return person;
      if (token.word.size() == 1 && last == first + 1 && token.word[0] == given[0]) return person;  // "V. Putin"
    }
  }
  return -1;
}

NameReading NameReader::Read(uint32_t i, uint32_t limit, bool titled) const {
  NameReading reading;
  if (i >= limit) return reading;
  reading.first = i;

  const GazetteerMatch* full = scan_.Longest(i, Only(EntryKind::kPerson));
  const GazetteerMatch* surname = scan_.Longest(i, Only(EntryKind::kSurname));
  if (titled && full == nullptr) {
    // "President Dr. X", "Prime Minister Sheikh X".
    const GazetteerMatch* honorific = scan_.Longest(i, Only(EntryKind::kHonorific));
    if (honorific != nullptr && honorific->last < limit && (surname == nullptr || surname->last <= honorific->last) &&
        scan_.token(i).Has(kCapitalised)) {
      NameReading inner = Read(honorific->last, limit, true);
      if (inner.form != NameForm::kNone) {
        inner.sex = scan_.tables().honorifics[static_cast<size_t>(honorific->value)].sex;
        return inner;
      }
    }
  }
  const bool title_case = scan_.IsTitleCase(scan_.token(i).sentence);
  // "Leader He Insulted" in a headline; He Lifeng is known in full.
  if (title_case && full == nullptr && (scan_.token(i).Is("he") || scan_.token(i).Is("she"))) return reading;
  const uint32_t shape = EndOfShape(i, limit);
  // "the starting XI": capitals make no short name.
  if (surname != nullptr && surname->last == i + 1 && scan_.token(i).Has(kAllCaps) && !titled &&
      scan_.token(i).word.size() <= kShortName) {
    surname = nullptr;
  }

  if (full != nullptr && (!full->near_miss || titled || full->last >= shape)) {
    reading.form = NameForm::kFull;
    reading.group = full->value;
    reading.near_miss = full->near_miss;
    reading.last = WithSuffix(full->last, limit);
    // More of the name follows that no variant has ("Mohammed bin Salman Al Saud").
    const bool particle = reading.last < shape && scan_.IsWord(reading.last, Only(WordClass::kParticle));
    if (shape > reading.last && (!title_case || particle)) reading.last = shape;
    return reading;
  }
  if (surname != nullptr && !surname->near_miss && surname->last < shape &&
      scan_.token(surname->last).word.size() > 1) {
    // The family name first: "Orban Viktor".
    const int32_t person = BearerWithGivenName(surname->value, surname->last, surname->last + 1);
    if (person >= 0 && (surname->last + 1 == shape || title_case)) {
      reading.form = NameForm::kFull;
      reading.person = person;
      reading.last = surname->last + 1;
      return reading;
    }
  }
  if (surname != nullptr && !surname->near_miss && (surname->last >= shape || title_case)) {
    reading.form = NameForm::kSurname;
    reading.group = surname->value;
    reading.last = WithSuffix(surname->last, limit);
    return reading;
  }
  if (!titled && surname != nullptr && surname->near_miss && surname->last >= shape &&
      scan_.token(i).word.size() >= kLongNearMiss && (!title_case || scan_.IsNameInText(i))) {  // "Key Starter Is Out"
    reading.form = NameForm::kSurname;
    reading.group = surname->value;
    reading.near_miss = true;
    reading.last = surname->last;
    return reading;
  }
  // A listed name inside the run: given names or a patronymic that no variant has stand before it.
  const bool opening = !titled && scan_.token(i).Has(kSentenceStart);  // "How Donald Trump won": no part of a name
  for (uint32_t k = i + 1; k < shape && !opening; ++k) {
    const GazetteerMatch* inner = scan_.Longest(k, Only(EntryKind::kPerson));
    if (inner != nullptr && inner->last >= shape && !inner->near_miss) {
      reading.form = NameForm::kFull;
      reading.group = inner->value;
      reading.last = WithSuffix(inner->last, limit);
      return reading;
    }
  }
  for (uint32_t k = i + 1; k < shape; ++k) {
    const GazetteerMatch* inner = scan_.Longest(k, Only(EntryKind::kSurname));
    if (inner == nullptr || inner->last < shape) continue;
    const int32_t person = BearerWithGivenName(inner->value, i, k);
    if (person < 0) break;
    reading.form = NameForm::kFull;
    reading.person = person;
    reading.near_miss = inner->near_miss;
    reading.last = WithSuffix(inner->last, limit);
    return reading;
  }
  if (titled && surname != nullptr && surname->near_miss && surname->last >= shape) {
    reading.form = NameForm::kSurname;
    reading.group = surname->value;
    reading.near_miss = true;
    reading.last = surname->last;
    return reading;
  }
  if (shape == i) return reading;
  // Where every word is capitalised, only a given name, or the text below, makes a name of what follows a title
  // ("Officer Kills Driver").
  if (title_case && !(shape - i >= 2 && scan_.IsGivenName(i)) && !scan_.IsNameInText(shape - 1)) {
    return reading;
  }
  if (!titled) {
    // Without a title the shape says little: a known given name must open it, and no sentence.
    const Token& opening_word = scan_.token(i);
    const bool article = opening_word.Is("le") || opening_word.Is("la") || opening_word.Is("el") ||
                         opening_word.Is("los") || opening_word.Is("las") ||     // "Le Constellation" is a bar,
                         (opening_word.Is("al") && scan_.IsGluedHyphen(i + 1));  // "Al-Khasha" a place
    const bool given = scan_.IsGivenName(i) && opening_word.Has(kCapitalised) && !article;
    if (!given || shape - i < 2 || title_case) return reading;
    // "Alexandra Palace", "Max Financials".
    if (scan_.IsWord(shape - 1, Only(WordClass::kVenue)) &&
        scan_.Longest(shape - 1, Only(EntryKind::kSurname)) == nullptr) {
      return reading;
    }
  }
  reading.form = NameForm::kUnlisted;
  reading.last = shape;
  return reading;
}

}  // namespace readout::extract
