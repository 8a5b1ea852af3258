import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { deploy, type Resource } from "../support/deploy";
import { projectFolder } from "../support/stacks";
import { components } from "./every-component";

const isComponent = ({ type }: Resource) => type.startsWith("meddiflux:");

describe("every component", () => {
  it("is under contract here: each class of components/ has a fixture, alone or in its whole", async () => {
    const folder = path.join(projectFolder, "components");
    const classes = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => [
        ...readFileSync(path.join(folder, file), "utf8").matchAll(/super\("(meddiflux:[^"]+)"/g),
      ])
      .map(([, token]) => token ?? "");
    const made = new Set<string>();
    for (const build of Object.values(components)) {
      const { resources } = await deploy(build);
      for (const resource of resources.filter(isComponent)) made.add(resource.type);
    }
    assert.deepEqual([...made].sort(), classes.sort());
  });

  for (const [name, build] of Object.entries(components)) {
    describe(name, () => {
      it("owns all that it makes", async () => {
        const { resources } = await deploy(build);
        const strays = resources.filter(
          (resource) => !isComponent(resource) && !resource.parent.includes("meddiflux:"),
        );
        assert.deepEqual(strays, []);
      });

      it("has a type token that names its tier and its class, never the instance", async () => {
        const { resources } = await deploy(build);
        for (const { type } of resources.filter(isComponent)) {
          assert.match(type, /^meddiflux:[a-z]+:[A-Z]\w+$/);
        }
      });

      it("starts the name of each child with its own", async () => {
        const { resources } = await deploy(build);
        const strays = resources.filter(({ name: child, parent }) => {
          const owner = parent.includes("meddiflux:") ? (parent.split("::").at(-1) ?? "") : "";
          return !child.startsWith(owner);
        });
        assert.deepEqual(strays, []);
      });

      it("makes the same resources in a preview as in an update: none inside apply()", async () => {
        const named = async (preview: boolean) =>
          (await deploy(build, { preview })).resources
            .map((resource) => `${resource.type} ${resource.name}`)
            .sort();
        assert.deepEqual(await named(true), await named(false));
      });

      it("protects nothing unless it is told that the data matters", async () => {
        const { resources } = await deploy(build);
        assert.deepEqual(
          resources.filter(({ protect }) => protect),
          [],
        );
      });
    });
  }
});
