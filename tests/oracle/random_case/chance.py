"""What the makers of random rubrics and answers share."""


class Chance:
    """A random generator, and what is drawn with it."""

    def __init__(self, random):
        self.random = random

    def chance(self, share):
        return self.random.random() < share

    def some(self, things, count):
        return self.random.sample(things, min(count, len(things)))

    def put(self, target, key, value, default):
        """Sets a field, but mostly leaves it out where it has its default."""
        if value != default or self.chance(0.3):
            target[key] = value

    def shuffled(self, mapping):
        keys = list(mapping)
        self.random.shuffle(keys)
        return {key: mapping[key] for key in keys}

    def add_if_any(self, target, key, mapping):
        if mapping or self.chance(0.1):
            target[key] = self.shuffled(mapping)


SCORED_KINDS = ("ladder", "checklist")

# With a threshold as low as this a stage passes while what is open may still not apply.
PASSES_EARLY = 40


def is_scored(question):
    return question["kind"] in SCORED_KINDS


def highest(question):
    steps = question["rungs"] if question["kind"] == "ladder" else question["thresholds"]
    return max(step["level"] for step in steps)
