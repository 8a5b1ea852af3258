import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SQSBatchResponse } from "aws-lambda";
import { bundle } from "../../../components/shared/bundle";
import type { Handler } from "../../../lambda/cloudtrail-alerts/batch";

/** Takes one event, by a clock that is so many milliseconds ahead, and says what the function answers. */
const script = `
  const { now } = Date;
  process.once("message", async ({ event, ahead }) => {
    Date.now = () => now() + ahead;
    const context = { getRemainingTimeInMillis: () => 60_000 };
    process.send(await require("./index.js").handler(event, context), () => process.disconnect());
  });
`;

/** The function as it is deployed: its bundle, in a process of its own for each event, which can be killed. */
export async function bundledFunction(entry: string, env: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), "function-"));
  await writeFile(join(folder, "index.js"), await bundle(entry));
  let running: ChildProcess | undefined;
  return {
    /**
     * A function that dies answers nothing, and all its messages come back.
     * @param ahead milliseconds
     */
    handler:
      (ahead: number): Handler =>
      (event) =>
        new Promise((resolve, reject) => {
          let answer: SQSBatchResponse = {
            batchItemFailures: event.Records.map(({ messageId }) => ({
              itemIdentifier: messageId,
            })),
          };
          running = spawn(process.execPath, ["-e", script], {
            cwd: folder,
            env: { ...env },
            stdio: ["ignore", "ignore", "inherit", "ipc"],
          })
            .on("error", reject)
            .on("message", (message) => {
              answer = message as SQSBatchResponse; // the script sends nothing else
            })
            .on("close", (code, signal) => {
              if (code === 0 || signal === "SIGKILL") resolve(answer);
              else reject(new Error(`the function ended with ${String(code ?? signal)}`));
            });
          running.send({ event, ahead });
        }),
    kill: () => running?.kill("SIGKILL"),
    stop: () => rm(folder, { recursive: true }),
  };
}
