import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { createClassifier } from "../../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../../lambda/cloudtrail-alerts/detections";
import type { Severity } from "../../../../lambda/cloudtrail-alerts/detections/severity";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { normalisedName } from "../../../../lambda/cloudtrail-alerts/trail/record";
import { settings } from "../../support/settings";
import { samples } from "../samples";

const classify = createClassifier(detections, settings);

/** The level at which a detection finds an event, through the index as in the function. */
const found = (id: string, event: JsonObject): Severity | undefined =>
  classify(event).matches.find(({ detection }) => detection.id === id)?.severity;

describe("detections", () => {
  // Ids are public: people filter and exempt by them. A line here changes only when one is added.
  it("are these", () => {
    assert.deepEqual(
      detections.map(({ id }) => id),
      [
        "root-console-login",
        "root-activity",
        "root-credential-changed",
        "assume-root",
        "console-login-no-mfa",
        "console-login-failed",
        "mfa-device-removed",
        "mfa-device-added",
        "console-signin-token",
        "sts-federation-token",
        "federation-idp-changed",
        "sso-permission-granted",
        "iam-admin-policy-attached",
        "iam-admin-inline-policy",
        "iam-policy-changed",
        "iam-permissions-boundary-removed",
        "iam-trust-policy-external",
        "iam-key-quarantined",
        "iam-user-created",
        "iam-access-key-for-other-user",
        "iam-login-profile-set",
        "iam-password-policy-weakened",
        "instance-credentials-off-instance",
        "instance-profile-swapped",
        "rolesanywhere-trust-anchor",
        "iam-write-from-compute",
        "cloudtrail-stopped",
        "cloudtrail-weakened",
        "cloudtrail-selectors-narrowed",
        "logging-changed",
        "log-bucket-tampered",
        "config-recorder-stopped",
        "logs-deleted",
        "eks-audit-log-disabled",
        "bedrock-safety-removed",
        "security-service-disabled",
        "findings-suppressed",
        "alarm-or-rule-disabled",
        "waf-protection-removed",
        "monitor-self-tampering",
        "sg-open-to-world",
        "nacl-open-to-world",
        "traffic-mirroring",
        "domain-transfer",
        "network-changed",
        "sg-changed",
        "s3-public-policy",
        "s3-public-acl",
        "s3-public-access-block-off",
        "s3-replication-external",
        "s3-protection-removed",
        "s3-bucket-changed",
        "s3-ransomware",
        "s3-destroyed",
        "ebs-snapshot-shared",
        "ami-shared",
        "rds-snapshot-shared",
        "data-bulk-export",
        "rds-made-public",
        "rds-weakened",
        "database-destroyed",
        "backup-destroyed",
        "resource-policy-public",
        "lambda-public",
        "kms-key-destroyed",
        "encryption-weakened",
        "secrets-bulk-read",
        "ec2-secret-read",
        "ec2-user-data-changed",
        "ec2-unusual-launch",
        "ec2-access-path-added",
        "remote-execution",
        "lambda-code-or-layer-changed",
        "ecs-credential-theft-or-miner",
        "eks-admin-granted",
        "codebuild-public",
        "workload-operation",
        "bedrock-model-abuse",
        "org-membership-lost",
        "org-guardrail-removed",
        "org-changed",
        "region-enabled",
        "billing-guardrail-removed",
        "quota-or-mail-abuse-setup",
        "access-denied-burst",
        "attack-tool-user-agent",
        "credential-check",
        "enumeration",
        "unused-region-activity",
        "cloudtrail-insight",
      ],
    );
  });

  it("come from every theme file there is", () => {
    const tools = [
      "attack.ts",
      "caller.ts",
      "detection.ts",
      "index.ts",
      "ingress.ts",
      "policy-document.ts",
      "request.ts",
      "severity.ts",
      "sharing.ts",
      "texts.ts",
    ];
    const files = readdirSync("lambda/cloudtrail-alerts/detections").filter(
      (file) => !tools.includes(file),
    );
    const themes = new Set(detections.map(({ theme }) => `${theme}.ts`));
    assert.deepEqual(files.sort(), [...themes].sort());
  });

  it("all have samples, and no sample lacks a detection", () => {
    assert.deepEqual(Object.keys(samples).sort(), detections.map(({ id }) => id).sort());
  });

  for (const {
    id,
    title,
    attack,
    why,
    respond,
    falsePositives,
    runbook,
    theme,
    events,
    windows = [],
  } of detections) {
    const { hits, nearMisses } = samples[id] ?? { hits: {}, nearMisses: {} };

    describe(id, () => {
      it("says what it is, why it matters and what to do", () => {
        assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.match(attack.v18, /^T\d{4}(\.\d{3})?$/);
        assert.match(attack.v19 ?? "T1000", /^T\d{4}(\.\d{3})?$/);
        assert.equal(attack.v19 !== undefined, attack.v18.startsWith("T1562"), "revoked in v19");
        assert.match(title, /^[A-Z].{10,79}$/);
        assert.match(falsePositives, /^[A-Z].*\.$/);
        assert.equal(runbook, `docs/runbooks/${theme}.md#${id}`);
        assert.ok(respond.length === 2 || respond.length === 3);
        for (const sentence of [why, ...respond]) assert.match(sentence, /^[A-Z].{20,}\.$/);
      });

      it("has windows of several matches within a day, if any", () => {
        for (const { count, minutes, severity } of windows) {
          assert.ok(count > 1 && minutes > 0 && minutes <= 24 * 60);
          assert.notEqual(severity, "info");
        }
      });

      it("names events as the index has them", () => {
        if (events === "*") return;
        for (const [service, names] of Object.entries(events)) {
          assert.match(service, /^[a-z0-9-]+$/);
          for (const name of names) assert.equal(normalisedName(name), name);
        }
      });

      it("has hits and near misses", () => {
        assert.ok(Object.keys(hits).length > 0);
        assert.ok(Object.keys(nearMisses).length > 0);
      });

      for (const [what, [severity, event]] of Object.entries(hits))
        it(`is ${severity} when ${what}`, () => {
          assert.equal(found(id, event), severity);
        });

      for (const [what, event] of Object.entries(nearMisses))
        it(`is silent when ${what}`, () => {
          assert.equal(found(id, event), undefined);
        });
    });
  }
});
