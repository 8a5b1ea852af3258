import assert from "node:assert/strict";
import { planned } from "./support/planned";
import { documentsOf, valuesOf, type PolicyInPlan } from "./support/policies";
import { stacks } from "./support/stacks";
import { variants } from "./support/variants";

const fields = ["Action", "Resource", "Principal"] as const;

/** Why a bare wildcard may allow something. */
interface Reason {
  /** Class of the resource that holds the policy. */
  readonly type: string;
  readonly sid: RegExp;
  readonly field: (typeof fields)[number];
  readonly value: RegExp;
  readonly why: string;
}

const reasons: readonly Reason[] = [
  {
    ...{ type: "Key", sid: /./, field: "Resource", value: /^\*$/ },
    why: "the policy of a key is about that key alone",
  },
  {
    ...{ type: "Key", sid: /^AccountAdministers$/, field: "Action", value: /^kms:\*$/ },
    why: "without it a key could become one that nobody can administer; IAM decides who",
  },
  {
    ...{ type: "RolePolicy", sid: /^(SendTraces|Trace)$/, field: "Resource", value: /^\*$/ },
    why: "traces belong to no resource",
  },
  {
    ...{ type: "RolePolicy", sid: /^DeliverLogs$/, field: "Resource", value: /^\*$/ },
    why: "deliveries of logs belong to no resource",
  },
  {
    ...{ type: "RolePolicy", sid: /^SignInToRegistry$/, field: "Resource", value: /^\*$/ },
    why: "the token is of the whole registry",
  },
  {
    ...{ type: "VpcEndpoint", sid: /^OwnAccount$/, field: "Action", value: /^\w+:\*$/ },
    why: "both ends are this account's, and IAM says what each may do",
  },
  {
    ...{ type: "VpcEndpoint", sid: /^OwnAccount$/, field: "Resource", value: /^\*$/ },
    why: "both ends are this account's",
  },
  {
    ...{ type: "VpcEndpoint", sid: /./, field: "Principal", value: /^\*$/ },
    why: "a condition or the resources say for whom it is",
  },
];

/** The stacks, and the choices that add policies of their own. */
const choices = [
  ...stacks.map((stack) => ({ stack, change: {} })),
  ...variants.filter(({ what }) => /way out|pages|bastion/.test(what)),
];

describe("what policies allow", function () {
  this.timeout(60_000);
  const policies: PolicyInPlan[] = [];
  before(async () => {
    for (const { stack, change } of choices) {
      policies.push(...documentsOf(await planned(stack, { change, deployed: true })));
    }
  });

  it("is read of every kind of policy that there is", () => {
    const types = new Set(policies.map(({ type }) => type));
    for (const type of [
      "Role",
      "RolePolicy",
      "Key",
      "BucketPolicy",
      "QueuePolicy",
      "TopicPolicy",
    ]) {
      assert.ok(types.has(type), type);
    }
    for (const type of ["VpcEndpoint", "RepositoryPolicy", "LogResourcePolicy"]) {
      assert.ok(types.has(type), type);
    }
  });

  it("is a bare wildcard only for a reason that stands here", () => {
    const unexplained = wildcardsOf(policies).filter(
      (found) => !reasons.some((reason) => explains(reason, found)),
    );
    assert.deepEqual(unexplained, []);
  });

  it("needs each of these reasons", () => {
    const found = wildcardsOf(policies);
    const unused = reasons.filter((reason) => !found.some((one) => explains(reason, one)));
    assert.deepEqual(unused, []);
  });

  it("is for nobody but whom a condition or the resources name", () => {
    const open = policies.flatMap(({ name, statements }) =>
      statements
        .filter(({ Effect, Principal }) => Effect === "Allow" && valuesOf(Principal).includes("*"))
        .filter(({ Condition, Resource }) => !Condition && valuesOf(Resource).includes("*"))
        .map(({ Sid = "" }) => `${name} ${Sid}`),
    );
    assert.deepEqual(open, []);
  });
});

describe("the roles of a service", () => {
  const log = (service: string) =>
    `arn:aws:logs:sa-east-1:777788889999:log-group:/meddiflux/prod/${service}:*`;
  const allow = (Sid: string, Action: readonly string[], Resource: string) => ({
    ...{ Sid, Effect: "Allow", Action, Resource: [Resource] },
  });
  const rolesOf = async (service: string, change = {}) =>
    documentsOf(await planned("prod", { change, deployed: true }))
      .filter(({ name }) => name.startsWith(`${service}-`))
      .filter(({ type }) => type === "Role" || type === "RolePolicy")
      .map(({ type, name, statements }) => [`${type} ${name}`, statements] as const)
      .sort(([one], [other]) => one.localeCompare(other));
  const trust = {
    ...{ Sid: "AssumeRole", Effect: "Allow", Action: ["sts:AssumeRole"] },
    Principal: { Service: "ecs-tasks.amazonaws.com" },
    Condition: { StringEquals: { "aws:SourceAccount": "777788889999" } },
  };

  /** The keys that sign sessions, which only the backend has. */
  const readSecrets = [
    allow(
      "ReadSecrets",
      ["secretsmanager:GetSecretValue"],
      "arn:aws:secretsmanager:sa-east-1:777788889999:secret:meddiflux-prod/signing-keys-??????",
    ),
    {
      ...allow("KeySecrets", ["kms:Decrypt"], "arn:aws:kms:sa-east-1:777788889999:key/*"),
      Condition: {
        "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/meddiflux-prod-secrets" },
      },
    },
  ];

  for (const service of ["backend", "frontend"]) {
    const write = allow("WriteLogs", ["logs:CreateLogStream", "logs:PutLogEvents"], log(service));

    const logRouter = [
      `RolePolicy ${service}-log-router`,
      [allow("SendLogs", ["logs:CreateLogStream", "logs:PutLogEvents"], log(service))],
    ];
    const secrets = service === "backend" ? [[`RolePolicy ${service}-secrets`, readSecrets]] : [];

    it(`${service} are two, for its agent to log and for its application to tell how it does`, async () => {
      assert.deepEqual(await rolesOf(service), [
        [`Role ${service}-execution`, [trust]],
        [`Role ${service}-task`, [trust]],
        [`RolePolicy ${service}-execution`, [write]],
        logRouter,
        ...secrets,
        [
          `RolePolicy ${service}-telemetry`,
          [
            allow("SendTraces", ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], "*"),
            allow(
              "SendMetrics",
              ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
              log(service),
            ),
          ],
        ],
      ]);
    });

    it(`${service} let its agent pull its own image from ECR, and its application no more than read its secrets`, async () => {
      const [choice] = variants.filter(({ what }) => what === "without a way out");
      const pull = [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer",
      ];
      const repository = "arn:aws:ecr:sa-east-1:777788889999:repository/meddiflux-prod";
      assert.deepEqual(await rolesOf(service, choice?.change), [
        [`Role ${service}-execution`, [trust]],
        [`Role ${service}-task`, [trust]],
        [
          `RolePolicy ${service}-execution`,
          [
            write,
            allow("SignInToRegistry", ["ecr:GetAuthorizationToken"], "*"),
            allow("PullImage", pull, repository),
          ],
        ],
        logRouter,
        ...secrets,
      ]);
    });
  }
});

interface Wildcard extends Omit<Reason, "sid" | "value" | "why"> {
  readonly name: string;
  readonly sid: string;
  readonly value: string;
}

function wildcardsOf(policies: readonly PolicyInPlan[]): readonly Wildcard[] {
  return policies.flatMap(({ type, name, statements }) =>
    statements
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap(({ Sid: sid = "", ...statement }) =>
        fields.flatMap((field) =>
          valuesOf(statement[field])
            .filter((value) => /^([a-z0-9-]+:)?\*$/.test(value))
            .map((value) => ({ type, name, sid, field, value })),
        ),
      ),
  );
}

const explains = (reason: Reason, { type, sid, field, value }: Wildcard) =>
  reason.type === type &&
  reason.field === field &&
  reason.sid.test(sid) &&
  reason.value.test(value);
