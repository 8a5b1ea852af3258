import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { wholeTitles } from "../support/test-titles";

/** The ways to lose, double or falsify an alert that the monitor was built against. */
const modes = Array.from({ length: 32 }, (_, index) => index + 1);

const tests = path.join(__dirname, "..");

describe("failure modes of the monitor", () => {
  it("each have a test that names them", () => {
    const titles = ["lambda", "components/audit"]
      .flatMap((folder) =>
        readdirSync(path.join(tests, folder), { recursive: true, encoding: "utf8" }).map((file) =>
          path.join(tests, folder, file),
        ),
      )
      .filter((file) => file.endsWith(".test.ts"))
      .flatMap(wholeTitles);
    const named = titles.flatMap((title) =>
      [...title.matchAll(/failure mode (\d+):/g)].map(([, mode]) => Number(mode)),
    );
    assert.deepEqual(
      [...new Set(named)].sort((one, other) => one - other),
      modes,
    );
  });
});
