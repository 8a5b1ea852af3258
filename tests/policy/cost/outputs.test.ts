import assert from "node:assert/strict";
import { estimate, linesOf, planned, reasonsOf, unknown } from "./support";

const source = planned("aws:rds/instance:Instance", "source", {
  region: unknown,
  engine: "postgres",
  instanceClass: "db.t4g.micro",
  allocatedStorage: 20,
  storageType: "gp3",
  multiAz: unknown,
  licenseModel: unknown,
  iops: unknown,
});

describe("the cost of outputs", () => {
  it("takes what the program left unset for unset, though it is unknown", () => {
    const cost = estimate([source], { propsAre: "outputs", region: "sa-east-1" });
    assert.deepEqual(linesOf(cost), [
      ["gp3 storage", 20, 0.219, 4.38],
      ["instance hours", 730, 0.034, 24.82],
    ]);
    assert.deepEqual(cost.unpriced, []);
  });

  it("leaves unpriced what is unknown because it is made of another resource", () => {
    const made = {
      ...source,
      propertyDependencies: { multiAz: ["urn:other"], licenseModel: [] },
    };
    assert.deepEqual(reasonsOf(estimate([made], { propsAre: "outputs" })), [
      "multiAz is unknown until the deployment",
    ]);
  });

  it("are not what properties are by default", () => {
    assert.deepEqual(reasonsOf(estimate([source])), ["region is unknown until the deployment"]);
  });

  it("takes the empty texts and lists of a state for unset", () => {
    const cost = estimate([
      planned("aws:kms/key:Key", "key", { customKeyStoreId: "" }),
      planned("aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", { metricQueries: [] }),
      planned("aws:ecs/service:Service", "idle", { launchType: "EC2", region: "" }),
      planned("aws:lb/loadBalancer:LoadBalancer", "edge", {
        loadBalancerType: "",
        minimumLoadBalancerCapacity: { capacityUnits: 0 },
        subnetMappings: [{ subnetId: "subnet-1", allocationId: "" }],
      }),
      planned("aws:ec2/vpcEndpoint:VpcEndpoint", "ecr", {
        vpcEndpointType: "Interface",
        subnetConfigurations: [],
        subnetIds: ["subnet-1"],
      }),
    ]);
    assert.deepEqual(linesOf(cost), [
      ["metrics watched", 1, 0.1, 0.1],
      ["endpoint hours", 730, 0.01, 7.3],
      ["key", 1, 1, 1],
      ["load balancer hours", 730, 0.0225, 16.425],
      ["public IPv4 addresses", 730, 0.005, 3.65],
    ]);
    assert.deepEqual(cost.unpriced, []);
  });
});
