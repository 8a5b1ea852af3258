import { backedUpTypes, isSelected } from "../read/backup";
import { judgeOwnKey } from "../read/kms";
import { asList, isSet, numberOf, received } from "../read/values";
import { each, eachResource } from "../rule/judge";
import { rule } from "../rule/rule";

export const vaultEncrypted = rule({
  name: "backup-vault-encrypted",
  description: "A backup vault is encrypted with a key of the account's own.",
  severity: "medium",
  kind: "encryption",
  remediation:
    "Set `kmsKeyArn` to a KMS key of your own. AWS can only do so for a new vault, into which backups can be copied.",
  refs: ["CKV_AWS_166", "Backup.1"],
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html",
  on: ["aws:backup/vault:Vault"],
  check: ({ props }) => judgeOwnKey(props, "kmsKeyArn"),
});

export const storesInBackupPlan = rule({
  name: "rds-in-backup-plan",
  description: "In prod, each store of data is in a plan of AWS Backup.",
  severity: "medium",
  kind: "resilience",
  remediation:
    "Add the ARN to `resources` of a `backup.Selection`, or a tag to the resource that the selection asks for in `selectionTags`.",
  refs: ["CKV2_AWS_8", "CKV2_AWS_9", "CKV2_AWS_18", "RDS.26", "DynamoDB.4", "EFS.2"],
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
  parameters: { plan: { dev: "optional", hom: "optional", prod: "required" } },
  *checkStack(stack, { environment, parameters: { plan } }) {
    if (plan === "optional") return;
    yield* eachResource(stack.all(...backedUpTypes), (store) => {
      // A replica holds what its source does.
      const replica =
        store.type === "aws:rds/instance:Instance" && isSet(store.props, "replicateSourceDb");
      return replica || isSelected(stack, store)
        ? undefined
        : `no backup.Selection puts it into a plan; ${environment} backs up what holds data.`;
    });
  },
});

export const lifecycleBounded = rule({
  name: "backup-lifecycle-bounded",
  description:
    "Backups are deleted after a time that fits their environment, and those kept for long lie in cold storage.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Set `lifecycle.deleteAfter` of each rule, and of each of its `copyActions`, to days within the limit of the environment, and from more than 90 days on `coldStorageAfter` to 90 days less at most.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html",
  on: ["aws:backup/plan:Plan"],
  parameters: { maximumDays: { dev: 14, hom: 35, prod: 365 } },
  check: ({ props }, { environment, parameters: { maximumDays } }) =>
    each(asList(props.rules), function* ({ lifecycle, copyActions }, index) {
      const limit = { environment, maximumDays };
      yield* each([lifecycle ?? {}], (own) =>
        judgeLifecycle(`rules[${index}].lifecycle`, own, limit),
      );
      yield* each(asList(copyActions), ({ lifecycle: ofCopy }, at) =>
        judgeLifecycle(`rules[${index}].copyActions[${at}].lifecycle`, ofCopy ?? {}, limit),
      );
    }),
});

/** Backups stay in cold storage for this long, or are paid for as if they did. */
const coldDays = 90;

interface Lifecycle {
  readonly deleteAfter?: number | undefined;
  readonly coldStorageAfter?: number | undefined;
}

function judgeLifecycle(
  path: string,
  { deleteAfter, coldStorageAfter }: Lifecycle,
  { environment, maximumDays }: { readonly environment: string; readonly maximumDays: number },
): string | undefined {
  const given = received(`${path}.deleteAfter`, deleteAfter);
  const days = numberOf(deleteAfter) ?? 0;
  if (days <= 0) {
    return `${given}, which keeps backups for ever; ${environment} keeps them for ${maximumDays} days at most.`;
  }
  if (days > maximumDays) {
    return `${given}; ${environment} keeps backups for ${maximumDays} days at most.`;
  }
  // AWS ignores this for what cannot lie in cold storage, as backups of databases.
  const cold = numberOf(coldStorageAfter) ?? 0;
  const latest = days - coldDays;
  return latest > 0 && (cold <= 0 || cold > latest)
    ? `${received(`${path}.coldStorageAfter`, coldStorageAfter)}; set it to ${latest} at most, since backups are kept for ${days} days.`
    : undefined;
}
