#include "flow/shown_answers.hpp"

#include <algorithm>
#include <type_traits>

namespace flow {

const core::Answers& shown_answers(const State& state) {
    return state.aside ? state.aside->answers : state.answers;
}

core::Answers answers_if_used(const core::Answers& own, const Aside& aside) {
    if (aside.kind == Aside::Kind::link) return aside.answers;
    core::Answers answers = own;
    answers.given = aside.answers.given;
    answers.settled_by = aside.answers.settled_by;
    answers.date = aside.answers.date;
    return answers;
}

State look_aside(const State& own) {
    State seen = own;
    seen.answers = answers_if_used(own.answers, *own.aside);
    seen.card = own.aside->card;
    return seen;
}

bool is_shared(const State& state) {
    return state.aside && state.aside->kind == Aside::Kind::link;
}

State result_to_save(const State& state) {
    if (!is_shared(state)) return state;
    State shared = look_aside(state);
    shared.today.clear();
    shared.earlier.clear();
    shared.refused.clear();
    return shared;
}

std::string row_field(int row, Bound bound) {
    return "row/" + std::to_string(row) + (bound == Bound::low ? "/low" : "/high");
}

std::optional<int> row_of_field(const std::string& field) {
    if (!field.starts_with("row/")) return std::nullopt;
    int row = 0;
    for (std::size_t i = 4; i < field.size() && field[i] != '/'; ++i) row = row * 10 + (field[i] - '0');
    return row;
}

bool is_unreadable(const State& state, int row) {
    return std::any_of(state.refused.begin(), state.refused.end(),
                       [&](const Refused& refused) { return row_of_field(refused.field) == row; });
}

bool is_part_of(const core::Answers& part, const core::Answers& whole) {
    const auto in_place = [](const auto& some, const auto& all, const auto& says_nothing) {
        for (std::size_t i = 0; i < some.size(); ++i)
            if (!says_nothing(some[i]) && (i >= all.size() || !(some[i] == all[i]))) return false;
        return true;
    };
    const auto keeps = [](const auto& one, const auto& other) {
        return one == std::decay_t<decltype(one)>{} || one == other;
    };
    const auto is_kept = [&](const auto& confirmed) {
        return std::find(whole.confirmed.begin(), whole.confirmed.end(), confirmed) != whole.confirmed.end();
    };
    const auto is_unanswered = [](const core::Answer& answer) { return answer.state == core::AnswerState::unanswered; };
    return in_place(part.given, whole.given, is_unanswered) &&
           in_place(part.notes, whole.notes, [](const std::string& note) { return note.empty(); }) &&
           std::all_of(part.confirmed.begin(), part.confirmed.end(), is_kept) &&
           keeps(part.respondent, whole.respondent) && keeps(part.target, whole.target) &&
           keeps(part.business_case, whole.business_case) && keeps(part.organisation, whole.organisation) &&
           keeps(part.prepared_by, whole.prepared_by) &&
           in_place(part.plan, whole.plan, [](const core::PlanMark& mark) { return mark == core::PlanMark{}; }) &&
           (part.contributions.empty() || part.contributions == whole.contributions);
}

const core::Advice* find_advice(const core::Scorecard& card, int recommendation) {
    const auto found = std::find_if(card.advice.begin(), card.advice.end(),
                                    [&](const core::Advice& one) { return one.recommendation == recommendation; });
    return found == card.advice.end() ? nullptr : &*found;
}

bool has_answers(const core::Answers& answers) {
    return !answers.contributions.empty() ||
           std::any_of(answers.given.begin(), answers.given.end(),
                       [](const core::Answer& answer) { return answer.state != core::AnswerState::unanswered; });
}

bool is_unfolded(const State& state, const Part& part) {
    return std::any_of(state.unfolded.begin(), state.unfolded.end(),
                       [&](const Unfold& chosen) { return chosen.open && chosen.part == part; });
}

bool offers_links(const State& state) {
    return state.offers.links && !state.offers.local && !state.without.link;
}

bool offers_chapter(const State& state, Chapter chapter) {
    const LeaveOut& without = state.without;
    if (chapter == Chapter::keep && without.files && !offers_links(state)) return false;
    return std::find(without.chapters.begin(), without.chapters.end(), chapter) == without.chapters.end();
}

bool lists_left(const State& state) {
    return !state.without.files && offers_chapter(state, Chapter::keep);
}

} // namespace flow
