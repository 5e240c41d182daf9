"""The level that each question counts with, and which questions are shown."""

from .situation import NOT_APPLICABLE, is_answered, is_open, lowest


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


def visible_answers(rubric, situation):
    return {
        q.id: situation[q.id]
        for q in visible_questions(rubric, situation)
        if is_answered(situation[q.id])
    }
