import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { account, call, denied, event, known, serviceLinked, stranger } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const snapshot = (change: JsonObject) =>
  call("ec2", "ModifySnapshotAttribute", {
    snapshotId: "snap-0123456789abcdef0",
    attributeType: "CREATE_VOLUME_PERMISSION",
    createVolumePermission: change,
  });

const image = (change: JsonObject) =>
  call("ec2", "ModifyImageAttribute", {
    imageId: "ami-0123456789abcdef0",
    attributeType: "launchPermission",
    launchPermission: change,
  });

const add = (...items: readonly JsonObject[]) => ({ add: { items } });

const everyone = add({ group: "all" });

/** AWS tells both accounts that one of them uses a snapshot of the other. */
const use = (eventName: string, accountId: string | undefined) =>
  event({
    eventName,
    readOnly: false,
    eventType: "AwsServiceEvent",
    userIdentity: { type: "AWSAccount", accountId, invokedBy: "ec2.amazonaws.com" },
    sourceIPAddress: "ec2.amazonaws.com",
    serviceEventDetails: { snapshotId: "snap-0123456789abcdef0" },
  });

const organization = (owner: string) => ({
  organizationArn: `arn:aws:organizations::${owner}:organization/o-example`,
});

const restorable = (valuesToAdd: Json, attributeName = "restore") =>
  call("rds", "ModifyDBSnapshotAttribute", {
    dBSnapshotIdentifier: "records",
    attributeName,
    valuesToAdd,
  });

const databaseExport = (s3BucketName: string) =>
  call("rds", "StartExportTask", { exportTaskIdentifier: "monthly", s3BucketName });

export const sharedCopySamples: SamplesById = {
  "ebs-snapshot-shared": {
    hits: {
      "everyone may use it": ["high", snapshot(everyone)],
      "any may be shared with everyone": ["high", call("ec2", "DisableSnapshotBlockPublicAccess")],
      "another account may use it": ["high", snapshot(add({ userId: stranger }))],
      "one of two accounts is a stranger": [
        "high",
        snapshot(add({ userId: known }, { userId: stranger })),
      ],
      "the request has a form that nobody knows": ["high", snapshot(add({ who: "somebody" }))],
      "another account copies it": ["high", use("SharedSnapshotCopyInitiated", stranger)],
      "another account makes a volume of it": [
        "high",
        use("SharedSnapshotVolumeCreated", stranger),
      ],
      "nobody says who copies it": ["high", use("SharedSnapshotCopyInitiated", undefined)],
    },
    nearMisses: {
      "it is denied": { ...snapshot(everyone), ...denied },
      "another account of ours may use it": snapshot(add({ userId: known })),
      "a permission is taken away": snapshot({ remove: { items: [{ group: "all" }] } }),
      "we use a snapshot that Amazon shares": use("SharedSnapshotVolumeCreated", account),
      "another account of ours copies it": use("SharedSnapshotCopyInitiated", known),
      "GuardDuty looks for malware in it": {
        ...snapshot(add({ userId: stranger })),
        userIdentity: serviceLinked(
          "malware-protection.guardduty",
          "AWSServiceRoleForAmazonGuardDutyMalwareProtection",
        ),
      },
    },
  },
  "ami-shared": {
    hits: {
      "everyone may start it": ["high", image(everyone)],
      "any may be shared with everyone": ["high", call("ec2", "DisableImageBlockPublicAccess")],
      "another account may start it": ["high", image(add({ userId: stranger }))],
      "another organization may start it": ["high", image(add(organization(stranger)))],
    },
    nearMisses: {
      "it is denied": { ...image(everyone), ...denied },
      "our organization may start it": image(add(organization(known))),
      "another account of ours may start it": image(add({ userId: known })),
      "its description is changed": call("ec2", "ModifyImageAttribute", {
        imageId: "ami-0123456789abcdef0",
        description: "all",
      }),
    },
  },
  "rds-snapshot-shared": {
    hits: {
      "everyone may restore it": ["high", restorable(["all"])],
      "another account may restore it": ["high", restorable([known, stranger])],
      "another account may restore a cluster": [
        "high",
        { ...restorable([stranger]), eventName: "ModifyDBClusterSnapshotAttribute" },
      ],
    },
    nearMisses: {
      "it is denied": { ...restorable(["all"]), ...denied },
      "another account of ours may restore it": restorable([known]),
      "a permission is taken away": call("rds", "ModifyDBSnapshotAttribute", {
        attributeName: "restore",
        valuesToRemove: ["all"],
      }),
      "it is another attribute": restorable(["all"], "copy"),
    },
  },
  "data-bulk-export": {
    hits: {
      "a database goes to a bucket of others": ["high", databaseExport("elsewhere")],
      "a database goes to the bucket for exports": ["medium", databaseExport("exports")],
      "a table goes to a bucket": [
        "medium",
        call("dynamodb", "ExportTableToPointInTime", { s3Bucket: "elsewhere" }),
      ],
      "a log goes to a bucket": [
        "medium",
        call("logs", "CreateExportTask", { destination: "elsewhere" }),
      ],
      "an instance goes to a bucket of others": [
        "high",
        call("ec2", "CreateInstanceExportTask", { exportToS3: { s3Bucket: "elsewhere" } }),
      ],
      "an image goes to the bucket for exports": [
        "medium",
        call("ec2", "ExportImage", {
          ExportImageRequest: { S3ExportLocation: { S3Bucket: "exports" } },
        }),
      ],
      "an image goes to a bucket as an object": [
        "medium",
        call("ec2", "CreateStoreImageTask", { bucket: "exports" }),
      ],
      "nobody says where an image goes": ["high", call("ec2", "ExportImage")],
    },
    nearMisses: {
      "it is denied": { ...databaseExport("elsewhere"), ...denied },
      "exports are listed": call("rds", "DescribeExportTasks"),
    },
  },
};
