import { isSecret, isUnknown, type Properties, type Wire } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import type { Relation } from "./check";

/**
 * Relations between arguments, as helper/schema of hashicorp/terraform-plugin-sdk checks them
 * (schema.go, validateConflictingAttributes and its neighbours). Only what is given for certain counts
 * against a program, and only what is absent for certain is missing.
 */
type Presence = "given" | "absent" | "undecided";

/** `property` and none of `others`. */
export function conflicts(property: string, ...others: readonly string[]): Relation {
  return relation([property, ...others], (block) => {
    if (presence(block[property]) !== "given") return [];
    return others
      .filter((other) => presence(block[other]) === "given")
      .map((other) => ({ property, reason: `conflicts with ${other}` }));
  });
}

/** Whoever gives `property` must give all `others`. */
export function requiredWith(property: string, ...others: readonly string[]): Relation {
  return relation([property, ...others], (block) => {
    if (presence(block[property]) !== "given") return [];
    return others
      .filter((other) => presence(block[other]) === "absent")
      .map((other) => ({
        property,
        reason: `all of ${[property, ...others].join(", ")} must be specified, ${other} is missing`,
      }));
  });
}

/** One of several, and no more than one. */
export function exactlyOneOf(...properties: readonly [string, ...string[]]): Relation {
  const list = properties.join(", ");
  return relation(properties, (block) => {
    const given = properties.filter((property) => presence(block[property]) === "given");
    if (given.length > 1) {
      const reason = `only one of ${list} can be specified, but ${given.join(", ")} were specified`;
      return [{ property: given[0] ?? "", reason }];
    }
    return missing(block, properties);
  });
}

/** One of several, or more of them. */
export function atLeastOneOf(...properties: readonly [string, ...string[]]): Relation {
  return relation(properties, (block) => missing(block, properties));
}

/** At most one of several. */
export function atMostOneOf(...properties: readonly string[]): readonly Relation[] {
  return properties.map((property, index) => conflicts(property, ...properties.slice(index + 1)));
}

/** A relation that none of the others expresses. Whoever writes it takes care of what is unknown. */
export function relation(about: readonly string[], problems: Relation["problems"]): Relation {
  return { about, problems };
}

/** The same relations, about each block at a path. */
export function within(path: string, ...relations: readonly Relation[]): readonly Relation[] {
  return relations.map((each) => ({ ...each, block: path }));
}

/** Whether a block leaves a property out for certain. */
export function isAbsent(block: Properties, property: string): boolean {
  return presence(block[property]) === "absent";
}

function missing(
  block: Properties,
  properties: readonly [string, ...string[]],
): readonly CheckFailure[] {
  const allAbsent = properties.every((property) => isAbsent(block, property));
  const reason = `one of ${properties.join(", ")} must be specified`;
  return allAbsent ? [{ property: properties[0], reason }] : [];
}

/**
 * Undecided is, besides what is unknown, what the bridge may or may not pass on: an empty list, and a
 * switch that is off, which Terraform counts as given although it asks for nothing.
 */
function presence(value: Wire | undefined): Presence {
  if (isSecret(value)) return presence(value.value);
  if (value === undefined || value === null) return "absent";
  const isEmpty = Array.isArray(value) && value.length === 0;
  return isUnknown(value) || isEmpty || value === false ? "undecided" : "given";
}
