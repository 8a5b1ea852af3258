import type { Requirements } from "./requirement";

export const security: Requirements = {
  "S0-04": {
    asks: "Security by default: secrets are kept, encrypted and rotated by AWS",
    types: ["rds.Instance", "kms.Key"],
    tests: {
      "components/data/database": [
        "is private, encrypted, and leaves the master password to AWS",
        "tells where it is and where its password is kept",
      ],
    },
  },
  "S0-05": {
    asks: "Security by default: audit",
    types: ["cloudtrail.Trail"],
    tests: {
      "components/audit/account-watch": [
        "records all management events of all regions, encrypted, with digests",
      ],
    },
  },
  "S1-19": {
    asks: "Keys of the company's own for each purpose, rotated",
    types: ["kms.Key", "kms.Alias"],
    tests: {
      "components/security/encryption-keys": [
        "makes a rotated key and an alias for each purpose",
        "grants each service its own key and no other",
      ],
    },
  },
  "S1-34": {
    asks: "Encrypted at rest: buckets, databases, volumes, images, disks of tasks",
    types: [
      "ecs.Cluster",
      "s3.BucketServerSideEncryptionConfiguration",
      "rds.Instance",
      "ebs.EncryptionByDefault",
      "ebs.DefaultKmsKey",
      "ecr.Repository",
    ],
    tests: {
      "components/data/bucket": [
        "is closed, encrypted with the given key, versioned and owned by the account",
      ],
      "components/compute/cluster": ["encrypts the disks of tasks"],
      "components/security/encryption-keys": [
        "lets Fargate make keys for the disks of tasks and pass on their use, and nothing else",
      ],
      "components/security/account-guardrails": [
        "closes and encrypts what says nothing of its own",
      ],
      "components/compute/image-repositories": [
        "keeps the images of each service encrypted, scanned, and one for each tag",
      ],
    },
  },
  "S1-35": {
    asks: "Encrypted in transit: load balancer, database, cache, buckets",
    types: ["lb.Listener", "rds.ParameterGroup", "elasticache.ReplicationGroup", "s3.BucketPolicy"],
    tests: {
      "components/edge/load-balancer": [
        "speaks TLS 1.2 or better and answers 404 until a service claims a path",
      ],
      "components/data/database": [
        "opens the port of postgres to its clients, takes TLS only, and names a database where it can",
      ],
      "components/data/cache": ["takes TLS only and encrypts what it keeps"],
      "components/data/bucket": ["refuses plain HTTP, and adds what its users need"],
    },
  },
  "S1-36": {
    asks: "Keys and secrets are used where they are kept, and leave it to nobody else",
    types: ["kms.Key"],
    tests: {
      "components/security/encryption-keys": ["leaves administration to the account"],
    },
  },
  "S3-02": {
    asks: "Secrets of each environment of its own, never in code, plan or state",
    types: [],
    tests: {
      "no-secrets": [
        "is in nothing that prod is told, nor in what it would keep in its state",
        "is in no file of the program, its functions or its configuration",
      ],
      "plan/platform": ["shows no secret and no unknown value as such"],
    },
  },
  "S3-06": {
    asks: "Strong passwords, or none: AWS makes them, or IAM signs in",
    types: ["rds.Instance", "elasticache.User", "iam.AccountPasswordPolicy"],
    tests: {
      "components/data/cache": ["lets the application sign in with IAM and nobody as default"],
      "components/data/database": ["is private, encrypted, and leaves the master password to AWS"],
      "components/data/database-access": [
        "lets services sign in to postgres as one user, without a password",
      ],
    },
  },
  "S3-07": {
    asks: "Databases are open to named clients only",
    types: ["vpc.SecurityGroupIngressRule", "rds.Instance"],
    tests: {
      "components/data/database": [
        "opens the port of mysql to its clients, takes TLS only, and names a database where it can",
      ],
    },
  },
};
