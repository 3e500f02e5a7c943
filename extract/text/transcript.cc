// SPDX-License-Identifier: Apache-2.0
#include "extract/text/transcript.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text_fold.h"

namespace readout::extract {
namespace {

constexpr int kFewestLabels = 3;
constexpr size_t kLongestLabel = 48;  // bytes: "NATIONAL SECURITY ADVISER SMITH-JONES"

enum class Label { kNone, kQuestion, kName };

// The letters before the first colon, or before the first space, when all of them are capitals. *end: behind the label.
std::string_view Capitals(std::string_view text, char stop, size_t* end) {
  const size_t at = text.substr(0, kLongestLabel).find(stop);
  if (at == std::string_view::npos || at == 0) return {};
  for (const char c : text.substr(0, at)) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (!capital && c != ' ' && c != '.' && c != '-' && c != '\'') return {};
  }
  *end = at + 1;
  return text.substr(0, at);
}

Label LabelOf(std::string_view text, const TextKnowledge& knowledge, size_t* end) {
  for (const char stop : {':', ' '}) {
    const std::string_view label = Capitals(text, stop, end);
    if (label.empty()) continue;
    const std::string folded = Fold(label);
    if (knowledge.IsCue(Cue::kQuestionLabels, folded)) return Label::kQuestion;
    if (stop == ':') return Label::kName;
  }
  return Label::kNone;
}

// "— today, I mean": goes on where somebody fell in.
bool GoesOn(std::string_view text, size_t from) {
  const size_t begin = text.find_first_not_of(' ', from);
  if (begin == std::string_view::npos) return false;
  const std::string_view rest = text.substr(begin);
  return rest.starts_with("\u2014") || rest.starts_with("\u2013") || rest.starts_with("-");
}

}  // namespace

void FindExchanges(const TextKnowledge& knowledge, Document* document) {
  std::vector<uint32_t> exchange_of(document->blocks.size(), 0);
  int labels = 0;
  uint32_t exchange = 0;
  Label before = Label::kNone;
  std::vector<std::pair<size_t, uint32_t>> asked;  // blocks and where their own words begin
  for (size_t i = 0; i < document->blocks.size(); ++i) {
    const Block& block = document->blocks[i];
    if (!IsRead(block.zone) || block.begin < document->title_bytes) continue;
    const std::string_view text = document->Text(block.begin, block.end);
    size_t end = 0;
    const Label label = LabelOf(text, knowledge, &end);
    if (label != Label::kNone) {
      ++labels;
      const bool opens = label == Label::kQuestion && before != Label::kQuestion && !GoesOn(text, end);
      if (opens || exchange == 0) ++exchange;
      before = label;
      if (label == Label::kQuestion) asked.emplace_back(i, block.begin + static_cast<uint32_t>(end));
    }
    exchange_of[i] = exchange;
  }
  if (labels < kFewestLabels) return;
  for (size_t i = 0; i < exchange_of.size(); ++i) {
    Block& block = document->blocks[i];
    block.exchange = exchange_of[i];
    if (block.exchange > 0 && block.zone == Zone::kHeadline)
      block.zone = Zone::kBody;  // a short line is only a short answer
  }
  for (const auto& [block, begin] : asked) document->blocks[block].story_begin = begin;
}

}  // namespace readout::extract
