import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { blank } from "../../../plan/engine/resource";
import { ResourceGraph } from "../../../plan/engine/graph";
import { reportable } from "../../../plan/report/values";
import { tiersOf } from "../../../plan/report/tiers";
import { secret, signatureKey, signatures, unknown } from "../../../plan/protocol/wire";

describe("values in reports", () => {
  it("mark what is unknown and hide what is secret", () => {
    const value = { b: unknown, a: [secret({ password: "hush" })], c: null };
    const shown = reportable(value);
    assert.deepEqual(shown, { a: [{ $secret: true }], b: { $unknown: true }, c: null });
    assert.equal(JSON.stringify(shown).includes("hush"), false);
  });

  it("have their keys in order", () => {
    assert.equal(
      JSON.stringify(reportable({ b: 1, a: { d: 1, c: 2 } })),
      '{"a":{"c":2,"d":1},"b":1}',
    );
  });

  it("show code by its hash and size, files by their path, resources by their URN", () => {
    const asset = { [signatureKey]: signatures.asset, text: "code" };
    const sha256 = createHash("sha256").update("code").digest("hex");
    assert.deepEqual(
      reportable({ [signatureKey]: signatures.archive, assets: { "index.js": asset } }),
      {
        $archive: { "index.js": { $asset: { bytes: 4, sha256 } } },
      },
    );
    assert.deepEqual(reportable({ [signatureKey]: signatures.asset, path: "a.txt" }), {
      $asset: { path: "a.txt" },
    });
    assert.deepEqual(
      reportable({ [signatureKey]: signatures.resource, urn: "urn:x", id: unknown }),
      {
        $resource: "urn:x",
      },
    );
  });
});

describe("tiers in reports", () => {
  it("are those of the outermost component, or the service of what has none", () => {
    const graph = new ResourceGraph({ project: "shop", stack: "dev" });
    const state = { id: "", inputs: {}, outputs: {}, provider: undefined };
    const add = (type: string, name: string, parent?: string, custom = true) => {
      const registration = { ...blank, type, name, custom, ...(parent && { parent }) };
      return graph.keep(graph.reserve(registration), registration, state).urn;
    };
    const root = add("pulumi:pulumi:Stack", "shop-dev", undefined, false);
    const net = add("shop:network:Network", "net", root, false);
    const vpc = add("awsx:ec2:Vpc", "net", net, false);
    add("aws:ec2/vpc:Vpc", "net", vpc);
    add("aws:ec2/subnet:Subnet", "net-1", vpc);
    add("aws:ec2/subnet:Subnet", "net-2", vpc);
    add("aws:s3/bucket:Bucket", "loose", root);
    add("pulumi:providers:aws", "aws", root);
    assert.deepEqual(tiersOf(graph.resources), [
      {
        name: "network",
        count: 3,
        types: [
          ["Subnet", 2],
          ["Vpc", 1],
        ],
      },
      { name: "s3", count: 1, types: [["Bucket", 1]] },
    ]);
  });
});
