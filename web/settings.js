// What a page has set, for the engine.
import { list_without } from "./face.js";
import { Memory, storage_key } from "./memory.js";
import { parse } from "./pristine.js";

export class Settings {
    /** @param {import("./widget.js").Widget} widget */
    constructor(widget) {
        this.widget = widget;
    }

    open_memory() {
        const { engine, host, assets } = this.widget;
        const rubric_id = parse(/** @type {import("./engine.js").Engine} */ (engine).answers()).rubric.id;
        return new Memory(storage_key(host.getAttribute("storage"), rubric_id, assets.answers));
    }

    /** @param {import("./effects.js").Tell} tell */
    leave_out(tell) {
        tell("without", list_without(this.widget.host).join(" "));
    }
}
