import assert from "node:assert/strict";
import { createProgress, type Terminal } from "../../../lambda/replay/progress";

/** What a terminal was told, when work shows itself at these milliseconds. */
function shown(isTTY: boolean, ...times: number[]): readonly string[] {
  let time = 0;
  const told: string[] = [];
  const terminal: Terminal = { isTTY, write: (text) => told.push(text) };
  const progress = createProgress(terminal, () => time);
  for (time of times) progress.show(`at ${time}`);
  progress.clear();
  return told;
}

const line = (text: string) => `\r\u001b[2K${text}`;

describe("progress", () => {
  it("says nothing of work that takes a second at most", () => {
    assert.deepEqual(shown(true, 10, 500, 999), []);
  });

  it("shows longer work ten times a second at most, and clears up", () => {
    assert.deepEqual(shown(true, 10, 1_000, 1_050, 1_100), [
      line("at 1000"),
      line("at 1100"),
      line(""),
    ]);
  });

  it("says nothing where there is no terminal", () => {
    assert.deepEqual(shown(false, 10, 1_000, 5_000), []);
  });
});
