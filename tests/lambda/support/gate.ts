import { createServer, request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A call that a server has carried out, as AWS names the operation. */
export type CarriedOut = (operation: string) => boolean;

/**
 * Stands before a server of AWS's. A call goes through, is carried out, and is answered only if `isAnswered`
 * says so: otherwise the caller never hears of what it did.
 */
export async function startGate(address: string, isAnswered: CarriedOut) {
  const gate = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await buffer(incoming);
      const { answer, content } = await forward(address, incoming, body);
      if (!isAnswered(operationOf(incoming, body))) {
        incoming.socket.destroy();
        return;
      }
      // By the time in it the SDK would see that its own clock is ahead, and then try again what was refused.
      delete answer.headers.date;
      outgoing.sendDate = false;
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers).end(content);
    })();
  });
  await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
  const { port } = gate.address() as AddressInfo; // it listens on a port
  return {
    address: `http://127.0.0.1:${port}`,
    stop: (): Promise<void> =>
      new Promise((resolve) => {
        gate.close(() => {
          resolve();
        });
        gate.closeAllConnections();
      }),
  };
}

function forward(
  address: string,
  { url = "/", method, rawHeaders }: IncomingMessage,
  body: Buffer,
): Promise<{ answer: IncomingMessage; content: Buffer }> {
  return new Promise((resolve, reject) => {
    request(new URL(url, address), { method, headers: rawHeaders, agent: false }, (answer) => {
      buffer(answer).then((content) => {
        resolve({ answer, content });
      }, reject);
    })
      .on("error", reject)
      .end(body);
  });
}

/** S3 goes by the method; the others name the operation in a header or in the body. */
function operationOf({ method = "", headers }: IncomingMessage, body: Buffer): string {
  const target = headers["x-amz-target"];
  if (typeof target === "string") return target.slice(target.lastIndexOf(".") + 1);
  const action = /(?:^|&)Action=(\w+)/.exec(body.toString("latin1"))?.[1];
  return action ?? { GET: "GetObject", PUT: "PutObject" }[method] ?? method;
}
