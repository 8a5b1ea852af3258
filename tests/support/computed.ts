type Outputs = (name: string, inputs: Readonly<Record<string, unknown>>) => object;

/** Outputs that AWS or a provider decides, by type. Everything else echoes the inputs. */
export const computed: Readonly<Record<string, Outputs>> = {
  "aws:acm/certificate:Certificate": (name, { domainName }) => ({
    domainValidationOptions: [
      {
        domainName,
        resourceRecordName: `_proof.${String(domainName)}`,
        resourceRecordType: "CNAME",
        resourceRecordValue: `_${name}.acm-validations.aws`,
      },
    ],
  }),
  "aws:cloudfront/distribution:Distribution": (name) => ({
    domainName: `${name}.cloudfront.test`,
    hostedZoneId: "Z-CLOUDFRONT",
  }),
  "aws:ecr/repository:Repository": (_, { name }) => ({
    repositoryUrl: `registry.test/${String(name)}`,
  }),
  "aws:kms/key:Key": (name) => ({ keyId: `${name}-key-id` }),
  "aws:lb/loadBalancer:LoadBalancer": (name) => ({
    arnSuffix: `app/${name}/1`,
    dnsName: `${name}.elb.test`,
    zoneId: "Z-ELB",
  }),
  "aws:lb/targetGroup:TargetGroup": (name) => ({ arnSuffix: `targetgroup/${name}/1` }),
  "aws:rds/instance:Instance": (name) => ({
    address: `${name}.rds.test`,
    identifier: `${name}-0123456`,
    masterUserSecrets: [{ secretArn: `arn:aws:secretsmanager:test:${name}` }],
  }),
  "aws:elasticache/replicationGroup:ReplicationGroup": (name) => ({
    primaryEndpointAddress: `${name}.cache.test`,
    replicationGroupId: `${name}-0123456`,
  }),
  "aws:route53/record:Record": (_, { name }) => ({ fqdn: name }),
  "aws:s3/bucket:Bucket": (name) => ({ bucket: `${name}-0123456` }),
  "aws:sqs/queue:Queue": (name) => ({ url: `https://sqs.test/${name}` }),
  "aws:ssm/parameter:Parameter": () => ({ version: 1 }),
  "awsx:ec2:Vpc": () => ({
    eips: [{ publicIp: "192.0.2.10" }],
    vpc: { defaultNetworkAclId: "acl-default" },
    vpcId: "vpc-id",
    publicSubnetIds: ["public-a", "public-b"],
    privateSubnetIds: ["app-a", "app-b"],
    isolatedSubnetIds: ["data-a", "data-b"],
  }),
};
