import assert from "node:assert/strict";
import { Engine } from "../../../../plan/engine/engine";
import { blank, type Resource } from "../../../../plan/engine/resource";
import {
  secret,
  signatureKey,
  signatures,
  unknown,
  type Wire,
} from "../../../../plan/protocol/wire";
import { awsPlugin } from "../../../../plan/providers/aws/provider";
import { SdkTypes } from "../../../../plan/providers/aws/sdk-types";
import { awsxPlugin } from "../../../../plan/providers/awsx/provider";
import { projectFolder } from "../../../support/stacks";

const sdk = new SdkTypes(projectFolder);
const bucket = "urn:pulumi:dev::app::aws:s3/bucket:Bucket::logs";
const output = (more: Readonly<Record<string, Wire>>): Wire => ({
  [signatureKey]: signatures.output,
  dependencies: [bucket],
  ...more,
});

/** The VPC among the children of `awsx:ec2:Vpc` with these tags. */
async function vpcTagged(tags: Wire): Promise<Resource> {
  const engine = new Engine(
    { project: "app", stack: "dev", config: { "aws:region": "sa-east-1" } },
    [awsPlugin(sdk), awsxPlugin()],
    { inspect: ({ inputs }) => Promise.resolve(inputs) },
  );
  await engine.register({
    ...blank,
    ...{ type: "awsx:ec2:Vpc", name: "main", custom: false, remote: true, version: "3.9.0" },
    inputs: { availabilityZoneNames: ["sa-east-1a"], natGateways: { strategy: "None" }, tags },
  });
  const [vpc] = engine.graph.resources.filter(({ type }) => type === "aws:ec2/vpc:Vpc");
  assert.ok(vpc);
  return vpc;
}

describe("outputs of the program among the arguments of awsx:ec2:Vpc", () => {
  it("reach the children as values, with what they are made of as dependencies", async () => {
    const { inputs, dependencies, propertyDependencies } = await vpcTagged({
      Owner: output({ value: "platform" }),
    });
    assert.deepEqual(inputs["tags"], { Name: "main", Owner: "platform" });
    assert.deepEqual(dependencies, [bucket]);
    assert.deepEqual(propertyDependencies["tags"], [bucket]);
  });

  it("reach them as unknown while they have no value", async () => {
    const { inputs } = await vpcTagged({ Owner: output({}) });
    assert.deepEqual(inputs["tags"], { Name: "main", Owner: unknown });
  });

  it("stay secret", async () => {
    const { inputs } = await vpcTagged({ Owner: output({ value: "platform", secret: true }) });
    assert.deepEqual(inputs["tags"], { Name: "main", Owner: secret("platform") });
  });
});
