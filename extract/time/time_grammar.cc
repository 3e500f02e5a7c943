// SPDX-License-Identifier: Apache-2.0
#include "extract/time/time_grammar.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/status_macros.h"
#include "base/tsv_table.h"

namespace readout::extract {
namespace {

constexpr char kEscape = '\\';

bool IsName(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

bool IsAnyWord(Figure figure) {
  return figure == Figure::kWord || figure == Figure::kCapital || figure == Figure::kPunct;
}

// Signs of the notation: ( ) | ? ~ <( <!( >( >!( ; everything else up to white space or a sign is a word.
std::vector<std::string> Lex(std::string_view pattern) {
  std::vector<std::string> signs;
  size_t i = 0;
  while (i < pattern.size()) {
    const char c = pattern[i];
    if (c == ' ') {
      ++i;
    } else if (c == '(' || c == ')' || c == '|' || c == '?' || c == '~') {
      signs.emplace_back(1, c);
      ++i;
    } else if (c == '<' || c == '>') {
      const size_t open = pattern.find('(', i);
      const size_t last = open == std::string_view::npos ? i : open;
      signs.emplace_back(pattern.substr(i, last - i + 1));
      i = last + 1;
    } else {
      size_t last = i;
      std::string word;
      while (last < pattern.size() && std::string_view(" ()|?~<>").find(pattern[last]) == std::string_view::npos) {
        if (pattern[last] == kEscape && last + 1 < pattern.size()) word += pattern[last++];  // kept: "\\(" is no sign
        word += pattern[last++];
      }
      signs.push_back(std::move(word));
      i = last;
    }
  }
  return signs;
}

}  // namespace

// Recursive descent over the signs of a pattern:
//   alternatives = sequence { "|" sequence };  sequence = { item [ "?" ] };
//   item = "(" alternatives ")" | look | "~" | name of a definition | [ slot ":" ] symbol
class TimeGrammar::Compiler {
 public:
  Compiler(TimeLexicon* lexicon, const StringMap<std::string>& definitions)
      : lexicon_(*lexicon), definitions_(definitions) {}

  absl::StatusOr<Program> Compile(std::string_view pattern) {
    READOUT_ASSIGN_OR_RETURN(Program program, CompileText(pattern));
    program.emplace_back();  // kAccept
    return program;
  }

 private:
  static constexpr int kMaxDepth = 8;

  // Targets are relative to the fragment; appending a fragment shifts them.
  static void Append(Program fragment, Program* program) {
    const size_t base = program->size();
    for (Instruction& instruction : fragment) {
      instruction.target += base;
      program->push_back(std::move(instruction));
    }
  }

  absl::StatusOr<Program> CompileText(std::string_view pattern) {
    if (++depth_ > kMaxDepth) return absl::InvalidArgumentError("definitions nest too deep");
    std::vector<std::string> outer = std::move(signs_);
    const size_t outer_at = at_;
    signs_ = Lex(pattern);
    at_ = 0;
    READOUT_ASSIGN_OR_RETURN(Program program, Alternatives());
    if (at_ != signs_.size()) return absl::InvalidArgumentError(absl::StrCat("unexpected ", signs_[at_]));
    signs_ = std::move(outer);
    at_ = outer_at;
    --depth_;
    return program;
  }

  bool Peek(std::string_view sign) const { return at_ < signs_.size() && signs_[at_] == sign; }

  absl::StatusOr<Program> Alternatives() {
    READOUT_ASSIGN_OR_RETURN(Program left, Sequence());
    if (!Peek("|")) return left;
    ++at_;
    READOUT_ASSIGN_OR_RETURN(Program right, Alternatives());
    Program both;
    Instruction split;
    split.op = Op::kSplit;
    split.target = left.size() + 2;
    both.push_back(std::move(split));
    Append(std::move(left), &both);
    Instruction jump;
    jump.op = Op::kJump;
    jump.target = both.size() + 1 + right.size();
    both.push_back(std::move(jump));
    Append(std::move(right), &both);
    return both;
  }

  absl::StatusOr<Program> Sequence() {
    Program program;
    while (at_ < signs_.size() && !Peek("|") && !Peek(")")) {
      READOUT_ASSIGN_OR_RETURN(Program item, Item());
      if (Peek("?")) {
        ++at_;
        Instruction split;
        split.op = Op::kSplit;
        split.target = program.size() + 1 + item.size();
        program.push_back(std::move(split));
      }
      Append(std::move(item), &program);
    }
    return program;
  }

  absl::StatusOr<Program> Item() {
    const std::string sign = signs_[at_++];
    if (sign == "(") {
      READOUT_ASSIGN_OR_RETURN(Program inner, Alternatives());
      if (!Peek(")")) return absl::InvalidArgumentError("missing )");
      ++at_;
      return inner;
    }
    if (sign == "?") return absl::InvalidArgumentError("nothing before ?");
    Instruction instruction;
    if (sign == "~") {
      instruction.op = Op::kGlued;
      return Program{instruction};
    }
    if (sign[0] == '<' || sign[0] == '>') return Look(sign);
    if (const auto definition = definitions_.find(sign); definition != definitions_.end()) {
      const std::string text = definition->second;
      return CompileText(text);
    }
    std::string_view symbol = sign;
    if (const size_t colon = symbol.find(':'); colon != std::string_view::npos && symbol.size() > 1) {
      instruction.slot = EnumFromName(kTimeSlotNames, symbol.substr(0, colon));
      if (!instruction.slot) return absl::InvalidArgumentError(absl::StrCat("unknown slot in ", sign));
      symbol.remove_prefix(colon + 1);
    }
    instruction.op = Op::kSymbol;
    READOUT_ASSIGN_OR_RETURN(TimeSymbol compiled, Symbol(symbol));
    if (compiled.kind == TimeSymbol::Kind::kEdge)
      return absl::InvalidArgumentError("^ and $ stand in <( ) and >( ) only");
    instruction.symbol = std::move(compiled);
    return Program{std::move(instruction)};
  }

  absl::StatusOr<Program> Look(std::string_view sign) {
    Instruction instruction;
    instruction.op = sign[0] == '<' ? Op::kBehind : Op::kAhead;
    instruction.negated = sign.size() == 3 && sign[1] == '!';
    if (sign.back() != '(' || (sign.size() != 2 && !instruction.negated)) {
      return absl::InvalidArgumentError(absl::StrCat("not a look: ", ToAbsl(sign)));
    }
    instruction.looks.emplace_back();
    for (; at_ < signs_.size() && !Peek(")"); ++at_) {
      if (Peek("|")) {
        instruction.looks.emplace_back();
        continue;
      }
      READOUT_ASSIGN_OR_RETURN(TimeSymbol symbol, Symbol(signs_[at_]));
      instruction.looks.back().push_back(std::move(symbol));
    }
    if (!Peek(")")) return absl::InvalidArgumentError("missing )");
    ++at_;
    for (const std::vector<TimeSymbol>& sequence : instruction.looks) {
      if (sequence.empty()) return absl::InvalidArgumentError("nothing between two bars");
      if (sequence.size() > 1 && instruction.op == Op::kBehind) {
        return absl::InvalidArgumentError("<( ) takes one symbol between its bars");
      }
    }
    return Program{std::move(instruction)};
  }

  absl::StatusOr<TimeSymbol> Symbol(std::string_view name) {
    TimeSymbol symbol;
    if (name == "^" || name == "$") {
      symbol.kind = TimeSymbol::Kind::kEdge;
    } else if (!IsName(name)) {
      const std::string_view literal = name.starts_with(kEscape) ? name.substr(1) : name;
      if (literal.empty()) return absl::InvalidArgumentError("empty symbol");
      symbol.id = lexicon_.Intern(literal);
    } else if (const auto figure = EnumFromName(kFigureNames, name)) {
      symbol.kind = TimeSymbol::Kind::kFigure;
      symbol.figure = *figure;
    } else {
      symbol.kind = TimeSymbol::Kind::kClass;
      symbol.id = lexicon_.FindClass(name);
      if (symbol.id < 0) return absl::InvalidArgumentError(absl::StrCat("unknown class ", ToAbsl(name)));
    }
    return symbol;
  }

  TimeLexicon& lexicon_;
  const StringMap<std::string>& definitions_;
  std::vector<std::string> signs_;
  size_t at_ = 0;
  int depth_ = 0;
};

absl::Status TimeGrammar::AddFile(const std::string& path) {
  READOUT_ASSIGN_OR_RETURN(const TsvTable table, TsvTable::Read(path, {"form", "pattern", "set"}));
  by_class_.resize(lexicon_.class_count());
  StringMap<std::string> definitions;
  for (size_t row = 0; row < table.size(); ++row) {
    Compiler compiler(&lexicon_, definitions);
    absl::StatusOr<Program> program = compiler.Compile(table.Cell(row, "pattern"));
    if (!program.ok()) return table.Error(row, "pattern", ToStd(program.status().message()));
    if (table.Cell(row, "form") == "define") {
      definitions[std::string(table.Cell(row, "set"))] = std::string(table.Cell(row, "pattern"));
      continue;
    }
    Rule rule;
    const auto form = EnumFromName(kTimeFormNames, table.Cell(row, "form"));
    if (!form) return table.Error(row, "form", "unknown form");
    rule.form = *form;
    rule.program = *std::move(program);
    if (table.Cell(row, "set") != "-") {
      for (const std::string_view part : table.List(row, "set")) {
        const std::pair<std::string, std::string> pair = absl::StrSplit(ToAbsl(part), absl::MaxSplits('=', 1));
        const auto slot = EnumFromName(kTimeSlotNames, pair.first);
        double value = 0;
        if (!slot) return table.Error(row, "set", "unknown slot");
        if (!absl::SimpleAtod(pair.second, &value)) return table.Error(row, "set", "not a number");
        rule.constants.emplace_back(*slot, value);
      }
    }
    rule.needed = NeededBy(rule.program);
    rules_.push_back(std::move(rule));
    if (const absl::Status indexed = IndexRule(rules_.size() - 1); !indexed.ok()) {
      return table.Error(row, "pattern", ToStd(indexed.message()));
    }
  }
  return absl::OkStatus();
}

std::vector<size_t> TimeGrammar::SymbolsFrom(const Program& program, size_t pc, bool* accepts) {
  std::vector<bool> seen(program.size(), false);
  std::vector<size_t> open = {pc};
  std::vector<size_t> symbols;
  while (!open.empty()) {
    const size_t at = open.back();
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    switch (program[at].op) {
      case Op::kAccept:
        *accepts = true;
        break;
      case Op::kSplit:
        open.push_back(at + 1);
        open.push_back(program[at].target);
        break;
      case Op::kJump:
        open.push_back(program[at].target);
        break;
      case Op::kGlued:
      case Op::kBehind:
      case Op::kAhead:
        open.push_back(at + 1);
        break;
      case Op::kSymbol:
        symbols.push_back(at);
        break;
    }
  }
  return symbols;
}

// Whether the program has a way to its end that passes no such symbol; all figures count as one.
bool TimeGrammar::AcceptsWithout(const Program& program, const TimeSymbol& symbol) {
  std::vector<bool> seen(program.size(), false);
  std::vector<size_t> open = {0};
  while (!open.empty()) {
    const size_t at = open.back();
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    const Instruction& instruction = program[at];
    const bool figure = instruction.symbol.kind == TimeSymbol::Kind::kFigure;
    const bool barred = instruction.op == Op::kSymbol && instruction.symbol.kind == symbol.kind &&
                        (figure ? !IsAnyWord(instruction.symbol.figure) : instruction.symbol.id == symbol.id);
    if (instruction.op == Op::kAccept) return true;
    if (barred) continue;
    if (instruction.op != Op::kJump) open.push_back(at + 1);
    if (instruction.op == Op::kJump || instruction.op == Op::kSplit) open.push_back(instruction.target);
  }
  return false;
}

TimeGrammar::Symbols TimeGrammar::NeededBy(const Program& program) {
  Symbols needed;
  for (const Instruction& instruction : program) {
    const TimeSymbol& symbol = instruction.symbol;
    if (instruction.op != Op::kSymbol || AcceptsWithout(program, symbol)) continue;
    if (symbol.kind == TimeSymbol::Kind::kFigure) {
      needed.figure = needed.figure || !IsAnyWord(symbol.figure);
    } else if (symbol.kind == TimeSymbol::Kind::kClass) {
      needed.classes.set(static_cast<size_t>(symbol.id));
    } else {
      needed.literals.set(static_cast<size_t>(symbol.id));
    }
  }
  return needed;
}

void TimeGrammar::AddFollow(const Program& program, size_t pc, Follow* follow) {
  for (const size_t at : SymbolsFrom(program, pc, &follow->anything)) {
    const TimeSymbol& symbol = program[at].symbol;
    if (symbol.kind == TimeSymbol::Kind::kLiteral) {
      follow->literals.set(static_cast<size_t>(symbol.id));
    } else if (symbol.kind == TimeSymbol::Kind::kClass) {
      follow->classes.set(static_cast<size_t>(symbol.id));
    } else if (IsAnyWord(symbol.figure)) {
      follow->anything = true;
    } else {
      follow->figure = true;
    }
  }
}

bool TimeGrammar::CanFollow(const Follow& follow, const Input& input, size_t at) {
  if (follow.anything) return true;
  if (at >= input.end) return false;
  const Readings& here = input.At(at);
  return (follow.figure && here.figure) || (follow.classes & here.classes).any() ||
         (here.literal >= 0 && follow.literals.test(static_cast<size_t>(here.literal)));
}

// The symbol at `pc` is one that the rule can begin with.
void TimeGrammar::AddStart(size_t rule, const Program& program, size_t pc, Starts* starts) {
  if (starts->starts.empty() || starts->starts.back().rule != rule) starts->starts.push_back({rule, {}});
  AddFollow(program, pc + 1, &starts->starts.back().follow);
  AddFollow(program, pc + 1, &starts->any);
}

absl::Status TimeGrammar::IndexRule(size_t rule) {
  const Program& program = rules_[rule].program;
  bool accepts = false;
  for (const size_t pc : SymbolsFrom(program, 0, &accepts)) {
    const TimeSymbol& symbol = program[pc].symbol;
    if (symbol.kind == TimeSymbol::Kind::kLiteral) {
      const auto id = static_cast<size_t>(symbol.id);
      if (id >= TimeLiteralSet().size()) return absl::InvalidArgumentError("too many literals");
      if (by_literal_.size() <= id) by_literal_.resize(id + 1);
      AddStart(rule, program, pc, &by_literal_[id]);
    } else if (symbol.kind == TimeSymbol::Kind::kClass) {
      AddStart(rule, program, pc, &by_class_[static_cast<size_t>(symbol.id)]);
    } else {
      if (IsAnyWord(symbol.figure)) return absl::InvalidArgumentError("a pattern cannot begin with WORD, CAP or PUNCT");
      auto found = std::find_if(by_figure_.begin(), by_figure_.end(),
                                [&](const auto& entry) { return entry.first == symbol.figure; });
      if (found == by_figure_.end()) found = by_figure_.insert(found, {symbol.figure, {}});
      AddStart(rule, program, pc, &found->second);
    }
  }
  if (accepts) return absl::InvalidArgumentError("the pattern can match nothing");
  return absl::OkStatus();
}

void TimeGrammar::Prepare(std::span<const Token> tokens, size_t begin, size_t end, Input* input) const {
  input->tokens = tokens;
  input->begin = begin;
  input->end = end;
  input->readings.assign(end - begin, {});
  input->words.clear();
  input->present = {};
  for (size_t at = begin; at < end; ++at) {
    Readings& here = input->readings[at - begin];
    const TimeWordInfo* const info = lexicon_.Find(tokens[at]);
    here.figure = tokens[at].Has(kDigits) || (info != nullptr && info->figure);
    here.first_word = static_cast<uint32_t>(input->words.size());
    if (info != nullptr) {
      here.literal = info->literal;
      for (const TimeWord& word : info->words) {
        if (!TimeLexicon::Matches(word, tokens, at, end)) continue;
        input->words.push_back(&word);
        here.classes.set(static_cast<size_t>(word.word_class));
      }
      if (here.literal >= 0) input->present.literals.set(static_cast<size_t>(here.literal));
      input->present.classes |= here.classes;
    }
    input->present.figure = input->present.figure || here.figure;
    here.last_word = static_cast<uint32_t>(input->words.size());
  }
}

std::optional<FigureValue> TimeGrammar::ReadFigure(Figure figure, const Input& input, size_t at, size_t limit) const {
  if (!IsAnyWord(figure) && !input.At(at).figure) return std::nullopt;
  return figures_.Read(figure, input.tokens, at, limit);
}

std::optional<size_t> TimeGrammar::Look(const TimeSymbol& symbol, const Input& input, size_t at, size_t limit) const {
  const bool at_edge = at >= input.end;
  if (symbol.kind == TimeSymbol::Kind::kEdge) return at_edge ? std::optional(at) : std::nullopt;
  if (at_edge) return std::nullopt;
  if (symbol.kind == TimeSymbol::Kind::kFigure) {
    const auto figure = ReadFigure(symbol.figure, input, at, limit);
    return figure ? std::optional(figure->end) : std::nullopt;
  }
  const Readings& here = input.At(at);
  if (symbol.kind == TimeSymbol::Kind::kLiteral)
    return here.literal == symbol.id ? std::optional(at + 1) : std::nullopt;
  if (!here.classes.test(static_cast<size_t>(symbol.id))) return std::nullopt;
  for (const TimeWord* const word : input.WordsAt(at)) {
    if (word->word_class == symbol.id && at + word->tokens.size() <= limit) return at + word->tokens.size();
  }
  return std::nullopt;
}

bool TimeGrammar::LooksLike(const std::vector<TimeSymbol>& sequence, bool behind, const Input& input, size_t at) const {
  if (behind) {
    const TimeSymbol& symbol = sequence.front();
    if (at == input.begin) return symbol.kind == TimeSymbol::Kind::kEdge;
    return symbol.kind != TimeSymbol::Kind::kEdge && Look(symbol, input, at - 1, at).has_value();
  }
  for (const TimeSymbol& symbol : sequence) {
    const std::optional<size_t> next = Look(symbol, input, at, input.end);
    if (!next) return false;
    at = *next;
  }
  return true;
}

bool TimeGrammar::MatchSymbol(const Program& program, size_t pc, const Input& input, size_t at, Captures* captures,
                              size_t* matched_end) const {
  if (at >= input.end) return false;
  const Instruction& instruction = program[pc];
  const TimeSymbol& symbol = instruction.symbol;
  if (symbol.kind == TimeSymbol::Kind::kFigure) {
    const auto figure = ReadFigure(symbol.figure, input, at, input.end);
    if (!figure) return false;
    if (instruction.slot) captures->Add(*instruction.slot, figure->value);
    return Run(program, pc + 1, input, figure->end, captures, matched_end);
  }
  const Readings& here = input.At(at);
  if (symbol.kind == TimeSymbol::Kind::kLiteral) {
    return here.literal == symbol.id && Run(program, pc + 1, input, at + 1, captures, matched_end);
  }
  if (!here.classes.test(static_cast<size_t>(symbol.id))) return false;
  for (const TimeWord* const word : input.WordsAt(at)) {
    if (word->word_class != symbol.id) continue;
    const size_t saved = captures->count;
    if (instruction.slot) captures->Add(*instruction.slot, word->value);
    if (Run(program, pc + 1, input, at + word->tokens.size(), captures, matched_end)) return true;
    captures->count = saved;
  }
  return false;
}

bool TimeGrammar::Run(const Program& program, size_t pc, const Input& input, size_t at, Captures* captures,
                      size_t* matched_end) const {
  while (true) {
    const Instruction& instruction = program[pc];
    switch (instruction.op) {
      case Op::kAccept:
        *matched_end = at;
        return true;
      case Op::kSymbol:
        return MatchSymbol(program, pc, input, at, captures, matched_end);
      case Op::kJump:
        pc = instruction.target;
        continue;
      case Op::kSplit: {
        const size_t saved = captures->count;
        if (Run(program, pc + 1, input, at, captures, matched_end)) return true;
        captures->count = saved;
        pc = instruction.target;
        continue;
      }
      case Op::kGlued:
        if (at >= input.end || input.tokens[at].Has(kSpaceBefore)) return false;
        ++pc;
        continue;
      case Op::kBehind:
      case Op::kAhead: {
        const bool behind = instruction.op == Op::kBehind;
        const bool found = std::any_of(
            instruction.looks.begin(), instruction.looks.end(),
            [&](const std::vector<TimeSymbol>& sequence) { return LooksLike(sequence, behind, input, at); });
        if (found == instruction.negated) return false;
        ++pc;
        continue;
      }
    }
  }
}

std::optional<TimePhrase> TimeGrammar::MatchAt(const Input& input, size_t at) const {
  const Readings& here = input.At(at);
  if (here.literal < 0 && !here.figure && here.first_word == here.last_word) return std::nullopt;  // nearly every token
  size_t best_end = at;
  size_t best_rule = 0;
  Captures best;
  Captures captures;
  const auto try_rule = [&](size_t rule) {
    if (!input.present.Hold(rules_[rule].needed)) return;
    captures.count = 0;
    size_t matched_end = at;
    if (!Run(rules_[rule].program, 0, input, at, &captures, &matched_end)) return;
    if (matched_end < best_end || (matched_end == best_end && (best_end == at || rule >= best_rule))) return;
    best_end = matched_end;
    best_rule = rule;
    best = captures;
  };
  // The rules whose first symbol stands at `at` and ends at `next`.
  const auto try_rules = [&](const Starts& starts, size_t next) {
    if (!CanFollow(starts.any, input, next)) return;
    for (const Starts::Start& start : starts.starts) {
      if (CanFollow(start.follow, input, next)) try_rule(start.rule);
    }
  };
  if (here.literal >= 0 && static_cast<size_t>(here.literal) < by_literal_.size()) {
    try_rules(by_literal_[static_cast<size_t>(here.literal)], at + 1);
  }
  for (const TimeWord* const word : input.WordsAt(at)) {
    try_rules(by_class_[static_cast<size_t>(word->word_class)], at + word->tokens.size());
  }
  if (here.figure) {
    for (const auto& [figure, starts] : by_figure_) {
      if (const auto read = ReadFigure(figure, input, at, input.end)) try_rules(starts, read->end);
    }
  }
  if (best_end == at) return std::nullopt;

  TimePhrase phrase;
  phrase.first = static_cast<uint32_t>(at);
  phrase.last = static_cast<uint32_t>(best_end);
  phrase.form = rules_[best_rule].form;
  for (size_t i = 0; i < best.count; ++i) phrase.slots.Set(best.entries[i].slot, best.entries[i].value);
  for (const auto& [slot, value] : rules_[best_rule].constants) phrase.slots.Set(slot, value);
  return phrase;
}

}  // namespace readout::extract
