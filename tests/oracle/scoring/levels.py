"""The level that each question counts with, and which questions are shown."""

from .situation import NOT_APPLICABLE, is_answered, lowest


def levels(rubric, situation, end):
    """Hidden questions count with 0, open ones with one of their ends: `lowest` or `highest`."""
    counted = {}
    for question in rubric.questions.values():  # conditions stand earlier in the file
        value = situation[question.id]
        if not holds(question.condition, counted) or value == NOT_APPLICABLE:
            counted[question.id] = 0
        else:
            counted[question.id] = end(question, value)
    return counted


def holds(condition, counted):
    return condition is None or counted[condition.question] >= condition.at_least


def visible_questions(rubric, situation):
    """The questions shown as things stand, in rubric order."""
    counted = levels(rubric, situation, lowest)
    return [q for q in rubric.questions.values() if holds(q.condition, counted)]


def visible_answers(rubric, situation):
    """The level of each question that is shown and answered, in rubric order."""
    return {
        q.id: situation[q.id]
        for q in visible_questions(rubric, situation)
        if is_answered(situation[q.id])
    }


def visible_choices(rubric, situation, context):
    """The option chosen in each choice that is shown."""
    counted = levels(rubric, situation, lowest)
    return {
        name: context[name]["choice"]
        for name, condition in rubric.context.items()
        if holds(condition, counted) and "choice" in context.get(name, {})
    }
