import type { Account } from "../shared/account";
import type { Statement } from "../shared/policy-document";
import type { Container } from "./container-definitions";
import { logRouter, logRouterStatements } from "./log-router";
import { collector, collectorEnvironment, collectorStatements } from "./telemetry";

/** What can run beside the application of a task. */
export interface SidecarChoice {
  /** Whether a collector takes its traces and metrics. */
  readonly telemetry: boolean;
  /** Whether a log router takes its output. */
  readonly logRouter: boolean;
}

export interface Sidecar {
  readonly container: Container;
  /** What makes the application use it. */
  readonly used: Partial<Pick<Container, "environment" | "routed">>;
  /** What the task needs to be allowed for it. */
  readonly statements: readonly Statement[];
}

/** The sidecars that were chosen, for an application. */
export function sidecarsOf(
  { name, logGroup, region }: Container,
  account: Account,
  choice: SidecarChoice,
): readonly Sidecar[] {
  const telemetry: Sidecar = {
    container: collector(region, logGroup),
    used: { environment: collectorEnvironment(name) },
    statements: collectorStatements(account, logGroup),
  };
  const router: Sidecar = {
    container: logRouter(region, logGroup),
    used: { routed: true },
    statements: logRouterStatements(account, logGroup),
  };
  return [...(choice.telemetry ? [telemetry] : []), ...(choice.logRouter ? [router] : [])];
}

/** All containers of a task. The application starts when there is somebody to tell how it does. */
export function withSidecars(
  application: Container,
  sidecars: readonly Sidecar[],
): readonly Container[] {
  const using = sidecars.reduce(
    (container, { used }) => ({
      ...container,
      ...used,
      // What the application says itself comes first.
      environment: { ...used.environment, ...container.environment },
    }),
    application,
  );
  const startsAfter = sidecars.map(({ container }) => container.name);
  return [{ ...using, startsAfter }, ...sidecars.map(({ container }) => container)];
}
