"""The result, field by field."""

import json

from .advice import advice
from .confidence import confidence
from .contradictions import open_contradictions
from .interval import find_out, high_stage, low_stage, settle_questions
from .next_question import next_question
from .path import path, staircase
from .profile import profile
from .respondents import agreed_answers
from .rubric import Rubric
from .situation import is_disputed, read_situation
from .stage import judge_low, share_percent
from .trace import trace


def answers_in_order(rubric, answers):
    return {
        question.id: answer_in_order(question, answers[question.id])
        for question in rubric.questions.values()
        if question.id in answers and not is_disputed(answers[question.id])
    }


def answer_in_order(question, answer):
    if "items" not in answer:
        return answer
    return {"items": [name for name in question.names if name in answer["items"]]}


def notes_in_order(rubric, notes):
    return {q["id"]: notes[q["id"]] for q in rubric.data["questions"] if q["id"] in notes}


def next_percent(rubric, situation, way):
    if way is None:
        return None
    return min(99, share_percent(judge_low(rubric, rubric.stages[way["stage"]], situation)))


def score(rubric_data, answers_data):
    rubric = Rubric(rubric_data)
    answers = agreed_answers(rubric, answers_data)
    situation = read_situation(rubric, answers)
    low = low_stage(rubric, situation)
    high = high_stage(rubric, situation)
    contradictions = open_contradictions(rubric, situation, answers_data.get("confirmed", {}))
    way = path(rubric, situation, low)
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
        "next_question": next_question(rubric, situation, low, high),
        "path": way,
        "staircase": staircase(rubric, situation, way),
        "advice": advice(rubric, situation, low, way),
        "answers": answers_in_order(rubric, answers),
        "notes": notes_in_order(rubric, answers_data.get("notes", {})),
    }


def to_bytes(result):
    text = json.dumps(result, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8") + b"\n"
