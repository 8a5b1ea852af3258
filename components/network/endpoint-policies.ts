import type * as pulumi from "@pulumi/pulumi";
import { bucketArn, type Account } from "../shared/account";
import { policyDocument, type Statement } from "../shared/policy-document";

// An endpoint says who may pass, and IAM what they may do, so these policies are about accounts: credentials
// from elsewhere do not work through an endpoint, and data does not leave through it to somebody else.

/** Of an interface endpoint: the service for principals of this account. */
export function interfacePolicy(account: Account, service: string): pulumi.Output<string> {
  // `ecr.api` and `ecr.dkr` are both `ecr` to IAM.
  const [prefix = service] = service.split(".");
  return policyDocument({
    sid: "OwnAccount",
    // Whoever the condition lets through: principals of this account.
    principal: "*",
    // All of this one service, for whom IAM allows it.
    actions: [`${prefix}:*`],
    // An endpoint leads to one service; IAM says which of its resources.
    resources: ["*"],
    conditions: { StringEquals: { "aws:PrincipalAccount": account.id } },
  });
}

/** Of the gateway endpoint of DynamoDB: own principals on own tables. */
export const dynamodbGatewayPolicy = (account: Account): pulumi.Output<string> =>
  policyDocument(ownOnly(account, "dynamodb"));

/** Of the gateway endpoint of S3: own principals on own buckets, and what AWS itself gives to read. */
export function s3GatewayPolicy(account: Account): pulumi.Output<string> {
  const { region } = account;
  return policyDocument(ownOnly(account, "s3"), {
    sid: "ImagesAndPackages",
    // Whoever is in the network: these are public to read, or to whom ECR gives an address.
    principal: "*",
    actions: ["s3:GetObject"],
    resources: [
      // Layers of images in ECR
      // (docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html#ecr-minimum-s3-perms).
      bucketArn(`prod-${region}-starport-layer-bucket`, "/*"),
      // Packages of Amazon Linux; the name ends in letters that AWS chose.
      bucketArn(`al2023-repos-${region}-*`, "/*"),
    ],
  });
}

const ownOnly = ({ id }: Account, service: "dynamodb" | "s3"): Statement => ({
  sid: "OwnAccount",
  // Whoever the condition lets through: principals of this account.
  principal: "*",
  // All of the service on all that this account has of it, for whom IAM and the resource's policy allow it.
  actions: [`${service}:*`],
  // The condition holds it to buckets or tables of this account.
  resources: ["*"],
  conditions: { StringEquals: { "aws:PrincipalAccount": id, "aws:ResourceAccount": id } },
});
