import { readFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "../../../../support/stacks";

const sdk = path.join(projectFolder, "node_modules/@pulumi/aws");
const blocks = readFileSync(path.join(sdk, "types/input.d.ts"), "utf8");

/**
 * The declared type at a path of a resource's arguments, as the installed SDK writes it; undefined where
 * there is no such property, or where the path and the declaration differ on what is a list.
 */
export function declaredAt(token: string, argumentPath: string): string | undefined {
  const steps = argumentPath === "" ? [] : argumentPath.replaceAll("[]", ".[]").split(".");
  const [, module = "", name = ""] = /^aws:(.+):(\w+)$/.exec(token) ?? [];
  const declarations = readFileSync(path.join(sdk, `${module}.d.ts`), "utf8");
  const args = bodyOf(declarations, `export interface ${name}Args {`, "\n}");
  return steps.reduce<string | undefined>(
    (type, step, index) => (type === undefined ? undefined : inside(type, step, index === 0)),
    args,
  );
}

/** @param isBody whether `type` is the body of an interface already, not a reference to one */
function inside(type: string, step: string, isBody: boolean): string | undefined {
  const isList = !isBody && /\]\[\]|\w>?\[\]/.test(type);
  if (step === "[]") return isList ? type.replace("[]", "") : undefined;
  if (isList) return undefined;
  const body = isBody ? type : interfaceOf(type);
  return new RegExp(String.raw`^ +${step}\??: ([^]*?);$`, "m").exec(body)?.[1];
}

/** The body of the interface that a type like `pulumi.Input<inputs.lb.ListenerDefaultAction>` is of. */
function interfaceOf(type: string): string {
  const [, module = "", name = ""] = /inputs\.(\w+)\.(\w+)/.exec(type) ?? [];
  const namespace = bodyOf(blocks, `export declare namespace ${module} {`, "\n}");
  return bodyOf(namespace, `    interface ${name} {`, "\n    }");
}

function bodyOf(text: string, opening: string, closing: string): string {
  const start = text.indexOf(opening);
  return start < 0 ? "" : text.slice(start + opening.length, text.indexOf(closing, start));
}
