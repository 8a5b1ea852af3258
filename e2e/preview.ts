import type { Properties } from "../plan/protocol/wire";
import type { Run } from "./pulumi";

/** A resource as `pulumi preview --json` shows it (apitype.ResourceV3). */
export interface RealResource {
  readonly urn: string;
  readonly type: string;
  readonly custom?: boolean;
  readonly parent?: string;
  readonly inputs?: Properties;
  readonly dependencies?: readonly string[];
  readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>>;
  readonly protect?: boolean;
  readonly retainOnDelete?: boolean;
  readonly ignoreChanges?: readonly string[];
}

/** What a pack said of a resource, or of the stack. */
export interface RealFinding {
  readonly rule: string;
  readonly urn: string;
  readonly enforcement: string;
  readonly severity: string;
  readonly message: string;
}

/** What the engine would do to a resource: `create`, `same`, `update`, `replace`… */
export interface Operation {
  readonly op: string;
  readonly urn: string;
}

export interface RealPreview {
  readonly resources: readonly RealResource[];
  readonly operations: readonly Operation[];
  readonly findings: readonly RealFinding[];
}

interface Step extends Operation {
  readonly newState?: RealResource;
}

interface PolicyEvent {
  readonly policyName: string;
  readonly resourceUrn?: string;
  readonly enforcementLevel: string;
  readonly severity?: string;
  readonly message: string;
}

/**
 * Reads what a preview printed and logged. Findings that stop a deploy make the command fail, which is no
 * failure here.
 * @param events the engine's event log, one JSON object a line
 */
export function readPreview({ stdout, stderr }: Run, events: string): RealPreview {
  const steps = stepsIn(stdout);
  if (!steps) throw new Error(`pulumi preview did not work:\n${stdout}${stderr}`);
  return {
    resources: steps.flatMap(({ newState }) => newState ?? []),
    operations: steps.map(({ op, urn }) => ({ op, urn })),
    findings: events
      .split("\n")
      .filter((line) => line.includes('"policyEvent"'))
      // The engine's own format, pulumi/pulumi sdk/go/common/apitype/events.go.
      .map((line) => findingOf((JSON.parse(line) as { policyEvent: PolicyEvent }).policyEvent)),
  };
}

function stepsIn(stdout: string): readonly Step[] | undefined {
  try {
    return (JSON.parse(stdout) as { steps?: readonly Step[] }).steps;
  } catch {
    return undefined;
  }
}

function findingOf(event: PolicyEvent): RealFinding {
  return {
    rule: event.policyName,
    urn: event.resourceUrn ?? "",
    enforcement: event.enforcementLevel,
    severity: event.severity ?? "",
    message: event.message.trimEnd(),
  };
}
