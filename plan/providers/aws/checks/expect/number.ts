import type { Wire } from "../../../../protocol/wire";
import type { Expectation } from "../check";

/** A whole number between two others, both included. */
export function between(min: number, max: number): Expectation {
  return whole(`to be in the range (${min} - ${max})`, (value) => value >= min && value <= max);
}

export function atLeast(min: number): Expectation {
  return whole(`to be at least ${min}`, (value) => value >= min);
}

export function atMost(max: number): Expectation {
  return whole(`to be at most ${max}`, (value) => value <= max);
}

export function oneOfNumbers(...allowed: readonly number[]): Expectation {
  return whole(`to be one of ${allowed.join(", ")}`, (value) => allowed.includes(value));
}

/** A port as a listener or target group has it. */
export const port = between(1, 65_535);

/** A number that the words describe. */
export function whole(expected: string, holds: (value: number) => boolean): Expectation {
  return {
    expected,
    holds: (value) => {
      const number = wholeNumber(value);
      return number !== undefined && holds(number);
    },
  };
}

/** How many items a list has. Items may be unknown. */
export function items(min: number, max: number): Expectation {
  return {
    expected: min === 0 ? `at most ${max} items` : `${min} to ${max} items`,
    holds: (value) => !Array.isArray(value) || (value.length >= min && value.length <= max),
  };
}

/** The provider takes a number that is written as text for the number. */
function wholeNumber(value: Wire): number | undefined {
  const isWritten = typeof value === "string" && /^-?\d+$/.test(value);
  const number = isWritten ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) ? number : undefined;
}
