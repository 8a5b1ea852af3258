import { binds } from "../read/iam-condition";
import { isPublic } from "../read/iam-principal";
import { eachStatement, judgeDocument } from "../read/iam-statements";
import { allOf } from "../read/known";
import { rule } from "../rule/rule";

/**
 * A condition counts if it binds the caller or the source to fixed values. One that is negated
 * (`ArnNotEquals`) lets in all but some, which is public still.
 */
export const resourcePolicyNotPublic = rule({
  name: "resource-policy-not-public",
  description: "No policy of a resource lets everybody in.",
  severity: "critical",
  kind: "iam",
  remediation:
    "Name the account, role or service in `Principal`, or add a `Condition` with `StringEquals` on `aws:PrincipalOrgID`, `aws:SourceAccount` or `aws:SourceArn`.",
  refs: [
    "CKV_AWS_32",
    "CKV_AWS_33",
    "CKV_AWS_70",
    "CKV_AWS_168",
    "CKV_AWS_169",
    "SNS.4",
    "KMS.5",
    "CIS 2.21",
    "AWS-0032",
    "AWS-0097",
  ],
  source:
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  on: [
    "aws:backup/vaultPolicy:VaultPolicy",
    "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
    "aws:ecr/registryPolicy:RegistryPolicy",
    "aws:ecr/repositoryPolicy:RepositoryPolicy",
    "aws:efs/fileSystemPolicy:FileSystemPolicy",
    "aws:kms/externalKey:ExternalKey",
    "aws:kms/key:Key",
    "aws:kms/keyPolicy:KeyPolicy",
    "aws:kms/replicaKey:ReplicaKey",
    "aws:s3/accessPoint:AccessPoint",
    "aws:s3/bucket:Bucket",
    "aws:s3/bucketPolicy:BucketPolicy",
    "aws:s3/bucketV2:BucketV2",
    "aws:s3control/accessPointPolicy:AccessPointPolicy",
    "aws:secretsmanager/secret:Secret",
    "aws:secretsmanager/secretPolicy:SecretPolicy",
    "aws:sns/topic:Topic",
    "aws:sns/topicPolicy:TopicPolicy",
    "aws:sqs/queue:Queue",
    "aws:sqs/queuePolicy:QueuePolicy",
  ],
  check: ({ props }) =>
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- inline in a bucket it grants the same
    judgeDocument(props.policy, "policy", (statements, path) =>
      eachStatement(statements, path, (statement, at) => {
        const lets = allOf(
          () => statement.allows,
          () => statement.isAbout(isPublic),
          () => !binds(statement.condition),
        );
        return lets
          ? `${at} lets everybody in; name who may in Principal, or bind the caller by a Condition.`
          : undefined;
      }),
    ),
});
