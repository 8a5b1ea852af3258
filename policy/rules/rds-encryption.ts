import { judgeOwnKey } from "../read/kms";
import { isSet, isTrue, received } from "../read/values";
import { rule } from "../rule/rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

export const clusterStorageEncrypted = rule({
  name: "rds-cluster-storage-encrypted",
  description: "A database cluster encrypts its storage, backups and replicas.",
  severity: "critical",
  kind: "encryption",
  remediation:
    "Set `storageEncrypted: true`, and `kmsKeyId` for a key of your own. AWS can only do so for a new cluster: restore one from a snapshot with a `kmsKeyId`.",
  refs: ["CKV_AWS_96", "RDS.27", "AWS-0079"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html",
  on: [cluster],
  check({ props }) {
    if (isTrue(props.storageEncrypted)) return undefined;
    return `${received("storageEncrypted", props.storageEncrypted)}; set it to true.`;
  },
});

export const customerManagedKey = rule({
  name: "rds-customer-managed-key",
  description: "In prod, a database is encrypted with a key of the account's own.",
  severity: "medium",
  kind: "encryption",
  remediation:
    "Set `kmsKeyId` to the ARN of a KMS key of your own. AWS can only do so for a new database: restore one from a copy of a snapshot under that key.",
  refs: ["CKV_AWS_327"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html",
  on: [instance, cluster],
  parameters: { ownKey: { dev: "optional", hom: "optional", prod: "required" } },
  check({ type, props }, { parameters: { ownKey } }) {
    if (ownKey === "optional") return undefined;
    // A replica in the same region has the key of its source, whatever it asks for.
    const replica =
      type === instance
        ? isSet(props, "replicateSourceDb")
        : isSet(props, "replicationSourceIdentifier");
    return replica ? undefined : judgeOwnKey(props, "kmsKeyId");
  },
});

export const caCertificateCurrent = rule({
  name: "rds-ca-certificate-current",
  description: "A database shows clients a certificate of an authority that is still valid.",
  severity: "medium",
  kind: "encryption",
  remediation:
    "Remove the identifier, which leaves the choice to AWS, or set it to `rds-ca-rsa2048-g1`, `rds-ca-rsa4096-g1` or `rds-ca-ecc384-g1`.",
  refs: ["CKV_AWS_211"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html",
  on: [instance, "aws:rds/clusterInstance:ClusterInstance", cluster],
  check({ type, props }) {
    return type === cluster
      ? judgeAuthority("caCertificateIdentifier", props.caCertificateIdentifier)
      : judgeAuthority("caCertIdentifier", props.caCertIdentifier);
  },
});

/** The others (`rds-ca-2015`, `rds-ca-2019`) have expired. They are valid until 2061 at least. */
const authorities: readonly unknown[] = [
  "rds-ca-rsa2048-g1",
  "rds-ca-rsa4096-g1",
  "rds-ca-ecc384-g1",
];

function judgeAuthority(path: string, authority: unknown): string | undefined {
  const leftToAws = authority === undefined || authority === null || authority === "";
  return leftToAws || authorities.includes(authority)
    ? undefined
    : `${received(path, authority)}; remove it or use one of ${authorities.join(", ")}.`;
}

export const managedMasterPassword = rule({
  name: "rds-managed-master-password",
  description: "AWS makes, keeps and rotates the master password of a database.",
  severity: "high",
  kind: "encryption",
  remediation:
    "Set `manageMasterUserPassword: true` and remove every password; read it from the secret in `masterUserSecrets`.",
  refs: ["guard RDS_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
  on: [instance, cluster],
  check({ type, props }) {
    const passwords =
      type === instance
        ? (["password", "passwordWo"] as const).filter((key) => isSet(props, key))
        : (["masterPassword", "masterPasswordWo"] as const).filter((key) => isSet(props, key));
    // Even one that is kept out of the state passes through the program, and is rotated by nobody.
    const [password] = passwords;
    if (password !== undefined) {
      return `${password} is set; remove it and set manageMasterUserPassword to true.`;
    }
    // A replica has the users of its source, and AWS manages no password in a global database.
    const inherits =
      type === instance
        ? isSet(props, "replicateSourceDb")
        : isSet(props, "replicationSourceIdentifier") || isSet(props, "globalClusterIdentifier");
    if (inherits || isTrue(props.manageMasterUserPassword)) return undefined;
    return `${received("manageMasterUserPassword", props.manageMasterUserPassword)}; set it to true.`;
  },
});
