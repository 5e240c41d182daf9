"""Laws of the path and the staircase."""

import itertools
import math

from scoring.cheapest_raise import met_positions
from scoring.path import after_steps
from scoring.rubric import conditions_of
from scoring.situation import NOT_APPLICABLE, is_answered, lowest
from scoring.stage import judge_low

MOST_TRIED = 1500


def flights_pass(case):
    """Applied one after the other, each makes its stage pass; a step leaves from what is there."""
    situation = case.situation
    for flight in all_flights(case):
        for step in flight["steps"]:
            value = situation[step["question"]]
            if step["from"] != (value if is_answered(value) else None):
                yield "%s leaves from %s" % (step["question"], step["from"])
            if step["to"] <= lowest(case.rubric.questions[step["question"]], value):
                yield "%s is no raise" % step["question"]
        situation = after_steps(situation, flight["steps"])
        if not judge_low(case.rubric, case.rubric.stages[flight["stage"]], situation).passed:
            yield "stage %d does not pass" % flight["stage"]


def no_raises_are_cheaper(case):
    """By trying every level of every question of the stage and of their conditions."""
    situation = case.situation
    for flight in all_flights(case):
        stage = case.rubric.stages[flight["stage"]]
        choices = raises(case.rubric, stage, situation)
        taken = worth(case.rubric, stage, situation, after_steps(situation, flight["steps"]))
        if taken[0] != flight["effort"]:
            yield "stage %d is said to cost %d, not %d" % (stage.index, flight["effort"], taken[0])
        if math.prod(map(len, choices.values())) <= MOST_TRIED:
            best = min(
                worth(case.rubric, stage, situation, after)
                for after in combinations(situation, choices)
                if judge_low(case.rubric, stage, after).passed
            )
            if best != taken:
                yield "stage %d: %s rather than %s" % (stage.index, best, taken)
        situation = after_steps(situation, flight["steps"])


def all_flights(case):
    return [case.result["path"]] * bool(case.result["path"]) + case.result["staircase"]


def raises(rubric, stage, situation):
    names = set()
    for criterion in stage.criteria:
        if situation[criterion.question] != NOT_APPLICABLE:
            for condition in conditions_of(rubric, criterion.question):
                names.add(condition.question)
            names.add(criterion.question)
    return {
        name: [value] + levels_above(rubric.questions[name], value)
        for name, value in situation.items()
        if name in names
    }


def levels_above(question, value):
    return sorted({level for level in question.scale if level > lowest(question, value)})


def combinations(situation, choices):
    for values in itertools.product(*choices.values()):
        yield {**situation, **dict(zip(choices, values))}


def worth(rubric, stage, before, after):
    """What a path is chosen by: effort, how many criteria, which."""
    met = met_positions(rubric, stage, before)
    newly_met = [p for p in met_positions(rubric, stage, after) if p not in met]
    return sum(stage.criteria[p].effort for p in newly_met), len(newly_met), newly_met


LAWS = [flights_pass, no_raises_are_cheaper]
