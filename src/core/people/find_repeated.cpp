#include "core/people/find_repeated.hpp"

#include "core/id_map.hpp"
#include "core/text/fold_name.hpp"

#include <algorithm>
#include <string>

namespace core {

namespace {

bool says_something(const Answers& file) {
    return std::any_of(file.given.begin(), file.given.end(),
                       [](const Answer& answer) { return answer.state != AnswerState::unanswered; });
}

} // namespace

std::vector<std::vector<int>> find_repeated(const std::vector<Contribution>& contributions) {
    std::vector<std::vector<int>> people;
    IdMap known; // by name and group
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const Respondent& respondent = contributions[i].respondent;
        if (is_blank(respondent.name)) continue;
        const std::string person = fold_name(respondent.name) + '\n' + fold_name(respondent.group);
        if (known.add(person, known.size())) people.emplace_back();
        people[static_cast<std::size_t>(known.find(person))].push_back(static_cast<int>(i));
    }
    std::erase_if(people, [](const std::vector<int>& person) { return person.size() < 2; });
    return people;
}

int count_copies(const std::vector<Answers>& files) {
    int copies = 0;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const bool is_nameless = is_blank(file->respondent.name) && file->contributions.empty();
        if (is_nameless && says_something(*file) && std::find(files.begin(), file, *file) != file) ++copies;
    }
    return copies;
}

} // namespace core
