"""Laws of advice, of what is withheld, and of leadership questions."""

from fractions import Fraction

from scoring.leadership import leadership_questions
from scoring.levels import visible_answers
from scoring.respondents import agreed_context
from scoring.situation import NOT_APPLICABLE, lowest


def what_fires_is_shown_or_withheld(case):
    fired = [r["id"] for r in case.rubric.recommendations if fires(case, r)]
    shown, withheld = shown_ids(case), [w["id"] for w in case.result["withheld"]]
    if sorted(shown + withheld) != sorted(fired):
        yield "fired %s, shown %s, withheld %s" % (fired, shown, withheld)
    if fired and not shown:
        yield "nothing is shown"
    if [name for name in fired if not marked(case, name)] and marked(case, shown[0]):
        yield "a marked one is first"


def withheld_wait_for_something(case):
    until = {w["id"]: w["until"] for w in case.result["withheld"]}
    order = [r["id"] for r in case.rubric.recommendations]
    for name, waits_for in until.items():
        depends_on = recommendation(case, name).get("depends_on", [])
        live = [i for i in order if i in depends_on and (i in shown_ids(case) or i in until)]
        if not waits_for or waits_for != [i for i in live if not marked(case, i)]:
            yield "%s waits for %s" % (name, waits_for)
        if marked(case, name):
            yield "%s is marked and withheld" % name
    if list(until) != [i for i in order if i in until]:
        yield "order of withheld"


def because_names_shown_answers(case):
    shown = visible_answers(case.rubric, case.situation)
    for piece in case.result["advice"]:
        if not set(piece["because"]) <= set(shown):
            yield "%s because of %s" % (piece["id"], piece["because"])
        if not piece["because"] and "stage" not in recommendation(case, piece["id"]):
            yield "%s for no reason" % piece["id"]


def marks_and_target_move_advice_alone(case):
    plain = case.score_with(plan=None, target=None)
    changed = {key for key in plain if plain[key] != case.result[key]}
    if not changed <= {"advice", "withheld", "gaps"}:
        yield "they move %s" % changed
    aimed = case.score_with(plan=None)
    if aimed["withheld"] != plain["withheld"]:
        yield "the target moves what is withheld"


def fires(case, recommendation):
    """By the text again: the trigger, then each clause."""
    if "stage" in recommendation:
        triggered = recommendation["stage"] == case.result["stage_id"]
    else:
        asked = [recommendation.get("question")]
        if "dimension" in recommendation:
            questions = case.rubric.questions.values()
            asked = [q.id for q in questions if q.dimension == recommendation["dimension"]]
        triggered = mean_is_at_most(case, asked, recommendation["when_at_or_below"])
    return triggered and all(holds(case, c) for c in recommendation.get("only_when", []))


def mean_is_at_most(case, names, limit):
    shown = [name for name in names if level_seen(case, name) is not None]
    weights = [case.rubric.questions[name].weight for name in shown]
    levels = [level_seen(case, name) for name in shown]
    return bool(shown) and Fraction(
        sum(w * level for w, level in zip(weights, levels)), sum(weights)
    ) <= limit


def holds(case, clause):
    name = clause["question"]
    if "is" in clause:
        said = agreed_context(case.rubric, case.answers_data).get(name, {})
        return is_shown(case, case.rubric.context[name]) and said.get("choice") in clause["is"]
    level = level_seen(case, name)
    return (
        level is not None
        and not ("at_least" in clause and level < clause["at_least"])
        and not ("at_most" in clause and level > clause["at_most"])
    )


def level_seen(case, name):
    """The level that somebody sees at it, None if there is none."""
    value = case.situation[name]
    seen = isinstance(value, int) and is_shown(case, case.rubric.questions[name].condition)
    return value if seen else None


def is_shown(case, condition):
    if condition is None:
        return True
    host, value = case.rubric.questions[condition.question], case.situation[condition.question]
    return (
        is_shown(case, host.condition)
        and value != NOT_APPLICABLE
        and lowest(host, value) >= condition.at_least
    )


def leadership_asks_about_the_nearest_stage(case):
    path = case.result["path"]
    found = leadership_questions(case.rubric, case.situation, case.low, path)
    aimed_at = path["stage"] if path else case.low
    claimable = {s["index"] for s in case.result["stages"] if s["claimable"]} | {aimed_at}
    for distance in range(len(case.rubric.stages)):
        for index in (aimed_at - distance, aimed_at + distance):
            if index not in claimable:
                continue
            stage_id = case.rubric.stages[index].id
            there = [q for q in case.rubric.leadership_questions if q["stage"] == stage_id]
            if there:
                if found != there:
                    yield "%s, not those of %s" % (found, stage_id)
                return
    if found:
        yield "%s of a stage that nobody can claim" % found


def shown_ids(case):
    return [piece["id"] for piece in case.result["advice"]]


def recommendation(case, name):
    return next(r for r in case.rubric.recommendations if r["id"] == name)


def marked(case, name):
    return case.answers_data.get("plan", {}).get(name, {}).get("state") in ("done", "dropped")


def later(case, name):
    return recommendation(case, name).get("horizon") == "later"


LAWS = [
    what_fires_is_shown_or_withheld,
    withheld_wait_for_something,
    because_names_shown_answers,
    marks_and_target_move_advice_alone,
    leadership_asks_about_the_nearest_stage,
]
