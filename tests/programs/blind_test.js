import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { root, rubric, rubricFile } from "../support/visit.js";

const { organisations } = JSON.parse(readFileSync(`${root}tests/cases/blind_answers.json`, "utf8"));

test("of the stories that were answered blind, all but one come out at the expected stage and none is off by two", () => {
    let exact = 0;
    for (const { id, expect } of rubric.test_organisations) {
        const answers = JSON.stringify({
            format: "streamstage-answers",
            schema_version: 1,
            rubric: { id: rubric.id, version: rubric.version },
            answers: organisations[id],
        });
        const scored = spawnSync(`${root}build/native/streamstage`, ["score", rubricFile, "-"], { input: answers });
        assert.equal(scored.status, 0, `${id}: ${scored.stderr}`);
        const { low, high } = JSON.parse(scored.stdout);
        assert.ok(Math.abs(low - expect.stage) <= 1 && Math.abs(high - expect.stage) <= 1, `${id}: ${low} to ${high}`);
        if (low === expect.stage && high === expect.stage) exact += 1;
    }
    assert.ok(exact >= rubric.test_organisations.length - 1, `${exact} of ${rubric.test_organisations.length}`);
});
