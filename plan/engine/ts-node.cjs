"use strict";
// What the SDK's runtimes get when they look for ts-node, which a project may bring along: the same programs
// and packs, made JavaScript by esbuild. Types are for their owners' own checks; loading the compiler alone
// takes longer than all that a plan does with a program.
const { existsSync, readFileSync } = require("node:fs");
const { register } = require("node:module");
const path = require("node:path");
const { fileURLToPath, pathToFileURL } = require("node:url");
const { compile } = require("./typescript.cjs");

exports.VERSION = "0.0.0";

/** The SDK calls this before it loads a program or a pack. */
exports.register = function registerTypeScript() {
  const made = new Map();
  const isModule = packageType(process.cwd()) === "module";
  if (isModule) register("./esm-hooks.mjs", pathToFileURL(__filename));
  mapStacks((file) => made.get(file) ?? (isModule ? importedCode(file) : null));
  require.extensions[".ts"] = (module, filename) => {
    const code = compile(filename, "cjs");
    made.set(filename, code);
    module._compile(code, filename);
  };
};

/** What the nearest package.json says its files are. */
function packageType(folder) {
  const file = path.join(folder, "package.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")).type;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : packageType(parent);
}

/** Code that Node.js has imported: it was made in another thread, and is made again from what that kept. */
function importedCode(url) {
  const file = url.startsWith("file:") ? fileURLToPath(url) : url;
  return /\.m?ts$/.test(file) && existsSync(file) ? compile(file, "esm") : null;
}

/** Makes stacks name places in the program: by the instance that the SDK has put in charge of stacks. */
function mapStacks(retrieveFile) {
  const sdk = require.resolve("@pulumi/pulumi/package.json", { paths: [process.cwd()] });
  const support = require(require.resolve("source-map-support", { paths: [sdk] }));
  support.install({
    environment: "node",
    retrieveFile,
    // Places in libraries are not shown, and reading their maps takes time.
    retrieveSourceMap: (file) =>
      file.includes("node_modules")
        ? { url: file, map: { version: 3, sources: [], names: [], mappings: "" } }
        : null,
  });
}
