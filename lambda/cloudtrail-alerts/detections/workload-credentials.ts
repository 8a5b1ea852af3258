import { BlockList, isIP } from "node:net";
import { identityType, text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { defineTheme } from "./detection";
import { parameterText } from "./request";

/** Addresses that no packet from outside the network carries. */
const unroutable = new BlockList();
for (const [network, prefix] of [
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  unroutable.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  unroutable.addSubnet(network, prefix, "ipv6");

/** EC2 names the session of an instance's role after the instance. */
const isInstance = (record: TrailRecord): boolean => {
  if (identityType(record) !== "AssumedRole") return false;
  const principal = text(record, "userIdentity.principalId") ?? "";
  // Every record of a role comes by here: first what tells nearly all apart at once.
  return principal.includes(":i-") && /:i-[0-9a-f]{8,17}$/.test(principal);
};

const isPublic = (address: string): boolean =>
  isIP(address) !== 0 && !unroutable.check(address, familyOf(address));

const familyOf = (address: string) => (isIP(address) === 4 ? "ipv4" : "ipv6");

export const workloadCredentials = defineTheme("workload-credentials", [
  {
    id: "instance-credentials-off-instance",
    title: "An instance's credentials were used from elsewhere",
    severity: "high",
    events: "*",
    when: (record, { egressAddresses }) => {
      if (!isInstance(record)) return false;
      // A service that acts for the instance is no address, or says "AWS Internal".
      const address = text(record, "sourceIPAddress") ?? "";
      if (!isPublic(address) || text(record, "userAgent") === "AWS Internal") return false;
      // The instance's own agents call from public addresses too: without a list of ours nobody can tell.
      return egressAddresses ? !egressAddresses.check(address, familyOf(address)) : "info";
    },
    // One instance behind two addresses within the hour is two machines.
    windows: [
      {
        count: 2,
        minutes: 60,
        groupBy: "principal",
        distinct: "sourceIPAddress",
        severity: "high",
      },
    ],
    attack: technique("T1552.005"),
    why: "They never leave the instance by themselves: somebody read them from its metadata service.",
    respond: [
      "Check that sourceIPAddress is no NAT gateway or instance of ours; if it is, list it as one.",
      "Else revoke the role's sessions (userIdentity.sessionContext.sessionIssuer) and isolate the instance.",
      "Read the events of userIdentity.accessKeyId in the last 12 hours, and require IMDSv2.",
    ],
    falsePositives:
      "A NAT gateway or public instance whose address is not listed yet (info where none is).",
  },
  {
    id: "instance-profile-swapped",
    title: "An instance was given another role",
    severity: "medium",
    events: {
      ec2: ["AssociateIamInstanceProfile", "ReplaceIamInstanceProfileAssociation"],
      iam: ["AddRoleToInstanceProfile"],
    },
    attack: technique("T1098.003"),
    why: "Whoever is on the instance has the rights of the new role, without a credential being made.",
    respond: [
      "Read the profile or role in requestParameters and what the role may do.",
      "Ask the owner of userIdentity.arn; without a ticket, put the former profile back.",
      "Read the events of the role's session named after the instance since eventTime.",
    ],
    falsePositives: "A deployment that creates or renames an instance profile.",
  },
  {
    id: "rolesanywhere-trust-anchor",
    title: "Certificates from outside AWS can now assume roles",
    severity: "high",
    events: { rolesanywhere: ["CreateTrustAnchor", "UpdateTrustAnchor", "CreateProfile"] },
    when: (record) => {
      const source = parameterText(record, "source.sourceType");
      // An update that leaves the authority as it is changes the name alone.
      if (record.eventName === "UpdateTrustAnchor" && source === undefined) return false;
      return source === "AWS_ACM_PCA" ? "medium" : "high";
    },
    attack: technique("T1098.001"),
    why: "Whoever holds the certificate authority's key makes credentials for as long as it is valid.",
    respond: [
      "Read the certificate in requestParameters.source or the profile's roleArns.",
      "Disable the trust anchor and the profile unless their owner is known.",
      "Look for CreateSession of rolesanywhere since eventTime.",
    ],
    falsePositives:
      "Connecting servers outside AWS, on a ticket; medium is the account's own authority.",
  },
  {
    id: "iam-write-from-compute",
    title: "IAM was changed from a Lambda function or CloudShell",
    severity: "high",
    events: {
      iam: [
        "CreateUser",
        "CreateAccessKey",
        "CreateLoginProfile",
        "AttachUserPolicy",
        "AttachRolePolicy",
        "PutUserPolicy",
        "PutRolePolicy",
        "CreateRole",
        "AddUserToGroup",
      ],
    },
    when: (record) => /exec-env\/(AWS_Lambda|CloudShell)/.test(text(record, "userAgent") ?? ""),
    attack: technique("T1098"),
    why: "No function of ours changes IAM, and nobody does it from a shell in a browser: it is how stolen sessions are used.",
    respond: [
      "Read userIdentity.arn: the function's role, or who had CloudShell open.",
      "Undo the change in requestParameters and end the sessions of that role or person.",
      "For a function, compare its code with the deployed one and find who last changed it.",
    ],
    falsePositives: "An operator who does by CloudShell what is known to the team.",
  },
]);
