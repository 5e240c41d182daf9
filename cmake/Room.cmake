# add_room(folder SOURCES file... [USES room or library...] [KEEPS library...] [FAST file...])
#   A room is a folder of src and the static library of its name, core/json and streamstage_core_json. It may include
#   what it USES, rooms by their folders, and nothing else of ours: scripts/layers reads these lists. A library that it
#   KEEPS is not seen by the rooms above it. Rooms are compiled without exceptions (PRIVATE: programs and tests above them
#   choose for themselves). FAST are files that long texts or many people pass through: -Oz inlines nothing,
#   docs/decisions/README.md.
# add_program(name SOURCES file... [USES room or library...])
#   A native program: with the tests the only places that have exceptions.
# link_rooms(target scope room or library...)
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
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow -Werror=switch)
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

function(link_rooms target scope)
  foreach(used ${ARGN})
    if(NOT used MATCHES "::" AND used MATCHES "^(core|flow|ui|platform)(/|$)")
      string(REPLACE / _ used streamstage_${used})
    endif()
    target_link_libraries(${target} ${scope} ${used})
  endforeach()
endfunction()

function(add_room folder)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;USES;KEEPS;FAST")
  string(REPLACE / _ name streamstage_${folder})
  add_library(${name} STATIC ${room_SOURCES})
  use_house_rules(${name})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_compile_options(${name} PRIVATE -fno-exceptions $<$<BOOL:${EMSCRIPTEN}>:-fno-rtti>)
  link_rooms(${name} PUBLIC ${room_USES})
  link_rooms(${name} PRIVATE ${room_KEEPS})
  if(EMSCRIPTEN AND room_FAST)
    set_source_files_properties(${room_FAST} PROPERTIES COMPILE_OPTIONS "-O2;-finline-functions")
  endif()
  set_property(GLOBAL APPEND PROPERTY STREAMSTAGE_ROOMS ${folder})
endfunction()

function(add_program name)
  cmake_parse_arguments(PARSE_ARGV 1 program "" "" "SOURCES;USES")
  add_executable(${name} ${program_SOURCES})
  use_house_rules(${name})
  link_rooms(${name} PRIVATE ${program_USES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
endfunction()
