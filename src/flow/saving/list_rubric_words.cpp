#include "flow/saving/list_rubric_words.hpp"

#include "core/text/tidy_text.hpp"
#include "core/words/say.hpp"

#include <algorithm>

namespace flow {

namespace {

/// A language without script and region: they speak to the same voice.
std::string_view main_part(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

class WordList {
public:
    template <class... Texts>
    void add(const Texts&... texts) {
        (add_one(texts), ...);
    }
    std::vector<std::string> take() {
        std::sort(words_.begin(), words_.end());
        words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
        return std::move(words_);
    }

private:
    void add_one(const std::string& text) {
        if (!text.empty()) words_.push_back(core::tidy_text(text));
    }

    std::vector<std::string> words_;
};

void add(WordList& words, const core::Question& question) {
    words.add(question.text, question.short_name, question.why, question.role, question.evidence,
              question.good_enough_when, question.how_to_do_better);
    for (const core::Rung& rung : question.rungs)
        words.add(rung.text, rung.short_name, rung.good_enough_when, rung.how_to_do_better);
    for (const auto* items : {&question.items, &question.options})
        for (const core::Item& item : *items) words.add(item.text);
}

} // namespace

std::vector<std::string> list_rubric_words(const core::Rubric& rubric) {
    if (main_part(core::spoken_language()) == main_part(rubric.language)) return {};
    WordList words;
    words.add(rubric.title);
    for (const core::Stage& stage : rubric.stages) {
        words.add(stage.name, stage.short_name, stage.summary, stage.driver);
        for (const core::Sign& sign : stage.signs) words.add(sign.text);
    }
    for (const core::Dimension& dimension : rubric.dimensions) words.add(dimension.name, dimension.about);
    for (const core::Question& question : rubric.questions) add(words, question);
    for (const core::Check& check : rubric.checks) words.add(check.ask);
    for (const core::Recommendation& each : rubric.recommendations)
        words.add(each.text, each.why, each.who, each.evidence, each.first_step, each.done_when, each.how_to_do_better);
    for (const core::LeadershipQuestion& each : rubric.leadership_questions) words.add(each.question, each.why);
    for (const core::Fact& fact : rubric.facts) words.add(fact.text);
    return words.take();
}

} // namespace flow
