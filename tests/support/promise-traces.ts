import { createRequire } from "node:module";

type Trace = (...args: readonly unknown[]) => unknown;

// Internal to the SDK: no type describes it, and only the module itself, no copy of it, can be changed.
const debuggable = createRequire(__filename)("@pulumi/pulumi/runtime/debuggable") as {
  debuggablePromise: Trace;
};

/**
 * The SDK takes a stack, mapped to sources, of each of its thousands of promises, to name those that leak. It
 * takes most of the time of a deployment in tests, which wait for all promises anyway. Importing this stops it;
 * errors keep their stacks.
 */
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
