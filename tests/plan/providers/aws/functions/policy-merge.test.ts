import assert from "node:assert/strict";
import { policyDocument } from "../../../../../plan/providers/aws/functions/policy-document";
import type { Properties } from "../../../../../plan/protocol/wire";

const minified = (args: Properties): unknown => policyDocument(args)["minifiedJson"];

describe("policy documents that others are merged into", () => {
  const base = (Sid: string, Action: string): string =>
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Sid, Effect: "Allow", Action }] });

  it("have those of the sources first, and the statement of their own for a Sid", () => {
    assert.equal(
      minified({
        sourcePolicyDocuments: [base("one", "a:A"), base("two", "b:B")],
        statements: [{ sid: "two", actions: ["c:C"] }, { actions: ["d:D"] }],
      }),
      '{"Version":"2012-10-17","Statement":[{"Sid":"one","Effect":"Allow","Action":"a:A"},{"Sid":"two","Effect":"Allow","Action":"c:C"},{"Effect":"Allow","Action":"d:D"}]}',
    );
  });

  it("have the override's statement for a Sid, the Id of the last and the newest version", () => {
    assert.equal(
      minified({
        version: "2008-10-17",
        policyId: "mine",
        statements: [{ sid: "one", actions: ["a:A"] }],
        overridePolicyDocuments: [
          '{"Id":"theirs","Version":"2012-10-17","Statement":[{"Sid":"one","Effect":"Deny","Action":["x:X"]}]}',
          base("three", "e:E"),
        ],
      }),
      '{"Version":"2012-10-17","Id":"theirs","Statement":[{"Sid":"one","Effect":"Deny","Action":["x:X"]},{"Sid":"three","Effect":"Allow","Action":"e:E"}]}',
    );
  });

  it("keep of them what a policy has, as the provider reads it", () => {
    const read = (source: object): unknown =>
      minified({ sourcePolicyDocuments: [JSON.stringify({ statement: [source] })] });
    const document = (inside: string): string => `{"Version":"2012-10-17","Statement":[${inside}]}`;
    assert.equal(
      read({ effect: "Allow", Action: ["b:B", "a:A"], Comment: "left out", Resource: null }),
      document('{"Effect":"Allow","Action":["b:B","a:A"]}'),
    );
    assert.equal(read({ Principal: "*" }), document('{"Principal":"*"}'));
    assert.equal(
      read({ Principal: { Service: ["a", "b"], AWS: ["1"] } }),
      document('{"Principal":{"AWS":["1"],"Service":["b","a"]}}'),
    );
    assert.equal(
      read({ Condition: { Bool: { b: true }, StringEquals: { k: ["v"], n: 5 } } }),
      document('{"Condition":{"Bool":{"b":"true"},"StringEquals":{"k":"v"}}}'),
    );
  });
});
