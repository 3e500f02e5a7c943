# Link readout_warnings privately to get the project's warnings. They are errors when CMAKE_COMPILE_WARNING_AS_ERROR
# is on (the development presets), never for somebody who only builds the program.
add_library(readout_warnings INTERFACE)
target_compile_options(readout_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wimplicit-fallthrough)
