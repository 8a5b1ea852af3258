import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ec2-detailed-monitoring-off": {
    pass: [{ type: "aws:ec2/instance:Instance", props: { monitoring: true } }],
    fail: [
      {
        type: "aws:ec2/instance:Instance",
        props: { monitoring: true },
        environment: "dev",
        says: "monitoring is true; remove it or set it to false: dev needs no metrics by the minute.",
      },
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        props: { monitoring: { enabled: true } },
        environment: "dev",
        says: "monitoring.enabled is true; remove it or set it to false: dev needs no metrics by the minute.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/instance:Instance",
        props: { monitoring: unknown },
        environment: "dev",
        says: "monitoring is unknown until the deployment",
      },
    ],
  },
  "ec2-imdsv2-required": {
    pass: [
      { type: "aws:ec2/instance:Instance", props: { metadataOptions: { httpTokens: "required" } } },
    ],
    fail: [
      {
        type: "aws:ec2/instance:Instance",
        props: { metadataOptions: {} },
        says: "metadataOptions.httpTokens is not set; set it to required.",
      },
      {
        type: "aws:ec2/launchConfiguration:LaunchConfiguration",
        props: {},
        says: "metadataOptions.httpTokens is not set; set it to required.",
      },
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        props: {},
        says: "metadataOptions.httpTokens is not set; set it to required.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/instance:Instance",
        props: { metadataOptions: unknown },
        says: "metadataOptions is unknown until the deployment",
      },
    ],
  },
  "ec2-instance-type-allowed": {
    pass: [{ type: "aws:ec2/instance:Instance", props: { instanceType: "m7g.4xlarge" } }],
    fail: [
      {
        type: "aws:ec2/instance:Instance",
        props: { instanceType: "t1.micro" },
        says: "instanceType is t1.micro; use one of the families t3, t3a, t4g, c6g, c6i, c7g, c7i, c8g, m6g, m6i, m7g, m7i, m8g, r6g, r6i, r7g, r7i and r8g.",
      },
      {
        type: "aws:ec2/launchConfiguration:LaunchConfiguration",
        props: { instanceType: "t1.micro" },
        says: "instanceType is t1.micro; use one of the families t3, t3a, t4g, c6g, c6i, c7g, c7i, c8g, m6g, m6i, m7g, m7i, m8g, r6g, r6i, r7g, r7i and r8g.",
      },
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        props: { instanceType: "t1.micro" },
        says: "instanceType is t1.micro; use one of the families t3, t3a, t4g, c6g, c6i, c7g, c7i, c8g, m6g, m6i, m7g, m7i, m8g, r6g, r6i, r7g, r7i and r8g.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/instance:Instance",
        props: { instanceType: unknown },
        says: "instanceType is unknown until the deployment",
      },
    ],
  },
  "ec2-no-public-ip": {
    pass: [{ type: "aws:ec2/instance:Instance", props: { associatePublicIpAddress: false } }],
    fail: [
      {
        type: "aws:ec2/instance:Instance",
        props: { associatePublicIpAddress: true },
        says: "associatePublicIpAddress is true; remove it or set it to false.",
      },
      {
        type: "aws:ec2/launchConfiguration:LaunchConfiguration",
        props: { associatePublicIpAddress: true },
        says: "associatePublicIpAddress is true; remove it or set it to false.",
      },
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        props: { networkInterfaces: [{}, { associatePublicIpAddress: "true" }] },
        says: "networkInterfaces[1].associatePublicIpAddress is true; remove it or set it to false.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/instance:Instance",
        props: { associatePublicIpAddress: unknown },
        says: "associatePublicIpAddress is unknown until the deployment",
      },
    ],
  },
};
