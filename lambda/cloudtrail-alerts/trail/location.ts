/** A version of an S3 object. */
export interface ObjectLocation {
  readonly bucket: string;
  /** Decoded. */
  readonly key: string;
  /** Absent in a bucket without versioning. */
  readonly versionId?: string;
}

/**
 * CloudTrail's digest files lie under this folder, beside `CloudTrail`, whatever the prefix or the
 * organization's id before it.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
export const isDigestPath = (path: string): boolean =>
  path.split(/[/\\]/).slice(0, -1).includes("CloudTrail-Digest");
