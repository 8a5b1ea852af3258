import { jsonOf } from "./json";
import { anyOf } from "./known";
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

  /**
   * Whether one of those it is about meets the condition. With `NotPrincipal` it is about everybody but
   * those, which is as good as everybody.
   */
  isAbout(meets: (principal: Principal) => boolean): boolean {
    if (this.#key("notprincipal") !== undefined) return meets({ kind: "AWS", id: "*" });
    const principal = this.#element("principal");
    // A bare `*` and `{ "AWS": "*" }` are the same to AWS: everybody.
    if (!isRecord(principal)) return anyId("AWS", principal, meets);
    return anyOf(Object.keys(principal), (key) => {
      const kind = kinds.find((candidate) => candidate.toLowerCase() === key.toLowerCase());
      return kind !== undefined && anyId(kind, principal[key], meets);
    });
  }

  #key(name: string): string | undefined {
    return isRecord(this.elements) ? keyIn(this.elements, name) : undefined;
  }

  #element(name: string): unknown {
    const key = this.#key(name);
    return key !== undefined && isRecord(this.elements) ? this.elements[key] : undefined;
  }
}

/** The statements of a policy, given as text or object; undefined when it is not a policy at all. */
export function iamDocumentOf(document: unknown): readonly (() => Statement)[] | undefined {
  const parsed = jsonOf(document);
  if (!parsed.ok || !isRecord(parsed.value)) return undefined;
  const root = parsed.value;
  const key = keyIn(root, "statement");
  const statements = key === undefined ? [] : asList(root[key]);
  return Array.from(
    { length: statements.length },
    (_, index) => () => new Statement(statements[index], `Statement[${index}]`),
  );
}

function keyIn(holder: object, name: string): string | undefined {
  return Object.keys(holder).find((candidate) => candidate.toLowerCase() === name);
}

const kinds = ["AWS", "Service", "Federated", "CanonicalUser"] as const;

function anyId(
  kind: Principal["kind"],
  ids: unknown,
  meets: (principal: Principal) => boolean,
): boolean {
  return anyOf(asList(ids), (id) => {
    const text = textOf(id);
    return text !== undefined && meets({ kind, id: normalised(kind, text) });
  });
}

/** An account may be named by its number alone, which AWS stores as the ARN of its root. */
function normalised(kind: Principal["kind"], id: string): string {
  return kind === "AWS" && /^\d{12}$/.test(id) ? `arn:aws:iam::${id}:root` : id;
}
