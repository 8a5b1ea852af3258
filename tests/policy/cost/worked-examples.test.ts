import assert from "node:assert/strict";
import type { PlannedResource } from "../../../policy/cost/links";
import { cents, costOfUse, estimate, planned, unknown } from "./support";

// Estimates that others have published, built as resources and priced again.

function fargate(name: string, cpu: string, memory: string, arm = false) {
  const definition = planned("aws:ecs/taskDefinition:TaskDefinition", name, {
    cpu,
    memory,
    runtimePlatform: { cpuArchitecture: arm ? "ARM64" : "X86_64" },
  });
  const service = planned(
    "aws:ecs/service:Service",
    name,
    { launchType: "FARGATE", desiredCount: 1 },
    { taskDefinition: definition },
  );
  return [definition, service];
}

function postgres(instanceClass: string, allocatedStorage: number) {
  return planned("aws:rds/instance:Instance", "db", {
    engine: "postgres",
    instanceClass,
    allocatedStorage,
    storageType: "gp3",
    backupRetentionPeriod: 3,
  });
}

function secrets(count: number) {
  return Array.from({ length: count }, (_, index) =>
    planned("aws:secretsmanager/secret:Secret", `secret-${index}`, {}),
  );
}

const gateway = planned("aws:ec2/natGateway:NatGateway", "nat", {});
const address = planned("aws:ec2/eip:Eip", "nat", {});
const repository = planned("aws:ecr/repository:Repository", "images", {});
const balancer = planned("aws:lb/loadBalancer:LoadBalancer", "alb", {
  subnets: [unknown, unknown],
});
// The published figures leave out the addresses of the load balancer.
const balancerAlone = planned("aws:lb/loadBalancer:LoadBalancer", "alb", { internal: true });

const monthly = (...resources: readonly PlannedResource[]) => estimate(resources).monthly;

// A cost document of the IIMP project: us-east-2, whose prices are those of us-east-1, September 2026.
describe("the published estimate of IIMP, USD 114.95 a month", () => {
  const stack = [
    gateway,
    address,
    ...fargate("api", "1024", "2048"),
    balancer,
    postgres("db.t4g.micro", 20),
    ...secrets(13),
    repository,
  ];

  it("is met by each position", () => {
    assert.equal(monthly(gateway), 32.85);
    assert.equal(monthly(...fargate("api", "1024", "2048")), 36.04);
    assert.equal(monthly(balancerAlone), 16.43);
    assert.equal(cents(monthly(balancer, address) - monthly(balancerAlone)), 10.95); // three IPv4
    assert.equal(monthly(...secrets(13)), 5.2);
    assert.equal(cents(costOfUse(estimate([repository]), "images stored", 2)), 0.2);
  });

  it("is USD 115.65 in all: it has storage of databases at 0.08, listed at 0.115", () => {
    const cost = estimate(stack);
    assert.deepEqual(cost.unpriced, []);
    assert.equal(cents(cost.monthly + costOfUse(cost, "images stored", 2)), 115.65);
    assert.equal(cents(115.65 - 20 * (0.115 - 0.08)), 114.95);
  });

  it("would be USD 200.16 in sa-east-1", () => {
    const cost = estimate(stack, { region: "sa-east-1" });
    assert.equal(cents(cost.monthly + costOfUse(cost, "images stored", 2)), 200.16);
  });
});

// GitHub Lucasantunesribeiro/emissao_nfe, infra/COST_ESTIMATE.md: us-east-1, January 2026, "dev".
describe("the published estimate of emissao_nfe, about USD 180 a month", () => {
  const services = [...fargate("faturamento", "256", "512"), ...fargate("estoque", "256", "512")];
  const database = postgres("db.t4g.micro", 20);
  const bucket = planned("aws:s3/bucket:Bucket", "frontend", {});
  const distribution = planned("aws:cloudfront/distribution:Distribution", "cdn", {
    priceClass: "PriceClass_100",
  });
  const logs = planned("aws:cloudwatch/logGroup:LogGroup", "api", {});
  const cost = estimate([
    ...services,
    database,
    gateway,
    balancerAlone,
    bucket,
    distribution,
    repository,
    ...secrets(5),
    logs,
  ]);
  const use = (item: string, quantity: number) => costOfUse(cost, item, quantity);

  it("is met by each position, with the use that it assumes", () => {
    assert.equal(monthly(...services), 18.02);
    assert.equal(
      cents(monthly(database) + use("backups beyond the size of the storage", 10)),
      14.93,
    );
    assert.equal(cents(monthly(gateway) + use("data processed", 50)), 35.1);
    assert.equal(cents(monthly(balancerAlone) + use("capacity units", 10 * 730)), 74.83);
    assert.equal(cents(use("stored", 5)), 0.12); // published: 0.15, with requests
    assert.equal(use("data out, North America", 50), 4.25);
    assert.equal(cents(use("images stored", 2)), 0.2);
    assert.equal(monthly(...secrets(5)), 2);
    assert.equal(cents(use("logs ingested", 5) + use("logs stored", 1)), 2.53);
  });

  it("is USD 152.07 in all; to about 180 is the message broker, which has no price here", () => {
    const used =
      use("backups beyond the size of the storage", 10) +
      use("data processed", 50) +
      use("capacity units", 10 * 730) +
      use("stored", 5) +
      use("data out, North America", 50) +
      use("HTTPS requests, North America", 10) + // 100,000
      use("images stored", 2) +
      use("logs ingested", 5) +
      use("logs stored", 1);
    assert.equal(cost.monthly, 83.28);
    assert.equal(cents(cost.monthly + used), 152.07);
    const broker = planned("aws:mq/broker:Broker", "mq", {});
    assert.equal(estimate([broker]).unpriced[0]?.reason, "no price model for this type");
  });
});

// GitHub adesokandijam/pulumi-numeris, cost_analysis.md, from AWS's calculator: us-east-1.
describe("the published estimate of pulumi-numeris, USD 83.67 a month", () => {
  it("has USD 38.75 for a gateway, its address and 50 GB", () => {
    const cost = estimate([gateway, address]);
    assert.equal(cents(cost.monthly + costOfUse(cost, "data processed", 50)), 38.75);
  });

  it("has USD 7.21 for a quarter of a vCPU on ARM", () => {
    assert.equal(monthly(...fargate("api", "256", "512", true)), 7.21);
  });

  it("has USD 3.87 for a database used a tenth of the time, which is 3.47 by list prices", () => {
    const cost = estimate([postgres("db.t4g.micro", 20)], { hoursOf: () => 73 });
    assert.equal(cost.monthly, 3.47);
  });
});

// GitHub aws-samples/keycloak-on-aws, 2022: us-east-1; its database has a price that is not here.
describe("the published estimate of keycloak-on-aws", () => {
  it("has USD 72.08 for two tasks of 1 vCPU and 2 GB", () => {
    const [definition, service] = fargate("keycloak", "1024", "2048");
    assert.ok(definition && service);
    const two = { ...service, props: { ...service.props, desiredCount: 2 } };
    assert.equal(monthly(definition, two), 72.08);
  });

  it("has USD 25.77 for a load balancer with 1.6 capacity units", () => {
    const cost = estimate([balancerAlone]);
    assert.equal(cents(cost.monthly + costOfUse(cost, "capacity units", 1.6 * 730)), 25.77);
  });
});
