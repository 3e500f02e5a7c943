# READOUT_SANITIZE=address,undefined | thread | fuzzer,address,undefined: the whole build is instrumented.
if(READOUT_SANITIZE)
  if(READOUT_SANITIZE MATCHES "fuzzer")
    string(REPLACE "fuzzer" "fuzzer-no-link" readout_sanitize_flags "${READOUT_SANITIZE}")
  else()
    set(readout_sanitize_flags "${READOUT_SANITIZE}")
  endif()
  add_compile_options(-fsanitize=${readout_sanitize_flags} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees uninitialised values that are not there (inside Boost.Optional) once code is instrumented.
    add_compile_options(-Wno-uninitialized -Wno-maybe-uninitialized)
  endif()
  add_link_options(-fsanitize=${readout_sanitize_flags})
endif()
