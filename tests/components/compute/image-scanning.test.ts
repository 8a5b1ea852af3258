import assert from "node:assert/strict";
import { ImageScanning } from "../../../components/compute/image-scanning";
import type { ScanType } from "../../../components/compute/scan-types";
import { deploy } from "../../support/deploy";
import { deployed } from "../../support/program";
import { stackConfig } from "../../support/stacks";

const registry = "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration";

const all = [{ filter: "*", filterType: "WILDCARD" }];

describe("ImageScanning", function () {
  this.timeout(60_000);

  const rows: readonly (readonly [ScanType, string, string])[] = [
    ["basic", "BASIC", "SCAN_ON_PUSH"],
    ["enhanced", "ENHANCED", "CONTINUOUS_SCAN"],
  ];
  for (const [type, scanType, scanFrequency] of rows) {
    it(`scans the images of all repositories, ${type}`, async () => {
      const cloud = await deploy(() => new ImageScanning("scans", { type }));
      assert.deepEqual(cloud.only(registry).inputs, {
        scanType,
        rules: [{ scanFrequency, repositoryFilters: all }],
      });
    });
  }

  it("is set by the stack that owns the account alone", async () => {
    const account = { ...(stackConfig("dev")["account"] as object), owner: false };
    assert.deepEqual((await deployed("dev", { account })).all(registry), []);
    assert.equal((await deployed("dev")).only(registry).name, "image-scanning");
  });
});
