# add_readout_test(NAME name LABEL unit|golden|property|architecture|e2e SOURCES … LIBRARIES …)
# One GoogleTest binary; each TEST is a ctest test of its own that carries the label.
include(GoogleTest)

# Tests are compiled more often than they are run: without optimisation where sanitizers make that dear, and with
# precompiled headers (cmake/precompile.cmake).
function(readout_quicken_test target)
  # Precompiled headers want the same options everywhere; some libraries ask for -pthread and others do not.
  set(options -pthread)
  if(READOUT_SANITIZE)
    list(APPEND options -O0)
  endif()
  target_compile_options(${target} PRIVATE ${options})
  if(READOUT_PRECOMPILE)
    if(NOT TARGET readout_test_headers)
      add_library(readout_test_headers OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled_tests.cc)
      target_link_libraries(readout_test_headers PRIVATE GTest::gmock readout_warnings)
      target_compile_options(readout_test_headers PRIVATE ${options})
      target_precompile_headers(readout_test_headers PRIVATE ${READOUT_COMMON_HEADERS} <gmock/gmock.h> <gtest/gtest.h>)
    endif()
    target_precompile_headers(${target} REUSE_FROM readout_test_headers)
  endif()
endfunction()

function(add_readout_test)
  cmake_parse_arguments(ARG "" "NAME;LABEL" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${ARG_NAME} PRIVATE
    READOUT_SOURCE_DIR="${PROJECT_SOURCE_DIR}" READOUT_DATA_DIR="${PROJECT_SOURCE_DIR}/data"
    READOUT_BINARY="$<TARGET_FILE:readout>")
  target_link_libraries(${ARG_NAME} PRIVATE ${ARG_LIBRARIES} readout_test_support GTest::gmock GTest::gtest_main
                        readout_warnings)
  add_dependencies(${ARG_NAME} readout)
  readout_quicken_test(${ARG_NAME})
  gtest_discover_tests(${ARG_NAME} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS ${ARG_LABEL} TIMEOUT 600)
endfunction()
