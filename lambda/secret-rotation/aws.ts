import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  UpdateSecretVersionStageCommand,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type { SecretStore } from "./store";

/** What the function needs of Secrets Manager, and nothing else: its role allows just these calls. */
export const awsStore = (secrets: SecretsManagerClient): SecretStore => ({
  async stagesOf(secretId) {
    const { VersionIdsToStages } = await secrets.send(
      new DescribeSecretCommand({ SecretId: secretId }),
    );
    return VersionIdsToStages ?? {};
  },
  async read(secretId, versionId) {
    const input = { SecretId: secretId, VersionId: versionId };
    try {
      return (await secrets.send(new GetSecretValueCommand(input))).SecretString;
    } catch (error) {
      // A version that only has a label, as one does whose rotation has just begun.
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  },
  async write(secretId, versionId, text, stage) {
    await secrets.send(
      new PutSecretValueCommand({
        SecretId: secretId,
        ClientRequestToken: versionId,
        SecretString: text,
        VersionStages: [stage],
      }),
    );
  },
  async makeCurrent(secretId, versionId, instead) {
    await secrets.send(
      new UpdateSecretVersionStageCommand({
        SecretId: secretId,
        VersionStage: "AWSCURRENT",
        MoveToVersionId: versionId,
        RemoveFromVersionId: instead,
      }),
    );
  },
});
