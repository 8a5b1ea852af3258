import assert from "node:assert/strict";
import { fargateCpus, fargateMemories } from "../../../policy/knowledge/fargate-sizes";

describe("the sizes of Fargate", () => {
  it("are those that AWS lists", () => {
    assert.deepEqual(fargateCpus, [256, 512, 1024, 2048, 4096, 8192, 16_384]);
    assert.deepEqual(fargateMemories(256), [512, 1024, 2048]);
    assert.deepEqual(fargateMemories(512), [1024, 2048, 3072, 4096]);
    for (const [cpu, count, least, most] of [
      [1024, 7, 2048, 8192],
      [2048, 13, 4096, 16_384],
      [4096, 23, 8192, 30_720],
      [8192, 12, 16_384, 61_440],
      [16_384, 12, 32_768, 122_880],
    ] as const) {
      const memories = fargateMemories(cpu);
      assert.deepEqual([memories.length, memories[0], memories.at(-1)], [count, least, most]);
    }
    assert.deepEqual(fargateMemories(300), []);
  });
});
