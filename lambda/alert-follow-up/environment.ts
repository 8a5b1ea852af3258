import type { FollowUpDeps } from "./handler";

/** Reads the environment. Throws one error that names everything wrong with it. */
export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Pick<FollowUpDeps, "place" | "imports" | "responds"> {
  const problems: string[] = [];
  const read = (name: string, expected: RegExp, description: string): string => {
    const value = variables[name] ?? "";
    if (!expected.test(value))
      problems.push(
        value === ""
          ? `${name} is not set; it takes ${description}`
          : `${name} is ${JSON.stringify(value)}; it takes ${description}`,
      );
    return value;
  };
  const account = read("ACCOUNT_ID", /^\d{12}$/, "the id of an account");
  // Lambda sets it: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
  const region = read("AWS_REGION", /^[a-z]+(-[a-z]+)+-\d+$/, "the name of a region");
  const imports = read("IMPORT_FINDINGS", /^(true|false)$/, "true or false");
  const responds = read("RESPOND", /^(true|false)$/, "true or false");
  if (problems.length > 0)
    throw new Error(`The environment is invalid:\n${problems.map((it) => `- ${it}`).join("\n")}`);
  return {
    place: { account, region },
    imports: imports === "true",
    responds: responds === "true",
  };
}
