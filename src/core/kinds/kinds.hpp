#pragma once

#include "core/json/field_reader.hpp"
#include "core/kinds/answer_reading.hpp"
#include "core/rubric.hpp"
#include "core/words/say.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace core {

// What differs by the kind of a question, a struct a kind. `by_kind` leads to them: a new kind does not compile before
// it stands there and has all that is asked of the others.

struct KindNames {
    const char* kind = nullptr;             ///< in the rubric's file, and so are its own fields there
    std::array<const char*, 2> fields = {}; ///< nullptr where there are fewer
    const char* answer = nullptr;           ///< the field of its answer in an answers file
    const char* noun = "";                  ///< scored kinds only, as the rest, in sentences: "a ladder"
    const char* lacks = "";                 ///< a message for an answer with other things than these
    const char* fix = "";                   ///< and what to do then
};

struct LadderKind {
    static constexpr KindNames names{"ladder",
                                     {"rungs"},
                                     "rung",
                                     "a ladder",
                                     message("The question “{question}” is a ladder and has no items."),
                                     message("Give “rung”, the id of the rung that is reached.")};
    /// Reads its own fields; `level_max` is K.
    static void read_fields(FieldReader& fields, Question& question, int level_max, Reading& reading);
    /// What the single values allow but scoring.md forbids.
    static void check_fields(const Question& question, const JsonNode& node, Reading& reading);
    /// The answer that the answer's field holds; unanswered where that is refused.
    static Answer read_answer(const JsonNode& value, const Question& question, AnswerReading& answers);

    static int level_of(const Question& question, const Answer& answer);
    static std::vector<int> outcome_levels(const Question& question);
    /// Of the levels that its fields name: nothing where one could not be read, or there is none.
    static std::optional<int> highest_named_level(const Question& question);
    /// Turns the answer into the next one, `by` 1 or -1; false where there is none.
    static bool step(const Question& question, Answer& answer, int by);
    static void answer_in_the_middle(const Question& question, Answer& answer);
};

struct ChecklistKind {
    static constexpr KindNames names{"checklist",
                                     {"items", "thresholds"},
                                     "items",
                                     "a checklist",
                                     message("The question “{question}” is a checklist and has no rungs."),
                                     message("Give “items”, the list of what is ticked.")};
    static void read_fields(FieldReader& fields, Question& question, int level_max, Reading& reading);
    static void check_fields(const Question&, const JsonNode&, Reading&) {}
    static Answer read_answer(const JsonNode& value, const Question& question, AnswerReading& answers);
    /// `unknown` lists the lines that nobody knows; nullptr where the file has no such list.
    static Answer read_lines(const JsonNode& value, const JsonNode* unknown, const Question& question,
                             AnswerReading& answers);

    static int level_of(const Question& question, const Answer& answer);
    /// With none and with all of the unknown lines ticked.
    static LevelRange levels_between(const Question& question, const Answer& answer);
    static std::vector<int> outcome_levels(const Question& question);
    static std::optional<int> highest_named_level(const Question& question);
    static bool step(const Question& question, Answer& answer, int by);
    static void answer_in_the_middle(const Question& question, Answer& answer);
};

/// What kinds that score nothing have in common.
struct ContextKind {
    static void read_fields(FieldReader&, Question&, int, Reading&) {}
    static void check_fields(const Question&, const JsonNode&, Reading&) {}
    static int level_of(const Question&, const Answer&) { return 0; }
    static std::vector<int> outcome_levels(const Question&) { return {}; }
    static std::optional<int> highest_named_level(const Question&) { return std::nullopt; }
    static bool step(const Question&, Answer&, int) { return false; }
    static void answer_in_the_middle(const Question&, Answer&) {}
};

struct ChoiceKind : ContextKind {
    static constexpr KindNames names{"choice", {"options"}, "choice"};
    static void read_fields(FieldReader& fields, Question& question, int level_max, Reading& reading);
    static Answer read_answer(const JsonNode& value, const Question& question, AnswerReading& answers);
};

struct TextKind : ContextKind {
    static constexpr KindNames names{"text", {}, "text"};
    static Answer read_answer(const JsonNode& value, const Question& question, AnswerReading& answers);
};

struct AmountKind : ContextKind {
    static constexpr KindNames names{"amount", {}, "amount"};
    static Answer read_answer(const JsonNode& value, const Question& question, AnswerReading& answers);
};

/// Calls `act` with the struct of the kind.
template <class Act>
auto by_kind(QuestionKind kind, Act act) {
    switch (kind) {
    case QuestionKind::ladder: return act(LadderKind{});
    case QuestionKind::checklist: return act(ChecklistKind{});
    case QuestionKind::choice: return act(ChoiceKind{});
    case QuestionKind::text: return act(TextKind{});
    case QuestionKind::amount: break;
    }
    return act(AmountKind{});
}

/// nullptr past the last kind.
constexpr const KindNames* find_names(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::ladder: return &LadderKind::names;
    case QuestionKind::checklist: return &ChecklistKind::names;
    case QuestionKind::choice: return &ChoiceKind::names;
    case QuestionKind::text: return &TextKind::names;
    case QuestionKind::amount: return &AmountKind::names;
    }
    return nullptr;
}

constexpr const KindNames& names_of(QuestionKind kind) {
    return *find_names(kind);
}

constexpr std::size_t count_kinds() {
    int count = 0;
    while (find_names(QuestionKind{count})) ++count;
    return static_cast<std::size_t>(count);
}

/// All of them, in their order.
inline constexpr auto question_kinds = [] {
    std::array<QuestionKind, count_kinds()> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = static_cast<QuestionKind>(i);
    return kinds;
}();

/// How to fix an amount that is none.
Sentence amount_range();

/// "a ladder or a checklist", in English
std::string name_scored_kinds();

} // namespace core
