// SPDX-License-Identifier: Apache-2.0
#include "extract/events/trigger_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/absl_view.h"
#include "extract/events/event_mention.h"

namespace readout::extract {
namespace {

// How a word of a phrase is compared with a token.
enum class Compared : char { kWord = 'w', kNoun = 'n', kVerb = 'v' };

// Auxiliaries have forms that the lexicon does not list, and stand in every sentence anyway.
bool IsAuxiliary(std::string_view lemma) { return lemma == "be" || lemma == "have" || lemma == "do"; }

}  // namespace

// Numbers the words of the phrases, then finds the tokens that are forms of them.
class TriggerWords::Builder {
 public:
  Builder(const FrameSet& frames, const Lexicon& lexicon, TriggerWords* triggers)
      : frames_(frames), lexicon_(lexicon), triggers_(*triggers) {}

  void Build() {
    numbers_.reserve(kMostWords);
    triggers_.forms_.reserve(2 * kMostWords);
    for (const Frame& frame : frames_.frames()) {
      if (frame.kind != FrameKind::kEvent) continue;
      triggers_.captions_ = triggers_.captions_ || frame.caption;
      if (frame.abroad) Number(Compared::kWord, "in", &triggers_.abroad_);
      for (const auto& phrase : frame.nouns) Add(frame, phrase, phrase.size() - 1, Compared::kNoun);
      for (const auto& phrase : frame.verbs) Add(frame, phrase, 0, Compared::kVerb);
      for (const auto& phrase : frame.cues) Add(frame, phrase, 0, Compared::kWord);
    }
    for (uint32_t i = 0; i < triggers_.conditions_.size(); ++i) {
      if (const auto decisive = triggers_.conditions_[i].decisive) decided_[*decisive].push_back(i);
    }
    // A word that is compared in several ways has its forms noted once.
    std::vector<std::string> words = words_;
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::string& word : words) {
      NoteForm(word);
      NoteForm(word + "s");
      for (const uint32_t form : lexicon_.FormsOf(word)) {
        const std::string_view written = lexicon_.vocabulary().Word(form);
        NoteForm(written);
        // "talks" is a noun of its own and has the key of "talk", see NounKey().
        for (const uint32_t other : lexicon_.FormsOf(std::string(written) + "s")) {
          NoteForm(lexicon_.vocabulary().Word(other));
        }
      }
    }
  }

 private:
  // The number of the word is added to `numbers`. A word too many has none and counts as always there.
  void Number(Compared form, std::string_view word, WordNumbers* numbers) {
    const auto [number, added] = numbers_.try_emplace(Key(form, word), numbers_.size());
    if (added) words_.emplace_back(word);
    if (number->second >= kMostWords) return;
    numbers->push_back(static_cast<uint16_t>(number->second));
  }
  static std::string Key(Compared form, std::string_view word) {
    return std::string(1, static_cast<char>(form)).append(word);
  }

  // `head`: the word of the phrase that is compared as `form`, the others are as written.
  void Add(const Frame& frame, const std::vector<std::string>& phrase, size_t head, Compared form) {
    Condition condition;
    condition.one_sided = frame.one_sided;
    for (size_t i = 0; i < phrase.size(); ++i) {
      const Compared own = i == head ? form : Compared::kWord;
      if (own == Compared::kVerb && IsAuxiliary(phrase[i])) continue;
      const size_t before = condition.words.size();
      Number(own, phrase[i], &condition.words);
      const WordInfo* info = lexicon_.Find(phrase[i]);
      const bool common = info != nullptr && info->closed != 0 && own == Compared::kWord;
      if (!common && !condition.decisive && condition.words.size() > before)
        condition.decisive = condition.words.back();
    }
    for (const CueSet& set : frames_.cue_sets()) {
      if (std::find(frame.needs.begin(), frame.needs.end(), set.name) == frame.needs.end()) continue;
      for (const std::vector<std::string>& cue : set.phrases) {
        WordNumbers words;
        for (const std::string& word : cue) Number(Compared::kWord, word, &words);
        condition.alternatives.push_back(std::move(words));
      }
    }
    if (!condition.decisive && form == Compared::kVerb && phrase[head] == "be" && frame.needs.empty()) {
      condition.alternatives = FormsOfBe();  // "was in Rome": a sentence with "in" alone has nothing of it
    }
    for (const TakenPhrase& taken : frame.takes) {
      if (form != Compared::kVerb || frame.takes_money) break;  // a sum of money has no word of its own
      WordNumbers words;
      for (size_t i = 0; i < taken.words.size(); ++i) {
        Number(i + 1 == taken.words.size() ? Compared::kNoun : Compared::kWord, taken.words[i], &words);
      }
      condition.alternatives.push_back(std::move(words));
    }
    if (condition.decisive || condition.alternatives.empty()) {
      Keep(std::move(condition));
      return;
    }
    // "was on the phone": what decides is in each alternative.
    for (const WordNumbers& alternative : condition.alternatives) {
      Condition one;
      one.one_sided = condition.one_sided;
      one.words = condition.words;
      one.words.insert(one.words.end(), alternative.begin(), alternative.end());
      for (const uint16_t word : alternative) {  // the longest: "phone", not "by" or "the"
        if (!one.decisive || words_[word].size() > words_[*one.decisive].size()) one.decisive = word;
      }
      Keep(std::move(one));
    }
  }

  // One of them stands where somebody is somewhere.
  std::vector<WordNumbers> FormsOfBe() {
    std::vector<WordNumbers> forms(1);
    Number(Compared::kVerb, "be", &forms.front());
    for (const std::string_view short_form : {"am", "'m", "'s", "'re"}) {  // of which the lexicon gives no lemma
      Number(Compared::kWord, short_form, &forms.emplace_back());
    }
    return forms;
  }

  void Keep(Condition condition) {
    if (!condition.decisive) triggers_.undecided_.push_back(static_cast<uint32_t>(triggers_.conditions_.size()));
    triggers_.conditions_.push_back(std::move(condition));
  }

  // Gives a token that is a form of a numbered word that word's number.
  void NoteForm(std::string_view token) {
    if (triggers_.forms_.contains(token)) return;  // what is noted is a function of the token
    std::array<size_t, 4> own{};
    size_t count = 0;
    const auto add = [&](Compared form, std::string_view word) {
      const auto number = numbers_.find(Key(form, word));
      if (number != numbers_.end() && number->second < kMostWords) own[count++] = number->second;
    };
    std::string storage;
    add(Compared::kWord, token);
    add(Compared::kNoun, NounKey(lexicon_, token, &storage));
    add(Compared::kVerb, token);
    const WordInfo* info = lexicon_.Find(token);
    if (info != nullptr && !info->lemma.empty() && info->lemma != token) add(Compared::kVerb, info->lemma);
    if (count == 0) return;
    Form& noted = triggers_.forms_[std::string(token)];
    triggers_.form_hashes_.set(HashString(token) % kHashes);
    for (size_t i = 0; i < count; ++i) {
      noted.words.push_back(static_cast<uint16_t>(own[i]));
      const std::vector<uint32_t>& decided = decided_[own[i]];
      noted.decides.insert(noted.decides.end(), decided.begin(), decided.end());
    }
    std::ranges::sort(noted.decides);
  }

  const FrameSet& frames_;
  const Lexicon& lexicon_;
  TriggerWords& triggers_;
  StringMap<size_t> numbers_;
  std::vector<std::string> words_;
  std::vector<std::vector<uint32_t>> decided_{kMostWords};  // by number: conditions that the word is decisive for
};

TriggerWords::TriggerWords(const FrameSet& frames, const Lexicon& lexicon) { Builder(frames, lexicon, this).Build(); }

bool TriggerWords::Condition::IsMet(const WordSet& present) const {
  const auto stand = [&](const WordNumbers& needed) {
    return std::ranges::all_of(needed, [&](uint16_t word) { return present[word]; });
  };
  return stand(words) && (alternatives.empty() || std::ranges::any_of(alternatives, stand));
}

TriggerWords::Found TriggerWords::In(const Document& document) const {
  Found found;
  found.sentences.assign(document.sentences.size(), false);
  std::vector<uint32_t> to_test;  // conditions, some of them more than once
  for (size_t s = 0; s < found.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const Zone zone = document.ZoneOf(sentence);
    if (!IsRead(zone)) continue;
    if (zone == Zone::kCaption && captions_) {
      found.sentences[s] = true;
      continue;
    }
    WordSet present;
    to_test = undecided_;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = document.tokens[i];
      if (!form_hashes_[token.hash % kHashes]) continue;
      const Form* form = FindHashed(forms_, token.word, token.hash);
      if (form == nullptr) continue;
      for (const uint16_t word : form->words) present.set(word);
      to_test.insert(to_test.end(), form->decides.begin(), form->decides.end());
    }
    // "Macron in China: …"
    const bool somewhere = std::ranges::any_of(abroad_, [&](uint16_t word) { return present[word]; });
    if (zone == Zone::kHeadline && somewhere) found.sentences[s] = true;
    for (const uint32_t number : to_test) {
      const Condition& condition = conditions_[number];
      const bool news = !found.sentences[s] || (condition.one_sided && !found.one_sided);
      if (!news || !condition.IsMet(present)) continue;
      found.sentences[s] = true;
      found.one_sided = found.one_sided || condition.one_sided;
    }
  }
  return found;
}

}  // namespace readout::extract
