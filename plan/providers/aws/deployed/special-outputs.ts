import type { Properties, Wire } from "../../../protocol/wire";
import { digitsOf, identityOf, physicalName, type Made } from "./identity";

/** When a stream of a table began, which is what it is called. */
const streamLabel = "2026-01-01T00:00:00.000";

/** Outputs that programs build on, so that their shape matters. Shapes: the SDK's declarations. */
export const special: Readonly<
  Record<string, ((made: Made, id: string) => Properties) | undefined>
> = {
  "aws:acm/certificate:Certificate": (made) => ({
    domainValidationOptions: domainsOf(made).map((domain) => ({
      domainName: domain,
      resourceRecordName: `_${digitsOf(made, 32)}.${domain}.`,
      resourceRecordType: "CNAME",
      resourceRecordValue: `_${digitsOf(made, 32)}.acm-validations.aws.`,
    })),
    status: "ISSUED",
  }),
  "aws:cloudfront/distribution:Distribution": (_, id) => ({
    domainName: `${id.toLowerCase()}.cloudfront.net`,
    hostedZoneId: "Z2FDTNDATAQYW2",
  }),
  "aws:dynamodb/table:Table": (made) =>
    made.inputs["streamEnabled"] === true
      ? { streamArn: `${identityOf(made).arn}/stream/${streamLabel}`, streamLabel }
      : { streamArn: "", streamLabel: "" },
  "aws:ec2/instance:Instance": (made) => ({
    privateDns: `ip-10-0-0-10.${made.place.region}.compute.internal`,
    privateIp: "10.0.0.10",
  }),
  "aws:ec2/launchTemplate:LaunchTemplate": () => ({ defaultVersion: 1, latestVersion: 1 }),
  "aws:ec2/eip:Eip": (_, id) => ({ allocationId: id, publicIp: "203.0.113.10" }),
  "aws:ecr/repository:Repository": (made) => ({
    registryId: made.place.account,
    repositoryUrl: `${made.place.account}.dkr.ecr.${made.place.region}.amazonaws.com/${physicalName(made)}`,
  }),
  // A VPC without IPv6, which is how AWS says it.
  "aws:ec2/vpc:Vpc": () => ({ ipv6CidrBlock: "" }),
  "aws:elasticache/replicationGroup:ReplicationGroup": (made) => ({
    primaryEndpointAddress: `master.${host(made, "cache")}`,
    readerEndpointAddress: `replica.${host(made, "cache")}`,
  }),
  "aws:cloudwatch/queryDefinition:QueryDefinition": (_, id) => ({ queryDefinitionId: id }),
  "aws:glue/catalogDatabase:CatalogDatabase": ({ place }) => ({ catalogId: place.account }),
  "aws:glue/catalogTable:CatalogTable": ({ place }) => ({ catalogId: place.account }),
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": () => ({
    destinationId: "destinationId-000000000001",
    versionId: "1",
  }),
  "aws:kms/key:Key": (_, id) => ({ keyId: id }),
  "aws:lb/loadBalancer:LoadBalancer": (made) => ({
    dnsName: `${physicalName(made)}-${digitsOf(made, 10)}.${made.place.region}.elb.amazonaws.com`,
    zoneId: "Z2P70J7EXAMPLE",
    arnSuffix: `app/${physicalName(made)}/${digitsOf(made, 16)}`,
  }),
  "aws:lb/targetGroup:TargetGroup": (made) => ({
    arnSuffix: `targetgroup/${physicalName(made)}/${digitsOf(made, 16)}`,
  }),
  "aws:rds/instance:Instance": (made) => ({
    address: host(made, "rds"),
    endpoint: `${host(made, "rds")}:${portOf(made)}`,
    port: portOf(made),
    masterUserSecrets: [
      {
        kmsKeyId: made.inputs["masterUserSecretKmsKeyId"] ?? "",
        secretArn: `arn:aws:secretsmanager:${made.place.region}:${made.place.account}:secret:rds!db-${digitsOf(made, 12)}`,
        secretStatus: "active",
      },
    ],
    resourceId: `db-${digitsOf(made, 26).toUpperCase()}`,
  }),
  "aws:s3/bucket:Bucket": (made) => ({
    bucketDomainName: `${physicalName(made)}.s3.amazonaws.com`,
    bucketRegionalDomainName: `${physicalName(made)}.s3.${made.place.region}.amazonaws.com`,
  }),
  "aws:secretsmanager/secretVersion:SecretVersion": ({ inputs }, id) => ({
    arn: inputs["secretId"] ?? "",
    versionId: id.split("|").at(-1) ?? "",
  }),
  "aws:sqs/queue:Queue": (_, id) => ({ url: id }),
};

function host(made: Made, service: string): string {
  return `${physicalName(made)}.${digitsOf(made, 12)}.${made.place.region}.${service}.amazonaws.com`;
}

function portOf({ inputs }: Made): number {
  const { port, engine } = inputs;
  if (typeof port === "number") return port;
  return typeof engine === "string" && engine.includes("postgres") ? 5432 : 3306;
}

function domainsOf({ inputs }: Made): readonly string[] {
  const others = inputs["subjectAlternativeNames"];
  const names = [inputs["domainName"], ...(Array.isArray(others) ? (others as Wire[]) : [])];
  return [...new Set(names.filter((name) => typeof name === "string"))];
}
