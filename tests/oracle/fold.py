#!/usr/bin/env python3
"""Holds what names are compared by to Python's Unicode: fold.py PROGRAM, which folds lines (tests/oracle/fold.cpp).

Every character by itself, and random strings of them composed, decomposed and in capitals.
"""
import importlib.machinery
import importlib.util
import random
import subprocess
import sys
import unicodedata
from pathlib import Path

script = Path(__file__).resolve().parents[2] / "scripts/fold_table"
loader = importlib.machinery.SourceFileLoader("fold_table", str(script))
table = importlib.util.module_from_spec(importlib.util.spec_from_loader("fold_table", loader))
loader.exec_module(table)

shapeless = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u3164\ufeff\uffa0" + "".join(
    map(chr, (*range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
              *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFFC), *range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B)))
)


def fold(text):
    """Not by the table's steps, but as the Unicode Standard defines caseless matching of identifiers (D147)."""
    text = "".join(table.ours.get(ord(c), c) for c in text if c not in shapeless and unicodedata.category(c) != "Cc")
    while True:
        folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold())
        folded = "".join(table.ours.get(ord(c), c) for c in folded if c not in shapeless)
        if folded == text:
            break
        text = folded
    return order(" ".join(text.replace("\u2800", " ").split()))


def order(text):
    """Marks in any order are the same marks; an i has no dot, and a Greek letter no mark."""
    parts, marks = [], []
    for c in text + "\0":
        if unicodedata.combining(c):
            marks.append(c)
            continue
        letter = parts[-1] if parts else ""
        if not "α" <= letter <= "ω":
            parts += sorted(mark for mark in marks if not (mark == "\u0307" and letter == "i"))
        parts.append(c)
        marks = []
    return "".join(parts[:-1])


def is_tried(code):
    character = chr(code)
    if 0xAC00 <= code <= 0xD7A3:
        return True
    # What Python knows and the table does not, or the other way round, is of another version of Unicode.
    return not table.is_left_out(code) and unicodedata.category(character) not in ("Cc", "Cn", "Cs", "Zl", "Zp")


def make_strings():
    tried = [chr(code) for code in range(0x20, 0x20000) if is_tried(code)]
    yield from tried
    chance = random.Random(1)
    letters = [c for c in tried if unicodedata.category(c)[0] in "LMZ" and ord(c) < 0x3100]
    for _ in range(20_000):
        text = "".join(chance.choices(letters, k=chance.randint(1, 6)))
        yield from (text, unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text), text.upper())


strings = list(make_strings())
given = subprocess.run([sys.argv[1]], input="".join(s + "\n" for s in strings).encode(), capture_output=True, check=True)
answers = given.stdout.decode().split("\n")[:-1]
faults = [(s, mine, fold(s)) for s, mine in zip(strings, answers, strict=True) if mine != fold(s)]
for string, mine, theirs in faults[:20]:
    print(*(" ".join(f"{ord(c):04X}" for c in each) or "nothing" for each in (string, mine, theirs)), sep=" -> ")
print(f"{len(strings) - len(faults)} passed, {len(faults)} failed, by Unicode {unicodedata.unidata_version}")
sys.exit(bool(faults))
