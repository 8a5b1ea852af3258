import assert from "node:assert/strict";
import { publicImage } from "../../../components/compute/public-images";

describe("public images", () => {
  for (const image of ["node", "collector", "logRouter"] as const) {
    it(`pin ${image} by tag and digest, in the registry that AWS keeps`, () => {
      assert.match(
        publicImage(image),
        /^public\.ecr\.aws\/[a-z/-]+:v?[\d.]+(-alpine)?@sha256:[0-9a-f]{64}$/,
      );
    });
  }
});
