# cmake -DSOURCE=de.po -DRESULT=flagged.po -P flag_messages.cmake
#   Says of every message that it may have placeholders, {name}, so that msgfmt --check holds each translation to them,
#   whatever tool the file has been through.
file(READ ${SOURCE} text)
string(REPLACE "\r\n" "\n" text "${text}")
string(REGEX REPLACE "\n\n((#[^\n]*\n)*)(msgctxt|msgid) " "\n\n\\1#, python-brace-format\n\\3 " text "${text}")
file(WRITE ${RESULT} "${text}")
