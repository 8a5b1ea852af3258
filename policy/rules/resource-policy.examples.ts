import { unknown, type ExamplesByRule } from "../rule/example";

/* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have the inline form */

const open = JSON.stringify({
  Statement: [{ Effect: "Allow", Action: "sns:Subscribe", Resource: "*", Principal: "*" }],
});

export const examples: ExamplesByRule = {
  "resource-policy-not-public": {
    pass: [
      {
        type: "aws:sns/topicPolicy:TopicPolicy",
        props: {
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { Service: "events.amazonaws.com" },
                Action: "sns:Publish",
                Resource: "*",
                Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
              },
            ],
          }),
        },
      },
    ],
    fail: [
      {
        type: "aws:sns/topicPolicy:TopicPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:backup/vaultPolicy:VaultPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:ecr/registryPolicy:RegistryPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:ecr/repositoryPolicy:RepositoryPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:efs/fileSystemPolicy:FileSystemPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:kms/externalKey:ExternalKey",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:kms/key:Key",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:kms/keyPolicy:KeyPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:kms/replicaKey:ReplicaKey",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:s3/accessPoint:AccessPoint",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:s3/bucket:Bucket",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:s3/bucketPolicy:BucketPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:s3/bucketV2:BucketV2",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:s3control/accessPointPolicy:AccessPointPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:secretsmanager/secret:Secret",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:secretsmanager/secretPolicy:SecretPolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:sns/topic:Topic",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:sqs/queue:Queue",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
      {
        type: "aws:sqs/queuePolicy:QueuePolicy",
        props: { policy: open },
        says: "policy.Statement[0] lets everybody in; name who may in Principal, or bind the caller by a Condition.",
      },
    ],
    unknown: [
      {
        type: "aws:sns/topicPolicy:TopicPolicy",
        props: { policy: unknown },
        says: "policy is unknown until the deployment",
      },
    ],
  },
};
