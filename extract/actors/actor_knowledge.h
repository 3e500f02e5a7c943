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
#include "base/enum_names.h"
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

  // Resolves what a user types: "Putin", "RUS", "wd:Q7747", "the Kremlin", "US president" (on `day`; without one the
  // latest), "leaders of the E3". Case, accents and "the" do not matter. The steps, each tried when those before it
  // found nothing: ids, codes and names as they stand; offices; names behind titles ("President Macron of France");
  // names in another order; the same with unknown words a letter away. Best first, several when ambiguous, empty when
  // nothing fits.
  enum class Reason {
    kId,         // "wd:Q7747", "ac-…"
    kCode,       // "RUS", "RU"
    kName,       // the name itself
    kVariant,    // another name or spelling of it
    kSurname,    // the short form of a person's name
    kAdjective,  // "Russian", "Russians"
    kCapital,    // "Moscow", said for the side
    kMetonym,    // "Kremlin", said for the side
    kRole,       // an office, held on the day
    kNearMiss,   // a spelling a letter away from what is known
  };
  struct Answer {
    ActorRef ref;
    ActorKind kind = ActorKind::kPerson;
    double score = 0;  // 1 for an exact name
    Reason reason = Reason::kName;
    std::string matched;             // of kNearMiss: the words read in place of those asked for
    const Tenure* tenure = nullptr;  // where an office was asked for: the term in it
  };
  std::vector<Answer> Resolve(std::string_view query, std::optional<Day> day) const;

  // An office as a user names it; `title` is empty when the words name none.
  struct RoleAsked {
    std::string title;               // "president", as the words say it
    std::vector<std::string> sides;  // whose: of "leaders of the E3" its members
    bool plural = false;             // "leaders": more than one is asked for
    bool former = false;             // "former US president": who no longer holds it
  };
  RoleAsked ReadRole(std::string_view query) const;
  // Everybody who held the offices that `title` means on `side`, by start.
  std::vector<const Tenure*> TenuresIn(std::string_view title, std::string_view side) const;
  // Sides that are members, of groups and formats where the tables fix them; empty otherwise.
  std::span<const std::string> MembersOf(std::string_view code) const;

  // Data of the mention finder; opaque to everybody else (extract/actors/actor_tables.h).
  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit ActorKnowledge(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

inline constexpr EnumName<ActorKnowledge::Reason> kReasonNames[] = {
    {ActorKnowledge::Reason::kId, "id"},           {ActorKnowledge::Reason::kCode, "code"},
    {ActorKnowledge::Reason::kName, "name"},       {ActorKnowledge::Reason::kVariant, "variant"},
    {ActorKnowledge::Reason::kSurname, "surname"}, {ActorKnowledge::Reason::kAdjective, "adjective"},
    {ActorKnowledge::Reason::kCapital, "capital"}, {ActorKnowledge::Reason::kMetonym, "metonym"},
    {ActorKnowledge::Reason::kRole, "role"},       {ActorKnowledge::Reason::kNearMiss, "near_miss"}};

}  // namespace readout::extract
