import assert from "node:assert/strict";
import { Cluster } from "../../../components/compute/cluster";
import { deploy, type Deployment } from "../../support/deploy";
import { cluster } from "../fixtures";

describe("Cluster", () => {
  for (const [insights, value] of [
    [true, "enhanced"],
    [false, "disabled"],
  ] as const) {
    it(`has Container Insights ${value} when insights are ${String(insights)}`, async () => {
      const cloud = await deploy(() => new Cluster("cluster", { ...cluster, insights }));
      assert.deepEqual(cloud.only("aws:ecs/cluster:Cluster").inputs["settings"], [
        { name: "containerInsights", value },
      ]);
    });
  }

  it("offers on-demand and spot capacity", async () => {
    const cloud = await deploy(() => new Cluster("cluster", cluster));
    assert.deepEqual(
      cloud.only("aws:ecs/clusterCapacityProviders:ClusterCapacityProviders").inputs,
      { clusterName: "cluster-0123456", capacityProviders: ["FARGATE", "FARGATE_SPOT"] },
    );
  });

  it("records sessions in its containers, encrypted on their way and where they are kept", async () => {
    const cloud = await deploy(() => new Cluster("cluster", cluster));
    assert.deepEqual(cloud.only("aws:cloudwatch/logGroup:LogGroup").inputs, {
      name: "/meddiflux/dev/sessions",
      kmsKeyId: "arn:key:logs",
      retentionInDays: 30,
      tags: { Component: "compute" },
    });
    assert.deepEqual(configurationOf(cloud)["executeCommandConfiguration"], {
      kmsKeyId: "arn:key:logs",
      logging: "OVERRIDE",
      logConfiguration: {
        cloudWatchEncryptionEnabled: true,
        cloudWatchLogGroupName: "/meddiflux/dev/sessions",
      },
    });
  });

  it("encrypts the disks of tasks", async () => {
    const cloud = await deploy(() => new Cluster("cluster", cluster));
    assert.deepEqual(configurationOf(cloud)["managedStorageConfiguration"], {
      fargateEphemeralStorageKmsKeyId: "arn:key:data",
    });
  });

  it("comes after the role of ECS where it makes it, and leaves it to AWS otherwise", async () => {
    const role = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
    assert.deepEqual((await deploy(() => new Cluster("cluster", cluster))).all(role), []);
    const cloud = await deploy(
      () => new Cluster("cluster", { ...cluster, makesServiceRole: true }),
    );
    const { inputs, urn } = cloud.only(role);
    assert.deepEqual(inputs, {
      awsServiceName: "ecs.amazonaws.com",
      tags: { Component: "compute" },
    });
    assert.ok(cloud.only("aws:ecs/cluster:Cluster").dependencies.includes(urn));
  });
});

const configurationOf = (cloud: Deployment<Cluster>) =>
  cloud.only("aws:ecs/cluster:Cluster").inputs["configuration"] as Record<string, unknown>;
