"""Random valid answers to a rubric, of one respondent or of several."""

from .chance import PASSES_EARLY, Chance, is_scored
from .recommendations import MUCH

ODD_TEXTS = [
    "as planned",
    "grün, 日本語, 🚀",
    'a "quoted" back\\slash / slash',
    "tab\there, line\nbreak, return\r",
    "bell\u0007 escape\u001b unit\u001f backspace\b feed\f delete\u007f",
    "separator\u2028and\u00a0space",
    "<b>&amp;</b>",
    "é as e\u0301",
]


class AnswersMaker(Chance):
    def __init__(self, random, rubric):
        super().__init__(random)
        self.rubric = rubric
        self.questions = rubric["questions"]
        self.scored = [q for q in self.questions if is_scored(q)]
        self.stages = rubric["stages"]
        self.far_to_go = len(rubric.get("recommendations", [])) == MUCH
        moods = ["low"] if self.far_to_go else ["low", "any", "high", "top", "top", "top", "top"]
        self.mood = self.random.choice(moods)
        self.hangs = rubric.get("threshold_percent", 66) <= PASSES_EARLY and self.chance(0.5)
        self.doubt_share = self.random.choice([0, 0.4, 0.8])

    def answers(self):
        share_open = self.random.choice([0] if self.far_to_go else [0, 0, 0, 0.1, 0.1, 0.3, 0.6, 1])
        share_open_exempt = self.random.choice([share_open, share_open, 0.7])
        if self.hangs:
            share_open, share_open_exempt = 0, self.random.choice([0.5, 0.8])
        given = {}
        for question in self.scored:
            exempt = question.get("allow_not_applicable")
            if not self.chance(share_open_exempt if exempt else share_open):
                given[question["id"]] = self.answer(question)
            elif self.chance(0.35):
                given[question["id"]] = {"unknown": True}
        answers = {
            "format": "streamstage-answers",
            "schema_version": 1,
            "rubric": {"id": self.rubric["id"], "version": self.rubric["version"]},
        }
        if self.chance(0.3):
            answers["respondent"] = {"name": "Ada", "group": "technology"}
        answers["answers"] = self.shuffled(given)
        self.add_if_any(answers, "context", self.context())
        self.add_if_any(answers, "confirmed", self.confirmed())
        self.add_if_any(answers, "notes", self.notes())
        if self.chance(0.25):
            self.add_respondents(answers)
        self.add_target(answers)
        self.add_if_any(answers, "plan", self.plan())
        if self.chance(0.1):
            answers.update(organisation="Oracle & Co", prepared_by="Ada")
        return answers

    # -- several respondents

    def add_respondents(self, answers):
        """Others beside the one whose answers these are, and what they have settled together."""
        first, context = answers["answers"], answers.pop("context", {})
        settled = {name: "Ada & Bo" for name in [*first, *context] if self.chance(0.1)}
        answers["respondents"] = [
            {"name": "Ada", "group": "technology", "date": "2026-02-28", "answers": first}
        ]
        self.add_if_any(answers["respondents"][0], "context", context)
        for number in range(self.random.randint(1, 4)):
            answers["respondents"].append(self.respondent("Bo %d" % number, first, context))
        answers["answers"] = {name: first[name] for name in settled if name in first}
        self.add_if_any(answers, "context", {n: context[n] for n in settled if n in context})
        self.add_if_any(answers, "settled", settled)

    def respondent(self, name, first, context):
        share_same, share_silent = self.random.choice([(0.9, 0.5), (0.6, 0.1), (0.2, 0.1)])
        said = {}
        for question in self.scored:
            if self.chance(share_same) and question["id"] in first:
                said[question["id"]] = self.doubted(question, first[question["id"]])
            elif not self.chance(share_silent):
                said[question["id"]] = {"unknown": True} if self.chance(0.1) else self.answer(question)
        made = {"name": name, "answers": said}
        theirs = {**self.context(), **context} if self.chance(0.8) else self.context()
        self.add_if_any(made, "context", {n: a for n, a in theirs.items() if self.chance(0.7)})
        return made

    # -- answers

    def answer(self, question):
        if question.get("allow_not_applicable") and self.chance(0.35):
            return {"not_applicable": self.random.choice(ODD_TEXTS)}
        if question["kind"] == "ladder":
            return {"rung": question["rungs"][self.place(len(question["rungs"]))]["id"]}
        names = [item["id"] for item in question["items"]]
        ticked = self.some(names, self.place(len(names) + 1))
        return self.doubted(question, {"items": ticked})

    def doubted(self, question, answer):
        """The same, but perhaps with some lines of a checklist unknown, ticked so far or not."""
        if "items" not in answer or not self.chance(self.doubt_share):
            return answer
        names = [item["id"] for item in question["items"]]
        count = len(names) if self.chance(0.1) else self.random.randint(0, len(names))
        unknown = self.some(names, count)
        return {"items": [name for name in answer["items"] if name not in unknown], "unknown": unknown}

    def place(self, count):
        places = [self.random.randrange(count) for _ in range(2)]
        if self.mood == "low":
            return min(places)
        if self.mood == "high":
            return max(places)
        if self.mood == "top":
            return count - 1 if self.chance(0.9) else places[0]
        return places[0]

    def context(self):
        return {
            q["id"]: self.context_answer(q)
            for q in self.questions
            if not is_scored(q) and self.chance(0.9)
        }

    def context_answer(self, question):
        if self.chance(0.1):
            return {"unknown": True}
        if question["kind"] == "choice":
            return {"choice": self.random.choice(question["options"])["id"]}
        return {"text": {"text": "A line with ümläuts"}, "amount": {"amount": 5000}}[question["kind"]]

    # -- what stands beside the answers

    def confirmed(self):
        musts = [
            "auto:%s:%s" % (stage["id"], criterion["question"])
            for stage in self.stages
            for criterion in stage.get("criteria", [])
            if criterion.get("must")
        ]
        names = [check["id"] for check in self.rubric.get("checks", [])] + musts
        return {name: self.random.choice(ODD_TEXTS) for name in names if self.chance(0.2)}

    def notes(self):
        share = self.random.choice([0, 0.2])
        return {
            q["id"]: self.random.choice(ODD_TEXTS) for q in self.questions if self.chance(share)
        }

    def add_target(self, answers):
        aims_high = self.far_to_go or self.hangs
        if self.chance(0.5) and not aims_high:
            return
        target = {}
        if aims_high or self.chance(0.8):
            stages = self.stages[-1:] if aims_high else self.stages
            target["stage"] = self.random.choice(stages)["id"]
        if not target or self.chance(0.2):
            dimension = self.random.choice(self.rubric["dimensions"])["id"]
            target["levels"] = {dimension: self.random.randrange(len(self.stages))}
        answers["target"] = target

    def plan(self):
        share = self.random.choice([0, 0, 0.2, 0.5])
        return {
            r["id"]: self.mark() for r in self.rubric.get("recommendations", []) if self.chance(share)
        }

    def mark(self):
        mark = {"state": self.random.choice(["doing", "done", "dropped"])}
        if self.chance(0.2):
            mark["note"] = self.random.choice(ODD_TEXTS + [""])
        return mark
