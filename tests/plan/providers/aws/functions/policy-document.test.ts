import assert from "node:assert/strict";
import fc from "fast-check";
import { policyDocument } from "../../../../../plan/providers/aws/functions/policy-document";
import type { Properties } from "../../../../../plan/protocol/wire";

const minified = (args: Properties): unknown => policyDocument(args)["minifiedJson"];

/** The one statement that these arguments make, as it is written. */
const statement = (args: Properties): unknown => {
  const text = String(minified({ statements: [args] }));
  return text.replace('{"Version":"2012-10-17","Statement":[', "").replace(/\]\}$/, "");
};

const refuses = (args: Properties, message: string): void => {
  assert.throws(() => policyDocument(args), { message });
};

describe("policy documents that the aws stand-in works out", () => {
  it("are written as the provider writes them", () => {
    const { json, minifiedJson, version } = policyDocument({
      policyId: "policy_id",
      statements: [
        {
          sid: "1",
          actions: ["s3:ListAllMyBuckets", "s3:GetBucketLocation"],
          resources: ["arn:aws:s3:::*"],
        },
        { effect: "Deny", notActions: ["s3:*"], notResources: ["arn:aws:s3:::b/&{aws:username}"] },
      ],
    });
    const text = `{
  "Version": "2012-10-17",
  "Id": "policy_id",
  "Statement": [
    {
      "Sid": "1",
      "Effect": "Allow",
      "Action": [
        "s3:ListAllMyBuckets",
        "s3:GetBucketLocation"
      ],
      "Resource": "arn:aws:s3:::*"
    },
    {
      "Effect": "Deny",
      "NotAction": "s3:*",
      "NotResource": "arn:aws:s3:::b/\${aws:username}"
    }
  ]
}`;
    assert.equal(json, text);
    assert.equal(minifiedJson, JSON.stringify(JSON.parse(text)));
    assert.equal(version, "2012-10-17");
  });

  it("are without statements where there are none", () => {
    assert.equal(minified({}), '{"Version":"2012-10-17"}');
    assert.equal(minified({ statements: [], version: "2008-10-17" }), '{"Version":"2008-10-17"}');
  });

  it("list what has no order from z to a, and nothing twice", () => {
    assert.equal(
      statement({ actions: ["a:A", "c:C", "b:B", "a:A"], resources: ["*", "*"] }),
      '{"Effect":"Allow","Action":["c:C","b:B","a:A"],"Resource":"*"}',
    );
  });

  it("escape what HTML would read", () => {
    assert.equal(
      statement({ resources: ["a&b<c>"] }),
      String.raw`{"Effect":"Allow","Resource":"a\u0026b\u003cc\u003e"}`,
    );
  });

  const principals: readonly (readonly [string, readonly Properties[], string])[] = [
    ["everybody", [{ type: "*", identifiers: ["*"] }], '"*"'],
    ["everybody with an AWS account", [{ type: "AWS", identifiers: ["*"] }], '{"AWS":"*"}'],
    ["several of a type", [{ type: "AWS", identifiers: ["1", "2"] }], '{"AWS":["2","1"]}'],
    ["none of a type", [{ type: "AWS", identifiers: [] }], '{"AWS":[]}'],
    [
      "types in their order",
      [
        { type: "Service", identifiers: ["ecs.amazonaws.com"] },
        { type: "AWS", identifiers: ["1"] },
      ],
      '{"AWS":"1","Service":"ecs.amazonaws.com"}',
    ],
    // The hashes of these are 3421984816 and 1983722750, of which the second is less as text.
    [
      "a type that is given twice",
      [
        { type: "AWS", identifiers: ["2"] },
        { type: "AWS", identifiers: ["1"] },
      ],
      '{"AWS":["1","2"]}',
    ],
  ];
  for (const [what, given, expected] of principals) {
    it(`have as principals ${what}`, () => {
      assert.equal(statement({ principals: given }), `{"Effect":"Allow","Principal":${expected}}`);
      assert.equal(
        statement({ notPrincipals: given }),
        `{"Effect":"Allow","NotPrincipal":${expected}}`,
      );
    });
  }

  it("have the conditions of a test together, values in the order they are given", () => {
    assert.equal(
      statement({
        conditions: [
          {
            test: "StringLike",
            variable: "s3:prefix",
            values: ["", "home/", "home/&{aws:username}/"],
          },
          { test: "Bool", variable: "aws:SecureTransport", values: ["false"] },
          { test: "StringLike", variable: "a:b", values: [] },
        ],
      }),
      '{"Effect":"Allow","Condition":{"Bool":{"aws:SecureTransport":"false"},"StringLike":{"a:b":[],"s3:prefix":["","home/","home/${aws:username}/"]}}}',
    );
  });

  it("join conditions of the same key", () => {
    const written = statement({
      conditions: [
        { test: "StringEquals", variable: "k", values: ["a"] },
        { test: "StringEquals", variable: "k", values: ["b", "c"] },
      ],
    });
    const { Condition } = JSON.parse(String(written)) as {
      Condition: { StringEquals: { k: string[] } };
    };
    assert.deepEqual(Condition.StringEquals.k.toSorted(), ["a", "b", "c"]);
  });

  it("are the same in whatever order sets are given", () => {
    const texts = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}:[A-Z]{1,3}$/), { minLength: 1 });
    const principal = fc.record({ type: fc.constantFrom("AWS", "Service"), identifiers: texts });
    const condition = fc.record({
      test: fc.constantFrom("StringLike", "Bool"),
      variable: fc.constantFrom("k", "v"),
      values: texts,
    });
    const lists = fc.record({
      actions: texts,
      resources: texts,
      principals: fc.array(principal),
      conditions: fc.array(condition),
    });
    const reversed = (given: Record<string, readonly unknown[]>): Properties =>
      Object.fromEntries(
        Object.entries(given).map(([key, list]) => [key, list.toReversed()]),
      ) as Properties;
    fc.assert(
      fc.property(lists, (given) => statement(given) === statement(reversed(given))),
      { numRuns: 50 },
    );
  });

  it("are refused for what the provider refuses", () => {
    const at = (problem: string): string => `writing IAM Policy Document: ${problem}`;
    refuses(
      { statements: [{ sid: "no spaces" }] },
      at('statements[0].sid: expected only letters and digits, got "no spaces"'),
    );
    refuses(
      { statements: [{ effect: "allow" }], version: "2012" },
      at(
        'statements[0].effect: expected to be one of "Allow", "Deny", got "allow"; version: expected to be one of "2008-10-17", "2012-10-17", got "2012"',
      ),
    );
    refuses(
      { statements: [{ sid: "a" }, { sid: "b" }, { sid: "a" }] },
      at("duplicate Sid (a). Remove the Sid or ensure Sids are unique."),
    );
    refuses(
      {
        sourcePolicyDocuments: ['{"Statement":[{"Sid":"a"}]}', '{"Statement":[{"Sid":"a"}]}'],
      },
      at("duplicate Sid (a) in source_policy_documents. Remove the Sid or ensure Sids are unique."),
    );
    refuses(
      { overridePolicyDocuments: ["{"] },
      at('overridePolicyDocuments[0]: expected to be valid JSON, got "{"'),
    );
    refuses(
      { sourcePolicyDocuments: ['{"Statement":{"Sid":"a"}}'] },
      at('merging source document 0: Error: Statement must be a list, got {"Sid":"a"}'),
    );
    refuses(
      { version: "2008-10-17", statements: [{ resources: ["a/&{aws:username}"] }] },
      "found &{ sequence in (a/&{aws:username}), which is not supported in document version 2008-10-17",
    );
    refuses(
      { statements: [{ principals: [{ identifiers: ["*"] }] }] },
      at("statements[0].principals[0].type: is required"),
    );
  });
});
