import assert from "node:assert/strict";
import { healthCheck, noOrphanTargetGroups } from "../../../policy/rules/target-group";
import { judge, judgeAll, resource, unknown } from "../support";

for (const api of ["lb", "alb"] as const) {
  const group = `aws:${api}/targetGroup:TargetGroup` as const;
  const balancerType = `aws:${api}/loadBalancer:LoadBalancer` as const;
  const listenerType = `aws:${api}/listener:Listener` as const;
  const ruleType = `aws:${api}/listenerRule:ListenerRule` as const;

  describe(`target-group-health-check of ${group}`, () => {
    const unset =
      "healthCheck.path is not set, which asks for / only; name the path of a health check.";

    it("accepts a path, be it not known yet", () => {
      for (const path of ["/health", unknown]) {
        const props = { protocol: "HTTP", healthCheck: { path } };
        assert.deepEqual(judge(healthCheck, group, props), []);
      }
    });

    it("rejects HTTP and HTTPS without one", () => {
      for (const protocol of ["HTTP", "HTTPS", "http"]) {
        assert.deepEqual(judge(healthCheck, group, { protocol }), [unset]);
        const other = { protocol, healthCheck: { interval: 10, path: "" } };
        assert.deepEqual(judge(healthCheck, group, other), [unset]);
      }
    });

    it("rejects a check that is switched off", () => {
      for (const enabled of [false, "false" as never]) {
        const props = { protocol: "HTTP", healthCheck: { enabled, path: "/health" } };
        assert.deepEqual(judge(healthCheck, group, props), [
          "healthCheck.enabled is false; remove it.",
        ]);
      }
    });

    it("asks nothing of what has no path: other protocols, and functions", () => {
      for (const props of [{ protocol: "TCP" }, { targetType: "lambda" }, {}]) {
        assert.deepEqual(judge(healthCheck, group, props), []);
      }
    });

    it("does not decide on an unknown protocol or check", () => {
      assert.deepEqual(judge(healthCheck, group, { protocol: unknown }), [
        "Not evaluated: protocol is unknown until the deployment",
      ]);
      assert.deepEqual(judge(healthCheck, group, { protocol: "HTTP", healthCheck: unknown }), [
        "Not evaluated: healthCheck is unknown until the deployment",
      ]);
    });
  });

  describe(`no-orphan-target-groups of ${group}`, () => {
    const targets = resource(group, "targets", {});
    const balancer = resource(balancerType, "edge", {});
    const toTargets = [{ type: "forward", targetGroupArn: unknown }];
    const answers = [{ type: "fixed-response", fixedResponse: { statusCode: "404" } }];
    const of = { loadBalancerArn: [balancer] };
    const forwarding = resource(
      listenerType,
      "https",
      { defaultActions: toTargets },
      { ...of, defaultActions: [targets] },
    );
    const answering = resource(listenerType, "https", { defaultActions: answers }, of);
    const rule = resource(
      ruleType,
      "rule",
      { actions: toTargets },
      { listenerArn: [answering], actions: [targets] },
    );
    const orphan = "targets: no Listener or ListenerRule forwards to it; add one, or remove it.";

    it("accepts a group that a listener forwards to, and one that a rule does", () => {
      assert.deepEqual(judgeAll(noOrphanTargetGroups, [targets, balancer, forwarding]), []);
      assert.deepEqual(judgeAll(noOrphanTargetGroups, [targets, balancer, answering, rule]), []);
    });

    it("accepts the second group of a blue/green deployment", () => {
      const deployment = resource(
        "aws:codedeploy/deploymentGroup:DeploymentGroup",
        "deployment",
        {},
        { loadBalancerInfo: [targets] },
      );
      assert.deepEqual(judgeAll(noOrphanTargetGroups, [targets, deployment]), []);
    });

    it("rejects a group that nothing forwards to, though something is in it", () => {
      const service = resource("aws:ecs/service:Service", "api", {}, { loadBalancers: [targets] });
      assert.deepEqual(judgeAll(noOrphanTargetGroups, [targets, service]), [orphan]);
    });

    it("rejects a load balancer without a listener", () => {
      assert.deepEqual(judgeAll(noOrphanTargetGroups, [balancer]), [
        "edge: it has no Listener; add one, or remove it.",
      ]);
    });

    it("rejects a load balancer without targets", () => {
      assert.deepEqual(judgeAll(noOrphanTargetGroups, [balancer, answering]), [
        "edge: no Listener or ListenerRule of it forwards to a target group; add one, or remove it.",
      ]);
    });

    it("does not decide on unknown actions, unless others forward", () => {
      const open = resource(listenerType, "open", { defaultActions: unknown }, of);
      assert.deepEqual(judgeAll(noOrphanTargetGroups, [balancer, open]), [
        "edge: Not evaluated: defaultActions is unknown until the deployment",
      ]);
      assert.deepEqual(judgeAll(noOrphanTargetGroups, [balancer, open, targets, forwarding]), []);
    });
  });
}
