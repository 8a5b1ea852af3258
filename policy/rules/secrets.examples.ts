import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "secret-customer-managed-key": {
    pass: [{ type: "aws:secretsmanager/secret:Secret", props: { kmsKeyId: "alias/secrets" } }],
    fail: [
      {
        type: "aws:secretsmanager/secret:Secret",
        props: { kmsKeyId: "alias/aws/secretsmanager" },
        says: "kmsKeyId is alias/aws/secretsmanager, which is a key of AWS; set it to a KMS key of your own.",
      },
    ],
    unknown: [
      {
        type: "aws:secretsmanager/secret:Secret",
        props: { kmsKeyId: "alias/secrets", replicas: unknown },
        says: "replicas is unknown until the deployment",
      },
    ],
  },
  "secret-rotation-enabled": {
    pass: [
      {
        type: "aws:secretsmanager/secretRotation:SecretRotation",
        props: { rotationRules: { automaticallyAfterDays: 90 } },
      },
    ],
    fail: [
      {
        type: "aws:secretsmanager/secretRotation:SecretRotation",
        props: { rotationRules: { automaticallyAfterDays: 91 } },
        says: "rotationRules.automaticallyAfterDays is 91; rotate every 90 days at least.",
      },
    ],
    unknown: [
      {
        type: "aws:secretsmanager/secretRotation:SecretRotation",
        props: { rotationRules: { scheduleExpression: unknown } },
        says: "rotationRules.scheduleExpression is unknown until the deployment",
      },
    ],
  },
};
