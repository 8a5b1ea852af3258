import { S3Client } from "@aws-sdk/client-s3";
import { SNSClient } from "@aws-sdk/client-sns";

/** The least that a function has which reads objects and publishes: what the alert function is held against. */
export const handler = [new S3Client({}), new SNSClient({})];
