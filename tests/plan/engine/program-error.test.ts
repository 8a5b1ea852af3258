import assert from "node:assert/strict";
import { explain, failureOf } from "../../../plan/engine/program-error";

const ending = { exitCode: 0, stderr: "", timedOut: false };

describe("why a program failed", () => {
  it("is its message and the innermost place of its own, without the stack", () => {
    const text = [
      "Running program '/home/me/shop/index.ts' failed with an unhandled exception:",
      "Error: the shop is closed",
      "    at open (/home/me/shop/node_modules/lib/index.js:1:2)",
      "    at new Shop (/home/me/shop/components/shop.ts:12:11)",
      "    at /home/me/shop/index.ts:3:1",
    ].join("\n");
    assert.equal(explain(text, "/home/me/shop"), "the shop is closed\n  at components/shop.ts:12");
  });

  it("is the message alone where no place is its own", () => {
    assert.equal(explain("Error: no\n    at x (/elsewhere/a.js:1:2)", "/home/me/shop"), "no");
  });

  it("leaves out what the runtime shows of the error beside its message", () => {
    const text =
      "<ref *1> Error: no\n    at x (node:internal/y:1:2) {\n  promise: Promise { <rejected> }\n}\n";
    assert.equal(explain(text, "/p"), "no");
  });

  it("keeps all lines of a message", () => {
    assert.equal(
      explain("Pulumi.dev.yaml is invalid:\n  a: is 1", "/p"),
      "Pulumi.dev.yaml is invalid:\n  a: is 1",
    );
  });

  it("is nothing when it ended well, whatever it said below an error", () => {
    const logged = [{ severity: "warning", message: "careful", urn: undefined }] as const;
    assert.equal(failureOf(ending, logged, "/p", 1000), undefined);
  });

  it("is an error that it logged, though it ended well, each said once", () => {
    const error = { severity: "error", message: "bad", urn: undefined } as const;
    assert.equal(failureOf(ending, [error, error], "/p", 1000)?.message, "bad");
  });

  it("is what it wrote last when it logged nothing, or else its exit code", () => {
    const died = { ...ending, exitCode: 1 };
    assert.equal(failureOf({ ...died, stderr: "segfault" }, [], "/p", 1000)?.message, "segfault");
    assert.equal(failureOf(died, [], "/p", 1000)?.message, "The program ended with exit code 1.");
  });

  it("is that it does not end, when it does not", () => {
    const message = failureOf(
      { ...ending, exitCode: null, timedOut: true },
      [],
      "/p",
      2000,
    )?.message;
    assert.match(message ?? "", /^The program did not end within 2 s\. /);
  });
});
