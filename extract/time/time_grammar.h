// SPDX-License-Identifier: Apache-2.0
#pragma once
// The grammar files of data/lexicon/time: patterns over word classes, compiled to small programs and matched by
// backtracking (Thompson's construction without loops, so a match is bounded by the pattern). The head of each grammar
// file explains the notation.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extract/text/document.h"
#include "extract/time/number_reader.h"
#include "extract/time/time_lexicon.h"
#include "extract/time/time_phrase.h"

namespace readout::extract {

// One thing a pattern can ask of a token.
struct TimeSymbol {
  enum class Kind : uint8_t { kLiteral, kClass, kFigure, kEdge };  // kEdge: begin or end of the sentence
  Kind kind = Kind::kLiteral;
  int id = 0;  // of the literal or the class
  Figure figure = Figure::kNumber;
};

class TimeGrammar {
 public:
  // Both must outlive the grammar, which adds its literals to the lexicon.
  TimeGrammar(TimeLexicon* lexicon, const FigureReader& figures) : lexicon_(*lexicon), figures_(figures) {}

  // Appends the rules of a file; names defined in it serve it alone. InvalidArgument with file, line and column for
  // unknown forms, slots and classes and for patterns that do not parse or that can match no token.
  absl::Status AddFile(const std::string& path);

  template <typename Self, typename Archive>
  static void Parts(Self& self, Archive& archive) {
    archive(self.rules_, self.by_literal_, self.by_class_, self.by_figure_);
  }

  // What a token can be read as.
  struct Readings {
    int literal = -1;
    bool figure = false;      // may begin a figure
    TimeClassSet classes;     // of the phrases below
    uint32_t first_word = 0;  // Input::words [first_word, last_word): phrases that stand here, longest first
    uint32_t last_word = 0;
  };
  // Symbols that stand in a sentence, or that a rule cannot do without.
  struct Symbols {
    bool figure = false;
    TimeClassSet classes;
    TimeLiteralSet literals;

    bool Hold(const Symbols& needed) const {
      return (figure || !needed.figure) && (needed.classes & ~classes).none() && (needed.literals & ~literals).none();
    }
  };
  // A sentence looked up in the lexicon.
  struct Input {
    std::span<const Token> tokens;
    size_t begin = 0;  // the sentence is tokens [begin, end)
    size_t end = 0;
    std::vector<Readings> readings;  // of tokens[begin + i]
    std::vector<const TimeWord*> words;
    Symbols present;

    const Readings& At(size_t at) const { return readings[at - begin]; }
    std::span<const TimeWord* const> WordsAt(size_t at) const {
      const Readings& here = At(at);
      return std::span(words).subspan(here.first_word, here.last_word - here.first_word);
    }
  };
  // Replaces what `input` held.
  void Prepare(std::span<const Token> tokens, size_t begin, size_t end, Input* input) const;

  // The longest phrase that begins at tokens[at]; of equally long ones the first rule's. Indices of the result are
  // those of `tokens`.
  std::optional<TimePhrase> MatchAt(const Input& input, size_t at) const;

  size_t rule_count() const { return rules_.size(); }

 private:
  enum class Op : uint8_t { kSymbol, kSplit, kJump, kGlued, kBehind, kAhead, kAccept };
  struct Instruction {
    Op op = Op::kAccept;
    bool negated = false;  // kBehind, kAhead
    std::optional<TimeSlot> slot;
    size_t target = 0;                           // kJump; kSplit: tried when the next instruction fails
    TimeSymbol symbol;                           // kSymbol
    std::vector<std::vector<TimeSymbol>> looks;  // kBehind (one token each), kAhead
  };
  using Program = std::vector<Instruction>;
  struct Rule {
    TimeForm form = TimeForm::kNone;
    Program program;
    std::vector<std::pair<TimeSlot, double>> constants;
    Symbols needed;
  };
  class Compiler;

  // What a match has captured so far. Going back is forgetting the latest captures.
  struct Captures {
    static constexpr size_t kMost = 24;
    struct Entry {
      TimeSlot slot;
      double value;
    };
    std::array<Entry, kMost> entries;  // the first `count` are set
    size_t count = 0;

    void Add(TimeSlot slot, double value) {
      if (count < kMost) entries[count++] = {slot, value};
    }
  };

  // What can follow the first symbol of a rule: most rules that begin with "the" or a number are out at what follows
  // it.
  struct Follow {
    bool anything = false;  // the end of the rule, or a symbol that is not looked up
    bool figure = false;
    TimeClassSet classes;
    TimeLiteralSet literals;
  };
  // The rules that can begin with one symbol.
  struct Starts {
    struct Start {
      size_t rule = 0;
      Follow follow;
    };
    std::vector<Start> starts;
    Follow any;  // what can follow in one of them
  };

  absl::Status IndexRule(size_t rule);
  static std::vector<size_t> SymbolsFrom(const Program& program, size_t pc, bool* accepts);
  static bool AcceptsWithout(const Program& program, const TimeSymbol& symbol);
  static Symbols NeededBy(const Program& program);
  static void AddFollow(const Program& program, size_t pc, Follow* follow);
  static void AddStart(size_t rule, const Program& program, size_t pc, Starts* starts);
  static bool CanFollow(const Follow& follow, const Input& input, size_t at);
  bool Run(const Program& program, size_t pc, const Input& input, size_t at, Captures* captures,
           size_t* matched_end) const;
  bool MatchSymbol(const Program& program, size_t pc, const Input& input, size_t at, Captures* captures,
                   size_t* matched_end) const;
  std::optional<FigureValue> ReadFigure(Figure figure, const Input& input, size_t at, size_t limit) const;
  // The end of the symbol's longest match at `at`, before `limit`.
  std::optional<size_t> Look(const TimeSymbol& symbol, const Input& input, size_t at, size_t limit) const;
  bool LooksLike(const std::vector<TimeSymbol>& sequence, bool behind, const Input& input, size_t at) const;

  TimeLexicon& lexicon_;
  const FigureReader& figures_;
  std::vector<Rule> rules_;
  // Rules by what they can begin with, in order.
  std::vector<Starts> by_literal_;
  std::vector<Starts> by_class_;
  std::vector<std::pair<Figure, Starts>> by_figure_;
};

}  // namespace readout::extract
