// AT-SPI, over which Linux lets assistive technology see and use programs: a bus of a test's own, asked by gdbus.
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { end_program, fails, start_program, within } from "./processes.js";

const run = promisify(execFile);

/** Someone on the bus: a connection and a path. @typedef {[name: string, path: string]} Accessible */

/** Roles of what can be pressed: check box, push button, radio button, toggle button. */
const pressable = [7, 43, 44, 62];
/** The same as a set of bits, for a question to the bus. */
const pressable_bits = [0, 1, 2, 3].map((word) =>
    pressable.filter((role) => role >> 5 === word).reduce((bits, role) => bits | (1 << (role & 31)), 0),
);

export async function open_accessibility_bus() {
    const folder = mkdtempSync(join(tmpdir(), "streamstage-bus-"));
    const words = ["--session", "--nofork", "--nosyslog", "--print-address=3"];
    const child = start_program("dbus-daemon", words, {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
        env: { ...process.env, XDG_RUNTIME_DIR: folder },
    });
    const out = /** @type {import("node:net").Socket} */ (child.stdio[3]);
    const [line] = await within(
        10_000,
        Promise.race([once(out, "data"), fails(child, "dbus-daemon")]),
        "dbus-daemon starting",
    );
    out.unref();
    const address = String(line).trim();
    const [, accessibility] = /** @type {RegExpExecArray} */ (
        /'(.*)'/.exec(await call(address, ["org.a11y.Bus", "/org/a11y/bus"], "org.a11y.Bus.GetAddress"))
    );
    for (const property of ["IsEnabled", "ScreenReaderEnabled"])
        await call(
            address,
            ["org.a11y.Bus", "/org/a11y/bus"],
            "org.freedesktop.DBus.Properties.Set",
            "org.a11y.Status",
            property,
            "<true>",
        );
    return new AccessibilityBus(address, accessibility, async () => {
        await end_program(child);
        rmSync(folder, { recursive: true, force: true });
    });
}

/** @param {string} address @param {Accessible} whom @param {string} method @param {string[]} given */
async function call(address, [name, path], method, ...given) {
    const words = ["call", "--address", address, "--dest", name, "--object-path", path, "--method", method, ...given];
    return (await run("gdbus", words, { encoding: "utf8", timeout: 10_000, maxBuffer: 1 << 24 })).stdout;
}

/** @param {string} answer @returns {Accessible[]} */
function accessibles(answer) {
    return Array.from(answer.matchAll(/\('(:[^']*)', (?:objectpath )?'([^']*)'\)/g), ([, name, path]) => [name, path]);
}

export class AccessibilityBus {
    /** What is known of those that were asked, who keep it as long as they live. @type {Map<string, string>} */
    #attributes = new Map();
    /** @type {Accessible | undefined} */
    #document;

    /** @param {string} session where programs find it @param {string} address @param {() => Promise<void>} close */
    constructor(session, address, close) {
        this.session = session;
        this.address = address;
        this.close = close;
    }

    /** @param {Accessible} whom @param {string} method @param {string[]} given */
    ask(whom, method, ...given) {
        return call(this.address, whom, `org.a11y.atspi.${method}`, ...given);
    }

    /** Does what a control does, as a screen reader asks for it. @param {string} id of the control @param {Accessible[]} among */
    async press(id, among) {
        for (const one of among) {
            const path = one.join();
            const attributes =
                this.#attributes.get(path) ?? (await this.ask(one, "Accessible.GetAttributes").catch(() => "")); // it is gone
            this.#attributes.set(path, attributes);
            if (attributes.includes(`'id': '${id}'`))
                return (await this.ask(one, "Action.DoAction", "0")).includes("true");
        }
        return false;
    }

    /** What can be pressed on Chromium's page. @returns {Promise<Accessible[]>} */
    async in_chromium() {
        if (!this.#document) {
            const [program] = accessibles(
                await this.ask(
                    ["org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"],
                    "Accessible.GetChildren",
                ),
            );
            this.#document = program && (await this.#find_document(program));
        }
        if (!this.#document) return [];
        const rule = `(@ai [], 1, @a{ss} {}, 1, [${pressable_bits.join(", ")}], 2, @as [], 1, false)`;
        const found = accessibles(
            await this.ask(this.#document, "Collection.GetMatches", rule, "uint32 1", "0", "true").catch(() => ""),
        );
        if (found.length === 0) this.#document = undefined; // another page
        return found;
    }

    /** Past the browser's own buttons. @param {Accessible} from @returns {Promise<Accessible | undefined>} */
    async #find_document(from) {
        const role = await this.ask(from, "Accessible.GetRoleName");
        if (role.includes("document web")) return from;
        if (/tool bar|button|entry|notification|static/.test(role)) return undefined;
        for (const child of accessibles(await this.ask(from, "Accessible.GetChildren"))) {
            const found = await this.#find_document(child);
            if (found) return found;
        }
        return undefined;
    }

    /** What can be pressed on WebKit's pages, each of which has a connection of its own. @returns {Promise<Accessible[]>} */
    async in_webkit() {
        const names = await call(
            this.address,
            ["org.freedesktop.DBus", "/org/freedesktop/DBus"],
            "org.freedesktop.DBus.ListNames",
        );
        const pages = Array.from(names.matchAll(/[\w.]+\.WebProcess-[\w-]+/g), ([name]) =>
            this.#in_process(name).catch(() => []),
        ); // it has ended
        return (await Promise.all(pages)).flat();
    }

    /** @param {string} name @returns {Promise<Accessible[]>} */
    async #in_process(name) {
        const there = await call(
            this.address,
            [name, "/org/a11y/webkit/accessible"],
            "org.freedesktop.DBus.Introspectable.Introspect",
        );
        for (const [, node] of there.matchAll(/<node name="(\w+)"/g)) {
            const [view] = accessibles(
                await this.ask([name, `/org/a11y/webkit/accessible/${node}`], "Accessible.GetChildren"),
            );
            if (view) await this.ask(view, "Accessible.GetChildren"); // from here on it keeps the tree up to date
        }
        const items = await this.ask([name, "/org/a11y/atspi/cache"], "Cache.GetItems");
        return Array.from(
            items.matchAll(/\(\('(:[^']*)', (?:objectpath )?'([^']*)'\)(?:.(?!\(\('))*?', (?:uint32 )?(\d+), '/gs),
        )
            .filter(([, , , role]) => pressable.includes(Number(role)))
            .map(([, owner, path]) => [owner, path]);
    }
}
