"""Several respondents: what they agree on, and between which levels they differ."""

from .situation import Between, place_of


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
