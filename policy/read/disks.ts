import { each } from "../rule/judge";
import type { Remark, SubjectOf, Verdict } from "../rule/rule";
import { asList, isRecord } from "./values";

/** All types that declare volumes. */
export const diskTypes = [
  "aws:ebs/volume:Volume",
  "aws:ec2/instance:Instance",
  "aws:ec2/launchConfiguration:LaunchConfiguration",
  "aws:ec2/launchTemplate:LaunchTemplate",
] as const;

/** A volume, whichever resource declares it. */
export interface Disk {
  /** What stands before the names of its properties: `rootBlockDevice.`. */
  readonly path: string;
  /** The property that says its type. */
  readonly typeKey: "type" | "volumeType";
  readonly props: Readonly<Record<string, unknown>>;
  /** Whether an instance starts from it: the image says what is left out. */
  readonly root: boolean;
}

/** Judges the volumes that a resource declares, each on its own. */
export function* eachDisk(
  { type, props }: SubjectOf<(typeof diskTypes)[number]>,
  judge: (disk: Disk) => Verdict,
): Iterable<Remark> {
  const judgeDisk = (path: string, disk: unknown, root = false) =>
    isRecord(disk)
      ? judge({ path, typeKey: path === "" ? "type" : "volumeType", props: disk, root })
      : undefined;
  switch (type) {
    case "aws:ebs/volume:Volume":
      yield* each([props], (volume) => judgeDisk("", volume));
      return;
    case "aws:ec2/instance:Instance":
    case "aws:ec2/launchConfiguration:LaunchConfiguration":
      yield* each([props], ({ rootBlockDevice }) =>
        judgeDisk("rootBlockDevice.", rootBlockDevice, true),
      );
      yield* each([props], ({ ebsBlockDevices }) =>
        each(asList<unknown>(ebsBlockDevices), (disk, index) =>
          judgeDisk(`ebsBlockDevices[${index}].`, disk),
        ),
      );
      return;
    case "aws:ec2/launchTemplate:LaunchTemplate":
      // Mappings without `ebs` are disks of the host, or strike one of the image out.
      yield* each(asList(props.blockDeviceMappings), ({ ebs }, index) =>
        judgeDisk(`blockDeviceMappings[${index}].ebs.`, ebs),
      );
  }
}
