import { changed, type Variant } from "./variant";

const image = `777788889999.dkr.ecr.sa-east-1.amazonaws.com/meddiflux-prod@sha256:${"0".repeat(64)}`;

/** Choices about zones and ways out. */
export const networkVariants: readonly Variant[] = [
  {
    what: "in a zone less",
    ...{ stack: "prod", change: changed("prod", "network", { zones: ["a", "b"] }) },
    gone: ["Subnet network-app-3", "Subnet network-data-3", "Subnet network-public-3"],
    ...{ made: [], stopped: [] },
  },
  {
    what: "in one zone",
    ...{ stack: "hom", change: changed("hom", "network", { zones: ["a"] }) },
    // Subnets of a second zone stay, since load balancers and stores want two.
    gone: ["Subnet network-app-3", "Subnet network-data-3", "Subnet network-public-3"],
    ...{ made: [], stopped: [] },
  },
  {
    what: "in one zone without a way out",
    stack: "hom",
    change: {
      ...changed("hom", "network", { zones: ["a"], nat: "none" }),
      ...changed("hom", "backend", { image }),
      ...changed("hom", "frontend", { image }),
      telemetry: false,
    },
    gone: [
      ...["Eip network-1", "NatGateway network-1"],
      ...["RolePolicy backend-telemetry", "RolePolicy frontend-telemetry"],
      ...["Route network-app-1", "Route network-app-2"],
      ...["Subnet network-app-3", "Subnet network-data-3", "Subnet network-public-3"],
    ],
    made: ["ServiceEndpoints network-endpoints"],
    stopped: [],
  },
  {
    what: "in a zone more",
    ...{ stack: "dev", change: changed("dev", "network", { zones: ["a", "b", "c"] }) },
    made: ["Subnet network-app-3", "Subnet network-data-3", "Subnet network-public-3"],
    ...{ gone: [], stopped: [] },
  },
  {
    what: "with one NAT gateway",
    ...{ stack: "prod", change: changed("prod", "network", { nat: "single" }) },
    gone: ["Eip network-2", "Eip network-3", "NatGateway network-2", "NatGateway network-3"],
    ...{ made: [], stopped: [] },
  },
  {
    what: "with a NAT gateway in each zone",
    ...{ stack: "dev", change: changed("dev", "network", { nat: "perZone" }) },
    made: ["Eip network-2", "NatGateway network-2"],
    gone: [],
    // One is enough where nobody is paid to be there.
    stopped: ["nat-gateway-strategy on network-2"],
  },
  {
    what: "without a way out",
    stack: "prod",
    change: {
      ...changed("prod", "network", { nat: "none" }),
      ...changed("prod", "backend", { image }),
      ...changed("prod", "frontend", { image }),
      telemetry: false,
    },
    gone: [
      ...["Eip network-1", "Eip network-2", "Eip network-3"],
      ...["NatGateway network-1", "NatGateway network-2", "NatGateway network-3"],
      ...["RolePolicy backend-telemetry", "RolePolicy frontend-telemetry"],
      ...["Route network-app-1", "Route network-app-2", "Route network-app-3"],
    ],
    made: ["ServiceEndpoints network-endpoints"],
    stopped: [],
  },
];
