"""The profile: means by dimension and overall, with their intervals."""

import math
from fractions import Fraction

from .levels import visible_questions
from .situation import NOT_APPLICABLE, highest, is_answered, lowest


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

    def mean_with(end):
        return weighted_mean((q.weight, end(q, situation[q.id])) for q in applicable)

    mean = weighted_mean((q.weight, situation[q.id]) for q in answered)
    return mean, mean_with(lowest), mean_with(highest)


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
