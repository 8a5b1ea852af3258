import assert from "node:assert/strict";
import { stackConfigSchema } from "../../../components/config/schema";
import { stackConfig } from "../../support/stacks";

/** Paths and messages of what is refused when the network of a stack is changed. */
function problems(stack: "dev" | "prod", change: object): readonly string[] {
  const config = { environment: stack, ...stackConfig(stack) };
  const network = { ...(stackConfig(stack)["network"] as object), ...change };
  const { error } = stackConfigSchema.safeParse({ ...config, network });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("the configuration of the network", () => {
  it("refuses prod in one zone, and no other stack", () => {
    assert.deepEqual(problems("prod", { zones: ["a"] }), [
      "network.zones: at least two zones in prod, so that services outlive one",
    ]);
    assert.deepEqual(problems("prod", { zones: ["a", "c"] }), []);
    assert.deepEqual(problems("dev", { zones: ["c"] }), []);
  });

  it("takes only images in ECR where nothing comes over the internet", () => {
    assert.deepEqual(problems("dev", { nat: "none" }), [
      "backend.image: an image in ECR while network.nat is none",
      "frontend.image: an image in ECR while network.nat is none",
      "telemetry: false while network.nat is none",
    ]);
  });
});
