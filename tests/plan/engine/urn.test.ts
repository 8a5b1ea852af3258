import assert from "node:assert/strict";
import { aliasUrn, nameOf, providedPackage, typeOf, urnOf } from "../../../plan/engine/urn";

const place = { stack: "dev", project: "shop" };
const root = urnOf(place, { type: "pulumi:pulumi:Stack", name: "shop-dev" });
const net = urnOf(place, { type: "shop:net:Net", name: "net", parent: root });
const bucket = { type: "aws:s3/bucket:Bucket", name: "logs", parent: net };

describe("URNs", () => {
  it("hold the types of all parents but the stack", () => {
    assert.equal(root, "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev");
    assert.equal(net, "urn:pulumi:dev::shop::shop:net:Net::net");
    assert.equal(
      urnOf(place, bucket),
      "urn:pulumi:dev::shop::shop:net:Net$aws:s3/bucket:Bucket::logs",
    );
  });

  it("give back type and name, which may hold the separator", () => {
    const urn = urnOf(place, { ...bucket, name: "a::b$c" });
    assert.deepEqual([typeOf(urn), nameOf(urn)], ["aws:s3/bucket:Bucket", "a::b$c"]);
  });

  it("tell providers from resources", () => {
    assert.equal(providedPackage("pulumi:providers:aws"), "aws");
    assert.equal(providedPackage("aws:s3/bucket:Bucket"), undefined);
  });

  const aliases = [
    [{ urn: "urn:pulumi:old" }, "urn:pulumi:old"],
    [{ name: "old" }, "urn:pulumi:dev::shop::shop:net:Net$aws:s3/bucket:Bucket::old"],
    [
      { type: "aws:s3/bucketV2:BucketV2" },
      "urn:pulumi:dev::shop::shop:net:Net$aws:s3/bucketV2:BucketV2::logs",
    ],
    [{ noParent: true }, "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs"],
    [{ parent: root }, "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs"],
    [
      { stack: "prod", project: "store" },
      "urn:pulumi:prod::store::shop:net:Net$aws:s3/bucket:Bucket::logs",
    ],
  ] as const;
  for (const [alias, expected] of aliases) {
    it(`follow the alias ${JSON.stringify(alias)}`, () => {
      assert.equal(aliasUrn(place, bucket, alias), expected);
    });
  }
});
