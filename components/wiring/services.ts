import type * as pulumi from "@pulumi/pulumi";
import { FargateService, type FargateServiceArgs } from "../compute/fargate-service";
import { serviceFrom } from "../compute/service-settings";
import type { StackConfig } from "../config/load";
import type { Entrance } from "../edge/entrance";
import type { SigningKeys } from "../security/signing-keys";

/** What runs in containers, and which of their paths comes first: the frontend claims all that is left. */
const priorities = { backend: 100, frontend: 200 } as const;

export type ServiceName = keyof typeof priorities;

/** The services of a stack; a frontend that a distribution takes from a bucket alone needs no containers. */
export function servicesOf({ edge }: StackConfig): readonly ServiceName[] {
  return edge.frontend.mode === "s3" ? ["backend"] : ["backend", "frontend"];
}

export interface ServicesParts {
  readonly host: Pick<FargateServiceArgs, "account" | "vpcId" | "subnetIds" | "cluster">;
  readonly entry: Entrance["entry"];
  readonly logsOf: (name: string) => FargateServiceArgs["logs"];
  readonly signingKeys: SigningKeys;
}

export type Services = { readonly backend: FargateService } & Readonly<
  Record<string, FargateService>
>;

/** Runs each service of a stack as its configuration has it. */
export function runServices(
  config: StackConfig,
  { host, entry, logsOf, signingKeys }: ServicesParts,
  inside: pulumi.ComponentResourceOptions,
): Services {
  const { telemetry, logRouter } = config;
  const run = (name: ServiceName, own: Pick<FargateServiceArgs, "secrets" | "after"> = {}) =>
    new FargateService(
      name,
      {
        ...{ ...host, ...serviceFrom(config[name], config.scaling), telemetry, logRouter },
        ...own,
        route: { ...entry, paths: config[name].paths, priority: priorities[name] },
        logs: logsOf(name),
      },
      inside,
    );
  const backend = run("backend", {
    secrets: { SIGNING_KEYS_NAME: signingKeys.secret },
    after: [signingKeys.filled],
  });
  return servicesOf(config).includes("frontend")
    ? { backend, frontend: run("frontend") }
    : { backend };
}
