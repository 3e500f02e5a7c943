// SPDX-License-Identifier: Apache-2.0
#include "tests/property/leader_swap.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace readout::extract {
namespace {

bool IsWordByte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

std::string AsciiUpper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}
std::string Capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

// Words that news put before a name for an office; offices that need more than a word are not swapped.
const char* TitleOf(std::string_view office) {
  if (office == "president") return "president";
  if (office == "prime_minister") return "prime minister";
  if (office == "chancellor") return "chancellor";
  return nullptr;
}

// How a side's name stands in a sentence: as a noun ("in the US"), as an adjective ("US President"), or both.
struct Country {
  std::string noun;       // with its article
  std::string adjective;  // "Russian"
  std::string people;
  std::string capital;
  std::string seat;  // "Kremlin": behind "the"; empty when the capital has to do
};

class Swapper {
 public:
  void Person(const PersonRecord& from, const PersonRecord& to) {
    for (const std::string& spelling : Rows().SpellingsOf(from)) {
      Add(spelling, std::string(spelling.find(' ') == std::string::npos ? to.surname : to.name));
    }
    Add(std::string(from.surname), std::string(to.surname));
    Add(std::string(from.name), std::string(to.name));
  }

  void Side(const SideRecord& from, const SideRecord& to) {
    const SideWords words = Rows().WordsOf(from.code);
    const Country country = CountryOf(to);
    for (const std::string& name : words.names) {
      const bool adjective =
          std::find(words.adjectives.begin(), words.adjectives.end(), name) != words.adjectives.end();
      if (adjective || (name.size() <= 4 && AsciiUpper(name) == name)) {
        // "US", "U.S.", "UK": a noun behind "the", unless a word follows that it describes.
        Add("the " + name, country.noun, adjective ? "" : "the " + country.adjective);
        Add(name, country.adjective);
      } else {
        Add("the " + name, country.noun);
        Add(name, country.noun);
      }
    }
    for (const std::string& word : words.adjectives) Add(word, country.adjective);
    for (const std::string& word : words.demonyms) {
      if (std::find(words.adjectives.begin(), words.adjectives.end(), word) == words.adjectives.end()) {
        Add(word, country.people);
      }
    }
    for (std::string_view word : from.capitals) Add(std::string(word), country.capital);
    for (const std::string& word : words.metonyms) {
      if (std::find(from.capitals.begin(), from.capitals.end(), word) != from.capitals.end()) continue;
      const std::string bare = word.starts_with("the ") ? word.substr(4) : word;
      Add("the " + bare, country.seat.empty() ? country.capital : "the " + country.seat);
      Add(bare, country.seat.empty() ? country.capital : country.seat);
    }
  }

  void Title(std::string_view from, const std::string& to) {
    for (const char* plural : {"", "s"}) {
      const std::string word = std::string(from) + plural;
      Add(word, to + plural);
      std::string capitals = Capitalised(word);
      if (const size_t blank = capitals.find(' '); blank != std::string::npos) {
        capitals = capitals.substr(0, blank + 1) + Capitalised(capitals.substr(blank + 1));
      }
      Add(capitals, Titled(to + plural));
    }
  }

  std::string Apply(const std::string& text) const {
    std::string changed;
    for (size_t i = 0; i < text.size();) {
      const bool begins = IsWordByte(text[i]) && (i == 0 || !IsWordByte(text[i - 1]));
      const auto* found = begins ? Longest(text, i) : nullptr;
      if (found == nullptr) {
        changed += text[i++];
        continue;
      }
      i += found->first.size();
      const bool describes = !found->second.adjective.empty() && i + 1 < text.size() && text[i] == ' ' &&
                             IsWordByte(text[i + 1]) && !FollowsANoun(text, i + 1);
      changed += describes ? found->second.adjective : found->second.word;
    }
    return changed;
  }

 private:
  struct Replacement {
    std::string word;
    std::string adjective;  // in place of it where it describes the next word
  };

  void Add(const std::string& from, const std::string& to, const std::string& adjective = {}) {
    if (from.empty() || to.empty()) return;
    table_.try_emplace(from, Replacement{to, adjective});
    if (AsciiUpper(from) != from)
      table_.try_emplace(AsciiUpper(from), Replacement{AsciiUpper(to), AsciiUpper(adjective)});
    if (from.starts_with("the ")) {
      table_.try_emplace(Capitalised(from), Replacement{Capitalised(to), Capitalised(adjective)});
    }
  }

  static std::string Titled(std::string text) {
    text = Capitalised(text);
    const size_t blank = text.find(' ');
    return blank == std::string::npos ? text : text.substr(0, blank + 1) + Capitalised(text.substr(blank + 1));
  }

  static Country CountryOf(const SideRecord& side) {
    const SideWords words = Rows().WordsOf(side.code);
    Country country;
    const bool article = side.name.find("United ") == 0 || side.name.find("Netherlands") != std::string::npos;
    country.noun = std::string(article ? "the " : "").append(side.name);
    country.adjective = words.adjectives.empty() ? std::string(side.name) : words.adjectives.front();
    country.people = words.demonyms.empty() ? std::string(side.name) : words.demonyms.back();
    country.capital = side.capitals.empty() ? side.name : side.capitals.front();
    for (const std::string& word : words.metonyms) {
      if (std::find(side.capitals.begin(), side.capitals.end(), word) != side.capitals.end()) continue;
      country.seat = word.starts_with("the ") ? word.substr(4) : word;
      break;
    }
    return country;
  }

  // Whether the word at `at` cannot be described by what stands before it: a verb, a preposition, a conjunction.
  static bool FollowsANoun(const std::string& text, size_t at) {
    static constexpr std::string_view kWords[] = {"and",  "are",   "as",  "at",    "by",   "did",  "for",   "from",
                                                  "had",  "has",   "in",  "is",    "of",   "on",   "or",    "over",
                                                  "said", "that",  "to",  "was",   "will", "with", "would", "who",
                                                  "were", "about", "but", "after", "have"};
    size_t end = at;
    while (end < text.size() && IsWordByte(text[end])) ++end;
    const std::string_view word = std::string_view(text).substr(at, end - at);
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
  }

  const std::pair<const std::string, Replacement>* Longest(const std::string& text, size_t at) const {
    const std::pair<const std::string, Replacement>* best = nullptr;
    for (const auto& entry : table_) {
      const std::string& phrase = entry.first;
      if (text.compare(at, phrase.size(), phrase) != 0) continue;
      const size_t end = at + phrase.size();
      if (IsWordByte(phrase.back()) && end < text.size() && IsWordByte(text[end])) continue;
      if (best == nullptr || phrase.size() > best->first.size()) best = &entry;
    }
    return best;
  }

  std::map<std::string, Replacement> table_;
};

bool Holds(const std::string& text, const std::string& word) {
  for (size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !IsWordByte(text[at - 1]);
    const size_t end = at + word.size();
    if (begins && (end == text.size() || !IsWordByte(text[end]))) return true;
  }
  return false;
}
// Whether a given name stands in the text outside of the spellings that the tables list.
bool HasUnlistedSpelling(std::string text, const PersonRecord& person) {
  std::vector<std::string> spellings = Rows().SpellingsOf(person);
  std::sort(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  for (const std::string& spelling : spellings) {
    for (size_t at = text.find(spelling); at != std::string::npos; at = text.find(spelling, at)) {
      text.erase(at, spelling.size());
    }
  }
  const std::string_view name = person.name;
  const std::string given(name.substr(0, name.find(' ')));
  return person.surname != given && Holds(text, given);
}

}  // namespace

std::optional<Swap> WithLeadersSwapped(const NamedArticle& article) {
  const ActorKnowledge& actors = Reader().actors();
  for (const Claim& claim : article.claims) {
    const std::vector<Participant>& parties = claim.facts.participants;
    if (claim.facts.background || !claim.facts.date.known() || parties.size() != 2) continue;
    const PersonRecord* a = actors.FindPerson(parties[0].actor);
    const PersonRecord* b = actors.FindPerson(parties[1].actor);
    if (a == nullptr || b == nullptr || parties[0].side == parties[1].side) continue;
    const SideRecord* side_a = actors.FindSide(parties[0].side);
    const SideRecord* side_b = actors.FindSide(parties[1].side);
    if (side_a == nullptr || side_b == nullptr || a->sex != b->sex || a->sex == '?') continue;
    if (side_a->kind != ActorKind::kState || side_b->kind != ActorKind::kState) continue;
    const std::string whole = article.article.title + "\n" + article.article.text;
    if (!Holds(whole, std::string(a->surname)) || !Holds(whole, std::string(b->surname))) continue;
    if (HasUnlistedSpelling(whole, *a) || HasUnlistedSpelling(whole, *b)) continue;
    const bool same_office = parties[0].office == parties[1].office;
    const char* title_a = TitleOf(parties[0].office);
    const char* title_b = TitleOf(parties[1].office);
    if (!same_office && (title_a == nullptr || title_b == nullptr)) continue;
    Swapper swapper;
    swapper.Person(*a, *b);
    swapper.Person(*b, *a);
    swapper.Side(*side_a, *side_b);
    swapper.Side(*side_b, *side_a);
    if (!same_office) {
      swapper.Title(title_a, title_b);
      swapper.Title(title_b, title_a);
    }
    Swap swap{article.article,
              {parties[0].actor, parties[0].name, parties[0].side},
              {parties[1].actor, parties[1].name, parties[1].side}};
    swap.article.title = swapper.Apply(article.article.title);
    swap.article.text = swapper.Apply(article.article.text);
    return swap;
  }
  return std::nullopt;
}

ActorRef Swapped(const ActorRef& actor, const Swap& swap) {
  if (actor.name.empty()) {
    if (actor.side == swap.a.side) return {{}, "", swap.b.side};
    if (actor.side == swap.b.side) return {{}, "", swap.a.side};
    return {{}, "", actor.side};
  }
  if (actor.name == swap.a.name) return swap.b;
  if (actor.name == swap.b.name) return swap.a;
  return actor;
}

}  // namespace readout::extract
