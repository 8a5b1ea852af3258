import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { parseStackConfig } from "../../../components/config/load";
import { openAccessLogs, openEdge } from "../../../components/wiring/edge";
import { deploy } from "../../support/deploy";
import { stackConfig } from "../../support/stacks";
import { account, entrance } from "../fixtures";

const edge = stackConfig("prod")["edge"] as object;

const opened = (change: object = {}) => {
  const raw = { environment: "prod", ...stackConfig("prod"), edge: { ...edge, ...change } };
  const config = parseStackConfig(raw, "Pulumi.prod.yaml");
  const { network } = entrance;
  const logsKey = { arn: pulumi.output("arn:key:logs"), alias: "alias/logs" };
  const parts = { account, network, logsKey, topicArn: "arn:topic" };
  return deploy(() => {
    const logBucket = openAccessLogs(config, account, {}).name;
    return openEdge(config, { ...parts, logBucket }, {});
  });
};

const frontend = (mode: string) => ({ frontend: { mode, priceClass: "PriceClass_All" } });

const type = {
  bucket: "aws:s3/bucket:Bucket",
  policy: "aws:s3/bucketPolicy:BucketPolicy",
  encryption:
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  balancer: "aws:lb/loadBalancer:LoadBalancer",
  distribution: "aws:cloudfront/distribution:Distribution",
  group: "aws:cloudwatch/logGroup:LogGroup",
};

const sidsOf = (inputs: Readonly<Record<string, unknown>>) => {
  const policy = JSON.parse(String(inputs["policy"])) as {
    readonly Statement: readonly { readonly Sid: string }[];
  };
  return policy.Statement.map(({ Sid }) => Sid);
};

describe("the edge", () => {
  it("makes the load balancer only when the policy of its log bucket stands", async () => {
    const cloud = await opened();
    const policy = cloud.only(type.policy);
    assert.deepEqual(sidsOf(policy.inputs), ["OnlyOverTls", "BucketsWrite", "LoadBalancerWrites"]);
    assert.ok(cloud.only(type.balancer).dependencies.includes(policy.urn));
  });

  it("keeps records of access for six months, as personal data, encrypted by S3 itself", async () => {
    const cloud = await opened();
    const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
    const [rule] = cloud.only(lifecycle).inputs["rules"] as readonly [Record<string, unknown>];
    assert.deepEqual(rule["expiration"], { days: 190 });
    const { tags } = cloud.only(type.bucket).inputs;
    assert.deepEqual(tags, { Component: "observability", DataClassification: "personal" });
    assert.deepEqual(cloud.only(type.encryption).inputs["rules"], [
      { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
    ]);
  });

  it("has no distribution in mode ecs", async () => {
    assert.deepEqual((await opened()).all(type.distribution), []);
  });

  for (const [webAcl, groups] of [
    [true, ["aws-waf-logs-meddiflux-prod"]],
    [false, []],
  ] as const) {
    it(`has ${webAcl ? "a" : "no"} web ACL as it is told`, async () => {
      const cloud = await opened({ webAcl });
      assert.deepEqual(
        cloud.all(type.group).map(({ inputs }) => inputs["name"]),
        groups,
      );
    });
  }

  it("has who asks for its files written down, as all access is", async () => {
    const cloud = await opened(frontend("s3"));
    const { inputs, dependencies } = cloud.only("aws:s3/bucketLogging:BucketLogging");
    assert.deepEqual(
      [inputs["bucket"], inputs["targetBucket"]],
      ["site-content-0123456", "access-logs-0123456"],
    );
    assert.ok(dependencies.includes(cloud.named(type.policy, "access-logs-policy").urn));
  });

  for (const mode of ["s3", "both"]) {
    it(`puts in mode ${mode} a distribution in front, with files encrypted by a key that it may use`, async () => {
      const cloud = await opened(frontend(mode));
      assert.equal(cloud.only(type.distribution).inputs["priceClass"], "PriceClass_All");
      assert.deepEqual(sidsOf(cloud.named(type.policy, "site-content-policy").inputs), [
        "OnlyOverTls",
        "DistributionReads",
      ]);
      const encryption = cloud.named(type.encryption, "site-content-encryption");
      assert.match(JSON.stringify(encryption.inputs), /arn:aws:test:::site-keys-content/);
      assert.deepEqual(sidsOf(cloud.named(type.policy, "access-logs-policy").inputs), [
        "OnlyOverTls",
        "BucketsWrite",
        "LoadBalancerWrites",
        "DistributionLogsArrive",
      ]);
      assert.deepEqual(
        cloud.all(type.group).map(({ inputs }) => [inputs["name"], inputs["kmsKeyId"]]),
        [
          ["aws-waf-logs-meddiflux-prod", "arn:key:logs"],
          ["aws-waf-logs-meddiflux-prod-site", "arn:aws:test:::site-keys-logs"],
        ],
      );
    });
  }
});
