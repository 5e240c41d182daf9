"""Several respondents: what they agree on, and between which levels they differ."""

from functools import partial

from .situation import UNANSWERED, UNKNOWN, Between, is_answered, value_of


def agreed_answers(rubric, answers_data):
    """By scored question the answer that counts, or a Between: the file's own, or its respondents'."""
    rules = {q.id: partial(agree, q) for q in rubric.questions.values()}
    return agreed(answers_data, "answers", rules)


def agreed_context(rubric, answers_data):
    return agreed(answers_data, "context", {name: agree_on_context for name in rubric.context})


def agreed(answers_data, field, rules):
    own = answers_data.get(field, {})
    respondents = [r.get(field, {}) for r in answers_data.get("respondents", [])]
    if not respondents:
        return own
    settled = answers_data.get("settled", {})
    answers = {
        name: own.get(name) if name in settled else rule([r[name] for r in respondents if name in r])
        for name, rule in rules.items()
    }
    return {name: answer for name, answer in answers.items() if answer is not None}


def agree(question, said):
    """The answer that these answers have in common, a Between, or None."""
    values = [(value_of(question, answer), answer) for answer in said]
    given = [(level, answer) for level, answer in values if is_answered(level)]
    ranges = [(value, answer) for value, answer in values if isinstance(value, Between)]
    exempt = [answer for answer in said if "not_applicable" in answer]
    if exempt and (given or ranges):
        return None
    if given:
        differing = levels_between([level for level, _ in given], ranges)
        return differing or middle([answer for _, answer in given])
    if ranges:
        return span(ranges)
    return middle([answer for answer in said if "unknown" in answer] or exempt)


def levels_between(given, ranges):
    """The levels between which respondents differ; None where they agree."""
    counted = given + [end for value, _ in ranges for end in end_that_counts(value, given)]
    if min(counted) < max(counted):
        return Between(min(counted), max(counted), UNANSWERED)
    return None


def end_that_counts(value, given):
    """The nearer end of a range that all levels given lie on one side of, else nothing."""
    if max(given) < value.lowest:
        return [value.lowest]
    if min(given) > value.highest:
        return [value.highest]
    return []


def span(ranges):
    """From the lowest to the highest end; where all are the same, the middle one of the answers."""
    lowest = min(value.lowest for value, _ in ranges)
    highest = max(value.highest for value, _ in ranges)
    if all(value[:2] == (lowest, highest) for value, _ in ranges):
        return middle([answer for _, answer in ranges])
    return Between(lowest, highest, UNKNOWN)


def agree_on_context(said):
    known = [answer for answer in said if "unknown" not in answer]
    if any(answer != known[0] for answer in known):
        return None
    return middle(known or said)


def middle(things):
    return things[(len(things) - 1) // 2] if things else None
