"use strict";
// What the SDK's runtimes get when they look for ts-node, which a project may bring along: the same programs
// and packs, made JavaScript by esbuild. Types are for their owners' own checks; loading the compiler alone
// takes longer than all that a plan does with a program.
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

exports.VERSION = "0.0.0";

/** What was made before, by the hash of all that it was made of. */
const cache = path.join(__dirname, "../../node_modules/.cache/plan");

/** The SDK calls this before it loads a program or a pack. */
exports.register = function register() {
  const tsconfigRaw = existsSync("tsconfig.json") ? readFileSync("tsconfig.json", "utf8") : "{}";
  const options = {
    loader: "ts",
    format: "cjs",
    platform: "node",
    target: `node${process.versions.node}`,
    sourcemap: "inline",
    sourcesContent: false,
    tsconfigRaw,
  };
  const made = new Map();
  mapStacks((file) => made.get(file) ?? null);
  require.extensions[".ts"] = (module, filename) => {
    const code = transform(readFileSync(filename, "utf8"), { ...options, sourcefile: filename });
    made.set(filename, code);
    module._compile(code, filename);
  };
};

function transform(source, options) {
  const hash = createHash("sha256").update(esbuild.version).update(JSON.stringify(options));
  const file = path.join(cache, `${hash.update(source).digest("hex")}.js`);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const { code } = esbuild.transformSync(source, options);
  mkdirSync(cache, { recursive: true });
  // Renamed into place, so that another plan never reads half a file.
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, code);
  renameSync(partial, file);
  return code;
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
