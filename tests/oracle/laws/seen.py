"""What a case has of the rule's rarer parts, so that none goes untried."""

from scoring.leadership import leadership_questions
from scoring.respondents import agreed_context
from scoring.situation import UNKNOWN, Between

from .advice import is_shown, later, marked, recommendation
from .plan import own_gaps, waiters


def seen_in(case):
    """The names of the parts that this case has."""
    return [name for name, present in parts(case).items() if present]


def parts(case):
    result, situation = case.result, case.situation
    ranges = [q for q, v in situation.items() if isinstance(v, Between) and v.state == UNKNOWN]
    gaps = result["gaps"]
    names = [gap["question"] for gap in gaps]
    in_gaps = [piece for gap in gaps for piece in gap["advice"]]
    shown = [piece["id"] for piece in result["advice"]]
    free = [i for i in shown if i not in in_gaps and not marked(case, i)]
    for_stage = [i for i in free if "stage" in recommendation(case, i)]
    clauses = [c for i in shown for c in recommendation(case, i).get("only_when", [])]
    steps = result["path"]["steps"] if result["path"] else []
    asked = leadership_questions(case.rubric, situation, case.low, result["path"])
    aimed_at = result["path"]["stage"] if result["path"] else case.low
    lines = [a for a in result["answers"].values() if a.get("items") is not None and "unknown" in a]
    answers = case.answers.values()
    return {
        "range": ranges,
        "range among what would settle": set(ranges) & set(result["settle_questions"]),
        "range that is a step": set(ranges) & {step["question"] for step in steps},
        "range of several respondents": [a for a in answers if a_between(a, UNKNOWN)],
        "unknown lines that do not matter": len(lines) > len(ranges),
        "respondents differ": [a for a in answers if a_between(a, "unanswered")],
        "open questions that settle nothing": not_named(case),
        "no next question, not settled": not result["settled"] and not result["next_question"],
        "clause on a question": [c for c in clauses if "is" not in c],
        "clause on a choice": [c for c in clauses if "is" in c],
        "clause on a range": [c for c in every_clause(case) if c["question"] in ranges],
        "clause on a hidden choice": [c for c in every_clause(case) if chosen_but_hidden(case, c)],
        "withheld": result["withheld"],
        "withheld until two": [w for w in result["withheld"] if len(w["until"]) > 1],
        "chain of withheld": chained(result["withheld"]),
        "let go by a mark": [
            i
            for i in shown
            if any(d in shown and marked(case, d) for d in recommendation(case, i).get("depends_on", []))
            and not marked(case, i)
        ],
        "no path": result["path"] is None,
        "no path, with a target above": result["path"] is None and aims_above(case),
        "no steps, gaps of the staircase": result["path"] and not steps and gaps,
        "no gap": result["path"] and not gaps,
        "four gaps or more": len(gaps) > 3,
        "gap of the staircase": set(names) - {step["question"] for step in steps},
        "gap without a piece": [gap for gap in gaps if not gap["advice"]],
        "gap with three pieces": [gap for gap in gaps if len(gap["advice"]) == 3],
        "nine pieces": len(in_gaps) == 9,
        "ten pieces": len(in_gaps) > 9,
        "gap served for what waits": [
            i for i in in_gaps if not own_gaps(case, i, names) and waiters(case, i)
        ],
        "sooner before later": [
            gap for gap in gaps if len({later(case, i) for i in gap["advice"]}) > 1
        ],
        "moved to the front": in_gaps and shown[0] != in_gaps[0],
        "three for the stage, more are ideas": len(for_stage) > 3,
        "more ideas": len(free) > len(for_stage),
        "marked": [i for i in shown if marked(case, i)],
        "leadership of another stage": [
            q for q in asked if q["stage"] != case.rubric.stages[aimed_at].id
        ],
    }


def every_clause(case):
    return [c for r in case.rubric.recommendations for c in r.get("only_when", [])]


def chosen_but_hidden(case, clause):
    """Whether it would hold if the choice were shown."""
    said = agreed_context(case.rubric, case.answers_data).get(clause["question"], {})
    return (
        said.get("choice") in clause.get("is", [])
        and not is_shown(case, case.rubric.context[clause["question"]])
    )


def aims_above(case):
    stage_id = case.answers_data.get("target", {}).get("stage")
    return stage_id in [stage.id for stage in case.rubric.stages[case.low + 1 :]]


def a_between(answer, state):
    return isinstance(answer, Between) and answer.state == state


def not_named(case):
    """Shown, open questions in criteria between low and high that are not named."""
    between = [s for s in case.result["stages"] if case.low < s["index"] <= case.high]
    criteria = [c for stage in between for c in stage["criteria"]]
    return {c["question"] for c in criteria if c["state"] in ("unanswered", "unknown")} - set(
        case.result["settle_questions"]
    )


def chained(withheld):
    waiting = {w["id"] for w in withheld}
    return [w for w in withheld if waiting & set(w["until"])]
