import assert from "node:assert/strict";
import { secret, signatureKey, signatures } from "../../../../../plan/protocol/wire";
import { Ref } from "../../../../../plan/providers/awsx/child";
import {
  associationType,
  eipType,
  endpointType,
  expand,
  internetGatewayType,
  key,
  natGatewayType,
  routeTableType,
  routeType,
  subnetType,
  vpcType,
} from "./support";

/** One zone with a public and an isolated subnet. */
const small = {
  cidrBlock: "10.7.0.0/24",
  availabilityZoneNames: ["sa-east-1b"],
  natGateways: { strategy: "None" },
  subnetStrategy: "Auto",
  subnetSpecs: [{ type: "Isolated" }, { type: "Public" }],
};

describe("The outputs of a VPC", () => {
  it("are its resources by kind, in the order of registration, and the ids of its subnets", () => {
    const { outputs } = expand({
      ...small,
      natGateways: { strategy: "Single" },
      subnetSpecs: [{ type: "Isolated" }, { type: "Private" }, { type: "Public" }],
      vpcEndpointSpecs: [{ serviceName: "s3" }],
    });
    const whole = (type: string, ...names: string[]) =>
      names.map((name) => new Ref(key(type, name), "urn"));
    const ids = (name: string) => [new Ref(key(subnetType, name), "id")];
    const names = ["main-public-1", "main-private-1", "main-isolated-1"];
    assert.deepEqual(outputs, {
      vpc: new Ref(key(vpcType, "main"), "urn"),
      vpcId: new Ref(key(vpcType, "main"), "id"),
      internetGateway: new Ref(key(internetGatewayType, "main"), "urn"),
      subnets: whole(subnetType, ...names),
      publicSubnets: whole(subnetType, "main-public-1"),
      privateSubnets: whole(subnetType, "main-private-1"),
      isolatedSubnets: whole(subnetType, "main-isolated-1"),
      publicSubnetIds: ids("main-public-1"),
      privateSubnetIds: ids("main-private-1"),
      isolatedSubnetIds: ids("main-isolated-1"),
      routeTables: whole(routeTableType, ...names),
      routeTableAssociations: whole(associationType, ...names),
      routes: whole(routeType, "main-public-1", "main-private-1"),
      natGateways: whole(natGatewayType, "main-1"),
      eips: whole(eipType, "main-1"),
      vpcEndpoints: whole(endpointType, "s3"),
      subnetLayout: [{ type: "Isolated" }, { type: "Private" }, { type: "Public" }],
    });
  });

  it("are all secret where a tag of a subnet spec is, which the layout is computed with", () => {
    const open = expand(small).outputs;
    const tags = { Owner: secret("ops") };
    const subnetSpecs = [{ type: "Isolated", tags }, { type: "Public" }];
    assert.deepEqual(
      expand({ ...small, subnetSpecs }).outputs,
      Object.fromEntries(
        Object.entries(open).map(([name, value]) => [
          name,
          { [signatureKey]: signatures.secret, value },
        ]),
      ),
    );
  });
});
