"""The trace: every criterion of every stage as the person sees it."""

from .levels import visible_questions
from .situation import UNANSWERED, is_answered, is_disputed
from .stage import judge_low, may_become_unclaimable, share_percent


def seen_states(rubric, situation):
    """Each question's state as the person sees it."""
    visible = {q.id for q in visible_questions(rubric, situation)}

    def seen(question_id):
        if question_id not in visible:
            return "hidden"
        value = situation[question_id]
        if is_disputed(value):
            return UNANSWERED
        return "answered" if is_answered(value) else value

    return {question_id: seen(question_id) for question_id in rubric.questions}


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
        "criteria": [trace_criterion(c, states[c.question], situation) for c in stage.criteria],
    }


def trace_criterion(criterion, state, situation):
    value = situation[criterion.question]
    level = value if state == "answered" else None
    known = value.lowest if is_disputed(value) and state != "hidden" else level
    return {
        "question": criterion.question,
        "at_least": criterion.at_least,
        "must": criterion.must,
        "weight": criterion.weight,
        "state": state,
        "level": level,
        "met": known is not None and known >= criterion.at_least,
    }
