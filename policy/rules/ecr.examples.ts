import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecr-image-scan-on-push": {
    pass: [
      {
        type: "aws:ecr/repository:Repository",
        props: { imageScanningConfiguration: { scanOnPush: true } },
      },
    ],
    fail: [
      {
        type: "aws:ecr/repository:Repository",
        props: { imageScanningConfiguration: { scanOnPush: false } },
        says: "imageScanningConfiguration.scanOnPush is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:ecr/repository:Repository",
        props: { imageScanningConfiguration: { scanOnPush: unknown } },
        says: "imageScanningConfiguration.scanOnPush is unknown until the deployment",
      },
    ],
  },
  "ecr-lifecycle-policy": {
    pass: [
      {
        type: "aws:ecr/lifecyclePolicy:LifecyclePolicy",
        props: {
          policy: JSON.stringify({
            rules: [
              {
                selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
                action: { type: "expire" },
              },
            ],
          }),
        },
      },
    ],
    fail: [
      {
        type: "aws:ecr/lifecyclePolicy:LifecyclePolicy",
        props: { policy: JSON.stringify({ rules: [] }) },
        says: "policy has no rule that expires untagged and tagged images; add one.",
      },
    ],
    unknown: [
      {
        type: "aws:ecr/lifecyclePolicy:LifecyclePolicy",
        props: { policy: unknown },
        says: "policy is unknown until the deployment",
      },
    ],
  },
  "ecr-repository-encrypted": {
    pass: [
      {
        type: "aws:ecr/repository:Repository",
        props: { encryptionConfigurations: [{ encryptionType: "KMS" }] },
      },
    ],
    fail: [
      {
        type: "aws:ecr/repository:Repository",
        props: { encryptionConfigurations: [{ encryptionType: "AES256" }] },
        says: "encryptionConfigurations[0].encryptionType is AES256; set it to KMS or KMS_DSSE.",
      },
    ],
    unknown: [
      {
        type: "aws:ecr/repository:Repository",
        props: { encryptionConfigurations: unknown },
        says: "encryptionConfigurations is unknown until the deployment",
      },
    ],
  },
  "ecr-tags-immutable": {
    pass: [{ type: "aws:ecr/repository:Repository", props: { imageTagMutability: "IMMUTABLE" } }],
    fail: [
      {
        type: "aws:ecr/repository:Repository",
        props: { imageTagMutability: "MUTABLE" },
        says: "imageTagMutability is MUTABLE; set it to IMMUTABLE or IMMUTABLE_WITH_EXCLUSION.",
      },
    ],
    unknown: [
      {
        type: "aws:ecr/repository:Repository",
        props: { imageTagMutability: unknown },
        says: "imageTagMutability is unknown until the deployment",
      },
    ],
  },
};
