import assert from "node:assert/strict";
import { changedPlatform, removeFolders, runPlan, type PlanDocument } from "./support";

const withMode = (mode: string) => (text: string) => text.replace("mode: ecs", `mode: ${mode}`);
const withoutDomain = (text: string) =>
  text.replace(/domain:\n +name: .+\n +hostedZoneId: .+\n/, "domain: null\n");

const variants = [
  {
    what: "with its files behind a distribution",
    change: withMode("s3"),
    made: "site",
    broken: [],
  },
  {
    what: "with its assets behind a distribution",
    change: withMode("both"),
    made: "site",
    broken: [],
  },
  {
    what: "without a domain, but for the certificate that it cannot have,",
    change: withoutDomain,
    made: "edge-inside",
    broken: ["alb-listener-https"],
  },
];

describe("the edge of prod", function () {
  this.timeout(120_000);
  after(removeFolders);

  for (const { what, change, made, broken } of variants) {
    it(`${what} breaks no rule, leaves none undecided, and has a price`, async () => {
      const folder = changedPlatform({ file: "Pulumi.prod.yaml", change });
      const { stdout, stderr } = await runPlan("prod", "--program", folder, "--json", "-");
      const { failures, stacks } = JSON.parse(stdout) as PlanDocument;
      assert.deepEqual(failures, [], stderr);
      const [prod] = stacks;
      assert.ok(prod);
      assert.ok(prod.resources.some(({ name }) => name === made));
      assert.deepEqual(
        prod.findings
          .filter(({ outcome, enforcement }) =>
            outcome === "violation" ? enforcement === "mandatory" : outcome === "not-evaluated",
          )
          .map(({ rule }) => rule),
        broken,
      );
    });
  }
});
