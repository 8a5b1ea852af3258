import assert from "node:assert/strict";
import {
  imageScanOnPush,
  lifecyclePolicy,
  repositoryEncrypted,
  tagsImmutable,
} from "../../../policy/rules/ecr";
import { judge, judgeAll, resource, unknown } from "../support";

const repository = "aws:ecr/repository:Repository";
const lifecycle = "aws:ecr/lifecyclePolicy:LifecyclePolicy";

describe("ecr-image-scan-on-push", () => {
  it("wants images scanned", () => {
    const scan = (scanOnPush: boolean) =>
      judge(imageScanOnPush, repository, { imageScanningConfiguration: { scanOnPush } });
    assert.deepEqual(scan(true), []);
    assert.deepEqual(scan(false), [
      "imageScanningConfiguration.scanOnPush is false; set it to true.",
    ]);
    assert.deepEqual(scan(unknown), [
      "Not evaluated: imageScanningConfiguration.scanOnPush is unknown until the deployment",
    ]);
    assert.deepEqual(judge(imageScanOnPush, repository, {}), [
      "imageScanningConfiguration.scanOnPush is not set; set it to true.",
    ]);
  });
});

describe("ecr-tags-immutable", () => {
  it("accepts tags that do not move, but for some", () => {
    for (const imageTagMutability of ["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"]) {
      assert.deepEqual(judge(tagsImmutable, repository, { imageTagMutability }), []);
    }
  });

  it("rejects tags that move", () => {
    for (const imageTagMutability of ["MUTABLE", "MUTABLE_WITH_EXCLUSION"]) {
      assert.deepEqual(judge(tagsImmutable, repository, { imageTagMutability }), [
        `imageTagMutability is ${imageTagMutability}; set it to IMMUTABLE or IMMUTABLE_WITH_EXCLUSION.`,
      ]);
    }
    assert.deepEqual(judge(tagsImmutable, repository, {}), [
      "imageTagMutability is not set; set it to IMMUTABLE or IMMUTABLE_WITH_EXCLUSION.",
    ]);
  });
});

describe("ecr-repository-encrypted", () => {
  it("wants a KMS key in prod", () => {
    for (const encryptionType of ["KMS", "KMS_DSSE"]) {
      const encryptionConfigurations = [{ encryptionType }];
      assert.deepEqual(judge(repositoryEncrypted, repository, { encryptionConfigurations }), []);
    }
    const own = { encryptionConfigurations: [{ encryptionType: "AES256" }] };
    assert.deepEqual(judge(repositoryEncrypted, repository, own), [
      "encryptionConfigurations[0].encryptionType is AES256; set it to KMS or KMS_DSSE.",
    ]);
    assert.deepEqual(judge(repositoryEncrypted, repository, {}), [
      "encryptionConfigurations[0].encryptionType is not set; set it to KMS or KMS_DSSE.",
    ]);
  });

  it("leaves it open elsewhere", () => {
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(repositoryEncrypted, repository, {}, { environment }), []);
    }
  });
});

describe("ecr-lifecycle-policy", () => {
  const rule = (tagStatus: string, type = "expire") => ({
    selection: { tagStatus, countType: "imageCountMoreThan", countNumber: 10 },
    action: { type },
  });
  const judgeRules = (...rules: object[]) =>
    judge(lifecyclePolicy, lifecycle, { policy: JSON.stringify({ rules }) });

  it("accepts rules for images with and without a tag", () => {
    assert.deepEqual(judgeRules(rule("untagged"), rule("tagged")), []);
    assert.deepEqual(judgeRules(rule("any")), []);
  });

  it("says what nothing expires", () => {
    assert.deepEqual(judgeRules(rule("tagged")), [
      "policy has no rule that expires untagged images; add one.",
    ]);
    assert.deepEqual(judgeRules(rule("untagged"), rule("tagged", "transition")), [
      "policy has no rule that expires tagged images; add one.",
    ]);
    assert.deepEqual(judgeRules(), [
      "policy has no rule that expires untagged and tagged images; add one.",
    ]);
  });

  it("rejects what it cannot read", () => {
    for (const policy of ["{", "[]", '"any"']) {
      assert.deepEqual(judge(lifecyclePolicy, lifecycle, { policy }), [
        "policy is not a JSON document; write it with pulumi.jsonStringify.",
      ]);
    }
  });

  it("wants one for each repository, and judges it there", () => {
    const api = resource(repository, "api", {});
    const web = resource(repository, "web", { name: "web" });
    const old = resource(repository, "old", { name: "old" });
    const linked = resource(lifecycle, "linked", {}, { repository: [api] });
    const named = resource(lifecycle, "named", { repository: "web" });
    assert.deepEqual(judgeAll(lifecyclePolicy, [api, web, old, linked, named]), [
      "old: no LifecyclePolicy drops its old images; add one.",
    ]);
  });

  it("does not take two names that it does not know for the same", () => {
    const api = resource(repository, "api", { name: unknown });
    const other = resource(lifecycle, "other", { repository: unknown });
    assert.deepEqual(judgeAll(lifecyclePolicy, [api, other]), [
      "api: no LifecyclePolicy drops its old images; add one.",
    ]);
  });
});
