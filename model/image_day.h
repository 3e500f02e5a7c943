// SPDX-License-Identifier: Apache-2.0
#pragma once
// A Day in one 32-bit cell of an image (base/image.h): year, month and day of the month side by side, so that cells are
// in the order of the days. Day::min() and Day::max() stand for no bound and have cells of their own.

#include <compare>
#include <cstdint>
#include <limits>

#include "model/date.h"

namespace readout {

class ImageDay {
 public:
  constexpr ImageDay() = default;
  // Years up to four million.
  explicit ImageDay(Day day)
      : cell_(day == Day::min()   ? kFirst
              : day == Day::max() ? kLast
                                  : static_cast<int32_t>(day.year()) * 512 + day.month() * 32 + day.day()) {}
  operator Day() const {
    if (cell_ == kFirst) return Day::min();
    if (cell_ == kLast) return Day::max();
    return Day(cell_ >> 9, cell_ >> 5 & 15, cell_ & 31);
  }
  int32_t cell() const { return cell_; }

  friend auto operator<=>(ImageDay, ImageDay) = default;
  friend bool operator==(ImageDay a, Day b) { return a.cell_ == ImageDay(b).cell_; }
  friend std::strong_ordering operator<=>(ImageDay a, Day b) { return a.cell_ <=> ImageDay(b).cell_; }
  friend int64_t operator-(ImageDay a, Day b) { return Day(a) - b; }
  friend int64_t operator-(Day a, ImageDay b) { return a - Day(b); }

 private:
  static constexpr int32_t kFirst = std::numeric_limits<int32_t>::min();
  static constexpr int32_t kLast = std::numeric_limits<int32_t>::max();

  int32_t cell_ = kFirst;
};

}  // namespace readout
