"""What is answered, question by question.

A *situation* maps every scored question to its level (an integer, if answered), to one of the words
UNANSWERED, UNKNOWN and NOT_APPLICABLE, or to a Between, whether the question is shown or hidden.

A Between is open between two ends, and does apply. Its state is UNKNOWN for a *range*, where lines
of a checklist are unknown, and UNANSWERED where several respondents differ.
"""

from collections import namedtuple

UNANSWERED = "unanswered"
UNKNOWN = "unknown"
NOT_APPLICABLE = "not_applicable"

Between = namedtuple("Between", "lowest highest state")


def read_situation(rubric, answers):
    return {q.id: value_of(q, answers.get(q.id)) for q in rubric.questions.values()}


def value_of(question, answer):
    if answer is None:
        return UNANSWERED
    if isinstance(answer, Between):
        return answer
    if "rung" in answer:
        return question.scale[place_of(question, answer)]
    if "items" in answer:
        return value_with(question, place_of(question, answer), unknown_lines(answer))
    return UNKNOWN if "unknown" in answer else NOT_APPLICABLE


def place_of(question, answer):
    """The place on the question's scale: which rung, or how many lines are ticked."""
    if "rung" in answer:
        return question.names.index(answer["rung"])
    return len(answer["items"])


def unknown_lines(answer):
    return len(answer.get("unknown", []))


def value_with(question, ticked, unknown):
    """What a checklist comes to with that many lines ticked and that many unknown."""
    low, high = question.scale[ticked], question.scale[ticked + unknown]
    return low if low == high else Between(low, high, UNKNOWN)


def state_of(value):
    if is_answered(value):
        return "answered"
    return value.state if isinstance(value, Between) else value


def is_open(value):
    return state_of(value) in (UNANSWERED, UNKNOWN)


def is_answered(value):
    return isinstance(value, int)


def may_not_apply(question, value):
    return value in (UNANSWERED, UNKNOWN) and question.allow_not_applicable


def lowest(question, value):
    """The lowest level that an answered or open question can have."""
    if is_answered(value):
        return value
    return value.lowest if isinstance(value, Between) else min(question.scale)


def highest(question, value):
    if is_answered(value):
        return value
    return value.highest if isinstance(value, Between) else max(question.scale)
