#include "platform/native/new_file.hpp"

#include "platform/native/read_file.hpp"

#include <cerrno>

namespace platform::native {

namespace {

constexpr int numbers_max = 10'000;

NewFile place_free(Draft& draft, const std::string& path, int number) {
    int error = draft.error();
    for (; error == 0 && number <= numbers_max; ++number) {
        const std::string wanted = number_path(path, number);
        error = draft.place(wanted);
        if (error == 0) return {wanted, ""};
        if (error == EEXIST) error = 0;
    }
    return {"", reason(error == 0 ? EEXIST : error)};
}

NewFile write_free(const std::string& path, std::string_view bytes, Target like, int number) {
    const HeldSignals held;
    like.path = path;
    Draft draft(like, bytes);
    return place_free(draft, path, number);
}

} // namespace

std::string number_path(const std::string& path, int number) {
    if (number == 1) return path;
    const std::size_t name = folder_of(path) == "./" && !path.starts_with("./") ? 0 : folder_of(path).size();
    const std::size_t dot = path.rfind('.');
    const std::size_t ending = dot == std::string::npos || dot <= name ? path.size() : dot;
    return path.substr(0, ending) + "-" + std::to_string(number) + path.substr(ending);
}

NewFile write_new_file(const std::string& path, std::string_view bytes) {
    return write_free(path, bytes, {}, 1);
}

NewFile write_beside(const std::string& path, std::string_view bytes, const Target& like) {
    return write_free(path, bytes, like, 2);
}

NewFile write_once(const std::string& path, std::string_view bytes) {
    for (int number = 1; number <= numbers_max; ++number) {
        const Target target = find_target(number_path(path, number));
        if (target.kind == Target::Kind::fresh) return write_free(path, bytes, {}, number);
        if (target.kind != Target::Kind::file) return {"", reason(target.error != 0 ? target.error : EEXIST)};
        if (read_file(target.path, bytes.size()).bytes == bytes) return {target.path, ""};
    }
    return {"", reason(EEXIST)};
}

NewFile place_beside(Draft& draft, const std::string& path) {
    return place_free(draft, path, 2);
}

} // namespace platform::native
