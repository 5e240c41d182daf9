"""One random case, scored."""

import copy

from scoring.respondents import agreed_answers
from scoring.result import score
from scoring.rubric import Rubric
from scoring.situation import NOT_APPLICABLE, highest, is_open, lowest, may_not_apply, read_situation
from scoring.stage import judge_low


class Case:
    def __init__(self, rubric_data, answers_data, chance):
        self.rubric_data = rubric_data
        self.answers_data = answers_data
        self.chance = chance
        self.rubric = Rubric(rubric_data)
        self.answers = agreed_answers(self.rubric, answers_data)
        self.situation = read_situation(self.rubric, self.answers)
        self.result = score(rubric_data, answers_data)
        self.low, self.high = self.result["low"], self.result["high"]

    def score_with(self, **fields):
        """The result of the same answers with other fields; a field that is None is left out."""
        changed = {**copy.deepcopy(self.answers_data), **fields}
        return score(self.rubric_data, {k: v for k, v in changed.items() if v is not None})

    def completion(self):
        """A situation in which every open question has become something that it can be."""
        return {
            name: self.become(self.rubric.questions[name], value)
            for name, value in self.situation.items()
        }

    def become(self, question, value):
        if not is_open(value):
            return value
        if may_not_apply(question, value) and self.chance.random() < 0.4:
            return NOT_APPLICABLE
        low, high = lowest(question, value), highest(question, value)
        return self.chance.choice([level for level in question.scale if low <= level <= high])


def stage_of(rubric, situation):
    """The stage where nothing is open, by the formula."""
    reached = 0
    for stage in rubric.criteria_stages():
        verdict = judge_low(rubric, stage, situation)
        if verdict.passed:
            reached = stage.index
        elif verdict.claimable or not stage.skip:
            break
    return reached
