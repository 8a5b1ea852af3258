import { each } from "../rule/judge";
import type { Remark } from "../rule/rule";
import { Undecided } from "../rule/unknown";
import { mayBeSecret, namesSecret, secretKindOf } from "./secrets";
import type { Setting } from "./settings";

/** One remark for each secret, and one for all that is unknown: any value may turn out to be a secret. */
export function* eachSecret(settings: readonly Setting[], instead: string): Iterable<Remark> {
  const remarks = [...each(settings, (setting) => judgeSetting(setting, instead))];
  yield* remarks.filter((remark) => typeof remark === "string");
  yield* remarks.filter((remark) => remark instanceof Undecided).slice(0, 1);
}

/** Never with the value: reports are kept, sent and read by many. */
export function judgeSetting({ name, path, read }: Setting, instead: string): string | undefined {
  const value = read();
  const kind = secretKindOf(value);
  if (kind !== undefined) return `${path} holds ${kind}; ${instead}.`;
  return namesSecret(name) && mayBeSecret(value)
    ? `${path} holds a value under the name of a secret; ${instead}.`
    : undefined;
}
