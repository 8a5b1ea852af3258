import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { freeTypes, isFree } from "../../../policy/cost/free-types";
import { pricers } from "../../../policy/cost/pricers";

const sdk = path.join(__dirname, "../../../node_modules/@pulumi/aws");

/** Whether the SDK has a class of the token: that of `aws:ec2/eip:Eip` is Eip in ec2/eip.d.ts. */
function isInSdk(token: string): boolean {
  const [, folder = "", file = "", name = ""] = /^aws:(\w+)\/(\w+):(\w+)$/.exec(token) ?? [];
  // guardduty/iPSet is in ipset.d.ts.
  const wanted = `${file}.d.ts`.toLowerCase();
  const declaration = readdirSync(path.join(sdk, folder)).find(
    (entry) => entry.toLowerCase() === wanted,
  );
  return (
    declaration !== undefined &&
    readFileSync(path.join(sdk, folder, declaration), "utf8").includes(
      `export declare class ${name} extends`,
    )
  );
}

describe("the types without a charge of their own", () => {
  it("are those listed, by token or by the beginning of tokens", () => {
    assert.equal(isFree("aws:ec2/subnet:Subnet"), true);
    assert.equal(isFree("aws:iam/role:Role"), true);
    assert.equal(isFree("aws:s3/bucketPolicy:BucketPolicy"), true);
    assert.equal(isFree("aws:ec2/instance:Instance"), false);
    assert.equal(isFree("aws:s3/bucket:Bucket"), false);
  });

  it("have no price list", () => {
    const both = pricers.flatMap(({ types }) => types).filter(isFree);
    assert.deepEqual(both, []);
  });

  it("are types of the SDK, as those with a price list are", () => {
    const tokens = [...freeTypes, ...pricers.flatMap(({ types }) => types)];
    const wrong = tokens
      .filter((token) => token.startsWith("aws:") && !token.endsWith("*"))
      .filter((token) => !isInSdk(token));
    assert.deepEqual(wrong, []);
  });

  it("are matched by every beginning", () => {
    const matchesNothing = freeTypes
      .filter((entry) => /^aws:.*\*$/.test(entry))
      .filter((entry) => {
        const [folder = "", file = ""] = entry.slice("aws:".length, -1).split("/");
        return !readdirSync(path.join(sdk, folder)).some((name) => name.startsWith(file));
      });
    assert.deepEqual(matchesNothing, []);
  });

  it("are listed once, as every type with a price list is", () => {
    const tokens = [...freeTypes, ...pricers.flatMap(({ types }) => types)];
    assert.equal(new Set(tokens).size, tokens.length);
  });
});
