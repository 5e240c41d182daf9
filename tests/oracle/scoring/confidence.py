"""Confidence: coverage, and the single answers that the stage hangs on."""

from .interval import low_stage
from .levels import visible_questions
from .situation import NOT_APPLICABLE, is_answered, place_of
from .stage import total_weight


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
