import type { Requirements } from "./requirement";

export const network: Requirements = {
  "S0-08": {
    asks: "Environments apart from each other: networks, keys and roles of their own",
    types: ["ec2.Vpc", "kms.Key", "iam.Role"],
    tests: {
      "components/network/subnet-plan": [
        "has the networks of the three stacks apart, so that they can be connected one day",
      ],
      program: ["names the account that it may be deployed to, and the tags of everything"],
    },
  },
  "S0-12": {
    asks: "A VPC, subnets and security groups isolate each environment",
    types: ["ec2.Vpc", "ec2.Subnet", "ec2.SecurityGroup"],
    tests: {
      "components/network/subnet-plan": [
        "keeps every subnet inside the network, apart from all others, and within AWS's sizes",
      ],
      reachability: ["of prod takes no other way"],
      "plan/platform": ["expands the VPC into the subnets of its plan"],
    },
  },
  "S1-03": {
    asks: "A network that trusts nobody: groups name groups, defaults are empty, endpoints have policies",
    types: ["ec2.DefaultSecurityGroup", "ec2.VpcEndpoint", "vpc.SecurityGroupIngressRule"],
    tests: {
      "components/network/network": ["empties the default security group"],
      "components/network/service-endpoints": [
        "keeps to this account on both ends, but for what AWS gives to read",
      ],
    },
  },
  "S1-10": {
    asks: "An internet gateway, and public subnets for what faces the internet",
    types: ["ec2.InternetGateway", "ec2.Subnet", "ec2.RouteTable", "ec2.Route"],
    tests: {
      "components/network/network": ["gives awsx every block, so that it computes none by itself"],
      reachability: [
        "of prod goes from the internet to the load balancer, to services, to stores, and back",
      ],
    },
  },
  "S1-11": {
    asks: "A bastion, if wanted, with no way in but sessions",
    types: ["ec2.Instance", "ec2.LaunchTemplate", "iam.InstanceProfile"],
    tests: {
      "components/network/bastion": ["lets nothing in, and only TLS out"],
      program: ["has a bastion only where it is asked for, and then the stores admit it"],
      reachability: ["goes from a bastion to the stores, and to a bastion from nowhere"],
    },
  },
  "S1-12": {
    asks: "Private subnets for services, and isolated ones for stores",
    types: ["ec2.Subnet", "ec2.RouteTable"],
    tests: {
      "components/network/subnet-plan": ["gives each tier its band and each zone its slot"],
      reachability: [
        "of prod comes to a store from its clients alone, even within the tier of services",
      ],
    },
  },
  "S1-13": {
    asks: "NAT gateways, one a zone, for ways out only",
    types: ["ec2.Eip", "ec2.NatGateway"],
    tests: {
      "components/network/network": ["asks for NAT gateways perZone as OnePerAz"],
      variants: ["make of prod one with one NAT gateway, and leave all else as it is"],
    },
  },
  "S1-14": {
    asks: "Three zones for every layer",
    types: ["ec2.Subnet"],
    tests: {
      "components/network/subnet-plan": [
        "moves nothing when a zone is added, taken away or listed elsewhere",
      ],
      "components/config/network": ["refuses prod in one zone, and no other stack"],
      variants: [
        "move no subnet when a zone is added",
        "make of hom one in one zone, and leave all else as it is",
      ],
    },
  },
  "S1-20": {
    asks: "Stateful security groups that only allow",
    types: ["ec2.SecurityGroup", "vpc.SecurityGroupIngressRule", "vpc.SecurityGroupEgressRule"],
    tests: {
      "components/compute/service-firewall": [
        "takes requests from the load balancer alone, and speaks only TLS to the world",
      ],
    },
  },
  "S1-23": {
    asks: "Flow logs of all traffic, to be searched",
    types: ["ec2.FlowLog"],
    tests: {
      "components/network/flow-logs": [
        "records all traffic of the VPC as Parquet in folders by hour",
        "is to look, and to write under this account, for logs of this account alone",
      ],
    },
  },
  "S1-30": {
    asks: "Stateless network ACLs for each tier, that let answers back",
    types: ["ec2.NetworkAcl", "ec2.DefaultNetworkAcl"],
    tests: {
      "components/network/acl-rules": [
        "let a service to the database, and the answers back",
        "stop the public tier to the database when leaving public",
      ],
      "components/network/tier-acls": ["gives each tier's subnets an ACL of their own"],
      reachability: ["of prod does not pass from the public tier to the stores, whoever sends it"],
    },
  },
  "S1-38": {
    asks: "Logs of the infrastructure: traffic, load balancer, containers",
    types: ["ec2.FlowLog", "ecs.Cluster"],
    tests: {
      "components/edge/load-balancer": ["logs requests and connections, each under its own prefix"],
      "components/network/flow-logs": ["names each field once"],
    },
  },
  "S2-13": {
    asks: "A VPC with public and private subnets",
    types: ["ec2.Vpc", "ec2.Subnet"],
    tests: {
      "components/network/network": ["tells its tiers by name, and its addresses in the world"],
    },
  },
  "S2-14": {
    asks: "NAT is a choice: without it, AWS is reached through endpoints",
    types: ["ec2.VpcEndpoint"],
    tests: {
      "components/network/network": [
        "has interface endpoints only without NAT gateways: the services that Fargate needs",
      ],
      reachability: [
        "leaves the services by no route where there is no NAT gateway, but reaches AWS's endpoints",
      ],
      variants: ["break no rule in a prod without a way out"],
    },
  },
  "S2-15": {
    asks: "Security groups with least privilege",
    types: ["vpc.SecurityGroupIngressRule", "vpc.SecurityGroupEgressRule"],
    tests: {
      "components/data/cache": ["is open to its clients on its one port"],
      "components/edge/load-balancer": [
        "lets the internet in on the two web ports only, and by itself nothing out",
      ],
    },
  },
  "X-17": {
    asks: "One NAT gateway a zone against none at all: prod has one a zone, the others one",
    types: ["ec2.NatGateway"],
    tests: { "components/network/network": ["asks for NAT gateways none as None"] },
  },
  "X-19": {
    asks: "A bastion in a public subnet against zero trust: off, private and without a way in",
    types: ["ec2.Instance"],
    tests: {
      "components/network/bastion": [
        "stands in the first subnet, without a public address and without a key pair",
      ],
    },
  },
};
