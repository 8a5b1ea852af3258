import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { S3Client } from "@aws-sdk/client-s3";
import { SNSClient } from "@aws-sdk/client-sns";
import { publishAll } from "../../../lambda/cloudtrail-alerts/alerts/publish";
import { awsCalls } from "../../../lambda/cloudtrail-alerts/aws";

/** What an emulator does not do: versions of objects, and calls that fail in part. */
describe("calls of AWS", () => {
  let server: Server | undefined;
  const clients: { destroy(): void }[] = [];

  /** The calls, answered by a server of our own. */
  async function answeredBy(answer: (request: IncomingMessage, response: ServerResponse) => void) {
    server = createServer(answer);
    const listening = server;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    const { port } = listening.address() as AddressInfo; // it listens on a port, not on a pipe
    const config = {
      endpoint: `http://127.0.0.1:${port}`,
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    };
    const s3 = new S3Client({ ...config, forcePathStyle: true });
    const sns = new SNSClient(config);
    clients.push(s3, sns);
    return awsCalls(s3, sns);
  }

  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
    server?.close();
  });

  it("read the version of an object that was announced", async () => {
    const urls: (string | undefined)[] = [];
    const { readObject } = await answeredBy((request, response) => {
      urls.push(request.url);
      response.end("contents");
    });
    assert.equal(
      await text(await readObject({ bucket: "b", key: "a b", versionId: "v1" })),
      "contents",
    );
    assert.equal(await text(await readObject({ bucket: "b", key: "c" })), "contents");
    assert.deepEqual(urls, ["/b/a%20b?versionId=v1&x-id=GetObject", "/b/c?x-id=GetObject"]);
  });

  it("failure mode 21: publish again what SNS names as failed in an answer of 200", async () => {
    const member = (id: string) => `<member><Id>${id}</Id><MessageId>${id}</MessageId></member>`;
    const failure =
      "<member><Id>1</Id><Code>InternalError</Code><SenderFault>false</SenderFault></member>";
    const bodies: string[] = [];
    const { publishBatch } = await answeredBy((request, response) => {
      void text(request).then((body) => {
        bodies.push(decodeURIComponent(body));
        const first = bodies.length === 1;
        response
          .setHeader("content-type", "text/xml")
          .end(
            `<PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishBatchResult>` +
              `<Successful>${first ? member("0") : member("1")}</Successful>` +
              `<Failed>${first ? failure : ""}</Failed></PublishBatchResult></PublishBatchResponse>`,
          );
      });
    });
    const deps = { publishBatch, sleep: () => Promise.resolve(), random: () => 0 };
    const attributes = { severity: "high", detection: "root-activity" };
    const messages = ["one", "two"].map((envelope) => ({ subject: "", envelope, attributes }));
    await publishAll(deps, "arn:aws:sns:us-east-1:111122223333:high", messages);
    assert.equal(bodies.length, 2);
    assert.match(bodies[0] ?? "", /Message=one.*Message=two/);
    assert.match(bodies[1] ?? "", /member\.1\.Id=1&.*Message=two/);
    assert.doesNotMatch(bodies[1] ?? "", /Message=one/);
  });
});
