import assert from "node:assert/strict";
import { planned } from "./support/planned";
import { variants } from "./support/variants";

const everyChoice = variants.filter(({ stack }) => stack === "prod").map(({ change }) => change);

describe("the security monitor", function () {
  this.timeout(120_000);

  it("tells as urgent of whoever deletes a log group of the stack, whatever is chosen", async () => {
    for (const change of [{}, ...everyChoice]) {
      const resources = await planned("prod", { change });
      const groups = resources
        .filter(({ type }) => type === "aws:cloudwatch/logGroup:LogGroup")
        .map(({ inputs }) => inputs["name"]);
      const functions = resources.filter(({ type }) => type === "aws:lambda/function:Function");
      const lists = functions.flatMap(protectedGroups);
      const isOwner = resources.some(({ name }) => name === "watch");
      assert.equal(lists.length, isOwner ? 2 : 0);
      for (const known of lists) {
        assert.deepEqual(
          groups.filter((group) => typeof group !== "string" || !known.includes(group)),
          [],
        );
      }
    }
  });
});

/** One list for each function that is told which groups are ours. */
function protectedGroups({ inputs }: { readonly inputs: object }): readonly (readonly string[])[] {
  const { environment } = inputs as { environment?: { variables?: Record<string, unknown> } };
  const list = environment?.variables?.["PROTECTED_LOG_GROUPS"];
  return typeof list === "string" ? [list.split(",")] : [];
}
