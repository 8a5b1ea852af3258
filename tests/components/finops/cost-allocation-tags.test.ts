import assert from "node:assert/strict";
import { CostAllocationTags } from "../../../components/finops/cost-allocation-tags";
import { deploy } from "../../support/deploy";

describe("CostAllocationTags", () => {
  it("activates the tags by which people ask for cost", async () => {
    const cloud = await deploy(() => new CostAllocationTags("tags"));
    assert.deepEqual(
      cloud.all("aws:costexplorer/costAllocationTag:CostAllocationTag").map(({ inputs }) => inputs),
      ["Project", "Environment", "Component", "CostCenter"].map((tagKey) => ({
        tagKey,
        status: "Active",
      })),
    );
  });
});
