import assert from "node:assert/strict";
import { WebAcl, type WebAclArgs } from "../../../components/edge/web-acl";
import { webAclRules } from "../../../components/edge/web-acl-rules";
import { deploy } from "../../support/deploy";
import { webAcl } from "../fixtures";

const build =
  (change: Partial<WebAclArgs> = {}) =>
  () =>
    new WebAcl("web-acl", { ...webAcl, ...change });

const forDistribution: Partial<WebAclArgs> = {
  guards: "distribution",
  account: { id: "111122223333", region: "us-east-1" },
};

const type = {
  acl: "aws:wafv2/webAcl:WebAcl",
  association: "aws:wafv2/webAclAssociation:WebAclAssociation",
  logging: "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
  group: "aws:cloudwatch/logGroup:LogGroup",
  policy: "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
};

const seen = (metricName: string) => ({
  metricName,
  cloudwatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
});

const managed = (priority: number, name: string, counted: readonly string[] = []) => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name: `AWSManagedRules${name}`,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seen(name),
});

describe("the rules of a web ACL", () => {
  it("limit each address, then stop what AWS knows to be bad, but for large bodies", () => {
    assert.deepEqual(webAclRules(true), [
      {
        name: "rate",
        priority: 0,
        action: { block: {} },
        statement: {
          rateBasedStatement: { limit: 2000, aggregateKeyType: "IP", evaluationWindowSec: 300 },
        },
        visibilityConfig: seen("rate"),
      },
      managed(1, "AmazonIpReputationList"),
      managed(2, "CommonRuleSet", ["SizeRestrictions_BODY"]),
      managed(3, "KnownBadInputsRuleSet"),
      managed(4, "SQLiRuleSet"),
    ]);
  });

  it("limit no address where a distribution sends all requests", () => {
    assert.deepEqual(
      webAclRules(false).map(({ name, priority }) => [name, priority]),
      [
        ["AmazonIpReputationList", 0],
        ["CommonRuleSet", 1],
        ["KnownBadInputsRuleSet", 2],
        ["SQLiRuleSet", 3],
      ],
    );
  });
});

describe("WebAcl", () => {
  it("stands in front of the load balancer and lets pass what no rule stops", async () => {
    const cloud = await deploy(build());
    const { rules, ...inputs } = cloud.only(type.acl).inputs;
    assert.deepEqual(rules, webAclRules(true));
    assert.deepEqual(inputs, {
      scope: "REGIONAL",
      defaultAction: { allow: {} },
      visibilityConfig: seen("web-acl"),
      tags: { Component: "edge" },
    });
    assert.deepEqual(cloud.only(type.association).inputs, {
      resourceArn: "arn:balancer",
      webAclArn: "arn:aws:test:::web-acl",
    });
  });

  it("logs what it blocks and counts, encrypted, without what lets somebody act as a patient", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.group).inputs, {
      name: "aws-waf-logs-edge",
      kmsKeyId: "arn:key:logs",
      retentionInDays: 30,
      tags: { Component: "edge" },
    });
    assert.deepEqual(cloud.only(type.logging).inputs, {
      resourceArn: "arn:aws:test:::web-acl",
      logDestinationConfigs: ["arn:aws:test:::web-acl-logs"],
      redactedFields: [
        { singleHeader: { name: "authorization" } },
        { singleHeader: { name: "cookie" } },
      ],
      loggingFilter: {
        defaultBehavior: "DROP",
        filters: [
          {
            behavior: "KEEP",
            requirement: "MEETS_ANY",
            conditions: [
              { actionCondition: { action: "BLOCK" } },
              { actionCondition: { action: "COUNT" } },
            ],
          },
        ],
      },
    });
  });

  it("lets the delivery of this account's logs write into its group, before it logs", async () => {
    const cloud = await deploy(build());
    const { inputs, urn } = cloud.only(type.policy);
    assert.equal(inputs["policyName"], "aws-waf-logs-edge");
    assert.deepEqual(JSON.parse(String(inputs["policyDocument"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "WebAclLogs",
          Effect: "Allow",
          Principal: { Service: "delivery.logs.amazonaws.com" },
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: ["arn:aws:logs:sa-east-1:111122223333:log-group:aws-waf-logs-edge:*"],
          Condition: {
            StringEquals: { "aws:SourceAccount": "111122223333" },
            ArnLike: { "aws:SourceArn": "arn:aws:logs:sa-east-1:111122223333:*" },
          },
        },
      ],
    });
    assert.ok(cloud.only(type.logging).dependencies.includes(urn));
  });

  it("of a distribution is in us-east-1 with all that belongs to it, and left to it to name", async () => {
    const cloud = await deploy(build(forDistribution));
    assert.equal(cloud.only(type.acl).inputs["scope"], "CLOUDFRONT");
    assert.deepEqual(cloud.all(type.association), []);
    for (const one of [type.acl, type.group, type.policy, type.logging]) {
      assert.equal(cloud.only(one).inputs["region"], "us-east-1", one);
    }
    assert.match(
      String(cloud.only(type.policy).inputs["policyDocument"]),
      /arn:aws:logs:us-east-1:111122223333:log-group:/,
    );
  });
});
