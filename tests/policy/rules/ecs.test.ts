import assert from "node:assert/strict";
import { environments } from "../../../policy/rule/environment";
import { fargateSpot } from "../../../policy/rules/ecs";
import { judge, unknown } from "../support";

const service = "aws:ecs/service:Service";
const spot = { capacityProvider: "FARGATE_SPOT", weight: 1 };
const lasting = { capacityProvider: "FARGATE", base: 1, weight: 1 };

describe("ecs-fargate-spot", () => {
  for (const environment of ["dev", "hom"] as const) {
    it(`accepts spare capacity in ${environment}, alone or above a base`, () => {
      for (const capacityProviderStrategies of [[spot], [lasting, spot]]) {
        assert.deepEqual(
          judge(fargateSpot, service, { capacityProviderStrategies }, { environment }),
          [],
        );
      }
    });

    it(`rejects its absence in ${environment}, and a weight of nothing`, () => {
      for (const strategies of [
        [lasting],
        [lasting, { ...spot, weight: 0 }],
        [{ ...spot, weight: undefined }],
      ]) {
        const props = { capacityProviderStrategies: strategies };
        assert.deepEqual(judge(fargateSpot, service, props, { environment }), [
          `capacityProviderStrategies lacks FARGATE_SPOT with a weight above 0, which ${environment} needs.`,
        ]);
      }
    });
  }

  it("accepts a base of lasting capacity in prod", () => {
    assert.deepEqual(judge(fargateSpot, service, { capacityProviderStrategies: [lasting] }), []);
    assert.deepEqual(
      judge(fargateSpot, service, { capacityProviderStrategies: [lasting, spot] }),
      [],
    );
  });

  it("rejects its absence in prod", () => {
    for (const strategies of [[spot], [{ ...lasting, base: 0 }, spot]]) {
      const props = { capacityProviderStrategies: strategies };
      assert.deepEqual(judge(fargateSpot, service, props), [
        "capacityProviderStrategies lacks FARGATE with a base of 1 or more, which prod needs.",
      ]);
    }
  });

  it("rejects a service that says nothing, and so runs on whatever the cluster's default is", () => {
    assert.deepEqual(judge(fargateSpot, service, {}), [
      "capacityProviderStrategies is not set; prod needs FARGATE with a base of 1 or more.",
    ]);
    assert.deepEqual(judge(fargateSpot, service, {}, { environment: "dev" }), [
      "capacityProviderStrategies is not set; dev needs FARGATE_SPOT with a weight above 0.",
    ]);
  });

  it("rejects a launch type, beside which AWS takes no strategy", () => {
    for (const environment of environments) {
      assert.deepEqual(judge(fargateSpot, service, { launchType: "FARGATE" }, { environment }), [
        "launchType is FARGATE, which rules capacity providers out; remove it and set capacityProviderStrategies.",
      ]);
    }
  });

  it("asks nothing of a service that does not run on Fargate", () => {
    assert.deepEqual(judge(fargateSpot, service, { launchType: "EC2" }), []);
    assert.deepEqual(judge(fargateSpot, service, { launchType: "EXTERNAL" }), []);
    const none = { capacityProviderStrategies: [{ weight: 1 }] };
    assert.equal(judge(fargateSpot, service, none).length, 1);
    const own = { capacityProviderStrategies: [{ capacityProvider: "own-instances", weight: 1 }] };
    assert.deepEqual(judge(fargateSpot, service, own), []);
  });

  it("decides if what is known does, whatever the rest will be", () => {
    const known = { capacityProviderStrategies: [unknown, lasting] };
    assert.deepEqual(judge(fargateSpot, service, known), []);
    const open = { capacityProviderStrategies: [{ capacityProvider: "FARGATE", base: unknown }] };
    assert.deepEqual(judge(fargateSpot, service, open), [
      "Not evaluated: capacityProviderStrategies[0].base is unknown until the deployment",
    ]);
    const other = { capacityProviderStrategies: [{ ...spot, base: unknown }] };
    assert.deepEqual(judge(fargateSpot, service, other), [
      "capacityProviderStrategies lacks FARGATE with a base of 1 or more, which prod needs.",
    ]);
    assert.deepEqual(judge(fargateSpot, service, { launchType: unknown }), [
      "Not evaluated: launchType is unknown until the deployment",
    ]);
  });
});
