import assert from "node:assert/strict";
import { flowLogDelivery, flowLogFields, FlowLogs } from "../../../components/network/flow-logs";
import { deploy } from "../../support/deploy";
import { account } from "../fixtures";

describe("FlowLogs", () => {
  it("records all traffic of the VPC as Parquet in folders by hour", async () => {
    const cloud = await deploy(() => new FlowLogs("flows", { vpcId: "vpc-1", bucket: "flows-1" }));
    const { logFormat, ...inputs } = cloud.only("aws:ec2/flowLog:FlowLog").inputs;
    assert.deepEqual(inputs, {
      vpcId: "vpc-1",
      trafficType: "ALL",
      logDestinationType: "s3",
      logDestination: "arn:aws:s3:::flows-1",
      destinationOptions: {
        fileFormat: "parquet",
        hiveCompatiblePartitions: false,
        perHourPartition: true,
      },
      maxAggregationInterval: 600,
      tags: { Component: "network" },
    });
    assert.match(String(logFormat), /^\$\{version\} \$\{account-id\} /);
    assert.match(String(logFormat), / \$\{pkt-dstaddr\} .*\$\{pkt-dst-aws-service\}$/);
  });

  it("names each field once", () => {
    assert.equal(new Set(flowLogFields).size, flowLogFields.length);
  });
});

describe("what a bucket allows flow logs", () => {
  it("is to look, and to write under this account, for logs of this account alone", () => {
    const delivery = {
      principal: { Service: "delivery.logs.amazonaws.com" },
      conditions: {
        StringEquals: { "aws:SourceAccount": "111122223333" },
        ArnLike: { "aws:SourceArn": "arn:aws:logs:sa-east-1:111122223333:*" },
      },
    };
    assert.deepEqual(flowLogDelivery(account, { arn: "arn:aws:s3:::flows" }), [
      {
        ...delivery,
        sid: "FlowLogsLook",
        actions: ["s3:GetBucketAcl"],
        resources: ["arn:aws:s3:::flows"],
      },
      {
        ...delivery,
        sid: "FlowLogsWrite",
        actions: ["s3:PutObject"],
        resources: ["arn:aws:s3:::flows/AWSLogs/111122223333/*"],
      },
    ]);
  });
});
