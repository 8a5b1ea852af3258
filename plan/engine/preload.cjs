"use strict";
// Loaded into the language runtime and the policy server before they start. Changes nothing of what
// programs and packs see.
const Module = require("node:module");
const util = require("node:util");
const { isMainThread } = require("node:worker_threads");
const { rememberCallers, tellCallers } = require("./call-sites.cjs");

// Whoever started this holds the other end of standard input, and is gone when it closes. The thread in
// which Node.js runs import hooks loads this too, while the main thread waits for it and serves no input.
if (isMainThread) {
  process.stdin.on("end", () => process.exit(1)).resume();
  process.stdin.unref();
}

// Node 20.20's util.inspect never returns when it colours an error whose stack names a file right below
// a scope (node_modules/@pulumi/provider.ts), and the runtime colours every error it reports. Reports
// here take no colours anyway.
const { inspect } = util;
const colourless = (value, options, ...rest) =>
  inspect(value, options?.colors ? { ...options, colors: false } : options, ...rest);
util.inspect = Object.assign(colourless, inspect);

const leaksWanted = process.env.PULUMI_DEBUG_PROMISE_LEAKS;

const patched = new WeakSet();
function once(loaded, patch) {
  if (patched.has(loaded)) return;
  patched.add(loaded);
  patch(loaded);
}

const load = Module._load;
Module._load = function (request, ...rest) {
  const real = () => load.call(this, request, ...rest);
  if (request === "@npmcli/arborist") return whenUsed(real);
  if (request === "typescript") return whenUsed(real, optionsReader);
  const loaded = real();
  if (request.endsWith("/debuggable") && loaded.debuggablePromise && !leaksWanted) {
    once(loaded, withoutStacks);
  }
  if (request.endsWith("/log")) withoutDebug(loaded);
  if (request.endsWith("/invoke") && loaded.invokeOutput) once(loaded, rememberCallers);
  if (request.endsWith("/resource_grpc_pb")) once(loaded, tellCallers);
  return loaded;
};

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const found = request === "ts-node" ? require.resolve("./ts-node.cjs") : request;
  return resolve.call(this, found, ...rest);
};

// The SDK loads npm's package-tree library and the TypeScript compiler at start, for serialising closures
// into functions, which few programs do.
function whenUsed(real, known = {}) {
  // Said to be an ES module, so that the importer keeps it instead of copying its members at once.
  const answers = { __esModule: true, ...known };
  return new Proxy({}, { get: (_, member) => answers[member] ?? Reflect.get(real(), member) });
}

// All that the runtimes ask of TypeScript by themselves: options that they pass on to ts-node.cjs, which
// reads its own.
const optionsReader = { version: "6.0.0", parseConfigFileTextToJson: () => ({ config: {} }) };

// The SDK takes a stack, mapped to sources, of each of its thousands of promises, to name those that leak
// when PULUMI_DEBUG_PROMISE_LEAKS is set. It takes more time than all the rest of a preview.
function withoutStacks(debuggable) {
  const { debuggablePromise } = debuggable;
  debuggable.debuggablePromise = (...args) => {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      return debuggablePromise(...args);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  };
}

// The SDK tells the engine some lines about each resource that only `pulumi --debug` would show: a call
// over the wire for each.
function withoutDebug(log) {
  if (log.hasErrors && log.debug) log.debug = () => Promise.resolve();
}
