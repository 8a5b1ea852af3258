import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { awsStore } from "../../../lambda/secret-rotation/aws";
import type { SecretStore } from "../../../lambda/secret-rotation/store";

interface Answer {
  readonly status?: number;
  readonly body: object;
}

/** Calls a store whose client talks to a server that answers so; what the server was asked. */
async function asked<T>(answer: Answer, call: (store: SecretStore) => Promise<T>) {
  const requests: (readonly [string, unknown])[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const action = String(request.headers["x-amz-target"]).split(".").at(-1) ?? "";
      requests.push([action, JSON.parse(body)]);
      response.writeHead(answer.status ?? 200, { "content-type": "application/x-amz-json-1.1" });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const client = new SecretsManagerClient({
    region: "sa-east-1",
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
  try {
    return { result: await call(awsStore(client)), requests };
  } finally {
    client.destroy();
    server.close();
  }
}

const missing = { __type: "ResourceNotFoundException", message: "no such version" };

describe("the store of Secrets Manager", () => {
  it("tells the labels of each version, and none of a secret without versions", async () => {
    const versions = { v1: ["AWSCURRENT"], v2: ["AWSPENDING"] };
    const told = (body: object) => asked({ body }, (store) => store.stagesOf("keys"));
    assert.deepEqual(await told({ VersionIdsToStages: versions }), {
      result: versions,
      requests: [["DescribeSecret", { SecretId: "keys" }]],
    });
    assert.deepEqual((await told({})).result, {});
  });

  it("reads a version, and undefined where it has no value", async () => {
    const read = (answer: Answer) => asked(answer, (store) => store.read("keys", "v1"));
    assert.deepEqual(await read({ body: { SecretString: "text" } }), {
      result: "text",
      requests: [["GetSecretValue", { SecretId: "keys", VersionId: "v1" }]],
    });
    assert.equal((await read({ status: 400, body: missing })).result, undefined);
  });

  it("takes no other failure for a version without a value", async () => {
    const denied = { __type: "AccessDeniedException", message: "no" };
    await assert.rejects(
      asked({ status: 400, body: denied }, (store) => store.read("keys", "v1")),
      { name: "AccessDeniedException" },
    );
  });

  it("writes a version under its own id, so that a second try makes no second one", async () => {
    const { requests } = await asked({ body: {} }, (store) =>
      store.write("keys", "v2", "text", "AWSPENDING"),
    );
    assert.deepEqual(requests, [
      [
        "PutSecretValue",
        {
          SecretId: "keys",
          ClientRequestToken: "v2",
          SecretString: "text",
          VersionStages: ["AWSPENDING"],
        },
      ],
    ]);
  });

  it("moves the label of the current version from one to the other", async () => {
    const { requests } = await asked({ body: {} }, (store) =>
      store.makeCurrent("keys", "v2", "v1"),
    );
    assert.deepEqual(requests, [
      [
        "UpdateSecretVersionStage",
        {
          SecretId: "keys",
          VersionStage: "AWSCURRENT",
          MoveToVersionId: "v2",
          RemoveFromVersionId: "v1",
        },
      ],
    ]);
  });
});
