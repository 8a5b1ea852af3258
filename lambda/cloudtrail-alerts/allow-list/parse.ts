import type { Detection } from "../detections/detection";
import { asList, isObject, type Json } from "../json";
import type { AllowEntry } from "./entry";

/** What is wrong at one place of a list. */
export interface Problem {
  /** Position in the list, then the field, and the position in that. */
  readonly path: readonly (string | number)[];
  readonly received: Json | undefined;
  /** What is wanted there, as a noun. */
  readonly wanted: string;
}

export interface AllowRules {
  readonly detections: readonly Pick<Detection, "id" | "neverAllowed">[];
  /**
   * The day on which a list is written, as in `2026-03-31`, from which entries hold for a year at most.
   * @default - not asked: what is over by now allows nothing, and is no mistake
   */
  readonly today?: string;
}

/** What is wrong with one value, as what is wanted in its place; `undefined` for nothing. */
type Check = (value: Json | undefined, rules: AllowRules) => string | undefined;

const wellFormed: Readonly<Record<keyof AllowEntry, Check>> = {
  detections: (value) => (isFilled(value) ? undefined : "a list of ids of detections"),
  principal: principalProblem,
  account: (value) =>
    value === undefined || isText(value, /^\d{12}$/)
      ? undefined
      : "an account id of twelve digits, in quotes",
  events: (value) =>
    value === undefined || isFilled(value)
      ? undefined
      : "a list of names of events; leave it out for all of the detections",
  reason: (value) =>
    isText(value, /^[^\p{Cc}\s][^\p{Cc}]{8,198}[^\p{Cc}\s]$/u)
      ? undefined
      : "a reason of 10 to 200 characters, on one line",
  expires: dayProblem,
};

/** Checks of what is inside lists. */
const insideLists = {
  detections: detectionProblem,
  events: eventProblem,
} as const satisfies Partial<Record<keyof AllowEntry, Check>>;

/** The entries in a list, or everything that is wrong with it. */
export function parseAllowList(
  list: Json | undefined,
  rules: AllowRules,
): { readonly entries: readonly AllowEntry[]; readonly problems: readonly Problem[] } {
  if (!Array.isArray(list))
    return {
      entries: [],
      problems: [{ path: [], received: list, wanted: "a list of entries, [] for none" }],
    };
  const items = list as readonly Json[]; // isArray narrows readonly lists to any[]
  const problems = items.flatMap((item, index) =>
    problemsOf(item, rules).map((problem) => ({ ...problem, path: [index, ...problem.path] })),
  );
  // Every field of every entry was just looked at.
  return { entries: problems.length > 0 ? [] : (list as readonly AllowEntry[]), problems };
}

/** A problem as a sentence. @param name by which people know the list */
export function describeProblem(name: string, { path, received, wanted }: Problem): string {
  const what = received === undefined ? "missing" : JSON.stringify(received);
  return `${[name, ...path].join(".")} is ${what}; it takes ${wanted}`;
}

function problemsOf(item: Json, rules: AllowRules): readonly Problem[] {
  const fields = Object.keys(wellFormed).join(", ");
  if (!isObject(item)) return [{ path: [], received: item, wanted: `an entry with ${fields}` }];
  const check = (path: Problem["path"], received: Json | undefined, by: Check) => {
    const wanted = by(received, rules);
    return wanted === undefined ? [] : [{ path, received, wanted }];
  };
  const isUnknown: Check = () => `no such field, but ${fields}`;
  return [
    ...Object.keys(item)
      .filter((name) => !Object.hasOwn(wellFormed, name))
      .flatMap((name) => check([name], item[name], isUnknown)),
    ...Object.entries(wellFormed).flatMap(([name, by]) => check([name], item[name], by)),
    ...Object.entries(insideLists).flatMap(([name, by]) =>
      asList(item[name]).flatMap((value, index) => check([name, index], value, by)),
    ),
  ];
}

function detectionProblem(value: Json | undefined, { detections }: AllowRules): string | undefined {
  const detection = detections.find(({ id }) => id === value);
  if (!detection) return "the id of a detection; docs/runbooks/README.md lists them";
  if (!detection.neverAllowed) return undefined;
  return "another detection: what root does, and what is done to the trail, to keys or to this monitor, is always told";
}

/** That must stand before a star, so that it is not for everybody. */
const fewestCharacters = 3;

const isWide = (name: string): boolean =>
  name.includes("*") && name.indexOf("*") < fewestCharacters;

const hasOneStar = (pattern: string): boolean => pattern.split("*").length <= 2;

/** The name of the role or user is the first or the second group. */
const principalForm =
  /^arn:[a-z-]+:(?:iam::\d{12}:(?:role|user)\/(?:[\w+=,.@-]+\/)*([\w+=,.@*-]+)|sts::\d{12}:assumed-role\/([\w+=,.@*-]+)\/[\w+=,.@*-]+)$/;

function principalProblem(value: Json | undefined): string | undefined {
  const found = typeof value === "string" && hasOneStar(value) ? principalForm.exec(value) : null;
  if (!found)
    return (
      "the whole ARN of a role, of a user or of a role's session, with one * at most, " +
      "as in arn:aws:iam::111122223333:role/deploy"
    );
  return isWide(found[1] ?? found[2] ?? "")
    ? `the ARN of fewer: at least ${fewestCharacters} characters of the name before the *`
    : undefined;
}

function eventProblem(value: Json | undefined): string | undefined {
  if (!isText(value, /^[A-Za-z*][\w*]*$/) || !hasOneStar(value))
    return "the whole name of an event, with one * at most, as in UpdateFunctionCode";
  return isWide(value)
    ? `a name of fewer: at least ${fewestCharacters} characters before the *; leave events out for all of the detections`
    : undefined;
}

function dayProblem(value: Json | undefined, { today }: AllowRules): string | undefined {
  if (!isText(value, /^\d{4}-\d\d-\d\d$/) || !isDay(value))
    return "the last day on which it holds, as in 2027-03-31, in quotes";
  if (today === undefined) return undefined;
  if (value < today) return "a day that is to come; remove the entry if it is over";
  return value > aYearAfter(today)
    ? "a day within a year: what is allowed is looked at again by then"
    : undefined;
}

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const aYearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

const isText = (value: Json | undefined, form: RegExp): value is string =>
  typeof value === "string" && form.test(value);

const isFilled = (value: Json | undefined): boolean => asList(value).length > 0;
