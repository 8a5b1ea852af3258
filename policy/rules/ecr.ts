import { jsonOf } from "../read/json";
import { allOf, anyOf, ifKnown } from "../read/known";
import { asList, isRecord, isTrue, listed, received, textOf } from "../read/values";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";
import type { Stack, StackResourceOf } from "../rule/stack";

const repository = "aws:ecr/repository:Repository";

export const imageScanOnPush = rule({
  name: "ecr-image-scan-on-push",
  description: "An image is scanned for known vulnerabilities when it is pushed.",
  severity: "medium",
  kind: "iam",
  remediation: "Set `imageScanningConfiguration: { scanOnPush: true }`.",
  refs: ["CKV_AWS_163", "ECR.1", "AWS-0030"],
  source: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html",
  on: [repository],
  check({ props }) {
    const scanOnPush = props.imageScanningConfiguration?.scanOnPush;
    return isTrue(scanOnPush)
      ? undefined
      : `${received("imageScanningConfiguration.scanOnPush", scanOnPush)}; set it to true.`;
  },
});

const immutable = ["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"];

export const tagsImmutable = rule({
  name: "ecr-tags-immutable",
  description: "A tag stands for one image for ever, so that what was tested is what runs.",
  severity: "medium",
  kind: "iam",
  remediation:
    'Set `imageTagMutability: "IMMUTABLE"`, or `IMMUTABLE_WITH_EXCLUSION` with filters for the few tags that must move.',
  refs: ["CKV_AWS_51", "ECR.2", "AWS-0031"],
  source: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
  on: [repository],
  check: ({ props }) =>
    immutable.includes(textOf(props.imageTagMutability) ?? "")
      ? undefined
      : `${received("imageTagMutability", props.imageTagMutability)}; set it to ${listed(immutable, "or")}.`,
});

export const repositoryEncrypted = rule({
  name: "ecr-repository-encrypted",
  description: "In prod, images are encrypted with a KMS key.",
  severity: "low",
  kind: "encryption",
  remediation:
    'Set `encryptionConfigurations: [{ encryptionType: "KMS", kmsKey }]`; an existing repository is replaced by it, so move its images first.',
  refs: ["CKV_AWS_136", "AWS-0033"],
  source: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html",
  on: [repository],
  parameters: { key: { dev: "optional", hom: "optional", prod: "required" } },
  check({ props }, { parameters: { key } }) {
    if (key === "optional") return undefined;
    // AWS takes one configuration.
    const type = asList(props.encryptionConfigurations)[0]?.encryptionType;
    return ["KMS", "KMS_DSSE"].includes(textOf(type) ?? "")
      ? undefined
      : `${received("encryptionConfigurations[0].encryptionType", type)}; set it to KMS or KMS_DSSE.`;
  },
});

const lifecycle = "aws:ecr/lifecyclePolicy:LifecyclePolicy";

export const lifecyclePolicy = rule({
  name: "ecr-lifecycle-policy",
  description: "A repository drops images without a tag, and keeps only so many with one.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Give the repository a `LifecyclePolicy` with a rule that expires `untagged` images after some days, and one that expires `tagged` or `any` images beyond a count.",
  refs: ["ECR.3", "CB ECR-1", "CB ECR-2", "CB ECR-3"],
  source: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html",
  on: [lifecycle],
  check({ props }) {
    const parsed = jsonOf(props.policy);
    if (!parsed.ok || !isRecord(parsed.value)) {
      return "policy is not a JSON document; write it with pulumi.jsonStringify.";
    }
    const rules = asList(parsed.value["rules"]);
    const missing = ["untagged", "tagged"].filter(
      (status) => !anyOf(rules, (one) => expires(one, status)),
    );
    return missing.length === 0
      ? undefined
      : `policy has no rule that expires ${listed(missing)} images; add one.`;
  },
  checkStack: (stack) =>
    eachResource(stack.all(repository), (one) =>
      // What the separate resource says is judged there.
      hasLifecycle(stack, one) ? undefined : "no LifecyclePolicy drops its old images; add one.",
    ),
});

/** A rule for `any` images is for both kinds. */
function expires(one: unknown, status: string): boolean {
  if (!isRecord(one)) return false;
  const partOf = (key: string, part: string) => {
    const holder = one[key];
    return isRecord(holder) ? holder[part] : undefined;
  };
  return allOf(
    () => partOf("action", "type") === "expire",
    () => [status, "any"].includes(textOf(partOf("selection", "tagStatus")) ?? ""),
  );
}

function hasLifecycle(stack: Stack, one: StackResourceOf<typeof repository>): boolean {
  if (stack.linkedBy(one, "repository", lifecycle).length > 0) return true;
  const name = ifKnown(() => one.props.name);
  return (
    typeof name === "string" &&
    stack.all(lifecycle).some(({ props }) => ifKnown(() => props.repository) === name)
  );
}
