import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { environments } from "../../components/config/schema";

/** Folder of the project. */
export const projectFolder = path.join(__dirname, "../..");

export { environments as stacks };

/** The configuration of a stack by key, as its file has it. */
export function stackConfig(stack: string): Readonly<Record<string, unknown>> {
  const text = readFileSync(path.join(projectFolder, `Pulumi.${stack}.yaml`), "utf8");
  const { config } = parse(text) as { config: Record<string, unknown> };
  const prefix = "meddiflux:";
  return Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}
