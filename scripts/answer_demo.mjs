// What the demo pages post, read and shown. Nothing is kept but for the last CloudEvents, until the server stops.

const body_max = 1 << 20;
const events_max = 20;
/** What a CloudEvent must have, by its specification. */
const required = ["specversion", "id", "source", "type"];

const escape = (/** @type {string} */ text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * @param {import("node:http").RequestListener} answer_others
 * @param {{ other_origin?: () => string, tell?: (line: string) => void }} how other_origin: where the same files are served, too
 * @returns {import("node:http").RequestListener}
 */
export function answer_demo(answer_others, { other_origin, tell = () => {} } = {}) {
    /** @type {object[]} */
    const events = [];
    /** @type {Record<string, (body: string, type: string) => { status: number, type?: string, text: string }>} */
    const posts = {
        "/demo/received": (body) => {
            const fields = new URLSearchParams(body);
            tell(`A form was posted, with ${[...fields.keys()].join(", ")}.`);
            return { status: 200, type: "text/html; charset=utf-8", text: show_form(fields) };
        },
        "/demo/events": (body, type) => {
            const trouble = what_is_wrong(body, type);
            if (trouble) return { status: 400, text: trouble };
            const event = JSON.parse(body);
            events.push(event);
            events.splice(0, events.length - events_max);
            tell(`A CloudEvent came: ${event.type}, ${event.id}.`);
            return { status: 202, text: "Accepted" };
        },
        "/demo/leads": (body) => {
            const lead = parse(body);
            if (lead?.consent?.given !== true) return { status: 400, text: "Nobody has agreed to that." };
            tell("A lead came, with consent.");
            return { status: 202, text: "Accepted" };
        },
    };
    return async (request, response) => {
        const path = (request.url ?? "").split(/[?#]/)[0];
        const send = (/** @type {number} */ status, /** @type {string} */ text, type = "text/plain; charset=utf-8") =>
            response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" }).end(text);
        if (request.method === "POST" && Object.hasOwn(posts, path)) {
            const body = await read_body(request);
            if (body === null) return send(413, "Too large");
            const answer = posts[path](body, request.headers["content-type"] ?? "");
            return send(answer.status, answer.text, answer.type);
        }
        if (request.method === "GET" && path === "/demo/events")
            return send(200, JSON.stringify(events), "application/json");
        if (request.method === "GET" && path === "/demo/other-origin.json" && other_origin)
            return send(200, JSON.stringify({ origin: other_origin() }), "application/json");
        answer_others(request, response);
    };
}

/** @param {import("node:http").IncomingMessage} request @returns {Promise<string | null>} null where it is too long */
async function read_body(request) {
    const pieces = [];
    let length = 0;
    for await (const piece of request) if ((length += piece.length) <= body_max) pieces.push(piece);
    return length <= body_max ? Buffer.concat(pieces).toString("utf8") : null;
}

/** @param {string} text @returns {any} undefined where it is no JSON */
function parse(text) {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

/** @param {string} body @param {string} type @returns {string} empty for nothing */
function what_is_wrong(body, type) {
    if (!/^application\/cloudevents\+json\s*(;|$)/i.test(type)) return "Not application/cloudevents+json";
    const event = parse(body);
    if (typeof event !== "object" || event === null) return "Not JSON";
    const missing = required.filter((name) => typeof event[name] !== "string" || event[name] === "");
    if (missing.length) return `Without ${missing.join(", ")}`;
    return event.specversion === "1.0" ? "" : `Of version ${event.specversion}`;
}

/** @param {URLSearchParams} fields */
function show_form(fields) {
    const rows = [...fields].map(([name, value]) => {
        const result = parse(value);
        const stage = result?.format === "streamstage-result" ? `Stage ${result.low} to ${result.high}, as JSON: ` : "";
        return `<dt>${escape(name)}</dt><dd>${stage}<pre>${escape(value)}</pre></dd>`;
    });
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What the server has read</title>
<link rel="stylesheet" href="demo.css">
<body class="sales">
<header><a href="./">Demo pages</a> · <a href="form.html">a form</a></header>
<main><h1>What the server has read</h1>
<dl>${rows.join("\n")}</dl></main>
</body>
</html>`;
}
