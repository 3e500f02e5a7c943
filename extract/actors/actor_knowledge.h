// SPDX-License-Identifier: Apache-2.0
#pragma once
// What data/actors knows: countries, organisations and groups, persons, and who held which office when.
// Loaded once, never changed, safe to share between threads. Records are views into an image (base/image.h), either the
// one that was compiled from data/ when the program was built or one that has just been made of text; they live as long
// as the knowledge they come from.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/enum_names.h"
#include "base/image.h"
#include "model/claim.h"
#include "model/date.h"
#include "model/image_day.h"

namespace readout::extract {

// A state, an international organisation, a group: anything that has a side code.
struct SideRecord {
  std::string_view code;  // ISO 3166-1 alpha-3 or the organisation's code: the `side` of claims
  std::string_view name;  // "Russia"
  ActorKind kind = ActorKind::kState;
  std::string_view parent;    // side that acts through it: EU for the European Commission, UN for UNICEF; else empty
  std::string_view wikidata;  // "Q159" or empty
  std::span<const std::string_view> capitals;
  std::span<const std::string_view> members;  // codes, where the table gives them
  bool former = false;                        // a state that is no more
  bool territory = false;                     // the name of its capital is mostly something else's

  ActorId id() const;
};

// Rows of the long tables are used where they stand in the image; while the tables are read they are of
// std::string_view and Day instead of ImageText and ImageDay.
template <typename Text, typename Date>
struct BasicTenure {
  int32_t person = -1;  // index into persons()
  Text side;
  Text office;  // key of data/actors/office_titles.tsv: "president", "foreign_minister"
  Text role;    // class of the office: HOS, HOG, FM, DEF, SPOX, AIDE …; "HOS;HOG" where one office is both
  Date start;   // first possible day
  Date end;     // last possible day; Day::max() when open
  Date as_of;   // up to when an open tenure is known to have gone on; Day::max() when nothing is said
  bool acting = false;
};
using Tenure = BasicTenure<ImageText, ImageDay>;

template <typename Text>
struct BasicPerson {
  Text actor;       // an ActorId: "wd:Q7747" or UnlistedActorId(name, side)
  Text name;        // canonical
  Text surname;     // how news shorten it: "Putin", "Kim", "Mohammed bin Salman" -> "bin Salman"
  Text side;        // side of the latest office, else country
  Text country;     // as the table has it, however high an office elsewhere is
  Text given_name;  // folded: first word of the name that is no surname, or empty
  char sex = '?';   // 'M', 'F' or '?'

  ActorId id() const { return ActorId(std::string(std::string_view(actor))); }
};
using PersonRecord = BasicPerson<ImageText>;

class ActorKnowledge {
 public:
  // Reads the files of `folder` (data/actors) and then each of `extra_files` (same forms). Errors name file, line,
  // column.
  static absl::StatusOr<std::shared_ptr<const ActorKnowledge>> Load(const std::string& folder,
                                                                    std::span<const std::string> extra_files = {});
  // The actors of an image that ActorCompiler (actor_loader.h) has written to.
  static absl::StatusOr<std::shared_ptr<const ActorKnowledge>> Open(std::shared_ptr<const Image> image);
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
  std::span<const std::string_view> MembersOf(std::string_view code) const;

  // A city, venue or region by name; std::nullopt when there is none of that country (empty: of any). Views into the
  // image.
  struct PlaceNamed {
    std::string_view name;
    std::string_view country;  // empty for a region of several
    std::string_view city;     // of a venue, where the tables say it
    bool region = false;
  };
  std::optional<PlaceNamed> FindPlace(std::string_view name, std::string_view country) const;

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
