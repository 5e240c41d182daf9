# How our code becomes WebAssembly: exports, link flags and dist/. Emscripten 3.1.6 (Debian 12) and later.

execute_process(COMMAND ${CMAKE_CXX_COMPILER} -dumpversion OUTPUT_VARIABLE EMSCRIPTEN_VERSION
                OUTPUT_STRIP_TRAILING_WHITESPACE)

# Debian's Emscripten finds acorn only through Debian's own Node.js; another one has to be told where it is.
if(EXISTS /usr/share/nodejs/acorn)
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()

set(stack_size -sSTACK_SIZE)
set(no_memory_file)
set(node ${CMAKE_CROSSCOMPILING_EMULATOR})
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
  set(stack_size -sTOTAL_STACK)
  set(no_memory_file --memory-init-file 0) # or else data lies in a file of its own beside the JavaScript
  list(APPEND node --no-experimental-fetch) # its output takes fetch for a sign of a browser
endif()

set(STREAMSTAGE_DIST ${PROJECT_SOURCE_DIR}/dist CACHE PATH "Where the outputs for the web go")

# Optimised when it is linked, all is a twentieth smaller.
add_compile_options(-flto)
add_link_options(-flto)

# add_engine(name SOURCES file... USES room or library... EXPORTS function...)
#   The engine for the browser: streamstage.mjs (an ES module, "#glue" to our JavaScript) and streamstage.wasm. EXPORTS
#   are the C functions that JavaScript may call; one that no source defines does not link.
# add_plain_engine(name ...)
#   The same all in JavaScript, streamstage-plain.mjs, where WebAssembly may not run. It has no WebGL.
set(wrapped_libc strtod sscanf snprintf vsnprintf fprintf fiprintf) # spare_libc.cpp has them
list(TRANSFORM wrapped_libc PREPEND -Wl,--wrap=)
set(wrapped_imgui _Z38ImFontAtlasGetFontLoaderForStbTruetypev _ZN11ImFontAtlas14AddFontDefaultEPK12ImFontConfig) # spare_imgui.cpp has them
list(TRANSFORM wrapped_imgui PREPEND -Wl,--wrap=)

macro(begin_engine name output)
  cmake_parse_arguments(engine "" "" "SOURCES;USES;EXPORTS" ${ARGN})
  add_executable(${name} ${engine_SOURCES})
  use_house_rules(${name})
  target_compile_options(${name} PRIVATE -fno-exceptions)
  link_rooms(${name} PRIVATE ${engine_USES})
  list(TRANSFORM engine_EXPORTS PREPEND _)
  list(JOIN engine_EXPORTS , exports_joined)
  target_link_options(${name} PRIVATE
    -Oz --no-entry ${wrapped_libc}
    -sENVIRONMENT=web -sMODULARIZE -sEXPORT_ES6 -sUSE_ES6_IMPORT_META=0
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sINITIAL_MEMORY=4MB ${stack_size}=256KB -sALLOW_MEMORY_GROWTH
    -sDYNAMIC_EXECUTION=0 -sSUPPORT_LONGJMP=0 -sABORTING_MALLOC=0 -sSUPPORT_ERRNO=0 -sTEXTDECODER=2
    -sINCOMING_MODULE_JS_API=instantiateWasm,print,printErr
    -sEXPORTED_FUNCTIONS=${exports_joined})
  set_target_properties(${name} PROPERTIES
    OUTPUT_NAME ${output} SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
endmacro()

# The old linker leaves 3 % on the table; the second round finds another 2 per mille.
function(shrink_wasm name file)
  find_program(WASM_OPT wasm-opt)
  if(WASM_OPT AND EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
    add_custom_command(TARGET ${name} POST_BUILD VERBATIM
      COMMAND ${WASM_OPT} --flatten --rereloop -Oz -Oz ${file} -o ${file}
      COMMAND ${WASM_OPT} --flatten --rereloop -Oz -Oz ${file} -o ${file})
  endif()
endfunction()

function(add_engine name)
  begin_engine(${name} streamstage ${ARGN})
  use_webgl(${name})
  shrink_wasm(${name} ${PROJECT_BINARY_DIR}/streamstage.wasm)
endfunction()

function(use_webgl name)
  target_link_options(${name} PRIVATE ${wrapped_imgui}
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sGL_EXTENSIONS_IN_PREFIXED_FORMAT=0 -sGL_EMULATE_GLES_VERSION_STRING_FORMAT=0 -sGL_POOL_TEMP_BUFFERS=0
    -sGL_TRACK_ERRORS=0 -sGL_WORKAROUND_SAFARI_GETCONTEXT_BUG=0
    -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPF32,GL)
endfunction()

# split_engine(name PAGE SOURCES ... USES ... EXPORTS ... ALL SOURCES ... USES ... EXPORTS ...)
#   Parts streamstage.wasm into streamstage-page.wasm and streamstage-canvas.wasm (scripts/split_engine.mjs says how): of
#   the page is what an engine of PAGE alone would hold. Where there is no wasm-split, it stays whole.
find_program(WASM_SPLIT wasm-split HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin)
function(split_engine name)
  cmake_parse_arguments(split "" "" "PAGE;ALL;CANVAS_EXPORTS" ${ARGN})
  if(NOT WASM_SPLIT)
    message(STATUS "wasm-split is not there: the engine stays in one part")
    return()
  endif()
  begin_engine(${name}_named named ${split_ALL})
  use_webgl(${name}_named)
  begin_engine(${name}_named_page named-page ${split_PAGE})
  foreach(named ${name}_named ${name}_named_page)
    target_link_options(${named} PRIVATE -O0 -sASSERTIONS=0 --profiling-funcs)
  endforeach()
  target_link_options(${name}_named_page PRIVATE -Wl,--lto-O0) # or functions that are inlined have no name
  set(parts ${PROJECT_BINARY_DIR}/streamstage-page.wasm ${PROJECT_BINARY_DIR}/streamstage-canvas.wasm)
  get_filename_component(tools ${WASM_SPLIT} DIRECTORY)
  add_custom_command(
    OUTPUT ${parts}
    COMMAND ${CMAKE_COMMAND} -E env "PATH=${tools}:$ENV{PATH}"
            ${NODE_JS_EXECUTABLE} ${PROJECT_SOURCE_DIR}/scripts/split_engine.mjs streamstage.wasm streamstage.mjs
            named.wasm named-page.wasm ${parts} ${split_CANVAS_EXPORTS}
    WORKING_DIRECTORY ${PROJECT_BINARY_DIR}
    DEPENDS ${name} ${name}_named ${name}_named_page ${PROJECT_SOURCE_DIR}/scripts/split_engine.mjs
    COMMENT "Parting the engine in two" VERBATIM)
  set(STREAMSTAGE_PARTS ${parts} PARENT_SCOPE)
endfunction()

function(add_plain_engine name)
  begin_engine(${name} streamstage-plain ${ARGN})
  target_link_options(${name} PRIVATE -sWASM=0 ${no_memory_file} -sEXPORTED_RUNTIME_METHODS=HEAPU8)
endfunction()

# pack_dist(engine...): dist/, packed anew when an engine or anything else that is in it has changed.
function(pack_dist)
  file(GLOB_RECURSE pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/* ${PROJECT_SOURCE_DIR}/licences/*)
  file(GLOB packers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/scripts/*.mjs)
  add_custom_command(
    OUTPUT ${STREAMSTAGE_DIST}/streamstage.html ${STREAMSTAGE_DIST}/stream-stage.js ${STREAMSTAGE_DIST}/streamstage.wasm
    COMMAND ${NODE_JS_EXECUTABLE} ${PROJECT_SOURCE_DIR}/scripts/pack.mjs
            --engine ${PROJECT_BINARY_DIR} --output ${STREAMSTAGE_DIST}
    DEPENDS ${ARGN} ${STREAMSTAGE_PARTS} ${compiled_languages} ${pages} ${STREAMSTAGE_RUBRICS} ${PROJECT_SOURCE_DIR}/LICENSE
            ${packers} ${PROJECT_SOURCE_DIR}/docs/llms.txt
            ${PROJECT_SOURCE_DIR}/package.json ${PROJECT_SOURCE_DIR}/package-lock.json
    COMMENT "Packing ${STREAMSTAGE_DIST}" VERBATIM USES_TERMINAL)
  add_custom_target(dist ALL DEPENDS ${STREAMSTAGE_DIST}/streamstage.html)
  add_dependencies(dist languages)
endfunction()

# A program for Node.js that reads files as a native one does.
file(WRITE ${PROJECT_BINARY_DIR}/package.json "{ \"type\": \"commonjs\" }\n") # or else Node.js takes its .js for a module
function(build_for_node name)
  target_compile_options(${name} PRIVATE -fno-exceptions)
  target_compile_definitions(${name} PRIVATE
    DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS DOCTEST_CONFIG_NO_POSIX_SIGNALS)
  target_link_options(${name} PRIVATE
    -O1 -sENVIRONMENT=node -sNODERAWFS -sEXIT_RUNTIME -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=32MB
    ${stack_size}=5MB)
  set_target_properties(${name} PROPERTIES SUFFIX .js CROSSCOMPILING_EMULATOR "${node}")
endfunction()
