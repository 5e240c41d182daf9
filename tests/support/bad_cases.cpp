#include "support/bad_cases.hpp"
#include "core/words/say.hpp"

#include "support/source_file.hpp"

#include <doctest/doctest.h>

namespace support {
namespace {

core::JsonTree read_tree(const std::string& name) {
    core::ProblemList problems;
    auto tree = core::read_json(read_source_file("tests/cases/" + name), problems);
    if (!tree || !problems.empty()) FAIL("tests/cases/" << name << " cannot be read");
    return std::move(*tree);
}

std::string text_of(const core::JsonNode& object, const char* field) {
    const core::JsonNode* value = core::find(object, field);
    return value ? value->text : std::string{};
}

const std::vector<const core::JsonNode*>& children_of(const core::JsonNode& object, const char* field) {
    static const std::vector<const core::JsonNode*> none;
    const core::JsonNode* value = core::find(object, field);
    return value ? value->children : none;
}

BadCase read_case(const core::JsonNode& node) {
    BadCase bad;
    bad.name = text_of(node, "case");
    for (const core::JsonNode* change : children_of(node, "put")) bad.put[change->key] = write_tree(*change);
    for (const core::JsonNode* pointer : children_of(node, "remove")) bad.removed.insert(pointer->text);
    bad.is_read = core::find(node, "is_read") != nullptr;
    for (const core::JsonNode* problem : children_of(node, "problems"))
        bad.problems.push_back({{0, 0, text_of(*problem, "at")},
                                core::in_english(text_of(*problem, "says")),
                                core::in_english(text_of(*problem, "fix"))});
    return bad;
}

} // namespace

std::vector<BadCase> read_bad_cases(const std::string& name) {
    const core::JsonTree tree = read_tree(name);
    std::vector<BadCase> cases;
    for (const core::JsonNode* node : children_of(tree.root(), "cases")) cases.push_back(read_case(*node));
    return cases;
}

std::string make_bad(const std::string& name, const BadCase& bad) {
    return write_tree(read_tree(name).root(), bad.put, bad.removed);
}

void check_problems(const std::vector<core::Problem>& found, const BadCase& bad) {
    CHECK(found.size() == bad.problems.size());
    for (std::size_t i = 0; i < found.size() && i < bad.problems.size(); ++i) {
        CHECK(found[i].place.pointer == bad.problems[i].place.pointer);
        CHECK(core::say(found[i].sentence) == core::say(bad.problems[i].sentence));
        CHECK(core::say(found[i].fix) == core::say(bad.problems[i].fix));
        CHECK(found[i].place.line == 1); // write_tree writes one line
        CHECK(found[i].place.column >= 1);
    }
}

} // namespace support
