import assert from "node:assert/strict";
import { Bastion } from "../../../components/network/bastion";
import { deploy } from "../../support/deploy";
import { valueOf } from "../../support/output";

const build = () =>
  new Bastion("bastion", {
    vpcId: "vpc-1",
    subnetIds: ["app-a", "app-b"],
    keyArn: "arn:key:data",
  });

describe("Bastion", () => {
  it("lets nothing in, and only TLS out", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(cloud.all("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"), []);
    const { inputs } = cloud.only("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
    assert.deepEqual(
      [inputs["ipProtocol"], inputs["fromPort"], inputs["toPort"]],
      ["tcp", 443, 443],
    );
    assert.equal(await valueOf(cloud.result.securityGroupId), "bastion-firewall-id");
  });

  it("stands in the first subnet, without a public address and without a key pair", async () => {
    const cloud = await deploy(build);
    const launch = cloud.only("aws:ec2/launchTemplate:LaunchTemplate").inputs;
    assert.deepEqual(launch["networkInterfaces"], [
      {
        subnetId: "app-a",
        securityGroups: ["bastion-firewall-id"],
        associatePublicIpAddress: "false",
        deleteOnTermination: "true",
      },
    ]);
    const instance = cloud.only("aws:ec2/instance:Instance").inputs;
    assert.deepEqual(["keyName" in launch, "keyName" in instance], [false, false]);
    assert.deepEqual(instance["launchTemplate"], { id: "bastion-id", version: "$Latest" });
  });

  it("takes metadata by session only, and encrypts its disk with the key that it is given", async () => {
    const launch = (await deploy(build)).only("aws:ec2/launchTemplate:LaunchTemplate").inputs;
    assert.deepEqual(launch["metadataOptions"], {
      httpEndpoint: "enabled",
      httpTokens: "required",
      httpPutResponseHopLimit: 1,
    });
    const [disk] = launch["blockDeviceMappings"] as readonly { readonly ebs: object }[];
    assert.deepEqual(disk?.ebs, {
      volumeSize: 8,
      volumeType: "gp3",
      encrypted: "true",
      kmsKeyId: "arn:key:data",
      deleteOnTermination: "true",
    });
  });

  it("may do what Systems Manager needs, and nothing else", async () => {
    const cloud = await deploy(build);
    const { inputs } = cloud.only("aws:iam/rolePolicyAttachment:RolePolicyAttachment");
    assert.equal(inputs["policyArn"], "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore");
    assert.deepEqual(cloud.all("aws:iam/rolePolicy:RolePolicy"), []);
  });
});
