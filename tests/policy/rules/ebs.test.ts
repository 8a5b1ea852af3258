import assert from "node:assert/strict";
import { blockDevicesEncrypted, gp3, volumeEncrypted } from "../../../policy/rules/ebs";
import { judge, unknown } from "../support";

const volume = "aws:ebs/volume:Volume";
const instance = "aws:ec2/instance:Instance";
const configuration = "aws:ec2/launchConfiguration:LaunchConfiguration";
const template = "aws:ec2/launchTemplate:LaunchTemplate";

describe("ebs-gp3", () => {
  const allowed = "prod takes gp3, st1, sc1 or io2.";

  it("accepts gp3 and what is cheaper", () => {
    for (const type of ["gp3", "st1", "sc1"]) {
      for (const environment of ["dev", "hom", "prod"] as const) {
        assert.deepEqual(judge(gp3, volume, { type }, { environment }), []);
      }
    }
  });

  it("rejects older types, and none, which is gp2", () => {
    for (const type of ["gp2", "io1", "standard"]) {
      assert.deepEqual(judge(gp3, volume, { type }), [`type is ${type}; ${allowed}`]);
    }
    assert.deepEqual(judge(gp3, volume, {}), [`type is not set, which means gp2; ${allowed}`]);
  });

  it("leaves io2 to prod", () => {
    assert.deepEqual(judge(gp3, volume, { type: "io2" }), []);
    assert.deepEqual(judge(gp3, volume, { type: "io2" }, { environment: "hom" }), [
      "type is io2; hom takes gp3, st1 or sc1.",
    ]);
  });

  it("bounds what is paid for on top", () => {
    const fast = { type: "gp3", iops: 3_001, throughput: 126 };
    assert.deepEqual(judge(gp3, volume, fast), []);
    assert.deepEqual(judge(gp3, volume, fast, { environment: "dev" }), [
      "iops is 3001; dev takes at most 3000.",
      "throughput is 126; dev takes at most 125.",
    ]);
    assert.deepEqual(judge(gp3, volume, { type: "gp3", iops: 16_001, throughput: 1_001 }), [
      "iops is 16001; prod takes at most 16000.",
      "throughput is 1001; prod takes at most 1000.",
    ]);
  });

  for (const type of [instance, configuration] as const) {
    it(`judges the disks of ${type}, but for what its image says`, () => {
      const good = { volumeType: "gp3" };
      const props = { rootBlockDevice: good, ebsBlockDevices: [{ deviceName: "sdb", ...good }] };
      assert.deepEqual(judge(gp3, type, props), []);
      assert.deepEqual(judge(gp3, type, {}), []);
      assert.deepEqual(judge(gp3, type, { rootBlockDevice: { volumeSize: 8 } }), []);
      const bad = { rootBlockDevice: { volumeType: "gp2" }, ebsBlockDevices: [good, {}] };
      assert.deepEqual(judge(gp3, type, bad as never), [
        `rootBlockDevice.volumeType is gp2; ${allowed}`,
        `ebsBlockDevices[1].volumeType is not set, which means gp2; ${allowed}`,
      ]);
    });
  }

  it("judges the disks of a launch template, but for those of the host", () => {
    const mappings = [{ ebs: { volumeType: "gp2" } }, { virtualName: "ephemeral0" }, {}];
    assert.deepEqual(judge(gp3, template, { blockDeviceMappings: mappings }), [
      `blockDeviceMappings[0].ebs.volumeType is gp2; ${allowed}`,
    ]);
  });

  it("does not decide on an unknown value, and still sees the others", () => {
    assert.deepEqual(judge(gp3, volume, { type: unknown, iops: 20_000 }), [
      "Not evaluated: type is unknown until the deployment",
      "iops is 20000; prod takes at most 16000.",
    ]);
    const disks = { rootBlockDevice: unknown, ebsBlockDevices: unknown };
    assert.deepEqual(judge(gp3, instance, disks), [
      "Not evaluated: rootBlockDevice is unknown until the deployment",
      "Not evaluated: ebsBlockDevices is unknown until the deployment",
    ]);
  });
});

describe("ebs-volume-encrypted", () => {
  it("wants every volume encrypted", () => {
    assert.deepEqual(judge(volumeEncrypted, volume, { encrypted: true }), []);
    assert.deepEqual(judge(volumeEncrypted, volume, { encrypted: false }), [
      "encrypted is false; set it to true.",
    ]);
    assert.deepEqual(judge(volumeEncrypted, volume, { snapshotId: "snap-1" }), [
      "encrypted is not set; set it to true.",
    ]);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(volumeEncrypted, volume, { encrypted: unknown }), [
      "Not evaluated: encrypted is unknown until the deployment",
    ]);
  });
});

describe("ec2-block-devices-encrypted", () => {
  const rootBlockDevice = { encrypted: true };

  it("accepts an instance whose disks are all encrypted", () => {
    const ebsBlockDevices = [{ deviceName: "sdb", encrypted: true }];
    assert.deepEqual(judge(blockDevicesEncrypted, instance, { rootBlockDevice }), []);
    assert.deepEqual(
      judge(blockDevicesEncrypted, instance, { rootBlockDevice, ebsBlockDevices }),
      [],
    );
  });

  it("rejects each disk that is not", () => {
    const ebsBlockDevices = [{ deviceName: "sdb", encrypted: false }];
    const props = { rootBlockDevice: { volumeSize: 8 }, ebsBlockDevices };
    assert.deepEqual(judge(blockDevicesEncrypted, instance, props), [
      "rootBlockDevice.encrypted is not set; set it to true.",
      "ebsBlockDevices[0].encrypted is false; set it to true.",
    ]);
  });

  it("rejects a root disk that is left to the image, but not to a template", () => {
    for (const type of [instance, configuration] as const) {
      assert.deepEqual(judge(blockDevicesEncrypted, type, {}), [
        "rootBlockDevice is not set, so that the image decides; set its encrypted to true.",
      ]);
    }
    assert.deepEqual(judge(blockDevicesEncrypted, template, {}), []);
    const templated = { launchTemplate: { id: unknown } };
    assert.deepEqual(judge(blockDevicesEncrypted, instance, templated), []);
  });

  it("leaves a disk from a snapshot as the snapshot is", () => {
    const ebsBlockDevices = [{ deviceName: "sdb", snapshotId: unknown }];
    assert.deepEqual(
      judge(blockDevicesEncrypted, instance, { rootBlockDevice, ebsBlockDevices }),
      [],
    );
  });

  it("reads the text that templates hold", () => {
    const mappings = [{ ebs: { encrypted: "true" } }, { ebs: { encrypted: "false" } }];
    assert.deepEqual(judge(blockDevicesEncrypted, template, { blockDeviceMappings: mappings }), [
      "blockDeviceMappings[1].ebs.encrypted is false; set it to true.",
    ]);
  });

  it("does not decide on an unknown value", () => {
    const props = { rootBlockDevice: { encrypted: unknown } };
    assert.deepEqual(judge(blockDevicesEncrypted, instance, props), [
      "Not evaluated: rootBlockDevice.encrypted is unknown until the deployment",
    ]);
  });
});
