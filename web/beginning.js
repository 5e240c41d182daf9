// How a visit begins: all that it needs is fetched, and when that fails it is tried again.
import { read } from "./face.js";
import { rubric_source, watch_changes } from "./find_rubric.js";
import { gather } from "./gather.js";
import { language_of, tell_place, today } from "./place.js";
import { breathe } from "./painted.js";
import { Presentation } from "./presentation.js";
import { describe_trouble } from "./trouble.js";

/** @typedef {import("./engine.js").Engine} Engine */

export class Beginning {
    #begun = false;
    /** Counts the beginnings: what comes of an earlier one is late. */
    #run = 0;
    /** The engine, be it that of a visit before. @type {Engine | undefined} */
    #engine;
    /** Ends what begins it again. */
    stop_waiting = () => {};

    /** @param {import("./widget.js").Widget} widget */
    constructor(widget) {
        this.widget = widget;
    }

    get has_begun() {
        return this.#begun;
    }

    /** With another rubric. */
    again() {
        this.#begun = false;
        this.begin();
    }

    async begin() {
        if (this.#begun) return;
        this.#begun = true;
        const run = ++this.#run;
        const { widget } = this;
        const { shell, field } = widget;
        widget.fit();
        widget.page.begin();
        this.stop_waiting();
        shell.loading = true;
        shell.trouble.replaceChildren();
        field.state("loading");
        try {
            await widget.first.show(widget.room.narrow);
            await this.#load(run);
        } catch (error) {
            if (run !== this.#run) return;
            if (describe_trouble(error).code === "stopped") return widget.stop(error);
            this.#begun = false;
            widget.engine = undefined;
            if (!widget.host.isConnected) return; // there is another beginning when it is back
            this.stop_waiting = watch_changes(widget.host, () => this.begin());
            widget.fail("not_shown", error, { again: () => this.begin() });
        } finally {
            if (run === this.#run) shell.loading = false;
        }
    }

    /** @param {number} run @returns {Promise<void>} */
    async #load(run) {
        const { widget } = this;
        const { host, shell, mirror, settings, outside, page, field } = widget;
        const assets = widget.own_assets();
        shell.share = assets.share ?? shell.share;
        const { engine, source, rubric, language, words } = await gather(assets, host, shell.stage, this.#engine);
        this.#engine = engine;
        await shell.dressing;
        await breathe();
        if (run !== this.#run) return;
        if (source !== rubric_source(host) || language !== language_of(host)) return this.#load(run); // it has another by now
        shell.loading = false;
        widget.engine = undefined; // what is shown is of before
        engine.start(rubric, language, words);
        await breathe();
        if (run !== this.#run) return;
        if (source !== rubric_source(host) || language !== language_of(host)) return this.#load(run);
        widget.engine = engine;
        widget.rubric = rubric;
        widget.presentation ??= new Presentation(engine, shell, mirror, {
            can_draw: engine.paints,
            wants_canvas: read(host, "presentation") !== "html",
            assets,
            guard: (work) => widget.guard(work),
            laid_out: () => widget.laid_out(),
            changed: () => widget.fit(),
        });
        widget.learn_language(engine);
        /** @type {import("./effects.js").Tell} */
        const tell = (what, ...about) => engine.tell(what, ...about);
        tell_place(tell);
        settings.leave_out(tell);
        widget.day = today();
        const memory = (outside.memory = settings.open_memory());
        outside.kept = memory.answers || assets.answers || "";
        page.know(memory.key);
        memory.remember(tell);
        widget.first.open(engine, assets.answers);
        widget.presentation.begin_anew();
        widget.fit();
        if (engine.stopped) return;
        field.state("ready");
        field.follow(engine, page.has_heard(engine), Boolean(mirror.now?.answered));
        page.ready();
        widget.open_early();
    }
}
