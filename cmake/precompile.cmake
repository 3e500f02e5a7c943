# Headers that nearly every source includes are compiled once per library, and once for all tests, which saves a third of a
# build from scratch. Not with a compiler launcher: ccache saves more and does better without, and so somebody sees whether
# every source includes what it uses.
if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(readout_precompile_default OFF)
else()
  set(readout_precompile_default ON)
endif()
option(READOUT_PRECOMPILE "Precompile common headers" ${readout_precompile_default})
set(READOUT_COMMON_HEADERS
  <algorithm> <cstdint> <functional> <map> <memory> <optional> <set> <string> <string_view> <utility> <vector>
  <absl/container/flat_hash_map.h> <absl/container/flat_hash_set.h> <absl/status/statusor.h> <absl/strings/str_cat.h>
  <absl/strings/str_format.h> <absl/time/civil_time.h>)
