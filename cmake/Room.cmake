# add_room(name SOURCES file... [USES library...] [KEEPS library...])
#   A room is the static library streamstage_<name>. What it USES is seen by the rooms above it, what it KEEPS is not.
#   Rooms are compiled without exceptions (PRIVATE: programs and tests above them choose for themselves).
# add_program(name SOURCES file... [USES library...])
#   A native program: with the tests the only places that have exceptions.
# use_house_rules(target)
#   The language level and the warnings, for anything of ours.

option(STREAMSTAGE_SANITIZE "Build our code and Dear ImGui with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

option(STREAMSTAGE_FUZZ "With the sanitizers: also build tests/fuzz/fuzz_readers with libFuzzer, which clang has" OFF)

# Where there is a compiler cache, it is used.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

function(use_house_rules target)
  target_compile_features(${target} PRIVATE cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow)
  use_sanitizers(${target})
endfunction()

function(use_sanitizers target)
  if(STREAMSTAGE_SANITIZE)
    if(STREAMSTAGE_FUZZ)
      target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    endif()
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} INTERFACE -fsanitize=address,undefined)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "EXECUTABLE")
      target_link_options(${target} PRIVATE -fsanitize=address,undefined)
    endif()
  endif()
endfunction()

function(add_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;USES;KEEPS")
  add_library(streamstage_${name} STATIC ${room_SOURCES})
  use_house_rules(streamstage_${name})
  target_include_directories(streamstage_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_compile_options(streamstage_${name} PRIVATE -fno-exceptions $<$<BOOL:${EMSCRIPTEN}>:-fno-rtti>)
  target_link_libraries(streamstage_${name} PUBLIC ${room_USES} PRIVATE ${room_KEEPS})
endfunction()

function(add_program name)
  cmake_parse_arguments(PARSE_ARGV 1 program "" "" "SOURCES;USES")
  add_executable(${name} ${program_SOURCES})
  use_house_rules(${name})
  target_link_libraries(${name} PRIVATE ${program_USES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
endfunction()
