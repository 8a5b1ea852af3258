import assert from "node:assert/strict";
import {
  secret,
  signatureKey,
  signatures,
  unknown,
  type Wire,
} from "../../../../../plan/protocol/wire";
import { mergeTags } from "../../../../../plan/providers/awsx/vpc/tags";
import {
  childOf,
  expand,
  internetGatewayType,
  routeTableType,
  subnetType,
  tagsOf,
  vpcType,
} from "./support";

const output: Wire = {
  [signatureKey]: signatures.output,
  value: { Owner: "ops" },
  dependencies: [],
};

describe("Tags", () => {
  const base = { availabilityZoneNames: ["sa-east-1a"], natGateways: { strategy: "None" } };
  const expansion = expand({
    ...base,
    tags: { Name: "net", Owner: "ops", Tier: "all" },
    subnetStrategy: "Auto",
    subnetSpecs: [{ type: "Private", tags: { Tier: "app", Name: "mine", SubnetType: "mine" } }],
  });

  it("of the VPC and its internet gateway are the component's, whose Name comes first", () => {
    const tags = { Name: "net", Owner: "ops", Tier: "all" };
    assert.deepEqual(tagsOf(childOf(expansion, vpcType)), tags);
    assert.deepEqual(tagsOf(childOf(expansion, internetGatewayType)), tags);
  });

  it("name the VPC after the component where they do not name it", () => {
    assert.deepEqual(tagsOf(childOf(expand(base), vpcType)), { Name: "main" });
  });

  it("of a subnet add those of its spec, except for Name and SubnetType", () => {
    assert.deepEqual(tagsOf(childOf(expansion, subnetType)), {
      Name: "main-private-1",
      Owner: "ops",
      Tier: "app",
      SubnetType: "Private",
    });
  });

  it("of a route table leave out those of the subnet's spec", () => {
    assert.deepEqual(tagsOf(childOf(expansion, routeTableType)), {
      Name: "main-private-1",
      Owner: "ops",
      Tier: "all",
      SubnetType: "Private",
    });
  });

  it("may be outputs one by one", () => {
    const tags = { Owner: unknown, Team: secret("a") };
    assert.deepEqual(tagsOf(childOf(expand({ ...base, tags }), vpcType)), {
      ...tags,
      Name: "main",
    });
  });

  for (const [what, whole] of [
    ["an output", output],
    ["unknown", unknown],
    ["secret", secret({})],
  ] satisfies [string, Wire][]) {
    it(`that are ${what} as a whole replace all others, the Name too, as the plugin has it`, () => {
      assert.deepEqual(childOf(expand({ ...base, tags: whole }), vpcType).inputs["tags"], whole);
      assert.equal(mergeTags({ A: "1" }, whole, { Name: "x" }), whole);
    });
  }

  it("that are outputs as a whole give way to later ones that are so too", () => {
    assert.equal(mergeTags(unknown, output, { Name: "x" }), output);
  });

  it("that are not given are none", () => {
    assert.deepEqual(mergeTags(undefined, { A: "1", B: "1" }, undefined, { B: "2" }), {
      A: "1",
      B: "2",
    });
  });
});
