import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { policyDocument } from "../shared/policy-document";
import { storeTags } from "../shared/tags";

export interface ImageRepositoriesArgs {
  readonly account: Account;
  /** Starts the name of each repository, which pushes and pulls name: `meddiflux-dev`. */
  readonly prefix: string;
  /** One repository each. */
  readonly services: readonly string[];
  readonly keyArn: pulumi.Input<string>;
  /** Whether images are kept when the repository goes, and it is kept from going. */
  readonly durable: boolean;
  /**
   * Region to copy every image to, for the day on which this one is out. The account has one configuration of
   * copies, so one stack gives it.
   * @default - images stay in this region alone
   */
  readonly replicateTo?: string;
}

/** Days after which an image that no tag names is of no use any more. */
const untaggedDays = 7;
/** Images kept for a rollback. */
const keptImages = 50;

/**
 * A repository for the images of each service: a tag stands for one image for ever, each image is scanned when
 * it is pushed, and old ones expire. Costs 0.10 USD a month for each GB, and as much for each copy.
 */
export class ImageRepositories extends pulumi.ComponentResource {
  /** Where to push to, by service: `111122223333.dkr.ecr.sa-east-1.amazonaws.com/meddiflux-dev/backend`. */
  readonly urls: Readonly<Record<string, pulumi.Output<string>>>;

  constructor(name: string, args: ImageRepositoriesArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:compute:ImageRepositories", name, {}, opts);
    this.urls = Object.fromEntries(
      args.services.map((service) => [
        service,
        this.#repository(`${name}-${service}`, `${args.prefix}/${service}`, args).repositoryUrl,
      ]),
    );
    if (args.replicateTo !== undefined) this.#replicate(name, args, args.replicateTo);
    this.registerOutputs({ urls: this.urls });
  }

  #repository(
    name: string,
    repositoryName: string,
    { account, keyArn, durable }: ImageRepositoriesArgs,
  ): aws.ecr.Repository {
    const owned = { parent: this };
    const repository = new aws.ecr.Repository(
      name,
      {
        name: repositoryName,
        imageTagMutability: "IMMUTABLE",
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: keyArn }],
        forceDelete: !durable,
        tags: storeTags("compute", "internal"),
      },
      { ...owned, protect: durable },
    );
    new aws.ecr.LifecyclePolicy(name, { repository: repository.name, policy: expiry }, owned);
    new aws.ecr.RepositoryPolicy(
      name,
      { repository: repository.name, policy: onlyThisAccount(account) },
      owned,
    );
    return repository;
  }

  /** Copies need their own settings: the repositories that ECR makes for them have those of no other. */
  #replicate(name: string, { account, prefix }: ImageRepositoriesArgs, region: string): void {
    const owned = { parent: this };
    const template = new aws.ecr.RepositoryCreationTemplate(
      `${name}-copies`,
      {
        region,
        prefix: `${prefix}/`,
        description: "Copies of images for disaster recovery",
        appliedFors: ["REPLICATION"],
        imageTagMutability: "IMMUTABLE",
        // A key of the other region would take a role of its own to create repositories with.
        encryptionConfigurations: [{ encryptionType: "AES256" }],
        lifecyclePolicy: expiry,
        repositoryPolicy: onlyThisAccount(account),
      },
      owned,
    );
    new aws.ecr.ReplicationConfiguration(
      `${name}-copies`,
      {
        replicationConfiguration: {
          rules: [
            {
              destinations: [{ region, registryId: account.id }],
              repositoryFilters: [{ filter: `${prefix}/`, filterType: "PREFIX_MATCH" }],
            },
          ],
        },
      },
      // The first copy makes its repository, for good, with the settings that stand then.
      { ...owned, dependsOn: template },
    );
  }
}

const expiry = JSON.stringify({
  rules: [
    {
      rulePriority: 1,
      description: `Images without a tag, after ${untaggedDays} days`,
      selection: {
        tagStatus: "untagged",
        countType: "sinceImagePushed",
        countUnit: "days",
        countNumber: untaggedDays,
      },
      action: { type: "expire" },
    },
    {
      rulePriority: 2,
      description: `All but the last ${keptImages} images`,
      selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: keptImages },
      action: { type: "expire" },
    },
  ],
});

/** Whatever else is allowed some day, nobody of another account reads or writes images. */
function onlyThisAccount({ id }: Account): pulumi.Output<string> {
  return policyDocument({
    sid: "OnlyThisAccount",
    effect: "Deny",
    // All principals and all actions: this denies, to whoever is not of the account.
    principal: "*",
    // All of them, since this denies.
    actions: ["ecr:*"],
    conditions: {
      StringNotEquals: { "aws:PrincipalAccount": id },
      Bool: { "aws:PrincipalIsAWSService": "false" },
    },
  });
}
