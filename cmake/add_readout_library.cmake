# add_readout_library(NAME folder SOURCES … HEADERS … PUBLIC … PRIVATE …)
# Defines readout_<folder> and readout::<folder> with the header file set (each header is compiled alone by the
# target all_verify_interface_header_sets), the project's include root and its warnings.
function(add_readout_library)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
  set(target readout_${ARG_NAME})
  add_library(${target} STATIC)
  add_library(readout::${ARG_NAME} ALIAS ${target})
  target_sources(${target}
    PRIVATE ${ARG_SOURCES}
    PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${ARG_HEADERS})
  target_link_libraries(${target} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} $<BUILD_INTERFACE:readout_warnings>)
  if(READOUT_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${READOUT_COMMON_HEADERS})
  endif()
endfunction()
