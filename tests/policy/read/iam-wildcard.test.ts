import assert from "node:assert/strict";
import { iamDocumentOf, type Statement } from "../../../policy/read/iam-document";
import {
  isEveryOfAKind,
  isEveryResource,
  reaches,
  takesIn,
} from "../../../policy/read/iam-wildcard";

function statement(elements: object): Statement {
  const [read] = iamDocumentOf({ Statement: elements }) ?? [];
  assert.ok(read);
  return read();
}

describe("a resource", () => {
  it("is every one, however the wildcards are written", () => {
    for (const every of ["*", "**", "arn:aws:*:*:*:*", "arn:*:*"]) {
      assert.equal(isEveryResource(every), true, every);
      assert.equal(isEveryOfAKind(every), true, every);
    }
  });

  it("is every one of a kind", () => {
    for (const every of [
      "arn:aws:iam::111122223333:role/*",
      "arn:aws:iam::*:*",
      "arn:aws:lambda:sa-east-1:111122223333:function:*",
      "arn:aws:kms:*:111122223333:key/*",
    ]) {
      assert.equal(isEveryResource(every), false, every);
      assert.equal(isEveryOfAKind(every), true, every);
    }
  });

  it("is some, with a name or a path", () => {
    for (const some of [
      "arn:aws:iam::111122223333:role/meddiflux-*",
      "arn:aws:iam::111122223333:role/service/*",
      "arn:aws:s3:::logs/*",
      "",
      1,
    ]) {
      assert.equal(isEveryOfAKind(some), false, String(some));
    }
  });
});

describe("a statement", () => {
  it("takes in the actions it names, by wildcards too", () => {
    assert.equal(takesIn(statement({ Action: ["a:B", "iam:pass*"] }), "iam:PassRole"), true);
    assert.equal(takesIn(statement({ Action: "iam:Pass" }), "iam:PassRole"), false);
    assert.equal(takesIn(statement({}), "iam:PassRole"), false);
  });

  it("takes in all but those of NotAction", () => {
    assert.equal(takesIn(statement({ NotAction: "s3:*" }), "iam:PassRole"), true);
    assert.equal(takesIn(statement({ NotAction: ["s3:*", "iam:*"] }), "iam:PassRole"), false);
  });

  it("reaches the resources it names, and all but those of NotResource", () => {
    assert.equal(reaches(statement({ Resource: ["a", "*"] }), isEveryResource), true);
    assert.equal(reaches(statement({ Resource: "a" }), isEveryResource), false);
    assert.equal(reaches(statement({ NotResource: "a" }), isEveryResource), true);
    assert.equal(reaches(statement({}), isEveryResource), false);
  });
});
