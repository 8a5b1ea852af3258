import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readTaggable, render, taggableFile } from "../../../policy/types/generate";
import taggable from "../../../policy/types/taggable.json";

describe("the list of taggable types", () => {
  it("is what `npm run generate` makes of the installed SDK", () => {
    assert.equal(readFileSync(taggableFile, "utf8"), render(readTaggable()));
  });

  it("has what takes tags, under each of its tokens", () => {
    for (const token of [
      "aws:alb/listener:Listener",
      "aws:lb/listener:Listener",
      "aws:s3/bucket:Bucket",
      "aws:s3/bucketV2:BucketV2",
      "aws:ecs/taskDefinition:TaskDefinition",
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    ]) {
      assert.ok(taggable.includes(token), token);
    }
  });

  it("has nothing that takes none, or another kind of `tags`", () => {
    for (const token of [
      "aws:appautoscaling/policy:Policy",
      "aws:autoscaling/group:Group",
      "aws:cloudwatch/dashboard:Dashboard",
      "aws:devopsguru/resourceCollection:ResourceCollection",
      "aws:ec2/securityGroupRule:SecurityGroupRule",
      "aws:iam/rolePolicy:RolePolicy",
      "aws:kms/alias:Alias",
      "aws:s3/bucketVersioning:BucketVersioning",
      "aws:sns/topicSubscription:TopicSubscription",
    ]) {
      assert.ok(!taggable.includes(token), token);
    }
  });
});
