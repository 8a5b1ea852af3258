import assert from "node:assert/strict";
import {
  ImageRepositories,
  type ImageRepositoriesArgs,
} from "../../../components/compute/image-repositories";
import { deploy } from "../../support/deploy";
import { imageRepositories } from "../fixtures";

const build =
  (change: Partial<ImageRepositoriesArgs> = {}) =>
  () =>
    new ImageRepositories("images", { ...imageRepositories, ...change });

const type = {
  repository: "aws:ecr/repository:Repository",
  lifecycle: "aws:ecr/lifecyclePolicy:LifecyclePolicy",
  policy: "aws:ecr/repositoryPolicy:RepositoryPolicy",
  replication: "aws:ecr/replicationConfiguration:ReplicationConfiguration",
  template: "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
};

describe("ImageRepositories", () => {
  it("keeps the images of each service encrypted, scanned, and one for each tag", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(
      cloud.all(type.repository).map(({ name }) => name),
      ["images-backend", "images-frontend"],
    );
    assert.deepEqual(cloud.named(type.repository, "images-backend").inputs, {
      name: "meddiflux-dev/backend",
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: "arn:key:data" }],
      forceDelete: true,
      tags: { Component: "compute", DataClassification: "internal" },
    });
  });

  it("keeps images when they matter", async () => {
    const cloud = await deploy(build({ durable: true }));
    const { inputs, protect } = cloud.named(type.repository, "images-backend");
    assert.deepEqual([inputs["forceDelete"], protect], [false, true]);
  });

  it("drops images without a tag after a week, and all but the last fifty", async () => {
    const cloud = await deploy(build());
    const { inputs } = cloud.named(type.lifecycle, "images-backend");
    assert.equal(inputs["repository"], "meddiflux-dev/backend");
    const { rules } = JSON.parse(String(inputs["policy"])) as { rules: { selection: object }[] };
    assert.deepEqual(
      rules.map(({ selection }) => selection),
      [
        {
          tagStatus: "untagged",
          countType: "sinceImagePushed",
          countUnit: "days",
          countNumber: 7,
        },
        { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 50 },
      ],
    );
  });

  it("denies its images to every other account", async () => {
    const cloud = await deploy(build());
    const { inputs } = cloud.named(type.policy, "images-backend");
    assert.deepEqual(JSON.parse(String(inputs["policy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "OnlyThisAccount",
          Effect: "Deny",
          Principal: "*",
          Action: ["ecr:*"],
          Condition: {
            StringNotEquals: { "aws:PrincipalAccount": "111122223333" },
            Bool: { "aws:PrincipalIsAWSService": "false" },
          },
        },
      ],
    });
  });

  it("copies its images, and no others, to another region, into repositories with settings like its own", async () => {
    const cloud = await deploy(build());
    const copies = cloud.only(type.replication);
    assert.deepEqual(copies.inputs, {
      replicationConfiguration: {
        rules: [
          {
            destinations: [{ region: "us-east-1", registryId: "111122223333" }],
            repositoryFilters: [{ filter: "meddiflux-dev/", filterType: "PREFIX_MATCH" }],
          },
        ],
      },
    });
    const template = cloud.only(type.template);
    const { lifecyclePolicy, repositoryPolicy, ...rest } = template.inputs;
    assert.deepEqual(rest, {
      region: "us-east-1",
      prefix: "meddiflux-dev/",
      description: "Copies of images for disaster recovery",
      appliedFors: ["REPLICATION"],
      imageTagMutability: "IMMUTABLE",
      encryptionConfigurations: [{ encryptionType: "AES256" }],
    });
    const own = (kind: string) => cloud.named(kind, "images-backend").inputs["policy"];
    assert.deepEqual([lifecyclePolicy, repositoryPolicy], [own(type.lifecycle), own(type.policy)]);
    assert.ok(copies.dependencies.includes(template.urn), "the template stands first");
  });

  it("copies nothing unless it is told where to", async () => {
    const { replicateTo, ...alone } = imageRepositories;
    assert.equal(replicateTo, "us-east-1");
    const cloud = await deploy(() => new ImageRepositories("images", alone));
    assert.deepEqual([...cloud.all(type.replication), ...cloud.all(type.template)], []);
  });
});
