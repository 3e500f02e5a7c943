// SPDX-License-Identifier: Apache-2.0
#pragma once
// The actors of the exported events, gathered while the events pass by: one short record each.
//
// Two kinds of nodes come out of the model's participants:
// - one for each side ("side:USA"), whoever speaks for it: a participant without a name, or named like its side, is the
//   side itself. Its id is made of the code alone, so that it stays the same whatever else is exported;
// - one for each person, body or group with a name ("wd:Q7747", "ac-…"), tied to its side(s) by REPRESENTS.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/absl_view.h"
#include "export/exporter.h"
#include "model/event.h"

namespace readout::exporting {

struct ActorRecord {
  std::string node;  // the id in exported graphs; ASCII, without white space
  std::string name;  // the most frequent spelling; of a side its name, else its code
  bool is_side = false;
  std::string side;               // the most frequent one; of a side its code; empty when unknown
  std::optional<ActorKind> kind;  // absent for sources of whom no event says what they are
  std::string wikidata;           // "Q7747", else empty
  std::set<std::string> offices;  // every office it was seen in
  std::set<std::string> sides;    // every side it was seen on (one, nearly always); empty for a side
  int64_t events = 0;             // in which it, or somebody for it, plays a role (not: those that are about it)

  // Counted while gathering; `name` and `side` are chosen from them by Finish().
  std::map<std::string, int64_t> name_counts;
  std::map<std::string, int64_t> side_counts;
};

class ActorIndex {
 public:
  // `sides` must outlive the index.
  explicit ActorIndex(const StringMap<SideInfo>* sides) : sides_(sides) {}

  // Node ids; empty when neither id, name nor side is given.
  std::string NodeOf(const Participant& participant) const;
  std::string NodeOf(const ActorRef& ref) const;
  static std::string SideNode(std::string_view side);

  // Participants, initiator and source with their sides, and the sides that the topics are about.
  void AddEvent(const Event& event);
  // Anybody else who is named: who described the tone, who speaks in one of the claims.
  void AddRef(const ActorRef& ref);

  // Chooses names; the records in ascending order of node ids. The index is used up.
  std::vector<ActorRecord> Finish() &&;

 private:
  bool IsSideItself(std::string_view side, std::string_view name, const ActorId& actor) const;
  ActorRecord& Record(const std::string& node) { return records_.try_emplace(node).first->second; }
  ActorRecord& AddSide(const std::string& side);

  const StringMap<SideInfo>* sides_;
  StringMap<ActorRecord> records_;
};

// Letters, digits and ".", "_", "~", ":", "-" stay, every other byte becomes %XX: fit for XML ids and for IRIs.
std::string EncodeId(std::string_view text);

}  // namespace readout::exporting
