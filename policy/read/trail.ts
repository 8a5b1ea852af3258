import type { StackResourceOf } from "../rule/stack";
import type { AwsInputs } from "../types/tokens";
import { allOf, anyOf } from "./known";
import { asList, isSet, isTrue } from "./values";

export type Trail = StackResourceOf<"aws:cloudtrail/trail:Trail">;

type TrailInputs = AwsInputs["aws:cloudtrail/trail:Trail"];
type Entry<L> = L extends readonly (infer T)[] ? T : never;

export type AdvancedSelector = Entry<NonNullable<TrailInputs["advancedEventSelectors"]>>;

/** A trail records unless it is told not to. */
export function isLogging({ props }: Trail): boolean {
  return !isSet(props, "enableLogging") || isTrue(props.enableLogging);
}

/**
 * Whether a trail records management events.
 * @param extent `all` asks for those that read and those that write
 */
export function recordsManagement({ props }: Trail, extent: "some" | "all"): boolean {
  if (isSet(props, "advancedEventSelectors")) {
    return anyOf(asList(props.advancedEventSelectors), (selector) =>
      allOf(
        () => isOfCategory(selector, "Management"),
        () => extent === "some" || !anyOf(fieldsOf(selector), ({ field }) => field === "readOnly"),
      ),
    );
  }
  // Without selectors it records all of them.
  if (!isSet(props, "eventSelectors")) return true;
  return anyOf(asList(props.eventSelectors), (selector) =>
    allOf(
      () => !isSet(selector, "includeManagementEvents") || isTrue(selector.includeManagementEvents),
      () => extent === "some" || (selector.readWriteType ?? "All") === "All",
    ),
  );
}

export function isOfCategory(selector: AdvancedSelector, category: "Data" | "Management"): boolean {
  return anyOf(fieldsOf(selector), (one) =>
    allOf(
      () => one.field === "eventCategory",
      () => anyOf(asList(one.equals), (value) => value === category),
    ),
  );
}

export function fieldsOf({ fieldSelectors }: AdvancedSelector) {
  return asList(fieldSelectors);
}
