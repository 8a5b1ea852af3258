import assert from "node:assert/strict";
import { changesOf } from "../../../../plan/providers/aws/changes";
import { replacements } from "../../../../plan/providers/aws/replacements";
import { SdkTypes } from "../../../../plan/providers/aws/sdk-types";
import type { Properties } from "../../../../plan/protocol/wire";
import { projectFolder } from "../../../support/stacks";

const sdk = new SdkTypes(projectFolder);

const replacesOf = (type: string, olds: Properties, news: Properties): readonly string[] =>
  changesOf({ urn: "u", type, olds, news }).replaces;

describe("the table of forced replacements", () => {
  it("names only types and arguments that the SDK has", () => {
    const wrong = Object.entries(replacements).flatMap(([type, forcing]) =>
      [forcing]
        .flat()
        .filter((property) => property !== "all" && sdk.get(type)?.args.has(property) !== true)
        .map((property) => `${type} ${property}`),
    );
    assert.deepEqual(wrong, []);
    const gone = Object.keys(replacements).filter((type) => !sdk.get(type)?.args.size);
    assert.deepEqual(gone, []);
  });

  it("replaces where AWS cannot change what exists", () => {
    const table = "aws:dynamodb/table:Table";
    assert.deepEqual(replacesOf(table, { hashKey: "id" }, { hashKey: "key" }), ["hashKey"]);
    assert.deepEqual(replacesOf(table, { ttl: {} }, { ttl: { enabled: true } }), []);
  });

  it("replaces what is a revision for any change but one of tags", () => {
    const query = "aws:athena/namedQuery:NamedQuery";
    assert.deepEqual(
      replacesOf(query, { query: "a", tags: {} }, { query: "b", tags: { a: "b" } }),
      ["query"],
    );
  });

  it("replaces for another name where nothing else is known, and for another region always", () => {
    assert.deepEqual(replacesOf("aws:glue/job:Job", { name: "a" }, { name: "b", timeout: 1 }), [
      "name",
    ]);
    const query = "aws:cloudwatch/queryDefinition:QueryDefinition";
    assert.deepEqual(replacesOf(query, { name: "a" }, { name: "b", region: "us-east-1" }), [
      "region",
    ]);
  });
});
