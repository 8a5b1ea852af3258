import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { argumentFailures, checks } from "../../../../../plan/providers/aws/checks";
import { unknown, type Properties, type Wire } from "../../../../../plan/protocol/wire";
import { projectFolder, stacks } from "../../../../support/stacks";
import { declaredAt } from "./sdk-paths";

const plannedTypes = stacks.flatMap((stack) => {
  const golden = readFileSync(path.join(projectFolder, `tests/golden/${stack}.txt`), "utf8");
  return [...golden.matchAll(/^aws:\S+/gm)].map(([type]) => type);
});

/** Inputs that have a value at a path, and nothing else. */
function nest(argument: string, value: Wire): Properties {
  const [, name = "", isList, rest] = /^(\w+)(\[\])?(?:\.(.+))?$/.exec(argument) ?? [];
  const inner = rest === undefined ? value : nest(rest, value);
  return { [name]: isList === undefined ? inner : [inner] };
}

describe("the tables of checks", () => {
  it("cover every type that the program uses", () => {
    const missing = [...new Set(plannedTypes)].filter((type) => !(type in checks));
    assert.deepEqual(missing, []);
  });

  it("say where each type's checks were read", () => {
    for (const [type, { source }] of Object.entries(checks)) {
      assert.match(source, /^internal\/service\/\w+\/\w+\.go( and validate\.go)?$/, type);
    }
  });

  it("name only arguments that the SDK declares, lists where it has lists", () => {
    const wrong = Object.entries(checks).flatMap(([type, { arguments: expected = {} }]) =>
      Object.keys(expected)
        .filter((argument) => declaredAt(type, argument) === undefined)
        .map((argument) => `${type} ${argument}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("compare only arguments that the SDK declares", () => {
    const wrong = Object.entries(checks).flatMap(([type, { relations = [] }]) =>
      relations.flatMap(({ block = "", about }) =>
        about
          .map((property) => (block === "" ? property : `${block}.${property}`))
          .filter((argument) => declaredAt(type, argument) === undefined)
          .map((argument) => `${type} ${argument}`),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it("refuse nonsense at every argument, and say where it is", () => {
    for (const [type, { arguments: expected = {} }] of Object.entries(checks)) {
      for (const argument of Object.keys(expected)) {
        const isCounted = declaredAt(type, `${argument}[]`) !== undefined;
        const nonsense = isCounted ? Array.from({ length: 3000 }, () => unknown) : true;
        const places = argumentFailures(type, nest(argument, nonsense)).map(
          ({ property }) => property,
        );
        assert.ok(places.includes(argument.replaceAll("[]", "[0]")), `${type} ${argument}`);
      }
    }
  });

  it("expect of a list as a whole only how long it is", () => {
    for (const [type, { arguments: expected = {} }] of Object.entries(checks)) {
      for (const [argument, each] of Object.entries(expected)) {
        const isList = declaredAt(type, `${argument}[]`) !== undefined;
        const counts = [each].flat().every((one) => one.expected.endsWith(" items"));
        assert.equal(isList, counts, `${type} ${argument}`);
      }
    }
  });
});
