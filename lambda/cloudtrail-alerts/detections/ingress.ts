import { asText, type Json } from "../json";
import { asNumber, below } from "./request";
import type { Severity } from "./severity";

/** What a rule lets through; a bound that is not there is no bound. */
interface Ports {
  /** A name, or a number of IANA's list; -1 is every protocol. */
  readonly protocol?: Json | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/**
 * Whether a block, as in `0.0.0.0/0`, is so large that it stands for every address: the two halves of all do as
 * well. No network that anybody means is larger than 10.0.0.0/8.
 */
export const isEveryAddress = (block: string | undefined): boolean => /\/[0-7]$/.test(block ?? "");

/**
 * What a request opens to every address. Requests nest protocol, ports and addresses in several
 * ways (at the top, per permission, per rule), but addresses never lie above their ports.
 */
export function openedToWorld(request: Json | undefined): readonly Ports[] {
  const opened: Ports[] = [];
  const waiting: [value: Json | undefined, around: Ports][] = [[request, {}]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, around] = next;
    if (typeof value !== "object" || value === null) continue;
    const ports = portsIn(value, around);
    for (const [name, inner] of Object.entries(value)) {
      if (/^cidrip(v[46])?$/i.test(name) && isEveryAddress(asText(inner))) opened.push(ports);
      waiting.push([inner, ports]);
    }
  }
  return opened;
}

/** How bad it is that every address reaches these ports. */
export function exposure({ protocol, from, to }: Ports): Severity {
  if (withoutPorts.includes(protocol)) return "medium";
  const first = from === undefined || from < 0 ? 0 : from;
  const last = to === undefined || to < 0 ? 65_535 : to;
  if (asNumber(protocol) === -1 || guarded.some((port) => first <= port && port <= last))
    return "high";
  return first === last && (first === 80 || first === 443) ? "info" : "medium";
}

/** Ports by which machines are administered and data is read. */
const guarded = [
  ...[22, 23, 135, 139, 445, 2375, 2376, 3389, 5900, 5985, 5986, 6443, 10_250], // administration
  ...[1433, 1521, 2379, 3306, 5432, 5439, 5984, 6379, 7000, 9042, 9200, 9300, 11_211, 27_017], // data
];

/** ICMP, whose "ports" are types. */
const withoutPorts: readonly (Json | undefined)[] = ["icmp", "icmpv6", "1", "58", 1, 58];

/** The protocol and ports that a part of a request, or a rule, names; else those around it. */
export const portsIn = (value: Json, around: Ports = {}): Ports => ({
  protocol: below(value, "ipProtocol") ?? around.protocol,
  from: asNumber(below(value, "fromPort")) ?? around.from,
  to: asNumber(below(value, "toPort")) ?? around.to,
});
