"""The questions that leadership should ask."""

from .trace import trace


def leadership_questions(rubric, situation, reached, way):
    """Those of the stage that the path aims at, else of the nearest claimable stage that has some."""
    aimed_at = way["stage"] if way else reached
    nearest = sorted(
        (stage["index"] for stage in trace(rubric, situation) if stage["claimable"]),
        key=lambda index: (abs(index - aimed_at), index),
    )
    for index in [aimed_at] + nearest:
        found = [q for q in rubric.leadership_questions if q["stage"] == rubric.stages[index].id]
        if found:
            return found
    return []
