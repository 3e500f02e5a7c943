// SPDX-License-Identifier: Apache-2.0
// "I", "we": who speaks the quotation, the labelled paragraph of a transcript, the answer of an interview, or wrote the
// text as a whole.
#include "extract/actors/reference_resolver.h"

#include <algorithm>

#include "base/text_fold.h"

namespace readout::extract {
namespace {

constexpr uint32_t kSpeakerReach = 4;   // tokens behind a closing mark
constexpr size_t kFewestQuestions = 2;  // of an interview

}  // namespace

void ReferenceResolver::ResolveFirstPerson(size_t k, bool behind) {
  const RawMention& m = raws_[k];
  const std::string_view word = Word(m.first);
  const bool plural = word == "we" || word == "us" || word.starts_with("our");
  const uint32_t quotation = quotation_of_.empty() ? 0 : quotation_of_[m.first];
  size_t speaker = raws_.size();
  if (quotation > 0) {
    speaker = SpeakerOf(quotation - 1);
  } else {
    // "We" of those who answer is a government as often as a person.
    if (!plural) speaker = Labelled(m);
    if (speaker == raws_.size() && Exchange(m) == 0) speaker = Author();
    if (speaker == raws_.size() && Exchange(m) == 0 && !plural) speaker = Interviewed(m);
  }
  if (speaker < raws_.size() && state_[speaker] == State::kOpen && !behind) return;
  const int e = speaker < raws_.size() && state_[speaker] == State::kDone ? mentions_[speaker].entity : kNobody;
  if (e == kNobody || !entities_.IsPerson(e)) {
    state_[k] = State::kDropped;
    return;
  }
  Finish(k, e, plural ? 0.55 : 0.85);
}

size_t ReferenceResolver::SpeakerOf(size_t quotation) const {
  for (size_t q = quotation;; --q) {
    const uint32_t first = quotations_[q].first;
    const uint32_t last = quotations_[q].last;
    const uint32_t first_sentence = scan_.token(first).sentence;
    const uint32_t last_sentence = scan_.token(std::max(last, first + 1) - 1).sentence;
    size_t best = raws_.size();
    uint32_t best_gap = UINT32_MAX;
    for (size_t j = 0; j < raws_.size(); ++j) {
      const RawMention& m = raws_[j];
      if (m.sentence < first_sentence) continue;
      if (m.sentence > last_sentence + 1) break;
      const bool before = m.last <= first && m.sentence == first_sentence;
      // The words behind the closing mark may be cut off as a sentence of their own: "…!" he said.
      const bool after = m.first >= last && (m.sentence == last_sentence || m.first <= last + kSpeakerReach);
      if (!before && !after) continue;
      if (quotation_of_[m.first] > 0 || m.head == HeadKind::kFirstPerson || !Speaks(m)) continue;
      const uint32_t gap = before ? first - m.last : m.first - last;
      if (gap < best_gap) {
        best_gap = gap;
        best = j;
      }
    }
    if (best < raws_.size()) return best;
    if (q == 0) return raws_.size();
    const uint32_t ended = scan_.token(std::max(quotations_[q - 1].last, 1U) - 1).sentence;
    if (first_sentence - ended > 1) return raws_.size();
  }
}

size_t ReferenceResolver::Labelled(const RawMention& m) const {
  const Document& document = scan_.document();
  const uint32_t block = document.sentences[m.sentence].block;
  for (size_t j = raws_.size(); j-- > 0;) {
    const RawMention& label = raws_[j];
    if (label.first > m.first) continue;
    const uint32_t own = document.sentences[label.sentence].block;
    // What a reporter asks is nobody's whom we know; an answer may have several paragraphs.
    const bool asked =
        document.blocks[own].exchange > 0 && document.blocks[own].story_begin > document.blocks[own].begin;
    if (own != block && (Exchange(m) == 0 || Exchange(label) != Exchange(m) || asked)) return raws_.size();
    const bool opens = label.first == SentenceFirst(label) &&
                       (label.sentence == 0 || document.sentences[label.sentence - 1].block != own);
    if (opens && Word(label.last) == ":" && label.head != HeadKind::kFirstPerson) return j;
  }
  return raws_.size();
}

bool ReferenceResolver::IsQuestion(uint32_t block) const {
  const std::vector<Sentence>& sentences = scan_.document().sentences;
  const auto behind = std::upper_bound(sentences.begin(), sentences.end(), block,
                                       [](uint32_t b, const Sentence& sentence) { return b < sentence.block; });
  if (behind == sentences.begin()) return false;
  const Sentence& last = *(behind - 1);
  if (last.block != block || last.first == last.last || Word(last.last - 1) != "?") return false;
  return quotation_of_.empty() || quotation_of_[last.first] == 0;
}

size_t ReferenceResolver::Interviewed(const RawMention& m) const {
  const Document& document = scan_.document();
  const uint32_t block = document.sentences[m.sentence].block;
  if (IsQuestion(block)) return raws_.size();
  size_t questions = 0;
  uint32_t first = 0;
  for (uint32_t b = 0; b < document.blocks.size(); ++b) {
    if (!IsRead(document.blocks[b].zone) || !IsQuestion(b)) continue;
    if (questions++ == 0) first = b;
  }
  if (questions < kFewestQuestions || block <= first) return raws_.size();
  // Whom the words before the first question introduce: a subject of the text, else whoever the headline names.
  size_t named = raws_.size();
  for (size_t j = 0; j < raws_.size() && document.sentences[raws_[j].sentence].block < first; ++j) {
    const RawMention& one = raws_[j];
    if (one.kind != MentionKind::kPerson && one.kind != MentionKind::kRole) continue;
    if (!scan_.IsHeadline(one.sentence) && IsSubject(one)) return j;
    if (named == raws_.size()) named = j;
  }
  return named;
}

size_t ReferenceResolver::Author() const {
  for (size_t j = 0; j < raws_.size(); ++j) {
    const RawMention& m = raws_[j];
    if (m.first < SentenceFirst(m) + 2) continue;
    const std::string_view before = Word(m.first - 1);
    const std::string_view text = Word(m.first - 2);
    // "Statement by President X on …"
    const bool statement = text == "statement" || text == "remarks" || text == "message" || text == "letter" ||
                           text == "address" || text == "speech" || text == "article" || text == "op-ed";
    if (scan_.IsHeadline(m.sentence) && before == "by" && statement) return j;
    // "The writer is the British foreign secretary."
    const bool writes = text == "writer" || text == "author";
    if (before == "is" && writes && m.first == SentenceFirst(m) + 3) return j;
  }
  const std::string byline = Byline();
  for (size_t j = 0; j < raws_.size() && !byline.empty(); ++j) {
    if (raws_[j].kind == MentionKind::kPerson && raws_[j].HasName() && Fold(NameText(raws_[j])) == byline) return j;
  }
  return raws_.size();
}

std::string ReferenceResolver::Byline() const {
  for (const Block& block : scan_.document().blocks) {
    if (block.zone != Zone::kHeader) continue;
    const std::string text = Fold(scan_.document().Text(block.begin, block.end));
    if (text.starts_with("by ")) return text.substr(3);
  }
  return {};
}

}  // namespace readout::extract
