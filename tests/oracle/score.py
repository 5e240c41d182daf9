#!/usr/bin/env python3
"""Streamstage's scoring rule, written down a second time from its text alone.

    python3 score.py RUBRIC ANSWERS

prints the result as `streamstage score` does, byte for byte. It is slow and plain on purpose: the
engine is compared with it on random cases (see `compare`). It takes a valid rubric and valid
answers to the same version of it.

A *situation* maps every scored question to its level (an integer, if answered) or to one of the
words UNANSWERED, UNKNOWN and NOT_APPLICABLE, or to a Between where several respondents differ,
whether the question is shown or hidden.
"""

import itertools
import json
import math
import sys
from collections import namedtuple
from fractions import Fraction

UNANSWERED = "unanswered"
UNKNOWN = "unknown"
NOT_APPLICABLE = "not_applicable"

SCORED_KINDS = ("ladder", "checklist")
LARGEST_BRUTE_FORCE = 12

Question = namedtuple(
    "Question",
    "id dimension kind weight material allow_not_applicable condition names scale",
)
Condition = namedtuple("Condition", "question at_least")
Criterion = namedtuple("Criterion", "question at_least must weight effort")
Stage = namedtuple("Stage", "index id skip criteria")
Verdict = namedtuple("Verdict", "claimable passed met_weight applicable_weight")
Raise = namedtuple("Raise", "effort positions")
Between = namedtuple("Between", "lowest highest")


# ---------------------------------------------------------------------------------------------
# Reading


class Rubric:
    def __init__(self, data):
        self.data = data
        self.threshold_percent = data.get("threshold_percent", 66)
        self.dimensions = data["dimensions"]
        self.questions = {
            q["id"]: read_question(q) for q in data["questions"] if q["kind"] in SCORED_KINDS
        }
        self.stages = [read_stage(index, s) for index, s in enumerate(data["stages"])]
        self.checks = data.get("checks", [])
        self.recommendations = data.get("recommendations", [])

    def criteria_stages(self):
        return self.stages[1:]


def read_question(data):
    """`scale` is the level at each place an answer can take: at each rung, or with that many ticks."""
    if data["kind"] == "ladder":
        names = [rung["id"] for rung in data["rungs"]]
        scale = [rung["level"] for rung in data["rungs"]]
    else:
        names = [item["id"] for item in data["items"]]
        scale = [checklist_level(data["thresholds"], ticks) for ticks in range(len(names) + 1)]
    condition = data.get("visible_when")
    return Question(
        id=data["id"],
        dimension=data["dimension"],
        kind=data["kind"],
        weight=data.get("weight", 1),
        material=data.get("material", True),
        allow_not_applicable=data.get("allow_not_applicable", False),
        condition=Condition(condition["question"], condition["at_least"]) if condition else None,
        names=names,
        scale=scale,
    )


def checklist_level(thresholds, ticks):
    return max([t["level"] for t in thresholds if ticks >= t["at_least"]], default=0)


def read_stage(index, data):
    criteria = [
        Criterion(
            question=c["question"],
            at_least=c.get("at_least", index),
            must=c.get("must", False),
            weight=c.get("weight", 1),
            effort=c.get("effort", 1),
        )
        for c in data.get("criteria", [])
    ]
    return Stage(index, data["id"], data.get("when_not_claimable", "block") == "skip", criteria)


def place_of(question, answer):
    """The place on the question's scale that an answer takes, None if it takes none."""
    if "rung" in answer:
        return question.names.index(answer["rung"])
    if "items" in answer:
        return len(set(answer["items"]))
    return None


def read_situation(rubric, answers):
    situation = {}
    for question in rubric.questions.values():
        answer = answers.get(question.id)
        if answer is None:
            situation[question.id] = UNANSWERED
        elif isinstance(answer, Between):
            situation[question.id] = answer
        elif "unknown" in answer:
            situation[question.id] = UNKNOWN
        elif "not_applicable" in answer:
            situation[question.id] = NOT_APPLICABLE
        else:
            situation[question.id] = question.scale[place_of(question, answer)]
    return situation


def is_open(value):
    return value in (UNANSWERED, UNKNOWN) or is_disputed(value)


def is_disputed(value):
    return isinstance(value, Between)


def is_answered(value):
    return isinstance(value, int)


# ---------------------------------------------------------------------------------------------
# Several respondents


def agreed_answers(rubric, answers_data):
    """What the file's answers come to: its own, or what its respondents agree on and have settled."""
    own = answers_data.get("answers", {})
    respondents = [r.get("answers", {}) for r in answers_data.get("respondents", [])]
    if not respondents:
        return own
    settled = answers_data.get("settled", {})
    agreed = {
        question.id: own.get(question.id)
        if question.id in settled
        else agree(question, [r[question.id] for r in respondents if question.id in r])
        for question in rubric.questions.values()
    }
    return {question_id: answer for question_id, answer in agreed.items() if answer is not None}


def agree(question, said):
    """The answer that these answers have in common, a Between, or None."""
    with_level = [a for a in said if place_of(question, a) is not None]
    with_level.sort(key=lambda a: question.scale[place_of(question, a)])
    exempt = [a for a in said if "not_applicable" in a]
    if not with_level:
        unknown = [a for a in said if "unknown" in a]
        return middle(unknown or exempt)
    span = [question.scale[place_of(question, with_level[end])] for end in (0, -1)]
    if exempt:
        return None
    if span[0] < span[1]:
        return Between(*span)
    return middle(with_level)


def middle(things):
    return things[(len(things) - 1) // 2] if things else None


# ---------------------------------------------------------------------------------------------
# Levels and visibility


def lowest(question, value):
    return value.lowest if is_disputed(value) else min(question.scale)


def highest(question, value):
    return value.highest if is_disputed(value) else max(question.scale)


def levels(rubric, situation, level_when_open):
    """The level each question counts with: hidden ones at 0, open ones as told."""
    counted = {}
    for question in rubric.questions.values():  # conditions stand earlier in the file
        value = situation[question.id]
        if not condition_holds(question, counted) or value == NOT_APPLICABLE:
            counted[question.id] = 0
        elif is_open(value):
            counted[question.id] = level_when_open(question, value)
        else:
            counted[question.id] = value
    return counted


def condition_holds(question, counted):
    condition = question.condition
    return condition is None or counted[condition.question] >= condition.at_least


def visible_questions(rubric, situation):
    """The questions shown as things stand, in rubric order."""
    counted = levels(rubric, situation, lowest)
    return [q for q in rubric.questions.values() if condition_holds(q, counted)]


def conditions_of(rubric, question_id):
    """The conditions a question hangs on, the outermost first."""
    condition = rubric.questions[question_id].condition
    if condition is None:
        return []
    return conditions_of(rubric, condition.question) + [condition]


# ---------------------------------------------------------------------------------------------
# Profile


def round_half_up(exact):
    return math.floor(exact + Fraction(1, 2))


def tenths(exact):
    return None if exact is None else round_half_up(exact * 10)


def weighted_mean(pairs):
    """Of (weight, value) pairs, exactly; None if there are none."""
    pairs = list(pairs)
    if not pairs:
        return None
    return Fraction(sum(w * v for w, v in pairs)) / sum(w for w, _ in pairs)


def applicable_in_dimension(rubric, situation, dimension_id):
    return [
        q
        for q in visible_questions(rubric, situation)
        if q.dimension == dimension_id and situation[q.id] != NOT_APPLICABLE
    ]


def dimension_means(rubric, situation, dimension_id):
    """The exact mean of the answered questions, and the lowest and highest it can become."""
    applicable = applicable_in_dimension(rubric, situation, dimension_id)
    answered = [q for q in applicable if is_answered(situation[q.id])]

    def mean_with(level_when_open):
        return weighted_mean(
            (q.weight, level_with(level_when_open, q, situation[q.id]))
            for q in applicable
        )

    mean = weighted_mean((q.weight, situation[q.id]) for q in answered)
    return mean, mean_with(lowest), mean_with(highest)


def level_with(level_when_open, question, value):
    return value if is_answered(value) else level_when_open(question, value)


def overall_mean(rubric, means):
    return weighted_mean(
        (d.get("weight", 1), mean) for d, mean in zip(rubric.dimensions, means) if mean is not None
    )


def profile(rubric, situation):
    means = [dimension_means(rubric, situation, d["id"]) for d in rubric.dimensions]
    overall = [overall_mean(rubric, [m[figure] for m in means]) for figure in range(3)]
    return {
        "overall": {
            "tenths": tenths(overall[0]),
            "low_tenths": tenths(overall[1]),
            "high_tenths": tenths(overall[2]),
        },
        "dimensions": [
            dimension_profile(rubric, situation, d["id"], m)
            for d, m in zip(rubric.dimensions, means)
        ],
    }


def dimension_profile(rubric, situation, dimension_id, means):
    applicable = applicable_in_dimension(rubric, situation, dimension_id)
    answered = [situation[q.id] for q in applicable if is_answered(situation[q.id])]
    return {
        "id": dimension_id,
        "tenths": tenths(means[0]),
        "low_tenths": tenths(means[1]),
        "high_tenths": tenths(means[2]),
        "level_min": min(answered, default=None),
        "level_max": max(answered, default=None),
        "answered": len(answered),
        "applicable": len(applicable),
    }


# ---------------------------------------------------------------------------------------------
# Stage and interval


def total_weight(criteria):
    return sum(c.weight for c in criteria)


def applicable_criteria(stage, situation):
    return [c for c in stage.criteria if situation[c.question] != NOT_APPLICABLE]


def claimable(stage, situation):
    applicable = applicable_criteria(stage, situation)
    return (
        bool(applicable)
        and 2 * total_weight(applicable) >= total_weight(stage.criteria)
        and not any(c.must and situation[c.question] == NOT_APPLICABLE for c in stage.criteria)
    )


def judge(rubric, stage, situation, counted):
    applicable = applicable_criteria(stage, situation)
    met = [c for c in applicable if counted[c.question] >= c.at_least]
    can_claim = claimable(stage, situation)
    passed = (
        can_claim
        and all(c in met for c in applicable if c.must)
        and 100 * total_weight(met) >= rubric.threshold_percent * total_weight(applicable)
    )
    return Verdict(can_claim, passed, total_weight(met), total_weight(applicable))


def judge_low(rubric, stage, situation):
    return judge(rubric, stage, situation, levels(rubric, situation, lowest))


def may_become_unclaimable(rubric, stage, situation):
    without = {
        q.id: NOT_APPLICABLE if may_not_apply(q, situation[q.id]) else situation[q.id]
        for q in rubric.questions.values()
    }
    return not claimable(stage, without)


def may_not_apply(question, value):
    return is_open(value) and not is_disputed(value) and question.allow_not_applicable


def low_stage(rubric, situation):
    counted = levels(rubric, situation, lowest)
    reached = 0
    for stage in rubric.criteria_stages():
        verdict = judge(rubric, stage, situation, counted)
        if verdict.passed and not may_become_unclaimable(rubric, stage, situation):
            reached = stage.index
        elif not (stage.skip and (verdict.passed or not verdict.claimable)):
            break
    return reached


def high_stage(rubric, situation):
    counted = levels(rubric, situation, highest)
    reached = 0
    for stage in rubric.criteria_stages():
        verdict = judge(rubric, stage, situation, counted)
        if verdict.passed:
            reached = stage.index
        elif not (stage.skip and may_become_unclaimable(rubric, stage, situation)):
            break
    return reached


def stages_between(rubric, low, high):
    return rubric.stages[low + 1 : high + 1]


def settle_questions(rubric, situation, low, high):
    """Visible open ones in these stages' criteria, or among what hidden questions there hang on."""
    wanted = set()
    for stage in stages_between(rubric, low, high):
        for criterion in stage.criteria:
            wanted.add(criterion.question)
            wanted.update(c.question for c in conditions_of(rubric, criterion.question))
    return [
        q.id
        for q in visible_questions(rubric, situation)
        if q.id in wanted and is_open(situation[q.id])
    ]


def find_out(rubric, situation):
    return [q.id for q in visible_questions(rubric, situation) if situation[q.id] == UNKNOWN]


# ---------------------------------------------------------------------------------------------
# Which question next


def outcomes(question, value):
    levels = question.scale if question.kind == "ladder" else sorted(set(question.scale))
    return [x for x in levels if lowest(question, value) <= x <= highest(question, value)]


def mean_width_after(rubric, situation, question):
    widths = []
    for level in outcomes(question, situation[question.id]):
        after = {**situation, question.id: level}
        widths.append(high_stage(rubric, after) - low_stage(rubric, after))
    return Fraction(sum(widths), len(widths))


def next_question(rubric, situation, low, high):
    if low == high:
        return None
    between = [c.question for s in stages_between(rubric, low, high) for c in s.criteria]
    candidates = [
        q
        for q in visible_questions(rubric, situation)
        if q.material and (situation[q.id] == UNANSWERED or is_disputed(situation[q.id]))
    ]
    best = min(
        candidates,
        key=lambda q: (mean_width_after(rubric, situation, q), -between.count(q.id)),
        default=None,
    )
    return best.id if best else None


# ---------------------------------------------------------------------------------------------
# Confidence and contradictions


def coverage_percent(rubric, situation):
    applicable = [
        q for q in visible_questions(rubric, situation) if situation[q.id] != NOT_APPLICABLE
    ]
    if not applicable:
        return 100
    answered = [q for q in applicable if is_answered(situation[q.id])]
    return 100 * total_weight(answered) // total_weight(applicable)


def sensitive(rubric, situation, answers, low):
    found = []
    for question in visible_questions(rubric, situation):
        if not is_answered(situation[question.id]):
            continue
        place = place_of(question, answers[question.id])
        for step in (-1, 1):
            if not 0 <= place + step < len(question.scale):
                continue
            after = low_stage(rubric, {**situation, question.id: question.scale[place + step]})
            if after != low:
                found.append({"question": question.id, "step": step, "stage": after})
    return found


def confidence(rubric, situation, answers, low, high, contradictions):
    changes = sensitive(rubric, situation, answers, low)
    if high - low >= 2:
        label = "low"
    elif low == high and not contradictions and len({c["question"] for c in changes}) <= 3:
        label = "high"
    else:
        label = "medium"
    return {
        "label": label,
        "coverage_percent": coverage_percent(rubric, situation),
        "sensitive": changes,
    }


def open_contradictions(rubric, situation, confirmed):
    shown = visible_answers(rubric, situation)
    fired = [check["id"] for check in rubric.checks if check_fires(check, shown)]
    return [c for c in fired + automatic_contradictions(rubric, shown) if c not in confirmed]


def visible_answers(rubric, situation):
    return {
        q.id: situation[q.id]
        for q in visible_questions(rubric, situation)
        if is_answered(situation[q.id])
    }


def check_fires(check, shown):
    return all(
        w["question"] in shown
        and shown[w["question"]] >= w.get("at_least", 0)
        and shown[w["question"]] <= w.get("at_most", math.inf)
        for w in check["when"]
    )


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


# ---------------------------------------------------------------------------------------------
# Trace


def seen_states(rubric, situation):
    """Each question's state as the person sees it."""
    visible = {q.id for q in visible_questions(rubric, situation)}

    def seen(question_id):
        if question_id not in visible:
            return "hidden"
        value = situation[question_id]
        if is_disputed(value):
            return UNANSWERED
        return "answered" if is_answered(value) else value

    return {question_id: seen(question_id) for question_id in rubric.questions}


def trace(rubric, situation):
    return [trace_stage(rubric, stage, situation) for stage in rubric.criteria_stages()]


def trace_stage(rubric, stage, situation):
    verdict = judge_low(rubric, stage, situation)
    skipped = stage.skip and (
        not verdict.claimable
        or (verdict.passed and may_become_unclaimable(rubric, stage, situation))
    )
    states = seen_states(rubric, situation)
    return {
        "index": stage.index,
        "passed": verdict.passed,
        "claimable": verdict.claimable,
        "skipped": skipped,
        "share_percent": share_percent(verdict),
        "criteria": [trace_criterion(c, states[c.question], situation) for c in stage.criteria],
    }


def share_percent(verdict):
    if verdict.applicable_weight == 0:
        return 0
    return 100 * verdict.met_weight // verdict.applicable_weight


def trace_criterion(criterion, state, situation):
    value = situation[criterion.question]
    level = value if state == "answered" else None
    known = value.lowest if is_disputed(value) and state != "hidden" else level
    return {
        "question": criterion.question,
        "at_least": criterion.at_least,
        "must": criterion.must,
        "weight": criterion.weight,
        "state": state,
        "level": level,
        "met": known is not None and known >= criterion.at_least,
    }


# ---------------------------------------------------------------------------------------------
# Path and staircase


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
        value = situation[question_id]
        if level_with(lowest, rubric.questions[question_id], value) < level:
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


# ---------------------------------------------------------------------------------------------
# Advice


def advice(rubric, situation, reached, way):
    fired = {
        r["id"]: advice_rank(rubric, situation, r, position, way)
        for position, r in enumerate(rubric.recommendations)
        if recommendation_fires(rubric, situation, r, reached)
    }
    recommendations = {r["id"]: r for r in rubric.recommendations}
    waiting = sorted(fired, key=fired.get)
    out = []
    while waiting:
        best = next(
            i for i in waiting if not set(recommendations[i].get("depends_on", [])) & set(waiting)
        )
        waiting.remove(best)
        out.append(best)
    return [
        {"id": i, "because": because(rubric, situation, recommendations[i], reached, way)}
        for i in out
    ]


def recommendation_fires(rubric, situation, recommendation, reached):
    if "stage" in recommendation:
        return recommendation["stage"] == rubric.stages[reached].id
    level = trigger_level(rubric, situation, recommendation)
    return level is not None and level <= recommendation["when_at_or_below"]


def trigger_level(rubric, situation, recommendation):
    if "question" in recommendation:
        return visible_answers(rubric, situation).get(recommendation["question"])
    return dimension_means(rubric, situation, recommendation["dimension"])[0]


def advice_rank(rubric, situation, recommendation, position, way):
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


# ---------------------------------------------------------------------------------------------
# Result


def answers_in_order(rubric, answers):
    return {
        question.id: answer_in_order(question, answers[question.id])
        for question in rubric.questions.values()
        if question.id in answers and not is_disputed(answers[question.id])
    }


def answer_in_order(question, answer):
    if "items" not in answer:
        return answer
    return {"items": [name for name in question.names if name in answer["items"]]}


def notes_in_order(rubric, notes):
    return {q["id"]: notes[q["id"]] for q in rubric.data["questions"] if q["id"] in notes}


def next_percent(rubric, situation, way):
    if way is None:
        return None
    return min(99, share_percent(judge_low(rubric, rubric.stages[way["stage"]], situation)))


def score(rubric_data, answers_data):
    rubric = Rubric(rubric_data)
    answers = agreed_answers(rubric, answers_data)
    situation = read_situation(rubric, answers)
    low = low_stage(rubric, situation)
    high = high_stage(rubric, situation)
    contradictions = open_contradictions(rubric, situation, answers_data.get("confirmed", {}))
    way = path(rubric, situation, low)
    return {
        "format": "streamstage-result",
        "schema_version": 1,
        "rubric": {"id": rubric_data["id"], "version": rubric_data["version"]},
        "stage": low,
        "stage_id": rubric.stages[low].id,
        "low": low,
        "high": high,
        "settled": low == high,
        "next_percent": next_percent(rubric, situation, way),
        "profile": profile(rubric, situation),
        "confidence": confidence(rubric, situation, answers, low, high, contradictions),
        "stages": trace(rubric, situation),
        "contradictions": contradictions,
        "settle_questions": settle_questions(rubric, situation, low, high),
        "find_out": find_out(rubric, situation),
        "next_question": next_question(rubric, situation, low, high),
        "path": way,
        "staircase": staircase(rubric, situation, way),
        "advice": advice(rubric, situation, low, way),
        "answers": answers_in_order(rubric, answers),
        "notes": notes_in_order(rubric, answers_data.get("notes", {})),
    }


def to_bytes(result):
    text = json.dumps(result, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8") + b"\n"


def read_json(file_name):
    with open(file_name, encoding="utf-8") as file:
        return json.load(file)


def main(files):
    if len(files) != 2:
        sys.stderr.write("usage: score.py RUBRIC ANSWERS\n")
        return 2
    result = score(read_json(files[0]), read_json(files[1]))
    sys.stdout.buffer.write(to_bytes(result))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
