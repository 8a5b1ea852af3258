import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { atLeast } from "./expect/number";
import { schedule } from "./expect/schedule";
import { json, length, matching, oneOf } from "./expect/text";

const vaultName = [
  length(2, 50),
  matching(/^[\w-]*$/, "only letters, digits, hyphens and underscores"),
];

const dottedName = [length(1, 50), matching(/^[\w.-]*$/, "only letters, digits and _.-")];

export const backup: ServiceChecks = {
  "aws:backup/plan:Plan": {
    source: "internal/service/backup/plan.go",
    arguments: {
      "advancedBackupSettings[].resourceType": oneOf("EC2"),
      "rules[].copyActions[].destinationVaultArn": arn,
      "rules[].ruleName": dottedName,
      "rules[].schedule": schedule("cron", "rate"),
      "rules[].targetVaultName": vaultName,
    },
  },
  "aws:backup/selection:Selection": {
    source: "internal/service/backup/selection.go",
    arguments: { iamRoleArn: arn, name: dottedName },
  },
  "aws:backup/vault:Vault": {
    source: "internal/service/backup/vault.go",
    arguments: { kmsKeyArn: arn, name: vaultName },
  },
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": {
    source: "internal/service/backup/vault_lock_configuration.go",
    arguments: { backupVaultName: dottedName, changeableForDays: atLeast(3) },
  },
  "aws:backup/vaultPolicy:VaultPolicy": {
    source: "internal/service/backup/vault_policy.go",
    arguments: { policy: json },
  },
};
