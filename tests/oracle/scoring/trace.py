"""The trace: every criterion of every stage as the person sees it."""

from .levels import visible_questions
from .situation import NOT_APPLICABLE, lowest, state_of
from .stage import judge_low, may_become_unclaimable, share_percent


def seen_states(rubric, situation):
    """Each question's state as the person sees it."""
    visible = {q.id for q in visible_questions(rubric, situation)}
    return {
        question_id: state_of(value) if question_id in visible else "hidden"
        for question_id, value in situation.items()
    }


def trace(rubric, situation):
    return [trace_stage(rubric, stage, situation) for stage in rubric.criteria_stages()]


def trace_stage(rubric, stage, situation):
    verdict = judge_low(rubric, stage, situation)
    skipped = stage.skip and (
        not verdict.claimable
        or (verdict.passed and may_become_unclaimable(rubric, stage, situation))
    )
    states = seen_states(rubric, situation)
    return {
        "index": stage.index,
        "passed": verdict.passed,
        "claimable": verdict.claimable,
        "skipped": skipped,
        "share_percent": share_percent(verdict),
        "criteria": [
            trace_criterion(rubric, c, states[c.question], situation) for c in stage.criteria
        ],
    }


def trace_criterion(rubric, criterion, state, situation):
    value = situation[criterion.question]
    counts = state not in ("hidden", NOT_APPLICABLE)
    return {
        "question": criterion.question,
        "at_least": criterion.at_least,
        "must": criterion.must,
        "weight": criterion.weight,
        "state": state,
        "level": value if state == "answered" else None,
        "met": counts and lowest(rubric.questions[criterion.question], value) >= criterion.at_least,
    }
