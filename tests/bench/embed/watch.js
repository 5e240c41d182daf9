// What runs in a measured page before anything of its own. Each function is sent as text: it knows what it is given, and
// window.bench. Nothing is evaluated inside the page, so that no policy is in the way.

/**
 * @typedef {object} Marks by which a page is understood
 * @property {string} rung selects the radio buttons of all questions, those of the first one first
 * @property {string} [host] the element in whose shadow root they are
 * @property {string} [chosen] what is around a rung that is shown as chosen, where its look does not come from :checked
 * @property {string} [score] what shows the score
 * @property {string[]} [scores] what it shows once the nth rung of the first question is the only answer
 * @property {string} [canvas] is there while what is seen is a canvas, over which the rungs lie transparent
 * @property {boolean} [paints] a canvas is to be waited for
 */

/** The predicates. @param {Marks} marks */
export function find_answers(marks) {
    const bench = (window.bench = { draws: 0, draws_before: 0, pressed: "" });
    const root = () => (marks.host ? document.querySelector(marks.host)?.shadowRoot : document);
    const rung = (n) => root()?.querySelectorAll(marks.rung)[n];
    const box_of = (element) => element.closest("label") ?? element;
    const on_canvas = () => Boolean(marks.canvas && root().querySelector(marks.canvas));
    const middle_of = (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return width < 4 || height < 4 ? null : { x: x + width / 2, y: y + height / 2 };
    };
    /** A press in its middle would come to it: it is in view, and nothing lies over it. */
    const takes_press = (element) => {
        const middle = middle_of(element);
        const hit = middle && root().elementFromPoint(middle.x, middle.y);
        return Boolean(hit) && element.contains(hit);
    };
    bench.answerable = () => {
        const first = rung(0);
        return Boolean(first) && !first.disabled && takes_press(box_of(first)) && (!on_canvas() || bench.draws > 0);
    };
    /** The nth rung is shown as chosen, and what follows from it: on a canvas, once it has been drawn since the press. */
    bench.shown = (n) => {
        const it = rung(n);
        if (!it?.checked || (marks.chosen && !it.closest(marks.chosen))) return false;
        if (marks.score && root().querySelector(marks.score)?.textContent.trim() !== marks.scores[n]) return false;
        return !on_canvas() || bench.draws > bench.draws_before;
    };
    bench.place = (n) => {
        const box = box_of(rung(n));
        if (!takes_press(box)) box.scrollIntoView({ block: "center" });
        return middle_of(box);
    };
    bench.control = (id) => {
        const control = root().getElementById(id);
        control?.scrollIntoView({ block: "nearest" });
        return control && takes_press(control) ? middle_of(control) : null;
    };
    bench.rung_id = (n) => rung(n)?.id ?? "";
    /** The question on the screen, of which the ids of rungs speak: "answer/QUESTION/RUNG". */
    bench.question = () => bench.rung_id(0).split("/")[1] ?? "";
    /** None as long as it has to be waited for. */
    const own_answers = () =>
        Promise.race([
            document.querySelector(marks.host)?.answers?.() ?? {},
            new Promise((resolve) => setTimeout(resolve, 50, {})),
        ]);
    /** The widget has the answer that was pressed first, not the page alone. */
    bench.kept = async () => {
        const [, question, value] = bench.pressed.split("/");
        const { answers, context } = await own_answers();
        const answer = answers?.[question] ?? context?.[question];
        return value !== undefined && (answer?.rung ?? answer?.choice) === value;
    };
}

/** When what the predicates wait for is there: at the end of the first frame that has it. @param {Marks} marks */
export function time_answers(marks) {
    const { bench } = window;
    const request = window.requestAnimationFrame.bind(window);
    bench.frames = 0;
    window.requestAnimationFrame = (work) =>
        request((time) => {
            bench.frames += 1;
            work(time);
        });
    const waiting = [];
    const channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.splice(0).forEach((work) => work());
    const after_frame = (work) =>
        request(() => {
            waiting.push(work);
            channel.port2.postMessage(0);
        });
    bench.at = {};
    bench.until = (name, holds, since = 0) =>
        after_frame(function look() {
            if (!holds()) return after_frame(look);
            bench.at[name] = performance.now() - since;
            window.bench_tell(name);
        });
    /** From the release of the next press until the nth rung is shown as chosen. */
    bench.arm = (n) => {
        const begin = ({ timeStamp }) => {
            bench.draws_before = bench.draws;
            bench.pressed ||= bench.rung_id(n);
            bench.until("shown", () => bench.shown(n), timeStamp);
        };
        addEventListener("pointerup", begin, { capture: true, once: true });
    };
    if (marks.rung) bench.until("answerable", bench.answerable);
    if (marks.paints) bench.until("painted", () => bench.draws > 0);
}

export function count_drawing() {
    const { clear } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.clear = function (...bits) {
        window.bench.draws += 1;
        return clear.apply(this, bits);
    };
}

export function count_memory() {
    const memories = new Set();
    const keep = (values) => {
        for (const value of Object.values(values)) if (value instanceof WebAssembly.Memory) memories.add(value);
    };
    const { instantiate, instantiateStreaming } = WebAssembly;
    for (const [name, make] of Object.entries({ instantiate, instantiateStreaming }))
        WebAssembly[name] = async (source, imports = {}) => {
            Object.values(imports).forEach(keep);
            const made = await make.call(WebAssembly, source, imports);
            keep((made.instance ?? made).exports);
            return made;
        };
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
        construct(target, [module, imports = {}], as) {
            Object.values(imports).forEach(keep);
            const made = Reflect.construct(target, [module, imports], as);
            keep(made.exports);
            return made;
        },
    });
    window.bench.wasm_bytes = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}
