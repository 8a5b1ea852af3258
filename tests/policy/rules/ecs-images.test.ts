import assert from "node:assert/strict";
import type { Environment } from "../../../policy/rule/environment";
import { imagePinned } from "../../../policy/rules/ecs-images";
import { judge, unknown } from "../support";

const task = "aws:ecs/taskDefinition:TaskDefinition";
const repository = "777788889999.dkr.ecr.sa-east-1.amazonaws.com/api";
const digest = `sha256:${"0a".repeat(32)}`;

function judgeImage(image: unknown, environment: Environment): readonly string[] {
  const containerDefinitions = JSON.stringify([{ name: "api", image }]);
  return judge(imagePinned, task, { containerDefinitions }, { environment });
}

const at = "containerDefinitions[0] (api): image is";

describe("ecs-image-pinned", () => {
  it("accepts a digest everywhere, with or without a tag", () => {
    for (const environment of ["dev", "hom", "prod"] as const) {
      assert.deepEqual(judgeImage(`${repository}@${digest}`, environment), []);
      assert.deepEqual(judgeImage(`${repository}:latest@${digest}`, environment), []);
    }
  });

  it("accepts a version outside prod", () => {
    assert.deepEqual(judgeImage(`${repository}:1.2.3`, "dev"), []);
    assert.deepEqual(judgeImage(`${repository}:1.2.3`, "hom"), []);
    assert.deepEqual(judgeImage(`${repository}:1.2.3`, "prod"), [
      `${at} ${repository}:1.2.3, whose content can change; prod names it by digest (@sha256:…).`,
    ]);
  });

  it("rejects what moves", () => {
    for (const image of [repository, `${repository}:latest`, `${repository}:`]) {
      assert.deepEqual(judgeImage(image, "dev"), [
        `${at} ${image}, which is another one after each build; name a version or a digest.`,
      ]);
    }
    assert.deepEqual(judgeImage(`${repository}@sha256:0a`, "prod"), [
      `${at} ${repository}@sha256:0a, whose content can change; prod names it by digest (@sha256:…).`,
    ]);
  });

  it("rejects registries that are not ours to trust", () => {
    const allowed = "use *.dkr.ecr.*.amazonaws.com, *.dkr-ecr.*.on.aws or public.ecr.aws.";
    assert.deepEqual(judgeImage("nginx:1.27", "dev"), [
      `${at} nginx:1.27, from docker.io; ${allowed}`,
    ]);
    assert.deepEqual(judgeImage("ghcr.io/team/api:1", "hom"), [
      `${at} ghcr.io/team/api:1, from ghcr.io; ${allowed}`,
    ]);
    assert.deepEqual(judgeImage("public.ecr.aws/docker/library/node:22-alpine", "dev"), []);
    assert.deepEqual(judgeImage("777788889999.dkr-ecr.sa-east-1.on.aws/api:1", "dev"), []);
  });

  it("rejects a container without an image", () => {
    assert.deepEqual(judgeImage(undefined, "dev"), [`${at} not set; name one.`]);
    assert.deepEqual(judgeImage(" ", "dev"), [`${at} not set; name one.`]);
  });

  it("judges daemons and express services too", () => {
    const image = `${repository}:latest`;
    const rest = ", whose content can change; prod names it by digest (@sha256:…).";
    assert.deepEqual(
      judge(imagePinned, "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition", {
        containerDefinitions: [{ image }],
      }),
      [`containerDefinitions[0]: image is ${image}${rest}`],
    );
    assert.deepEqual(
      judge(imagePinned, "aws:ecs/expressGatewayService:ExpressGatewayService", {
        primaryContainer: { image },
      }),
      [`primaryContainer: image is ${image}${rest}`],
    );
  });

  it("does not decide on an image it does not know", () => {
    assert.deepEqual(judge(imagePinned, task, { containerDefinitions: unknown }), [
      "Not evaluated: containerDefinitions is unknown until the deployment",
    ]);
    assert.deepEqual(
      judge(imagePinned, "aws:ecs/expressGatewayService:ExpressGatewayService", {
        primaryContainer: { image: unknown },
      }),
      ["Not evaluated: primaryContainer.image is unknown until the deployment"],
    );
  });
});
