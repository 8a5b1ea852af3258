import assert from "node:assert/strict";
import { configDelivery } from "../../../components/security/config-recorder";
import { conformanceTemplate } from "../../../components/security/conformance";
import { account } from "../fixtures";

describe("the delivery of AWS Config", () => {
  it("may look at its bucket and write its own files, for this account alone", () => {
    const common = {
      principal: { Service: "config.amazonaws.com" },
      conditions: { StringEquals: { "aws:SourceAccount": "111122223333" } },
    };
    assert.deepEqual(configDelivery(account, { arn: "arn:aws:s3:::history" }), [
      {
        ...common,
        sid: "ConfigChecksBucket",
        actions: ["s3:GetBucketAcl", "s3:ListBucket"],
        resources: ["arn:aws:s3:::history"],
      },
      {
        ...common,
        sid: "ConfigWrites",
        actions: ["s3:PutObject"],
        resources: ["arn:aws:s3:::history/AWSLogs/111122223333/Config/*"],
      },
    ]);
  });
});

describe("the conformance pack", () => {
  const { Resources: rules } = JSON.parse(conformanceTemplate()) as {
    Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
  };

  it("is made of rules that AWS manages, each named as in the template", () => {
    for (const [name, { Type, Properties }] of Object.entries(rules)) {
      const { Owner, SourceIdentifier } = Properties["Source"] as Record<string, string>;
      assert.deepEqual(
        [Type, Properties["ConfigRuleName"], Owner],
        ["AWS::Config::ConfigRule", name, "AWS"],
      );
      assert.match(SourceIdentifier ?? "", /^[A-Z0-9_]+$/);
    }
  });

  it("asks for the six required tags", () => {
    assert.deepEqual(rules["RequiredTags"]?.Properties["InputParameters"], {
      tag1Key: "Project",
      tag2Key: "Environment",
      tag3Key: "Component",
      tag4Key: "Owner",
      tag5Key: "CostCenter",
      tag6Key: "ManagedBy",
    });
  });

  it("gives a rule that takes no parameters none", () => {
    assert.equal("InputParameters" in (rules["TopicsEncrypted"]?.Properties ?? {}), false);
  });
});
