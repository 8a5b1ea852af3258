import type { RootHookObject } from "mocha";

/**
 * Mocha (12.0.3) does not fail a test whose promises reject with nobody waiting: this does, at the
 * end of the test in which it happened.
 */
const strays: unknown[] = [];
process.on("unhandledRejection", (reason) => strays.push(reason));

export const mochaHooks: RootHookObject = {
  afterEach() {
    const found = strays.splice(0);
    if (found.length > 0)
      throw new AggregateError(found, `unhandled rejections: ${found.join("; ")}`);
  },
};
