# add_readout_test(NAME name LABEL unit|golden|property|architecture|e2e SOURCES … LIBRARIES …)
# One GoogleTest binary; each TEST is a ctest test of its own that carries the label.
include(GoogleTest)
function(add_readout_test)
  cmake_parse_arguments(ARG "" "NAME;LABEL" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${ARG_NAME} PRIVATE
    READOUT_SOURCE_DIR="${PROJECT_SOURCE_DIR}" READOUT_DATA_DIR="${PROJECT_SOURCE_DIR}/data"
    READOUT_BINARY="$<TARGET_FILE:readout>")
  target_link_libraries(${ARG_NAME} PRIVATE ${ARG_LIBRARIES} readout_test_support GTest::gmock GTest::gtest_main
                        readout_warnings)
  if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # GoogleTest's headers take most of a test's compile time; ccache does better without precompiled ones.
    target_precompile_headers(${ARG_NAME} PRIVATE <gmock/gmock.h> <gtest/gtest.h>)
  endif()
  add_dependencies(${ARG_NAME} readout)
  gtest_discover_tests(${ARG_NAME} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS ${ARG_LABEL} TIMEOUT 600)
endfunction()
