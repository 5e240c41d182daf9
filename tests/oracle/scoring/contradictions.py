"""Answers that hardly go together."""

from .clauses import clause_holds
from .levels import visible_answers


def open_contradictions(rubric, situation, confirmed):
    shown = visible_answers(rubric, situation)
    fired = [
        check["id"]
        for check in rubric.checks
        if all(clause_holds(clause, shown, {}) for clause in check["when"])
    ]
    return [c for c in fired + automatic_contradictions(rubric, shown) if c not in confirmed]


def automatic_contradictions(rubric, shown):
    found = []
    for stage in rubric.criteria_stages():
        later = rubric.stages[stage.index + 1 :]
        if not any(met_by_answers(s, shown) >= 3 for s in later):
            continue
        for criterion in stage.criteria:
            level = shown.get(criterion.question)
            if criterion.must and level is not None and level < criterion.at_least:
                found.append("auto:%s:%s" % (stage.id, criterion.question))
    return found


def met_by_answers(stage, shown):
    return sum(1 for c in stage.criteria if shown.get(c.question, -1) >= c.at_least)
