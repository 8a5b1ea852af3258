import assert from "node:assert/strict";
import { objections } from "./support/judged";
import { planned, type Planned } from "./support/planned";
import { variants } from "./support/variants";

describe("the choices of configuration", function () {
  this.timeout(60_000);

  for (const { what, stack, change, gone, made, stopped } of variants) {
    it(`make of ${stack} one ${what}, and leave all else as it is`, async () => {
      const usual = await planned(stack);
      const varied = await planned(stack, { change });
      assert.deepEqual(outermost(onlyIn(usual, varied)), gone);
      assert.deepEqual(outermost(onlyIn(varied, usual)), made);
    });

    it(`break ${stopped.length === 0 ? "no rule" : "just what they must"} in a ${stack} ${what}`, async () => {
      const found = objections(stack, await planned(stack, { change }));
      assert.deepEqual(
        found.map((objection) => objection.split(":", 1)[0]),
        stopped,
      );
    });
  }

  it("break no rule as the three stacks make them", async () => {
    for (const stack of ["dev", "hom", "prod"]) {
      assert.deepEqual(objections(stack, await planned(stack)), [], stack);
    }
  });

  it("move no subnet when a zone is added", async () => {
    const blocks = async (stack: string, change = {}) =>
      (await planned(stack, { change }))
        .filter(({ type }) => type === "aws:ec2/subnet:Subnet")
        .map(({ name, inputs }) =>
          JSON.stringify([name, inputs["availabilityZone"], inputs["cidrBlock"]]),
        );
    const before = await blocks("dev");
    const [more] = variants.filter(({ what }) => what === "in a zone more");
    const after = new Set(await blocks("dev", more?.change));
    assert.equal(after.size, before.length + 3);
    assert.deepEqual(
      before.filter((subnet) => !after.has(subnet)),
      [],
    );
  });
});

/** What `one` has and `other` has not. */
function onlyIn(one: Planned, other: Planned): Planned {
  const urns = new Set(other.map(({ urn }) => urn));
  return one.filter(({ urn }) => !urns.has(urn));
}

/** Class and name of those whose parents are not among them; what is within them is their own affair. */
function outermost(resources: Planned): readonly string[] {
  const urns = new Set<string | undefined>(resources.map(({ urn }) => urn));
  return resources
    .filter(({ parent }) => !urns.has(parent))
    .map(({ type, name }) => `${type.split(":").at(-1) ?? ""} ${name}`)
    .sort();
}
