import { Readable } from "node:stream";
import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { PublishBatchCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { ObjectDeps } from "./object";

/** What the function needs of AWS, and nothing else: its role allows just these calls. */
export const awsCalls = (
  s3: S3Client,
  sns: SNSClient,
): Pick<ObjectDeps, "readObject" | "writeObject" | "publishBatch"> => ({
  async readObject({ bucket, key, versionId }) {
    // The version that was announced, in case somebody has overwritten it since.
    const input = { Bucket: bucket, Key: key, VersionId: versionId };
    const { Body } = await s3.send(new GetObjectCommand(input));
    // The type also covers browsers.
    if (!(Body instanceof Readable)) throw new Error("S3 answered without a body");
    return Body;
  },
  async writeObject(bucket, key, body) {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
  },
  publishBatch: (input) => sns.send(new PublishBatchCommand(input)),
});
