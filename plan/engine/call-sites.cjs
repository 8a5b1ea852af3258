"use strict";
// The SDK says where in the program a resource is declared, but not where a provider's function is called.
// The request has a field for it; this fills it in.
const { AsyncLocalStorage } = require("node:async_hooks");
const { pathToFileURL } = require("node:url");

/** An error made where the program called the function. */
const callers = new AsyncLocalStorage();

const frame = /\(?(?:file:\/\/)?(\/[^():]+|[A-Za-z]:\\[^():]+):(\d+):\d+\)?$/;

/** Remembers the caller of each function of the SDK's module for functions of providers. */
exports.rememberCallers = function rememberCallers(functions) {
  for (const [name, original] of Object.entries(functions)) {
    functions[name] = (...args) => callers.run(new Error(), () => original(...args));
  }
};

/** Has the client of the engine tell it the caller. */
exports.tellCallers = function tellCallers({ ResourceMonitorClient }) {
  for (const name of ["invoke", "call"]) {
    const original = ResourceMonitorClient.prototype[name];
    ResourceMonitorClient.prototype[name] = function (request, ...rest) {
      const place = callers.getStore()?.stack.split("\n").map(placeIn).find(Boolean);
      if (place) request.setSourceposition(place);
      return original.call(this, request, ...rest);
    };
  }
};

function placeIn(line) {
  const [, file, number] = line.includes("node_modules") ? [] : (frame.exec(line) ?? []);
  if (file === undefined || file.startsWith(__dirname)) return undefined;
  const { SourcePosition } = require(
    require.resolve("@pulumi/pulumi/proto/source_pb", { paths: [process.cwd()] }),
  );
  return new SourcePosition().setUri(pathToFileURL(file).href).setLine(Number(number));
}
