// Writes the stored exports of three test organisations and of several people (tests/golden/exports) anew; scripts/golden runs it.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answers_of, exported, stored_of } from "../tests/support/organisations.js";
import { root, rubricFile } from "../tests/support/visit.js";

for (const id of exported) {
    const folder = join(root, "tests/golden/exports", id);
    mkdirSync(folder, { recursive: true });
    for (const [file, args] of Object.entries(stored_of(id))) {
        const bytes = execFileSync(join(root, "build/native/streamstage"), ["report", rubricFile, "-", ...args], {
            input: JSON.stringify(answers_of(id)),
        });
        writeFileSync(join(folder, file), bytes);
    }
}
