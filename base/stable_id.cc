// SPDX-License-Identifier: Apache-2.0
#include "base/stable_id.h"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace readout {
namespace {

boost::uuids::uuid Uuid5(const boost::uuids::uuid& name_space, std::string_view name) {
  return boost::uuids::name_generator_sha1(name_space)(name.data(), name.size());
}

}  // namespace

std::string StableUuid(std::string_view kind, std::string_view name) {
  static const boost::uuids::uuid root = Uuid5(boost::uuids::ns::url(), "https://readout.example/ns/1");
  return boost::uuids::to_string(Uuid5(Uuid5(root, kind), name));
}

}  // namespace readout
