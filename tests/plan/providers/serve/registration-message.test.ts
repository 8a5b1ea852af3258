import assert from "node:assert/strict";
import fc from "fast-check";
import { registrationOf } from "../../../../plan/engine/options";
import { blank, type Registration } from "../../../../plan/engine/resource";
import { noOptions } from "../../../../plan/engine/resource-options";
import { registrationMessage } from "../../../../plan/providers/serve/registration-message";

const text = fc.string({ minLength: 1 });
const texts = fc.array(text);
const key = fc.constantFrom("a", "b", "c");
const maybe = fc.option(fc.boolean(), { nil: undefined });

const registrations: fc.Arbitrary<Registration> = fc.record({
  type: text,
  name: text,
  parent: text,
  custom: fc.boolean(),
  remote: fc.boolean(),
  inputs: fc.dictionary(key, fc.string()),
  dependencies: texts,
  propertyDependencies: fc.dictionary(key, texts),
  provider: text,
  providers: fc.dictionary(key, text),
  version: fc.string(),
  protect: maybe,
  retainOnDelete: maybe,
  aliases: fc.array(fc.record({ urn: text })),
  transforms: fc.constant([]),
  source: fc.constant(undefined),
  options: fc.record({
    ignoreChanges: texts,
    deleteBeforeReplace: maybe,
    replaceOnChanges: texts,
    replaceWith: texts,
    replacementTrigger: fc.option(text, { nil: undefined }),
    hideDiffs: texts,
    additionalSecretOutputs: texts,
    deletedWith: fc.string(),
    importId: fc.string(),
    timeouts: fc.record({ create: text, read: text }, { requiredKeys: [] }),
    hooks: fc.record(
      { beforeCreate: fc.array(text, { minLength: 1 }), onError: fc.array(text, { minLength: 1 }) },
      { requiredKeys: [] },
    ),
  }),
});

describe("a registration as a message", () => {
  it("says all that there is to say: read back, it is the same", () => {
    fc.assert(
      fc.property(registrations, (registration) => {
        const read = registrationOf(registrationMessage(registration), "/", []);
        assert.deepEqual(
          JSON.parse(JSON.stringify(read)),
          JSON.parse(JSON.stringify(registration)),
        );
      }),
    );
  });

  it("says nothing about protection that is left to the parent", () => {
    const message = registrationMessage({ ...blank, options: noOptions });
    assert.deepEqual(
      [
        message.hasProtect(),
        message.hasRetainondelete(),
        message.getDeletebeforereplacedefined(),
        message.hasReplacementTrigger(),
      ],
      [false, false, false, false],
    );
  });
});
