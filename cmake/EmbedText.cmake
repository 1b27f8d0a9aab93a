# embed_texts(OUT.cpp NAMESPACE function file [function file ...]): functions that return the files' contents.
# Long texts are split: compilers limit the length of one string literal.
function(embed_texts output namespace)
  set(code "// Generated from the files named below.\n#include <string_view>\n\nnamespace ${namespace} {\n\n")
  set(rest ${ARGN})
  while(rest)
    list(POP_FRONT rest name file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" text HEX)
    string(LENGTH "${text}" length)
    math(EXPR bytes "${length} / 2")
    string(REGEX REPLACE "(................................................................)" "\\1\n" text "${text}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," text "${text}")
    string(APPEND code "// ${name}\nstatic constexpr unsigned char ${name}_bytes[] = {\n${text}\n};\n"
      "std::string_view ${name}() { return {reinterpret_cast<const char*>(${name}_bytes), ${bytes}}; }\n\n")
  endwhile()
  string(APPEND code "}  // namespace ${namespace}\n")
  file(CONFIGURE OUTPUT "${output}" CONTENT "${code}" @ONLY)
endfunction()
