"""Which recommendations fire, which of them wait for others, their rank, and because of which answers."""

from fractions import Fraction

from .cheapest_raise import unmet_positions
from .clauses import clause_holds
from .levels import visible_answers, visible_choices
from .profile import dimension_means
from .trace import trace_stage


def fired_recommendations(rubric, situation, reached, context):
    """Those whose trigger and clauses hold, in rubric order."""
    shown = visible_answers(rubric, situation)
    chosen = visible_choices(rubric, situation, context)
    return [
        r
        for r in rubric.recommendations
        if is_triggered(rubric, situation, r, reached)
        and all(clause_holds(clause, shown, chosen) for clause in r.get("only_when", []))
    ]


def is_triggered(rubric, situation, recommendation, reached):
    if "stage" in recommendation:
        return recommendation["stage"] == rubric.stages[reached].id
    level = trigger_level(rubric, situation, recommendation)
    return level is not None and level <= recommendation["when_at_or_below"]


def is_marked(plan, recommendation):
    return plan.get(recommendation["id"], {}).get("state") in ("done", "dropped")


def withheld_until(fired, plan):
    """By unmarked recommendation that waits, the unmarked ones that it waits for; in rubric order."""
    unmarked = [r for r in fired if not is_marked(plan, r)]
    until = {
        r["id"]: [u["id"] for u in unmarked if u["id"] in r.get("depends_on", [])] for r in unmarked
    }
    return {name: waits_for for name, waits_for in until.items() if waits_for}


def by_rank(rubric, situation, recommendations, way):
    places = {r["id"]: place for place, r in enumerate(rubric.recommendations)}
    return sorted(
        recommendations, key=lambda r: rank(rubric, situation, r, places[r["id"]], way)
    )


def trigger_level(rubric, situation, recommendation):
    if "question" in recommendation:
        return visible_answers(rubric, situation).get(recommendation["question"])
    return dimension_means(rubric, situation, recommendation["dimension"])[0]


def rank(rubric, situation, recommendation, position, way):
    on_path = way is not None and any(
        concerns(rubric, recommendation, step["question"]) for step in way["steps"]
    )
    unblocks = way is not None and any(
        criterion["must"]
        and not criterion["met"]
        and concerns(rubric, recommendation, criterion["question"])
        for criterion in trace_stage(rubric, rubric.stages[way["stage"]], situation)["criteria"]
    )
    effort = recommendation.get("effort", 1)
    urgency = gap_times_weight(rubric, situation, recommendation) / effort
    return (not on_path, not unblocks, -urgency, position)


def concerns(rubric, recommendation, question_id):
    """Whether it is triggered by this question or by the dimension this question lies in."""
    if "question" in recommendation:
        return recommendation["question"] == question_id
    return recommendation.get("dimension") == rubric.questions[question_id].dimension


def gap_times_weight(rubric, situation, recommendation):
    if "stage" in recommendation:
        return Fraction(1)
    level = trigger_level(rubric, situation, recommendation)
    gap = Fraction(recommendation["when_at_or_below"] + 1 - level)
    if "question" in recommendation:
        return gap * rubric.questions[recommendation["question"]].weight
    dimension = next(d for d in rubric.dimensions if d["id"] == recommendation["dimension"])
    return gap * dimension.get("weight", 1)


def because(rubric, situation, recommendation, reached, way):
    if "question" in recommendation:
        return [recommendation["question"]]
    if "dimension" in recommendation:
        limit = recommendation["when_at_or_below"]
        shown = visible_answers(rubric, situation)
        return [
            q
            for q, level in shown.items()
            if rubric.questions[q].dimension == recommendation["dimension"] and level <= limit
        ]
    named = answered_unmet(rubric, situation, rubric.stages[way["stage"]]) if way else []
    return named or answered_criteria(rubric, situation, rubric.stages[reached])


def answered_unmet(rubric, situation, stage):
    unmet = {stage.criteria[p].question for p in unmet_positions(rubric, stage, situation)}
    return [q for q in answered_criteria(rubric, situation, stage) if q in unmet]


def answered_criteria(rubric, situation, stage):
    asked = {c.question for c in stage.criteria}
    return [q for q in visible_answers(rubric, situation) if q in asked]
