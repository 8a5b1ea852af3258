import { valueAt, withValueAt, type Path } from "./reads";

/** What people write where something safe or cheap should be. */
const mistakes: readonly unknown[] = [
  ...["0.0.0.0/0", "::/0", "*", "NONE", "host", "public-read", "HTTP", "http", "allow-all"],
  ...["http-only", "TLSv1", "TLSv1.1", "AES256", "Disabled", "DISABLED", "disabled", "false"],
  ...["MUTABLE", "ObjectWriter", "monitor", "preferred", "EC2", "latest", "1.3.0", "X86_64"],
  ...["gp2", "io1", "db.m4.4xlarge", "cache.m3.large", "m3.2xlarge", "nodejs12.x", "5.6", "9.6"],
  ...["ELBSecurityPolicy-2016-08", "rds-ca-2019", "PriceClass_All", "alias/aws/sns", "ACCEPT"],
  ...[
    "missing",
    "advanced",
    "password: hunter2-hunter2",
    "AKIAIOSFODNN7REALKEY",
    "Anything At All",
  ],
  "Interface",
  "arn:aws:iam::aws:policy/AdministratorAccess",
  "arn:aws:iam::111122223333:root",
];

/**
 * Values that may stand instead of one, each wrong in some place: nothing, the opposite, far too little, far
 * too much, and what people get wrong. A document in a text is changed inside too.
 */
export function* mutantsOf(value: unknown): Iterable<unknown> {
  yield undefined;
  if (typeof value === "boolean") yield !value;
  if (typeof value === "number") yield* [0, 1, value * 1000 + 1, value + 1];
  if (value === undefined) yield* [true, false, 0, 1_000_000, ["*"], [{}]];
  if (typeof value === "string") {
    yield* [1_000_000, 0, String(Number(value) * 1000), ""];
    yield* documentMutants(value);
  }
  if (Array.isArray(value)) yield* [[], [...(value as readonly unknown[]), "*"], ["*"]];
  if (typeof value === "string" || value === undefined) yield* mistakes;
}

function* documentMutants(text: string): Iterable<string> {
  if (!/^[[{]/.test(text)) return;
  const document: unknown = JSON.parse(text);
  for (const path of placesIn(document)) {
    const inner = valueAt(document, path);
    // A text in a document is no document again.
    const values = typeof inner === "string" ? [undefined, ...mistakes] : mutantsOf(inner);
    for (const value of values) yield JSON.stringify(withValueAt(document, path, value));
  }
  for (const key of ["privileged", "readonlyRootFilesystem", "user", "repositoryCredentials"]) {
    for (const value of [true, false, "root"]) {
      yield JSON.stringify(withValueAt(document, ["0", key], value));
    }
  }
}

function placesIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    [...at, key],
    ...placesIn(item, [...at, key]),
  ]);
}
