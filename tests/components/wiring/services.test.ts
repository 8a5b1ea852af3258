import assert from "node:assert/strict";
import { deployed, within } from "../../support/program";
import { stackConfig } from "../../support/stacks";

const type = {
  service: "aws:ecs/service:Service",
  rule: "aws:lb/listenerRule:ListenerRule",
  targets: "aws:lb/targetGroup:TargetGroup",
  acl: "aws:ec2/networkAcl:NetworkAcl",
  task: "aws:ecs/taskDefinition:TaskDefinition",
  repository: "aws:ecr/repository:Repository",
};

const inMode = (mode: string) => {
  const edge = stackConfig("prod")["edge"] as object;
  const frontend = { mode, priceClass: "PriceClass_All" };
  return deployed("prod", { edge: { ...edge, frontend } });
};

const namesOf = (resources: readonly { readonly name: string }[]) =>
  resources.map(({ name }) => name).sort();

describe("the services of a stack", function () {
  this.timeout(60_000);

  for (const mode of ["ecs", "both"]) {
    it(`are backend and frontend in mode ${mode}, which claims what paths the backend leaves`, async () => {
      const cloud = await inMode(mode);
      assert.deepEqual(namesOf(cloud.all(type.service)), ["backend", "frontend"]);
      assert.deepEqual(
        cloud
          .all(type.rule)
          .map(({ name, inputs }) => [name, inputs["priority"]])
          .sort(),
        [
          ["backend-route", 100],
          ["frontend-route", 200],
        ],
      );
    });
  }

  it("are the backend alone in mode s3: no tasks, no path and no port of a frontend", async () => {
    const cloud = await inMode("s3");
    assert.deepEqual(namesOf(cloud.all(type.service)), ["backend"]);
    assert.deepEqual(namesOf(cloud.all(type.targets)), ["backend"]);
    assert.deepEqual(namesOf(within(cloud.resources, "::frontend")), []);
    const { ingress } = cloud.named(type.acl, "network-acls-app").inputs;
    const ports = (ingress as readonly { readonly toPort: number }[]).map(({ toPort }) => toPort);
    assert.deepEqual([ports.includes(3001), ports.includes(80)], [true, false]);
  });

  it("keep the images of a frontend that a bucket serves, for the way back to containers", async () => {
    const cloud = await inMode("s3");
    assert.deepEqual(namesOf(cloud.all(type.repository)), ["images-backend", "images-frontend"]);
  });

  it("tell the backend alone where the signing keys are, and start it when there are some", async () => {
    const cloud = await deployed("dev");
    const secrets = cloud
      .all("aws:iam/rolePolicy:RolePolicy")
      .filter(({ name }) => name.endsWith("-secrets"));
    assert.deepEqual(namesOf(secrets), ["backend-secrets"]);
    const first = cloud.only("aws:lambda/invocation:Invocation");
    const waits = (name: string) =>
      cloud.named(type.service, name).dependencies.includes(first.urn);
    assert.deepEqual([waits("backend"), waits("frontend")], [true, false]);
  });

  it("tell the backend alone where the stores are, and let nobody else sign in", async () => {
    const cloud = await deployed("dev");
    const told = (name: string) =>
      [
        ...String(cloud.named(type.task, name).inputs["containerDefinitions"]).matchAll(
          /(\w+)","valueFrom"/g,
        ),
      ].map(([, variable]) => variable);
    assert.deepEqual(told("backend"), ["CACHE_HOST", "CACHE_NAME", "DATABASE_HOST"]);
    assert.deepEqual(told("frontend"), []);
    const policies = cloud.all("aws:iam/rolePolicy:RolePolicy");
    const signIn = policies.filter(({ inputs }) =>
      /rds-db:connect|elasticache:Connect/.test(String(inputs["policy"])),
    );
    assert.deepEqual(namesOf(signIn), ["backend-cache", "backend-database"]);
  });
});
