import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { Cache, type CacheArgs } from "../../../components/data/cache";
import { policyDocument } from "../../../components/shared/policy-document";
import { deploy } from "../../support/deploy";
import { revealedInputs, valueOf } from "../../support/output";
import { cache } from "../fixtures";

const build =
  (change: Partial<CacheArgs> = {}) =>
  () =>
    new Cache("cache", { ...cache, ...change });

const type = {
  group: "aws:elasticache/replicationGroup:ReplicationGroup",
  user: "aws:elasticache/user:User",
  users: "aws:elasticache/userGroup:UserGroup",
  ingress: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
};

describe("Cache", () => {
  it("takes TLS only and encrypts what it keeps", async () => {
    const { inputs } = (await deploy(build())).only(type.group);
    assert.deepEqual(
      [
        inputs["transitEncryptionEnabled"],
        inputs["transitEncryptionMode"],
        inputs["atRestEncryptionEnabled"],
        inputs["kmsKeyId"],
      ],
      [true, "required", true, "arn:key:data"],
    );
    assert.deepEqual(inputs["userGroupIds"], ["cache-users-id"]);
    assert.equal("authToken" in inputs, false);
  });

  it("lets the application sign in with IAM and nobody as default", async () => {
    const cloud = await deploy(build());
    const tags = { Component: "data", DataClassification: "personal" };
    assert.deepEqual(cloud.named(type.user, "cache-app").inputs, {
      userId: "meddiflux-dev-app",
      userName: "meddiflux-dev-app",
      engine: "valkey",
      accessString: "on ~* +@all -@admin -@dangerous",
      authenticationMode: { type: "iam" },
      tags,
    });
    assert.deepEqual(cloud.named(type.user, "cache-default").inputs, {
      userId: "meddiflux-dev-default",
      userName: "default",
      engine: "valkey",
      accessString: "off ~* -@all",
      authenticationMode: { type: "no-password-required" },
      tags,
    });
    assert.deepEqual(cloud.only(type.users).inputs["userIds"], [
      "meddiflux-dev-default",
      "meddiflux-dev-app",
    ]);
  });

  it("is open to its clients on its one port", async () => {
    const { inputs } = (await deploy(build())).only(type.ingress);
    assert.deepEqual(
      [inputs["referencedSecurityGroupId"], inputs["fromPort"], inputs["toPort"]],
      ["sg-api", 6379, 6379],
    );
  });

  it("tells its clients where it is once it lets them in, and what to sign tokens for", async () => {
    const cloud = await deploy(build());
    const parameters = cloud.all("aws:ssm/parameter:Parameter");
    assert.deepEqual(
      parameters
        .map(({ inputs }) => revealedInputs(inputs))
        .map(({ name, keyId, value }) => [name, keyId, value]),
      [
        ["/meddiflux/dev/cache/host", "arn:key:secrets", "cache.cache.test"],
        ["/meddiflux/dev/cache/name", "arn:key:secrets", "cache-0123456"],
      ],
    );
    for (const { dependencies } of parameters) {
      assert.ok(dependencies.includes(cloud.only(type.ingress).urn));
    }
    const { access } = cloud.result;
    assert.deepEqual(access.settings, { CACHE_PORT: "6379", CACHE_USER: "meddiflux-dev-app" });
    assert.deepEqual(access.parameters, {
      CACHE_HOST: { name: "/meddiflux/dev/cache/host", key: cache.secretKey },
      CACHE_NAME: { name: "/meddiflux/dev/cache/name", key: cache.secretKey },
    });
    assert.equal(await valueOf(pulumi.output(access.revision)), "1.1");
    assert.deepEqual(JSON.parse(await valueOf(policyDocument(...access.signIn))), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "ConnectToCache",
          Effect: "Allow",
          Action: ["elasticache:Connect"],
          Resource: [
            "arn:aws:elasticache:sa-east-1:111122223333:replicationgroup:cache-0123456",
            "arn:aws:elasticache:sa-east-1:111122223333:user:meddiflux-dev-app",
          ],
        },
      ],
    });
  });

  for (const [replicas, failover] of [
    [0, false],
    [2, true],
  ] as const) {
    it(`has ${replicas + 1} nodes with ${replicas} replicas, and takes over by itself: ${String(failover)}`, async () => {
      const { inputs } = (await deploy(build({ replicas }))).only(type.group);
      assert.deepEqual(
        [inputs["numCacheClusters"], inputs["automaticFailoverEnabled"], inputs["multiAzEnabled"]],
        [replicas + 1, failover, failover],
      );
    });
  }

  it("delivers its slow log and its own to one encrypted group that forgets", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only("aws:cloudwatch/logGroup:LogGroup").inputs, {
      name: "/meddiflux/dev/cache",
      kmsKeyId: "arn:key:logs",
      retentionInDays: 30,
      tags: { Component: "data", DataClassification: "personal" },
    });
    const delivery = {
      logFormat: "json",
      destinationType: "cloudwatch-logs",
      destination: "/meddiflux/dev/cache",
    };
    assert.deepEqual(cloud.only(type.group).inputs["logDeliveryConfigurations"], [
      { ...delivery, logType: "slow-log" },
      { ...delivery, logType: "engine-log" },
    ]);
  });

  it("is protected where its data matters", async () => {
    assert.equal((await deploy(build({ durable: true }))).only(type.group).protect, true);
  });
});
