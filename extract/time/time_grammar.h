// SPDX-License-Identifier: Apache-2.0
#pragma once
// The grammar files of data/lexicon/time: patterns over word classes, compiled to small programs and matched by
// backtracking (Thompson's construction without loops, so a match is bounded by the pattern). The head of each grammar
// file explains the notation.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "base/absl_view.h"
#include "extract/text/document.h"
#include "extract/time/number_reader.h"
#include "extract/time/time_lexicon.h"
#include "extract/time/time_phrase.h"

namespace readout::extract {

// One thing a pattern can ask of a token.
struct TimeSymbol {
  enum class Kind : uint8_t { kLiteral, kClass, kFigure, kEdge };  // kEdge: begin or end of the sentence
  Kind kind = Kind::kLiteral;
  std::string literal;
  int word_class = 0;
  Figure figure = Figure::kNumber;
};

class TimeGrammar {
 public:
  // Both must outlive the grammar.
  TimeGrammar(const TimeLexicon& lexicon, const FigureReader& figures) : lexicon_(lexicon), figures_(figures) {}

  // Appends the rules of a file; names defined in it serve it alone. InvalidArgument with file, line and column for
  // unknown forms, slots and classes and for patterns that do not parse or that match no token.
  absl::Status AddFile(const std::string& path);

  // The longest phrase that begins at tokens[at] within the sentence [begin, end); of equally long ones the first rule's.
  // Indices of the result are those of `tokens`.
  std::optional<TimePhrase> MatchAt(std::span<const Token> tokens, size_t begin, size_t end, size_t at) const;

  size_t rule_count() const { return rules_.size(); }

 private:
  enum class Op : uint8_t { kSymbol, kSplit, kJump, kGlued, kBehind, kAhead, kAccept };
  struct Instruction {
    Op op = Op::kAccept;
    bool negated = false;  // kBehind, kAhead
    std::optional<TimeSlot> slot;
    size_t target = 0;     // kJump; kSplit: tried when the next instruction fails
    TimeSymbol symbol;     // kSymbol
    std::vector<std::vector<TimeSymbol>> looks;  // kBehind (one token each), kAhead
  };
  using Program = std::vector<Instruction>;
  struct Rule {
    TimeForm form = TimeForm::kNone;
    Program program;
    std::vector<std::pair<TimeSlot, double>> constants;
  };
  class Compiler;
  struct Input {
    std::span<const Token> tokens;
    size_t begin = 0;
    size_t end = 0;
  };

  absl::Status IndexRule(size_t rule);
  bool Run(const Program& program, size_t pc, const Input& input, size_t at, TimeSlots* slots, size_t* matched_end) const;
  bool MatchSymbol(const Program& program, size_t pc, const Input& input, size_t at, TimeSlots* slots,
                   size_t* matched_end) const;
  // The end of the symbol's longest match at `at`, before `limit`.
  std::optional<size_t> Look(const TimeSymbol& symbol, const Input& input, size_t at, size_t limit) const;
  bool LooksLike(const std::vector<TimeSymbol>& sequence, bool behind, const Input& input, size_t at) const;

  const TimeLexicon& lexicon_;
  const FigureReader& figures_;
  std::vector<Rule> rules_;
  // Rules by what they can begin with, in order.
  StringMap<std::vector<size_t>> by_literal_;
  std::vector<std::vector<size_t>> by_class_;
  std::vector<std::pair<Figure, std::vector<size_t>>> by_figure_;
};

}  // namespace readout::extract
