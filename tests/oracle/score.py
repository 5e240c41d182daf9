#!/usr/bin/env python3
"""Streamstage's scoring rule, written down a second time from its text alone.

    python3 score.py RUBRIC ANSWERS

prints the result as `streamstage score` does, byte for byte. It is slow and plain on purpose: the
engine is compared with it on random cases (see `compare`). It takes a valid rubric and valid
answers to the same version of it. The rule itself stands in `scoring`, a file a subject.
"""

import json
import sys

from scoring.result import score, to_bytes


def read_json(file_name):
    with open(file_name, encoding="utf-8") as file:
        return json.load(file)


def main(files):
    if len(files) != 2:
        sys.stderr.write("usage: score.py RUBRIC ANSWERS\n")
        return 2
    result = score(read_json(files[0]), read_json(files[1]))
    sys.stdout.buffer.write(to_bytes(result))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
