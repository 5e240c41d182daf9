"""Which question to ask next."""

from fractions import Fraction

from .interval import high_stage, low_stage, settle_questions, stages_between
from .levels import visible_questions
from .situation import UNANSWERED, Between, state_of


def next_question(rubric, situation):
    """The one after which the interval is narrowest on average, of those that would settle it."""
    low, high = low_stage(rubric, situation), high_stage(rubric, situation)
    between = [c.question for s in stages_between(rubric, low, high) for c in s.criteria]
    candidates = [
        question_id
        for question_id in settle_questions(rubric, situation, low, high)
        if rubric.questions[question_id].material and is_asked(situation[question_id])
    ]
    return min(
        candidates,
        key=lambda name: (mean_width_after(rubric, situation, name), -between.count(name)),
        default=None,
    )


def is_asked(value):
    return state_of(value) == UNANSWERED


def mean_width_after(rubric, situation, question_id):
    widths = []
    for level in outcomes(rubric.questions[question_id], situation[question_id]):
        after = {**situation, question_id: level}
        widths.append(high_stage(rubric, after) - low_stage(rubric, after))
    return Fraction(sum(widths), len(widths))


def outcomes(question, value):
    """Each rung; of a checklist, and where respondents differ, each level that is possible."""
    if isinstance(value, Between):
        return sorted({level for level in question.scale if value.lowest <= level <= value.highest})
    return question.scale if question.kind == "ladder" else sorted(set(question.scale))


def quick_question(rubric, situation):
    """What quick mode asks next: the quick questions, settled or not, then what settles the stage."""
    for question in visible_questions(rubric, situation):
        if question.quick and is_asked(situation[question.id]):
            return question.id
    return next_question(rubric, situation)


def to_go(rubric, situation):
    """How many questions quick mode asks from here on if each gets its middle answer."""
    count = 0
    while (asked := quick_question(rubric, situation)) is not None:
        situation = {**situation, asked: middle_level(rubric.questions[asked], situation[asked])}
        count += 1
    return count


def middle_level(question, value):
    if isinstance(value, Between):
        possible = outcomes(question, value)
        return possible[(len(possible) - 1) // 2]
    return question.scale[(len(question.scale) - 1) // 2]
