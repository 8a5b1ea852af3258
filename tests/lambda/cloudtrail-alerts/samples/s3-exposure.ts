import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { account, call, denied, known, stranger } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const statement = (changes: JsonObject) => ({
  Sid: "Read",
  Effect: "Allow",
  Principal: "*",
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::records/*",
  ...changes,
});

const policy = (...statements: readonly JsonObject[]) => ({
  Version: "2012-10-17",
  Statement: statements,
});

const putPolicy = (bucketPolicy: Json) =>
  call("s3", "PutBucketPolicy", { bucketName: "records", bucketPolicy, policy: "" });

const to = (principal: Json) => putPolicy(policy(statement({ Principal: principal })));

const limited = (condition: JsonObject) => putPolicy(policy(statement({ Condition: condition })));

const acl = (requestParameters: JsonObject, eventName = "PutBucketAcl") =>
  call("s3", eventName, { bucketName: "records", ...requestParameters });

const grant = (uri: string) =>
  acl({
    acl: "",
    AccessControlPolicy: {
      AccessControlList: {
        Grant: [
          { Grantee: { "xsi:type": "CanonicalUser", ID: "0" }, Permission: "FULL_CONTROL" },
          { Grantee: { "xsi:type": "Group", URI: uri }, Permission: "READ" },
        ],
      },
    },
  });

const blocked = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

const block = (PublicAccessBlockConfiguration: JsonObject, scope = "Bucket") =>
  call("s3", `Put${scope}PublicAccessBlock`, {
    publicAccessBlock: "",
    bucketName: "records",
    PublicAccessBlockConfiguration,
  });

const rule = (owner: Json) => ({
  ID: "copy",
  Status: "Enabled",
  Destination: { Bucket: "arn:aws:s3:::copies", Account: owner },
});

const replicate = (Rule: Json) =>
  call("s3", "PutBucketReplication", {
    bucketName: "records",
    ReplicationConfiguration: { Role: `arn:aws:iam::${account}:role/replication`, Rule },
  });

export const s3ExposureSamples: SamplesById = {
  "s3-public-policy": {
    hits: {
      "everyone may read": ["high", to("*")],
      "everyone with an AWS account may read": ["high", to({ AWS: "*" })],
      "everyone is one of many": ["high", to({ AWS: [account, "*"] })],
      "all but a few may read": [
        "high",
        putPolicy(policy({ ...statement({}), Principal: null, NotPrincipal: { AWS: account } })),
      ],
      "the policy is written as text": ["high", putPolicy(JSON.stringify(policy(statement({}))))],
      "one of two statements is open": [
        "high",
        putPolicy(
          policy(
            statement({ Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" } } }),
            statement({ Action: "s3:PutObject" }),
          ),
        ),
      ],
      "the condition limits nothing": [
        "high",
        limited({ Bool: { "aws:SecureTransport": "true" } }),
      ],
      "the addresses are all there are": [
        "high",
        limited({ IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "0.0.0.0/0"] } }),
      ],
      "another account may read": ["medium", to({ AWS: `arn:aws:iam::${stranger}:root` })],
    },
    nearMisses: {
      "it is denied": { ...to("*"), ...denied },
      "only the organization may read": limited({
        StringEquals: { "aws:PrincipalOrgID": "o-example" },
      }),
      "only the network may read": limited({ StringLike: { "AWS:SourceVpce": "vpce-0123" } }),
      "only some addresses may read": limited({ IpAddress: { "aws:SourceIp": "192.0.2.0/24" } }),
      "everyone is kept out": putPolicy(policy(statement({ Effect: "Deny" }))),
      "a service may write": to({ Service: "cloudtrail.amazonaws.com" }),
      "the account itself may read": to({ AWS: `arn:aws:iam::${account}:role/reader` }),
      "another account of ours may read": to({ AWS: known }),
      "the policy cannot be read": putPolicy("no policy"),
      "there are no parameters": call("s3", "PutBucketPolicy"),
      "the policy is taken away": { ...to("*"), eventName: "DeleteBucketPolicy" },
    },
  },
  "s3-public-acl": {
    hits: {
      "everyone may read the bucket": ["high", acl({ "x-amz-acl": ["public-read"], acl: [""] })],
      "everyone may write an object": [
        "high",
        acl({ key: "a", "x-amz-acl": "public-read-write" }, "PutObjectAcl"),
      ],
      "an object is public from the first": [
        "high",
        acl({ key: "a", "x-amz-acl": "public-read" }, "PutObject"),
      ],
      "a copy is public from the first": [
        "high",
        acl({ key: "a", "x-amz-acl": "public-read" }, "CopyObject"),
      ],
      "a bucket is open from the first": [
        "high",
        acl({ "x-amz-acl": "authenticated-read" }, "CreateBucket"),
      ],
      "the body names everyone": ["high", grant("http://acs.amazonaws.com/groups/global/AllUsers")],
      "a header names everyone with an account": [
        "high",
        acl({
          "x-amz-grant-read": 'uri="http://acs.amazonaws.com/groups/global/AuthenticatedUsers"',
        }),
      ],
    },
    nearMisses: {
      "it is denied": { ...acl({ "x-amz-acl": "public-read" }), ...denied },
      "the bucket is private": acl({ "x-amz-acl": ["private"] }),
      "the log service may write": grant("http://acs.amazonaws.com/groups/s3/LogDelivery"),
      "an object is written": acl({ key: "a" }, "PutObject"),
    },
  },
  "s3-public-access-block-off": {
    hits: {
      "the bucket's block is deleted": ["high", call("s3", "DeleteBucketPublicAccessBlock")],
      "the account's block is deleted": ["high", call("s3", "DeleteAccountPublicAccessBlock")],
      "one of its flags is false": ["high", block({ ...blocked, BlockPublicPolicy: false })],
      "the account's flag is false": [
        "high",
        block({ ...blocked, RestrictPublicBuckets: "false" }, "Account"),
      ],
      "a flag is left out, which makes it false": ["high", block({ BlockPublicAcls: true })],
    },
    nearMisses: {
      "it is denied": call("s3", "DeleteBucketPublicAccessBlock", null, denied),
      "all of it is on": block(blocked),
      "all of it is on, as text": block(
        Object.fromEntries(Object.keys(blocked).map((flag) => [flag, "true"])),
      ),
      "it is read": call("s3", "GetBucketPublicAccessBlock"),
    },
  },
  "s3-replication-external": {
    hits: {
      "the only rule copies to another account": ["high", replicate(rule(stranger))],
      "one of the rules does": ["high", replicate([rule(account), rule(stranger)])],
      "the account is written as a number": ["high", replicate(rule(Number(stranger)))],
    },
    nearMisses: {
      "it is denied": { ...replicate(rule(stranger)), ...denied },
      "the copies stay in the account": replicate(rule(account)),
      "another account of ours has the copies": replicate([rule(known)]),
      "no account is named": replicate({ Destination: { Bucket: "arn:aws:s3:::copies" } }),
      "replication ends": call("s3", "DeleteBucketReplication"),
    },
  },
};
