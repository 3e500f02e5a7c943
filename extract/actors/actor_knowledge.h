// SPDX-License-Identifier: Apache-2.0
#pragma once
// What data/actors knows: countries, organisations and groups, persons, and who held which office when.
// Loaded once, never changed, safe to share between threads.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "model/claim.h"
#include "model/date.h"

namespace readout::extract {

// A state, an international organisation, a group: anything that has a side code.
struct SideRecord {
  std::string code;  // ISO 3166-1 alpha-3 or the organisation's code: the `side` of claims
  std::string name;  // "Russia"
  ActorKind kind = ActorKind::kState;
  std::string parent;    // side that acts through it: EU for the European Commission, UN for UNICEF; else empty
  std::string wikidata;  // "Q159" or empty
  std::vector<std::string> capitals;
  std::string continent_or_region;  // free text for descriptions; may be empty
};

struct Tenure {
  int person = -1;  // index into persons()
  std::string side;
  std::string office;  // key of data/actors/office_titles.tsv: "president", "foreign_minister"
  std::string role;    // class of the office: HOS, HOG, FM, DEF, SPOX, AIDE …; "HOS;HOG" where one office is both
  Day start;           // first possible day
  Day end;             // last possible day; Day::max() when open
  Day as_of;           // up to when an open tenure is known to have gone on; Day::max() when nothing is said
  bool acting = false;
};

struct PersonRecord {
  ActorId actor;        // "wd:Q7747" or UnlistedActorId(name, side)
  std::string name;     // canonical
  std::string surname;  // how news shorten it: "Putin", "Kim", "Mohammed bin Salman" -> "bin Salman"
  std::string side;     // side of the latest office, else country
  char sex = '?';       // 'M', 'F' or '?'
};

class ActorKnowledge {
 public:
  // Reads the files of `folder` (data/actors) and then each of `extra_files` (same forms). Errors name file, line,
  // column.
  static absl::StatusOr<std::shared_ptr<const ActorKnowledge>> Load(const std::string& folder,
                                                                    std::span<const std::string> extra_files = {});
  ~ActorKnowledge();

  std::span<const SideRecord> sides() const;
  std::span<const PersonRecord> persons() const;

  const SideRecord* FindSide(std::string_view code) const;
  const PersonRecord* FindPerson(const ActorId& actor) const;
  // The side in whose name a body acts: "EU" for EU-COM, the code itself for states.
  std::string_view ActingSide(std::string_view code) const;

  std::span<const Tenure> TenuresOf(const PersonRecord& person) const;  // by start
  // The office a person held on a day: the most senior one; nullptr when none is known.
  const Tenure* OfficeOn(const PersonRecord& person, Day day) const;
  // Who held an office or office class ("president", "FM") of a side on a day; most likely first.
  std::vector<const Tenure*> HoldersOf(std::string_view side, std::string_view office_or_role, Day day) const;

  // Resolves what a user types: "Putin", "RUS", "Russia", "EU", "US president" (on `day`). Exact folded names first,
  // then surnames, then one-step misspellings; best first, several when ambiguous, empty when nothing fits.
  struct Answer {
    ActorRef ref;
    ActorKind kind = ActorKind::kPerson;
    double score = 0;  // 1 for an exact name
  };
  std::vector<Answer> Resolve(std::string_view query, std::optional<Day> day) const;

  // Data of the mention finder; opaque to everybody else (extract/actors/actor_tables.h).
  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit ActorKnowledge(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace readout::extract
