import assert from "node:assert/strict";
import path from "node:path";
import {
  AnalyzerInfo,
  EnforcementLevel,
  PolicyConfig,
  PolicyConfigSchema,
  PolicyInfo,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { InputError } from "../../../plan/input-error";
import { readPackConfig } from "../../../plan/policy/pack-config";
import { settingsOf } from "../../../plan/policy/pack-settings";
import { folderOf, removeFolders } from "../support";

/** A file of configuration. */
const fileOf = (text: string) => path.join(folderOf({ "levels.json": text }), "levels.json");

const configOf = (content: object) => readPackConfig(fileOf(JSON.stringify(content)));

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error.message.replaceAll(/\S+levels\.json/g, "FILE");
  }
  return assert.fail("nothing was wrong");
}

const schema = new PolicyConfigSchema().setProperties(
  Struct.fromJavaScript({
    days: { type: "number", minimum: 0, default: 7 },
    names: { type: "array", items: { type: "string" } },
  }),
);

const policy = (name: string) =>
  new PolicyInfo().setName(name).setEnforcementlevel(EnforcementLevel.MANDATORY);

/** A pack of a policy with parameters, one that has none, and one that does not say. */
function pack(): AnalyzerInfo {
  const plain = policy("plain").setConfigschema(
    new PolicyConfigSchema().setProperties(Struct.fromJavaScript({})),
  );
  return new AnalyzerInfo()
    .setName("shop")
    .setPoliciesList([policy("sized").setConfigschema(schema), plain, policy("open")]);
}

const settings = (content: object, info = pack()) =>
  Object.fromEntries(settingsOf(info, configOf(content)));

describe("the configuration of a policy pack", () => {
  afterEach(removeFolders);

  it("gives a level, parameters, or both", () => {
    const { policies } = configOf({
      a: "disabled",
      b: { days: 3 },
      c: { enforcementLevel: "remediate", days: 4 },
    });
    assert.deepEqual(Object.fromEntries(policies), {
      a: { level: "disabled", parameters: {} },
      b: { level: undefined, parameters: { days: 3 } },
      c: { level: "remediate", parameters: { days: 4 } },
    });
  });

  it("says nothing when it is empty", () => {
    assert.equal(readPackConfig(fileOf(" \n")).policies.size, 0);
  });

  it("is refused with all that is no level", () => {
    const message = refusal(() =>
      configOf({ a: "strict", b: 7, c: { enforcementLevel: true }, d: "advisory", e: null }),
    );
    assert.equal(
      message,
      `FILE is no configuration of a policy pack:
  a: is "strict"; use one of advisory, mandatory, remediate, disabled, or an object of parameters
  b: is 7; use one of advisory, mandatory, remediate, disabled, or an object of parameters
  c: enforcementLevel is true; use one of advisory, mandatory, remediate, disabled
  e: is null; use one of advisory, mandatory, remediate, disabled, or an object of parameters`,
    );
  });

  it("is refused when it is no JSON, no object, or not there", () => {
    assert.match(
      refusal(() => readPackConfig(fileOf('{ "a": '))),
      /cannot be read: FILE: .*JSON/,
    );
    assert.equal(
      refusal(() => configOf([])),
      "FILE is []; it must map policies to levels.",
    );
    assert.match(
      refusal(() => readPackConfig("/none/levels.json")),
      /ENOENT/,
    );
  });
});

describe("how each policy of a pack runs", () => {
  afterEach(removeFolders);

  it("is as the pack declares it when nothing is said", () => {
    assert.deepEqual(Object.fromEntries(settingsOf(pack(), undefined)), {
      sized: { level: "mandatory", parameters: { days: 7 } },
      plain: { level: "mandatory", parameters: {} },
      open: { level: "mandatory", parameters: {} },
    });
  });

  it("follows what is said of it, then what is said of all", () => {
    assert.deepEqual(
      settings({ all: "advisory", sized: { days: 9, names: ["x"] }, plain: "disabled" }),
      {
        sized: { level: "advisory", parameters: { days: 9, names: ["x"] } },
        plain: { level: "disabled", parameters: {} },
        open: { level: "advisory", parameters: {} },
      },
    );
  });

  it("takes any parameters where the pack has no schema", () => {
    assert.deepEqual(settings({ open: { any: 1 } })["open"]?.parameters, { any: 1 });
  });

  it("puts what the user says over what the pack's program configures", () => {
    const info = pack();
    const initial = new PolicyConfig()
      .setEnforcementlevel(EnforcementLevel.DISABLED)
      .setProperties(Struct.fromJavaScript({ days: 1, names: ["a"] }));
    info.getInitialconfigMap().set("sized", initial);
    assert.deepEqual(settings({}, info)["sized"], {
      level: "disabled",
      parameters: { days: 1, names: ["a"] },
    });
    assert.deepEqual(settings({ sized: { days: 2 } }, info)["sized"], {
      level: "disabled",
      parameters: { days: 2, names: ["a"] },
    });
  });

  it("is refused with all that does not fit the pack's schemas", () => {
    const message = refusal(() =>
      settings({
        sised: "disabled",
        sized: { days: -1, names: ["a", 2], day: 3 },
        plain: { days: 1 },
      }),
    );
    assert.equal(
      message,
      `FILE does not fit the policy pack shop:
  sised: there is no such policy; correct its name or remove it
  sized: there is no parameter day; it has days, names
  sized.days: is -1; it must be >= 0
  sized.names.1: is 2; it must be string
  plain: there is no parameter days; it has none`,
    );
  });
});
