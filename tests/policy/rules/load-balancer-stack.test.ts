import assert from "node:assert/strict";
import { twoSubnets, wafAttached } from "../../../policy/rules/load-balancer";
import { judgeAll, resource, unknown } from "../support";

const association = "aws:wafv2/webAclAssociation:WebAclAssociation";
const subnet = (name: string) => resource("aws:ec2/subnet:Subnet", name, {});

for (const type of [
  "aws:lb/loadBalancer:LoadBalancer",
  "aws:alb/loadBalancer:LoadBalancer",
] as const) {
  describe(`alb-waf-attached of ${type}`, () => {
    const balancer = resource(type, "edge", { loadBalancerType: "application", internal: unknown });
    const open = "no WebAclAssociation names it; add one, or set internal to true.";

    it("accepts one that an association names", () => {
      const attached = resource(
        association,
        "waf",
        { resourceArn: unknown },
        { resourceArn: [balancer] },
      );
      assert.deepEqual(judgeAll(wafAttached, [balancer, attached]), []);
    });

    it("rejects one in prod that none names", () => {
      const elsewhere = resource(association, "waf", { resourceArn: "arn:aws:other" });
      assert.deepEqual(judgeAll(wafAttached, [balancer, elsewhere]), [`edge: ${open}`]);
      assert.deepEqual(judgeAll(wafAttached, [resource(type, "bare", {})]), [`bare: ${open}`]);
      assert.deepEqual(judgeAll(wafAttached, [resource(type, "bare", { internal: false })]), [
        `bare: ${open}`,
      ]);
    });

    for (const environment of ["dev", "hom"] as const) {
      it(`asks for none in ${environment}`, () => {
        assert.deepEqual(judgeAll(wafAttached, [balancer], environment), []);
      });
    }

    it("asks nothing of one that is internal, or takes no web ACL", () => {
      assert.deepEqual(judgeAll(wafAttached, [resource(type, "in", { internal: true })]), []);
      const network = resource(type, "tcp", { loadBalancerType: "network" });
      assert.deepEqual(judgeAll(wafAttached, [network]), []);
    });

    it("does not decide on one whose being internal another resource decides", () => {
      const switched = resource(type, "edge", { internal: unknown }, { internal: [subnet("a")] });
      assert.deepEqual(judgeAll(wafAttached, [switched]), [
        "edge: Not evaluated: internal is unknown until the deployment",
      ]);
    });
  });

  describe(`alb-two-subnets of ${type}`, () => {
    const few = "it names fewer than two subnets; name one in each of two zones.";
    const [a, b] = [subnet("a"), subnet("b")];

    it("accepts two, as subnets or as mappings", () => {
      const two = resource(type, "edge", { subnets: ["subnet-1", "subnet-2"] });
      assert.deepEqual(judgeAll(twoSubnets, [two]), []);
      const mapped = resource(type, "edge", {
        subnetMappings: [{ subnetId: "subnet-1" }, { subnetId: unknown }],
      });
      assert.deepEqual(judgeAll(twoSubnets, [mapped]), []);
    });

    it("rejects one and none", () => {
      const one = resource(type, "edge", { subnets: ["subnet-1"] });
      assert.deepEqual(judgeAll(twoSubnets, [one]), [`edge: ${few}`]);
      assert.deepEqual(judgeAll(twoSubnets, [resource(type, "edge", {})]), [`edge: ${few}`]);
    });

    it("counts what an unknown list is made of", () => {
      const from = (...subnets: (typeof a)[]) =>
        judgeAll(twoSubnets, [
          a,
          b,
          resource(type, "edge", { subnets: unknown }, { subnets: [...subnets, ...subnets] }),
        ]);
      assert.deepEqual(from(a, b), []);
      assert.deepEqual(from(a), ["edge: Not evaluated: subnets is unknown until the deployment"]);
      assert.deepEqual(from(), ["edge: Not evaluated: subnets is unknown until the deployment"]);
    });

    it("does not count what is no subnet", () => {
      const other = resource("aws:sns/topic:Topic", "topic", {});
      const made = resource(type, "edge", { subnets: unknown }, { subnets: [a, other] });
      assert.deepEqual(judgeAll(twoSubnets, [a, other, made]), [
        "edge: Not evaluated: subnets is unknown until the deployment",
      ]);
    });
  });
}
