// The few elements in the shadow root around canvas and mirror, as a page may have them before anything has run.
import { describe } from "./reconcile.js";

/** @typedef {import("./reconcile.js").Description} Description */

/** @param {(Description | string)[]} screen what the mirror holds */
export function skeleton(screen) {
    return describe(
        "div.stage.html",
        { dir: "ltr", lang: "en", part: "stage" }, // our own words
        describe("div.probe", { "aria-hidden": true }, "Mm"), // letters of the least size that is painted
        describe("div.edge"), // where a screen begins
        describe(
            "div.column",
            {},
            describe("div.trouble"), // while it is empty it has no height, and always the width that there is
            describe(
                "div.painted",
                {},
                describe("canvas", { "aria-hidden": true }),
                describe("div.mirror", {}, ...screen),
                describe("p.paper", { lang: "en" }), // what is printed as long as there is nothing else
                describe("slot", { name: "poster" }),
            ),
            describe("slot", { name: "call-to-action" }),
            describe("slot", { name: "privacy" }),
            describe("div.offered"),
            describe("div.unseen", { role: "status" }),
        ),
    );
}
