import { arnOf, describeType, notAnArn, roleArn } from "./support";

const oneOf = (...allowed: readonly string[]): string =>
  `expected to be one of ${allowed.map((value) => JSON.stringify(value)).join(", ")}`;

describe("checks of workflows, buses, parameters and machines", () => {
  describeType(
    "aws:sfn/stateMachine:StateMachine",
    { name: "restore", roleArn, definition: "{}", loggingConfiguration: { level: "ERROR" } },
    [
      [
        { name: "restore.1", type: "FAST", loggingConfiguration: { level: "WARN" } },
        `loggingConfiguration.level: ${oneOf("ALL", "ERROR", "FATAL", "OFF")}, got "WARN"`,
        'name: expected only letters, digits, hyphens and underscores, got "restore.1"',
        `type: ${oneOf("EXPRESS", "STANDARD")}, got "FAST"`,
      ],
      [{ namePrefix: "restore-" }, "name: conflicts with namePrefix"],
    ],
  );

  describeType(
    "aws:cloudwatch/eventBus:EventBus",
    { name: "audit", deadLetterConfig: { arn: arnOf("sqs", "lost") } },
    [
      [
        { name: "default", deadLetterConfig: { arn: "lost" } },
        notAnArn("deadLetterConfig.arn", "lost"),
        'name: expected another name than default, which every account has, got "default"',
      ],
      [{ eventSourceName: "aws.partner/example.com/1" }],
      [
        { eventSourceName: "example.com" },
        'eventSourceName: expected a source aws.partner/partner/name, got "example.com"',
      ],
    ],
  );

  describeType(
    "aws:cloudwatch/eventPermission:EventPermission",
    { principal: "111122223333", statementId: "member" },
    [
      [
        {
          principal: "*",
          condition: { key: "aws:PrincipalOrgID", type: "StringEquals", value: "o" },
        },
      ],
      [
        { principal: "arn:aws:iam::111122223333:root", action: "PutEvents" },
        'action: expected an action such as events:PutEvents, got "PutEvents"',
        'principal: expected to be an account number of 12 digits, or *, got "arn:aws:iam::111122223333:root"',
      ],
    ],
  );

  describeType(
    "aws:cloudwatch/compositeAlarm:CompositeAlarm",
    { alarmName: "down", alarmRule: "ALARM(a)", alarmActions: [arnOf("sns", "alerts")] },
    [
      [
        { alarmActions: ["alerts"], alarmRule: "" },
        notAnArn("alarmActions[0]", "alerts"),
        'alarmRule: expected to be 1 to 10240 characters long, got ""',
      ],
    ],
  );

  describeType(
    "aws:cloudwatch/queryDefinition:QueryDefinition",
    { name: "audit/logins", queryString: "fields @message", logGroupNames: ["/trail"] },
    [
      ...["/audit", "audit/", "audit//logins", "a:b", "a*"].map(
        (name) =>
          [
            { name },
            `name: expected no colon or asterisk, and text on both sides of a slash, got "${name}"`,
          ] as const,
      ),
    ],
  );

  describeType(
    "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration",
    {
      scanType: "ENHANCED",
      rules: [
        {
          scanFrequency: "CONTINUOUS_SCAN",
          repositoryFilters: [{ filter: "*", filterType: "WILDCARD" }],
        },
      ],
    },
    [
      [
        {
          scanType: "FULL",
          rules: [
            { scanFrequency: "DAILY", repositoryFilters: [{ filter: "Web", filterType: "*" }] },
          ],
        },
        'rules[0].repositoryFilters[0].filter: expected lower-case letters, digits and *, with ._/- between them, got "Web"',
        `rules[0].repositoryFilters[0].filterType: ${oneOf("WILDCARD")}, got "*"`,
        `rules[0].scanFrequency: ${oneOf("CONTINUOUS_SCAN", "MANUAL", "SCAN_ON_PUSH")}, got "DAILY"`,
        `scanType: ${oneOf("BASIC", "ENHANCED")}, got "FULL"`,
      ],
    ],
  );

  describeType(
    "aws:ssm/parameter:Parameter",
    { name: "/shop/url", type: "String", value: "https://shop.example" },
    [
      [{ value: null, insecureValue: "x" }],
      [{ value: null }, "value: one of value, insecureValue, valueWo must be specified"],
      [
        { value: null, valueWo: "x" },
        "valueWo: all of valueWo, valueWoVersion must be specified, valueWoVersion is missing",
      ],
      [
        { type: "Text", tier: "Free" },
        `tier: ${oneOf("Advanced", "Intelligent-Tiering", "Standard")}, got "Free"`,
        `type: ${oneOf("SecureString", "String", "StringList")}, got "Text"`,
      ],
    ],
  );

  describeType(
    "aws:ec2/instance:Instance",
    { ami: "ami-1", instanceType: "t4g.micro", metadataOptions: { httpTokens: "required" } },
    [
      [{ ami: null, instanceType: null, launchTemplate: { id: "lt-1" } }],
      [{ ami: null }, "ami: one of ami, launchTemplate must be specified"],
      [
        { launchTemplate: { id: "lt-1", name: "web" } },
        "launchTemplate.id: only one of id, name can be specified, but id, name were specified",
      ],
      [
        { metadataOptions: { httpTokens: "always" }, rootBlockDevice: { volumeType: "ssd" } },
        `metadataOptions.httpTokens: ${oneOf("optional", "required")}, got "always"`,
        `rootBlockDevice.volumeType: ${oneOf("gp2", "gp3", "io1", "io2", "sc1", "st1", "standard")}, got "ssd"`,
      ],
      [
        { networkInterfaces: [{ deviceIndex: 0, networkInterfaceId: "eni-1" }], subnetId: "s-1" },
        "networkInterfaces: conflicts with subnetId",
      ],
    ],
  );

  describeType("aws:ec2/launchTemplate:LaunchTemplate", { name: "web", imageId: "ami-1" }, [
    [{ namePrefix: "web-" }, "name: conflicts with namePrefix"],
    [
      { name: "w", defaultVersion: 0, instanceInitiatedShutdownBehavior: "off" },
      "defaultVersion: expected to be at least 1, got 0",
      `instanceInitiatedShutdownBehavior: ${oneOf("stop", "terminate")}, got "off"`,
      'name: expected to be 3 to 125 characters long, got "w"',
    ],
  ]);
});
