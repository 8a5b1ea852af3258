import assert from "node:assert/strict";
import validate from "asl-validator";
import { followUpDefinition } from "../../../components/audit/follow-up-definition";
import type { ResponseMode } from "../../../components/audit/response-choices";
import type { State, StateMachine } from "../../../components/audit/states-language";
import { restartTrail } from "../../../lambda/alert-follow-up/actions";
import { done, failed, fails, followed, made, plan } from "./followed";

const finding = { Id: "some-detection/e-1" };
const restart = restartTrail("audit");

/** A machine and those in its branches. */
const machinesIn = (machine: StateMachine): readonly StateMachine[] => [
  machine,
  ...Object.values(machine.States).flatMap((state) =>
    state.Type === "Parallel" ? state.Branches.flatMap(machinesIn) : [],
  ),
];

const nextOf = (state: State): readonly string[] => [
  ...("Next" in state ? [state.Next] : []),
  ...(state.Type === "Choice" ? [state.Default, ...state.Choices.map(({ Next }) => Next)] : []),
  ...(state.Type === "Task" ? (state.Catch ?? []).map(({ Next }) => Next) : []),
];

describe("the follow-up's state machine", () => {
  it("imports the finding, also of an alert without a response", () => {
    const { ended, calls } = followed({ finding });
    assert.deepEqual(ended, done);
    assert.deepEqual(made(calls), [["securityhub:batchImportFindings", { Findings: [finding] }]]);
  });

  it("calls nothing for what has neither", () => {
    const { ended, calls } = followed({});
    assert.deepEqual([ended, calls], [done, []]);
  });

  it("fails when the finding could not be imported, after four attempts", () => {
    const { ended, calls } = followed(
      { finding },
      {},
      {
        "securityhub:batchImportFindings": fails("SecurityHub.LimitExceededException"),
      },
    );
    assert.deepEqual([ended, calls.length], [failed, 4]);
  });

  it("fails when Security Hub refused the finding, though the call went well, and responds all the same", () => {
    const { ended, calls } = followed(
      { finding, response: restart },
      {},
      {
        "securityhub:batchImportFindings": () => ({ FailedCount: 1, SuccessCount: 0 }),
      },
    );
    assert.deepEqual(ended, failed);
    assert.deepEqual(made(calls).at(-1), ["cloudtrail:startLogging", { Name: "audit" }]);
  });

  const modes: readonly ResponseMode[] = ["off", "dryRun", "approval", "automatic"];
  for (const mode of modes)
    for (const imports of mode === "off" ? [true] : [true, false]) {
      const which = `(${mode}, ${imports ? "with" : "without"} findings)`;

      it(`is a document of the States Language ${which}`, () => {
        const definition = followUpDefinition({ ...plan, mode, imports });
        assert.equal(validate(structuredClone(definition)).errorsText(), "");
      });

      it(`has no state twice, unreachable or missing ${which}`, () => {
        const names: string[] = [];
        for (const machine of machinesIn(followUpDefinition({ ...plan, mode, imports }))) {
          const reached = new Set([
            machine.StartAt,
            ...Object.values(machine.States).flatMap(nextOf),
          ]);
          assert.deepEqual([...reached].sort(), Object.keys(machine.States).sort());
          names.push(...reached);
        }
        assert.equal(new Set(names).size, names.length);
      });
    }
});
