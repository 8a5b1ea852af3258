import assert from "node:assert/strict";
import { iamDocumentOf, type Principal, type Statement } from "../../../policy/read/iam-document";
import { guardUnknown, isUnknownValueError } from "../../../policy/rule/unknown";
import { unknown } from "../support";

function first(statement: unknown): Statement {
  const [read] = iamDocumentOf({ Statement: statement }) ?? [];
  assert.ok(read);
  return read();
}

function principalsOf(statement: unknown): readonly Principal[] {
  const principals: Principal[] = [];
  first(statement).isAbout((principal) => {
    principals.push(principal);
    return false;
  });
  return principals;
}

describe("an IAM document", () => {
  it("is text or object, with one statement or a list", () => {
    const statement = { Sid: "a" };
    for (const document of [
      { Statement: statement },
      { Statement: [statement] },
      { statement: [statement] },
      JSON.stringify({ Statement: statement }),
      JSON.stringify({ STATEMENT: [statement] }),
    ]) {
      assert.equal(iamDocumentOf(document)?.length, 1);
    }
    assert.deepEqual(iamDocumentOf({}), []);
  });

  it("is nothing else", () => {
    for (const document of ["", "{", "[]", "1", "null", undefined, null, 1, []]) {
      assert.equal(iamDocumentOf(document), undefined);
    }
  });

  it("says where a statement stands", () => {
    const statements = iamDocumentOf({ Statement: [{}, {}] }) ?? [];
    assert.deepEqual(
      statements.map((read) => read().path),
      ["Statement[0]", "Statement[1]"],
    );
  });
});

describe("a statement", () => {
  it("has elements in any case, as one value or a list", () => {
    for (const statement of [
      {
        Action: "a:B",
        NotAction: "c:D",
        Resource: "r",
        NotResource: "s",
        Condition: { Bool: {} },
      },
      {
        action: ["a:B"],
        notAction: ["c:D"],
        RESOURCE: ["r"],
        notresource: ["s"],
        condition: { Bool: {} },
      },
    ]) {
      const { actions, notActions, resources, notResources, condition } = first(statement);
      assert.deepEqual(
        { actions, notActions, resources, notResources, condition },
        {
          actions: ["a:B"],
          notActions: ["c:D"],
          resources: ["r"],
          notResources: ["s"],
          condition: { Bool: {} },
        },
      );
    }
  });

  it("allows unless it denies", () => {
    for (const Effect of ["Allow", "allow", "ALLOW", undefined, 1]) {
      assert.equal(first({ Effect }).allows, true);
    }
    for (const Effect of ["Deny", "deny", "DENY"]) assert.equal(first({ Effect }).allows, false);
  });

  it("has no elements if it is no object", () => {
    assert.equal(first({ Condition: "text" }).condition, undefined);
    for (const statement of ["text", 1, true]) {
      const { actions, condition } = first(statement);
      assert.deepEqual({ actions, condition }, { actions: [], condition: undefined });
      assert.deepEqual(principalsOf(statement), []);
    }
  });

  it("names its principals in one form", () => {
    const root = "arn:aws:iam::111122223333:root";
    for (const [principal, expected] of [
      ["*", [{ kind: "AWS", id: "*" }]],
      [{ AWS: "*" }, [{ kind: "AWS", id: "*" }]],
      [{ AWS: "111122223333" }, [{ kind: "AWS", id: root }]],
      [
        { aws: [root, "*"] },
        [
          { kind: "AWS", id: root },
          { kind: "AWS", id: "*" },
        ],
      ],
      [
        { Service: ["s3.amazonaws.com"], Federated: "cognito", CanonicalUser: "79a5" },
        [
          { kind: "Service", id: "s3.amazonaws.com" },
          { kind: "Federated", id: "cognito" },
          { kind: "CanonicalUser", id: "79a5" },
        ],
      ],
      [{ Service: "111122223333" }, [{ kind: "Service", id: "111122223333" }]],
      [{ Nobody: "*", AWS: [1, null] }, []],
      [1, []],
      [undefined, []],
    ] as const) {
      assert.deepEqual(principalsOf({ Principal: principal }), expected);
    }
  });

  it("that is about all but some is about everybody", () => {
    const everybody = [{ kind: "AWS", id: "*" }];
    assert.deepEqual(principalsOf({ NotPrincipal: { AWS: "111122223333" } }), everybody);
  });

  it("is about a principal that is known, whatever is not known beside it", () => {
    const isEverybody = ({ id }: Principal) => id === "*";
    const about = (principal: unknown) =>
      first(guardUnknown({ Principal: principal })).isAbout(isEverybody);
    assert.equal(about({ AWS: [unknown, "*"] }), true);
    assert.equal(about({ AWS: unknown, Federated: "*" }), true);
    assert.throws(() => about({ AWS: [unknown, "111122223333"] }), isUnknownValueError);
  });
});
