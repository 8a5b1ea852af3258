import type { Planned } from "./planned";

/** A statement of an IAM policy document, as it is written here. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action?: unknown;
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: object;
}

export interface PolicyInPlan {
  /** Class of the resource that holds it. */
  readonly type: string;
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** Every policy document in a plan, in whichever property it stands. */
export function documentsOf(planned: Planned): readonly PolicyInPlan[] {
  return planned.flatMap(({ type, name, inputs }) =>
    Object.values(inputs).flatMap((value) => {
      const statements = statementsIn(value);
      return statements ? [{ type: type.split(":").at(-1) ?? "", name, statements }] : [];
    }),
  );
}

function statementsIn(value: unknown): readonly Statement[] | undefined {
  if (typeof value !== "string" || !value.startsWith("{")) return undefined;
  const { Statement } = JSON.parse(value) as { readonly Statement?: readonly Statement[] };
  return Statement;
}

/** The texts of an element, one or many, and of each kind of principal. */
export function valuesOf(element: unknown): readonly string[] {
  if (typeof element === "string") return [element];
  return typeof element === "object" && element !== null
    ? Object.values(element).flatMap(valuesOf)
    : [];
}
