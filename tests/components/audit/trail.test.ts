import assert from "node:assert/strict";
import { AccountWatch } from "../../../components/audit/account-watch";
import { trailDelivery } from "../../../components/audit/trail";
import { deploy } from "../../support/deploy";
import { account, accountWatch } from "../fixtures";

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

  it("is to write under the folder of the organization too, for the trail of one", () => {
    const [, writes] = trailDelivery(
      account,
      "meddiflux-dev",
      { arn: "arn:aws:s3:::records" },
      "o-exampleorgid",
    );
    assert.deepEqual(writes?.resources, [
      "arn:aws:s3:::records/AWSLogs/111122223333/*",
      "arn:aws:s3:::records/AWSLogs/o-exampleorgid/*",
    ]);
  });
});

describe("the trail of an organization", () => {
  it("records the accounts of an organization, and what CloudTrail finds, where it is told to", async () => {
    const trail = {
      trailName: "meddiflux-dev",
      insights: ["ApiErrorRateInsight"],
      organizationId: "o-exampleorgid",
    } as const;
    const cloud = await deploy(() => new AccountWatch("watch", { ...accountWatch(), trail }));
    const { inputs } = cloud.only("aws:cloudtrail/trail:Trail");
    assert.equal(inputs["isOrganizationTrail"], true);
    assert.deepEqual(inputs["insightSelectors"], [{ insightType: "ApiErrorRateInsight" }]);
    // Announced and read where the files of all its accounts are.
    assert.ok(
      JSON.stringify(cloud.only("aws:s3/bucketNotification:BucketNotification").inputs).includes(
        "AWSLogs/o-exampleorgid/",
      ),
    );
    const rights = String(
      cloud.named("aws:iam/rolePolicy:RolePolicy", "watch-reader").inputs["policy"],
    );
    assert.ok(rights.includes("arn:aws:s3:::records-0123456/AWSLogs/o-exampleorgid/*"));
  });
});
