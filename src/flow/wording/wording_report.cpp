#include "flow/wording/wording.hpp"

#include "core/text/fold_name.hpp"

namespace flow::wording {

namespace {

std::string ticked_lines(const core::Question& question, const core::Answer& answer) {
    std::string text;
    for (std::size_t i = 0; i < answer.ticked.size(); ++i)
        if (answer.ticked[i]) text += (text.empty() ? "" : " · ") + question.items[i].text;
    return text.empty() ? "None of these." : text;
}

std::string said(const core::Question& question, const core::Answer& given) {
    const auto choice = static_cast<std::size_t>(given.choice);
    if (given.state == core::AnswerState::answered) {
        switch (question.kind) {
        case core::QuestionKind::ladder: return question.rungs[choice].text;
        case core::QuestionKind::checklist: return ticked_lines(question, given);
        case core::QuestionKind::choice: return question.options[choice].text;
        case core::QuestionKind::text:
        case core::QuestionKind::amount: break; // said in full as in short
        }
    }
    const std::string text = answer(question, given);
    return given.state == core::AnswerState::not_applicable && !given.words.empty() ? text + ": " + given.words : text;
}

} // namespace

std::string given_by(const core::Respondent& respondent, const std::string& date) {
    std::string text;
    for (const std::string& part : {respondent.name, respondent.group, date})
        if (!core::is_blank(part)) text += (text.empty() ? "" : " · ") + part;
    return text;
}

std::string recommender(const core::Rubric& rubric) {
    return "Advice by " + rubric.recommender.name + ". " + rubric.recommender.disclosure;
}

std::string answer_in_full(const core::Question& question, const core::Answer& answer, const std::string& note) {
    return core::is_blank(note) ? said(question, answer) : said(question, answer) + "\nNote: " + note;
}

std::string made_with(const core::Rubric& rubric) {
    const core::Origin& origin = rubric.origin;
    const std::string after = origin.title.empty() ? ""
                                                   : " It goes back to “" + origin.title + "”, " + origin.publisher +
                                                         ", " + origin.date + ".";
    return "Scored by the rubric " + rubric.id + ", version " + rubric.version +
           ". The same answers always give the same result." + after;
}

} // namespace flow::wording
