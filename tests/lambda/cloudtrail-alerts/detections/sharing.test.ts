import assert from "node:assert/strict";
import {
  accountIn,
  accountText,
  sharedByPolicy,
  sharedWith,
} from "../../../../lambda/cloudtrail-alerts/detections/sharing";
import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { account, event, known, stranger } from "../../support/events";
import { settings } from "../../support/settings";

const shared = (...statements: readonly JsonObject[]) =>
  sharedByPolicy(statements, event(), settings);

const everyone = (condition: Json) =>
  shared({ Effect: "Allow", Principal: "*", Condition: condition });

describe("sharing by a policy", () => {
  it("is high for everyone, medium for a stranger, and none for ours", () => {
    const allow = { Effect: "Allow" };
    assert.equal(shared({ ...allow, Principal: "*" }), "high");
    assert.equal(shared({ ...allow, Principal: { AWS: stranger } }), "medium");
    assert.equal(shared({ ...allow, Principal: { AWS: [account, known] } }), false);
    assert.equal(shared({ ...allow, Principal: { Service: "*" } }), false);
    assert.equal(shared({ Effect: "Deny", Principal: "*" }), false);
    assert.equal(shared(), false);
  });

  it("is high when any statement lets in everyone, whatever the order", () => {
    const some = { Effect: "Allow", Principal: { AWS: stranger } };
    const all = { Effect: "Allow", Principal: "*" };
    assert.equal(shared(some, all), "high");
    assert.equal(shared(all, some), "high");
  });

  it("is limited by a condition that says who calls or from where", () => {
    const limits: readonly Json[] = [
      { StringEquals: { "aws:PrincipalOrgID": "o-example" } },
      { StringEqualsIgnoreCase: { "AWS:SourceAccount": account } },
      { StringLike: { "aws:SourceVpc": ["vpc-0123"] } },
      { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:records" } },
      {
        "ForAnyValue:StringLike": { "aws:PrincipalArn": `arn:aws:iam::${account}:role/build-*` },
      },
      { ArnLike: { "aws:SourceArn": "arn:aws:s3:::records" } },
      { StringEquals: { "s3:DataAccessPointAccount": account } },
      { StringEquals: { "aws:VpceAccount": [account, known] } },
      { IpAddress: { "aws:SourceIp": ["192.0.2.0/24", "10.0.0.0/8", "2001:db8::/32"] } },
      { StringEquals: { "kms:CallerAccount": account } },
      { Bool: { "aws:SecureTransport": "true" }, StringEquals: { "aws:SourceVpce": "vpce-0" } },
    ];
    for (const limit of limits) assert.equal(everyone(limit), false, JSON.stringify(limit));
  });

  it("is not limited by a condition that everyone can meet", () => {
    const limits: readonly Json[] = [
      null,
      [],
      "aws:PrincipalOrgID",
      { StringEquals: null },
      { StringEquals: { "aws:PrincipalOrgID": [] } },
      { StringEquals: { "aws:PrincipalOrgID": null } },
      { StringLike: { "aws:PrincipalOrgID": "o-*" } },
      { StringLike: { "aws:PrincipalArn": "*" } },
      { StringLike: { "aws:SourceVpc": ["vpc-0123", "vpc-*"] } },
      { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:*" } },
      { ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" } },
      { ArnLike: { "aws:PrincipalArn": "arn:*" } },
      { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/build-*" } },
      { ArnLike: { "aws:PrincipalArn": [`arn:aws:iam::${account}:role/a`, "arn:aws:iam::*:*"] } },
      { StringLike: { "aws:PrincipalAccount": "????????????" } },
      { StringLike: { "aws:userid": "*:*" } },
      { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } },
      { IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } },
      { IpAddress: { "aws:SourceIp": "::/0" } },
      { NotIpAddress: { "aws:SourceIp": "192.0.2.0/24" } },
      { StringNotEquals: { "aws:PrincipalOrgID": "o-example" } },
      { StringEqualsIfExists: { "aws:SourceVpce": "vpce-0" } },
      { "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-example" } },
      { StringLike: { "aws:UserAgent": "ours" } },
    ];
    for (const limit of limits) assert.equal(everyone(limit), "high", JSON.stringify(limit));
  });

  it("with a stranger is limited by nothing, since the stranger may choose organization and address", () => {
    const to = (condition: JsonObject) =>
      shared({ Effect: "Allow", Principal: { AWS: stranger }, Condition: condition });
    assert.equal(to({ StringEquals: { "aws:PrincipalOrgID": "o-example" } }), "medium");
    assert.equal(to({ IpAddress: { "aws:SourceIp": "192.0.2.0/24" } }), "medium");
  });

  it("is medium for everyone on condition of being a stranger", () => {
    const limits: readonly Json[] = [
      { StringEquals: { "aws:PrincipalAccount": stranger } },
      { StringEquals: { "kms:CallerAccount": [account, stranger] } },
      { ArnLike: { "aws:PrincipalArn": `arn:aws:iam::${stranger}:role/*` } },
      { ArnLike: { "aws:SourceArn": `arn:aws:sns:us-east-1:${stranger}:topic` } },
      {
        StringEquals: { "aws:SourceAccount": stranger },
        IpAddress: { "aws:SourceIp": "192.0.2.0/24" },
      },
    ];
    for (const limit of limits) assert.equal(everyone(limit), "medium", JSON.stringify(limit));
  });
});

describe("sharing by names", () => {
  const named = (...names: readonly Json[]) => sharedWith(names, event(), settings);

  it("is high for all, in any case, and for a star", () => {
    for (const name of ["all", "All", "*"]) assert.equal(named(account, name), "high");
  });

  it("is medium for a stranger's account, ARN or number", () => {
    const names = [stranger, `arn:aws:iam::${stranger}:role/reader`, Number(stranger)];
    for (const name of names) assert.equal(named(name), "medium");
  });

  it("is none for ours, for services and for nobody", () => {
    assert.equal(named(account, known, `arn:aws:iam::${account}:root`), false);
    assert.equal(named("s3.amazonaws.com", "", null, {}), false);
    assert.equal(named(), false);
  });
});

describe("accounts", () => {
  it("are written as text or as a number, which loses zeros", () => {
    assert.equal(accountText("012345678901"), "012345678901");
    assert.equal(accountText(12_345_678_901), "012345678901");
    for (const other of [null, undefined, true, [], {}]) assert.equal(accountText(other), "");
  });

  it("are in most ARNs", () => {
    assert.equal(accountIn("arn:aws:kms:us-east-1:999999999999:key/0"), stranger);
    assert.equal(accountIn("arn:aws-cn:iam::999999999999:role/a"), stranger);
    assert.equal(accountIn("arn:aws:organizations::999999999999:organization/o-0"), stranger);
    for (const other of ["arn:aws:s3:::records", "999999999999", "", "alias/key", undefined])
      assert.equal(accountIn(other), undefined);
  });
});
