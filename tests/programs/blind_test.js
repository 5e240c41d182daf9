import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { root, rubric, rubricFile } from "../support/visit.js";

const { organisations } = JSON.parse(readFileSync(`${root}tests/cases/blind_answers.json`, "utf8"));

test("what was answered blind to the first edition says nothing against the expected stage, for all but one story", () => {
    let around = 0;
    for (const { id, expect } of rubric.test_organisations) {
        const answers = JSON.stringify({
            format: "streamstage-answers",
            schema_version: 1,
            rubric: { id: rubric.id, version: "1.0.0" },
            answers: organisations[id],
        });
        const scored = spawnSync(`${root}build/native/streamstage`, ["score", rubricFile, "-"], { input: answers });
        assert.equal(scored.status, 0, `${id}: ${scored.stderr}`);
        const { low, high } = JSON.parse(scored.stdout);
        assert.ok(low <= expect.stage + 1 && high >= expect.stage - 1, `${id}: ${low} to ${high}`);
        if (low <= expect.stage && high >= expect.stage) around += 1;
    }
    assert.ok(around >= rubric.test_organisations.length - 1, `${around} of ${rubric.test_organisations.length}`);
});
