#include "core/answers_file/merge_respondents.hpp"

#include "core/answers_file/merge_plans.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/json/problem_list.hpp"
#include "core/kinds/answer_levels.hpp"
#include "core/limits.hpp"
#include "core/people/agree_answers.hpp"
#include "core/people/find_repeated.hpp"
#include "core/people/settle_question.hpp"
#include "core/text/fold_name.hpp"
#include "core/words/say.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace core {

namespace {

/// Does another answer take a side, and not the one that was settled on? A range around that does not object.
bool objects(const Question& question, const Answer& settled, const Answer& other) {
    const bool open = other.state == AnswerState::unanswered || other.state == AnswerState::unknown;
    if (open && !is_range(other)) return false;
    const bool is_plain = settled.state == AnswerState::unknown && !is_range(settled);
    if (is_plain || settled.state == AnswerState::unanswered) return true;
    if (settled.state == AnswerState::not_applicable || other.state == AnswerState::not_applicable)
        return settled.state != other.state;
    const Reach mine = reach_of(question, settled);
    const Reach theirs = reach_of(question, other);
    if (is_range(settled) && !is_range(other)) return true;
    return theirs.highest < mine.lowest || mine.highest < theirs.lowest;
}

class Merge {
public:
    Merge(const Rubric& rubric, const std::vector<Answers>& files) : rubric_(rubric), files_(files) {}

    Read<Answers> run();

private:
    void gather();
    void gather(const Answers& file);
    void settle(int question);
    bool is_contested(int question, std::size_t settled_in) const;
    void keep_notes();
    void keep_names();
    void drop_confirmations();
    void tell_repeated();
    bool can_be_read_again() const;
    void tell(Sentence sentence, Sentence fix) { told_.add({}, std::move(sentence), std::move(fix)); }

    const Rubric& rubric_;
    const std::vector<Answers>& files_;
    Answers merged_;
    ProblemList told_;
};

void Merge::gather(const Answers& file) {
    merged_.date = std::max(merged_.date, file.date);
    if (!file.contributions.empty()) {
        for (const Contribution& each : file.contributions) merged_.contributions.add(each);
        return;
    }
    Contribution contribution{file.respondent, file.date, file.given, {}};
    const auto is_empty = [](const std::string& note) { return note.empty(); };
    if (!std::all_of(file.notes.begin(), file.notes.end(), is_empty)) contribution.notes = file.notes;
    merged_.contributions.add(std::move(contribution));
}

void Merge::gather() {
    for (const Answers& file : files_) gather(file);
    merged_.notes.resize(rubric_.questions.size());
    for (std::size_t i = 0; i < rubric_.questions.size(); ++i)
        merged_.given.push_back(agree_on(rubric_, merged_.contributions, static_cast<int>(i)));
}

/// Does anybody outside this file take another side than it settled for?
bool Merge::is_contested(int question, std::size_t settled_in) const {
    const auto index = static_cast<std::size_t>(question);
    const Question& asked = question_at(rubric_, question);
    if (!is_scored(asked)) return false;
    const Answer& settled = files_[settled_in].given[index];
    const auto differs = [&](const Answer& answer) { return objects(asked, settled, answer); };
    for (std::size_t i = 0; i < files_.size(); ++i) {
        const Answers& file = files_[i];
        if (i == settled_in) continue;
        if (file.contributions.empty() || !find_author(file, question).empty()) {
            if (differs(file.given[index])) return true;
        } else if (std::any_of(file.contributions.begin(), file.contributions.end(),
                               [&](const Contribution& each) { return differs(each.given[index]); })) {
            return true;
        }
    }
    return false;
}

/// As the first file that settled it did.
void Merge::settle(int question) {
    const auto settled = std::find_if(files_.begin(), files_.end(),
                                      [&](const Answers& file) { return !find_author(file, question).empty(); });
    if (settled == files_.end()) return;
    const std::string& author = find_author(*settled, question);
    if (is_contested(question, static_cast<std::size_t>(settled - files_.begin())))
        tell(sentence("The question “{question}”, settled by “{author}”, is open again: others answer it differently.",
                      {shown_name(question_at(rubric_, question).id), shown_name(author)}),
             sentence("Settle it again."));
    else
        settle_question(merged_, question, settled->given[static_cast<std::size_t>(question)], author);
}

/// Where all files that have one agree.
void Merge::keep_names() {
    for (std::string Answers::*const name : {&Answers::organisation, &Answers::prepared_by}) {
        bool agree = true;
        for (const Answers& file : files_) {
            if (is_blank(file.*name)) continue;
            agree = agree && (is_blank(merged_.*name) || merged_.*name == file.*name);
            merged_.*name = file.*name;
        }
        if (!agree) (merged_.*name).clear();
    }
}

/// Notes on merged answers belong to nobody of the respondents.
void Merge::keep_notes() {
    for (const Answers& file : files_) {
        if (file.contributions.empty()) continue;
        for (std::size_t i = 0; i < file.notes.size(); ++i) {
            std::string& note = merged_.notes[i];
            if (note.empty())
                note = file.notes[i];
            else if (!file.notes[i].empty() && file.notes[i] != note && !told_.count_if_full())
                tell(
                    sentence(
                        "Two merged files have notes of their own on the question “{question}”, and the first is kept.",
                        {shown_name(rubric_.questions[i].id)}),
                    sentence("Add what the other says by hand: “{note}”", {shown_name(file.notes[i])}));
        }
    }
}

void Merge::drop_confirmations() {
    if (std::any_of(files_.begin(), files_.end(), [](const Answers& file) { return !file.confirmed.empty(); }))
        tell(sentence("Contradictions that were confirmed may be open again, because merging changed the answers."),
             sentence("Confirm them for all of you, or change an answer."));
}

void Merge::tell_repeated() {
    for (const std::vector<int>& person : find_repeated(merged_.contributions)) {
        const Respondent& respondent = merged_.contributions[static_cast<std::size_t>(person.front())].respondent;
        const Sentence name = sentence_in("format", "“{text}”", {shown_name(respondent.name)});
        const Sentence named = is_blank(respondent.group)
                                   ? name
                                   // TRANSLATORS: somebody, and the group that they belong to
                                   : sentence_in("format", "{name} ({group})", {name, respondent.group});
        tell(
            sentence("{name} is among the respondents {times} times, and counts as often.", {named, person.size()}),
            sentence("If that is one person, put the files together again with one of them left out; if not, give them "
                     "different names."));
    }
    const int copies = count_copies(files_);
    if (copies > 0)
        tell(sentence_count(
                 "{count} file is an exact copy of another, and its respondent, who has no name, counts once more.",
                 "{count} files are exact copies of another, and its respondent, who has no name, counts once "
                 "more.",
                 copies),
             sentence("If that is one person, put the files together again with one of them left out."));
}

bool Merge::can_be_read_again() const {
    int values = 0;
    return write_answers(rubric_, merged_, values).size() <= limits::answers_file_bytes &&
           values <= limits::answers_json_values;
}

Read<Answers> Merge::run() {
    gather();
    if (static_cast<int>(merged_.contributions.size()) > limits::contributions) {
        tell(sentence("Answers from {count} respondents are too many to merge.", {merged_.contributions.size()}),
             sentence("Merge at most {count}.", {limits::contributions}));
        return {std::nullopt, told_.take()};
    }
    for (std::size_t i = 0; i < rubric_.questions.size(); ++i) settle(static_cast<int>(i));
    keep_notes();
    keep_names();
    merge_plans(files_, merged_, told_);
    if (!can_be_read_again()) {
        tell(sentence("Together these answers are more than one answers file may hold."),
             sentence("Merge fewer of them."));
        return {std::nullopt, told_.take()};
    }
    drop_confirmations();
    tell_repeated();
    return {std::move(merged_), told_.take()};
}

} // namespace

Read<Answers> merge_respondents(const Rubric& rubric, const std::vector<Answers>& files) {
    return Merge(rubric, files).run();
}

} // namespace core
