"""Random valid rubrics."""

from .chance import PASSES_EARLY, Chance, highest, is_scored
from .recommendations import RecommendationsMaker


class RubricMaker(Chance):
    """What the scoring text forbids is never made."""

    def __init__(self, random, seed):
        super().__init__(random)
        self.seed = seed
        self.top = self.random.randint(1, 6)
        self.passes_early = self.chance(0.08)
        self.not_applicable_often = self.passes_early or self.chance(0.4)
        self.hides_often = self.chance(0.35)
        self.quick_share = self.random.choice([0, 0.1, 0.3])
        self.advises_much = self.chance(0.04)
        self.large = self.advises_much or self.chance(0.02)
        self.largest_weight = self.random.choice([1, 2, 3, 3, 5, 100])
        self.largest_effort = self.random.choice([1, 2, 3, 3, 5, 100])

    def rubric(self):
        self.dimensions = self.make_dimensions()
        self.questions = self.make_questions()
        self.scored = [q for q in self.questions if is_scored(q)]
        self.stages = self.make_stages()
        rubric = {
            "schema_version": 1,
            "id": "random-%d" % self.seed,
            "version": "1.0.0",
            "title": "Random rubric %d" % self.seed,
            "language": "en",
        }
        threshold = 66 if self.chance(0.5) else self.random.randint(1, 100)
        if self.passes_early:
            threshold = self.random.randint(1, PASSES_EARLY)
        self.put(rubric, "threshold_percent", threshold, 66)
        rubric["stages"] = self.stages
        rubric["dimensions"] = self.dimensions
        rubric["questions"] = self.questions
        self.checks = self.make_checks()
        if self.checks:
            rubric["checks"] = self.checks
        recommendations = RecommendationsMaker(self.random, rubric).recommendations(self.advises_much)
        if recommendations:
            rubric["recommendations"] = recommendations
            rubric["recommender"] = {"name": "Oracle & Co", "disclosure": "Made at random."}
        self.add_leadership_questions(rubric)
        self.add_terms(rubric)
        return rubric

    def add_leadership_questions(self, rubric):
        if self.chance(0.4):
            rubric["leadership_questions"] = [
                {"stage": stage["id"], "question": "Who pays?", "why": "Money."}
                for stage in self.random.choices(self.stages, k=self.random.randint(1, 3))
            ]

    def add_terms(self, rubric):
        if self.chance(0.2):
            rubric["terms"] = [
                {"id": term, "term": "the " + term, "forms": [term, term + "s"], "text": "It flows."}
                for term in self.some(["stream", "topic", "broker"], self.random.randint(1, 3))
            ]

    def weight(self):
        return self.random.randint(1, self.largest_weight)

    def effort(self):
        return self.random.randint(1, self.largest_effort)

    def make_dimensions(self):
        dimensions = []
        for number in range(self.random.randint(1, 4)):
            dimension = {"id": "area-%d" % number, "name": "Area %d" % number}
            self.put(dimension, "weight", self.weight(), 1)
            dimensions.append(dimension)
        return dimensions

    def make_questions(self):
        count = self.random.randint(14, 24) if self.large else self.random.randint(1, 14)
        questions = []
        for number in range(count):
            if number == 0:
                question = self.ladder("q0", must_reach_top=True)
            elif self.chance(0.12):
                question = self.context_question("q%d" % number)
            elif self.chance(0.3):
                question = self.checklist("q%d" % number)
            else:
                question = self.ladder("q%d" % number)
            self.add_condition_or_exemption(question, questions)
            questions.append(question)
        return questions

    def question(self, name, kind):
        dimension = self.random.choice(self.dimensions)["id"]
        question = {"id": name, "dimension": dimension, "kind": kind, "text": "Question %s?" % name}
        if is_scored(question):
            self.put(question, "weight", self.weight(), 1)
            self.put(question, "quick", self.chance(self.quick_share), False)
            self.put(question, "material", self.chance(0.85), True)
        return question

    def ladder(self, name, must_reach_top=False):
        question = self.question(name, "ladder")
        levels = [0] + sorted(
            self.random.randint(0, self.top) for _ in range(self.random.randint(1, 5))
        )
        if must_reach_top or self.chance(0.5):
            levels[-1] = self.top
        if self.chance(0.3):
            levels = list(range(self.top + 1))
        question["rungs"] = [
            {"id": "r%d" % place, "level": level, "text": "Fact %s.%d" % (name, place)}
            for place, level in enumerate(levels)
        ]
        return question

    def checklist(self, name):
        question = self.question(name, "checklist")
        count = self.random.randint(1, 6)
        names = ["i%d" % place for place in range(count)]
        self.random.shuffle(names)
        question["items"] = [{"id": i, "text": "Item %s" % i} for i in names]
        ticks = self.some(range(1, count + 1), self.random.randint(1, 3))
        levels = [self.random.randint(1, self.top) for _ in ticks]
        if self.chance(0.8):
            ticks.sort()
            levels.sort()
        question["thresholds"] = [
            {"at_least": at_least, "level": level} for at_least, level in zip(ticks, levels)
        ]
        return question

    def context_question(self, name):
        kind = self.random.choice(["choice", "text", "amount"])
        question = self.question(name, kind)
        if kind == "choice":
            question["options"] = [{"id": "o%d" % n, "text": "Option %d" % n} for n in (1, 2, 3)]
        return question

    def add_condition_or_exemption(self, question, earlier):
        hosts = [
            q
            for q in earlier
            if is_scored(q)
            and not q.get("allow_not_applicable")
            and highest(q) > 0
        ]
        scored = is_scored(question)
        if hosts and self.chance(0.5 if self.hides_often else 0.12):
            chained = [q for q in hosts if "visible_when" in q]
            host = self.random.choice(chained if chained and self.chance(0.5) else hosts)
            at_least = self.random.randint(1, highest(host))
            if self.chance(0.4):
                at_least = 1
            question["visible_when"] = {"question": host["id"], "at_least": at_least}
        elif scored and self.chance(0.75 if self.not_applicable_often else 0.12):
            question["allow_not_applicable"] = True

    def make_stages(self):
        stages = [{"id": "stage-0", "name": "Stage 0"}]
        for index in range(1, self.top + 1):
            stage = {"id": "stage-%d" % index, "name": "Stage %d" % index}
            skip = self.chance(0.55 if self.not_applicable_often else 0.15)
            self.put(stage, "when_not_claimable", "skip" if skip else "block", "block")
            stage["criteria"] = self.make_criteria(index, skip)
            stages.append(stage)
        return stages

    def make_criteria(self, index, skip):
        usable = [q for q in self.scored if highest(q) > 0]
        exempt = [q for q in usable if q.get("allow_not_applicable")]
        if skip and exempt and self.chance(0.6):
            usable = exempt + self.some([q for q in usable if q not in exempt], 1)
        count = self.random.randint(8, 20) if self.large else self.random.randint(1, 8)
        must_share = self.random.choice([0, 0.1, 0.3, 0.5])
        criteria = []
        for question in self.some(usable, count):
            criterion = {"question": question["id"]}
            at_least = min(index, highest(question))
            if self.chance(0.2):
                at_least = self.random.randint(1, highest(question))
            self.put(criterion, "at_least", at_least, index)
            allowed = skip or not question.get("allow_not_applicable")
            self.put(criterion, "must", allowed and self.chance(must_share), False)
            self.put(criterion, "weight", self.weight(), 1)
            self.put(criterion, "effort", self.effort(), 1)
            criteria.append(criterion)
        return criteria

    def make_checks(self):
        checks = []
        for number in range(self.random.choice([0, 0, 1, 2, 4])):
            when = []
            for question in self.some(self.scored, self.random.randint(1, 3)):
                side = self.random.choice(["at_least", "at_most"])
                limit = self.random.randint(1 if side == "at_least" else 0, self.top)
                when.append({"question": question["id"], side: limit})
            checks.append({"id": "check-%d" % number, "when": when, "ask": "Is that meant?"})
        self.random.shuffle(checks)
        return checks
