// Writes docs/validity.md from the ratings in tests/validity, or begins a round of them; scripts/validity runs it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { begin_round } from "./begin_round.mjs";
import { measure_round } from "./measure_round.mjs";
import { read_rounds } from "./read_ratings.mjs";
import { write_page } from "./write_page.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values: options, positionals } = parseArgs({ options: { begin: { type: "string" } }, allowPositionals: true });

if (options.begin === undefined) {
    writeFileSync(join(root, "docs/validity.md"), write_page(read_rounds().map(measure_round)));
} else {
    const folder = begin_round(Number(options.begin), positionals.join(" "), join(root, "build/validity"));
    console.log(`${folder}: add rater-*.json there; what each rater gets is in build/validity`);
}
