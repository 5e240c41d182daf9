#include "core/people/find_spread.hpp"

#include "core/kinds/answer_levels.hpp"
#include "core/text/fold_name.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace core {

namespace {

void add_voice(Spread& spread, int level, int contribution) {
    const auto place = std::lower_bound(spread.levels.begin(), spread.levels.end(), level,
                                        [](const Voices& voices, int wanted) { return voices.level < wanted; });
    if (place != spread.levels.end() && place->level == level)
        place->contributions.push_back(contribution);
    else
        spread.levels.insert(place, {level, {contribution}});
}

} // namespace

Spread find_spread(const Rubric& rubric, const std::vector<Contribution>& contributions, int question) {
    std::vector<int> everybody(contributions.size());
    std::iota(everybody.begin(), everybody.end(), 0);
    return find_spread(rubric, contributions, question, everybody);
}

Spread find_spread(const Rubric& rubric, const std::vector<Contribution>& contributions, int question,
                   const std::vector<int>& members) {
    Spread spread;
    for (const int member : members) {
        const Answer& answer =
            contributions[static_cast<std::size_t>(member)].given[static_cast<std::size_t>(question)];
        if (is_range(answer)) {
            const Reach reach = reach_of(question_at(rubric, question), answer);
            spread.ranges.push_back({{reach.lowest, reach.highest}, member});
            continue;
        }
        switch (answer.state) {
        case AnswerState::answered: add_voice(spread, level_of(question_at(rubric, question), answer), member); break;
        case AnswerState::unknown: spread.unknown.push_back(member); break;
        case AnswerState::not_applicable: spread.not_applicable.push_back(member); break;
        case AnswerState::unanswered: break;
        }
    }
    return spread;
}

std::optional<LevelRange> find_counted(const Spread& spread) {
    std::optional<LevelRange> given;
    if (!spread.levels.empty()) given = LevelRange{spread.levels.front().level, spread.levels.back().level};
    std::optional<LevelRange> counted = given;
    for (const RangeVoice& voice : spread.ranges) {
        if (!counted) counted = voice.range;
        if (!given || given->highest < voice.range.lowest)
            counted->highest = std::max(counted->highest, given ? voice.range.lowest : voice.range.highest);
        if (!given || given->lowest > voice.range.highest)
            counted->lowest = std::min(counted->lowest, given ? voice.range.highest : voice.range.lowest);
    }
    return counted;
}

bool is_disputed(const Spread& spread) {
    const std::optional<LevelRange> counted = find_counted(spread);
    if (!counted) return false;
    return !spread.not_applicable.empty() || (!spread.levels.empty() && counted->lowest < counted->highest);
}

std::vector<Disputed> list_disputed(const Rubric& rubric, const Answers& merged) {
    std::vector<Disputed> disputed;
    for (int question = 0; question < static_cast<int>(rubric.questions.size()); ++question) {
        if (!is_scored(question_at(rubric, question))) continue;
        Spread spread = find_spread(rubric, merged.contributions, question);
        if (is_disputed(spread)) disputed.push_back({question, std::move(spread)});
    }
    return disputed;
}

bool is_left_open(const Answers& merged, int question) {
    const auto at = static_cast<std::size_t>(question);
    return merged.given[at].state == AnswerState::unanswered &&
           std::any_of(merged.contributions.begin(), merged.contributions.end(),
                       [&](const Contribution& each) { return each.given[at].state != AnswerState::unanswered; });
}

bool has_note(const Contribution& contribution, int question) {
    return !contribution.notes.empty() && !is_blank(contribution.notes[static_cast<std::size_t>(question)]);
}

std::optional<int> find_median(const Spread& spread) {
    std::vector<int> ascending;
    for (const Voices& voices : spread.levels)
        ascending.insert(ascending.end(), voices.contributions.begin(), voices.contributions.end());
    return find_middle(ascending);
}

std::optional<int> find_middle(const std::vector<int>& list) {
    if (list.empty()) return std::nullopt;
    return list[(list.size() - 1) / 2];
}

} // namespace core
