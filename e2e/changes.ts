import { isNode, parseDocument } from "yaml";
import type { Sandbox } from "./sandbox";
import type { Operation } from "./preview";

/** A change that people make, which must never cost data. */
export interface Change {
  readonly name: string;
  /** Makes it in the sandbox; false where the stack is at its end of that road already. */
  apply(sandbox: Sandbox, stack: string): boolean;
}

const zoneLetters = ["a", "b", "c"];

export const changes: readonly Change[] = [
  {
    name: "twice the memory for the backend",
    apply: (sandbox, stack) =>
      configure(sandbox, stack, ["meddiflux:backend", "memoryMiB"], (memory) => Number(memory) * 2),
  },
  {
    name: "one more zone",
    apply: (sandbox, stack) =>
      configure(sandbox, stack, ["meddiflux:network", "zones"], (zones) => {
        const taken = Array.isArray(zones) ? zones.map(String) : [];
        const next = zoneLetters.find((letter) => !taken.includes(letter));
        return next === undefined ? undefined : [...taken, next];
      }),
  },
  {
    name: "the next version of the database engine",
    apply: (sandbox) =>
      sandbox.edit("components/data/engines.ts", (text) =>
        text.replace('version: "17"', 'version: "18"').replace("postgres17", "postgres18"),
      ),
  },
];

/** Types whose loss is the loss of data, keys or evidence. */
const stateful: ReadonlySet<string> = new Set([
  "aws:cloudtrail/trail:Trail",
  "aws:cloudwatch/logGroup:LogGroup",
  "aws:dynamodb/table:Table",
  "aws:ecr/repository:Repository",
  "aws:elasticache/replicationGroup:ReplicationGroup",
  "aws:kms/key:Key",
  "aws:rds/instance:Instance",
  "aws:s3/bucket:Bucket",
  "aws:secretsmanager/secret:Secret",
]);

/** What a preview would destroy, for good or to make it anew, of all that keeps something. */
export function losses(operations: readonly Operation[]): readonly string[] {
  return operations
    .filter(({ op }) => /replace|delete|discard/.test(op))
    .map(({ urn }) => urn)
    .filter((urn) => stateful.has(urn.split("::")[2]?.split("$").at(-1) ?? ""));
}

/** Changes a value of the stack's configuration; `to` returns undefined to leave it. */
function configure(
  sandbox: Sandbox,
  stack: string,
  key: readonly [string, string],
  to: (value: unknown) => unknown,
): boolean {
  return sandbox.edit(`Pulumi.${stack}.yaml`, (text) => {
    const document = parseDocument(text);
    const place = ["config", ...key];
    const node = document.getIn(place, true);
    const value = to(isNode(node) ? node.toJS(document) : undefined);
    if (value === undefined) return text;
    document.setIn(place, value);
    return document.toString();
  });
}
