import assert from "node:assert/strict";
import { abortMultipart, lifecycleRequired } from "../../../policy/rules/s3-lifecycle";
import { judge, judgeAll, judgeAny, resource, unknown } from "../support";

/* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have the inline form */
const bucketType = "aws:s3/bucket:Bucket";
const bucketV2Type = "aws:s3/bucketV2:BucketV2";
const lifecycleTypes = [
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
] as const;
const [lifecycleType] = lifecycleTypes;

describe("s3-lifecycle-required", () => {
  const missing =
    "no BucketLifecycleConfiguration says when its objects go; add one with an enabled rule.";

  for (const type of lifecycleTypes) {
    it(`wants an enabled rule in ${type}`, () => {
      const disabled = { status: "Disabled" };
      const none = ["rules has none with status Enabled; add one, or enable one."];
      assert.deepEqual(
        judge(lifecycleRequired, type, { rules: [disabled, { status: "Enabled" }] }),
        [],
      );
      assert.deepEqual(judge(lifecycleRequired, type, { rules: [disabled] }), none);
      assert.deepEqual(judge(lifecycleRequired, type, {}), none);
      assert.deepEqual(judge(lifecycleRequired, type, { rules: [{ status: unknown }] }), [
        "Not evaluated: rules[0].status is unknown until the deployment",
      ]);
    });

    it(`wants ${type} or the like for each bucket, and judges it there`, () => {
      const logs = resource(bucketType, "logs", {});
      const old = resource(bucketV2Type, "old", {});
      const lifecycle = resource(type, "lifecycle", {}, { bucket: [logs] });
      assert.deepEqual(judgeAll(lifecycleRequired, [logs, old, lifecycle]), [`old: ${missing}`]);
    });
  }

  for (const type of [bucketType, bucketV2Type] as const) {
    it(`reads the deprecated inline form of ${type}`, () => {
      const inline = (lifecycleRules: { enabled: boolean }[]) => [
        resource(type, "logs", { lifecycleRules }),
      ];
      assert.deepEqual(judgeAll(lifecycleRequired, inline([{ enabled: true }])), []);
      for (const rules of [[{ enabled: false }], [], unknown]) {
        assert.deepEqual(judgeAll(lifecycleRequired, inline(rules)), [`logs: ${missing}`]);
      }
    });
  }
});

describe("s3-abort-multipart", () => {
  const rejects = (path: string) => [
    `${path} has no enabled one without a filter that aborts incomplete uploads within 7 days; add one.`,
  ];
  const aborts = (days: number) => ({
    status: "Enabled",
    abortIncompleteMultipartUpload: { daysAfterInitiation: days },
  });
  const judgeRules = (...rules: object[]) => judgeAny(abortMultipart, lifecycleType, { rules });

  it("accepts one rule for the whole bucket, among others", () => {
    assert.deepEqual(judgeRules({ status: "Enabled" }, aborts(7)), []);
    assert.deepEqual(judgeRules(aborts(1)), []);
    for (const filter of [{}, { prefix: "" }, null]) {
      assert.deepEqual(judgeRules({ ...aborts(7), filter }), []);
    }
    assert.deepEqual(judgeRules({ ...aborts(7), prefix: "" }), []);
  });

  it("rejects one that is late, off, or for some objects", () => {
    for (const rule of [
      aborts(8),
      { ...aborts(7), status: "Disabled" },
      { ...aborts(7), prefix: "logs/" },
      { ...aborts(7), filter: { prefix: "logs/" } },
      { ...aborts(7), filter: { tag: { key: "kind", value: "log" } } },
      { ...aborts(7), filter: { and: { prefix: "logs/" } } },
      { ...aborts(7), filter: { objectSizeGreaterThan: 1 } },
      { status: "Enabled", abortIncompleteMultipartUpload: {} },
      { status: "Enabled" },
    ]) {
      assert.deepEqual(judgeRules(rule), rejects("rules"));
    }
    assert.deepEqual(judge(abortMultipart, lifecycleType, {}), rejects("rules"));
  });

  it("does not decide on days that are unknown, unless another rule does", () => {
    assert.deepEqual(judgeRules(aborts(unknown)), [
      "Not evaluated: rules[0].abortIncompleteMultipartUpload.daysAfterInitiation is unknown until the deployment",
    ]);
    assert.deepEqual(judgeRules(aborts(unknown), aborts(7)), []);
  });

  for (const type of [bucketType, bucketV2Type] as const) {
    it(`reads the deprecated inline form of ${type}`, () => {
      const inline = { enabled: true, abortIncompleteMultipartUploadDays: 7 };
      const judgeInline = (rule: object) =>
        judgeAny(abortMultipart, type, { lifecycleRules: [rule] });
      assert.deepEqual(judgeInline(inline), []);
      assert.deepEqual(judgeInline({ ...inline, tags: {} }), []);
      for (const part of [
        { enabled: false },
        { abortIncompleteMultipartUploadDays: 8 },
        { prefix: "logs/" },
        { tags: { kind: "log" } },
      ]) {
        assert.deepEqual(judgeInline({ ...inline, ...part }), rejects("lifecycleRules"));
      }
      assert.deepEqual(judge(abortMultipart, type, {}), []);
    });
  }
});
