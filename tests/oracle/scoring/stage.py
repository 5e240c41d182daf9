"""Stages: which criteria apply and are met, and whether a stage is claimable and passed."""

from collections import namedtuple

from .levels import levels
from .situation import NOT_APPLICABLE, lowest, may_not_apply

Verdict = namedtuple("Verdict", "claimable passed met_weight applicable_weight")


def total_weight(criteria):
    return sum(c.weight for c in criteria)


def applicable_criteria(stage, situation):
    return [c for c in stage.criteria if situation[c.question] != NOT_APPLICABLE]


def claimable(stage, situation):
    applicable = applicable_criteria(stage, situation)
    return (
        bool(applicable)
        and 2 * total_weight(applicable) >= total_weight(stage.criteria)
        and not any(c.must and situation[c.question] == NOT_APPLICABLE for c in stage.criteria)
    )


def judge(rubric, stage, situation, counted):
    applicable = applicable_criteria(stage, situation)
    met = [c for c in applicable if counted[c.question] >= c.at_least]
    can_claim = claimable(stage, situation)
    passed = (
        can_claim
        and all(c in met for c in applicable if c.must)
        and 100 * total_weight(met) >= rubric.threshold_percent * total_weight(applicable)
    )
    return Verdict(can_claim, passed, total_weight(met), total_weight(applicable))


def judge_low(rubric, stage, situation):
    return judge(rubric, stage, situation, levels(rubric, situation, lowest))


def share_percent(verdict):
    if verdict.applicable_weight == 0:
        return 0
    return 100 * verdict.met_weight // verdict.applicable_weight


def may_become_unclaimable(rubric, stage, situation):
    without = {
        q.id: NOT_APPLICABLE if may_not_apply(q, situation[q.id]) else situation[q.id]
        for q in rubric.questions.values()
    }
    return not claimable(stage, without)
