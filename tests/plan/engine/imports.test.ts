import assert from "node:assert/strict";
import { noOptions } from "../../../plan/engine/resource-options";
import { engine, thing } from "./support";

describe("an imported resource", () => {
  it("has its id, is planned as it is declared, and is said to be so", async () => {
    const running = engine();
    const options = { ...noOptions, importId: "thing-1" };
    const { urn, id, outputs } = await running.register(
      thing("one", { inputs: { size: 1 }, options }),
    );
    assert.deepEqual([id, outputs], ["thing-1", { colour: "red", size: 1 }]);
    assert.deepEqual(running.warnings, [
      {
        message:
          "imports thing-1, whose present state an offline plan cannot read: it is planned as the program declares it, and a difference between the two is not shown",
        urn,
      },
    ]);
  });
});

describe("the timeouts of a resource", () => {
  const withCreate = (create: string) =>
    engine().register(thing("one", { options: { ...noOptions, timeouts: { create } } }));

  it("are durations", async () => {
    await withCreate("1h30m");
    for (const wrong of ["soon", "30", "5 m", "1d"]) {
      await assert.rejects(withCreate(wrong), {
        name: "RegistrationError",
        message: `customTimeouts has the value "${wrong}"; use numbers with the units h, m, s or ms, such as 30m`,
      });
    }
  });
});
