"""Laws of answers as they are read: in any order, by any number of respondents, and again."""

import copy

from random_case.answers import AnswersMaker
from scoring.levels import visible_answers
from scoring.respondents import agree
from scoring.situation import Between, highest, lowest, value_of

FIGURES = ("low", "high", "settle_questions", "find_out", "next_question", "path", "profile")


def order_of_answers_does_not_matter(case):
    changed = copy.deepcopy(case.answers_data)
    for said in [changed] + changed.get("respondents", []):
        for field in ("answers", "context"):
            if field in said:
                said[field] = dict(reversed(said[field].items()))
        for answer in said["answers"].values():
            for lines in ("items", "unknown"):
                if isinstance(answer.get(lines), list):
                    answer[lines].reverse()
    if case.score_with(**changed) != case.result:
        yield "another result"


def order_of_respondents_does_not_matter(case):
    if "respondents" in case.answers_data:
        changed = case.score_with(respondents=case.answers_data["respondents"][::-1])
        for figure in FIGURES:
            if changed[figure] != case.result[figure]:
                yield "another %s" % figure


def a_result_scores_as_its_answers(case):
    """Except where respondents differ, whose answers it does not carry."""
    if any(isinstance(answer, Between) for answer in case.answers.values()):
        return
    carried = {field: case.result[field] for field in ("answers", "context", "notes")}
    if case.score_with(respondents=None, settled=None, **carried) != case.result:
        yield "another result"


def respondents_count_as_told(case):
    """What several respondents leave open, by going through the text again; theirs and any others."""
    maker = AnswersMaker(case.chance, case.rubric_data)
    maker.doubt_share = 0.7
    respondents = case.answers_data.get("respondents", [])
    for data in maker.scored:
        question = case.rubric.questions[data["id"]]
        crowds = [[r["answers"][question.id] for r in respondents if question.id in r["answers"]]]
        crowds += [[maker.answer(data) for _ in range(count)] for count in (1, 2, 3, 4, 5)]
        for said in crowds:
            expected = ends_told([value_of(question, answer) for answer in said])
            found = value_of(question, agree(question, said))
            if found != expected:
                yield "%s, said %s, is %s, not %s" % (question.id, said, found, expected)


def a_range_is_what_its_lines_can_become(case):
    for said in [case.answers_data] + case.answers_data.get("respondents", []):
        for name, answer in said["answers"].items():
            if "items" in answer:
                question, ticked = case.rubric.questions[name], len(answer["items"])
                counts = range(len(answer.get("unknown", [])) + 1)
                levels = {question.scale[ticked + more] for more in counts}
                value = value_of(question, answer)
                if {lowest(question, value), highest(question, value)} != {min(levels), max(levels)}:
                    yield "%s is %s, not of %s" % (name, value, levels)
                if isinstance(value, Between) != (len(levels) > 1):
                    yield "%s is %s" % (name, value)


def sensitivity_is_what_edited_answers_give(case):
    if "respondents" in case.answers_data:
        return
    expected = []
    for name in visible_answers(case.rubric, case.situation):
        for step in (-1, 1):
            edited = neighbour(case.rubric.questions[name], case.answers_data["answers"][name], step)
            if edited is not None:
                after = case.score_with(answers={**case.answers_data["answers"], name: edited})["low"]
                if after != case.low:
                    expected.append({"question": name, "step": step, "stage": after})
    if expected != case.result["confidence"]["sensitive"]:
        yield "%s, not %s" % (case.result["confidence"]["sensitive"], expected)


def neighbour(question, answer, step):
    if "rung" in answer:
        place = question.names.index(answer["rung"]) + step
        return {"rung": question.names[place]} if 0 <= place < len(question.names) else None
    ticked, unknown = answer["items"], answer.get("unknown", [])
    if step < 0:
        return {**answer, "items": ticked[1:]} if ticked else None
    free = sorted((n for n in question.names if n not in ticked), key=lambda n: n in unknown)
    if not free:
        return None
    return {"items": ticked + free[:1], "unknown": [n for n in unknown if n != free[0]]}


def ends_told(values):
    definite = [v for v in values if isinstance(v, int)]
    ranges = [v for v in values if isinstance(v, Between)]
    if not definite + ranges:
        return "unknown" if "unknown" in values else (values or ["unanswered"])[0]
    if "not_applicable" in values:
        return "unanswered"
    if not definite:
        return Between(min(r[0] for r in ranges), max(r[1] for r in ranges), "unknown")
    counted = set(definite)
    for low, high, _ in ranges:
        inside = any(low <= level <= high for level in definite)
        around = min(definite) < low and max(definite) > high
        if not inside and not around:
            counted.add(min((low, high), key=lambda end: min(abs(end - x) for x in definite)))
    if len(counted) == 1:
        return definite[0]
    return Between(min(counted), max(counted), "unanswered")


LAWS = [
    order_of_answers_does_not_matter,
    order_of_respondents_does_not_matter,
    a_result_scores_as_its_answers,
    a_range_is_what_its_lines_can_become,
    respondents_count_as_told,
    sensitivity_is_what_edited_answers_give,
]
