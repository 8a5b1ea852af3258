import * as pulumi from "@pulumi/pulumi";
import { build } from "esbuild";
import path from "node:path";

/** Folder of the project, from which entry points are named. */
const projectFolder = path.join(__dirname, "../..");

/** What functions have in place of the SDK's own search for credentials. */
const credentials = path.join(projectFolder, "lambda/credentials.ts");

/** The code of a Lambda function and the name of what is called in it. */
export interface FunctionCode {
  readonly code: pulumi.asset.AssetArchive;
  readonly handler: string;
}

/** What was bundled already: sources do not change while a program runs, and tests run it many times. */
const bundles = new Map<string, Promise<string>>();

/** Bundles the function whose entry point, named from the project's folder, exports `handler`. */
export function functionCode(entry: string): FunctionCode {
  const text = bundles.get(entry) ?? bundle(entry);
  bundles.set(entry, text);
  const code = new pulumi.asset.AssetArchive(
    text.then((file) => ({ "index.js": new pulumi.asset.StringAsset(file) })),
  );
  return { code, handler: "index.handler" };
}

/**
 * The code of a Lambda function as one CommonJS file, dependencies included. The same source gives the same
 * text, whatever the folder, so that a function changes only when its code does.
 * @param entry path of the entry point, relative to the project's folder
 */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(projectFolder, entry)],
    absWorkingDir: projectFolder,
    bundle: true,
    write: false,
    platform: "node",
    target: "node22",
    format: "cjs",
    minify: true,
    // An uncaught error is reported with its whole line of code, which would else be most of the file.
    lineLimit: 500,
    // Names stay, so that logs and stack traces can be read; line numbers come from the source.
    keepNames: true,
    // Lambda hands a function its credentials in the environment; the SDK's chain of all other ways to
    // find some is a fifth of the bundle, and would be loaded at each start.
    alias: { "@aws-sdk/credential-provider-node": credentials },
    // Prefers the modules of dependencies that esbuild can cut unused code from.
    mainFields: ["module", "main"],
    legalComments: "none",
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry}: esbuild made no file`);
  return file.text;
}
