import assert from "node:assert/strict";
import { snapshotsCopyTags } from "../../../policy/rules/rds-resilience";
import { noDefaultVpc } from "../../../policy/rules/vpc";
import { judgeAny } from "../support";

describe("snapshots-copy-tags", () => {
  it("wants it said, of instances and clusters", () => {
    for (const type of ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"]) {
      assert.deepEqual(judgeAny(snapshotsCopyTags, type, { copyTagsToSnapshot: true }), []);
      assert.deepEqual(judgeAny(snapshotsCopyTags, type, {}), [
        "copyTagsToSnapshot is not set; set it to true.",
      ]);
    }
  });
});

describe("vpc-no-default", () => {
  it("rejects the default VPC, whatever its properties", () => {
    assert.deepEqual(judgeAny(noDefaultVpc, "aws:ec2/defaultVpc:DefaultVpc", {}), [
      "adopts the default VPC; use an aws.ec2.Vpc instead.",
    ]);
  });
});
