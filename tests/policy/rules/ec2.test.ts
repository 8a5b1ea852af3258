import assert from "node:assert/strict";
import {
  detailedMonitoringOff,
  imdsV2Required,
  instanceTypeAllowed,
  noPublicIp,
} from "../../../policy/rules/ec2";
import { judge, unknown } from "../support";

const instance = "aws:ec2/instance:Instance";
const configuration = "aws:ec2/launchConfiguration:LaunchConfiguration";
const template = "aws:ec2/launchTemplate:LaunchTemplate";
const families =
  "use one of the families t3, t3a, t4g, c6g, c6i, c7g, c7i, c8g, m6g, m6i, m7g, m7i, m8g, r6g, r6i, r7g, r7i and r8g.";

describe("ec2-instance-type-allowed", () => {
  for (const type of [instance, configuration, template] as const) {
    it(`bounds ${type} by environment`, () => {
      const of = (instanceType: string, environment: "dev" | "hom" | "prod") =>
        judge(instanceTypeAllowed, type, { instanceType }, { environment });
      for (const environment of ["dev", "hom"] as const) {
        assert.deepEqual(of("t4g.large", environment), []);
        assert.deepEqual(of("t4g.xlarge", environment), [
          `instanceType is t4g.xlarge; ${environment} takes sizes up to large.`,
        ]);
      }
      assert.deepEqual(of("m7g.4xlarge", "prod"), []);
      assert.deepEqual(of("m7g.metal", "prod"), [
        "instanceType is m7g.metal; prod takes sizes up to 4xlarge.",
      ]);
      assert.deepEqual(of("t1.micro", "prod"), [`instanceType is t1.micro; ${families}`]);
    });

    it(`leaves ${type} that says no type to what does`, () => {
      assert.deepEqual(judge(instanceTypeAllowed, type, {}), []);
    });

    it(`does not decide on ${type} with an unknown type`, () => {
      assert.deepEqual(judge(instanceTypeAllowed, type, { instanceType: unknown }), [
        "Not evaluated: instanceType is unknown until the deployment",
      ]);
    });
  }

  const requiring = (...allowedInstanceTypes: string[]) =>
    judge(instanceTypeAllowed, template, { instanceRequirements: { allowedInstanceTypes } });

  it("judges each type that a template's requirements allow", () => {
    assert.deepEqual(requiring("m7g.large", "m7i.large"), []);
    assert.deepEqual(requiring("m7g.large", "m5.large", "m7g.*"), [
      `instanceRequirements.allowedInstanceTypes[1] is m5.large; ${families}`,
      "instanceRequirements.allowedInstanceTypes[2] is m7g.*; prod takes sizes up to 4xlarge.",
    ]);
  });

  it("rejects requirements that any type may meet", () => {
    assert.deepEqual(requiring(), [
      "instanceRequirements leaves the type open; set allowedInstanceTypes in it.",
    ]);
  });
});

describe("ec2-no-public-ip", () => {
  for (const type of [instance, configuration] as const) {
    it(`wants no public address of ${type}`, () => {
      assert.deepEqual(judge(noPublicIp, type, {}), []);
      assert.deepEqual(judge(noPublicIp, type, { associatePublicIpAddress: false }), []);
      assert.deepEqual(judge(noPublicIp, type, { associatePublicIpAddress: true }), [
        "associatePublicIpAddress is true; remove it or set it to false.",
      ]);
    });
  }

  it("reads the text that templates hold", () => {
    const networkInterfaces = [
      { associatePublicIpAddress: "false" },
      { associatePublicIpAddress: "true" },
      {},
    ];
    assert.deepEqual(judge(noPublicIp, template, { networkInterfaces }), [
      "networkInterfaces[1].associatePublicIpAddress is true; remove it or set it to false.",
    ]);
    assert.deepEqual(judge(noPublicIp, template, {}), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(noPublicIp, instance, { associatePublicIpAddress: unknown }), [
      "Not evaluated: associatePublicIpAddress is unknown until the deployment",
    ]);
  });
});

describe("ec2-imdsv2-required", () => {
  for (const type of [instance, configuration, template] as const) {
    it(`accepts ${type} that gives metadata for a token, or not at all`, () => {
      for (const metadataOptions of [
        { httpTokens: "required" },
        { httpTokens: "required", httpPutResponseHopLimit: 2 },
        { httpEndpoint: "disabled", httpTokens: "optional" },
      ]) {
        assert.deepEqual(judge(imdsV2Required, type, { metadataOptions }), []);
      }
    });

    it(`rejects ${type} that gives it to anybody`, () => {
      for (const metadataOptions of [{}, undefined]) {
        assert.deepEqual(judge(imdsV2Required, type, { metadataOptions }), [
          "metadataOptions.httpTokens is not set; set it to required.",
        ]);
      }
      const optional = { httpEndpoint: "enabled", httpTokens: "optional" };
      assert.deepEqual(judge(imdsV2Required, type, { metadataOptions: optional }), [
        "metadataOptions.httpTokens is optional; set it to required.",
      ]);
    });

    it(`rejects ${type} whose tokens travel far`, () => {
      const metadataOptions = { httpTokens: "required", httpPutResponseHopLimit: 3 };
      assert.deepEqual(judge(imdsV2Required, type, { metadataOptions }), [
        "metadataOptions.httpPutResponseHopLimit is 3; set it to 2 at most.",
      ]);
    });

    it(`does not decide on ${type} with unknown values`, () => {
      assert.deepEqual(judge(imdsV2Required, type, { metadataOptions: unknown }), [
        "Not evaluated: metadataOptions is unknown until the deployment",
      ]);
      const metadataOptions = { httpTokens: unknown };
      assert.deepEqual(judge(imdsV2Required, type, { metadataOptions }), [
        "Not evaluated: metadataOptions.httpTokens is unknown until the deployment",
      ]);
    });
  }

  it("leaves an instance to its template, unless it says otherwise", () => {
    const launchTemplate = { id: unknown };
    assert.deepEqual(judge(imdsV2Required, instance, { launchTemplate }), []);
    const props = { launchTemplate, metadataOptions: { httpTokens: "optional" } };
    assert.deepEqual(judge(imdsV2Required, instance, props), [
      "metadataOptions.httpTokens is optional; set it to required.",
    ]);
  });
});

describe("ec2-detailed-monitoring-off", () => {
  const dev = { environment: "dev" } as const;
  const wanted = "remove it or set it to false: dev needs no metrics by the minute.";

  it("wants none outside prod", () => {
    assert.deepEqual(judge(detailedMonitoringOff, instance, {}, dev), []);
    assert.deepEqual(judge(detailedMonitoringOff, instance, { monitoring: true }, dev), [
      `monitoring is true; ${wanted}`,
    ]);
    const monitoring = { enabled: true };
    assert.deepEqual(judge(detailedMonitoringOff, template, {}, dev), []);
    assert.deepEqual(judge(detailedMonitoringOff, template, { monitoring }, dev), [
      `monitoring.enabled is true; ${wanted}`,
    ]);
  });

  it("leaves prod free to have it", () => {
    assert.deepEqual(judge(detailedMonitoringOff, instance, { monitoring: true }), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(detailedMonitoringOff, instance, { monitoring: unknown }, dev), [
      "Not evaluated: monitoring is unknown until the deployment",
    ]);
  });
});
