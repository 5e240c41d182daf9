// dist/frame.html from web/frame.html: its policy, its script, and what those want who make a preview of a link.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const escape = (/** @type {string} */ text) =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * @param {string} root
 * @param {string} script
 * @param {string} rubric its file
 * @param {string} site the address of the folder that it will stand in; empty where that is not known
 * @param {(text: string) => string} digest
 */
export function fill_frame(root, script, rubric, site, digest) {
    const template = readFileSync(join(root, "web/frame.html"), "utf8");
    const { title, stages } = JSON.parse(readFileSync(rubric, "utf8"));
    const description = `A few minutes of questions show which of ${stages.length} stages you are at, what holds you back, and what to do next.`;
    const style = template.match(/<style>([^]*?)<\/style>/)?.[1] ?? "";
    const policy = [
        "default-src 'none'",
        `script-src 'self' ${digest(script)} 'wasm-unsafe-eval'`,
        `style-src 'self' ${digest(style)}`,
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types streamstage-frame",
    ].join("; ");
    const at = (/** @type {string} */ name) => (site ? new URL(name, site).href : name);
    const open_graph = {
        type: "website",
        title,
        description,
        ...(site ? { url: at("frame.html") } : {}),
        image: at("streamstage-card.png"),
        "image:width": "1200",
        "image:height": "630",
        "image:alt": title,
    };
    const heads = [
        `<title>${escape(title)}</title>`,
        `<meta name="description" content="${escape(description)}">`,
        ...(site ? [`<link rel="canonical" href="${escape(at("frame.html"))}">`] : []),
        ...Object.entries(open_graph).map(([name, value]) => `<meta property="og:${name}" content="${escape(value)}">`),
        '<meta name="twitter:card" content="summary_large_image">',
    ];
    /** @type {Record<string, string>} */
    const pieces = {
        policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        heads: heads.join("\n"),
        script: `<script>${script}</script>`,
    };
    return template.replace(/<!-- streamstage:(\w+) -->/g, (_, name) => pieces[name]);
}
