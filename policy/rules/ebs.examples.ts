import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ec2-block-devices-encrypted": {
    pass: [{ type: "aws:ec2/instance:Instance", props: { rootBlockDevice: { encrypted: true } } }],
    fail: [
      {
        type: "aws:ec2/instance:Instance",
        props: {},
        says: "rootBlockDevice is not set, so that the image decides; set its encrypted to true.",
      },
      {
        type: "aws:ec2/launchConfiguration:LaunchConfiguration",
        props: {},
        says: "rootBlockDevice is not set, so that the image decides; set its encrypted to true.",
      },
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        props: { blockDeviceMappings: [{}, { ebs: { encrypted: "false" } }] },
        says: "blockDeviceMappings[1].ebs.encrypted is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/instance:Instance",
        props: { rootBlockDevice: { encrypted: unknown } },
        says: "rootBlockDevice.encrypted is unknown until the deployment",
      },
    ],
  },
  "ebs-gp3": {
    pass: [
      { type: "aws:ebs/volume:Volume", props: { type: "gp3" } },
      { type: "aws:ec2/instance:Instance", props: {} },
      { type: "aws:ec2/launchConfiguration:LaunchConfiguration", props: {} },
    ],
    fail: [
      {
        type: "aws:ebs/volume:Volume",
        props: { type: "gp2" },
        says: "type is gp2; prod takes gp3, st1, sc1 or io2.",
      },
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        props: { blockDeviceMappings: [{ ebs: { volumeType: "gp2" } }] },
        says: "blockDeviceMappings[0].ebs.volumeType is gp2; prod takes gp3, st1, sc1 or io2.",
      },
    ],
    unknown: [
      {
        type: "aws:ebs/volume:Volume",
        props: { type: unknown },
        says: "type is unknown until the deployment",
      },
    ],
  },
  "ebs-volume-encrypted": {
    pass: [{ type: "aws:ebs/volume:Volume", props: { encrypted: true } }],
    fail: [
      {
        type: "aws:ebs/volume:Volume",
        props: { encrypted: false },
        says: "encrypted is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:ebs/volume:Volume",
        props: { encrypted: unknown },
        says: "encrypted is unknown until the deployment",
      },
    ],
  },
};
