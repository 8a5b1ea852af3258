import { asText } from "../json";
import { isTrue, text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isAutomation, isOurs, isScanner } from "./caller";
import { defineTheme } from "./detection";
import { parameterText } from "./request";
import { accountIn } from "./sharing";

/** True when Systems Manager was asked for a secret, or for what may be one. */
const decrypts = (record: TrailRecord): boolean =>
  isSecretsManager(record) || isTrue(record, "requestParameters.withDecryption");

const isSecretsManager = ({ eventSource }: TrailRecord): boolean =>
  asText(eventSource) === "secretsmanager.amazonaws.com";

const asksForPassword = ({ eventName }: TrailRecord): boolean => eventName === "GetPasswordData";

export const keysAndSecrets = defineTheme("keys-and-secrets", [
  {
    id: "kms-key-destroyed",
    title: "A key was disabled or is about to be deleted",
    severity: "high",
    events: { kms: ["DisableKey", "ScheduleKeyDeletion", "DeleteImportedKeyMaterial"] },
    neverAllowed: true,
    attack: technique("T1485"),
    cis: ["4.7"],
    why: "All that the key encrypts, backups included, becomes unreadable.",
    respond: [
      "Cancel the deletion or enable the key of requestParameters.keyId now, then ask.",
      "Look for what fails: databases, buckets and volumes that use the key.",
    ],
    falsePositives: "Taking an environment down on purpose, after its data is gone.",
  },
  {
    id: "encryption-weakened",
    title: "A key's policy, rotation or material changed",
    severity: "medium",
    events: {
      kms: ["PutKeyPolicy", "DisableKeyRotation", "ImportKeyMaterial", "CreateGrant"],
      ec2: ["DisableEbsEncryptionByDefault"],
    },
    when: (record, settings) => {
      switch (record.eventName) {
        case "CreateGrant": {
          // Services are named like ec2.amazonaws.com and act for callers in the account.
          const grantee = accountIn(parameterText(record, "granteePrincipal"));
          return grantee !== undefined && !isOurs(grantee, record, settings);
        }
        case "PutKeyPolicy":
          return isAutomation(record, settings) ? "info" : "medium";
        default:
          return true;
      }
    },
    attack: technique("T1486"),
    why: "Someone else can decrypt, or can make the data unreadable, or new disks are not encrypted at all.",
    respond: [
      "Read requestParameters and restore what was deployed.",
      "Revoke a grant (responseElements.grantId) and read the key's Decrypt events.",
    ],
    falsePositives: "A reviewed change of a key's administrators.",
  },
  {
    id: "secrets-bulk-read",
    title: "Secrets were read",
    severity: "medium",
    events: {
      secretsmanager: ["BatchGetSecretValue", "GetSecretValue"],
      ssm: ["GetParameter", "GetParameters", "GetParametersByPath"],
    },
    when: (record) =>
      decrypts(record) && (text(record, "eventName") === "BatchGetSecretValue" ? "medium" : "info"),
    windows: [
      { count: 20, minutes: 10, groupBy: "principal", severity: "medium" },
      // An application has its secrets in the region that it runs in.
      {
        ...{ count: 2, minutes: 10, groupBy: "principal", severity: "high" },
        ...{ distinct: "awsRegion", only: { what: "secrets", when: isSecretsManager } },
      },
    ],
    attack: technique("T1555.006"),
    why: "Applications read the one or two that they need; whoever reads twenty is collecting. High: in two regions.",
    respond: [
      "List what userIdentity.arn read in the last hour, in every region.",
      "If it is no deployment or rotation, revoke the role's sessions.",
      "Rotate every secret that was read.",
    ],
    falsePositives: "A deployment that starts many containers at once; a migration of secrets.",
  },
  {
    id: "ec2-secret-read",
    title: "An instance's password or user data was read",
    severity: "medium",
    events: { ec2: ["GetPasswordData", "DescribeInstanceAttribute"] },
    // Being denied the secrets of many machines is the same search as getting them.
    outcome: "any",
    when: (record, settings) => {
      if (asText(record.errorCode) === "Client.DryRunOperation") return false;
      if (asksForPassword(record)) return "medium";
      const isExpected = isScanner(record, settings) || isAutomation(record, settings);
      return parameterText(record, "attribute") === "userData" && !isExpected && "info";
    },
    windows: [
      { count: 10, minutes: 10, groupBy: "principal", severity: "medium" },
      {
        ...{ count: 10, minutes: 10, groupBy: "principal", severity: "high" },
        only: { what: "passwords of machines", when: asksForPassword },
      },
    ],
    attack: technique("T1552"),
    why: "User data often holds credentials, and a machine's password is one.",
    respond: [
      "List instanceId in requestParameters of userIdentity.arn in the last hour.",
      "Unless a known tool did it, revoke its sessions.",
      "Rotate the credentials in the user data that was read.",
    ],
    falsePositives: "An inventory of machines: list it among the scanners.",
  },
]);
