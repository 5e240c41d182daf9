#pragma once

#include "core/json/json_writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace platform::web {

/// The fields of a JSON object that is open.
struct Fields {
    core::JsonText& json;

    Fields& operator()(const char* name, const std::string& value) { return put(json.key(name).text(value)); }
    Fields& operator()(const char* name, const char* value) { return put(json.key(name).text(value)); }
    Fields& operator()(const char* name, bool value) { return put(json.key(name).truth(value)); }
    Fields& operator()(const char* name, int value) { return put(json.key(name).number(value)); }
    Fields& operator()(const char* name, std::optional<int> value) { return put(json.key(name).number(value)); }
    template <class T> // defined where the parts of a View are
    Fields& list(const char* name, const std::vector<T>& parts);

private:
    Fields& put(core::JsonText&) { return *this; }
};

} // namespace platform::web
