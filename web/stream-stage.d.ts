// The public face of <stream-stage>. See docs/embedding.md.

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

/** What every visit is known by, on a reload too: 32 hexadecimal digits, made by chance. Starting over begins another. */
export interface VisitDetail {
    visit: string;
}

/** A result, as the bytes of its file and as an object. */
export interface ResultDetail extends VisitDetail {
    json: string;
    result: StreamStageResult;
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

/** Why `load()` did nothing. The element is as it was, and the person was told nothing. */
export interface LoadError extends Error {
    /**
     * `unreadable`: what was passed is no text, bytes, object or file, or cannot be written as JSON; `too_large`: above 16 MiB;
     * `refused`: no answers to this rubric, see `problems`; `not_shown`: the element cannot be shown; `stopped`: it has.
     */
    code: "unreadable" | "too_large" | "refused" | "not_shown" | "stopped";
    problems: LoadProblem[];
}

export interface StreamStageEventMap {
    /** It can be used now. */
    "streamstage-ready": CustomEvent<Record<string, never>>;
    /** The questions are begun, or gone on with: from the start page, or by the attribute `start`. */
    "streamstage-start": CustomEvent<VisitDetail>;
    /** An answer was given, changed or taken back. */
    "streamstage-answer": CustomEvent<VisitDetail & { question: string }>;
    /** The stage has become certain. */
    "streamstage-settled": CustomEvent<ResultDetail>;
    /** The result of these answers is shown for the first time in this visit; not by `load()`. */
    "streamstage-complete": CustomEvent<ResultDetail>;
    /** A colour of the page's brand could not be read, and another is used: both as #rrggbb, with the contrast of what was given. */
    "streamstage-contrast": CustomEvent<{
        property: "--streamstage-accent" | "--streamstage-text";
        given: string;
        used: string;
        ratio: number;
    }>;
    /** It cannot be shown, or has stopped. */
    "streamstage-error": CustomEvent<{ message: string }>;
}

/**
 * Attributes: `rubric` (URL; or else a child `<script type="application/json">`), `lang`, `theme` (`light`, `dark`,
 * `auto`), `mode` (`quick`, `full`; with `start`), `start`, `storage` (a key, or `none`), `presentation` (`auto`,
 * `canvas`, `html`), `assets` (URL of the folder with the engine), `first-screen` (URL of a file with the first screen). All but `theme` are read once, when it begins.
 *
 * Answers files may be dropped on it. When the page's address ends in `#streamstage=` and answers to its rubric, it opens
 * at their result, beside the person's own.
 */
export interface StreamStageElement extends HTMLElement {
    /** The result as of now; undefined until it is ready. */
    result(): StreamStageResult | undefined;
    /** The answers as of now; undefined until it is ready. */
    answers(): StreamStageAnswers | undefined;
    /** Opens an answers file, or the answers that a result file carries; waits until the element is ready. Rejects with a LoadError. */
    load(
        answers: StreamStageAnswers | StreamStageResult | string | Blob | ArrayBuffer | ArrayBufferView,
    ): Promise<Loaded>;
    /** Forgets all answers and goes back to the start. */
    reset(): void;
    /** The box around a control as it is seen, from the top left of the viewport; undefined when it is not on the screen. */
    rectangle(id: string): DOMRect | undefined;

    addEventListener<Type extends keyof StreamStageEventMap>(
        type: Type,
        listener: (this: StreamStageElement, event: StreamStageEventMap[Type]) => unknown,
        options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<Type extends keyof StreamStageEventMap>(
        type: Type,
        listener: (this: StreamStageElement, event: StreamStageEventMap[Type]) => unknown,
        options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | EventListenerOptions,
    ): void;
}

/** The element's class; importing the file has defined `<stream-stage>`, in a browser. */
export declare const StreamStage: { new (): StreamStageElement; prototype: StreamStageElement };

declare global {
    interface HTMLElementTagNameMap {
        "stream-stage": StreamStageElement;
    }
    interface DocumentEventMap extends StreamStageEventMap {}
}
