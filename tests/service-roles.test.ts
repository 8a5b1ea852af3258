import assert from "node:assert/strict";
import { planned } from "./support/planned";
import { documentsOf } from "./support/policies";
import { variants } from "./support/variants";

describe("the roles of a service", () => {
  const log = (service: string) =>
    `arn:aws:logs:sa-east-1:777788889999:log-group:/meddiflux/prod/${service}:*`;
  const allow = (Sid: string, Action: readonly string[], ...Resource: readonly string[]) => ({
    ...{ Sid, Effect: "Allow", Action, Resource },
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

  const decrypt = (only: object) => ({
    ...allow("KeySecrets", ["kms:Decrypt"], "arn:aws:kms:sa-east-1:777788889999:key/*"),
    Condition: {
      "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/meddiflux-prod-secrets" },
      ...only,
    },
  });

  /** The keys that sign sessions, which only the backend has. */
  const readSecrets = [
    allow(
      "ReadSecrets",
      ["secretsmanager:GetSecretValue"],
      "arn:aws:secretsmanager:sa-east-1:777788889999:secret:meddiflux-prod/signing-keys-??????",
    ),
    decrypt({}),
  ];

  /** Where the stores are, and who the backend is to them; both are told to the backend alone. */
  const parameter = (name: string) =>
    `arn:aws:ssm:sa-east-1:777788889999:parameter/meddiflux/prod/${name}`;
  const parameters = ["database/host", "cache/host", "cache/name"].map(parameter);
  const readParameters = [
    allow("ReadParameters", ["ssm:GetParameters"], ...parameters),
    decrypt({ StringEquals: { "kms:EncryptionContext:PARAMETER_ARN": parameters } }),
  ];
  const connectToCache = allow(
    "ConnectToCache",
    ["elasticache:Connect"],
    "arn:aws:elasticache:sa-east-1:777788889999:replicationgroup:cache-d75fb01",
    "arn:aws:elasticache:sa-east-1:777788889999:user:meddiflux-prod-app",
  );
  const connectToDatabase = allow(
    "ConnectToDatabase",
    ["rds-db:connect"],
    "arn:aws:rds-db:sa-east-1:777788889999:dbuser:*/meddiflux_prod_app",
  );

  for (const service of ["backend", "frontend"]) {
    const write = allow("WriteLogs", ["logs:CreateLogStream", "logs:PutLogEvents"], log(service));

    const logRouter = [
      `RolePolicy ${service}-log-router`,
      [allow("SendLogs", ["logs:CreateLogStream", "logs:PutLogEvents"], log(service))],
    ];
    const ofBackend = <T>(...given: readonly T[]) => (service === "backend" ? given : []);
    const stores = ofBackend(
      ["RolePolicy backend-cache", [connectToCache]],
      ["RolePolicy backend-database", [connectToDatabase]],
    );
    const secrets = ofBackend([`RolePolicy ${service}-secrets`, readSecrets]);

    it(`${service} are two, for its agent to log and for its application to tell how it does`, async () => {
      assert.deepEqual(await rolesOf(service), [
        [`Role ${service}-execution`, [trust]],
        [`Role ${service}-task`, [trust]],
        ...stores,
        [`RolePolicy ${service}-execution`, [write, ...ofBackend(...readParameters)]],
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

    it(`${service} let its agent pull its own image from ECR, and its application no more than read its secrets and sign in to its stores`, async () => {
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
        ...stores,
        [
          `RolePolicy ${service}-execution`,
          [
            write,
            allow("SignInToRegistry", ["ecr:GetAuthorizationToken"], "*"),
            allow("PullImage", pull, repository),
            ...ofBackend(...readParameters),
          ],
        ],
        logRouter,
        ...secrets,
      ]);
    });
  }
});
