import { asList, received, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

const publicAcls = ["authenticated-read", "public-read", "public-read-write"];

export const noPublicAcl = rule({
  name: "s3-no-public-acl",
  description:
    "No ACL of a bucket or an object lets everybody in, nor everybody with an AWS account.",
  severity: "critical",
  kind: "network",
  remediation:
    'Remove the ACL, and set `objectOwnership: "BucketOwnerEnforced"` in `BucketOwnershipControls`; who may read is said in a `BucketPolicy`.',
  refs: ["CKV_AWS_20", "CKV_AWS_57", "CKV_AWS_375", "CKV2_AWS_43", "S3.2", "S3.3", "AWS-0092"],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
  on: [
    "aws:s3/bucket:Bucket",
    "aws:s3/bucketAcl:BucketAcl",
    "aws:s3/bucketAclV2:BucketAclV2",
    "aws:s3/bucketObject:BucketObject",
    "aws:s3/bucketObjectv2:BucketObjectv2",
    "aws:s3/bucketV2:BucketV2",
  ],
  /* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have ACLs in the bucket */
  *check(subject) {
    yield* each([subject], ({ props }) => judgeAcl(props.acl));
    switch (subject.type) {
      case "aws:s3/bucket:Bucket":
      case "aws:s3/bucketV2:BucketV2":
        yield* each([subject], ({ props }) =>
          each(asList<Grantee>(props.grants), (grant, index) =>
            judgeGrantee(`grants[${index}].uri`, grant),
          ),
        );
        break;
      case "aws:s3/bucketAcl:BucketAcl":
      case "aws:s3/bucketAclV2:BucketAclV2":
        yield* each([subject], ({ props }) =>
          each(asList(props.accessControlPolicy?.grants), ({ grantee }, index) =>
            judgeGrantee(`accessControlPolicy.grants[${index}].grantee.uri`, grantee),
          ),
        );
        break;
      default:
    }
  },
  /* eslint-enable @typescript-eslint/no-deprecated */
});

interface Grantee {
  readonly uri?: string | undefined;
}

function judgeAcl(acl: unknown): string | undefined {
  return publicAcls.includes(textOf(acl) ?? "")
    ? `${received("acl", acl)}, which lets everybody in; remove it.`
    : undefined;
}

/** The groups are everybody, and everybody with an AWS account. */
function judgeGrantee(path: string, grantee: Grantee | undefined): string | undefined {
  const [group] = /(AllUsers|AuthenticatedUsers)$/.exec(textOf(grantee?.uri) ?? "") ?? [];
  return group === undefined
    ? undefined
    : `${path} is ${group}, which lets everybody in; remove the grant.`;
}
