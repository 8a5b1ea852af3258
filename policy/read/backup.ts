import type { Stack, StackResourceOf } from "../rule/stack";
import { isGiven, outputOf } from "./inputs";
import { allOf, anyOf, ifKnown } from "./known";
import { Tags } from "./tags";
import { asList, textOf } from "./values";

/** Types that AWS Backup can back up and that are the only place of what they hold. */
export const backedUpTypes = [
  "aws:dynamodb/table:Table",
  "aws:ebs/volume:Volume",
  "aws:efs/fileSystem:FileSystem",
  "aws:rds/cluster:Cluster",
  "aws:rds/instance:Instance",
] as const;

export type Store = StackResourceOf<(typeof backedUpTypes)[number]>;

type Selection = StackResourceOf<"aws:backup/selection:Selection">;

type ListKey = "notResources" | "resources";

/** Whether one of the selections of the stack puts a store into a backup plan. */
export function isSelected(stack: Stack, store: Store): boolean {
  return anyOf(stack.all("aws:backup/selection:Selection"), (selection) =>
    allOf(
      () => !names(selection, "notResources", store),
      () =>
        anyOf(
          [
            () =>
              allOf(
                () => names(selection, "resources", store),
                () => meetsConditions(selection, store),
              ),
            () => hasTagOf(selection, store),
          ],
          (selects) => selects(),
        ),
    ),
  );
}

/** Whether a list of ARNs and patterns holds the store's. */
function names(selection: Selection, key: ListKey, store: Store): boolean {
  const links = selection.propertyDependencies[key] ?? [];
  if (links.includes(store.urn)) return true;
  return anyOf(patternsOf(selection, key, links.length > 0), (pattern) => {
    const text = textOf(pattern) ?? "";
    // Asking for the store's ARN would leave open what certainly names other resources.
    if (text === "" || isOfOtherService(text, store)) return false;
    return text === "*" || matches(text, everyArn[store.type]) || matches(text, arnOf(store));
  });
}

function patternsOf(selection: Selection, key: ListKey, linked: boolean): readonly unknown[] {
  if (!isGiven(selection, key)) return [];
  if (!linked) return asList<unknown>(selection.props[key]);
  // What is unknown and made of other resources names those.
  const list = asList<unknown>(ifKnown(() => selection.props[key]));
  return [...list.keys()].map((at) => ifKnown(() => list[at]));
}

/** What only a pattern for all of a type matches: an ARN of no place and no name. */
const everyArn: Readonly<Record<Store["type"], string>> = {
  "aws:dynamodb/table:Table": "arn:aws:dynamodb:::table/",
  "aws:ebs/volume:Volume": "arn:aws:ec2:::volume/",
  "aws:efs/fileSystem:FileSystem": "arn:aws:elasticfilesystem:::file-system/",
  "aws:rds/cluster:Cluster": "arn:aws:rds:::cluster:",
  "aws:rds/instance:Instance": "arn:aws:rds:::db:",
};

/** Whether an ARN or pattern spells out a service, and it is not the store's. */
function isOfOtherService(pattern: string, { type }: Store): boolean {
  const [service = "*", own] = [pattern, everyArn[type]].map((text) => text.split(":")[2]);
  return !service.includes("*") && service !== own;
}

/** Throws in a preview, which does not know it: a pattern for some of a type stays open until then. */
function arnOf(store: Store): string {
  return textOf(outputOf(store, "arn")) ?? "";
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[$()+.?[\\\]^{|}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}

/** One of these tags selects a store, whatever `resources` says. */
function hasTagOf(selection: Selection, store: Store): boolean {
  if (!isGiven(selection, "selectionTags")) return false;
  const tags = new Tags(store);
  return anyOf(asList(selection.props.selectionTags), ({ key, value }) =>
    typeof key === "string" ? tags.get(key) === value : false,
  );
}

/** All of these must hold of what `resources` names. Keys are written `aws:ResourceTag/backup`. */
function meetsConditions(selection: Selection, store: Store): boolean {
  if (!isGiven(selection, "conditions")) return true;
  const tags = new Tags(store);
  const meets = (
    list: readonly Condition[],
    test: (value: string, wanted: string) => boolean,
  ): boolean =>
    !anyOf(list, ({ key, value }) => {
      const tag = tags.get((textOf(key) ?? "").replace(/^aws:ResourceTag\//, ""));
      return tag === undefined || !test(tag, textOf(value) ?? "");
    });
  return !anyOf(
    asList(selection.props.conditions),
    ({ stringEquals, stringLikes, stringNotEquals, stringNotLikes }) =>
      !allOf(
        () => meets(asList(stringEquals), (value, wanted) => value === wanted),
        () => meets(asList(stringLikes), (value, wanted) => matches(wanted, value)),
        () => meets(asList(stringNotEquals), (value, wanted) => value !== wanted),
        () => meets(asList(stringNotLikes), (value, wanted) => !matches(wanted, value)),
      ),
  );
}

interface Condition {
  readonly key?: unknown;
  readonly value?: unknown;
}
