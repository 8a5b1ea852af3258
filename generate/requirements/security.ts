import type { Requirements } from "./requirement";

export const security: Requirements = {
  "S0-03": {
    asks: "Security by default: least privilege",
    types: ["iam.Role", "iam.RolePolicy", "accessanalyzer.Analyzer"],
    tests: {
      "components/wildcards": [
        "stands nowhere in the platform without a comment above it that says why",
      ],
      permissions: ["is a bare wildcard only for a reason that stands here"],
      "components/security/account-guardrails": [
        "looks for access from outside, and for rights that nobody used for a quarter",
      ],
    },
  },
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
  "S1-04": {
    asks: "Least privilege for every role",
    types: ["iam.Role", "iam.RolePolicy"],
    tests: {
      "components/audit/account-watch": ["lets the function do what it needs and nothing else"],
      "components/finops/office-hours": [
        "lets the scheduler stop and start these databases, tell of failures, and no more",
      ],
    },
  },
  "S1-18": {
    asks: "Roles for tasks, for their start, and for monitoring",
    types: ["iam.Role"],
    tests: {
      "components/compute/fargate-service": [
        "gives agent and application a role each, the application's with no permission at all",
      ],
      "components/compute/telemetry": [
        "allows the task to send traces and metrics, and nothing else",
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
  "S1-31": {
    asks: "A task role for each service, which signs in to its stores",
    types: ["iam.Role", "iam.RolePolicy", "ssm.Parameter"],
    tests: {
      "components/compute/service-stores": [
        "let its agent read just these parameters, and its application alone sign in",
      ],
      "components/wiring/services": [
        "tell the backend alone where the stores are, and let nobody else sign in",
      ],
      "service-roles": [
        "backend are two, for its agent to log and for its application to tell how it does",
        "frontend are two, for its agent to log and for its application to tell how it does",
      ],
    },
  },
  "S1-32": {
    asks: "An execution role for each service, scoped to its repository, logs and secrets",
    types: ["iam.Role", "iam.RolePolicy"],
    tests: {
      "components/compute/task": [
        "takes reading its own repository when that is in ECR, and no other",
      ],
      "service-roles": [
        "backend let its agent pull its own image from ECR, and its application no more than read its secrets and sign in to its stores",
      ],
    },
  },
  "S1-33": {
    asks: "The role by which ECS looks after services: the service-linked one, never a role of our own",
    types: ["ecs.Service"],
    tests: {
      "components/compute/fargate-service": [
        "runs private tasks on the capacity it is given, and rolls back what does not get healthy",
      ],
    },
  },
  "S1-34": {
    asks: "Encrypted at rest: buckets, databases, volumes, images",
    types: [
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
  "S2-26": {
    asks: "People sign in through Identity Center",
    types: [
      "ssoadmin.PermissionSet",
      "ssoadmin.ManagedPolicyAttachment",
      "ssoadmin.AccountAssignment",
    ],
    tests: {
      "components/security/people-access": [
        "makes each permission set, for as many hours as it says, with its policies",
        "gives it to the groups, in this account alone, once it has its policies",
      ],
      program: [
        "lets people in by Identity Center once it knows the instance, and only where it owns the account",
      ],
    },
  },
  "S2-27": {
    asks: "No users and no keys that live long",
    types: [],
    tests: { "components/security/people-access": ["makes no user and no key"] },
  },
  "S2-28": {
    asks: "Tasks have roles with least privilege",
    types: ["iam.Role"],
    tests: {
      "components/compute/fargate-service": [
        "gives agent and application a role each, the application's with no permission at all",
      ],
      permissions: ["is for nobody but whom a condition or the resources name"],
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
      "components/data/database": [
        "is private, encrypted, and leaves the master password to AWS",
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
