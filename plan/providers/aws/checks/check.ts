import type { Properties, Wire } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import { find, show, type Found } from "./values";

/** What a provider expects of one value. Never asked of one that is absent or unknown. */
export interface Expectation {
  /** In words that follow "expected": "to be in the range (0 - 900)". */
  readonly expected: string;
  readonly holds: (value: Wire) => boolean;
}

/** What a provider expects of several arguments together. */
export interface Relation {
  /** Path of the block whose properties it is about; the resource's own where absent. */
  readonly block?: string;
  /** The properties that it compares. */
  readonly about: readonly string[];
  /** Problems with the properties of one such block; names as in the block. */
  readonly problems: (block: Properties) => readonly CheckFailure[];
}

/** What a provider checks of the arguments of a type. */
export interface TypeChecks {
  /**
   * Where the checks were read: a file in github.com/hashicorp/terraform-provider-aws, which the
   * `aws` provider bridges. What AWS refuses and the provider does not carries its own source.
   */
  readonly source: string;
  /** By path: `ports`, `ingress[].cidrBlocks[]` (each item of each list), `options.type`. */
  readonly arguments?: Readonly<Record<string, Expectation | readonly Expectation[]>>;
  readonly relations?: readonly Relation[];
}

/** The checks of the types of a service, by type token. */
export type ServiceChecks = Readonly<Record<string, TypeChecks>>;

/** Everything that the checks of a type find wrong with a resource's inputs. */
export function failuresOf(checks: TypeChecks, inputs: Properties): readonly CheckFailure[] {
  return [
    ...Object.entries(checks.arguments ?? {}).flatMap(([path, expected]) =>
      find(inputs, path).flatMap((found) => refusals(found, expected)),
    ),
    ...(checks.relations ?? []).flatMap((relation) => disagreements(relation, inputs)),
  ];
}

function refusals(
  found: Found,
  expected: Expectation | readonly Expectation[],
): readonly CheckFailure[] {
  return [expected]
    .flat()
    .filter(({ holds }) => !holds(found.value))
    .map((expectation) => ({
      property: found.path,
      reason: `expected ${expectation.expected}, got ${show(found)}`,
    }));
}

function disagreements(
  { block = "", problems }: Relation,
  inputs: Properties,
): readonly CheckFailure[] {
  return find(inputs, block).flatMap(({ path, value }) =>
    problems(value as Properties).map(({ property, reason }) => ({
      property: path === "" ? property : `${path}.${property}`,
      reason,
    })),
  );
}
