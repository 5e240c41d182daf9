#!/usr/bin/env python3
"""Seeded random valid rubrics and answers.

    python3 generate.py --seed S --count N --out DIR

writes DIR/<seed>.rubric.json and DIR/<seed>.answers.json for the seeds S .. S+N-1. A case depends
on its own seed only.
"""

import argparse
import json
import os
import random

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


class Maker:
    """Makes one case. What the scoring text forbids is never made."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.seed = seed
        self.top = self.random.randint(1, 6)
        self.not_applicable_often = self.chance(0.4)
        self.hides_often = self.chance(0.35)
        self.large = self.chance(0.03)
        self.largest_weight = self.random.choice([1, 2, 3, 3, 5, 100])
        self.largest_effort = self.random.choice([1, 2, 3, 3, 5, 100])

    def chance(self, share):
        return self.random.random() < share

    def some(self, things, count):
        return self.random.sample(things, min(count, len(things)))

    def put(self, target, key, value, default):
        """Sets a field, but mostly leaves it out where it has its default."""
        if value != default or self.chance(0.3):
            target[key] = value

    # -- rubric

    def rubric(self):
        self.dimensions = self.make_dimensions()
        self.questions = self.make_questions()
        self.scored = [q for q in self.questions if q["kind"] in ("ladder", "checklist")]
        self.stages = self.make_stages()
        rubric = {
            "schema_version": 1,
            "id": "random-%d" % self.seed,
            "version": "1.0.0",
            "title": "Random rubric %d" % self.seed,
            "language": "en",
        }
        threshold = 66 if self.chance(0.5) else self.random.randint(1, 100)
        self.put(rubric, "threshold_percent", threshold, 66)
        rubric["stages"] = self.stages
        rubric["dimensions"] = self.dimensions
        rubric["questions"] = self.questions
        self.checks = self.make_checks()
        if self.checks:
            rubric["checks"] = self.checks
        recommendations = self.make_recommendations()
        if recommendations:
            rubric["recommendations"] = recommendations
            rubric["recommender"] = {"name": "Oracle & Co", "disclosure": "Made at random."}
        return rubric

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
            elif self.chance(0.07):
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
        if kind in ("ladder", "checklist"):
            self.put(question, "weight", self.weight(), 1)
            self.put(question, "quick", self.chance(0.3), False)
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
            question["options"] = [{"id": "o1", "text": "One"}, {"id": "o2", "text": "Two"}]
        return question

    def add_condition_or_exemption(self, question, earlier):
        hosts = [
            q
            for q in earlier
            if q["kind"] in ("ladder", "checklist")
            and not q.get("allow_not_applicable")
            and highest(q) > 0
        ]
        scored = question["kind"] in ("ladder", "checklist")
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

    def make_recommendations(self):
        recommendations = []
        for number in range(self.random.choice([0, 1, 3, 6, 12])):
            recommendation = {"id": "advice-%d" % number, "text": "Do %d." % number}
            trigger = self.random.choice(["stage", "question", "question", "dimension"])
            if trigger == "stage":
                recommendation["stage"] = self.random.choice(self.stages)["id"]
            else:
                things = self.scored if trigger == "question" else self.dimensions
                recommendation[trigger] = self.random.choice(things)["id"]
                recommendation["when_at_or_below"] = self.random.randint(0, self.top)
            self.put(recommendation, "effort", self.effort(), 1)
            before = [r["id"] for r in recommendations]
            if before and self.chance(0.35):
                recommendation["depends_on"] = self.some(before, self.random.randint(1, 2))
            recommendations.append(recommendation)
        self.random.shuffle(recommendations)
        return recommendations

    # -- answers

    def answers(self, rubric):
        self.mood = self.random.choice(["low", "any", "high", "top", "top", "top", "top"])
        share_open = self.random.choice([0, 0, 0, 0.1, 0.1, 0.3, 0.6, 1])
        share_open_exempt = self.random.choice([share_open, share_open, 0.7])
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
            "rubric": {"id": rubric["id"], "version": rubric["version"]},
        }
        if self.chance(0.3):
            answers["respondent"] = {"name": "Ada", "group": "technology"}
        answers["answers"] = self.shuffled(given)
        self.add_if_any(answers, "context", self.context())
        self.add_if_any(answers, "confirmed", self.confirmed())
        self.add_if_any(answers, "notes", self.notes())
        if self.chance(0.2):
            self.add_respondents(answers)
        return answers

    def add_respondents(self, answers):
        """Others beside the one whose answers these are, and what they have settled together."""
        first = answers["answers"]
        settled = {q["id"]: "Ada & Bo" for q in self.scored if q["id"] in first and self.chance(0.1)}
        answers["respondents"] = [
            {"name": "Ada", "group": "technology", "date": "2026-02-28", "answers": first}
        ]
        for number in range(self.random.randint(1, 4)):
            share_same, share_silent = self.random.choice([(0.9, 0.5), (0.6, 0.1), (0.2, 0.1)])
            said = {}
            for question in self.scored:
                name = question["id"]
                if self.chance(share_same) and name in first:
                    said[name] = first[name]
                elif not self.chance(share_silent):
                    said[name] = {"unknown": True} if self.chance(0.1) else self.answer(question)
            answers["respondents"].append({"name": "Bo %d" % number, "answers": said})
        answers["answers"] = {name: first[name] for name in settled}
        self.add_if_any(answers, "settled", settled)

    def answer(self, question):
        if question.get("allow_not_applicable") and self.chance(0.35):
            return {"not_applicable": self.random.choice(ODD_TEXTS)}
        if question["kind"] == "ladder":
            return {"rung": question["rungs"][self.place(len(question["rungs"]))]["id"]}
        names = [item["id"] for item in question["items"]]
        ticked = self.some(names, self.place(len(names) + 1))
        if ticked and self.chance(0.03):
            ticked.append(ticked[0])
        return {"items": ticked}

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
        made = {
            "choice": {"choice": "o1"},
            "text": {"text": "A line with ümläuts"},
            "amount": {"amount": 5000},
        }
        return {q["id"]: made[q["kind"]] for q in self.questions if q["kind"] in made}

    def confirmed(self):
        musts = [
            "auto:%s:%s" % (stage["id"], criterion["question"])
            for stage in self.stages
            for criterion in stage.get("criteria", [])
            if criterion.get("must")
        ]
        names = [check["id"] for check in self.checks] + musts
        return {name: self.random.choice(ODD_TEXTS) for name in names if self.chance(0.2)}

    def notes(self):
        share = self.random.choice([0, 0.2])
        return {
            q["id"]: self.random.choice(ODD_TEXTS) for q in self.questions if self.chance(share)
        }

    def shuffled(self, mapping):
        keys = list(mapping)
        self.random.shuffle(keys)
        return {key: mapping[key] for key in keys}

    def add_if_any(self, target, key, mapping):
        if mapping or self.chance(0.1):
            target[key] = self.shuffled(mapping)


def highest(question):
    steps = question["rungs"] if question["kind"] == "ladder" else question["thresholds"]
    return max(step["level"] for step in steps)


def make_case(seed):
    maker = Maker(seed)
    rubric = maker.rubric()
    return rubric, maker.answers(rubric)


def write_json(file_name, data):
    with open(file_name, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False, indent=1)
        file.write("\n")


def write_case(directory, seed):
    """Writes the case and returns the data and the two file names."""
    rubric, answers = make_case(seed)
    rubric_file = os.path.join(directory, "%d.rubric.json" % seed)
    answers_file = os.path.join(directory, "%d.answers.json" % seed)
    write_json(rubric_file, rubric)
    write_json(answers_file, answers)
    return rubric, answers, rubric_file, answers_file


def main():
    parser = argparse.ArgumentParser(description="Write random valid rubrics and answers.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    for seed in range(options.seed, options.seed + options.count):
        write_case(options.out, seed)


if __name__ == "__main__":
    main()
