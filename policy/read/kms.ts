import { ifKnown } from "./known";
import { isSet, received, textOf, type KeyOf } from "./values";

/**
 * Judges a property that should name a key of the account's own. One that only the deployment will know is
 * made of a resource, which the keys of AWS are not.
 */
export function judgeOwnKey<P>(holder: P, key: KeyOf<P>, path: string = key): string | undefined {
  const id = ifKnown(() => holder[key]);
  if (!isSet(holder, key)) return `${received(path, id)}; ${wanted}`;
  return /(?:^|:)alias\/aws\//.test(textOf(id) ?? "")
    ? `${received(path, id)}, which is a key of AWS; ${wanted}`
    : undefined;
}

const wanted = "set it to a KMS key of your own.";
