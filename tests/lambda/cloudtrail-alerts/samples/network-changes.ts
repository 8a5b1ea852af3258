import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const accept = (requesterVpcInfo: JsonObject) =>
  call(
    "ec2",
    "AcceptVpcPeeringConnection",
    { vpcPeeringConnectionId: "pcx-0123456789abcdef0" },
    { responseElements: { vpcPeeringConnection: { requesterVpcInfo } } },
  );

export const networkChangeSamples: SamplesById = {
  "network-changed": {
    hits: {
      "a gateway to the internet is attached": ["info", call("ec2", "AttachInternetGateway")],
      "a network is made": ["info", call("ec2", "CreateVpc", { cidrBlock: "10.0.0.0/16" })],
      "an entry of an ACL is made": ["info", call("ec2", "CreateNetworkAclEntry")],
      "networks of the account are joined": [
        "info",
        call("ec2", "CreateVpcPeeringConnection", { peerVpcId: "vpc-0" }),
      ],
      "a network of our other account is joined": ["info", accept({ ownerId: "444455556666" })],
      "a network of a stranger's is joined": ["medium", accept({ ownerId: "999988887777" })],
      "whose network is joined is not said": ["medium", accept({})],
      "a stranger is asked to join": [
        "medium",
        call("ec2", "CreateVpcPeeringConnection", { peerOwnerId: "999988887777" }),
      ],
    },
    nearMisses: {
      "it is denied": call("ec2", "CreateVpc", null, denied),
      "the request has expired": call("ec2", "AttachInternetGateway", null, {
        errorCode: "RequestExpired",
      }),
      "route tables are listed": call("ec2", "DescribeRouteTables"),
    },
  },
  "sg-changed": {
    hits: {
      "a rule is added": ["info", call("ec2", "AuthorizeSecurityGroupIngress")],
      "a rule is changed": ["info", call("ec2", "ModifySecurityGroupRules")],
      "a group is deleted": ["info", call("ec2", "DeleteSecurityGroup")],
    },
    nearMisses: {
      "it is denied": call("ec2", "AuthorizeSecurityGroupIngress", null, denied),
      "groups are listed": call("ec2", "DescribeSecurityGroups"),
    },
  },
};
