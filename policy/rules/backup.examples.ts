import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "backup-lifecycle-bounded": {
    pass: [
      { type: "aws:backup/plan:Plan", props: { rules: [{ lifecycle: { deleteAfter: 90 } }] } },
    ],
    fail: [
      {
        type: "aws:backup/plan:Plan",
        props: { rules: [{ lifecycle: { deleteAfter: 0 } }] },
        says: "rules[0].lifecycle.deleteAfter is 0, which keeps backups for ever; prod keeps them for 365 days at most.",
      },
    ],
    unknown: [
      {
        type: "aws:backup/plan:Plan",
        props: { rules: unknown },
        says: "rules is unknown until the deployment",
      },
    ],
  },
  "rds-in-backup-plan": {
    pass: [
      {
        stack: [
          { type: "aws:rds/instance:Instance", name: "orders", props: {} },
          {
            type: "aws:backup/selection:Selection",
            name: "data",
            props: { resources: unknown },
            links: { resources: ["orders"] },
          },
        ],
      },
    ],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: {},
        says: "no backup.Selection puts it into a plan; prod backs up what holds data.",
      },
    ],
    unknown: [],
  },
  "backup-vault-encrypted": {
    pass: [{ type: "aws:backup/vault:Vault", props: { kmsKeyArn: unknown } }],
    fail: [
      {
        type: "aws:backup/vault:Vault",
        props: {},
        says: "kmsKeyArn is not set; set it to a KMS key of your own.",
      },
    ],
    unknown: [],
  },
};
