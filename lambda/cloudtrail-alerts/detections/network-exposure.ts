import { asText } from "../json";
import { succeeded } from "../trail/record";
import { technique } from "./attack";
import { defineTheme } from "./detection";
import { exposure, isEveryAddress, openedToWorld } from "./ingress";
import { asNumber, isFalse, parameter, parameterText } from "./request";
import { highest } from "./severity";

export const networkExposure = defineTheme("network-exposure", [
  {
    id: "sg-open-to-world",
    title: "A security group was opened to every address",
    severity: "high",
    events: {
      ec2: ["AuthorizeSecurityGroupIngress", "ModifySecurityGroupRules"],
      rds: ["AuthorizeDBSecurityGroupIngress"],
    },
    when: (record) => {
      const opened = openedToWorld(record.requestParameters);
      // A database's group has one port, the database's.
      if (asText(record.eventSource)?.startsWith("rds.") === true) return opened.length > 0;
      return highest(opened.map(exposure)) ?? false;
    },
    eachEvent: true,
    attack: technique("T1562.007"),
    cis: ["4.10"],
    why: "Whatever listens behind the group is found by scanners within minutes. High: administration or data; info: the web's ports.",
    respond: [
      "Read groupId, ports and addresses in requestParameters, and what uses the group.",
      "Revoke the rule unless the group is a public load balancer's; people connect by Session Manager.",
      "Read the flow logs of the group's interfaces since eventTime for accepted connections.",
    ],
    falsePositives:
      "A public load balancer; ModifySecurityGroupRules does not say if a rule is for egress.",
  },
  {
    id: "nacl-open-to-world",
    title: "A network ACL lets in every address",
    severity: "medium",
    events: { ec2: ["CreateNetworkAclEntry", "ReplaceNetworkAclEntry"] },
    when: (record) => {
      const admits =
        parameterText(record, "ruleAction") === "allow" &&
        isFalse(parameter(record, "egress")) &&
        ["cidrBlock", "ipv6CidrBlock"].some((block) =>
          isEveryAddress(parameterText(record, block)),
        );
      if (!admits) return false;
      return asNumber(parameter(record, "aclProtocol")) === -1 ? "high" : "medium";
    },
    attack: technique("T1562.007"),
    cis: ["4.11"],
    why: "The subnet is left to its security groups alone. High: for every protocol and port.",
    respond: [
      "Read networkAclId, portRange and ruleNumber in requestParameters, and the ACL's subnets.",
      "Remove the entry unless a reviewed change made it.",
      "Check the security groups in those subnets for rules that counted on the ACL.",
    ],
    falsePositives:
      "The ACL of a public subnet, and ephemeral ports for answers to outgoing calls.",
  },
  {
    id: "traffic-mirroring",
    title: "Network traffic is copied, or somebody tried to",
    severity: "high",
    events: {
      ec2: [
        "CreateTrafficMirrorSession",
        "CreateTrafficMirrorTarget",
        "CreateTrafficMirrorFilter",
        "CreateTrafficMirrorFilterRule",
        "ModifyTrafficMirrorSession",
        "DeleteTrafficMirrorTarget",
      ],
    },
    outcome: "any",
    when: (record) =>
      succeeded(record) && (asText(record.eventName) ?? "").endsWith("Session") ? "high" : "medium",
    attack: technique("T1040"),
    why: "A session copies packets, with whatever in them is not encrypted, to a place of the caller's.",
    respond: [
      "Read networkInterfaceId and trafficMirrorTargetId in requestParameters: whose traffic goes where.",
      "Delete the session unless the network team knows of it.",
      "Look for other Create*TrafficMirror* calls of userIdentity.arn in the last 24 hours.",
    ],
    falsePositives: "A network investigation that was announced.",
  },
  {
    id: "domain-transfer",
    title: "A domain is about to leave the account",
    severity: "high",
    events: { route53domains: ["TransferDomainToAnotherAwsAccount", "DisableDomainTransferLock"] },
    attack: technique("T1584.001"),
    why: "Whoever has the domain has its mail and web site, and certificates for both.",
    respond: [
      "Cancel the transfer or set the lock of requestParameters.domainName again.",
      "Ask the owner of userIdentity.arn; without an answer, disable its credentials.",
      "Check the domain's contacts and name servers for changes in the last 7 days.",
    ],
    falsePositives: "Moving a domain between our accounts, on a ticket.",
  },
]);
