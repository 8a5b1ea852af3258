import assert from "node:assert/strict";
import { readProject } from "../../plan/project";
import { unknown } from "../../plan/protocol/wire";
import { readStackConfig } from "../../plan/stack-config";
import { folderOf, removeFolders } from "./support";

function configOf(stack: string, declared = "{}") {
  const folder = folderOf({
    "Pulumi.yaml": `name: shop\nruntime: nodejs\nconfig: ${declared}`,
    "Pulumi.dev.yaml": stack,
  });
  return readStackConfig(readProject(folder), "dev");
}

const config = (...lines: readonly string[]) =>
  ["config:", ...lines.map((line) => `  ${line}`)].join("\n");

describe("the configuration of a stack", () => {
  after(removeFolders);

  it("is texts by full key, as they stand in the file, and JSON of what is no text", () => {
    const { values, secretKeys, warnings } = configOf(
      config(
        "size: 1.10",
        "shop:config:id: 007",
        "aws:region: sa-east-1",
        "on: yes",
        "none:",
        "list: [1, a]",
      ),
    );
    assert.deepEqual(values, {
      "shop:size": "1.10",
      "shop:id": "007",
      "aws:region": "sa-east-1",
      "shop:on": "yes",
      "shop:none": "",
      "shop:list": '[1,"a"]',
    });
    assert.deepEqual([secretKeys, warnings], [[], []]);
  });

  it("is secret and unknown where it is encrypted, inside a value too, and that is said", () => {
    const { values, secretKeys, warnings } = configOf(
      config("password: { secure: v1:x }", "db: { user: anna, keys: [{ secure: v1:y }] }"),
    );
    assert.deepEqual(values, {
      "shop:password": unknown,
      "shop:db": JSON.stringify({ user: "anna", keys: [unknown] }),
    });
    assert.deepEqual(secretKeys, ["shop:password", "shop:db"]);
    assert.deepEqual(warnings, [
      "Pulumi.dev.yaml: shop:password, shop:db can only be decrypted by a Pulumi backend; what the program makes of it is planned as secret and unknown",
    ]);
  });

  it("says that the values of an environment are missing", () => {
    assert.deepEqual(configOf("environment: [prod]").warnings, [
      "Pulumi.dev.yaml: the values of its environment are kept by Pulumi ESC, which an offline plan does not ask; they are missing",
    ]);
  });

  it("has the values and defaults of the project where it says nothing else", () => {
    const declared =
      "{ size: { type: integer, default: 3 }, name: x, aws:region: { value: eu-west-1 } }";
    assert.deepEqual(configOf(config("name: y"), declared).values, {
      "shop:name": "y",
      "shop:size": "3",
      "aws:region": "eu-west-1",
    });
  });

  it("tells all that does not fit what the project declares", () => {
    const declared = [
      "{ size: { type: integer }, names: { type: array, items: { type: string } }, flag: { type: boolean }",
      "map: { type: object }, free: {}, key: { type: string, secret: true } }",
    ].join(", ");
    const wrong = config("size: big", "names: [1]", "flag: maybe", "map: [1]", "key: plain");
    assert.throws(() => configOf(wrong, declared), {
      name: "InputError",
      message: [
        "Pulumi.dev.yaml does not fit what Pulumi.yaml declares:",
        '  flag: is "maybe"; it must be of type boolean',
        "  free: is missing; set it, or give it a default there",
        "  key: must be encrypted as it is secret",
        "  map: is [1]; it must be of type object",
        "  names: is [1]; it must be of type array",
        '  size: is "big"; it must be of type integer',
      ].join("\n"),
    });
    const right = config(
      "size: 2",
      "names: [a]",
      "flag: true",
      "map: { a: 1 }",
      "free: x",
      "key: { secure: v1:x }",
    );
    assert.equal(configOf(right, declared).values["shop:size"], "2");
  });
});
