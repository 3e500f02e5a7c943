// SPDX-License-Identifier: Apache-2.0
#pragma once
// GoogleTest matchers for absl::Status and absl::StatusOr, which Debian's Abseil has none of.
//
//   EXPECT_THAT(file.Close(), IsOk());
//   EXPECT_THAT(ReadAll("a.txt", 10), IsOkAndHolds("text"));
//   EXPECT_THAT(Store::Open("nowhere"), StatusIs(absl::StatusCode::kNotFound, HasSubstr("nowhere")));

#include <gmock/gmock.h>

#include <ostream>
#include <string>
#include <type_traits>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace readout {

namespace internal {

inline const absl::Status& StatusOf(const absl::Status& status) { return status; }
template <typename T>
const absl::Status& StatusOf(const absl::StatusOr<T>& result) {
  return result.status();
}

template <typename Inner>
class IsOkAndHoldsMatcher {
 public:
  explicit IsOkAndHoldsMatcher(Inner inner) : inner_(std::move(inner)) {}

  template <typename ResultType>
  operator testing::Matcher<ResultType>() const {  // NOLINT(google-explicit-constructor): gmock converts implicitly
    return testing::MakeMatcher(new Impl<ResultType>(inner_));
  }

 private:
  template <typename ResultType>
  class Impl : public testing::MatcherInterface<ResultType> {
   public:
    using Value = typename std::remove_cv_t<std::remove_reference_t<ResultType>>::value_type;

    explicit Impl(const Inner& inner) : inner_(testing::SafeMatcherCast<const Value&>(inner)) {}

    void DescribeTo(std::ostream* os) const override {
      *os << "is OK and holds a value that ";
      inner_.DescribeTo(os);
    }
    void DescribeNegationTo(std::ostream* os) const override {
      *os << "is not OK or holds a value that ";
      inner_.DescribeNegationTo(os);
    }
    bool MatchAndExplain(ResultType result, testing::MatchResultListener* listener) const override {
      if (!result.ok()) {
        *listener << "which has status " << result.status().ToString();
        return false;
      }
      return inner_.MatchAndExplain(*result, listener);
    }

   private:
    testing::Matcher<const Value&> inner_;
  };

  Inner inner_;
};

}  // namespace internal

MATCHER(IsOk, negation ? "is not OK" : "is OK") {
  const absl::Status& status = internal::StatusOf(arg);
  if (!status.ok()) *result_listener << "which is " << status.ToString();
  return status.ok();
}

template <typename Inner>
internal::IsOkAndHoldsMatcher<Inner> IsOkAndHolds(Inner inner) {
  return internal::IsOkAndHoldsMatcher<Inner>(std::move(inner));
}

MATCHER_P2(StatusIs, code, message,
           std::string(negation ? "has not" : "has") + " status " + absl::StatusCodeToString(code) +
               " with a message that " + testing::DescribeMatcher<std::string>(message, negation)) {
  const absl::Status& status = internal::StatusOf(arg);
  *result_listener << "which is " << status.ToString();
  const std::string text(status.message().data(), status.message().size());
  return status.code() == code && testing::Matches(message)(text);
}

inline auto StatusIs(absl::StatusCode code) { return StatusIs(code, testing::Matcher<std::string>(testing::_)); }

}  // namespace readout
