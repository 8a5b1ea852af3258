import assert from "node:assert/strict";
import { losses } from "../../e2e/changes";
import { readPreview } from "../../e2e/preview";
import { secretsIn } from "../../e2e/state-secrets";

const run = (stdout: string) => ({ code: 0, stdout, stderr: "error: no stack selected" });

describe("what a preview printed", () => {
  it("is read as resources, operations and findings", () => {
    const steps = [
      { op: "create", urn: "urn:a", newState: { urn: "urn:a", type: "t" } },
      { op: "delete", urn: "urn:b" },
    ];
    const events = [
      '{"sequence":1,"diagnosticEvent":{"message":"hello"}}',
      '{"sequence":2,"policyEvent":{"resourceUrn":"urn:a","message":"is open.\\n","policyName":"closed","enforcementLevel":"mandatory","severity":"high"}}',
      "",
    ].join("\n");
    assert.deepEqual(readPreview(run(JSON.stringify({ steps })), events), {
      resources: [{ urn: "urn:a", type: "t" }],
      operations: [
        { op: "create", urn: "urn:a" },
        { op: "delete", urn: "urn:b" },
      ],
      findings: [
        {
          rule: "closed",
          urn: "urn:a",
          enforcement: "mandatory",
          severity: "high",
          message: "is open.",
        },
      ],
    });
  });

  for (const stdout of ["", "not JSON", "{}"]) {
    it(`is an error with the engine's own words when it is ${JSON.stringify(stdout)}`, () => {
      assert.throws(
        () => readPreview(run(stdout), ""),
        /did not work:\n.*error: no stack selected/s,
      );
    });
  }
});

describe("what a change would lose", () => {
  const urn = (type: string) => `urn:pulumi:dev::app::app:data:Store$${type}::main`;
  const database = urn("aws:rds/instance:Instance");

  it("is what keeps data and would be deleted or replaced", () => {
    for (const op of ["delete", "replace", "create-replacement", "delete-replaced"]) {
      assert.deepEqual(losses([{ op, urn: database }]), [database], op);
    }
  });

  it("is nothing that is made, updated or left alone", () => {
    for (const op of ["create", "update", "same", "refresh"]) {
      assert.deepEqual(losses([{ op, urn: database }]), [], op);
    }
  });

  it("is nothing that keeps no data", () => {
    const rule = urn("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
    assert.deepEqual(losses([{ op: "replace", urn: rule }]), []);
  });
});

describe("the search for secrets in a state", () => {
  // Put together here, so that no file of the project holds what looks like a secret.
  const accessKey = ["AKIA", "QWERTYUIOPASDFGH"].join("");
  const privateKey = ["-----BEGIN", "RSA PRIVATE KEY-----"].join(" ");
  const address = ["postgres://app", "hunter2@db"].join(":");
  const cases: readonly [string, object, string][] = [
    ["an access key", { env: accessKey }, "the state holds an AWS access key"],
    ["a private key", { env: privateKey }, "the state holds a private key"],
    ["an address with a password", { env: address }, "the state holds a URL with a password"],
    ["a password", { password: "hunter2" }, "the state holds a plain value of password"],
    ["a token", { authToken: "hunter2" }, "the state holds a plain value of authToken"],
  ];
  for (const [what, state, said] of cases) {
    it(`finds ${what}, and does not repeat it`, () => {
      assert.deepEqual(secretsIn(JSON.stringify(state)), [said]);
    });
  }

  it("finds none in references to secrets, in encrypted values and in empty ones", () => {
    const state = {
      secretArn: "arn:aws:secretsmanager:sa-east-1:111122223333:secret:db",
      masterUserSecretKmsKeyId: "alias/secrets",
      password: { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" },
      authToken: "",
    };
    assert.deepEqual(secretsIn(JSON.stringify(state)), []);
  });
});
