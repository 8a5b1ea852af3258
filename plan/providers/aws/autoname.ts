import { createHash } from "node:crypto";
import type { Properties, Wire } from "../../protocol/wire";
import type { CheckFailure } from "../provider";
import type { SdkType } from "./sdk-types";

/** How the provider makes up a name that the program leaves to it. */
interface Autoname {
  readonly property: string;
  /** Longest name AWS takes. @default 255 */
  readonly maxLength?: number;
  /** Between the logical name and the random part. @default "-" */
  readonly separator?: string;
  /** Length of the random part, hexadecimal digits. @default 7 */
  readonly randomLength?: number;
  readonly lowerCase?: boolean;
  /** What the finished name starts with. */
  readonly prefix?: string;
  /** Boolean input that makes the name end in `.fifo`. */
  readonly fifo?: string;
}

/**
 * Types whose names are not simply `name`, up to 255 characters.
 * Source: pulumi/pulumi-aws provider/resources.go and provider/elb.go, read in September 2026.
 */
const special: Readonly<Record<string, Autoname | undefined>> = {
  "aws:alb/loadBalancer:LoadBalancer": { property: "name", maxLength: 32 },
  "aws:alb/targetGroup:TargetGroup": { property: "name", maxLength: 32 },
  "aws:athena/database:Database": { property: "name", separator: "_" },
  "aws:backup/restoreTestingPlan:RestoreTestingPlan": { property: "name", separator: "_" },
  "aws:cloudwatch/eventRule:EventRule": { property: "name", maxLength: 64 },
  "aws:cloudwatch/eventTarget:EventTarget": { property: "targetId" },
  "aws:cloudwatch/metricAlarm:MetricAlarm": { property: "name" },
  "aws:ec2/keyPair:KeyPair": { property: "keyName" },
  "aws:efs/fileSystem:FileSystem": { property: "creationToken" },
  "aws:eks/nodeGroup:NodeGroup": { property: "nodeGroupName" },
  "aws:elasticache/cluster:Cluster": { property: "clusterId", maxLength: 50, lowerCase: true },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    property: "replicationGroupId",
    maxLength: 40,
    lowerCase: true,
  },
  "aws:iam/role:Role": { property: "name", maxLength: 64 },
  "aws:kms/alias:Alias": { property: "name", maxLength: 238, prefix: "alias/" },
  "aws:lambda/function:Function": { property: "name", maxLength: 64 },
  "aws:lambda/permission:Permission": { property: "statementId", maxLength: 100 },
  "aws:lb/loadBalancer:LoadBalancer": { property: "name", maxLength: 32 },
  "aws:lb/targetGroup:TargetGroup": { property: "name", maxLength: 32 },
  "aws:opensearch/domain:Domain": { property: "domainName" },
  "aws:rds/instance:Instance": { property: "identifier" },
  "aws:s3/bucket:Bucket": { property: "bucket", maxLength: 63, lowerCase: true },
  "aws:s3/bucketV2:BucketV2": { property: "bucket", maxLength: 63, lowerCase: true },
  "aws:sns/topic:Topic": { property: "name", maxLength: 80, fifo: "fifoTopic" },
  "aws:sqs/queue:Queue": { property: "name", maxLength: 80, fifo: "fifoQueue" },
  // The name of a DNS record is the domain itself.
  "aws:route53/record:Record": undefined,
};

/** SQL Server caps identifiers at 15 characters. */
const sqlServer: Autoname = {
  property: "identifier",
  maxLength: 15,
  randomLength: 3,
  separator: "",
};

export interface Named {
  readonly inputs: Properties;
  readonly failures: readonly CheckFailure[];
}

/** Fills in the name of a resource unless the program, or its last deployment, has given one. */
export function autoname(
  { urn, type, name }: { readonly urn: string; readonly type: string; readonly name: string },
  declared: SdkType,
  inputs: Properties,
  olds: Properties | undefined,
): Named {
  const rule = ruleFor(type, declared, inputs);
  if (!rule || isGiven(inputs, rule.property)) return { inputs, failures: [] };
  const kept = olds?.[rule.property];
  if (kept !== undefined) return { inputs: { ...inputs, [rule.property]: kept }, failures: [] };
  const { maxLength = 255, separator = "-", randomLength = 7, lowerCase = false } = rule;
  const stem = (lowerCase ? name.toLowerCase() : name) + separator;
  if (stem.length + randomLength > maxLength) {
    const reason = `name '${stem}' plus ${randomLength} random chars is longer than maximum length ${maxLength}; give the resource a shorter name or set ${rule.property}`;
    return { inputs, failures: [{ property: rule.property, reason }] };
  }
  const full = stem + randomPart(urn, randomLength);
  const suffix = rule.fifo !== undefined && inputs[rule.fifo] === true ? ".fifo" : "";
  const prefix = full.startsWith(rule.prefix ?? "") ? "" : (rule.prefix ?? "");
  return { inputs: { ...inputs, [rule.property]: prefix + full + suffix }, failures: [] };
}

function ruleFor(type: string, declared: SdkType, inputs: Properties): Autoname | undefined {
  if (type in special) {
    const isSqlServer = type.startsWith("aws:rds/instance:") && isSqlServerEngine(inputs["engine"]);
    return isSqlServer ? sqlServer : special[type];
  }
  const { args, required } = declared;
  return args.has("name") && !required.has("name") ? { property: "name" } : undefined;
}

function isSqlServerEngine(engine: Wire | undefined): boolean {
  return typeof engine === "string" && engine.toLowerCase().startsWith("sqlserver");
}

/** A prefix is a name too: AWS adds the random part then. */
function isGiven(inputs: Properties, property: string): boolean {
  return [property, `${property}Prefix`].some(
    (key) => inputs[key] !== undefined && inputs[key] !== null,
  );
}

/** The same for the same URN, so that two plans of one program do not differ. */
function randomPart(urn: string, length: number): string {
  return createHash("sha256").update(urn).digest("hex").slice(0, length);
}
