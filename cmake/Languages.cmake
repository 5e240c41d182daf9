set(flag_messages ${CMAKE_CURRENT_LIST_DIR}/flag_messages.cmake)

# compile_languages(folder output_folder result)
#   The catalogues of all languages for which there is a file: <language>.po of `folder`, compiled into `output_folder`
#   under its tag, pt-BR.mo for pt_BR.po. One whose placeholders are not those of the English ends the build; one that
#   lacks messages does not, for what it lacks is said in English. `result` lists them.
function(compile_languages folder output_folder result)
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.po)
  set(compiled)
  if(sources)
    find_program(MSGFMT msgfmt REQUIRED)
  endif()
  foreach(source IN LISTS sources)
    get_filename_component(language ${source} NAME_WE)
    string(REPLACE _ - tag ${language})
    set(file ${output_folder}/${tag}.mo)
    add_custom_command(OUTPUT ${file} VERBATIM
      COMMAND ${CMAKE_COMMAND} -E make_directory ${output_folder}
      COMMAND ${CMAKE_COMMAND} -DSOURCE=${source} -DRESULT=${file}.po -P ${flag_messages}
      COMMAND ${MSGFMT} --check --output-file=${file} ${file}.po
      COMMAND ${CMAKE_COMMAND} -E rm ${file}.po
      DEPENDS ${source} ${flag_messages}
      COMMENT "Compiling the messages of ${tag}")
    list(APPEND compiled ${file})
  endforeach()
  set(${result} ${compiled} PARENT_SCOPE)
endfunction()
