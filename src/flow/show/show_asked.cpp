#include "flow/show/show_asked.hpp"

#include "core/kinds/answer_levels.hpp"
#include "core/text/tidy_text.hpp"
#include "flow/list_questions.hpp"
#include "flow/show/find_terms.hpp"
#include "flow/show/show.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

std::string digit_key(const State& state, std::size_t position) {
    return state.digits_choose && state.screen == Screen::question && position < 9 ? std::to_string(position + 1)
                                                                                   : std::string();
}

Block show_rungs(const Asked& asked) {
    RungList list;
    list.id = "rungs/" + asked.question.id;
    list.label = asked.question.text;
    const auto add = [&](const std::string& id, const std::string& text) {
        const auto position = list.rungs.size();
        Control rung = make_control("answer/" + asked.question.id + "/" + id, text,
                                    ChooseRung{asked.index, static_cast<int>(position)}, Emphasis::secondary,
                                    digit_key(asked.state, position));
        rung.terms = find_term_spans(asked.rubric, core::tidy_text(text));
        rung.chosen =
            asked.answer.state == core::AnswerState::answered && asked.answer.choice == static_cast<int>(position);
        list.rungs.push_back(std::move(rung));
    };
    for (const core::Rung& rung : asked.question.rungs) add(rung.id, rung.text);
    for (const core::Item& option : asked.question.options) add(option.id, option.text);
    return list;
}

Block show_items(const Asked& asked) {
    Checklist list;
    list.id = "items/" + asked.question.id;
    list.label = asked.question.text;
    for (std::size_t i = 0; i < asked.question.items.size(); ++i) {
        const core::Item& item = asked.question.items[i];
        Control tick =
            make_control("tick/" + asked.question.id + "/" + item.id, item.text,
                         ToggleItem{asked.index, static_cast<int>(i)}, Emphasis::secondary, digit_key(asked.state, i));
        tick.terms = find_term_spans(asked.rubric, core::tidy_text(item.text));
        tick.chosen = i < asked.answer.ticked.size() && asked.answer.ticked[i];
        list.items.push_back(std::move(tick));
        Control unknown = make_control("unknown-line/" + asked.question.id + "/" + item.id, say("Don’t know"),
                                       ToggleUnknownItem{asked.index, static_cast<int>(i)}, Emphasis::faint);
        unknown.chosen = i < asked.answer.unknown_lines.size() && asked.answer.unknown_lines[i];
        list.unknown.push_back(std::move(unknown));
    }
    return list;
}

TextField show_field(const Asked& asked) {
    return {"answer/" + asked.question.id, asked.question.text, asked.answer.words, Typing::lines,
            TypeContext{asked.index, ""}};
}

void add_amount(View& view, const Asked& asked) {
    const bool answered = asked.answer.state == core::AnswerState::answered;
    add_amount(view, asked.state, show_field(asked), answered ? std::optional(asked.answer.amount) : std::nullopt);
}

Control chosen_if(bool chosen, Control control) {
    control.chosen = chosen;
    return control;
}

bool has_line(const std::vector<bool>& lines) {
    return std::find(lines.begin(), lines.end(), true) != lines.end();
}

bool nothing_is_ticked(const core::Answer& answer) {
    return answer.state == core::AnswerState::answered && answer.unknown_lines.empty() && !has_line(answer.ticked);
}

const std::string& note_of(const Asked& asked) {
    return asked.state.answers.notes[static_cast<std::size_t>(asked.index)];
}

Actions show_beside(const Asked& asked) {
    Actions actions{"other-answers", show_other_answers(asked), {}};
    if (asked.state.offers.typing && note_of(asked).empty())
        actions.start.push_back(make_unfolding(asked.state, {Part::Kind::note}, "note", say("Add a note")));
    if (!asked.question.why.empty())
        actions.start.push_back(make_unfolding(asked.state, {Part::Kind::why}, "why", say("Why we ask")));
    return actions;
}

void add_reasons(View& view, const Asked& asked) {
    if (!is_unfolded(asked.state, {Part::Kind::why})) return;
    const core::Question& question = asked.question;
    view.blocks.push_back(Paragraph{"why", Tone::body, question.why});
    const auto add = [&](const char* id, std::string text) {
        view.blocks.push_back(Paragraph{id, Tone::caption, std::move(text)});
    };
    const core::Dimension& area = asked.rubric.dimensions[static_cast<std::size_t>(question.dimension)];
    // TRANSLATORS: an area of the questionnaire, and what it is about
    if (!area.about.empty()) add("why/area", say("{area}: {about}", {area.name, area.about}));
    if (!question.role.empty()) add("why/role", say("Who would know: {role}", {question.role}));
    if (!question.evidence.empty()) add("why/evidence", say("What to look at: {evidence}", {question.evidence}));
    if (question.source)
        add("why/source", say("Where this comes from: {source}", {wording::source(asked.rubric, *question.source)}));
}

void add_note(View& view, const Asked& asked) {
    if (!asked.state.offers.typing || (note_of(asked).empty() && !is_unfolded(asked.state, {Part::Kind::note}))) return;
    view.blocks.push_back(TextField{"note/" + asked.question.id, say("Your note"), note_of(asked), Typing::lines,
                                    TypeNote{asked.index, ""}});
}

} // namespace

void add_ways_to_answer(View& view, const Asked& asked) {
    const auto add_how = [&](std::string how) {
        view.blocks.push_back(Paragraph{"how/" + asked.question.id, Tone::caption, std::move(how)});
    };
    switch (asked.question.kind) {
    case core::QuestionKind::ladder: add_how(say("Choose the last line that is true.")); [[fallthrough]];
    case core::QuestionKind::choice: view.blocks.emplace_back(show_rungs(asked)); return;
    case core::QuestionKind::checklist:
        add_how(say("Choose all that apply. A line left empty counts as no."));
        view.blocks.emplace_back(show_items(asked));
        return;
    case core::QuestionKind::text: view.blocks.emplace_back(show_field(asked)); return;
    case core::QuestionKind::amount: add_amount(view, asked); return;
    }
}

std::vector<Control> show_other_answers(const Asked& asked) {
    const std::string& id = asked.question.id;
    std::vector<Control> others;
    if (form_of(asked.question) == core::AnswerForm::ticked)
        others.push_back(
            chosen_if(nothing_is_ticked(asked.answer),
                      make_control("none/" + id, say("None of these"), TickNothing{asked.index}, Emphasis::quiet)));
    others.push_back(
        chosen_if(asked.answer.state == core::AnswerState::unknown && !core::is_range(asked.answer),
                  make_control("unknown/" + id, say("I don’t know"), SayUnknown{asked.index}, Emphasis::quiet)));
    if (has_line(asked.answer.ticked) && has_line(core::other_lines(asked.question, asked.answer)))
        others.push_back(make_control("unknown-others/" + id, say("I don’t know the others"),
                                      DoubtOtherItems{asked.index}, Emphasis::quiet));
    if (asked.question.allow_not_applicable) {
        const std::string words = say("Does not apply");
        others.push_back(chosen_if(
            asked.answer.state == core::AnswerState::not_applicable,
            make_control("not-applicable/" + id, words, SayNotApplicable{asked.index, words}, Emphasis::quiet)));
    }
    return others;
}

Control make_unfolding(const State& state, const Part& part, const std::string& id, const std::string& label) {
    const bool open = is_unfolded(state, part);
    Control control = make_control("toggle/" + id, label, Unfold{part, !open}, Emphasis::quiet);
    control.chosen = open;
    return control;
}

namespace {

/// Where one question of an area does not apply, the others may not either.
void add_rest_of_area(View& view, const Asked& asked) {
    if (asked.answer.state != core::AnswerState::not_applicable) return;
    std::vector<std::string> names;
    for (const int other : list_open_beside(asked.rubric, asked.state, asked.index))
        names.push_back(core::quoted(core::question_at(asked.rubric, other).short_name));
    if (names.empty()) return;
    view.blocks.push_back(Actions{"rest-of-area",
                                  {make_control("not-applicable-beside/" + asked.question.id,
                                                say("Say the same of {questions}", {core::list_all(names)}),
                                                SayNotApplicable{asked.index, asked.answer.words, true})},
                                  {}});
}

void add_words(View& view, const Asked& asked) {
    std::vector<std::string> texts{asked.question.text};
    for (const core::Rung& rung : asked.question.rungs) texts.push_back(rung.text);
    for (const core::Item& item : asked.question.items) texts.push_back(item.text);
    for (const core::Item& option : asked.question.options) texts.push_back(option.text);
    const std::vector<int> terms = find_terms(asked.rubric, texts);
    if (terms.empty()) return;
    Disclosure words;
    words.id = "words";
    words.toggle = make_unfolding(asked.state, {Part::Kind::words}, "words", say("Words on this screen"));
    const bool open = words.toggle.chosen;
    view.blocks.push_back(std::move(words));
    if (open) add_terms(view, asked.rubric, terms);
}

} // namespace

void add_terms(View& view, const core::Rubric& rubric, const std::vector<int>& terms) {
    for (const int index : terms) {
        const core::Term& term = rubric.terms[static_cast<std::size_t>(index)];
        view.blocks.push_back(
            Paragraph{"word/" + term.id, Tone::caption, say("{term}: {meaning}", {term.term, term.text})});
    }
}

void add_answers(View& view, const Asked& asked) {
    add_ways_to_answer(view, asked);
    view.blocks.push_back(show_beside(asked));
    add_rest_of_area(view, asked);
    add_reasons(view, asked);
    add_note(view, asked);
    add_words(view, asked);
}

} // namespace flow
