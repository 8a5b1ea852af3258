import assert from "node:assert/strict";
import {
  accessLogs,
  deletionProtection,
  desyncMitigation,
  dropInvalidHeaders,
  publicWhenDeclared,
} from "../../../policy/rules/load-balancer";
import { judge, unknown } from "../support";

const types = ["aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"] as const;
const logs = { enabled: true, bucket: unknown };

for (const type of types) {
  describe(`alb-drop-invalid-headers of ${type}`, () => {
    it("accepts one that drops them, and what is no application load balancer", () => {
      const drops = { dropInvalidHeaderFields: true };
      assert.deepEqual(judge(dropInvalidHeaders, type, drops), []);
      assert.deepEqual(
        judge(dropInvalidHeaders, type, { ...drops, loadBalancerType: "application" }),
        [],
      );
      for (const loadBalancerType of ["network", "gateway"]) {
        assert.deepEqual(judge(dropInvalidHeaders, type, { loadBalancerType }), []);
      }
    });

    it("rejects one that keeps them, which is what AWS does unless told", () => {
      for (const loadBalancerType of [undefined, "", "application"]) {
        const keeps = { dropInvalidHeaderFields: false, loadBalancerType };
        assert.deepEqual(judge(dropInvalidHeaders, type, keeps), [
          "dropInvalidHeaderFields is false; set it to true.",
        ]);
      }
      assert.deepEqual(judge(dropInvalidHeaders, type, {}), [
        "dropInvalidHeaderFields is not set; set it to true.",
      ]);
    });

    it("decides if what is known does", () => {
      assert.deepEqual(judge(dropInvalidHeaders, type, { dropInvalidHeaderFields: unknown }), [
        "Not evaluated: dropInvalidHeaderFields is unknown until the deployment",
      ]);
      const network = { dropInvalidHeaderFields: unknown, loadBalancerType: "network" };
      assert.deepEqual(judge(dropInvalidHeaders, type, network), []);
      const some = { dropInvalidHeaderFields: true, loadBalancerType: unknown };
      assert.deepEqual(judge(dropInvalidHeaders, type, some), []);
    });
  });

  describe(`alb-access-logs of ${type}`, () => {
    it("accepts logs to a bucket, be it not made yet", () => {
      for (const loadBalancerType of ["application", "network"]) {
        assert.deepEqual(judge(accessLogs, type, { loadBalancerType, accessLogs: logs }), []);
      }
    });

    it("asks nothing of a gateway load balancer, which has none", () => {
      assert.deepEqual(judge(accessLogs, type, { loadBalancerType: "gateway" }), []);
    });

    it("rejects logs that are not set, not enabled or go nowhere", () => {
      assert.deepEqual(judge(accessLogs, type, {}), [
        "accessLogs is not set; enable it and name a bucket.",
      ]);
      assert.deepEqual(judge(accessLogs, type, { accessLogs: { ...logs, enabled: false } }), [
        "accessLogs.enabled is false; set it to true.",
      ]);
      assert.deepEqual(judge(accessLogs, type, { accessLogs: { bucket: "logs" } }), [
        "accessLogs.enabled is not set; set it to true.",
      ]);
      assert.deepEqual(judge(accessLogs, type, { accessLogs: { enabled: true, bucket: "" } }), [
        "accessLogs.bucket is not set; name a bucket.",
      ]);
    });

    it("does not decide on what is unknown", () => {
      assert.deepEqual(judge(accessLogs, type, { accessLogs: unknown }), [
        "Not evaluated: accessLogs is unknown until the deployment",
      ]);
      assert.deepEqual(judge(accessLogs, type, { accessLogs: { ...logs, enabled: unknown } }), [
        "Not evaluated: accessLogs.enabled is unknown until the deployment",
      ]);
    });
  });

  describe(`alb-deletion-protection of ${type}`, () => {
    it("is asked for in prod", () => {
      assert.deepEqual(judge(deletionProtection, type, { enableDeletionProtection: true }), []);
      assert.deepEqual(judge(deletionProtection, type, { enableDeletionProtection: false }), [
        "enableDeletionProtection is false; set it to true.",
      ]);
      assert.deepEqual(judge(deletionProtection, type, {}), [
        "enableDeletionProtection is not set; set it to true.",
      ]);
      assert.deepEqual(judge(deletionProtection, type, { enableDeletionProtection: unknown }), [
        "Not evaluated: enableDeletionProtection is unknown until the deployment",
      ]);
    });

    for (const environment of ["dev", "hom"] as const) {
      it(`is not asked for in ${environment}`, () => {
        assert.deepEqual(judge(deletionProtection, type, {}, { environment }), []);
      });
    }
  });

  describe(`alb-public-only-when-declared of ${type}`, () => {
    // The name of the resource here is "subject", which is no entrance.
    it("accepts one that is internal, and a gateway one, which has no clients", () => {
      assert.deepEqual(judge(publicWhenDeclared, type, { internal: true }), []);
      assert.deepEqual(judge(publicWhenDeclared, type, { loadBalancerType: "gateway" }), []);
    });

    it("rejects one that faces the internet, said or not", () => {
      assert.deepEqual(judge(publicWhenDeclared, type, { internal: false }), [
        "internal is false; set it to true, or declare subject an entrance.",
      ]);
      assert.deepEqual(judge(publicWhenDeclared, type, {}), [
        "internal is not set; set it to true, or declare subject an entrance.",
      ]);
    });

    it("accepts the entrance of the platform", () => {
      assert.deepEqual(judge(publicWhenDeclared, type, { internal: false }, { name: "edge" }), []);
    });
  });
}

for (const type of [...types, "aws:elb/loadBalancer:LoadBalancer"] as const) {
  describe(`alb-desync-mitigation of ${type}`, () => {
    it("accepts what AWS does unless told, and the stricter mode", () => {
      for (const desyncMitigationMode of [undefined, "", "defensive", "strictest"]) {
        assert.deepEqual(judge(desyncMitigation, type, { desyncMitigationMode }), []);
      }
    });

    it("rejects a mode that only watches", () => {
      assert.deepEqual(judge(desyncMitigation, type, { desyncMitigationMode: "monitor" }), [
        "desyncMitigationMode is monitor; use defensive or strictest.",
      ]);
    });

    it("does not decide on an unknown mode", () => {
      assert.deepEqual(judge(desyncMitigation, type, { desyncMitigationMode: unknown }), [
        "Not evaluated: desyncMitigationMode is unknown until the deployment",
      ]);
    });
  });
}
