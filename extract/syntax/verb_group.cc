// SPDX-License-Identifier: Apache-2.0
// Verb groups: auxiliaries and the main verb, with tense, aspect, voice and negation.
#include <utility>

#include "extract/syntax/chunk_context.h"

namespace readout::extract {
namespace {

class VerbGroup {
 public:
  VerbGroup(const ChunkContext& context, uint32_t token) : x_(context), at_(token) {
    v_.kind = ChunkKind::kVerb;
    v_.first = token;
    v_.head = token;
  }

  Chunk Read() {
    while (at_ < x_.last && Take()) ++at_;
    if (!main_) {
      v_.lemma = saw_be_ ? "be" : saw_have_ ? "have" : saw_do_ ? "do" : x_.Word(v_.first);
    } else if (saw_have_) {
      v_.perfect = true;
    }
    v_.last = at_ > v_.first ? at_ : v_.first + 1;
    // A group that such a form opens is no finite verb, whatever follows: "having spoken".
    if (x_.Word(v_.first) == "having" || x_.Word(v_.first) == "being") v_.participial = true;
    Predicate();
    return std::move(v_);
  }

 private:
  // Takes the token into the group; false when the group ends before it.
  bool Take() {
    const Tag tag = x_.TagAt(at_);
    if (tag == Tag::kAdv) {
      // "is also to lend", "are soon to meet"
      const bool be_to = saw_be_ && !main_ && x_.TagAt(at_ + 1) == Tag::kTo && x_.InfinitiveFollows(at_ + 2);
      return be_to || x_.VerbFollows(at_ + 1);
    }
    if (tag == Tag::kNeg) {
      v_.negated = true;
      return true;
    }
    // "has today imposed"
    if (tag == Tag::kTime && (saw_have_ || saw_be_) && !main_) {
      uint32_t next = at_ + 1;
      while (next < x_.last && x_.TagAt(next) == Tag::kTime) ++next;
      return x_.TagAt(next) == Tag::kParticiple || (saw_have_ && x_.TagAt(next) == Tag::kFinite);
    }
    if (tag == Tag::kTo) return Opened(To());
    if (main_) return false;
    switch (tag) {
      case Tag::kModal:
        return Opened(Modal());
      case Tag::kBe:
        return Opened(Be());
      case Tag::kHave:
        return Opened(Have());
      case Tag::kDo:
        return Opened(Do());
      case Tag::kBase:
        return Opened(Main());
      case Tag::kFinite:
        return Opened(saw_have_ ? Participle() : Finite());
      case Tag::kParticiple:
        return Opened(Participle());
      case Tag::kGerund:
        return Opened(Gerund());
      default:
        return false;
    }
  }
  bool Opened(bool taken) {
    if (taken) opened_ = true;
    return taken;
  }

  bool To() {
    if (!opened_) {
      v_.infinitive = true;
      return true;
    }
    // "is going to hold"
    if (main_ && saw_be_ && v_.lemma == "go" && v_.progressive && x_.InfinitiveFollows(at_ + 1)) {
      main_ = false;
      v_.progressive = false;
      v_.be_to = true;
      return true;
    }
    // "is to hold", "has to hold"
    if (main_ || (!saw_be_ && !saw_have_) || !x_.InfinitiveFollows(at_ + 1)) return false;
    if (saw_be_) v_.be_to = true;
    if (saw_have_) v_.modal = "must";
    return true;
  }

  bool Modal() {
    const std::string_view word = x_.Word(at_);
    v_.modal = word;
    v_.tense = word == "will" || word == "'ll" || word == "shall" ? Tense::kFuture : Tense::kPresent;
    return true;
  }

  bool Be() {
    const std::string_view word = x_.Word(at_);
    const bool is_to_be = v_.be_to && word == "be";  // "is to be received"
    if (saw_be_ && word != "being" && word != "been" && !is_to_be) return false;
    if (saw_be_ && word == "being") v_.progressive = true;  // "is being held"
    saw_be_ = true;
    v_.head = at_;
    const bool open = !opened_ || v_.tense == Tense::kNone;
    if (open && !v_.infinitive && v_.modal.empty() && word != "be" && word != "being") {
      v_.tense = word == "was" || word == "were" || word == "been" ? Tense::kPast : Tense::kPresent;
    }
    return true;
  }

  bool Have() {
    if (v_.be_to && x_.TagAt(at_ + 1) == Tag::kParticiple) saw_be_ = false;  // "was to have called"
    if (saw_have_ || saw_be_) return Main();
    saw_have_ = true;
    v_.head = at_;
    if (!v_.infinitive && !v_.be_to && v_.modal.empty())
      v_.tense = x_.Word(at_) == "had" ? Tense::kPast : Tense::kPresent;
    return true;
  }

  bool Do() {
    if (saw_do_ || saw_be_ || saw_have_ || !v_.modal.empty()) return Main();
    saw_do_ = true;
    v_.head = at_;
    v_.tense = x_.Word(at_) == "did" ? Tense::kPast : Tense::kPresent;
    return true;
  }

  bool Main() {
    v_.head = at_;
    const WordInfo* info = x_.InfoOf(at_);
    v_.lemma = info != nullptr && !info->lemma.empty() ? info->lemma : x_.Word(at_);
    main_ = true;
    return true;
  }

  bool Finite() {
    if (opened_ && (saw_be_ || saw_have_ || !v_.modal.empty() || v_.infinitive)) return false;
    Main();
    const WordInfo* info = x_.InfoOf(at_);
    const bool present = info != nullptr && info->verb_forms != 0 && (info->verb_forms & kFormPast) == 0;
    v_.tense = present ? Tense::kPresent : Tense::kPast;
    return true;
  }

  bool Participle() {
    Main();
    if (saw_be_) {
      v_.passive = true;
    } else if (!saw_have_) {
      v_.participial = true;
      v_.passive = true;  // "held on Monday", "initiated by Washington"
    }
    return true;
  }

  bool Gerund() {
    Main();
    if (saw_be_) {
      v_.progressive = true;
    } else {
      v_.participial = true;
    }
    return true;
  }

  // The adjective behind a verb of being: "is ready", "remains likely".
  void Predicate() {
    const WordInfo* head = x_.InfoOf(v_.head);
    const bool copula =
        v_.lemma == "be" || (head != nullptr && (head->verb_classes & x_.lexicon.VerbClassBit("copula")) != 0);
    if (!copula) return;
    uint32_t next = v_.last;
    while (x_.TagAt(next) == Tag::kAdv) ++next;
    if (x_.TagAt(next) == Tag::kAdj && x_.Word(next) != "-" && x_.MentionOf(next) < 0) v_.predicate = x_.Word(next);
  }

  const ChunkContext& x_;
  uint32_t at_;
  Chunk v_;
  bool opened_ = false;  // a word other than adverbs and negators was taken
  bool saw_be_ = false;
  bool saw_have_ = false;
  bool saw_do_ = false;
  bool main_ = false;  // the main verb was
};

}  // namespace

bool ChunkContext::VerbFollows(uint32_t token) const {
  while (TagAt(token) == Tag::kAdv || TagAt(token) == Tag::kNeg) ++token;
  switch (TagAt(token)) {
    case Tag::kBase:
    case Tag::kBe:
    case Tag::kHave:
    case Tag::kDo:
    case Tag::kFinite:
    case Tag::kParticiple:
    case Tag::kGerund:
    case Tag::kModal:
      return true;
    default:
      return false;
  }
}

bool ChunkContext::InfinitiveFollows(uint32_t token) const {
  while (TagAt(token) == Tag::kAdv || TagAt(token) == Tag::kNeg) ++token;
  const std::string_view word = Word(token);
  switch (TagAt(token)) {
    case Tag::kBase:
      return true;
    case Tag::kBe:
    case Tag::kHave:
    case Tag::kDo:
      return word == "be" || word == "have" || word == "do";
    default:
      return false;
  }
}

Chunk ReadVerbGroup(const ChunkContext& context, uint32_t token) { return VerbGroup(context, token).Read(); }

}  // namespace readout::extract
