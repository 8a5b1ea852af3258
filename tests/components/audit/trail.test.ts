import assert from "node:assert/strict";
import { trailDelivery } from "../../../components/audit/trail";
import { account } from "../fixtures";

describe("what a bucket allows a trail", () => {
  it("is to look, and to write under its own account, for this trail alone", () => {
    const trail = {
      principal: { Service: "cloudtrail.amazonaws.com" },
      conditions: {
        StringEquals: {
          "aws:SourceArn": "arn:aws:cloudtrail:sa-east-1:111122223333:trail/meddiflux-dev",
        },
      },
    };
    assert.deepEqual(trailDelivery(account, "meddiflux-dev", { arn: "arn:aws:s3:::records" }), [
      {
        ...trail,
        sid: "TrailLooks",
        actions: ["s3:GetBucketAcl"],
        resources: ["arn:aws:s3:::records"],
      },
      {
        ...trail,
        sid: "TrailWrites",
        actions: ["s3:PutObject"],
        resources: ["arn:aws:s3:::records/AWSLogs/111122223333/*"],
      },
    ]);
  });
});
