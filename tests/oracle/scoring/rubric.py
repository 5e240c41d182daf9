"""The rubric as the rule needs it, every default filled in."""

from collections import namedtuple

SCORED_KINDS = ("ladder", "checklist")

Question = namedtuple(
    "Question",
    "id dimension kind weight quick material allow_not_applicable condition names scale",
)
Condition = namedtuple("Condition", "question at_least")
Criterion = namedtuple("Criterion", "question at_least must weight effort")
Stage = namedtuple("Stage", "index id skip criteria")


class Rubric:
    def __init__(self, data):
        self.data = data
        self.threshold_percent = data.get("threshold_percent", 66)
        self.dimensions = data["dimensions"]
        self.questions = {
            q["id"]: read_question(q) for q in data["questions"] if q["kind"] in SCORED_KINDS
        }
        self.context = {
            q["id"]: read_condition(q) for q in data["questions"] if q["kind"] not in SCORED_KINDS
        }
        self.stages = [read_stage(index, s) for index, s in enumerate(data["stages"])]
        self.checks = data.get("checks", [])
        self.recommendations = data.get("recommendations", [])
        self.leadership_questions = data.get("leadership_questions", [])

    def criteria_stages(self):
        return self.stages[1:]

    def stage_index(self, stage_id):
        return next(stage.index for stage in self.stages if stage.id == stage_id)


def read_question(data):
    """`scale` is the level at each place an answer can take: at each rung, or with that many ticks."""
    if data["kind"] == "ladder":
        names = [rung["id"] for rung in data["rungs"]]
        scale = [rung["level"] for rung in data["rungs"]]
    else:
        names = [item["id"] for item in data["items"]]
        scale = [checklist_level(data["thresholds"], ticks) for ticks in range(len(names) + 1)]
    return Question(
        id=data["id"],
        dimension=data["dimension"],
        kind=data["kind"],
        weight=data.get("weight", 1),
        quick=data.get("quick", False),
        material=data.get("material", True),
        allow_not_applicable=data.get("allow_not_applicable", False),
        condition=read_condition(data),
        names=names,
        scale=scale,
    )


def read_condition(data):
    condition = data.get("visible_when")
    return Condition(condition["question"], condition["at_least"]) if condition else None


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


def conditions_of(rubric, question_id):
    """The conditions a question hangs on, the outermost first."""
    condition = rubric.questions[question_id].condition
    if condition is None:
        return []
    return conditions_of(rubric, condition.question) + [condition]
