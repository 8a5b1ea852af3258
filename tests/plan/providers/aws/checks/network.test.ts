import { unknown } from "../../../../../plan/protocol/wire";
import { arnOf, describeType, notAnArn } from "./support";

const notIpv4 = "expected to be an IPv4 CIDR block that begins at its network address";
const notProtocol = "expected to be tcp, udp, icmp, icmpv6, all, or a protocol number (-1 is all)";

const rule = { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"] };

describe("checks of networks and load balancers", () => {
  describeType(
    "aws:ec2/securityGroup:SecurityGroup",
    { name: "web", description: "Web", ingress: [rule] },
    [
      [
        { ingress: [rule, { ...rule, cidrBlocks: ["10.0.0.0/8", "10.0.0.1/8"] }] },
        `ingress[1].cidrBlocks[1]: ${notIpv4}, got "10.0.0.1/8"`,
      ],
      [
        { egress: [{ ...rule, protocol: "http" }] },
        `egress[0].protocol: ${notProtocol}, got "http"`,
      ],
      [{ egress: [{ ...rule, protocol: "-1", fromPort: 0, toPort: 0 }] }],
      [{ egress: [{ ...rule, protocol: "58" }] }],
      [
        { egress: [{ ...rule, protocol: "-1" }] },
        'egress[0].fromPort: must be 0 where protocol is "-1", which is all',
        'egress[0].toPort: must be 0 where protocol is "-1", which is all',
      ],
      [
        { ingress: [{ ...rule, description: "a*b?" }] },
        'ingress[0].description: expected only letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*, got "a*b?"',
      ],
      [{ name: "sg-web" }, 'name: expected no sg- at the beginning, got "sg-web"'],
      [{ ingress: [{ ...rule, cidrBlocks: [unknown], protocol: unknown }] }],
    ],
  );

  describeType(
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    {
      securityGroupId: "sg-1",
      ipProtocol: "tcp",
      fromPort: 0,
      toPort: 65_535,
      cidrIpv4: "0.0.0.0/0",
    },
    [
      [
        { fromPort: -2, cidrIpv4: "0.0.0.0" },
        `cidrIpv4: ${notIpv4}, got "0.0.0.0"`,
        "fromPort: expected to be in the range (-1 - 65535), got -2",
      ],
      [
        { cidrIpv6: "::/0" },
        "cidrIpv4: only one of cidrIpv4, cidrIpv6, prefixListId, referencedSecurityGroupId can be specified, but cidrIpv4, cidrIpv6 were specified",
      ],
      [{ cidrIpv4: null, referencedSecurityGroupId: unknown }],
      [
        { cidrIpv4: null },
        "cidrIpv4: one of cidrIpv4, cidrIpv6, prefixListId, referencedSecurityGroupId must be specified",
      ],
    ],
  );

  describeType("aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }, [
    [
      { cidrBlock: "10.0.0.0/8" },
      'cidrBlock: expected to be an IPv4 CIDR block from /16 to /28 that begins at its network address, got "10.0.0.0/8"',
    ],
    [
      { ipv4NetmaskLength: 20 },
      "cidrBlock: conflicts with ipv4NetmaskLength",
      "ipv4NetmaskLength: all of ipv4NetmaskLength, ipv4IpamPoolId must be specified, ipv4IpamPoolId is missing",
    ],
  ]);

  describeType("aws:ec2/subnet:Subnet", { vpcId: "vpc-1", cidrBlock: "10.0.1.0/24" }, [
    [{ cidrBlock: "10.0.1.5/24" }, `cidrBlock: ${notIpv4}, got "10.0.1.5/24"`],
    [
      { availabilityZone: "sa-east-1a", availabilityZoneId: "sae1-az1" },
      "availabilityZone: conflicts with availabilityZoneId",
    ],
  ]);

  describeType("aws:ec2/route:Route", { destinationCidrBlock: "0.0.0.0/0" }, [
    [{ destinationCidrBlock: "" }],
    [{ destinationCidrBlock: "all" }, `destinationCidrBlock: ${notIpv4}, or empty, got "all"`],
  ]);

  describeType(
    "aws:ec2/flowLog:FlowLog",
    { vpcId: "vpc-1", trafficType: "ALL", logDestination: "arn:aws:s3:::logs" },
    [
      [
        { maxAggregationInterval: 300, trafficType: "all" },
        "maxAggregationInterval: expected to be one of 60, 600, got 300",
        'trafficType: expected to be one of "ACCEPT", "REJECT", "ALL", got "all"',
      ],
      [
        { vpcId: null },
        "eniId: one of eniId, regionalNatGatewayId, subnetId, transitGatewayAttachmentId, transitGatewayId, vpcId must be specified",
      ],
    ],
  );

  describeType("aws:lb/loadBalancer:LoadBalancer", { name: "edge", subnets: ["subnet-1"] }, [
    [
      { name: "a".repeat(33) },
      `name: expected to be 0 to 32 characters long, got "${"a".repeat(33)}"`,
    ],
    [{ name: "edge_1" }, 'name: expected only letters, digits and hyphens, got "edge_1"'],
    [{ name: "-edge" }, 'name: expected no hyphen at the beginning or the end, got "-edge"'],
    [{ name: "internal-a" }, 'name: expected no internal- at the beginning, got "internal-a"'],
    [{ name: null, namePrefix: "edge-1" }],
    [
      { name: null, namePrefix: "edge-12" },
      'namePrefix: expected to be 1 to 6 characters long, got "edge-12"',
    ],
    [{ subnets: null }, "subnetMappings: one of subnetMappings, subnets must be specified"],
    [
      { desyncMitigationMode: "strict" },
      'desyncMitigationMode: expected to be one of "monitor", "defensive", "strictest", got "strict"',
    ],
  ]);

  describeType(
    "aws:lb/targetGroup:TargetGroup",
    { namePrefix: "back-", port: 8080, protocol: "HTTP", targetType: "ip", vpcId: "vpc-1" },
    [
      [
        { port: 65_536, protocol: "http" },
        "port: expected to be in the range (1 - 65535), got 65536",
        'protocol: expected to be one of "HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE", "QUIC", "TCP_QUIC", got "http"',
      ],
      [{ healthCheck: { path: "/health", port: "traffic-port", protocol: "http", interval: 5 } }],
      [
        { healthCheck: { path: "health", port: "all", interval: 4, healthyThreshold: 11 } },
        "healthCheck.healthyThreshold: expected to be in the range (2 - 10), got 11",
        "healthCheck.interval: expected to be in the range (5 - 300), got 4",
        'healthCheck.path: expected a slash at the beginning, got "health"',
        'healthCheck.port: expected to be "traffic-port" or a port, got "all"',
      ],
      [{ vpcId: null }, "vpcId: must be specified unless targetType is lambda"],
      [{ targetType: "lambda", vpcId: null, port: null, protocol: null }],
      [{ targetType: unknown, vpcId: null }],
      [{ slowStart: 30 }],
      [{ slowStart: 29 }, "slowStart: expected to be 0, or in the range (30 - 900), got 29"],
    ],
  );

  const forward = {
    type: "forward",
    targetGroupArn: arnOf("elasticloadbalancing", "targetgroup/a/1"),
  };
  const redirect = { type: "redirect", redirect: { protocol: "HTTPS", statusCode: "HTTP_301" } };

  describeType(
    "aws:lb/listener:Listener",
    {
      loadBalancerArn: arnOf("elasticloadbalancing", "loadbalancer/app/a/1"),
      port: 443,
      protocol: "HTTPS",
      defaultActions: [forward],
    },
    [
      [{ defaultActions: [redirect] }],
      [
        {
          defaultActions: [{ type: "redirect", redirect: { protocol: "http", statusCode: "301" } }],
        },
        'defaultActions[0].redirect.protocol: expected to be one of "#{protocol}", "HTTP", "HTTPS", got "http"',
        'defaultActions[0].redirect.statusCode: expected to be one of "HTTP_301", "HTTP_302", got "301"',
      ],
      [
        {
          defaultActions: [
            { type: "fixed-response", fixedResponse: { contentType: "text", statusCode: "302" } },
          ],
        },
        'defaultActions[0].fixedResponse.contentType: expected to be one of "text/plain", "text/css", "text/html", "application/javascript", "application/json", got "text"',
        'defaultActions[0].fixedResponse.statusCode: expected a status code 2xx, 4xx or 5xx, got "302"',
      ],
      [{ certificateArn: "mine" }, notAnArn("certificateArn", "mine")],
    ],
  );

  describeType(
    "aws:lb/listenerRule:ListenerRule",
    {
      listenerArn: arnOf("elasticloadbalancing", "listener/app/a/1/2"),
      priority: 50_000,
      actions: [forward],
      conditions: [{ pathPattern: { values: ["/*"] } }],
    },
    [
      [{ priority: 99_999 }],
      [{ priority: 50_001 }, "priority: expected to be in the range (1 - 50000), got 50001"],
      [
        { conditions: [{ sourceIp: { values: ["10.0.0.1/8"] } }] },
        'conditions[0].sourceIp.values[0]: expected to be a CIDR block that begins at its network address, got "10.0.0.1/8"',
      ],
    ],
  );
});
