import assert from "node:assert/strict";
import { applyExemptions, covers, type Exemption } from "../../policy/rule/exemption";
import { rules } from "../../policy/rules";
import { listenerHttps } from "../../policy/rules/alb";
import { storesInBackupPlan } from "../../policy/rules/backup";
import { logGroupRetention } from "../../policy/rules/cloudwatch";
import { noPrivilegedContainer } from "../../policy/rules/ecs-containers";
import { noHostNamespaces } from "../../policy/rules/ecs-tasks";
import { accessLogs } from "../../policy/rules/load-balancer";
import { natGatewayStrategy } from "../../policy/rules/nat-gateway";
import { backupRetention } from "../../policy/rules/rds";
import { gp3 } from "../../policy/rules/rds-cost";
import { defaultEncryptionKms } from "../../policy/rules/s3";
import { accessLogging } from "../../policy/rules/s3-access";
import { lifecycleRequired } from "../../policy/rules/s3-lifecycle";
import { noWorldAdminPorts, worldIngressOnlyWeb } from "../../policy/rules/security-group";
import { judge, judgeAll, resource, unknown } from "./support";

const nat = (name: string) => resource("aws:ec2/natGateway:NatGateway", name, {});
const task = "aws:ecs/taskDefinition:TaskDefinition";
const world = { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] };
const group = "aws:ec2/securityGroup:SecurityGroup";

/** Each is something that another pack gets wrong. */
describe("what peers get wrong", () => {
  it("single-nat-gateway: other resources do not end the count, and one gateway is no violation", () => {
    const other = resource("aws:sns/topic:Topic", "topic", {});
    assert.deepEqual(judgeAll(natGatewayStrategy, [other, nat("one")], "dev"), []);
    assert.equal(judgeAll(natGatewayStrategy, [other, nat("one"), nat("two")], "dev").length, 1);
  });

  it("cloudwatch-retention: keeping less than the limit is good, and it holds in prod too", () => {
    const type = "aws:cloudwatch/logGroup:LogGroup";
    assert.deepEqual(judge(logGroupRetention, type, { retentionInDays: 90 }), []);
    assert.equal(judge(logGroupRetention, type, { retentionInDays: 3653 }).length, 1);
  });

  it("rds-gp2-volume: gp2 is the dearer generation", () => {
    const type = "aws:rds/instance:Instance";
    assert.deepEqual(judge(gp3, type, { storageType: "gp3" }), []);
    assert.equal(judge(gp3, type, { storageType: "gp2" }).length, 1);
  });

  it("S3 lifecycle and encryption: separate resources count, and expiration is an object", () => {
    const data = resource("aws:s3/bucket:Bucket", "data", {});
    const of = { bucket: [data] };
    const lifecycle = resource(
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "lifecycle",
      { rules: [{ status: "Enabled", expiration: { days: 30 } }] },
      of,
    );
    const encryption = resource(
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      "encryption",
      { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] },
      of,
    );
    assert.deepEqual(judgeAll(lifecycleRequired, [data, lifecycle]), []);
    assert.equal(judgeAll(lifecycleRequired, [data]).length, 1);
    assert.deepEqual(judgeAll(defaultEncryptionKms, [data, encryption]), []);
    assert.equal(judgeAll(defaultEncryptionKms, [data]).length, 1);
  });

  it("S3 logging: a separate resource counts, and `loggings` is no property", () => {
    const data = resource("aws:s3/bucket:Bucket", "data", {});
    const logging = resource(
      "aws:s3/bucketLogging:BucketLogging",
      "logging",
      { targetBucket: "logs", targetPrefix: "data/" },
      { bucket: [data] },
    );
    assert.deepEqual(judgeAll(accessLogging, [data, logging]), []);
    assert.equal(judgeAll(accessLogging, [data]).length, 1);
  });

  it("KICS on S3 notifications: no rule minds whom a bucket tells of its objects", () => {
    const type = "aws:s3/bucketNotification:BucketNotification";
    const minding = rules.filter(({ on = [] }) => on.includes(type));
    assert.deepEqual(minding, []);
  });

  it("DYNAMODB_PITR_ENABLED: what is exempt is no violation", () => {
    const type = "aws:dynamodb/table:Table";
    const urn = `urn:pulumi:prod::meddiflux::${type}::cache`;
    const exemption: Exemption = {
      ...{ rule: "rds-in-backup-plan", stacks: ["prod"], resource: "cache", reason: "A cache." },
      ...{ owner: "platform", expires: "2027-01-01" },
    };
    const [judgement] = judgeAll(storesInBackupPlan, [resource(type, "cache", {})]);
    assert.equal(typeof judgement, "string");
    const found = { urn, outcome: "violation", message: String(judgement) } as const;
    assert.equal(applyExemptions(found, [exemption], "2026-12-31").outcome, "exempt");
    assert.equal(applyExemptions(found, [exemption], "2027-01-02").outcome, "violation");
  });

  it("listener-disallow-unencrypted-traffic: a redirect to HTTPS is good", () => {
    const redirect = { protocol: "HTTPS", statusCode: "HTTP_301" };
    const defaultActions = [{ type: "redirect", redirect }];
    const type = "aws:lb/listener:Listener";
    assert.deepEqual(judge(listenerHttps, type, { protocol: "HTTP", defaultActions }), []);
  });

  it("securitygroup-*: all forms are seen, and 443 may be open to the world", () => {
    const rule = { ...world, type: "ingress" };
    const ingress = { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "0.0.0.0/0" };
    const ruleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
    const ingressType = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    assert.equal(judge(noWorldAdminPorts, ruleType, rule).length, 1);
    assert.equal(judge(noWorldAdminPorts, ingressType, ingress).length, 1);
    const web = { ...ingress, fromPort: 443, toPort: 443 };
    assert.deepEqual(judge(worldIngressOnlyWeb, ingressType, web), []);
  });

  it("CKV_AWS_24, 25, 260, 277: a rule for members does not hide one for the world", () => {
    const ingress = [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }, world];
    assert.equal(judge(noWorldAdminPorts, group, { ingress }).length, 1);
    const both = [{ ...world, self: true }];
    assert.equal(judge(noWorldAdminPorts, group, { ingress: both }).length, 1);
  });

  it("loadbalancer-enable-access-logging: accessLogs that are not enabled are none", () => {
    const type = "aws:lb/loadBalancer:LoadBalancer";
    const bucket = unknown;
    assert.equal(judge(accessLogs, type, { accessLogs: { bucket, enabled: false } }).length, 1);
    assert.deepEqual(judge(accessLogs, type, { accessLogs: { bucket, enabled: true } }), []);
  });

  it("excludeFor: an exemption of db is none of mydb-prod", () => {
    const exemption: Exemption = {
      ...{ rule: "rds-gp3", stacks: ["prod"], resource: "db", reason: "It is old." },
      ...{ owner: "platform", expires: "2027-01-01" },
    };
    const about = (name: string) => {
      const urn = `urn:pulumi:prod::meddiflux::aws:rds/instance:Instance::${name}`;
      return covers(exemption, { urn, outcome: "violation", message: "" });
    };
    assert.deepEqual([about("db"), about("mydb-prod")], [true, false]);
  });

  it("CKV_AWS_334 and 335: privileged is a key of the container, pidMode one of the task", () => {
    const containerDefinitions = JSON.stringify([{ name: "api", privileged: true }]);
    assert.equal(judge(noPrivilegedContainer, task, { containerDefinitions }).length, 1);
    assert.equal(judge(noHostNamespaces, task, { pidMode: "host" }).length, 1);
  });

  it("CKV_AWS_133: an instance that says nothing of backups has none", () => {
    assert.equal(judge(backupRetention, "aws:rds/instance:Instance", {}).length, 1);
  });
});
