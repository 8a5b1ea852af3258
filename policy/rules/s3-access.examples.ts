import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "s3-access-logging": {
    pass: [
      {
        stack: [
          { type: "aws:s3/bucket:Bucket", name: "data", props: {} },
          {
            type: "aws:s3/bucketLogging:BucketLogging",
            name: "log",
            props: { bucket: unknown, targetBucket: "access-logs" },
            links: { bucket: ["data"] },
          },
        ],
      },
    ],
    fail: [
      {
        type: "aws:s3/bucket:Bucket",
        props: {},
        says: "no BucketLogging records its requests; add one with a targetBucket.",
      },
    ],
    unknown: [],
  },
  "s3-acl-disabled": {
    pass: [
      {
        type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        props: { rule: { objectOwnership: "BucketOwnerEnforced" } },
      },
    ],
    fail: [
      {
        type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        props: { rule: { objectOwnership: "ObjectWriter" } },
        says: "rule.objectOwnership is ObjectWriter; set it to BucketOwnerEnforced.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        props: { rule: unknown },
        says: "rule is unknown until the deployment",
      },
    ],
  },
  "s3-bucket-tls-only": {
    pass: [
      {
        type: "aws:s3/bucketPolicy:BucketPolicy",
        props: {
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              },
            ],
          }),
        },
      },
    ],
    fail: [
      {
        type: "aws:s3/bucketPolicy:BucketPolicy",
        props: { policy: JSON.stringify({ Version: "2012-10-17", Statement: [] }) },
        says: "policy has no statement that denies requests without TLS; add one with Effect Deny, Principal *, Action s3:*, the bucket and its objects, and the Condition Bool aws:SecureTransport false.",
      },
      {
        type: "aws:s3/bucket:Bucket",
        props: {},
        says: "no BucketPolicy denies requests without TLS; add one with Effect Deny, Principal *, Action s3:*, the bucket and its objects, and the Condition Bool aws:SecureTransport false.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucketPolicy:BucketPolicy",
        props: { policy: unknown },
        says: "policy is unknown until the deployment",
      },
    ],
  },
};
