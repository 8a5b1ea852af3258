import assert from "node:assert/strict";
import { signatureKey, signatures, unknown, type Wire } from "../../../../../plan/protocol/wire";
import type { VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";
import { expand } from "./support";

const oneZone = { availabilityZoneNames: ["sa-east-1a"], natGateways: { strategy: "None" } };
const layoutWarning = (layout: string) =>
  `The default subnetStrategy will change from "Legacy" to "Auto" in the next major version. Please specify the subnetStrategy explicitly. The current subnet layout can be specified via "Auto" as:\n\n${layout}`;

describe("The output subnetLayout", () => {
  const rows: [title: string, args: VpcArgs, layout: Wire][] = [
    [
      "repeats specs of the strategy Auto, with size and mask each from the other",
      {
        subnetStrategy: "Auto",
        subnetSpecs: [
          { type: "Public", name: "web", tags: { Tier: "edge" } },
          { type: "Private", size: 256 },
          { type: "Unused", cidrMask: 22 },
          { type: "Isolated", cidrMask: 31, name: "" },
        ],
      },
      [
        { name: "web", type: "Public" },
        { cidrMask: 24, size: 256, type: "Private" },
        { cidrMask: 22, size: 1024, type: "Unused" },
        { cidrMask: 31, type: "Isolated" },
      ],
    ],
    [
      "repeats given blocks",
      {
        subnetStrategy: "Auto",
        subnetSpecs: [{ type: "Private", cidrBlocks: ["10.0.0.0/24"], size: 256, cidrMask: 24 }],
      },
      [{ cidrBlocks: ["10.0.0.0/24"], cidrMask: 24, size: 256, type: "Private" }],
    ],
    [
      "says what AutoMerge made, without names",
      {
        subnetStrategy: "AutoMerge",
        subnetSpecs: [{ type: "Isolated", name: "data", cidrMask: 24 }],
      },
      [
        { cidrMask: 17, type: "Private" },
        { cidrMask: 18, type: "Public" },
        { cidrMask: 24, type: "Isolated" },
      ],
    ],
    [
      "says what the default layout of Auto is",
      { subnetStrategy: "Auto" },
      [
        { cidrMask: 17, type: "Private" },
        { cidrMask: 18, type: "Public" },
      ],
    ],
    [
      "takes the first subnets of the default Legacy layout for those of the first zone",
      { availabilityZoneNames: ["a", "b", "c"] },
      [
        { cidrMask: 19, type: "Private" },
        { cidrMask: 19, type: "Unused" },
        { cidrMask: 19, type: "Private" },
      ],
    ],
    [
      "fills the gaps of a Legacy layout with the largest unused blocks",
      {
        subnetStrategy: "Legacy",
        subnetSpecs: [
          { type: "Private", name: "app", cidrMask: 27 },
          { type: "Private", name: "jobs", cidrMask: 22 },
        ],
      },
      [
        { cidrMask: 27, type: "Private" },
        { cidrMask: 27, type: "Unused" },
        { cidrMask: 26, type: "Unused" },
        { cidrMask: 25, type: "Unused" },
        { cidrMask: 24, type: "Unused" },
        { cidrMask: 23, type: "Unused" },
        { cidrMask: 22, type: "Private" },
      ],
    ],
    [
      "lists the subnets of a Legacy layout by type, and no range for an Unused spec",
      {
        subnetStrategy: "Legacy",
        subnetSpecs: [{ type: "Unused" }, { type: "Isolated" }, { type: "Public" }],
      },
      [
        { cidrMask: 20, type: "Public" },
        { cidrMask: 24, type: "Isolated" },
      ],
    ],
    ["is empty where there are no subnets", { subnetSpecs: [] }, []],
  ];
  for (const [title, args, layout] of rows) {
    it(title, () => {
      assert.deepEqual(expand({ ...oneZone, ...args }).outputs["subnetLayout"], layout);
    });
  }

  const output: Wire = { [signatureKey]: signatures.output, dependencies: [] };
  for (const tags of [unknown, output, { Owner: unknown }, { Owner: output }] satisfies Wire[]) {
    it(`is unknown with tags like ${JSON.stringify(tags)}, and the warning that tells it is not given`, () => {
      const subnetSpecs = [{ type: "Private" }, { type: "Isolated", tags }];
      for (const subnetStrategy of ["Auto", "AutoMerge", null]) {
        const { outputs, warnings } = expand({ ...oneZone, subnetStrategy, subnetSpecs });
        assert.equal(outputs["subnetLayout"], unknown);
        assert.deepEqual(warnings, []);
      }
    });
  }

  it("is known with tags that are known outputs", () => {
    const tags: Wire = {
      Owner: { [signatureKey]: signatures.output, value: "a", dependencies: [] },
    };
    const subnetSpecs = [{ type: "Private", tags }];
    const { outputs } = expand({ ...oneZone, subnetStrategy: "Auto", subnetSpecs });
    assert.deepEqual(outputs["subnetLayout"], [{ type: "Private" }]);
  });

  it("does not depend on the tags of a range that the Legacy layout drops", () => {
    const subnetSpecs = [{ type: "Private" }, { type: "Unused", tags: unknown }];
    const { outputs } = expand({ ...oneZone, subnetStrategy: "Legacy", subnetSpecs });
    assert.deepEqual(outputs["subnetLayout"], [{ cidrMask: 19, type: "Private" }]);
  });

  it("is secret with a secret tag, however that is written", () => {
    const tags: Wire = {
      Owner: { [signatureKey]: signatures.output, value: "a", secret: true, dependencies: [] },
    };
    const { outputs } = expand({ ...oneZone, subnetSpecs: [{ type: "Private", tags }] });
    assert.deepEqual(outputs["subnetLayout"], {
      [signatureKey]: signatures.secret,
      value: [{ cidrMask: 19, type: "Private" }],
    });
  });
});

describe("The warning about the default strategy", () => {
  it("tells the layout to ask for, so that nothing moves", () => {
    const subnetSpecs = [{ type: "Private" }, { type: "Public" }];
    assert.deepEqual(expand({ ...oneZone, subnetSpecs }).warnings, [
      layoutWarning('[{"cidrMask":19,"type":"Private"},{"cidrMask":20,"type":"Public"}]'),
    ]);
  });

  it("comes before those about endpoints", () => {
    const { warnings } = expand({
      ...oneZone,
      subnetSpecs: [],
      vpcEndpointSpecs: [{ serviceName: "s3" }],
    });
    assert.equal(warnings.length, 2);
    assert.equal(warnings[0], layoutWarning("[]"));
  });

  const silent: [title: string, args: VpcArgs][] = [
    ["no specs are given", {}],
    ["the strategy is given", { subnetStrategy: "Legacy", subnetSpecs: [{ type: "Private" }] }],
    ["the blocks are given", { subnetSpecs: [{ type: "Private", cidrBlocks: ["10.0.0.0/24"] }] }],
  ];
  for (const [title, args] of silent) {
    it(`is not given where ${title}`, () => {
      assert.deepEqual(expand({ ...oneZone, ...args }).warnings, []);
    });
  }
});
