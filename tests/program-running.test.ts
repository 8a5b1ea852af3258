import assert from "node:assert/strict";
import { deployed, within } from "./support/program";
import { stackConfig } from "./support/stacks";

describe("what the program runs", function () {
  this.timeout(60_000);

  it("runs the database and the service in office hours only, but in prod, where it leaves both alone", async () => {
    const switches = async (stack: string) =>
      within((await deployed(stack)).resources, "meddiflux:finops:OfficeHours").flatMap(
        ({ inputs }) => inputs["schedule"] ?? inputs["scheduleExpression"] ?? [],
      );
    const weekdays = "? * MON,TUE,WED,THU,FRI *";
    assert.deepEqual(
      (await switches("hom")).sort(),
      // Two services and a database.
      [`cron(0 18 ${weekdays})`, `cron(30 8 ${weekdays})`].flatMap((cron) => [cron, cron, cron]),
    );
    assert.deepEqual(await switches("prod"), []);
  });

  it("backs up the database where backups are kept: not in dev", async () => {
    const vaults = async (stack: string) =>
      (await deployed(stack)).all("aws:backup/vault:Vault").length;
    assert.deepEqual([await vaults("dev"), await vaults("hom")], [0, 1]);
    const [selected] = (await deployed("prod")).only("aws:backup/selection:Selection").inputs[
      "resources"
    ] as string[];
    assert.match(selected ?? "", /^arn:aws:rds:sa-east-1:777788889999:db:/);
  });

  it("runs the image of its configuration in place of the placeholder", async () => {
    const backend = {
      ...(stackConfig("dev")["backend"] as object),
      image: "registry.example/api@sha256:1",
    };
    const cloud = await deployed("dev", { backend });
    const task = cloud.named("aws:ecs/taskDefinition:TaskDefinition", "backend").inputs;
    const [container] = JSON.parse(String(task["containerDefinitions"])) as [
      Record<string, unknown>,
    ];
    assert.deepEqual(
      [container["image"], "command" in container],
      ["registry.example/api@sha256:1", false],
    );
  });

  it("leads the paths of the backend to it first, and all others to the frontend", async () => {
    const cloud = await deployed("dev");
    const routes = cloud
      .all("aws:lb/listenerRule:ListenerRule")
      .map(({ name, inputs }) => [name, inputs["priority"], inputs["conditions"]])
      .sort();
    const to = (...values: string[]) => [{ pathPattern: { values } }];
    assert.deepEqual(routes, [
      ["backend-route", 100, to("/api/*", "/health", "/process")],
      ["frontend-route", 200, to("/*")],
    ]);
    const ports = cloud
      .all("aws:lb/targetGroup:TargetGroup")
      .map(({ name, inputs }) => [name, inputs["port"]])
      .sort();
    assert.deepEqual(ports, [
      ["backend", 3001],
      ["frontend", 80],
    ]);
  });

  it("moves the limits of services by the hour in prod, where nothing is switched off at night", async () => {
    const actions = async (stack: string) =>
      (await deployed(stack)).all("aws:appautoscaling/scheduledAction:ScheduledAction").length;
    // In dev, what switches two services off and on; in prod three changes a day for each.
    assert.deepEqual([await actions("dev"), await actions("prod")], [4, 6]);
  });
});
