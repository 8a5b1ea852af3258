import { text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isOurs } from "./caller";
import { defineTheme, type DetectionSettings } from "./detection";
import { parameterText } from "./request";

/** A connection takes effect where it is accepted; only one of its two trails is ours. */
function peersWithOutsiders(record: TrailRecord, settings: DetectionSettings): boolean {
  if (record.eventName === "CreateVpcPeeringConnection") {
    const peer = parameterText(record, "peerOwnerId"); // without one, a network of this account
    return peer !== undefined && !isOurs(peer, record, settings);
  }
  if (record.eventName !== "AcceptVpcPeeringConnection") return false;
  const requester = "responseElements.vpcPeeringConnection.requesterVpcInfo.ownerId";
  return !isOurs(text(record, requester), record, settings);
}

export const networkChanges = defineTheme("network-changes", [
  {
    id: "network-changed",
    title: "The network was changed",
    severity: "info",
    events: {
      ec2: [
        "CreateNetworkAcl",
        "CreateNetworkAclEntry",
        "ReplaceNetworkAclEntry",
        "DeleteNetworkAcl",
        "DeleteNetworkAclEntry",
        "ReplaceNetworkAclAssociation",
        "CreateCustomerGateway",
        "DeleteCustomerGateway",
        "AttachInternetGateway",
        "CreateInternetGateway",
        "DeleteInternetGateway",
        "DetachInternetGateway",
        "CreateRoute",
        "CreateRouteTable",
        "ReplaceRoute",
        "ReplaceRouteTableAssociation",
        "DeleteRouteTable",
        "DeleteRoute",
        "DisassociateRouteTable",
        "CreateVpc",
        "DeleteVpc",
        "ModifyVpcAttribute",
        "AcceptVpcPeeringConnection",
        "CreateVpcPeeringConnection",
        "DeleteVpcPeeringConnection",
        "RejectVpcPeeringConnection",
        "AttachClassicLinkVpc",
        "DetachClassicLinkVpc",
        "DisableVpcClassicLink",
        "EnableVpcClassicLink",
      ],
    },
    when: (record, settings) => (peersWithOutsiders(record, settings) ? "medium" : "info"),
    attack: technique("T1578"),
    cis: ["4.11", "4.12", "4.13", "4.14"],
    why: "Routes and gateways decide who can reach whom. Medium: joined to an account that is not ours.",
    respond: [
      "Look whether a deployment by userIdentity.arn was going on at eventTime.",
      "If not, ask its owner and let the next deployment put the network back.",
      "Medium: delete the peering connection unless the other account is known.",
    ],
    falsePositives: "Every deployment of the network.",
  },
  {
    id: "sg-changed",
    title: "A security group was changed",
    severity: "info",
    events: {
      ec2: [
        "AuthorizeSecurityGroupIngress",
        "AuthorizeSecurityGroupEgress",
        "RevokeSecurityGroupIngress",
        "RevokeSecurityGroupEgress",
        "CreateSecurityGroup",
        "DeleteSecurityGroup",
        "ModifySecurityGroupRules",
      ],
    },
    attack: technique("T1562.007"),
    cis: ["4.10"],
    why: "Security groups decide who reaches a machine; outside deployments they do not change.",
    respond: [
      "Look whether a deployment by userIdentity.arn was going on at eventTime.",
      "If not, compare the group in requestParameters with the repository and ask its owner.",
    ],
    falsePositives: "Every deployment, and services that manage groups of their own.",
  },
]);
