"""Clauses of checks and of `only_when`: what a question's answer has to be."""

import math


def clause_holds(clause, shown, chosen):
    """By the levels of the questions, and the options of the choices, that are shown and answered."""
    if "is" in clause:
        return chosen.get(clause["question"]) in clause["is"]
    level = shown.get(clause["question"])
    return level is not None and clause.get("at_least", 0) <= level <= clause.get("at_most", math.inf)
