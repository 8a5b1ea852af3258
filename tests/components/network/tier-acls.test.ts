import assert from "node:assert/strict";
import { subnetTiers } from "../../../components/network/subnet-plan";
import { Network } from "../../../components/network/network";
import { deploy } from "../../support/deploy";
import { network } from "../fixtures";

const acl = "aws:ec2/networkAcl:NetworkAcl";
const build = () => new Network("network", network);

describe("TierAcls", () => {
  it("gives each tier's subnets an ACL of their own", async () => {
    const cloud = await deploy(build);
    assert.equal(cloud.all(acl).length, subnetTiers.length);
    for (const tier of subnetTiers) {
      const { vpcId, subnetIds } = cloud.named(acl, `network-acls-${tier}`).inputs;
      assert.deepEqual([vpcId, subnetIds], ["vpc-id", [`${tier}-a`, `${tier}-b`]]);
    }
  });

  it("writes entries as AWS gives them back", async () => {
    const cloud = await deploy(build);
    const { ingress } = cloud.named(acl, "network-acls-app").inputs;
    const [tooLarge, requests, closed] = ingress as readonly unknown[];
    assert.deepEqual(tooLarge, {
      ...{ ruleNo: 100, action: "allow", cidrBlock: "0.0.0.0/0", protocol: "1" },
      ...{ icmpType: 3, icmpCode: 4, fromPort: 0, toPort: 0 },
    });
    assert.deepEqual(requests, {
      ...{ ruleNo: 110, action: "allow", cidrBlock: "10.10.0.0/19", protocol: "6" },
      ...{ fromPort: 3001, toPort: 3001 },
    });
    assert.deepEqual(closed, {
      ...{ ruleNo: 120, action: "deny", cidrBlock: "10.10.0.0/19", protocol: "-1" },
      ...{ fromPort: 0, toPort: 0 },
    });
  });

  it("tags each ACL with its name", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(cloud.named(acl, "network-acls-data").inputs["tags"], {
      Component: "network",
      Name: "network-acls-data",
    });
  });

  it("empties the default ACL once the subnets have left it, and leaves it what AWS puts there", async () => {
    const cloud = await deploy(build);
    const closed = cloud.only("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl");
    assert.deepEqual(closed.inputs, {
      defaultNetworkAclId: "acl-default",
      tags: { Component: "network" },
    });
    assert.deepEqual(closed.ignoreChanges, ["subnetIds"]);
    const acls = cloud.all(acl).map(({ urn }) => urn);
    assert.deepEqual(
      acls.filter((urn) => !closed.dependencies.includes(urn)),
      [],
    );
  });
});
