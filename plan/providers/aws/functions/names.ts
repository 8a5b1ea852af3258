import type { Properties } from "../../../protocol/wire";
import { textOf } from "./arguments";

/** Services whose principals have a name of their own outside of the commercial partition, and what it ends in. */
const otherPartitions: readonly {
  readonly regions: RegExp;
  readonly services: readonly string[];
  readonly suffix: string;
}[] = [
  {
    regions: /^cn-/,
    services: ["codedeploy", "elasticmapreduce", "logs"],
    suffix: "amazonaws.com.cn",
  },
  {
    regions: /^us-iso-/,
    services: ["cloudhsm", "config", "logs", "workspaces"],
    suffix: "c2s.ic.gov",
  },
  { regions: /^us-isob-/, services: ["dms", "logs"], suffix: "sc2s.sgov.gov" },
];

/** The answer of `aws.getArn`. Source: internal/service/meta/arn_data_source.go, and aws/arn of the Go SDK. */
export function arnParts({ arn = "" }: Properties): Properties {
  const [start, partition = "", service = "", region = "", account = "", ...resource] =
    textOf(arn).split(":");
  if (start !== "arn" || resource.length === 0) {
    throw new Error(
      `arn: expected to be an ARN (arn:partition:service:region:account:resource), got ${JSON.stringify(arn)}`,
    );
  }
  return { id: arn, partition, service, region, account, resource: resource.join(":") };
}

/**
 * The answer of `aws.getServicePrincipal`.
 * Source: internal/service/meta/service_principal_data_source.go.
 */
export function servicePrincipal({ serviceName = "" }: Properties, region: string): Properties {
  const service = textOf(serviceName);
  const own = otherPartitions.find(
    ({ regions, services }) => regions.test(region) && services.includes(service),
  );
  const suffix = own?.suffix ?? "amazonaws.com";
  return { id: `${service}.${region}.${suffix}`, name: `${service}.${suffix}`, region, suffix };
}
