import assert from "node:assert/strict";
import { binds } from "../../../policy/read/iam-condition";
import { guardUnknown, isUnknownValueError } from "../../../policy/rule/unknown";
import { unknown } from "../support";

const account = { "aws:SourceAccount": "111122223333" };

describe("a condition binds the caller", () => {
  it("by each operator that holds for its values alone", () => {
    for (const operator of [
      "StringEquals",
      "stringequals",
      "StringEqualsIgnoreCase",
      "StringLike",
      "ArnEquals",
      "ArnLike",
      "ForAnyValue:StringLike",
    ]) {
      assert.equal(binds({ [operator]: account }), true, operator);
    }
  });

  it("not by one that holds for others too", () => {
    for (const operator of [
      "StringNotEquals",
      "ArnNotLike",
      "NotIpAddress",
      "StringEqualsIfExists",
      "ForAllValues:StringEquals",
      "Null",
    ]) {
      assert.equal(binds({ [operator]: account }), false, operator);
    }
  });

  it("by a value that is narrow", () => {
    for (const [key, value] of [
      ["aws:PrincipalArn", "arn:aws:iam::111122223333:role/*"],
      ["AWS:SOURCEARN", "arn:aws:cloudtrail:*:111122223333:trail/*"],
      ["aws:SourceArn", "arn:aws:s3:::meddiflux-logs"],
      ["aws:PrincipalOrgID", "o-a1b2c3d4e5"],
      ["aws:PrincipalOrgPaths", "o-a1b2c3d4e5/*"],
      ["aws:SourceVpce", "vpce-123abc456def7890g"],
      ["aws:SourceIp", "203.0.113.0/24"],
      ["aws:SourceIp", "10.0.0.0/8"],
      ["aws:SourceIp", "203.0.113.7"],
      ["aws:SourceIp", "2001:db8::/32"],
      ["kms:CallerAccount", ["111122223333", "444455556666"]],
    ] as const) {
      assert.equal(binds({ StringLike: { [key]: value } }), true, `${key} ${value.toString()}`);
    }
    assert.equal(binds({ Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } }), true);
  });

  it("not by a value that anybody has", () => {
    for (const [key, value] of [
      ["aws:PrincipalArn", "arn:aws:iam::*"],
      ["aws:PrincipalArn", "arn:aws:iam::*:role/deploy"],
      ["aws:SourceArn", "arn:aws:s3:::*"],
      ["aws:SourceArn", "*-logs"],
      ["aws:PrincipalOrgID", "o-*"],
      ["aws:SourceVpc", "vpc-*"],
      ["aws:SourceVpce", "vpce-??"],
      ["aws:SourceIp", "0.0.0.0/0"],
      ["aws:SourceIp", "128.0.0.0/1"],
      ["aws:SourceIp", "10.0.0.0/7"],
      ["aws:SourceIp", "2001:db8::/31"],
      ["kms:CallerAccount", ["111122223333", "*"]],
      ["aws:SourceAccount", ""],
      ["aws:SourceAccount", []],
      ["aws:SourceAccount", 111122223333],
    ] as const) {
      assert.equal(binds({ StringLike: { [key]: value } }), false, `${key} ${value.toString()}`);
    }
    assert.equal(binds({ Bool: { "elasticfilesystem:AccessedViaMountTarget": "false" } }), false);
  });

  it("not by a key that anybody can meet", () => {
    for (const key of ["aws:PrincipalTag/team", "aws:Referer", "aws:SecureTransport"]) {
      assert.equal(binds({ StringEquals: { [key]: "health" } }), false, key);
    }
  });

  it("by the keys that are asked for", () => {
    const tagged = { StringEquals: { "aws:PrincipalTag/team": "health" } };
    assert.equal(binds(tagged, ["aws:principaltag/"]), true);
    assert.equal(binds(tagged, ["aws:principaltag"]), false);
  });

  it("by one part, whatever the others are", () => {
    assert.equal(binds({ StringEquals: account, StringLike: { "aws:userid": "*" } }), true);
    assert.equal(binds({ StringEquals: { ...account, "aws:Referer": "*" } }), true);
  });

  it("not by what is no condition", () => {
    for (const none of [undefined, null, "text", [], {}, { StringEquals: "text" }]) {
      assert.equal(binds(none), false);
    }
  });

  it("by what is known, and otherwise it cannot be told", () => {
    assert.equal(binds(guardUnknown({ StringLike: unknown, StringEquals: account })), true);
    assert.equal(
      binds(guardUnknown({ StringEquals: { "aws:SourceAccount": ["*", unknown] } })),
      false,
    );
    assert.throws(
      () => binds(guardUnknown({ StringEquals: { "aws:SourceAccount": unknown } })),
      isUnknownValueError,
    );
  });
});
