import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deployed, identities, within } from "./support/program";
import { projectFolder, stackConfig, stacks } from "./support/stacks";

describe("the program", function () {
  this.timeout(60_000);

  for (const stack of stacks) {
    it(`makes in ${stack} the resources that review has seen (UPDATE_GOLDEN=1 writes what it makes now)`, async () => {
      const { resources } = await deployed(stack);
      const file = path.join(projectFolder, "tests", "golden", `${stack}.txt`);
      const made = `${identities(resources).join("\n")}\n`;
      if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, made);
      assert.equal(made, readFileSync(file, "utf8"));
    });
  }

  it("watches money first: the guardrails are made before all else and wait for nothing else", async () => {
    const { resources } = await deployed("dev");
    const guardrails = within(resources, "meddiflux:finops:CostGuardrails");
    const first = resources.find(({ type }) => type.startsWith("meddiflux:"));
    assert.equal(first?.type, "meddiflux:finops:CostGuardrails");
    const own = new Set(guardrails.map(({ urn }) => urn));
    for (const { name, dependencies } of guardrails) {
      assert.deepEqual(
        dependencies.filter((urn) => !own.has(urn)),
        [],
        name,
      );
    }
  });

  it("gives every resource the one explicit provider of its package", async () => {
    const { resources } = await deployed("dev");
    const without = resources.filter(
      ({ type, provider }) =>
        /^awsx?:/.test(type) && !provider.includes(`pulumi:providers:${type.split(":")[0] ?? ""}`),
    );
    assert.deepEqual(identities(without), []);
  });

  it("names the account that it may be deployed to, and the tags of everything", async () => {
    const cloud = await deployed("prod");
    const { inputs } = cloud.only("pulumi:providers:aws");
    assert.equal(inputs["region"], "sa-east-1");
    assert.deepEqual(JSON.parse(String(inputs["allowedAccountIds"])), ["777788889999"]);
    assert.deepEqual(JSON.parse(String(inputs["defaultTags"])), {
      tags: {
        Project: "meddiflux",
        Environment: "prod",
        Owner: "platform@meddiflux.example",
        CostCenter: "health-platform",
        ManagedBy: "pulumi",
      },
    });
  });

  it("opens in the network ACLs every port that a service or a store listens on", async () => {
    const cloud = await deployed("prod");
    const opened = (tier: string) => {
      const { ingress } = cloud.named(
        "aws:ec2/networkAcl:NetworkAcl",
        `network-acls-${tier}`,
      ).inputs;
      const rules = ingress as readonly { action: string; fromPort: number; toPort: number }[];
      return rules
        .filter(({ action, fromPort, toPort }) => action === "allow" && fromPort === toPort)
        .map(({ fromPort }) => fromPort);
    };
    const services = cloud
      .all("aws:lb/targetGroup:TargetGroup")
      .map(({ inputs }) => inputs["port"]);
    const stores = within(cloud.resources, "meddiflux:data:")
      .filter(({ type }) => type === "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
      .map(({ inputs }) => inputs["fromPort"]);
    assert.ok(services.length > 0 && stores.length > 0);
    assert.deepEqual(
      services.filter((port) => !opened("app").includes(Number(port))),
      [],
    );
    assert.deepEqual(
      stores.filter((port) => !opened("data").includes(Number(port))),
      [],
    );
  });

  it("has a bastion only where it is asked for, and then the stores admit it", async () => {
    const bastion = "meddiflux:network:Bastion";
    assert.deepEqual(within((await deployed("dev")).resources, bastion), []);
    const network = { ...(stackConfig("dev")["network"] as object), bastion: true };
    const { resources } = await deployed("dev", { network });
    assert.equal(resources.filter(({ type }) => type === bastion).length, 1);
    assert.deepEqual(
      resources
        .filter(({ name }) => name.endsWith("-from-bastion"))
        .map(({ inputs }) => [inputs["referencedSecurityGroupId"], inputs["fromPort"]])
        .sort(),
      [
        ["bastion-firewall-id", 5432],
        ["bastion-firewall-id", 6379],
      ],
    );
  });

  it("leaves what an account has once to its owner", async () => {
    const { resources } = await deployed("dev", {
      account: { id: "111122223333", owner: false, makesEcsRole: false },
    });
    assert.deepEqual(within(resources, "meddiflux:audit:"), []);
    assert.deepEqual(within(resources, "meddiflux:security:AccountGuardrails"), []);
    assert.deepEqual(within(resources, "aws:costexplorer/"), []);
    assert.equal(within(resources, "aws:budgets/budget:Budget").length, 1);
  });

  it("copies images to another region where configuration says so, in the stack that owns the account", async () => {
    const copies = async (owner: boolean, replicateTo: string) => {
      const account = { id: "111122223333", owner, makesEcsRole: false };
      const { resources } = await deployed("dev", {
        account,
        images: { replicateTo, scanning: "basic" },
      });
      return within(resources, "aws:ecr/replicationConfiguration:").length;
    };
    assert.equal(await copies(true, "us-east-1"), 1);
    assert.equal(await copies(true, "none"), 0);
    assert.equal(await copies(false, "us-east-1"), 0);
  });

  it("protects in prod all that keeps data, and nothing in dev", async () => {
    const protectedIn = async (stack: string) =>
      (await deployed(stack)).resources
        .filter((resource) => resource.protect)
        .map(({ name }) => name)
        .sort();
    assert.deepEqual(await protectedIn("dev"), []);
    assert.deepEqual(await protectedIn("prod"), [
      "access-logs",
      "alert-records",
      "backup",
      "cache",
      "config-history",
      "costs-key",
      "database",
      "edge",
      "flow-records",
      "images-backend",
      "images-frontend",
      "keys-audit",
      "keys-data",
      "keys-logs",
      "keys-messaging",
      "keys-secrets",
      "query-results",
      "signing-keys",
      "trail-quarantine",
      "trail-records",
      "watch-state",
      "watch-trail",
    ]);
  });

  it("lets people in by Identity Center once it knows the instance, and only where it owns the account", async () => {
    const identityCenter = {
      ...(stackConfig("dev")["identityCenter"] as object),
      instanceArn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
    };
    const people = async (change: object) =>
      within((await deployed("dev", change)).resources, "meddiflux:security:PeopleAccess").length;
    const elsewhere = { account: { id: "111122223333", owner: false, makesEcsRole: false } };
    assert.deepEqual([await people({}), await people({ identityCenter, ...elsewhere })], [0, 0]);
    assert.notEqual(await people({ identityCenter }), 0);
  });
});
