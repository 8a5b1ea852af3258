import { passphrase } from "./sandbox";

/** Values that give themselves away by their form. */
const shapes: Readonly<Record<string, RegExp>> = {
  "an AWS access key": /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  "a private key": /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  "a URL with a password": /\b[a-z][a-z0-9+]*:\/\/[^/\s:"@]+:[^/\s:"@]+@/,
};

/** Properties whose plain value would be a secret; those that hold an ARN or an id only point to one. */
const secretProperty =
  /"(\w*(?:password|passwd|secretString|authToken|privateKey|secretAccessKey))":"([^"]+)"/gi;

/** What in a state file must not be there, without the values themselves. */
export function secretsIn(state: string): readonly string[] {
  const found = Object.entries(shapes)
    .filter(([, shape]) => shape.test(state))
    .map(([what]) => `the state holds ${what}`);
  const named = [...state.matchAll(secretProperty)].map(
    ([, property]) => `the state holds a plain value of ${property ?? ""}`,
  );
  return [
    ...found,
    ...named,
    ...(state.includes(passphrase) ? ["the state holds its own passphrase"] : []),
  ];
}
