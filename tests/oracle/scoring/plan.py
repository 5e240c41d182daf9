"""The plan: the gaps on the way to the next stage or the target, and the advice that serves them."""

from .advice import because, by_rank, fired_recommendations, is_marked, withheld_until

MOST_IN_A_GAP = 3
MOST_IN_GAPS = 9
MOST_FOR_THE_STAGE = 3


def plan(rubric, situation, reached, way, flights, answers_data, context):
    """The result's `advice`, `withheld` and `gaps`."""
    marks = answers_data.get("plan", {})
    fired = fired_recommendations(rubric, situation, reached, context)
    until = withheld_until(fired, marks)
    withheld = [r for r in fired if r["id"] in until]
    ranked = by_rank(rubric, situation, fired, way)
    shown = [r for r in ranked if r["id"] not in until and not is_marked(marks, r)]
    gaps = gap_questions(way, flights, target_index(rubric, answers_data))

    in_gaps = fill_gaps(gaps, [(r, served_gap(rubric, r, gaps, withheld, until)) for r in shown])
    order = [r for gap in gaps for r in in_gaps[gap]]
    others = [r for r in shown if r not in order]
    for_stage = [r for r in others if "stage" in r][:MOST_FOR_THE_STAGE]
    more_ideas = [r for r in others if r not in for_stage]
    order = not_later_first(order + for_stage + more_ideas)
    order += [r for r in ranked if is_marked(marks, r)]
    return {
        "advice": [
            {"id": r["id"], "because": because(rubric, situation, r, reached, way)} for r in order
        ],
        "withheld": [{"id": r["id"], "until": until[r["id"]]} for r in withheld],
        "gaps": [{"question": gap, "advice": [r["id"] for r in in_gaps[gap]]} for gap in gaps],
    }


def target_index(rubric, answers_data):
    stage_id = answers_data.get("target", {}).get("stage")
    return 0 if stage_id is None else rubric.stage_index(stage_id)


def gap_questions(way, flights, target):
    """The path's steps, then the staircase's up to the target, each question where it first occurs."""
    if way is None:
        return []
    climbed = [way] + [flight for flight in flights if flight["stage"] <= target]
    return list(dict.fromkeys(step["question"] for flight in climbed for step in flight["steps"]))


def served_gap(rubric, recommendation, gaps, withheld, until):
    """The gap that it serves by itself, else the first of those that what waits for it serves."""
    own = gap_by_itself(rubric, recommendation, gaps)
    if own is not None:
        return own
    waiting = [r for r in withheld if recommendation["id"] in waits_for(r["id"], until)]
    theirs = [gap_by_itself(rubric, r, gaps) for r in waiting]
    return next((gap for gap in gaps if gap in theirs), None)


def gap_by_itself(rubric, recommendation, gaps):
    """The gap that it names, or the first in the dimension that it names."""
    if "question" in recommendation:
        return recommendation["question"] if recommendation["question"] in gaps else None
    dimension = recommendation.get("dimension")
    return next((gap for gap in gaps if rubric.questions[gap].dimension == dimension), None)


def waits_for(name, until):
    """All that it waits for, directly or along a chain."""
    direct = until.get(name, [])
    return set(direct).union(*(waits_for(other, until) for other in direct))


def fill_gaps(gaps, served):
    """The pieces of each gap, from the shown recommendations by rank with the gap each serves."""
    queues = {gap: later_last([r for r, serves in served if serves == gap]) for gap in gaps}
    filled = {gap: queue[:1] for gap, queue in queues.items()}
    for place in range(1, MOST_IN_A_GAP):
        for gap in gaps:
            if sum(map(len, filled.values())) < MOST_IN_GAPS:
                filled[gap] += queues[gap][place : place + 1]
    return filled


def is_later(recommendation):
    return recommendation.get("horizon", "next") == "later"


def later_last(recommendations):
    return sorted(recommendations, key=is_later)


def not_later_first(order):
    """The first is not for later, where there is another."""
    first = next((r for r in order if not is_later(r)), None)
    return order if first is None else [first] + [r for r in order if r is not first]
