"""Laws of gaps, of the pieces of advice that stand in them, and of those that do not."""

from scoring.advice import by_rank

from .advice import later, marked, recommendation, shown_ids


def gaps_are_steps(case):
    path, target = case.result["path"], case.answers_data.get("target", {}).get("stage")
    names = [gap["question"] for gap in case.result["gaps"]]
    if path is None and names:
        yield "gaps without a path"
        return
    stages = [s["id"] for s in case.rubric.data["stages"]]
    reach = stages.index(target) if target else 0
    wanted = []
    for flight in [path] * bool(path) + [f for f in case.result["staircase"] if f["stage"] <= reach]:
        for step in flight["steps"]:
            if step["question"] not in wanted:
                wanted.append(step["question"])
    if names != wanted:
        yield "gaps %s, steps %s" % (names, wanted)


def pieces_stand_in_their_places(case):
    gaps = case.result["gaps"]
    pieces = [name for gap in gaps for name in gap["advice"]]
    taken = sum(1 for gap in gaps if gap["advice"])
    if len(set(pieces)) != len(pieces) or any(marked(case, name) for name in pieces):
        yield "twice, or marked: %s" % pieces
    if any(len(gap["advice"]) > 3 for gap in gaps) or len(pieces) > max(9, taken):
        yield "too many: %s" % gaps
    shown = shown_ids(case)
    unmarked = [name for name in shown if not marked(case, name)]
    if shown[: len(unmarked)] != unmarked:
        yield "a marked one is not last"
    if unmarked and later(case, unmarked[0]) and not all(later(case, i) for i in unmarked):
        yield "a later one is first"
    if [i for i in unmarked[1:] if i in pieces] != [i for i in pieces if i != unmarked[0]]:
        yield "gap by gap: %s, %s" % (pieces, unmarked)
    for gap in gaps:
        kinds = [later(case, name) for name in gap["advice"]]
        if kinds != sorted(kinds):
            yield "later before sooner: %s" % gap


def pieces_serve_their_gaps(case):
    """Each for one of the three reasons; and who serves an empty gap by name stands elsewhere."""
    gaps = [gap["question"] for gap in case.result["gaps"]]
    for gap in case.result["gaps"]:
        for name in gap["advice"]:
            own = own_gaps(case, name, gaps)
            theirs = [g for other in waiters(case, name) for g in own_gaps(case, other, gaps)[:1]]
            reasons = own[:1] or sorted(theirs, key=gaps.index)[:1]
            if reasons != [gap["question"]]:
                yield "%s serves %s, not %s" % (name, reasons, gap["question"])
        if not gap["advice"]:
            for name in shown_ids(case):
                if not marked(case, name) and own_gaps(case, name, gaps)[:1] == [gap["question"]]:
                    yield "%s could serve %s" % (name, gap["question"])


def own_gaps(case, name, gaps):
    r = recommendation(case, name)
    questions = case.rubric.questions
    return [
        gap
        for gap in gaps
        if r.get("question") == gap or r.get("dimension") == questions[gap].dimension
    ]


def waiters(case, name):
    """Who waits for it, directly or along a chain, found from its end."""
    found = {name}
    while True:
        more = {w["id"] for w in case.result["withheld"] if set(w["until"]) & found} - found
        if not more:
            return found - {name}
        found |= more


def others_follow_by_rank(case):
    """Up to three for the stage, then whatever is left."""
    pieces = [name for gap in case.result["gaps"] for name in gap["advice"]]
    shown = [name for name in shown_ids(case) if not marked(case, name)]
    if shown and (shown[:1] != pieces[:1] if pieces else any(later(case, name) for name in shown)):
        return  # one may stand at the front that has its place elsewhere
    others = [name for name in shown if name not in pieces]
    data = [recommendation(case, name) for name in others]
    ranked = by_rank(case.rubric, case.situation, data, case.result["path"])
    ranked = [r["id"] for r in ranked]
    for_stage = [name for name in ranked if "stage" in recommendation(case, name)][:3]
    if others != for_stage + [name for name in ranked if name not in for_stage]:
        yield "%s rather than %s" % (others, ranked)


LAWS = [
    gaps_are_steps,
    pieces_stand_in_their_places,
    pieces_serve_their_gaps,
    others_follow_by_rank,
]
