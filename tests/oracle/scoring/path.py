"""The path to the next stage, and the staircase that goes on from it."""

from .cheapest_raise import cheapest_raise, needed_raises
from .rubric import conditions_of
from .situation import is_answered
from .stage import claimable


def path(rubric, situation, reached):
    for stage in rubric.stages[reached + 1 :]:
        if not passed_over(stage, situation):
            return path_to(rubric, stage, situation)
    return None


def passed_over(stage, situation):
    return stage.skip and not claimable(stage, situation)


def path_to(rubric, stage, situation):
    if not claimable(stage, situation):
        return None
    cheapest = cheapest_raise(rubric, stage, situation)
    return {
        "stage": stage.index,
        "effort": cheapest.effort,
        "steps": steps(rubric, stage, situation, cheapest.positions),
    }


def staircase(rubric, situation, first):
    if first is None:
        return []
    flights = []
    situation = after_steps(situation, first["steps"])
    for stage in rubric.stages[first["stage"] + 1 :]:
        if passed_over(stage, situation):
            continue
        flight = path_to(rubric, stage, situation)
        if flight is None:
            break
        flights.append(flight)
        situation = after_steps(situation, flight["steps"])
    return flights


def after_steps(situation, taken):
    return {**situation, **{step["question"]: step["to"] for step in taken}}


def steps(rubric, stage, situation, positions):
    raises = needed_raises(rubric, stage, situation, positions)
    order = []
    for position in positions:
        question_id = stage.criteria[position].question
        for due in [c.question for c in conditions_of(rubric, question_id)] + [question_id]:
            if due in raises and due not in order:
                order.append(due)
    return [
        {
            "question": question_id,
            "from": situation[question_id] if is_answered(situation[question_id]) else None,
            "to": raises[question_id],
        }
        for question_id in order
    ]
