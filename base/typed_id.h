// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ids that cannot be mistaken for one another: an ArticleId does not convert to a ClaimId.

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace readout {

template <typename Tag>
class TypedId {
 public:
  TypedId() = default;
  explicit TypedId(std::string text) : text_(std::move(text)) {}

  const std::string& str() const { return text_; }
  bool empty() const { return text_.empty(); }

  friend auto operator<=>(const TypedId&, const TypedId&) = default;
  template <typename H>
  friend H AbslHashValue(H h, const TypedId& id) {
    return H::combine(std::move(h), id.text_);
  }

 private:
  std::string text_;
};

}  // namespace readout
