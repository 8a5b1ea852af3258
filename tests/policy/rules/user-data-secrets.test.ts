import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { userDataNoSecrets } from "../../../policy/rules/user-data-secrets";
import { judge } from "../support";

const instance = "aws:ec2/instance:Instance";
const template = "aws:ec2/launchTemplate:LaunchTemplate";
// Put together, so that nobody takes it for a leak.
const key = `AKIA${"Q".repeat(16)}`;
const found = (path: string) => [
  `${path} holds an AWS access key; read it from Secrets Manager when the instance starts.`,
];
const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("ec2-no-plaintext-secrets", () => {
  it("reads user data as text, in base64 and compressed, and never repeats the secret", () => {
    const script = `#!/bin/sh\nID=${key}\n`;
    const zipped = gzipSync(script).toString("base64");
    assert.deepEqual(judge(userDataNoSecrets, instance, { userData: script }), found("userData"));
    for (const userDataBase64 of [base64(script), zipped]) {
      assert.deepEqual(
        judge(userDataNoSecrets, instance, { userDataBase64 }),
        found("userDataBase64"),
      );
    }
    assert.deepEqual(
      judge(userDataNoSecrets, template, { userData: base64(script) }),
      found("userData"),
    );
  });

  it("sees base64 in the place of a plain text", () => {
    const userData = base64(`#!/bin/sh\nID=${key}\n`);
    assert.deepEqual(judge(userDataNoSecrets, instance, { userData }), found("userData"));
  });

  it("knows secrets by name, unless the shell fills them in", () => {
    assert.deepEqual(
      judge(userDataNoSecrets, instance, { userData: "API_TOKEN=swordfish\nHOST=db" }),
      [
        "userData (API_TOKEN) holds a value under the name of a secret; read it from Secrets Manager when the instance starts.",
      ],
    );
    const userData = "API_TOKEN=$(aws ssm get-parameter --name token)\nAPI_TOKEN_ARN=arn:aws:x";
    assert.deepEqual(judge(userDataNoSecrets, instance, { userData }), []);
  });

  it("does not decide on what it cannot unpack", () => {
    const userDataBase64 = Buffer.from([0x1f, 0x8b, 1, 2, 3]).toString("base64");
    assert.deepEqual(judge(userDataNoSecrets, instance, { userDataBase64 }), [
      "Not evaluated: userDataBase64 is compressed and cannot be read",
    ]);
  });
});
