import { Console } from "node:console";
import { parseEnvironment } from "./environment";
import { createHandler } from "./handler";

// Lambda's own console wraps lines of JSON in JSON once more.
const lines = new Console(process.stdout, process.stderr);

export const handler = createHandler({
  ...parseEnvironment(process.env),
  log: (entry) => {
    lines.log(JSON.stringify(entry));
  },
  now: Date.now,
});
