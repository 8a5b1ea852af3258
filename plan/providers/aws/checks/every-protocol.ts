import type { Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import type { Relation } from "./check";
import { relation, within } from "./relations";
import { known } from "./values";

/**
 * A rule for every protocol has no ports.
 * Source: internal/service/ec2/vpc_security_group.go, expandIPPerms, and vpc_network_acl.go, createNetworkACLEntries.
 */
export const portsOfAll: readonly Relation[] = ["ingress", "egress"].flatMap((path) =>
  within(`${path}[]`, relation(["fromPort", "protocol", "toPort"], portsWithoutProtocol)),
);

function portsWithoutProtocol(rule: Properties): readonly CheckFailure[] {
  const isAll = ["-1", "all", -1].includes(known(rule, "protocol") as string | number);
  return ["fromPort", "toPort"]
    .filter((property) => isAll && (known(rule, property) ?? 0) !== 0)
    .map((property) => ({ property, reason: 'must be 0 where protocol is "-1", which is all' }));
}
