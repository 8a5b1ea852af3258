import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { overflow } from "../../lambda/cloudtrail-alerts/alerts/overflow";
import { detections } from "../../lambda/cloudtrail-alerts/detections";
import { defineTheme } from "../../lambda/cloudtrail-alerts/detections/detection";
import { operations } from "../../lambda/event-alerts/operations";
import { coveragePage } from "../../generate/detections/coverage";
import { pages } from "../../generate/detections/pages";
import { runbookPage } from "../../generate/detections/runbook";

const [example, ...more] = defineTheme("some-theme", [
  {
    id: "some-thing",
    title: "Something was changed",
    severity: "info",
    events: { ec2: ["A", "B"], s3: ["C"] },
    outcome: "any",
    windows: [{ count: 3, minutes: 10, groupBy: "source-ip", severity: "medium" }],
    attack: { v18: "T1562.008", v19: "T1685.002" },
    cis: ["4.5"],
    why: "It matters.",
    respond: ["Look.", "Ask."],
    falsePositives: "It was announced.",
  },
]);
assert.ok(example && more.length === 0);

describe("the pages about detections", () => {
  it("are what `npm run generate` makes of the detections", async () => {
    for (const [file, text] of await pages()) assert.equal(readFileSync(file, "utf8"), text, file);
  });

  it("are all still made", async () => {
    const made = await pages();
    for (const folder of ["docs/runbooks", "docs/detections"])
      for (const name of readdirSync(folder)) {
        const file = `${folder}/${name}`;
        const isGenerated = readFileSync(file, "utf8").includes("Written by `npm run generate`");
        assert.ok(made.has(file) || !isGenerated, `${file} is left over: delete it`);
      }
  });

  it("have, as files of the repository, the section that each alert links to", async () => {
    const made = await pages();
    for (const { id, runbook } of [...detections, ...operations, overflow]) {
      const [file = "", anchor = ""] = runbook.split("#");
      assert.equal(anchor, id);
      assert.ok(made.get(file)?.includes(`\n## ${id}\n`), runbook);
      assert.ok(existsSync(file), file);
    }
  });

  it("lead to every section from one page, which says what is always told", async () => {
    const index = (await pages()).get("docs/runbooks/README.md") ?? "";
    for (const { id, runbook } of [...detections, ...operations])
      assert.ok(index.includes(`| [${id}](${runbook.replace("docs/runbooks/", "")}) `), id);
    const always = index.split("\n").filter((line) => /\| always told +\|$/.test(line));
    assert.equal(always.length, detections.filter(({ neverAllowed }) => neverAllowed).length);
  });

  it("say what it is, why it matters, what to do and when it is harmless", () => {
    const [, section] = runbookPage("some-theme", [example]).split("## some-thing\n\n");
    assert.equal(
      section,
      [
        "**Something was changed.** It matters.",
        "",
        "- Level: 🔵 Informativa (info); 3 events from one address within 10 minutes make it 🟠 Média (medium)",
        "- Events: ec2 (A, B); s3 (C); failed ones too",
        "- ATT&CK: [T1562.008](https://attack.mitre.org/versions/v18/techniques/T1562/008/), " +
          "[T1685.002](https://attack.mitre.org/versions/v19/techniques/T1685/002/) since version 19",
        "- CIS AWS Foundations Benchmark: 4.5",
        "",
        "What to do:",
        "",
        "1. Look.",
        "2. Ask.",
        "",
        "Harmless when: It was announced.",
      ].join("\n"),
    );
  });

  it("count distinct values where the detection does, and say when it looks at all events", () => {
    const { outcome, cis, ...plain } = example;
    assert.deepEqual([outcome, cis], ["any", ["4.5"]]);
    const page = runbookPage("some-theme", [
      {
        ...plain,
        events: "*",
        windows: [
          {
            ...{ count: 2, minutes: 60, groupBy: "principal", severity: "high" },
            distinct: "sourceIPAddress",
          },
          {
            ...{ count: 5, minutes: 15, groupBy: "account", severity: "high" },
            only: { what: "failures of root", when: () => true },
          },
        ],
      },
    ]);
    assert.ok(
      page.includes(
        "; 2 values of `sourceIPAddress` in events of one principal within 60 minutes make it 🔴 Alta (high)" +
          "; 5 failures of root in one account within 15 minutes make it 🔴 Alta (high)\n",
      ),
    );
    assert.ok(page.includes("\n- Events: all\n"));
    assert.ok(!page.includes("CIS"));
  });

  it("name each technique with its detections, and each control, also without any", () => {
    const page = coveragePage([example]);
    const link = "[some-thing](../runbooks/some-theme.md#some-thing)";
    assert.ok(page.includes(`/T1685/002/) | ${link} |`));
    assert.ok(page.includes(`| 4.5 | CloudTrail configuration changes | ${link} |`));
    assert.ok(page.includes("| 4.6 | Console authentication failures | none |"));
  });
});
