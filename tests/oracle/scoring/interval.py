"""The lowest and the highest stage that the open answers leave, and what would settle it."""

from .levels import levels, visible_questions
from .rubric import conditions_of
from .situation import UNKNOWN, highest, is_open, lowest
from .stage import judge, may_become_unclaimable


def low_stage(rubric, situation):
    counted = levels(rubric, situation, lowest)
    reached = 0
    for stage in rubric.criteria_stages():
        verdict = judge(rubric, stage, situation, counted)
        if verdict.passed and not may_become_unclaimable(rubric, stage, situation):
            reached = stage.index
        elif not (stage.skip and (verdict.passed or not verdict.claimable)):
            break
    return reached


def high_stage(rubric, situation):
    counted = levels(rubric, situation, highest)
    reached = 0
    for stage in rubric.criteria_stages():
        verdict = judge(rubric, stage, situation, counted)
        if verdict.passed:
            reached = stage.index
        elif not (stage.skip and may_become_unclaimable(rubric, stage, situation)):
            break
    return reached


def stages_between(rubric, low, high):
    return rubric.stages[low + 1 : high + 1]


def settle_questions(rubric, situation, low, high):
    """Visible open ones in these stages' criteria, or among what hidden questions there hang on."""
    wanted = set()
    for stage in stages_between(rubric, low, high):
        for criterion in stage.criteria:
            wanted.add(criterion.question)
            wanted.update(c.question for c in conditions_of(rubric, criterion.question))
    return [
        q.id
        for q in visible_questions(rubric, situation)
        if q.id in wanted and is_open(situation[q.id])
    ]


def find_out(rubric, situation):
    return [q.id for q in visible_questions(rubric, situation) if situation[q.id] == UNKNOWN]
