import assert from "node:assert/strict";
import { noPublicAcl } from "../../../policy/rules/s3-acl";
import { judge, unknown } from "../support";

/* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have the inline form */
const open = (acl: string) => [`acl is ${acl}, which lets everybody in; remove it.`];
const groups = "http://acs.amazonaws.com/groups";

describe("s3-no-public-acl", () => {
  for (const type of [
    "aws:s3/bucket:Bucket",
    "aws:s3/bucketAcl:BucketAcl",
    "aws:s3/bucketAclV2:BucketAclV2",
    "aws:s3/bucketObject:BucketObject",
    "aws:s3/bucketObjectv2:BucketObjectv2",
    "aws:s3/bucketV2:BucketV2",
  ] as const) {
    it(`rejects an ACL that lets everybody in, in ${type}`, () => {
      for (const acl of ["public-read", "public-read-write", "authenticated-read"]) {
        assert.deepEqual(judge(noPublicAcl, type, { acl }), open(acl));
      }
    });

    it(`accepts one that does not, or none, in ${type}`, () => {
      for (const acl of ["private", "log-delivery-write", "bucket-owner-full-control"]) {
        assert.deepEqual(judge(noPublicAcl, type, { acl }), []);
      }
      assert.deepEqual(judge(noPublicAcl, type, {}), []);
    });
  }

  for (const type of ["aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2"] as const) {
    it(`rejects a grant to everybody in ${type}`, () => {
      const grants = ["s3/LogDelivery", "global/AllUsers", "global/AuthenticatedUsers"].map(
        (group) => ({ grantee: { type: "Group", uri: `${groups}/${group}` } }),
      );
      const accessControlPolicy = { grants: [{ grantee: { type: "CanonicalUser" } }, ...grants] };
      assert.deepEqual(judge(noPublicAcl, type, { accessControlPolicy }), [
        "accessControlPolicy.grants[2].grantee.uri is AllUsers, which lets everybody in; remove the grant.",
        "accessControlPolicy.grants[3].grantee.uri is AuthenticatedUsers, which lets everybody in; remove the grant.",
      ]);
    });
  }

  for (const type of ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"] as const) {
    it(`rejects a grant to everybody in ${type}`, () => {
      const grants = [{ type: "CanonicalUser" }, { uri: `${groups}/global/AllUsers` }];
      assert.deepEqual(judge(noPublicAcl, type, { grants }), [
        "grants[1].uri is AllUsers, which lets everybody in; remove the grant.",
      ]);
    });
  }

  it("does not decide on what is unknown, and decides on what is beside it", () => {
    const grants = [{ uri: unknown }, { uri: `${groups}/global/AllUsers` }];
    assert.deepEqual(judge(noPublicAcl, "aws:s3/bucket:Bucket", { acl: unknown, grants }), [
      "Not evaluated: acl is unknown until the deployment",
      "Not evaluated: grants[0].uri is unknown until the deployment",
      "grants[1].uri is AllUsers, which lets everybody in; remove the grant.",
    ]);
  });
});
