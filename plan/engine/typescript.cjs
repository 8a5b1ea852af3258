"use strict";
// Makes JavaScript of TypeScript, and keeps what it made.
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

/** What was made before, by the hash of all that it was made of. */
const cache = path.join(__dirname, "../../node_modules/.cache/plan");

/** The code of a file as a module of the given kind: `cjs` or `esm`. */
exports.compile = function compile(file, format) {
  const source = readFileSync(file, "utf8");
  const options = {
    loader: "ts",
    format,
    platform: "node",
    target: `node${process.versions.node}`,
    sourcemap: "inline",
    sourcesContent: false,
    tsconfigRaw: tsconfig(),
    sourcefile: file,
  };
  const hash = createHash("sha256").update(esbuild.version).update(JSON.stringify(options));
  const kept = path.join(cache, `${hash.update(source).digest("hex")}.js`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const { code } = esbuild.transformSync(source, options);
  mkdirSync(cache, { recursive: true });
  // Renamed into place, so that another plan never reads half a file.
  const partial = `${kept}.${process.pid}`;
  writeFileSync(partial, code);
  renameSync(partial, kept);
  return code;
};

function tsconfig() {
  const file = process.env.PULUMI_NODEJS_TSCONFIG_PATH ?? "tsconfig.json";
  return existsSync(file) ? readFileSync(file, "utf8") : "{}";
}
