"""Confidence: coverage, and the single answers that the stage hangs on."""

from .interval import low_stage
from .levels import visible_questions
from .situation import NOT_APPLICABLE, is_answered, place_of, unknown_lines, value_with
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
    """The changes of single answers, by a rung or a ticked item, that change `low`."""
    found = []
    for question in visible_questions(rubric, situation):
        if not is_answered(situation[question.id]):
            continue
        for step in (-1, 1):
            value = value_after(question, answers[question.id], step)
            if value is None:
                continue
            after = low_stage(rubric, {**situation, question.id: value})
            if after != low:
                found.append({"question": question.id, "step": step, "stage": after})
    return found


def value_after(question, answer, step):
    """The next rung; or one item less is ticked, or one more, and the other lines stay as they are."""
    place = place_of(question, answer) + step
    if not 0 <= place < len(question.scale):
        return None
    if question.kind == "ladder":
        return question.scale[place]
    # Where no line is left that is known not to be ticked, the one more is an unknown one.
    unknown = min(unknown_lines(answer), len(question.names) - place)
    return value_with(question, place, unknown)


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
