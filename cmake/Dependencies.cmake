# The only file that knows where libraries come from.
#
#   streamstage::json, streamstage::doctest, streamstage::cli11   headers, from the system or else fetched
#   streamstage::imgui, streamstage::imgui_opengl3                compiled here from Dear ImGui's source
#   glfw, OpenGL::GL, PNG::PNG                                    for the desktop program, from the system
#
# Each header library is staged alone into the build tree, so that /usr/include is never handed to em++.

include(FetchContent)
set(FETCHCONTENT_QUIET OFF)

# --- Header-only libraries ---------------------------------------------------------------------------------------

function(stage_headers name folder header repository commit include_path)
  string(TOUPPER ${name} NAME)
  find_path(${NAME}_PARENT ${folder}/${header} PATHS /usr/include /usr/local/include
            NO_CMAKE_FIND_ROOT_PATH DOC "The folder that holds ${folder}/${header}")
  if(NOT ${NAME}_PARENT)
    FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${commit}
                         SOURCE_SUBDIR none) # headers only: its own CMake files are not wanted
    FetchContent_MakeAvailable(${name})
    set(${NAME}_PARENT ${${name}_SOURCE_DIR}/${include_path} CACHE PATH "" FORCE)
  endif()
  set(stage ${PROJECT_BINARY_DIR}/staged/${name})
  file(MAKE_DIRECTORY ${stage})
  file(CREATE_LINK ${${NAME}_PARENT}/${folder} ${stage}/${folder} SYMBOLIC)
  add_library(streamstage_${name} INTERFACE)
  add_library(streamstage::${name} ALIAS streamstage_${name})
  target_include_directories(streamstage_${name} SYSTEM INTERFACE ${stage})
endfunction()

# v3.11.2, v2.4.9 and v2.1.2: what Debian 12 ships.
stage_headers(json nlohmann json.hpp https://github.com/nlohmann/json.git bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d include)
if(STREAMSTAGE_TESTS)
  stage_headers(doctest doctest doctest.h https://github.com/doctest/doctest.git b7c21ec5ceeadb4951b00396fc1e4642dd347e5f .)
endif()
if(NOT EMSCRIPTEN)
  stage_headers(cli11 CLI CLI.hpp https://github.com/CLIUtils/CLI11.git 70f8072f9dd2292fd0b9f9e5f58e279f60483ed3 include)
endif()

# --- Dear ImGui --------------------------------------------------------------------------------------------------
# IMGUI_DIR, or else what scripts/setup unpacked, or else the project's own release.

if(NOT IMGUI_DIR)
  set(IMGUI_DIR "$ENV{IMGUI_DIR}")
endif()
if(NOT IMGUI_DIR AND EXISTS ${PROJECT_SOURCE_DIR}/build/imgui/imgui.cpp)
  set(IMGUI_DIR ${PROJECT_SOURCE_DIR}/build/imgui)
elseif(NOT IMGUI_DIR)
  FetchContent_Declare(imgui_source GIT_REPOSITORY https://github.com/ocornut/imgui.git
                       GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5 SOURCE_SUBDIR none) # v1.92.2b
  FetchContent_MakeAvailable(imgui_source)
  set(IMGUI_DIR ${imgui_source_SOURCE_DIR})
endif()

function(add_imgui_library name)
  cmake_parse_arguments(PARSE_ARGV 1 part "" "" "SOURCES;USES")
  list(TRANSFORM part_SOURCES REPLACE "^imgui|^backends" "${IMGUI_DIR}/\\0")
  add_library(${name} STATIC ${part_SOURCES})
  add_library(streamstage::${name} ALIAS ${name})
  target_compile_features(${name} PRIVATE cxx_std_17)
  target_compile_options(${name} PRIVATE -w -fno-exceptions -fno-rtti)
  target_include_directories(${name} SYSTEM PUBLIC ${IMGUI_DIR} ${IMGUI_DIR}/backends)
  target_link_libraries(${name} PUBLIC ${part_USES})
  use_sanitizers(${name})
endfunction()

add_imgui_library(imgui SOURCES imgui.cpp imgui_draw.cpp imgui_widgets.cpp imgui_tables.cpp)
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT)

add_imgui_library(imgui_opengl3 SOURCES backends/imgui_impl_opengl3.cpp USES imgui)
if(EMSCRIPTEN)
  target_compile_definitions(imgui_opengl3 PUBLIC IMGUI_IMPL_OPENGL_ES3) # WebGL 2
else()
  target_link_libraries(imgui_opengl3 PUBLIC ${CMAKE_DL_LIBS})
endif()

# --- The desktop program -----------------------------------------------------------------------------------------

if(NOT EMSCRIPTEN AND STREAMSTAGE_DESKTOP)
  set(OpenGL_GL_PREFERENCE GLVND)
  find_package(glfw3 3.3) # the window
  find_package(OpenGL)
  find_package(PNG)       # --screenshot
  if(NOT (glfw3_FOUND AND OpenGL_FOUND AND PNG_FOUND))
    message(STATUS "Without the desktop program: it needs GLFW 3.3, OpenGL and libpng")
    set(STREAMSTAGE_DESKTOP OFF)
  endif()
endif()

# --- Fonts -------------------------------------------------------------------------------------------------------
# For the desktop program and the offline file: cut anew when a rubric has other characters, or the way of cutting changes.

set(STREAMSTAGE_RUBRICS ${PROJECT_SOURCE_DIR}/rubric/event-streaming.json)
set(STREAMSTAGE_FONTS ${PROJECT_SOURCE_DIR}/build/fonts)
set(font_files ${STREAMSTAGE_FONTS}/inter-regular.otf ${STREAMSTAGE_FONTS}/inter-semibold.otf)
add_custom_command(OUTPUT ${font_files} COMMAND ${PROJECT_SOURCE_DIR}/scripts/fonts ${STREAMSTAGE_RUBRICS}
                   DEPENDS ${PROJECT_SOURCE_DIR}/scripts/fonts ${STREAMSTAGE_RUBRICS} COMMENT "Cutting the fonts" VERBATIM)
add_custom_target(fonts ALL DEPENDS ${font_files})
