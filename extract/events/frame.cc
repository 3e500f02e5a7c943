// SPDX-License-Identifier: Apache-2.0
#include "extract/events/frame.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "base/byte_source.h"
#include "base/status_macros.h"
#include "base/text_fold.h"

namespace readout::extract {
namespace {

using Phrase = std::vector<std::string>;

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

Phrase WordsOf(std::string_view text) {
  Phrase words;
  for (absl::string_view word : absl::StrSplit(ToAbsl(text), ' ', absl::SkipEmpty()))
    words.push_back(Fold(ToStd(word)));
  return words;
}

std::vector<Phrase> Alternatives(std::string_view text) {
  std::vector<Phrase> phrases;
  for (absl::string_view part : absl::StrSplit(ToAbsl(text), '|')) {
    Phrase words = WordsOf(Trim(ToStd(part)));
    if (!words.empty()) phrases.push_back(std::move(words));
  }
  return phrases;
}

// Reads the lines of one file. Each method returns a Status without place; Parse adds it.
class FrameParser {
 public:
  explicit FrameParser(std::vector<Frame>* frames, std::vector<CueSet>* cues) : frames_(*frames), cues_(*cues) {}

  absl::Status Line(std::string_view key, std::string_view value, int line) {
    if (key == "frame") {
      if (value.empty()) return absl::InvalidArgumentError("a frame needs a name");
      for (const Frame& frame : frames_) {
        if (frame.name == value)
          return absl::InvalidArgumentError(absl::StrCat("frame \"", ToAbsl(value), "\" is already defined"));
      }
      frames_.emplace_back();
      frames_.back().name = std::string(value);
      frames_.back().line = line;
      return absl::OkStatus();
    }
    if (key == "cue-set") return CueSetLine(value);
    if (frames_.empty())
      return absl::InvalidArgumentError(absl::StrCat("\"", ToAbsl(key), "\" stands before the first \"frame\""));
    Frame& frame = frames_.back();
    if (key == "kind") return Enum(kFrameKindNames, value, "kind", &frame.kind);
    if (key == "type") return Enum(kEventTypeNames, value, "event type", &frame.type);
    if (key == "outcome") return Enum(kOutcomeKindNames, value, "outcome", &frame.outcome);
    if (key == "amount") return Enum(kOutcomeKindNames, value, "outcome", &frame.amount.emplace());
    if (key == "strength") return Enum(kStrengthNames, value, "strength", &frame.strength);
    if (key == "mode") {
      if (!IsModeOf(frame.type, value)) {
        return absl::InvalidArgumentError(
            absl::StrCat("\"", ToAbsl(value), "\" is no mode of ", ToAbsl(EnumToName(kEventTypeNames, frame.type))));
      }
      frame.mode = std::string(value);
      return absl::OkStatus();
    }
    if (key == "offered") {
      if (!IsModeOf(frame.type, value)) {
        return absl::InvalidArgumentError(
            absl::StrCat("\"", ToAbsl(value), "\" is no mode of ", ToAbsl(EnumToName(kEventTypeNames, frame.type))));
      }
      frame.offered = std::string(value);
      return absl::OkStatus();
    }
    if (key == "noun") return Add(Alternatives(value), &frame.nouns);
    if (key == "verb") return Add(Alternatives(value), &frame.verbs);
    if (key == "cue") return Add(Alternatives(value), &frame.cues);
    if (key == "takes") return AddTaken(value, &frame.takes);
    if (key == "takes-set") return AddTakenSets(value, &frame.takes);
    if (key == "verb-set") return AddVerbSets(value, &frame.verbs);
    if (key == "mode-set") return AddWords(value, &frame.mode_sets);
    if (key == "of-verb") return AddPhrases(value, &frame.of_verbs);
    if (key == "without") return Add(Alternatives(value), &frame.without);
    if (key == "arg") return ArgLine(value, &frame);
    if (key == "needs") return AddWords(value, &frame.needs);
    if (key == "unless") return AddWords(value, &frame.unless);
    if (key == "unless-sentence") return AddWords(value, &frame.unless_sentence);
    if (key == "status") {
      Status status = Status::kHeld;
      READOUT_RETURN_IF_ERROR(Enum(kStatusNames, value, "status", &status));
      frame.status = std::string(value);
      return absl::OkStatus();
    }
    if (key == "without-before") return AddWords(value, &frame.without_before);
    if (key == "makers") return AddWords(value, &frame.makers);
    if (key == "speaks-of") return AddWords(value, &frame.aspects);
    if (bool* flag = Flag(key, &frame); flag != nullptr) {
      *flag = true;
      return absl::OkStatus();
    }
    if (key == "yes" || key == "no") {
      (key == "yes" ? frame.yes : frame.no).emplace_back(value);
      return absl::OkStatus();
    }
    return absl::InvalidArgumentError(absl::StrCat("unknown key \"", ToAbsl(key), "\""));
  }

 private:
  // What a key without a value sets; nullptr for other keys.
  static bool* Flag(std::string_view key, Frame* frame) {
    if (key == "described") return &frame->described;
    if (key == "not-states") return &frame->not_states;
    if (key == "one-of-several") return &frame->one_of_several;
    if (key == "one-each") return &frame->one_each;
    if (key == "spoken") return &frame->spoken;
    if (key == "counted") return &frame->counted;
    if (key == "infinitive") return &frame->infinitive;
    if (key == "gives-way") return &frame->gives_way;
    if (key == "counterpart") return &frame->counterpart;
    if (key == "answers") return &frame->answers;
    if (key == "office-holders") return &frame->office_holders;
    if (key == "one-sided") return &frame->one_sided;
    if (key == "places") return &frame->places;
    if (key == "anchored") return &frame->anchored;
    if (key == "caption") return &frame->caption;
    if (key == "abroad") return &frame->abroad;
    if (key == "persons") return &frame->persons;
    if (key == "takes-money") return &frame->takes_money;
    if (key == "ellipsis") return &frame->ellipsis;
    return nullptr;
  }
  template <typename E, size_t N>
  static absl::Status Enum(const EnumName<E> (&table)[N], std::string_view value, std::string_view what, E* out) {
    const std::optional<E> found = EnumFromName(table, value);
    if (!found) return absl::InvalidArgumentError(absl::StrCat("unknown ", ToAbsl(what), " \"", ToAbsl(value), "\""));
    *out = *found;
    return absl::OkStatus();
  }
  static absl::Status Add(std::vector<Phrase> phrases, std::vector<Phrase>* out) {
    if (phrases.empty()) return absl::InvalidArgumentError("nothing follows the key");
    out->insert(out->end(), phrases.begin(), phrases.end());
    return absl::OkStatus();
  }
  static absl::Status AddWords(std::string_view value, std::vector<std::string>* out) {
    Phrase words = WordsOf(value);
    if (words.empty()) return absl::InvalidArgumentError("nothing follows the key");
    out->insert(out->end(), words.begin(), words.end());
    return absl::OkStatus();
  }
  static absl::Status AddPhrases(std::string_view value, std::vector<std::string>* out) {
    for (const Phrase& phrase : Alternatives(value)) out->push_back(absl::StrJoin(phrase, " "));
    return out->empty() ? absl::InvalidArgumentError("nothing follows the key") : absl::OkStatus();
  }
  static absl::Status AddTaken(std::string_view value, std::vector<TakenPhrase>* out) {
    std::vector<Phrase> phrases = Alternatives(value);
    if (phrases.empty()) return absl::InvalidArgumentError("nothing follows the key");
    for (Phrase& phrase : phrases) out->push_back({std::move(phrase), ""});
    return absl::OkStatus();
  }
  // Does something with each part of cue sets that the file, or one before it, has given by now.
  absl::Status ForSets(std::string_view value, const std::function<void(const CueSet&)>& use) const {
    const Phrase names = WordsOf(value);
    if (names.empty()) return absl::InvalidArgumentError("nothing follows the key");
    for (const std::string& name : names) {
      bool known = false;
      for (const CueSet& set : cues_) {
        if (set.name != name) continue;
        known = true;
        use(set);
      }
      if (!known) return absl::InvalidArgumentError(absl::StrCat("unknown cue-set \"", name, "\""));
    }
    return absl::OkStatus();
  }
  absl::Status AddTakenSets(std::string_view value, std::vector<TakenPhrase>* out) const {
    return ForSets(value, [out](const CueSet& set) {
      for (const Phrase& phrase : set.phrases) out->push_back({phrase, set.mode});
    });
  }
  absl::Status AddVerbSets(std::string_view value, std::vector<Phrase>* out) const {
    return ForSets(value,
                   [out](const CueSet& set) { out->insert(out->end(), set.phrases.begin(), set.phrases.end()); });
  }
  static absl::Status ArgLine(std::string_view value, Frame* frame) {
    const size_t equals = value.find('=');
    if (equals == std::string_view::npos)
      return absl::InvalidArgumentError("an arg has the form \"FUNCTION … = ROLE\"");
    FrameRole role = FrameRole::kNone;
    READOUT_RETURN_IF_ERROR(Enum(kFrameRoleNames, Trim(value.substr(equals + 1)), "role", &role));
    for (std::string& function : WordsOf(value.substr(0, equals))) {
      std::replace(function.begin(), function.end(), '_', ' ');  // "out_of"
      frame->args.push_back({std::move(function), role});
    }
    return absl::OkStatus();
  }
  absl::Status CueSetLine(std::string_view value) {
    const size_t equals = value.find('=');
    if (equals == std::string_view::npos)
      return absl::InvalidArgumentError("a cue-set has the form \"NAME [MODE] = PHRASE | PHRASE\"");
    const Phrase head = WordsOf(value.substr(0, equals));
    if (head.empty() || head.size() > 2)
      return absl::InvalidArgumentError("a cue-set has a name and at most a mode before \"=\"");
    CueSet set;
    set.name = head[0];
    if (head.size() == 2) set.mode = head[1];
    set.phrases = Alternatives(value.substr(equals + 1));
    // A set may be given in several lines.
    for (CueSet& known : cues_) {
      if (known.name == set.name && known.mode == set.mode) {
        known.phrases.insert(known.phrases.end(), set.phrases.begin(), set.phrases.end());
        return absl::OkStatus();
      }
    }
    cues_.push_back(std::move(set));
    return absl::OkStatus();
  }

  std::vector<Frame>& frames_;
  std::vector<CueSet>& cues_;
};

absl::Status CheckFrame(const Frame& frame, const std::vector<CueSet>& cues) {
  if (frame.nouns.empty() && frame.verbs.empty() && frame.cues.empty() && !frame.caption && !frame.abroad) {
    return absl::InvalidArgumentError(
        absl::StrCat("frame \"", frame.name, "\" has neither noun nor verb nor cue nor caption nor abroad"));
  }
  std::vector<std::string> named = frame.needs;
  named.insert(named.end(), frame.unless.begin(), frame.unless.end());
  named.insert(named.end(), frame.mode_sets.begin(), frame.mode_sets.end());
  named.insert(named.end(), frame.unless_sentence.begin(), frame.unless_sentence.end());
  for (const std::string& need : named) {
    if (std::none_of(cues.begin(), cues.end(), [&](const CueSet& set) { return set.name == need; })) {
      return absl::InvalidArgumentError(
          absl::StrCat("frame \"", frame.name, "\" needs the unknown cue-set \"", need, "\""));
    }
  }
  return absl::OkStatus();
}

}  // namespace

Role ParticipantRole(FrameRole role) {
  switch (role) {
    case FrameRole::kHost:
      return Role::kHost;
    case FrameRole::kVisitor:
      return Role::kVisitor;
    case FrameRole::kMediator:
      return Role::kMediator;
    case FrameRole::kSource:
      return Role::kSource;
    case FrameRole::kTarget:
      return Role::kTarget;
    case FrameRole::kSender:
      return Role::kSender;
    case FrameRole::kRecipient:
      return Role::kRecipient;
    default:
      return Role::kParticipant;
  }
}

namespace {

size_t LongestVerb(const std::vector<std::vector<std::string>>& verbs, size_t least, std::string_view lemma,
                   const Document& document, uint32_t last) {
  size_t longest = 0;
  for (const std::vector<std::string>& phrase : verbs) {
    if (phrase.size() < least || phrase.front() != lemma) continue;
    if (last + phrase.size() - 1 > document.tokens.size()) continue;
    const bool stands = std::equal(phrase.begin() + 1, phrase.end(), document.tokens.begin() + last,
                                   [](const std::string& word, const Token& token) { return word == token.word; });
    if (stands) longest = std::max(longest, phrase.size());
  }
  return longest;
}

}  // namespace

size_t Frame::VerbLength(std::string_view lemma, const Document& document, uint32_t last) const {
  return LongestVerb(verbs, 1, lemma, document, last);
}

size_t Frame::ParticleVerbLength(std::string_view lemma, const Document& document, uint32_t last) const {
  return LongestVerb(verbs, 2, lemma, document, last);
}

FrameRole Frame::RoleOf(std::string_view function) const {
  for (const FrameArg& arg : args) {
    if (arg.function == function) return arg.role;
  }
  return FrameRole::kNone;
}

absl::Status FrameSet::Parse(std::string_view text, const std::string& path, FrameSet* set) {
  FrameParser parser(&set->frames_, &set->cue_sets_);
  const size_t first = set->frames_.size();
  int number = 0;
  size_t at = 0;
  while (at <= text.size()) {
    size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view raw = text.substr(at, end - at);
    at = end + 1;
    ++number;
    const std::string_view line = Trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const size_t space = line.find(' ');
    const std::string_view key = line.substr(0, space);
    const std::string_view value = space == std::string_view::npos ? std::string_view() : Trim(line.substr(space));
    if (absl::Status status = parser.Line(key, value, number); !status.ok()) {
      const size_t column = static_cast<size_t>(line.data() - raw.data()) + 1;
      return absl::InvalidArgumentError(absl::StrCat(path, ":", number, ":", column, ": ", status.message()));
    }
  }
  for (size_t i = first; i < set->frames_.size(); ++i) {
    if (absl::Status status = CheckFrame(set->frames_[i], set->cue_sets_); !status.ok()) {
      return absl::InvalidArgumentError(absl::StrCat(path, ":", set->frames_[i].line, ":1: ", status.message()));
    }
  }
  set->Index();
  return absl::OkStatus();
}

absl::StatusOr<FrameSet> FrameSet::Load(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".frame") files.push_back(it->path().string());
  }
  if (error) return absl::NotFoundError(absl::StrCat(folder, ": ", error.message()));
  std::sort(files.begin(), files.end());
  if (files.empty()) return absl::NotFoundError(absl::StrCat(folder, ": holds no *.frame file"));
  FrameSet set;
  constexpr size_t kLimit = size_t{4} << 20;
  for (const std::string& file : files) {
    READOUT_ASSIGN_OR_RETURN(const std::string text, ReadAll(file, kLimit));
    READOUT_RETURN_IF_ERROR(Parse(text, file, &set));
  }
  return set;
}

const CueSet* FrameSet::FindCueSet(std::string_view name) const {
  for (const CueSet& set : cue_sets_) {
    if (set.name == name) return &set;
  }
  return nullptr;
}

bool FrameSet::HasCue(std::string_view set, std::string_view phrase) const {
  const std::vector<int>* sets = sets_of_phrase_.Find(phrase);
  return sets != nullptr && std::any_of(sets->begin(), sets->end(),
                                        [&](int index) { return cue_sets_[static_cast<size_t>(index)].name == set; });
}

void FrameSet::Index() {
  by_noun_.clear();
  by_verb_.clear();
  by_cue_.clear();
  sets_of_phrase_.clear();
  for (size_t i = 0; i < cue_sets_.size(); ++i) {
    if (FindCueSet(cue_sets_[i].name) != &cue_sets_[i]) continue;
    for (const Phrase& phrase : cue_sets_[i].phrases) {
      sets_of_phrase_[absl::StrJoin(phrase, " ")].push_back(static_cast<int>(i));
    }
  }
  for (size_t i = 0; i < frames_.size(); ++i) {
    const int index = static_cast<int>(i);
    auto add = [index](WordIndex* map, const std::string& key) {
      std::vector<int>& list = (*map)[key];
      if (list.empty() || list.back() != index) list.push_back(index);
    };
    for (const Phrase& phrase : frames_[i].nouns) add(&by_noun_, phrase.back());
    for (const Phrase& phrase : frames_[i].verbs) add(&by_verb_, phrase.front());
    for (const Phrase& phrase : frames_[i].cues) add(&by_cue_, phrase.front());
  }
}

}  // namespace readout::extract
