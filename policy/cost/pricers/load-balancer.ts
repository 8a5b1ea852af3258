import { fixed, Unpriceable, unpriced, use, type Charge } from "../charge";
import type { CostInputs } from "../inputs";
import { pricer, type Context } from "../pricer";
import { amount, flag, isGiven, record, records, text } from "../read";
import { countSubnets, type SubnetCount } from "./subnets";

type LoadBalancer = CostInputs["aws:lb/loadBalancer:LoadBalancer"];

const kinds = {
  application: { hour: "alb.hour", capacityUnit: "alb.lcu-hour" },
  network: { hour: "nlb.hour", capacityUnit: "nlb.lcu-hour" },
} as const;

export const loadBalancer = pricer(
  ["aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"],
  [
    (balancer, { hours }) => fixed("load balancer hours", kindOf(balancer).hour, hours),
    (balancer) => use("capacity units", kindOf(balancer).capacityUnit),
    publicAddresses,
    (balancer) =>
      isInternal(balancer)
        ? undefined
        : use("data out to the internet", "data-transfer.internet-egress.gb"),
    (balancer) =>
      amount(record(balancer, "minimumLoadBalancerCapacity"), "capacityUnits", 0) > 0
        ? unpriced("reserved capacity units", "the price sheet has no reserved capacity units")
        : undefined,
  ],
);

function kindOf(balancer: LoadBalancer) {
  const kind = text(balancer, "loadBalancerType", "application");
  if (kind === "application" || kind === "network") return kinds[kind];
  throw new Unpriceable(`loadBalancerType ${kind} has no price`);
}

function isInternal(balancer: LoadBalancer): boolean {
  return flag(balancer, "internal");
}

/** One in each subnet, besides those that are elastic and billed as such. */
function publicAddresses(balancer: LoadBalancer, context: Context): Charge | undefined {
  const addressType = text(balancer, "ipAddressType", "ipv4");
  if (isInternal(balancer) || addressType === "dualstack-without-public-ipv4") return undefined;
  const mappings = records(balancer, "subnetMappings");
  const { count, assumption }: SubnetCount =
    mappings.length > 0
      ? { count: mappings.filter((mapping) => !isGiven(mapping, "allocationId")).length }
      : countSubnets(balancer, "subnets", context);
  return fixed("public IPv4 addresses", "public-ipv4.hour", count * context.hours, {
    assumption: `one public address in each subnet${assumption === undefined ? "" : `; ${assumption}`}`,
  });
}
