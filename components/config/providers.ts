import * as aws from "@pulumi/aws";
import { Provider as AwsxProvider } from "@pulumi/awsx/provider";
import type * as pulumi from "@pulumi/pulumi";
import { stackTags } from "../shared/tags";
import type { StackConfig } from "./schema";

/** The providers of everything: one account, one region, and the tags that all resources share. */
export function providersFor(config: StackConfig): pulumi.ProviderResource[] {
  const tags = stackTags({ ...config, project: "meddiflux" });
  return [
    new aws.Provider("aws", {
      region: config.region as aws.Region,
      allowedAccountIds: [config.account.id],
      defaultTags: { tags },
    }),
    new AwsxProvider("awsx"),
  ];
}
