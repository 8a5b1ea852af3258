import type { Statement } from "../read/iam-document";
import { judgeDocument, type Statements } from "../read/iam-statements";
import { allOf, anyOf, ifKnown } from "../read/known";
import { bucketTypes, isLoggedInline, loggingTypes, partsOf, takesAccessLogs } from "../read/s3";
import { asList, isRecord, received, textOf } from "../read/values";
import { eachResource } from "../rule/judge";
import { rule, type Verdict } from "../rule/rule";

const tlsWanted =
  "add one with Effect Deny, Principal *, Action s3:*, the bucket and its objects, and the Condition Bool aws:SecureTransport false.";

export const bucketTlsOnly = rule({
  name: "s3-bucket-tls-only",
  description: "A bucket refuses requests without TLS.",
  severity: "high",
  kind: "encryption",
  remediation:
    'Add to the `BucketPolicy` a statement that denies `s3:*` on the bucket and its objects to `*` under `{ Bool: { "aws:SecureTransport": "false" } }`.',
  refs: ["CKV_AWS_379", "S3.5", "CIS 3.1.1"],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
  on: ["aws:s3/bucketPolicy:BucketPolicy"],
  check: ({ props }) => judgePolicy(props.policy),
  checkStack: (stack) =>
    eachResource(stack.all(...bucketTypes), (bucket) => {
      // What the separate resource says is judged there.
      if (partsOf(stack, bucket, "aws:s3/bucketPolicy:BucketPolicy").length > 0) return undefined;
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- programs written before v7 have this form
      return judgePolicy(ifKnown(() => bucket.props.policy));
    }),
});

function judgePolicy(policy: unknown): Verdict {
  return policy === undefined || policy === null || policy === ""
    ? `no BucketPolicy denies requests without TLS; ${tlsWanted}`
    : judgeDocument(policy, "policy", judgeTls);
}

function judgeTls(statements: Statements, path: string): string | undefined {
  return anyOf(statements, (read) => deniesPlain(read()))
    ? undefined
    : `${path} has no statement that denies requests without TLS; ${tlsWanted}`;
}

function deniesPlain(statement: Statement): boolean {
  return allOf(
    () => !statement.allows,
    () => statement.isAbout(({ id }) => id === "*"),
    () => anyOf(statement.actions, (action) => /^(s3:)?\*$/i.test(textOf(action) ?? "")),
    () => anyOf(statement.resources, (resource) => textOf(resource)?.endsWith("*") === true),
    () => isPlainOnly(statement.condition),
  );
}

/** A second part of the condition would let requests without TLS through wherever it does not hold. */
function isPlainOnly(condition: Readonly<Record<string, unknown>> | undefined): boolean {
  const [operator = "", ...operators] = Object.keys(condition ?? {});
  const keys = condition?.[operator];
  if (operators.length > 0 || !/^Bool(IfExists)?$/i.test(operator) || !isRecord(keys)) return false;
  const [key = "", ...others] = Object.keys(keys);
  return (
    others.length === 0 &&
    key.toLowerCase() === "aws:securetransport" &&
    anyOf(asList(keys[key]), (value) => value === false || value === "false")
  );
}

export const aclDisabled = rule({
  name: "s3-acl-disabled",
  description: "The owner of a bucket owns what is put into it, and policies alone say who may.",
  severity: "medium",
  kind: "network",
  remediation:
    'Set `rule: { objectOwnership: "BucketOwnerEnforced" }` in the `BucketOwnershipControls`. A bucket that CloudFront writes its standard logs to cannot: exempt it.',
  refs: ["CKV2_AWS_65", "S3.12"],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
  // A bucket without has no ACLs either: that is the default of AWS since April 2023.
  on: ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"],
  check({ props }) {
    const ownership = props.rule?.objectOwnership;
    return ownership === "BucketOwnerEnforced"
      ? undefined
      : `${received("rule.objectOwnership", ownership)}; set it to BucketOwnerEnforced.`;
  },
});

export const accessLogging = rule({
  name: "s3-access-logging",
  description: "In prod, a bucket writes down who read and changed what it holds.",
  severity: "low",
  kind: "logging",
  remediation: "Give the bucket a `BucketLogging` with a `targetBucket` that takes logs alone.",
  refs: ["CKV_AWS_18", "S3.9", "CIS 4.4", "AWS-0089"],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
  parameters: { logs: { dev: "optional", hom: "optional", prod: "required" } },
  checkStack: (stack, { parameters: { logs } }) =>
    eachResource(logs === "required" ? stack.all(...bucketTypes) : [], (bucket) =>
      partsOf(stack, bucket, ...loggingTypes).length > 0 ||
      isLoggedInline(bucket) ||
      // The logs of a bucket of logs would be logs of their own writing.
      takesAccessLogs(stack, bucket)
        ? undefined
        : "no BucketLogging records its requests; add one with a targetBucket.",
    ),
});
