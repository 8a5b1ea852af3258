import * as pulumi from "@pulumi/pulumi";
import { describeProblems } from "./problems";
import { stackConfigSchema, type StackConfig } from "./schema";

export type { StackConfig };

/** The only place that reads stack configuration. Throws one error with every problem of the file. */
export function loadStackConfig(): StackConfig {
  const stack = pulumi.getStack();
  const prefix = `${pulumi.getProject()}:`;
  const raw: Record<string, unknown> = { environment: stack };
  for (const [key, value] of Object.entries(pulumi.runtime.allConfig())) {
    if (key.startsWith(prefix)) raw[key.slice(prefix.length)] = parse(value);
  }
  return parseStackConfig(raw, `Pulumi.${stack}.yaml`);
}

/** @param file name of the file that the values come from */
export function parseStackConfig(raw: unknown, file: string): StackConfig {
  const result = stackConfigSchema.safeParse(raw);
  if (result.success) return result.data;
  const problems = describeProblems(result.error.issues, raw);
  // A RunError is shown without a stack: the place to look is the file.
  throw new pulumi.RunError(
    `${file} is invalid:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
  );
}

/** Structured values reach a program as JSON text, plain ones as they are. */
function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
