// What methods and events of <stream-stage> take and give: scripts/write_types.mjs puts it before the element's own types.

/** An answer to one question; which field it has depends on the question. */
export type Answer =
    | { rung: string }
    | { items: string[]; unknown?: string[] }
    | { choice: string }
    | { amount: number }
    | { text: string }
    | { unknown: true }
    | { not_applicable: string };

/** What something is thought to be worth a year, in whole units of the currency. */
export interface BusinessCaseRow {
    driver: "make" | "save" | "protect";
    description?: string;
    low: number;
    high: number;
    confidence: "low" | "medium" | "high";
}

/** What one of several respondents said. */
export interface Contribution {
    name?: string;
    group?: string;
    date?: string;
    answers?: Record<string, Answer>;
    context?: Record<string, Answer>;
    notes?: Record<string, string>;
}

/** An answers file. */
export interface StreamStageAnswers {
    format: "streamstage-answers";
    schema_version: 1;
    rubric: { id: string; version: string };
    respondent?: { name?: string; group?: string };
    organisation?: string;
    prepared_by?: string;
    /** A day, like 2026-02-28. */
    date?: string;
    answers?: Record<string, Answer>;
    context?: Record<string, Answer>;
    confirmed?: Record<string, string>;
    notes?: Record<string, string>;
    /** The id of a stage, and levels by dimension where they are not the stage's own. */
    target?: { stage?: string; levels?: Record<string, number> };
    business_case?: { currency?: string; rows?: BusinessCaseRow[] };
    /** By recommendation, what became of it. */
    plan?: Record<string, { state: "doing" | "done" | "dropped"; note?: string }>;
    /** Of merged answers: everyone as they answered. */
    respondents?: Contribution[];
    /** Of merged answers: by question, who gave the answer that stands in the place of what respondents said. */
    settled?: Record<string, string>;
}

/** A mean and what bounds it, in tenths of a level; null where there is nothing. */
export interface Figure {
    tenths: number | null;
    low_tenths: number | null;
    high_tenths: number | null;
}

export interface DimensionProfile extends Figure {
    id: string;
    level_min: number | null;
    level_max: number | null;
    answered: number;
    applicable: number;
}

export interface StageTrace {
    index: number;
    passed: boolean;
    claimable: boolean;
    skipped: boolean;
    share_percent: number;
    criteria: {
        question: string;
        at_least: number;
        must: boolean;
        weight: number;
        state: "answered" | "unanswered" | "unknown" | "not_applicable" | "hidden";
        level: number | null;
        met: boolean;
    }[];
}

export interface Path {
    stage: number;
    effort: number;
    steps: { question: string; from: number | null; to: number }[];
}

/** A result file. */
export interface StreamStageResult {
    format: "streamstage-result";
    schema_version: 1;
    rubric: { id: string; version: string };
    /** The stage that is certain: `low`. */
    stage: number;
    stage_id: string;
    low: number;
    high: number;
    /** No further answer can change the stage. */
    settled: boolean;
    next_percent: number | null;
    profile: { overall: Figure; dimensions: DimensionProfile[] };
    confidence: {
        label: "high" | "medium" | "low";
        coverage_percent: number;
        sensitive: { question: string; step: -1 | 1; stage: number }[];
    };
    stages: StageTrace[];
    contradictions: string[];
    settle_questions: string[];
    find_out: string[];
    next_question: string | null;
    path: Path | null;
    /** Towards each later stage, on top of the steps before. */
    staircase: Path[];
    /** Gap by gap, then the stage's, more ideas, and what is done or dropped. */
    advice: { id: string; because: string[] }[];
    /** What waits for other advice that is still to be done. */
    withheld: { id: string; until: string[] }[];
    /** The steps of the path, and of the staircase up to the target. */
    gaps: { question: string; advice: string[] }[];
    answers: Record<string, Answer>;
    context: Record<string, Answer>;
    notes: Record<string, string>;
}

/** Where the person is. */
export interface VisitDetail {
    /** What the visit is known by, on a reload too: 32 hexadecimal digits, made by chance. Starting over begins another. */
    visit: string;
    /** `start`, `question/<id>`, `review`, or `result/<chapter>`. */
    screen: string;
    /** How many of the questions that are asked have an answer, be it "I don't know". */
    progress: { answered: number; of: number };
}

export interface AnswerDetail extends VisitDetail {
    /** Its id. */
    question: string;
    /** As the answers file has it; null where it was taken back. */
    answer: Answer | null;
}

/** A result, as the bytes of its file and as an object. */
export interface ResultDetail extends VisitDetail {
    json: string;
    result: StreamStageResult;
}

export interface ActionDetail extends ResultDetail {
    /** The value of the attribute `streamstage-action`. */
    action: string;
}

/** Of a colour of the brand that was too weak to read. */
export interface ContrastDetail {
    property: "--streamstage-accent" | "--streamstage-text";
    /** As the page has it. */
    given: string;
    /** What has taken its place, `#rrggbb`. */
    used: string;
    /** Contrast of what was given to its ground, 1 to 21. */
    ratio: number;
}

/** Why it cannot be shown, or has stopped. */
export type TroubleCode =
    | "no_rubric"
    | "rubric_refused"
    | "no_answer"
    | "no_file"
    | "unreachable"
    | "two_versions"
    | "no_engine"
    | "no_webassembly"
    | "not_shown"
    | "stopped";

export interface ErrorDetail {
    code: TroubleCode;
    message: string;
    /** Trying again, or loading the page again, may help. */
    retry: boolean;
    /** What the page's web master can do. */
    remedy: string;
}

/** What a file says wrongly, or says and is left out, and how to put it right. */
export interface LoadProblem {
    sentence: string;
    fix: string;
    /** JSON pointer; empty for the whole file. */
    pointer: string;
    /** From 1; 0 for nowhere in particular. */
    line: number;
    column: number;
}

export interface Loaded {
    /** Of answers to another version of the rubric: what was kept, moved and dropped. */
    warnings: LoadProblem[];
}

/** Why a method did nothing. The element is as it was, and the person was told nothing. */
export interface LoadError extends Error {
    /**
     * `unreadable`: what was passed is no text, bytes, object or file, or cannot be written as JSON; `too_large`: above 16 MiB;
     * `refused`: no answers to this rubric, see `problems`; or why the element cannot be shown.
     */
    code: "unreadable" | "too_large" | "refused" | TroubleCode;
    problems: LoadProblem[];
}
