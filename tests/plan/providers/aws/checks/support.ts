import assert from "node:assert/strict";
import { argumentFailures } from "../../../../../plan/providers/aws/checks";
import { unknown, type Properties, type Wire } from "../../../../../plan/protocol/wire";

/** A change of arguments that are right, and the problems that it causes, as `property: reason`. */
export type Case = readonly [change: Properties, ...problems: readonly string[]];

/** The ARN of something, as each service writes them. */
export const arnOf = (service: string, resource: string): string =>
  `arn:aws:${service}:sa-east-1:111122223333:${resource}`;

export const roleArn = "arn:aws:iam::111122223333:role/reader";

/** What an argument that wants an ARN says. */
export const notAnArn = (property: string, got: string): string =>
  `${property}: expected to be an ARN (arn:partition:service:region:account:resource), got "${got}"`;

/** Problems with the arguments of a type, as the plan prints them after the resource. */
export function problemsOf(type: string, inputs: Properties): readonly string[] {
  return argumentFailures(type, inputs).map(({ property, reason }) => `${property}: ${reason}`);
}

/**
 * Describes the checks of a type: arguments that pass, the same when everything about them is unknown,
 * and what each change does to them. `null` in a change leaves the argument out.
 */
export function describeType(type: string, right: Properties, cases: readonly Case[]): void {
  describe(type, () => {
    it("passes arguments that are right", () => {
      assert.deepEqual(problemsOf(type, right), []);
    });

    it("passes arguments that nobody knows yet", () => {
      assert.deepEqual(problemsOf(type, blank(right)), []);
    });

    for (const [change, ...problems] of cases) {
      const verb = problems.length === 0 ? "passes" : "refuses";
      it(`${verb} ${JSON.stringify(change).slice(0, 120)}`, () => {
        assert.deepEqual(problemsOf(type, { ...right, ...change }), problems);
      });
    }
  });
}

function blank(inputs: Properties): Properties {
  return Object.fromEntries(Object.keys(inputs).map((key): [string, Wire] => [key, unknown]));
}
