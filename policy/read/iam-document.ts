import { jsonOf } from "./json";
import { asList, isRecord, textOf } from "./values";

/** Whom a statement is about: the kind and the id as AWS stores them. */
export interface Principal {
  readonly kind: "AWS" | "Service" | "Federated" | "CanonicalUser";
  readonly id: string;
}

/**
 * One statement of an IAM policy. Elements may be one value or a list, and their names and the effect in
 * any case. They are read when asked for, since in a document that is an object any may be unknown.
 */
export class Statement {
  constructor(
    private readonly elements: unknown,
    /** Where it stands (`Statement[0]`). */
    readonly path: string,
  ) {}

  /** Whatever is not a denial: AWS refuses other effects, and a typing error must not hide a grant. */
  get allows(): boolean {
    return textOf(this.#element("effect"))?.toLowerCase() !== "deny";
  }

  get actions(): readonly unknown[] {
    return asList(this.#element("action"));
  }

  get notActions(): readonly unknown[] {
    return asList(this.#element("notaction"));
  }

  get resources(): readonly unknown[] {
    return asList(this.#element("resource"));
  }

  get notResources(): readonly unknown[] {
    return asList(this.#element("notresource"));
  }

  get condition(): Readonly<Record<string, unknown>> | undefined {
    const condition = this.#element("condition");
    return isRecord(condition) ? condition : undefined;
  }

  get principals(): readonly Principal[] {
    return principalsOf(this.#element("principal"));
  }

  #element(name: string): unknown {
    if (!isRecord(this.elements)) return undefined;
    const key = Object.keys(this.elements).find((candidate) => candidate.toLowerCase() === name);
    return key === undefined ? undefined : this.elements[key];
  }
}

/** The statements of a policy, given as text or object; undefined when it is not a policy at all. */
export function iamDocumentOf(document: unknown): readonly (() => Statement)[] | undefined {
  const parsed = jsonOf(document);
  if (!parsed.ok || !isRecord(parsed.value)) return undefined;
  const root = parsed.value;
  const key = Object.keys(root).find((candidate) => candidate.toLowerCase() === "statement");
  const statements = key === undefined ? [] : asList(root[key]);
  return Array.from(
    { length: statements.length },
    (_, index) => () => new Statement(statements[index], `Statement[${index}]`),
  );
}

const kinds = ["AWS", "Service", "Federated", "CanonicalUser"] as const;

function principalsOf(principal: unknown): readonly Principal[] {
  // A bare `*` and `{ "AWS": "*" }` are the same to AWS: everybody.
  if (principal === "*") return [{ kind: "AWS", id: "*" }];
  if (!isRecord(principal)) return [];
  return Object.keys(principal).flatMap((key) => {
    const kind = kinds.find((candidate) => candidate.toLowerCase() === key.toLowerCase());
    if (kind === undefined) return [];
    const ids = asList(principal[key]).map(textOf);
    return ids.flatMap((id) => (id === undefined ? [] : [{ kind, id: normalised(kind, id) }]));
  });
}

/** An account may be named by its number alone, which AWS stores as the ARN of its root. */
function normalised(kind: Principal["kind"], id: string): string {
  return kind === "AWS" && /^\d{12}$/.test(id) ? `arn:aws:iam::${id}:root` : id;
}
