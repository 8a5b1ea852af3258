import { BlockList } from "node:net";
import type { DetectionSettings } from "../../../lambda/cloudtrail-alerts/detections/detection";
import { account } from "./events";

const egressAddresses = new BlockList();
egressAddresses.addAddress("192.0.2.10", "ipv4");
egressAddresses.addSubnet("2001:db8:1::", 48, "ipv6");

/** The account that the samples speak of. */
export const settings: DetectionSettings = {
  logBuckets: new Set(["trail"]),
  knownAccounts: new Set(["444455556666"]),
  automationPrincipals: new Set([`arn:aws:iam::${account}:role/deploy`]),
  egressAddresses,
  protectedLogGroups: new Set(["/ecs/api"]),
  monitorResources: new Set(["alerts", "alerts-high", "trail", "watch-*"]),
  scannerPrincipals: new Set([`arn:aws:iam::${account}:role/scanner`]),
  exportBuckets: new Set(["exports"]),
  allowedRegions: new Set(["sa-east-1"]),
};
