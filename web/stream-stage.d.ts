// The public face of <stream-stage>. See docs/embedding.md.

/** An answer to one question; which field it has depends on the question. */
export type Answer =
    | { rung: string }
    | { items: string[] }
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
    /** A day, like 2026-02-28. */
    date?: string;
    answers?: Record<string, Answer>;
    context?: Record<string, Answer>;
    confirmed?: Record<string, string>;
    notes?: Record<string, string>;
    /** The id of a stage, and levels by dimension where they are not the stage's own. */
    target?: { stage?: string; levels?: Record<string, number> };
    business_case?: { currency?: string; rows?: BusinessCaseRow[] };
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
    advice: { id: string; because: string[] }[];
    answers: Record<string, Answer>;
    notes: Record<string, string>;
}

/** A result, as the bytes of its file and as an object. */
export interface ResultDetail {
    json: string;
    result: StreamStageResult;
}

export interface StreamStageEventMap {
    /** It can be used now. */
    "streamstage-ready": CustomEvent<Record<string, never>>;
    /** The first question is shown. */
    "streamstage-start": CustomEvent<Record<string, never>>;
    /** An answer was given, changed or taken back. */
    "streamstage-answer": CustomEvent<{ question: string }>;
    /** The stage has become certain. */
    "streamstage-settled": CustomEvent<ResultDetail>;
    /** The result is shown for the first time since an answer changed. */
    "streamstage-complete": CustomEvent<ResultDetail>;
    /** It cannot be shown, or has stopped. */
    "streamstage-error": CustomEvent<{ message: string }>;
}

/**
 * Attributes: `rubric` (URL; or else a child `<script type="application/json">`), `lang`, `theme` (`light`, `dark`,
 * `auto`), `mode` (`quick`, `full`; with `start`), `start`, `storage` (a key, or `none`), `presentation` (`auto`,
 * `canvas`, `html`). All but `theme` are read once, when it begins.
 *
 * Answers files may be dropped on it. When the page's address ends in `#streamstage=` and answers to its rubric, it opens
 * at their result, beside the person's own.
 */
export declare class StreamStageElement extends HTMLElement {
    /** The result as of now; undefined until it is ready. */
    result(): StreamStageResult | undefined;
    /** The answers as of now; undefined until it is ready. */
    answers(): StreamStageAnswers | undefined;
    /** Opens an answers file, or the answers that a result file carries, as if the person had. */
    load(answers: StreamStageAnswers | StreamStageResult | string): void;
    /** Forgets all answers and goes back to the start. */
    reset(): void;
    /** The box around a control as it is seen, from the top left of the viewport; undefined when it is not on the screen. */
    rectangle(id: string): DOMRect | undefined;

    addEventListener<Type extends keyof StreamStageEventMap>(
        type: Type,
        listener: (this: StreamStageElement, event: StreamStageEventMap[Type]) => unknown,
        options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
    removeEventListener<Type extends keyof StreamStageEventMap>(
        type: Type,
        listener: (this: StreamStageElement, event: StreamStageEventMap[Type]) => unknown,
        options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** The element's class; importing the file has defined `<stream-stage>`. */
export declare const StreamStage: typeof StreamStageElement;

declare global {
    interface HTMLElementTagNameMap {
        "stream-stage": StreamStageElement;
    }
    interface DocumentEventMap extends StreamStageEventMap {}
}
