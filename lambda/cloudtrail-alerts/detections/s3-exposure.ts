import { asText } from "../json";
import type { TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isOurs } from "./caller";
import { defineTheme } from "./detection";
import { statementsOf } from "./policy-document";
import { below, many, parameter } from "./request";
import { accountText, sharedByPolicy } from "./sharing";
import { textsIn } from "./texts";

const cannedPublic = ["public-read", "public-read-write", "authenticated-read"];

/** A grant names the groups by a URI, in the body's grantees or in an `x-amz-grant-*` header. */
const publicGroup = /\/groups\/global\/(AllUsers|AuthenticatedUsers)\b/;

const hasPublicAcl = (record: TrailRecord): boolean =>
  many(parameter(record, "x-amz-acl")).some((acl) => cannedPublic.includes(asText(acl) ?? "")) ||
  textsIn(record.requestParameters).some((text) => publicGroup.test(text));

const blocks = [
  "BlockPublicAcls",
  "IgnorePublicAcls",
  "BlockPublicPolicy",
  "RestrictPublicBuckets",
];

/** A flag that a request leaves out is set to false. */
const unblocks = (record: TrailRecord): boolean =>
  (asText(record.eventName) ?? "").startsWith("Delete") ||
  blocks.some((block) => {
    const flag = parameter(record, `PublicAccessBlockConfiguration.${block}`);
    return flag !== true && flag !== "true";
  });

export const s3Exposure = defineTheme("s3-exposure", [
  {
    id: "s3-public-policy",
    title: "A bucket policy lets in everyone or another account",
    severity: "high",
    events: { s3: ["PutBucketPolicy"] },
    when: (record, settings) =>
      sharedByPolicy(statementsOf(record, "requestParameters.bucketPolicy"), record, settings),
    attack: technique("T1530"),
    cis: ["4.8"],
    why: "High: anyone on the internet has the objects. Medium: an account not known to be ours has.",
    respond: [
      "Read Principal and Condition in requestParameters.bucketPolicy, and what bucketName holds.",
      "Restore the former policy and turn on the bucket's public access block.",
      "Read the bucket's access log since eventTime: who fetched what.",
    ],
    falsePositives: "A partner's or AWS's log-delivery account that is not listed yet.",
  },
  {
    id: "s3-public-acl",
    title: "A bucket or object was opened by its access control list",
    severity: "high",
    events: {
      s3: [
        "PutBucketAcl",
        "PutObjectAcl",
        "CreateBucket",
        "PutObject",
        "CopyObject",
        "CreateMultipartUpload",
      ],
    },
    when: hasPublicAcl,
    attack: technique("T1530"),
    cis: ["4.8"],
    why: "Everyone, or everyone with any AWS account, can read it.",
    respond: [
      "Set the ACL of requestParameters.bucketName (and key) to private again.",
      "Turn on the public access block, and BucketOwnerEnforced.",
    ],
    falsePositives: "An old tool that sets public-read.",
  },
  {
    id: "s3-public-access-block-off",
    title: "The block of public access to buckets was lifted",
    severity: "high",
    events: {
      s3: [
        "DeleteBucketPublicAccessBlock",
        "DeleteAccountPublicAccessBlock",
        "PutBucketPublicAccessBlock",
        "PutAccountPublicAccessBlock",
      ],
    },
    when: unblocks,
    attack: technique("T1562.001"),
    why: "One policy or ACL is now enough to publish the bucket, or any bucket of the account.",
    respond: [
      "Set all four flags again, on the account and on requestParameters.bucketName.",
      "Look for PutBucketPolicy and PutBucketAcl of userIdentity.arn in the next hour.",
    ],
    falsePositives: "Deleting a bucket by tools that first remove its block.",
  },
  {
    id: "s3-replication-external",
    title: "A bucket is replicated to another account",
    severity: "high",
    events: { s3: ["PutBucketReplication"] },
    when: (record, settings) =>
      many(parameter(record, "ReplicationConfiguration.Rule"))
        .map((rule) => below(rule, "Destination.Account"))
        .some(
          (account) =>
            account !== undefined &&
            account !== null &&
            !isOurs(accountText(account), record, settings),
        ),
    attack: technique("T1537"),
    cis: ["4.8"],
    why: "Every object written from now on is copied out, without a call that would be seen.",
    respond: [
      "Delete the rule, then find who owns Destination.Account in requestParameters.",
      "Deactivate the role of the rule: a batch job may be copying what is there.",
    ],
    falsePositives: "Replication to an archive account of ours that is not listed yet.",
  },
]);
