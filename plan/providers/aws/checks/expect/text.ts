import { isObject, type Wire } from "../../../../protocol/wire";
import type { Expectation } from "../check";

/**
 * Text, measured as hashicorp/terraform-plugin-sdk helper/validation/strings.go does: in bytes.
 */
export function length(min: number, max: number): Expectation {
  return {
    expected: `to be ${min} to ${max} characters long`,
    holds: text((value) => {
      const bytes = Buffer.byteLength(value);
      return bytes >= min && bytes <= max;
    }),
  };
}

export const notEmpty: Expectation = {
  expected: "not to be empty",
  holds: text((value) => value !== ""),
};

/** @param expected what the pattern demands, in words that follow "expected" */
export function matching(pattern: RegExp, expected: string): Expectation {
  return { expected, holds: text((value) => pattern.test(value)) };
}

export function notMatching(pattern: RegExp, expected: string): Expectation {
  return { expected, holds: text((value) => !pattern.test(value)) };
}

export function oneOf(...allowed: readonly string[]): Expectation {
  return { expected: oneOfText(allowed), holds: text((value) => allowed.includes(value)) };
}

/** The same where the provider does not mind the case. */
export function oneOfIgnoringCase(...allowed: readonly string[]): Expectation {
  const lower = allowed.map((value) => value.toLowerCase());
  return {
    expected: oneOfText(allowed),
    holds: text((value) => lower.includes(value.toLowerCase())),
  };
}

/** A JSON document. The provider lets an empty text pass, and turns objects into text itself. */
export const json: Expectation = {
  expected: "to be valid JSON",
  holds: (value) =>
    isObject(value) || (typeof value === "string" && (value === "" || isJson(value))),
};

/** A JSON document that is a list of objects. */
export const jsonObjects: Expectation = {
  expected: "to be a JSON list of objects",
  holds: text((value) => {
    const list = parsed(value);
    return Array.isArray(list) && list.every((item) => isObject(item as Wire));
  }),
};

/**
 * An IAM policy: a JSON object without space before it.
 * Source: internal/verify/validate.go, ValidIAMPolicyJSON.
 * @param quota largest size in bytes, space between the tokens not counted
 */
export function iamPolicy(quota: number): readonly Expectation[] {
  return [
    {
      expected: "to be a JSON object, with no space before it",
      holds: (value) =>
        isObject(value) || (typeof value === "string" && value.startsWith("{") && isJson(value)),
    },
    {
      expected: `to be at most ${quota} bytes long, spaces not counted`,
      holds: (value) => compactSize(value) <= quota,
    },
  ];
}

/** The same where empty text stands for nothing. */
export function orEmpty({ expected, holds }: Expectation): Expectation {
  return { expected: `${expected}, or empty`, holds: (value) => value === "" || holds(value) };
}

/** Says of a check of text that anything else does not pass it. */
export function text(holds: (value: string) => boolean): (value: Wire) => boolean {
  return (value) => typeof value === "string" && holds(value);
}

function oneOfText(allowed: readonly string[]): string {
  return `to be one of ${allowed.map((value) => JSON.stringify(value)).join(", ")}`;
}

function compactSize(value: Wire): number {
  const document = typeof value === "string" ? parsed(value) : value;
  return document === undefined ? 0 : Buffer.byteLength(JSON.stringify(document));
}

function isJson(value: string): boolean {
  return parsed(value) !== undefined;
}

/** Undefined, which no JSON is, for text that is none. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
