// What the C library would carry in vain, 25 KB. The linker calls these in place of the functions whose names follow
// __wrap_ (cmake/Web.cmake).

#include <emscripten.h>

#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <cstring>

// clang-format off
EM_JS(double, read_number, (const char* text), { return Number(UTF8ToString(text)); });
// clang-format on

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

extern "C" {

/// nlohmann asks whether a number that it has checked fits a double. JavaScript rounds as the C library does.
double __wrap_strtod(const char* text, char** end) {
    *end = const_cast<char*>(text) + std::strlen(text);
    return read_number(text);
}

/// Dear ImGui reads "#version %d" by it: words that are the same, and whole numbers that are not negative.
int __wrap_sscanf(const char* text, const char* format, ...) {
    va_list places;
    va_start(places, format);
    int found = 0;
    for (; *format != '\0'; ++format) {
        if (*format != '%') {
            if (*text++ != *format) break;
            continue;
        }
        if (*++format != 'd' || !is_digit(*text)) break;
        int number = 0;
        for (; is_digit(*text); ++text) number = 10 * number + (*text - '0');
        *va_arg(places, int*) = number;
        ++found;
    }
    va_end(places);
    return found;
}

/// nlohmann and Dear ImGui write messages by these that nobody reads.
int __wrap_snprintf(char* text, std::size_t size, const char*, ...) {
    if (size > 0) *text = '\0';
    return 0;
}
int __wrap_vsnprintf(char* text, std::size_t size, const char*, va_list) {
    if (size > 0) *text = '\0';
    return 0;
}
int __wrap_fprintf(FILE*, const char*, ...) {
    return 0;
}
int __wrap_fiprintf(FILE*, const char*, ...) {
    return 0;
}

} // extern "C"
