#include "core/kinds/former_places.hpp"

namespace core {
namespace {

/// Of an id that two things had, the first keeps it.
template <class Thing>
void add(const std::vector<Thing>& list, IdMap& places) {
    for (std::size_t i = 0; i < list.size(); ++i)
        for (const std::string& id : list[i].formerly) places.add(id, static_cast<int>(i));
}

} // namespace

FormerPlaces::FormerPlaces(const Rubric& rubric) : things(rubric.questions.size()) {
    add(rubric.questions, questions);
    for (std::size_t i = 0; i < things.size(); ++i) {
        add(rubric.questions[i].rungs, things[i]);
        add(rubric.questions[i].items, things[i]);
        add(rubric.questions[i].options, things[i]);
    }
}

} // namespace core
