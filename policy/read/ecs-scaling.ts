import type { Stack, StackResourceOf } from "../rule/stack";
import { ifKnown } from "./known";
import { textOf } from "./values";

export type EcsService = StackResourceOf<"aws:ecs/service:Service">;

type ScalingType = "aws:appautoscaling/policy:Policy" | "aws:appautoscaling/target:Target";
type Scaler = StackResourceOf<ScalingType>;

/** All targets, or all policies, of Application Auto Scaling in a stack, and which services they scale. */
export class Scalers {
  /** What the known `resourceId`s name: `CLUSTER/NAME` of a service, and NAME alone. */
  readonly #named: ReadonlySet<string>;

  /** Whether one may scale any service: its `resourceId` is unknown, and made of none. */
  readonly hasAdrift: boolean;

  constructor(
    private readonly stack: Stack,
    private readonly type: ScalingType,
  ) {
    const scalers: readonly Scaler[] = stack.all(type);
    this.#named = new Set(scalers.flatMap(namesIn));
    this.hasAdrift = scalers.some(isAdrift);
  }

  /** Those made with an output of one of the origins. */
  of(...origins: readonly { readonly urn: string }[]): readonly Scaler[] {
    return origins.flatMap((origin) => this.stack.linkedBy(origin, "resourceId", this.type));
  }

  /** Whether one names the service by the very name that its program gave it. */
  name({ props }: EcsService): boolean {
    const name = textOf(ifKnown(() => props.name));
    const cluster = textOf(ifKnown(() => props.cluster))
      ?.split("/")
      .at(-1);
    if (name === undefined) return false;
    return this.#named.has(cluster === undefined ? name : `${cluster}/${name}`);
  }
}

/** Of `service/CLUSTER/NAME`. */
function namesIn({ props }: Scaler): readonly string[] {
  const id = textOf(ifKnown(() => props.resourceId));
  const [kind, cluster, name] = id?.split("/") ?? [];
  return kind === "service" && name !== undefined ? [name, `${cluster}/${name}`] : [];
}

function isAdrift({ props, propertyDependencies }: Scaler): boolean {
  const isKnown = ifKnown(() => [props.resourceId]) !== undefined;
  return !isKnown && !propertyDependencies["resourceId"]?.some(saysWhich);
}

/** Whether an output of this resource tells of which service it is. */
function saysWhich(urn: string): boolean {
  return /aws:(?:ecs\/service:Service|appautoscaling\/target:Target)::/.test(urn);
}
