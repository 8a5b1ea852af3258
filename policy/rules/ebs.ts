import { diskTypes, eachDisk, type Disk } from "../read/disks";
import { isSet, isTrue, listed, numberOf, received } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

export const gp3 = rule({
  name: "ebs-gp3",
  description:
    "A volume is of type gp3 or cheaper, with no more performance than its environment pays for.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Set the type to `"gp3"`, which costs a fifth less than gp2 and is changed while in use; 3000 IOPS and 125 MiB/s are included. `st1` and `sc1` are for data that is read in sequence.',
  refs: ["CB EBS-1", "CB EBS-5", "CB EBS-6", "CB EBS-8", "CB EBS-9"],
  source: "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
  on: diskTypes,
  parameters: {
    types: {
      dev: ["gp3", "st1", "sc1"],
      hom: ["gp3", "st1", "sc1"],
      prod: ["gp3", "st1", "sc1", "io2"],
    },
    maximumIops: { dev: 3_000, hom: 3_000, prod: 16_000 },
    maximumThroughput: { dev: 125, hom: 125, prod: 1_000 },
  },
  check(subject, { environment, parameters }) {
    const { types, maximumIops, maximumThroughput } = parameters;
    return eachDisk(subject, ({ path, typeKey, props, root }) =>
      each([typeKey, "iops", "throughput"], (key) => {
        const given = received(path + key, props[key]);
        if (key === typeKey) {
          if (root && !isSet(props, key)) return undefined;
          if (types.some((type) => type === props[key])) return undefined;
          return `${given}${isSet(props, key) ? "" : ", which means gp2"}; ${environment} takes ${listed(types, "or")}.`;
        }
        const most = key === "iops" ? maximumIops : maximumThroughput;
        return (numberOf(props[key]) ?? 0) > most
          ? `${given}; ${environment} takes at most ${most}.`
          : undefined;
      }),
    );
  },
});

export const volumeEncrypted = rule({
  name: "ebs-volume-encrypted",
  description: "A volume is encrypted.",
  severity: "high",
  kind: "encryption",
  remediation:
    "Set `encrypted: true`. AWS can only do so for a new volume: make one from a snapshot of the old.",
  refs: ["CKV_AWS_3", "EC2.3", "AWS-0026"],
  source: "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html",
  on: ["aws:ebs/volume:Volume"],
  check: (subject) => eachDisk(subject, judgeEncryption),
});

export const blockDevicesEncrypted = rule({
  name: "ec2-block-devices-encrypted",
  description: "The disks of an instance are encrypted, the one it starts from included.",
  severity: "high",
  kind: "encryption",
  remediation:
    "Set `encrypted: true` in `rootBlockDevice` and in each of `ebsBlockDevices`, or in `ebs` of each of `blockDeviceMappings` of a launch template.",
  refs: ["CKV_AWS_8", "AWS-0131"],
  source: "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html",
  on: [
    "aws:ec2/instance:Instance",
    "aws:ec2/launchConfiguration:LaunchConfiguration",
    "aws:ec2/launchTemplate:LaunchTemplate",
  ],
  *check(subject) {
    const { type, props } = subject;
    const ownRoot =
      type === "aws:ec2/launchTemplate:LaunchTemplate" || isSet(props, "rootBlockDevice");
    if (!ownRoot && !isSet(props, "launchTemplate")) {
      yield "rootBlockDevice is not set, so that the image decides; set its encrypted to true.";
    }
    yield* eachDisk(subject, judgeEncryption);
  },
});

function judgeEncryption({ path, props }: Disk): string | undefined {
  if (isTrue(props["encrypted"])) return undefined;
  // Beside a snapshot an instance takes no say: its volume is encrypted exactly if the snapshot is.
  if (path !== "" && isSet(props, "snapshotId") && !isSet(props, "encrypted")) return undefined;
  return `${received(`${path}encrypted`, props["encrypted"])}; set it to true.`;
}
