import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { readStateFile } from "../../../plan/audit/state-file";
import { secret, signatureKey, signatures, unknown } from "../../../plan/protocol/wire";
import { folderOf, removeFolders } from "../support";

const urn = "urn:pulumi:hom::shop::aws:s3/bucket:Bucket::logs";
const bucket = {
  urn,
  type: "aws:s3/bucket:Bucket",
  custom: true,
  id: "logs-1",
  inputs: { bucket: "logs-1" },
  outputs: { bucket: "logs-1", arn: "arn:aws:s3:::logs-1" },
  parent: "urn:pulumi:hom::shop::pulumi:pulumi:Stack::shop-hom",
  provider: "urn:pulumi:hom::shop::pulumi:providers:aws::main::1234",
  protect: true,
  propertyDependencies: { bucket: [urn], tags: null },
};

function fileOf(content: unknown): string {
  const file = path.join(folderOf({}), "state.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const exported = (...resources: object[]) => ({ version: 3, deployment: { resources } });

describe("a state file", () => {
  afterEach(removeFolders);

  it("is read from an export and from a preview alike", () => {
    const [resource] = readStateFile(fileOf(exported(bucket))).resources;
    assert.deepEqual(readStateFile(fileOf({ steps: [{ newState: bucket }, { op: "delete" }] })), {
      stack: "hom",
      resources: [resource],
    });
    assert.deepEqual(
      [resource?.name, resource?.provider, resource?.options.protect],
      ["logs", "urn:pulumi:hom::shop::pulumi:providers:aws::main", true],
    );
    assert.deepEqual(resource?.inputs, { bucket: "logs-1" });
    assert.deepEqual(resource.outputs, { bucket: "logs-1", arn: "arn:aws:s3:::logs-1" });
    assert.deepEqual(resource.propertyDependencies, { bucket: [urn], tags: [] });
  });

  const inputsOf = (value: object) =>
    readStateFile(fileOf(exported({ ...bucket, inputs: { value } }))).resources[0]?.inputs["value"];

  it("keeps secrets secret, and takes an encrypted one for unknown", () => {
    const sealed = { [signatureKey]: signatures.secret, ciphertext: "v1:abc" };
    assert.deepEqual(inputsOf(sealed), secret(unknown));
    const shown = { [signatureKey]: signatures.secret, plaintext: '"hunter2"' };
    assert.deepEqual(inputsOf(shown), secret("hunter2"));
  });

  it("has the id in place of a reference to a resource", () => {
    assert.equal(inputsOf({ [signatureKey]: signatures.resource, urn, id: "logs-1" }), "logs-1");
    assert.equal(inputsOf({ [signatureKey]: signatures.resource, urn, id: "" }), urn);
  });

  it("leaves out what is on its way out", () => {
    const old = { ...bucket, delete: true };
    assert.equal(readStateFile(fileOf(exported(old, bucket))).resources.length, 1);
  });

  const accepted = "give the output of `pulumi stack export` or of `pulumi preview --json`.";
  const refusals: readonly [string, unknown, RegExp | string][] = [
    ["cut", '{"version":3,"deploy', /: it is not JSON, or it is cut \(.*\); give the output/],
    ["encrypted", "AES256:9f8e", /: it is not JSON, or it is cut/],
    ["of another kind", { hello: 1 }, `: it is neither a state nor a preview; ${accepted}`],
    ["a list", [], `: it is neither a state nor a preview; ${accepted}`],
    [
      "of another version",
      { version: 99, deployment: {} },
      ": its version is 99; known are 3 and 4.",
    ],
    ["empty", exported(), ": it has no resources, so there is nothing to judge."],
    [
      "without URNs",
      exported({ type: "x" }),
      `: resource 1: it has no URN or no type; ${accepted}`,
    ],
  ];
  for (const [what, content, said] of refusals) {
    it(`is refused when it is ${what}, with what is accepted`, () => {
      const file = fileOf(content);
      assert.throws(
        () => readStateFile(file),
        (error: Error) => {
          assert.equal(error.name, "InputError");
          if (typeof said === "string") assert.equal(error.message, file + said);
          else assert.match(error.message, said);
          return true;
        },
      );
    });
  }

  it("is refused when there is none", () => {
    assert.throws(() => readStateFile("/nowhere/state.json"), {
      name: "InputError",
      message: /^\/nowhere\/state\.json: it cannot be read \(ENOENT/,
    });
  });
});
