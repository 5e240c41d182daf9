#include "core/find_repeated.hpp"

#include "core/fold_name.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace core {

namespace {

bool says_nothing(const Contribution& contribution) {
    return std::all_of(contribution.given.begin(), contribution.given.end(),
                       [](const Answer& answer) { return answer.state == AnswerState::unanswered; });
}

bool is_same_file(const Contribution& left, const Contribution& right) {
    return left.given == right.given && left.notes == right.notes && left.date == right.date &&
           fold_name(left.respondent.group) == fold_name(right.respondent.group);
}

} // namespace

std::vector<std::vector<int>> find_repeated(const std::vector<Contribution>& contributions) {
    std::vector<std::vector<int>> alike; // a list for each person
    std::map<std::pair<std::string, std::string>, std::size_t> named;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const Contribution& one = contributions[i];
        const int index = static_cast<int>(i);
        if (!is_blank(one.respondent.name)) {
            const auto [known, is_new] =
                named.emplace(std::pair(fold_name(one.respondent.name), fold_name(one.respondent.group)), alike.size());
            if (is_new) alike.emplace_back();
            alike[known->second].push_back(index);
            continue;
        }
        if (says_nothing(one)) continue;
        const auto twin = std::find_if(alike.begin(), alike.end(), [&](const std::vector<int>& person) {
            const Contribution& other = contributions[static_cast<std::size_t>(person.front())];
            return is_blank(other.respondent.name) && is_same_file(other, one);
        });
        if (twin == alike.end())
            alike.push_back({index});
        else
            twin->push_back(index);
    }
    std::erase_if(alike, [](const std::vector<int>& person) { return person.size() < 2; });
    return alike;
}

} // namespace core
