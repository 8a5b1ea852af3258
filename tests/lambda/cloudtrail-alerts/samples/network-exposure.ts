import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const permission = (fromPort: Json, toPort: Json, changes: JsonObject = {}) => ({
  ipProtocol: "tcp",
  fromPort,
  toPort,
  groups: {},
  ipRanges: { items: [{ cidrIp: "0.0.0.0/0", description: "all" }] },
  ipv6Ranges: {},
  prefixListIds: {},
  ...changes,
});

const authorize = (...items: readonly JsonObject[]) =>
  call("ec2", "AuthorizeSecurityGroupIngress", {
    groupId: "sg-0123456789abcdef0",
    ipPermissions: { items },
  });

const legacy = (changes: JsonObject) =>
  call("ec2", "AuthorizeSecurityGroupIngress", {
    groupId: "sg-0123456789abcdef0",
    ipProtocol: "tcp",
    fromPort: 22,
    toPort: 22,
    cidrIp: "0.0.0.0/0",
    ...changes,
  });

const modify = (rules: Json) =>
  call("ec2", "ModifySecurityGroupRules", {
    ModifySecurityGroupRulesRequest: {
      GroupId: "sg-0123456789abcdef0",
      SecurityGroupRule: rules,
    },
  });

const rule = (changes: JsonObject) => ({
  tag: 1,
  SecurityGroupRuleId: "sgr-0123456789abcdef0",
  SecurityGroupRule: {
    IpProtocol: "tcp",
    FromPort: 5432,
    ToPort: 5432,
    CidrIpv4: "0.0.0.0/0",
    ...changes,
  },
});

const database = (requestParameters: JsonObject) =>
  call("rds", "AuthorizeDBSecurityGroupIngress", {
    dBSecurityGroupName: "old",
    ...requestParameters,
  });

const acl = (changes: JsonObject, eventName = "CreateNetworkAclEntry") =>
  call("ec2", eventName, {
    networkAclId: "acl-0123456789abcdef0",
    ruleNumber: 12,
    egress: false,
    ruleAction: "allow",
    aclProtocol: "6",
    portRange: { from: 700, to: 702 },
    cidrBlock: "0.0.0.0/0",
    ...changes,
  });

export const networkExposureSamples: SamplesById = {
  "sg-open-to-world": {
    hits: {
      "the administration port is opened": ["high", authorize(permission(22, 22))],
      "a range of ports has a database's in it": ["high", authorize(permission(3000, 4000))],
      "all ports are opened": ["high", authorize(permission(0, 65_535))],
      "every protocol is let in": ["high", authorize(permission(null, null, { ipProtocol: "-1" }))],
      "no ports are named": ["high", authorize(permission(-1, -1))],
      "it is opened for IPv6": [
        "high",
        authorize(
          permission(3389, 3389, {
            ipRanges: {},
            ipv6Ranges: { items: [{ cidrIpv6: "::/0" }] },
          }),
        ),
      ],
      "the second of two rules does it": [
        "high",
        authorize(
          permission(22, 22, { ipRanges: { items: [{ cidrIp: "10.0.0.0/8" }] } }),
          permission(5432, 5432),
        ),
      ],
      "every address is let in by halves": [
        "high",
        authorize(
          permission(22, 22, { ipRanges: { items: [{ cidrIp: "0.0.0.0/1" }] } }),
          permission(22, 22, { ipRanges: { items: [{ cidrIp: "128.0.0.0/1" }] } }),
        ),
      ],
      "the request has the old form": ["high", legacy({})],
      "a rule is changed": ["high", modify(rule({}))],
      "one of several rules is changed so": [
        "high",
        modify([rule({ CidrIpv4: "10.0.0.0/8" }), rule({ CidrIpv4: null, CidrIpv6: "::/0" })]),
      ],
      "a database's group is opened": ["high", database({ cIDRIP: "0.0.0.0/0" })],
      "another port is opened": ["medium", authorize(permission(8080, 8080))],
      "everybody may ping": ["medium", authorize(permission(-1, -1, { ipProtocol: "icmp" }))],
      "the web's port is opened": ["info", authorize(permission(443, 443))],
      "the web's port and more is opened": ["medium", authorize(permission(80, 81))],
    },
    nearMisses: {
      "it is denied": { ...legacy({}), ...denied },
      "a network of ours is let in": legacy({ cidrIp: "10.0.0.0/8" }),
      "one address is let in": legacy({ cidrIp: "198.51.100.7/32" }),
      "another group is let in": authorize(permission(22, 22, { ipRanges: {} })),
      "only a description says so": authorize(
        permission(22, 22, {
          ipRanges: { items: [{ cidrIp: "10.0.0.0/8", description: "not 0.0.0.0/0" }] },
        }),
      ),
      "a database's group lets in another group": database({ eC2SecurityGroupName: "web" }),
      "the rule is taken away": { ...legacy({}), eventName: "RevokeSecurityGroupIngress" },
      "it is for outgoing calls": { ...legacy({}), eventName: "AuthorizeSecurityGroupEgress" },
    },
  },
  "nacl-open-to-world": {
    hits: {
      "some ports are let in": ["medium", acl({})],
      "some ports are let in by IPv6": ["medium", acl({ cidrBlock: null, ipv6CidrBlock: "::/0" })],
      "everything is let in": ["high", acl({ aclProtocol: "-1" })],
      "half of all addresses is let in": ["medium", acl({ cidrBlock: "128.0.0.0/1" })],
      "everything is let in by another entry": [
        "high",
        acl({ aclProtocol: -1 }, "ReplaceNetworkAclEntry"),
      ],
    },
    nearMisses: {
      "it is denied": { ...acl({}), ...denied },
      "one address is let in": acl({ cidrBlock: "198.51.100.7/32" }),
      "a large network of ours is let in": acl({ cidrBlock: "10.0.0.0/8" }),
      "everybody is kept out": acl({ ruleAction: "deny" }),
      "it is for outgoing calls": acl({ egress: true }),
    },
  },
  "traffic-mirroring": {
    hits: {
      "traffic is copied": ["high", call("ec2", "CreateTrafficMirrorSession")],
      "the copies go elsewhere": ["high", call("ec2", "ModifyTrafficMirrorSession")],
      "a target is made": ["medium", call("ec2", "CreateTrafficMirrorTarget")],
      "somebody tries, on a machine that cannot": [
        "medium",
        call("ec2", "CreateTrafficMirrorSession", null, {
          errorCode: "Client.NetworkInterfaceNotSupported",
        }),
      ],
    },
    nearMisses: {
      "targets are listed": call("ec2", "DescribeTrafficMirrorTargets"),
      "the copying ends": call("ec2", "DeleteTrafficMirrorSession"),
    },
  },
  "domain-transfer": {
    hits: {
      "a domain goes to another account": [
        "high",
        call("route53domains", "TransferDomainToAnotherAwsAccount"),
      ],
      "a domain may be transferred": ["high", call("route53domains", "DisableDomainTransferLock")],
    },
    nearMisses: {
      "it is denied": call("route53domains", "DisableDomainTransferLock", null, denied),
      "the lock is set": call("route53domains", "EnableDomainTransferLock"),
      // The service of zones and records, which has no such call.
      "the event is of another service": call("route53", "DisableDomainTransferLock"),
    },
  },
};
