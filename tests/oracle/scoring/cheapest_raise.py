"""The raises with the least effort that make a stage pass, by trying them all where there are few."""

import itertools
from collections import namedtuple

from .levels import levels
from .rubric import conditions_of
from .situation import NOT_APPLICABLE, lowest
from .stage import judge_low

LARGEST_BRUTE_FORCE = 12

Raise = namedtuple("Raise", "effort positions")


def met_positions(rubric, stage, situation):
    counted = levels(rubric, situation, lowest)
    return [
        position
        for position, c in enumerate(stage.criteria)
        if situation[c.question] != NOT_APPLICABLE and counted[c.question] >= c.at_least
    ]


def unmet_positions(rubric, stage, situation):
    met = met_positions(rubric, stage, situation)
    return [
        position
        for position, c in enumerate(stage.criteria)
        if situation[c.question] != NOT_APPLICABLE and position not in met
    ]


def needed_raises(rubric, stage, situation, positions):
    """The question levels to raise so that these criteria are met: {question: new level}."""
    needs = {}

    def need(question_id, level):
        if lowest(rubric.questions[question_id], situation[question_id]) < level:
            needs[question_id] = max(level, needs.get(question_id, 0))

    for position in positions:
        criterion = stage.criteria[position]
        need(criterion.question, criterion.at_least)
        for condition in conditions_of(rubric, criterion.question):
            need(condition.question, condition.at_least)
    return {
        question_id: min(x for x in rubric.questions[question_id].scale if x >= level)
        for question_id, level in needs.items()
    }


def raise_for(rubric, stage, situation, positions):
    """What raising for these criteria brings: all the criteria newly met, and their effort."""
    after = {**situation, **needed_raises(rubric, stage, situation, positions)}
    before = met_positions(rubric, stage, situation)
    newly_met = [p for p in met_positions(rubric, stage, after) if p not in before]
    effort = sum(stage.criteria[p].effort for p in newly_met)
    passed = judge_low(rubric, stage, after).passed
    return Raise(effort, newly_met), passed


def preference(candidate):
    return (candidate.effort, len(candidate.positions), candidate.positions)


def subsets(things):
    return itertools.chain.from_iterable(
        itertools.combinations(things, size) for size in range(len(things) + 1)
    )


def cheapest_raise(rubric, stage, situation):
    if judge_low(rubric, stage, situation).passed:
        return Raise(0, [])
    if len(unmet_positions(rubric, stage, situation)) <= LARGEST_BRUTE_FORCE:
        return cheapest_by_brute_force(rubric, stage, situation)
    return cheapest_by_knapsack(rubric, stage, situation)


def cheapest_by_brute_force(rubric, stage, situation):
    tried = (
        raise_for(rubric, stage, situation, chosen)
        for chosen in subsets(unmet_positions(rubric, stage, situation))
    )
    return min((candidate for candidate, passed in tried if passed), key=preference)


def cheapest_by_knapsack(rubric, stage, situation):
    """For stages too large for all subsets: only criteria under one outermost condition interact."""
    verdict = judge_low(rubric, stage, situation)
    required = rubric.threshold_percent * verdict.applicable_weight
    missing = max(0, -(-required // 100) - verdict.met_weight)
    best = {0: Raise(0, [])}  # by the weight gained, at most `missing`
    for group in groups_by_outermost(rubric, stage, situation):
        options = group_options(rubric, stage, situation, group)
        grown = {}
        for (gained, so_far), option in itertools.product(best.items(), options):
            weight = min(missing, gained + sum(stage.criteria[p].weight for p in option.positions))
            candidate = Raise(
                so_far.effort + option.effort, sorted(so_far.positions + option.positions)
            )
            if weight not in grown or preference(candidate) < preference(grown[weight]):
                grown[weight] = candidate
        best = grown
    return best[missing]


def groups_by_outermost(rubric, stage, situation):
    groups = {}
    for position in unmet_positions(rubric, stage, situation):
        question_id = stage.criteria[position].question
        chain = [c.question for c in conditions_of(rubric, question_id)] + [question_id]
        groups.setdefault(chain[0], []).append(position)
    return list(groups.values())


def group_options(rubric, stage, situation, group):
    musts = {p for p in group if stage.criteria[p].must}
    tried = [raise_for(rubric, stage, situation, chosen)[0] for chosen in subsets(group)]
    return [option for option in tried if musts <= set(option.positions)]
