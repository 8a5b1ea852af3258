import assert from "node:assert/strict";
import { imageReferenceOf, isHostLike } from "../../../policy/read/image";

const digest = `sha256:${"0a".repeat(32)}`;

describe("imageReferenceOf", () => {
  const cases: readonly (readonly [string, string, string | undefined, string | undefined])[] = [
    ["nginx", "docker.io", undefined, undefined],
    ["nginx:1.27", "docker.io", "1.27", undefined],
    ["nginx:", "docker.io", undefined, undefined],
    ["bitnami/nginx:latest", "docker.io", "latest", undefined],
    ["localhost/api:1", "localhost", "1", undefined],
    ["registry:5000/team/api", "registry:5000", undefined, undefined],
    ["registry:5000/team/api:1", "registry:5000", "1", undefined],
    ["Public.ECR.aws/a/b:1", "public.ecr.aws", "1", undefined],
    [`public.ecr.aws/a/b@${digest}`, "public.ecr.aws", undefined, digest],
    [`public.ecr.aws/a/b:1@${digest}`, "public.ecr.aws", "1", digest],
    ["public.ecr.aws/a/b@sha256:short", "public.ecr.aws", undefined, undefined],
    ["  nginx:1 ", "docker.io", "1", undefined],
    ["", "docker.io", undefined, undefined],
  ];
  for (const [image, registry, tag, pinned] of cases) {
    it(`reads "${image}"`, () => {
      assert.deepEqual(imageReferenceOf(image), { registry, tag, digest: pinned });
    });
  }
});

describe("isHostLike", () => {
  it("takes * for one label, and the rest by the letter", () => {
    const pattern = "*.dkr.ecr.*.amazonaws.com";
    assert.ok(isHostLike("777788889999.dkr.ecr.sa-east-1.amazonaws.com", pattern));
    assert.ok(!isHostLike("777788889999.dkr.ecr.sa-east-1.amazonaws.com.evil.example", pattern));
    assert.ok(!isHostLike("a.b.dkr.ecr.sa-east-1.amazonaws.com", pattern));
    assert.ok(!isHostLike("dkr.ecr.sa-east-1.amazonaws.com", pattern));
    assert.ok(isHostLike("public.ecr.aws", "public.ecr.aws"));
    assert.ok(!isHostLike("public-ecr.aws", "public.ecr.aws"));
  });
});
