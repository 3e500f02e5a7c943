// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/absl_view.h"
#include "cli/commands.h"
#include "cli/shared_options.h"
#include "cli/suggest.h"
#include "cli/table.h"

namespace readout::cli {
namespace {

constexpr char kDescription[] =
    "Turns news articles and official readouts into a knowledge graph of diplomacy: who called, met, visited or wrote "
    "to "
    "whom, when, for how long, about what, and who says so.";

constexpr char kFooter[] = R"(
readout help COMMAND says more about one of them.

Exit status: 0 done, 1 a query found nothing, 2 wrong usage, 3 failed and nothing changed, 4 done, but some inputs
were skipped (each is named on standard error with the reason).)";

constexpr size_t kHelpColumn = 30;
constexpr int kHelpWidth = 88;

// What CLI11 reports for a value that a check refuses; empty when it passes.
std::string CheckValue(const OptionSpec& spec, const std::string& value) {
  switch (spec.check) {
    case ValueCheck::kDay:
      return ParseDay(value).has_value() ? "" : absl::StrCat("not a day (YYYY-MM-DD): ", value);
    case ValueCheck::kDate:
      return ParseDateText(value).known() ? "" : absl::StrCat("not a date (YYYY-MM-DD, YYYY-MM or YYYY): ", value);
    case ValueCheck::kCount: {
      int number = 0;
      return CLI::detail::lexical_cast(value, number) && number >= 1 && number <= 1 << 20
                 ? ""
                 : absl::StrCat("not a whole number from 1 on: ", value);
    }
    case ValueCheck::kShare: {
      double number = -1;
      return CLI::detail::lexical_cast(value, number) && number >= 0 && number <= 1
                 ? ""
                 : absl::StrCat("not a number from 0 to 1: ", value);
    }
    case ValueCheck::kChoice:
      if (std::find(spec.choices.begin(), spec.choices.end(), value) != spec.choices.end()) return "";
      return absl::StrCat("\"", value, "\" is none of ", CLI::detail::join(spec.choices, ", "),
                          DidYouMean(value, spec.choices));
    case ValueCheck::kAny:
      break;
  }
  return "";
}

// Wrapped, with the values that may be chosen.
std::string HelpOf(const OptionSpec& spec) {
  std::string text = spec.help;
  if (spec.check == ValueCheck::kChoice) absl::StrAppend(&text, ": ", CLI::detail::join(spec.choices, ", "));
  return CLI::detail::join(WrapText(text, kHelpWidth), "\n");
}

void AddOption(const OptionSpec& spec, CLI::App* app) {
  const std::string help = HelpOf(spec);
  CLI::Option* option = std::visit(
      [&](auto* target) -> CLI::Option* {
        using Target = std::remove_pointer_t<decltype(target)>;
        if constexpr (std::is_same_v<Target, bool>) {
          return app->add_flag(spec.names, *target, help);
        } else if constexpr (std::is_same_v<Target, std::vector<std::string>>) {
          CLI::Option* list = app->add_option(spec.names, *target, help);
          // An option takes one value each time it is given, so that it does not swallow what stands behind it.
          if (spec.names.starts_with('-')) list->allow_extra_args(false);
          if (spec.check == ValueCheck::kChoice) list->delimiter(',');
          return list;
        } else {
          return app->add_option(spec.names, *target, help);
        }
      },
      spec.target);
  option->required(spec.required);
  if (!std::holds_alternative<bool*>(spec.target)) option->option_text(spec.names.starts_with('-') ? spec.value : " ");
  if (!spec.environment.empty()) option->envname(spec.environment);
  if (spec.check == ValueCheck::kAny) return;
  option->check(CLI::Validator([spec](std::string& value) { return CheckValue(spec, value); }, "", "value"));
}

std::vector<std::string> OptionNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// CLI11 words most errors well; the unknown argument deserves a suggestion.
std::string WordParseError(const CLI::ParseError& error, const CLI::App& app) {
  const auto* extras = dynamic_cast<const CLI::ExtrasError*>(&error);
  if (extras == nullptr) return error.what();
  const std::vector<std::string> remaining = app.remaining();
  const std::string& word = remaining.empty() ? std::string() : remaining.front();
  if (!word.starts_with('-')) return absl::StrCat("one argument too many: \"", word, "\"");
  return absl::StrCat("there is no option ", word, DidYouMean(word.substr(0, word.find('=')), OptionNames(app)));
}

std::unique_ptr<CLI::App> MakeApp(Command* command) {
  auto app =
      std::make_unique<CLI::App>(std::string(command->summary()), absl::StrCat("readout ", ToAbsl(command->name())));
  app->set_help_flag("-h,--help", "this text");
  app->footer(std::string(command->details()));
  app->get_formatter()->column_width(kHelpColumn);
  for (const OptionSpec& spec : command->Options()) AddOption(spec, app.get());
  return app;
}

std::string GeneralHelp(const std::vector<std::unique_ptr<Command>>& commands) {
  std::string text = absl::StrCat(kDescription, "\n\nUsage: readout COMMAND [OPTIONS] …\n\nCommands:\n");
  for (const auto& command : commands) {
    std::string name(command->name());
    name.resize(12, ' ');
    absl::StrAppend(&text, "  ", name, ToAbsl(command->summary()), "\n");
  }
  absl::StrAppend(&text, "  help        this text, or what there is to say about one command\n\nOptions:\n",
                  "  --version   the version of the program\n  -h,--help   this text\n", kFooter, "\n");
  return text;
}

ExitCode Finish(const absl::StatusOr<ExitCode>& result, std::string_view command, Console* console) {
  absl::Status status = result.status();
  // What could not be written has not been done.
  if (const absl::Status flushed = console->Flush(); status.ok()) status = flushed;
  if (status.ok()) return *result;
  const ExitCode code = ExitCodeOf(status);
  if (!IsBrokenPipe(status)) {
    std::string message(status.message().data(), status.message().size());
    if (code == ExitCode::kWrongUsage)
      absl::StrAppend(&message, "\n  (readout ", ToAbsl(command), " --help says more)");
    console->Say(message);
  }
  return code;
}

ExitCode Print(const std::string& text, Console* console) {
  const absl::Status status = console->Write(text);
  return Finish(status.ok() ? absl::StatusOr<ExitCode>(ExitCode::kDone) : status, "", console);
}

}  // namespace

ExitCode RunCommandLine(const std::vector<std::string>& words, Console* console) {
  const std::vector<std::unique_ptr<Command>> commands = MakeCommands();
  if (words.empty()) {
    console->Say("which command?\n\n" + GeneralHelp(commands));
    return ExitCode::kWrongUsage;
  }
  std::vector<std::string> rest(words.begin() + 1, words.end());
  std::string name = words.front();
  if (name == "--version") return Print("readout " READOUT_VERSION "\n", console);
  if (name == "help" || name == "--help" || name == "-h") {
    if (name != "help" || rest.empty()) return Print(GeneralHelp(commands), console);
    name = rest.front();
    rest = {"--help"};
  }
  const auto command =
      std::find_if(commands.begin(), commands.end(), [&](const auto& candidate) { return candidate->name() == name; });
  if (command == commands.end()) {
    std::vector<std::string> names = {"help"};
    for (const auto& candidate : commands) names.emplace_back(candidate->name());
    console->Say(absl::StrCat(name.starts_with('-') ? "the command comes first; " : "", "there is no command \"", name,
                              "\"", DidYouMean(name, names), "\n  (readout help lists them)"));
    return ExitCode::kWrongUsage;
  }
  const std::unique_ptr<CLI::App> app = MakeApp(command->get());
  std::reverse(rest.begin(), rest.end());  // as CLI11 wants them
  try {
    app->parse(rest);
  } catch (const CLI::CallForHelp&) {
    return Print(app->help(), console);
  } catch (const CLI::ParseError& error) {
    return Finish(UsageError(WordParseError(error, *app)), (*command)->name(), console);
  }
  return Finish((*command)->Run(console), (*command)->name(), console);
}

}  // namespace readout::cli
