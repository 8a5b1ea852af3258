import { randomBytes, randomUUID } from "node:crypto";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { awsStore } from "./aws";
import { createHandler } from "./handler";

export const handler = createHandler({
  store: awsStore(new SecretsManagerClient({})),
  newKey: () => ({ id: randomUUID(), key: randomBytes(32).toString("base64url") }),
  newVersionId: randomUUID,
});
