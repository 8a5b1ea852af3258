import { arnOf, describeType, notAnArn } from "./support";

const rule = {
  action: "allow",
  cidrBlock: "10.0.0.0/16",
  fromPort: 443,
  protocol: "tcp",
  ruleNo: 100,
  toPort: 443,
};

describe("checks of what holds for a whole region or network", () => {
  describeType("aws:ebs/defaultKmsKey:DefaultKmsKey", { keyArn: arnOf("kms", "key/k") }, [
    [{ keyArn: "alias/ebs" }, notAnArn("keyArn", "alias/ebs")],
  ]);

  describeType(
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
    { state: "block-all-sharing" },
    [
      [
        { state: "blocked" },
        'state: expected to be one of "block-all-sharing", "block-new-sharing", "unblocked", got "blocked"',
      ],
    ],
  );

  describeType(
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
    { state: "block-new-sharing" },
    [
      [
        { state: "block-all-sharing" },
        'state: expected to be one of "block-new-sharing", "unblocked", got "block-all-sharing"',
      ],
    ],
  );

  describeType(
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
    { httpTokens: "required", httpPutResponseHopLimit: 2 },
    [
      [{ httpPutResponseHopLimit: -1 }],
      [
        { httpPutResponseHopLimit: 65 },
        "httpPutResponseHopLimit: expected to be -1, or in the range (1 - 64), got 65",
      ],
      [
        { httpTokens: null, httpPutResponseHopLimit: null },
        "httpEndpoint: one of httpEndpoint, httpPutResponseHopLimit, httpTokens, instanceMetadataTags must be specified",
      ],
    ],
  );

  describeType("aws:ec2/networkAcl:NetworkAcl", { vpcId: "vpc-1", ingress: [rule] }, [
    [{ egress: [{ ...rule, protocol: "-1", fromPort: 0, toPort: 0, action: "DENY" }] }],
    [
      { ingress: [{ ...rule, protocol: "all" }] },
      'ingress[0].fromPort: must be 0 where protocol is "-1", which is all',
      'ingress[0].toPort: must be 0 where protocol is "-1", which is all',
    ],
    [
      { ingress: [{ ...rule, action: "drop", protocol: "256", ruleNo: 32_767 }] },
      'ingress[0].action: expected to be one of "allow", "deny", got "drop"',
      'ingress[0].protocol: expected to be the name of a protocol such as tcp, or its number (-1 is all), got "256"',
      "ingress[0].ruleNo: expected to be in the range (1 - 32766), got 32767",
    ],
  ]);

  describeType("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl", { egress: [rule] }, [
    [
      { egress: [{ ...rule, cidrBlock: "10.0.0.1/16" }] },
      'egress[0].cidrBlock: expected to be an IPv4 CIDR block that begins at its network address, got "10.0.0.1/16"',
    ],
  ]);

  describeType(
    "aws:ecr/replicationConfiguration:ReplicationConfiguration",
    {
      replicationConfiguration: {
        rules: [{ destinations: [{ region: "us-east-1", registryId: "111122223333" }] }],
      },
    },
    [
      [
        {
          replicationConfiguration: {
            rules: [{ destinations: [{ region: "Virginia", registryId: "1" }] }],
          },
        },
        'replicationConfiguration.rules[0].destinations[0].region: expected to be the name of a region such as sa-east-1, got "Virginia"',
        'replicationConfiguration.rules[0].destinations[0].registryId: expected to be an account number of 12 digits, got "1"',
      ],
    ],
  );

  describeType(
    "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
    { prefix: "ROOT", appliedFors: ["PULL_THROUGH_CACHE"], imageTagMutability: "IMMUTABLE" },
    [
      [
        { appliedFors: ["CACHE"], prefix: "a", repositoryPolicy: "{" },
        'appliedFors[0]: expected to be one of "CREATE_ON_PUSH", "PULL_THROUGH_CACHE", "REPLICATION", got "CACHE"',
        'prefix: expected to be 2 to 256 characters long, got "a"',
        'repositoryPolicy: expected to be valid JSON, got "{"',
      ],
      [
        { imageTagMutabilityExclusionFilters: [{ filter: "a*b*c*", filterType: "WILDCARD" }] },
        'imageTagMutabilityExclusionFilters[0].filter: expected at most two asterisks, got "a*b*c*"',
      ],
    ],
  );
});
