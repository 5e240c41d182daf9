"""Laws of the interval, of what would settle it, and of the questions asked."""

import copy

from scoring.interval import high_stage, low_stage, settle_questions
from scoring.levels import visible_questions
from scoring.next_question import quick_question, to_go
from scoring.result import score
from scoring.situation import (
    NOT_APPLICABLE,
    UNANSWERED,
    UNKNOWN,
    Between,
    highest,
    is_open,
    lowest,
    state_of,
)

from .case import stage_of

OPEN_ALTOGETHER = (UNANSWERED, UNKNOWN)


def every_completion_is_inside(case):
    for _ in range(8):
        stage = stage_of(case.rubric, case.completion())
        if not case.low <= stage <= case.high:
            yield "stage %d is outside" % stage


def raising_never_lowers_the_stage(case):
    situation = case.completion()
    before = stage_of(case.rubric, situation)
    for question in case.rubric.questions.values():
        if situation[question.id] == NOT_APPLICABLE:
            continue
        for level in {x for x in question.scale if x > situation[question.id]}:
            if stage_of(case.rubric, {**situation, question.id: level}) < before:
                yield "raising %s to %d lowers it" % (question.id, level)


def settling_a_line_never_widens(case):
    for name, answer in case.answers_data["answers"].items():
        for line in answer.get("unknown", []) if "items" in answer else []:
            for ticked in (True, False):
                answers = copy.deepcopy(case.answers_data["answers"])
                answers[name]["unknown"].remove(line)
                answers[name]["items"] += [line] * ticked
                after = case.score_with(answers=answers)
                if not case.low <= after["low"] <= after["high"] <= case.high:
                    yield "%s of %s, ticked: %s" % (line, name, ticked)


def all_lines_unknown_is_unknown_but_applies(case):
    if "respondents" in case.answers_data:
        return
    for name, answer in case.answers_data["answers"].items():
        question = case.rubric.questions[name]
        if question.kind != "checklist":
            continue
        whole = dict(case.answers_data["answers"], **{name: {"unknown": True}})
        lines = dict(whole, **{name: {"items": [], "unknown": question.names}})
        whole, lines = case.score_with(answers=whole), case.score_with(answers=lines)
        same = whole["low"] == lines["low"] and whole["high"] == lines["high"]
        if not whole["low"] <= lines["low"] <= lines["high"] <= whole["high"]:
            yield "%s applies and leaves more" % name
        if not question.allow_not_applicable and not same:
            yield "%s leaves something else" % name


def what_is_known_in_part_applies(case):
    """It makes no difference whether a question between two levels may be "not applicable"."""
    known = [name for name, value in case.situation.items() if isinstance(value, Between)]
    changed = copy.deepcopy(case.rubric_data)
    for question in changed["questions"]:
        if question["id"] in known:
            question.pop("allow_not_applicable", None)
    if known and score(changed, case.answers_data) != case.result:
        yield "another result"


def those_that_settle_are_as_told(case):
    """By the text again: met at one end only, or not surely applicable, or shown at one end only."""
    expected = set()
    for index in range(case.low + 1, case.high + 1):
        for criterion in case.rubric.stages[index].criteria:
            question = case.rubric.questions[criterion.question]
            needs = [(question, criterion.at_least)]
            if question.allow_not_applicable and case.situation[question.id] in OPEN_ALTOGETHER:
                expected.add(question.id)
            while question.condition:
                condition = question.condition
                question = case.rubric.questions[condition.question]
                needs.append((question, condition.at_least))
            for needed, at_least in needs:
                ends = [end(needed, case.situation[needed.id]) for end in (lowest, highest)]
                open_now = is_open(case.situation[needed.id])
                if open_now and len({end >= at_least for end in ends}) == 2:
                    expected.add(needed.id)
    shown = [q.id for q in visible_questions(case.rubric, case.situation) if q.id in expected]
    if shown != case.result["settle_questions"]:
        yield "%s, not %s" % (case.result["settle_questions"], shown)


def what_would_settle_does(case):
    """Answered again and again, the questions named settle the stage; none is named once it is."""
    situation = case.situation
    while True:
        low, high = low_stage(case.rubric, situation), high_stage(case.rubric, situation)
        named = settle_questions(case.rubric, situation, low, high)
        if not named:
            break
        for name in named:
            situation = {
                **situation,
                name: case.become(case.rubric.questions[name], situation[name]),
            }
    if low < high:
        yield "nothing is named from %d to %d" % (low, high)


def unnamed_questions_cannot_settle_alone(case):
    """An open, shown question that is not named changes no criterion between low and high."""
    named = case.result["settle_questions"]
    for question in visible_questions(case.rubric, case.situation):
        if question.id in named or not is_open(case.situation[question.id]):
            continue
        value = case.become(question, case.situation[question.id])
        after = {**case.situation, question.id: value}
        low, high = low_stage(case.rubric, after), high_stage(case.rubric, after)
        if (low, high) != (case.low, case.high):
            yield "%s moves it to %d..%d" % (question.id, low, high)


def quick_mode_ends_and_asks_what_it_may(case):
    situation, asked = case.situation, []
    any_quick = any(q.quick for q in case.rubric.questions.values())
    while (name := quick_question(case.rubric, situation)) is not None:
        low, high = low_stage(case.rubric, situation), high_stage(case.rubric, situation)
        question = case.rubric.questions[name]
        named = name in settle_questions(case.rubric, situation, low, high)
        if state_of(situation[name]) != UNANSWERED or not (named or (any_quick and question.quick)):
            yield "%s is asked" % name
        asked.append(name)
        situation = {**situation, name: case.become(question, situation[name])}
    if len(asked) != len(set(asked)):
        yield "asked twice: %s" % asked
    if (to_go(case.rubric, case.situation) == 0) != (not asked):
        yield "%d to go" % to_go(case.rubric, case.situation)
    low, high = low_stage(case.rubric, situation), high_stage(case.rubric, situation)
    for name in settle_questions(case.rubric, situation, low, high):
        if case.rubric.questions[name].material and state_of(situation[name]) == UNANSWERED:
            yield "%s is left" % name


LAWS = [
    every_completion_is_inside,
    raising_never_lowers_the_stage,
    settling_a_line_never_widens,
    all_lines_unknown_is_unknown_but_applies,
    what_is_known_in_part_applies,
    those_that_settle_are_as_told,
    what_would_settle_does,
    unnamed_questions_cannot_settle_alone,
    quick_mode_ends_and_asks_what_it_may,
]
