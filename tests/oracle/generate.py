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

from random_case.answers import AnswersMaker
from random_case.rubric import RubricMaker


def make_case(seed):
    chance = random.Random(seed)
    rubric = RubricMaker(chance, seed).rubric()
    return rubric, AnswersMaker(chance, rubric).answers()


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
