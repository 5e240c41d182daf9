"""Which question to ask next."""

from fractions import Fraction

from .interval import high_stage, low_stage, stages_between
from .levels import visible_questions
from .situation import UNANSWERED, highest, is_disputed, lowest


def outcomes(question, value):
    levels = question.scale if question.kind == "ladder" else sorted(set(question.scale))
    return [x for x in levels if lowest(question, value) <= x <= highest(question, value)]


def mean_width_after(rubric, situation, question):
    widths = []
    for level in outcomes(question, situation[question.id]):
        after = {**situation, question.id: level}
        widths.append(high_stage(rubric, after) - low_stage(rubric, after))
    return Fraction(sum(widths), len(widths))


def next_question(rubric, situation, low, high):
    if low == high:
        return None
    between = [c.question for s in stages_between(rubric, low, high) for c in s.criteria]
    candidates = [
        q
        for q in visible_questions(rubric, situation)
        if q.material and (situation[q.id] == UNANSWERED or is_disputed(situation[q.id]))
    ]
    best = min(
        candidates,
        key=lambda q: (mean_width_after(rubric, situation, q), -between.count(q.id)),
        default=None,
    )
    return best.id if best else None
