"""The lowest and the highest stage that the open answers leave, and what would settle it."""

from .levels import levels, visible_questions
from .rubric import conditions_of
from .situation import UNKNOWN, highest, is_open, lowest, may_not_apply, state_of
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
    """The visible open ones that decide a criterion of these stages, or whether its question is shown."""
    deciding = set()
    for stage in stages_between(rubric, low, high):
        for criterion in stage.criteria:
            question = rubric.questions[criterion.question]
            if may_not_apply(question, situation[question.id]):
                deciding.add(question.id)
            for need in [criterion] + conditions_of(rubric, question.id):
                if ends_differ(rubric, situation, need):
                    deciding.add(need.question)
    return [
        q.id
        for q in visible_questions(rubric, situation)
        if q.id in deciding and is_open(situation[q.id])
    ]


def ends_differ(rubric, situation, need):
    """Whether one end of the question's level is enough and the other is not."""
    question, value = rubric.questions[need.question], situation[need.question]
    return is_open(value) and lowest(question, value) < need.at_least <= highest(question, value)


def find_out(rubric, situation):
    return [
        q.id for q in visible_questions(rubric, situation) if state_of(situation[q.id]) == UNKNOWN
    ]
