import type { Requirements } from "./requirement";

/** Who may do what: people, services and their roles. */
export const identity: Requirements = {
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
    types: ["iam.Role", "iam.RolePolicyAttachment"],
    tests: {
      "components/data/database": [
        "tells how its host does, by a role that RDS alone assumes and that may do nothing else",
      ],
      "components/compute/fargate-service": [
        "gives agent and application a role each, the application's with no permission at all",
      ],
      "components/compute/telemetry": [
        "allows the task to send traces and metrics, and nothing else",
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
    types: ["ecs.Service", "iam.ServiceLinkedRole"],
    tests: {
      "components/compute/cluster": [
        "comes after the role of ECS where it makes it, and leaves it to AWS otherwise",
      ],
      "components/config/account": ["leaves the role of ECS to the owner"],
      "components/compute/fargate-service": [
        "runs private tasks on the capacity it is given, and rolls back what does not get healthy",
      ],
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
};
