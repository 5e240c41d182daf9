"""What is answered, question by question.

A *situation* maps every scored question to its level (an integer, if answered) or to one of the
words UNANSWERED, UNKNOWN and NOT_APPLICABLE, or to a Between where several respondents differ,
whether the question is shown or hidden.
"""

from collections import namedtuple

UNANSWERED = "unanswered"
UNKNOWN = "unknown"
NOT_APPLICABLE = "not_applicable"

Between = namedtuple("Between", "lowest highest")


def place_of(question, answer):
    """The place on the question's scale that an answer takes, None if it takes none."""
    if "rung" in answer:
        return question.names.index(answer["rung"])
    if "items" in answer:
        return len(set(answer["items"]))
    return None


def read_situation(rubric, answers):
    situation = {}
    for question in rubric.questions.values():
        answer = answers.get(question.id)
        if answer is None:
            situation[question.id] = UNANSWERED
        elif isinstance(answer, Between):
            situation[question.id] = answer
        elif "unknown" in answer:
            situation[question.id] = UNKNOWN
        elif "not_applicable" in answer:
            situation[question.id] = NOT_APPLICABLE
        else:
            situation[question.id] = question.scale[place_of(question, answer)]
    return situation


def is_open(value):
    return value in (UNANSWERED, UNKNOWN) or is_disputed(value)


def is_disputed(value):
    return isinstance(value, Between)


def is_answered(value):
    return isinstance(value, int)


def lowest(question, value):
    return value.lowest if is_disputed(value) else min(question.scale)


def highest(question, value):
    return value.highest if is_disputed(value) else max(question.scale)


def level_with(level_when_open, question, value):
    return value if is_answered(value) else level_when_open(question, value)
