// Lets Node.js import TypeScript, for programs that are ES modules.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, URL } from "node:url";

const { compile } = createRequire(import.meta.url)("./typescript.cjs");

/** TypeScript names a file by the JavaScript that it becomes, or without its extension. */
export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    const found = specifier.startsWith(".") && sourceOf(new URL(specifier, context.parentURL));
    if (found) return next(found, context);
    throw error;
  }
}

export async function load(url, context, next) {
  if (!/\.m?ts$/.test(url)) return next(url, context);
  const source = compile(fileURLToPath(url), "esm");
  return { format: "module", source, shortCircuit: true };
}

function sourceOf({ href }) {
  const stem = href.replace(/\.(m?)js$/, "");
  const candidates = [`${stem}.ts`, `${stem}.mts`, `${stem}/index.ts`, `${stem}.js`];
  return candidates.find((candidate) => existsSync(fileURLToPath(candidate)));
}
