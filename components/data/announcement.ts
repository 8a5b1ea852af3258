import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { KeyReference } from "../shared/key";
import type { StoreAccess } from "../shared/store-access";

export interface Announcement {
  /** Starts the names of the variables: `DATABASE`. */
  readonly variablePrefix: string;
  /** Starts the names of the parameters: `/meddiflux/dev/database`. */
  readonly parameterPath: string;
  /** Encrypts them. */
  readonly key: KeyReference;
  /** What only the deployment knows, by name: `host`. */
  readonly values: Readonly<Record<string, pulumi.Input<string>>>;
  /** What must be there before anybody is told. */
  readonly after: readonly pulumi.Resource[];
  readonly tags: Record<string, string>;
}

/**
 * Tells where a store is by parameters of Systems Manager, which the containers of a service are given as
 * variables when they start. Their names are known in a preview, unlike an address in the task definition, which
 * would hide all of it. Not by a secret: ECS names one by an ARN whose end AWS makes up, and it costs money. Not
 * by a name of our own in DNS: the certificate of the store would not fit it, nor would tokens of IAM.
 *
 * An address is no secret: who knows it still needs a way through the network and the right to sign in. They are
 * encrypted all the same, as everything here that is kept, so that nobody has to judge what is in one. Free.
 */
export function announce(
  name: string,
  { variablePrefix, parameterPath, key, values, after, tags }: Announcement,
  owned: { readonly parent: pulumi.Resource },
): Pick<StoreAccess, "parameters" | "revision" | "ready"> {
  const parameters = Object.entries(values).map(([what, value]) => {
    const reference = { name: `${parameterPath}/${what}`, key };
    const resource = new aws.ssm.Parameter(
      `${name}-${what}`,
      { name: reference.name, type: "SecureString", keyId: key.arn, value, tags },
      { ...owned, dependsOn: [...after] },
    );
    const variable = `${variablePrefix}_${what.toUpperCase().replaceAll("-", "_")}`;
    return { variable, reference, resource };
  });
  return {
    parameters: Object.fromEntries(
      parameters.map(({ variable, reference }) => [variable, reference]),
    ),
    revision: pulumi
      .all(parameters.map(({ resource }) => resource.version))
      .apply((versions) => versions.join(".")),
    ready: parameters.map(({ resource }) => resource),
  };
}
