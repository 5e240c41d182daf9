"""Random recommendations for a rubric that has its questions, dimensions and stages."""

from .chance import Chance, highest, is_scored

MUCH = 100


class RecommendationsMaker(Chance):
    def __init__(self, random, rubric):
        super().__init__(random)
        self.stages = rubric["stages"]
        self.dimensions = rubric["dimensions"]
        self.top = len(self.stages) - 1
        self.scored = [q for q in rubric["questions"] if is_scored(q)]
        self.choices = [q for q in rubric["questions"] if q["kind"] == "choice"]
        self.clause_share = self.random.choice([0, 0.2, 0.5])
        self.dependence_share = self.random.choice([0.1, 0.35, 0.7])
        self.later_share = self.random.choice([0.1, 0.3, 0.8])
        self.triggers = self.random.choice(
            [["stage", "question", "question", "dimension"], ["question"], ["stage", "question"]]
        )

    def recommendations(self, much):
        made = []
        for number in range(MUCH if much else self.random.choice([0, 1, 3, 6, 12, 24, 40])):
            made.append(self.recommendation("advice-%d" % number, [r["id"] for r in made]))
        self.random.shuffle(made)
        return made

    def recommendation(self, name, before):
        made = {"id": name, "text": "Do %s." % name}
        self.add_trigger(made)
        if self.chance(self.clause_share):
            made["only_when"] = [self.clause() for _ in range(self.random.choice([1, 1, 2, 3]))]
        self.put(made, "effort", self.random.randint(1, self.random.choice([1, 3, 100])), 1)
        if before and self.chance(self.dependence_share):
            made["depends_on"] = self.some(before, self.random.randint(1, 3))
        horizon = "later" if self.chance(self.later_share) else self.random.choice(["now", "next"])
        self.put(made, "horizon", horizon, "next")
        self.add_details(made)
        return made

    def add_trigger(self, made):
        trigger = self.random.choice(self.triggers)
        if trigger == "stage":
            made["stage"] = self.random.choice(self.stages)["id"]
            return
        things = self.scored if trigger == "question" else self.dimensions
        made[trigger] = self.random.choice(things)["id"]
        limits = [self.random.randint(0, self.top) for _ in range(2)]
        made["when_at_or_below"] = self.random.choice([limits[0], max(limits)])

    def clause(self):
        if self.choices and self.chance(0.5):
            choice = self.random.choice(self.choices)
            options = [option["id"] for option in choice["options"]]
            return {"question": choice["id"], "is": self.some(options, self.random.randint(1, 2))}
        question = self.random.choice(self.scored)
        low = self.random.randint(0, min(highest(question), self.top - 1)) + 1
        sides = self.random.choice([{"at_least": 1}, {"at_least": low}, {"at_most": low}, None])
        if sides is None:
            sides = {"at_least": low, "at_most": self.random.randint(low, self.top)}
        return {"question": question["id"], **sides}

    def add_details(self, made):
        """What the result does not depend on."""
        if self.chance(0.2):
            made["audience"] = self.random.choice(["technology", "business", "both"])
            made["value"] = self.random.choice(["make", "save", "protect"])
        if self.chance(0.2):
            made.update(who="Whoever runs it", first_step="Ask.", done_when="It runs.")
        if self.chance(0.2):
            made["days_low"] = self.random.randint(1, 1000)
            made["days_high"] = self.random.randint(made["days_low"], 1000)
