// SPDX-License-Identifier: Apache-2.0
// tests/unit/events/cases/places.tsv: texts with the places of their meetings and visits.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "base/absl_view.h"
#include "base/enum_names.h"
#include "base/tsv_table.h"
#include "gtest/gtest.h"
#include "model/event_type.h"
#include "tests/unit/events/test_extractor.h"

namespace readout::extract {
namespace {

TEST(PlaceCases, AVenueHasItsCityAndWhatIsNotNamedIsNotSaid) {
  absl::StatusOr<TsvTable> table =
      TsvTable::Read(READOUT_SOURCE_DIR "/tests/unit/events/cases/places.tsv", {"published", "text", "expected"});
  ASSERT_TRUE(table.ok()) << table.status();
  ASSERT_GT(table->size(), 10U);
  for (size_t row = 0; row < table->size(); ++row) {
    std::vector<std::string> places;
    const std::string text = absl::StrReplaceAll(ToAbsl(table->Cell(row, "text")), {{"\\n", "\n"}});
    for (const Claim& claim : ClaimsOf(text, table->Cell(row, "published"))) {
      const std::optional<Place>& place = claim.facts.place;
      places.push_back(std::string(EnumToName(kEventTypeNames, claim.facts.type)) + ": " +
                       (place ? place->name + " (" + place->country + ")" : "-"));
    }
    std::sort(places.begin(), places.end());
    EXPECT_EQ(absl::StrJoin(places, "; "), table->Cell(row, "expected"))
        << table->path() << ":" << table->line(row) << ": " << table->Cell(row, "text");
  }
}

}  // namespace
}  // namespace readout::extract
