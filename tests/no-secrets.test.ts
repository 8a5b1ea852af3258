import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { revealed, type Properties } from "../plan/protocol/wire";
import { mayBeSecret, namesSecret, secretKindOf } from "../policy/read/secrets";
import { planned } from "./support/planned";
import { projectFolder, stacks } from "./support/stacks";

describe("a secret value", function () {
  this.timeout(60_000);

  for (const stack of stacks) {
    it(`is in nothing that ${stack} is told, nor in what it would keep in its state`, async () => {
      const found: string[] = [];
      for (const { name, inputs, outputs } of await planned(stack, { deployed: true })) {
        found.push(...secretsIn(name, asked(inputs)), ...secretsIn(name, asked(outputs)));
      }
      assert.deepEqual(found, []);
    });
  }

  it("is in no file of the program, its functions or its configuration", () => {
    const found = sources().flatMap((file) => {
      const kind = secretKindOf(readFileSync(path.join(projectFolder, file), "utf8"));
      return kind === undefined ? [] : [`${file} holds ${kind}`];
    });
    assert.deepEqual(found, []);
  });

  const rows: readonly (readonly [string, unknown, readonly string[]])[] = [
    ["a password", { password: "correct horse" }, ["db.password holds a secret by its name"]],
    ["a form", { text: "x AKIAIOSFODNN7EXAMPLE" }, ["db.text holds an AWS access key"]],
    ["a list", { list: [{ authToken: "a" }] }, ["db.list.0.authToken holds a secret by its name"]],
    ["JSON", { json: '{"DB_PASSWORD":"x"}' }, ["db.json.DB_PASSWORD holds a secret by its name"]],
    [
      "a container's environment",
      { containers: '[{"environment":[{"name":"API_KEY","value":"x"}]}]' },
      ["db.containers.0.environment.0.value holds the secret API_KEY"],
    ],
    ["where one is kept", { secretArn: "arn:aws:secretsmanager:x", password: "arn:aws:ssm:x" }, []],
    ["whether AWS keeps it", { manageMasterUserPassword: true }, []],
  ];
  for (const [what, value, expected] of rows) {
    it(`would ${expected.length === 0 ? "not be taken for" : "be found in"} ${what}`, () => {
      assert.deepEqual(secretsIn("db", value), expected);
    });
  }
});

/** Properties without those that are known to hold none, whatever they look like. */
function asked(properties: Properties): object {
  const others = Object.entries(revealed(properties)).filter(([key]) => !harmless.has(key));
  return Object.fromEntries(others);
}

const harmless = new Set([
  // A bundle holds code of the SDK that writes connection strings; our own files are read below.
  "code",
  // By which AWS WAF tells who has seen the last version of a web ACL.
  "lockToken",
]);

/** Where in a value a secret stands, by its form or by the name that it goes by; never the secret itself. */
function secretsIn(place: string, value: unknown): readonly string[] {
  if (typeof value === "object" && value !== null) {
    return [
      ...namedValue(place, value as Readonly<Record<string, unknown>>),
      ...Object.entries(value).flatMap(([key, inner]) => [
        ...(isPlain(inner) && namesSecret(key) && mayBeSecret(inner)
          ? [`${place}.${key} holds a secret by its name`]
          : []),
        ...secretsIn(`${place}.${key}`, inner),
      ]),
    ];
  }
  const document = documentIn(value);
  if (document !== undefined) return secretsIn(place, document);
  const kind = secretKindOf(value);
  return kind === undefined ? [] : [`${place} holds ${kind}`];
}

/** An entry of an environment: the name and the value are properties of their own. */
function namedValue(place: string, { name, value }: Readonly<Record<string, unknown>>) {
  const isSecret = typeof name === "string" && namesSecret(name) && mayBeSecret(value);
  return isSecret ? [`${place}.value holds the secret ${name}`] : [];
}

const isPlain = (value: unknown) => typeof value === "string" || typeof value === "number";

/** Policies, containers and the like are JSON within a property. */
function documentIn(value: unknown): object | undefined {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as object;
  } catch {
    return undefined;
  }
}

function sources(): readonly string[] {
  const within = (folder: string) =>
    readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => path.join(folder, file));
  const configuration = ["Pulumi.yaml", ...stacks.map((stack) => `Pulumi.${stack}.yaml`)];
  return ["index.ts", ...configuration, ...within("components"), ...within("lambda")];
}
