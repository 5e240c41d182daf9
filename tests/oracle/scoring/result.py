"""The result, field by field."""

import json

from .confidence import confidence
from .contradictions import open_contradictions
from .interval import find_out, high_stage, low_stage, settle_questions
from .next_question import next_question
from .path import path, staircase
from .plan import plan
from .profile import profile
from .respondents import agreed_answers, agreed_context
from .rubric import Rubric
from .situation import Between, read_situation
from .stage import judge_low, share_percent
from .trace import trace


def answers_in_order(rubric, answers):
    return {
        question.id: answer_in_order(question, answers[question.id])
        for question in rubric.questions.values()
        if question.id in answers and not isinstance(answers[question.id], Between)
    }


def answer_in_order(question, answer):
    if "items" not in answer:
        return answer
    lines = {
        field: [name for name in question.names if name in answer.get(field, [])]
        for field in ("items", "unknown")
    }
    return {field: names for field, names in lines.items() if names or field == "items"}


def in_order(rubric, by_question):
    return {q["id"]: by_question[q["id"]] for q in rubric.data["questions"] if q["id"] in by_question}


def next_percent(rubric, situation, way):
    if way is None:
        return None
    return min(99, share_percent(judge_low(rubric, rubric.stages[way["stage"]], situation)))


def score(rubric_data, answers_data):
    rubric = Rubric(rubric_data)
    answers = agreed_answers(rubric, answers_data)
    context = agreed_context(rubric, answers_data)
    situation = read_situation(rubric, answers)
    low = low_stage(rubric, situation)
    high = high_stage(rubric, situation)
    contradictions = open_contradictions(rubric, situation, answers_data.get("confirmed", {}))
    way = path(rubric, situation, low)
    flights = staircase(rubric, situation, way)
    return {
        "format": "streamstage-result",
        "schema_version": 1,
        "rubric": {"id": rubric_data["id"], "version": rubric_data["version"]},
        "stage": low,
        "stage_id": rubric.stages[low].id,
        "low": low,
        "high": high,
        "settled": low == high,
        "next_percent": next_percent(rubric, situation, way),
        "profile": profile(rubric, situation),
        "confidence": confidence(rubric, situation, answers, low, high, contradictions),
        "stages": trace(rubric, situation),
        "contradictions": contradictions,
        "settle_questions": settle_questions(rubric, situation, low, high),
        "find_out": find_out(rubric, situation),
        "next_question": next_question(rubric, situation),
        "path": way,
        "staircase": flights,
        **plan(rubric, situation, low, way, flights, answers_data, context),
        "answers": answers_in_order(rubric, answers),
        "context": in_order(rubric, context),
        "notes": in_order(rubric, answers_data.get("notes", {})),
    }


def to_bytes(result):
    text = json.dumps(result, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8") + b"\n"
