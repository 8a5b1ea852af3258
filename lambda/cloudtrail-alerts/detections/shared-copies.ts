import { asText } from "../json";
import { text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isOurs, isService } from "./caller";
import { defineTheme, type DetectionSettings } from "./detection";
import { below, many, parameter, parameterText } from "./request";
import { accountIn, sharedWith } from "./sharing";

/** Who is added to the permissions of a snapshot or image: groups, accounts, organizations. */
const isShared = (record: TrailRecord, path: string, settings: DetectionSettings): boolean =>
  many(parameter(record, `${path}.add`)).some((item) => {
    const named = ["group", "groups", "userId"].flatMap((name) => many(below(item, name)));
    const arns = ["organizationArn", "organizationalUnitArn"].flatMap((name) =>
      many(below(item, name)),
    );
    return (
      // Whom an unknown form names, nobody can say.
      (named.length === 0 && arns.length === 0) ||
      sharedWith(named, record, settings) !== false ||
      arns.some((arn) => !isOurs(accountIn(asText(arn)), record, settings))
    );
  });

/** Each service has its own name for the bucket to which it exports. */
const destination = (record: TrailRecord): string | undefined =>
  [
    "s3BucketName", // RDS
    "s3Bucket", // DynamoDB
    "destination", // CloudWatch Logs
    "exportToS3.s3Bucket", // EC2: an instance
    "s3ExportLocation.s3Bucket", // EC2: an image
    "bucket", // EC2: an image, as an object
  ]
    .map((path) => parameterText(record, path))
    .find((bucket) => bucket !== undefined);

export const sharedCopies = defineTheme("shared-copies", [
  {
    id: "ebs-snapshot-shared",
    title: "A disk's snapshot was shared outside, is being copied, or may be",
    severity: "high",
    events: {
      ec2: [
        "ModifySnapshotAttribute",
        "SharedSnapshotCopyInitiated",
        "SharedSnapshotVolumeCreated",
        "DisableSnapshotBlockPublicAccess",
      ],
    },
    when: (record, settings) => {
      if (record.eventName === "DisableSnapshotBlockPublicAccess") return true;
      // GuardDuty shares a snapshot with itself to look for malware.
      if (record.eventName === "ModifySnapshotAttribute")
        return !isService(record) && isShared(record, "createVolumePermission", settings);
      // AWS tells both accounts of the use of a shared snapshot; the identity is who uses it.
      return !isOurs(text(record, "userIdentity.accountId"), record, settings);
    },
    attack: technique("T1537"),
    why: "Whoever it is shared with copies the whole disk.",
    respond: [
      "Remove the permission of requestParameters.snapshotId; a copy stays theirs.",
      "Find whose the account in createVolumePermission, or in userIdentity.accountId, is.",
      "Rotate the secrets that are on that disk.",
    ],
    falsePositives: "A backup or recovery account of ours; list it among the known ones.",
  },
  {
    id: "ami-shared",
    title: "A machine image was shared outside, or may be",
    severity: "high",
    events: { ec2: ["ModifyImageAttribute", "DisableImageBlockPublicAccess"] },
    when: (record, settings) =>
      record.eventName === "DisableImageBlockPublicAccess" ||
      isShared(record, "launchPermission", settings),
    attack: technique("T1537"),
    why: "Whoever it is shared with starts a machine from it, with the data and secrets on its disks.",
    respond: [
      "Remove the launch permission of requestParameters.imageId.",
      "Find whose the account or organization in launchPermission is.",
      "Rotate the secrets that the image holds.",
    ],
    falsePositives: "Images for other accounts of ours; list those among the known ones.",
  },
  {
    id: "rds-snapshot-shared",
    title: "A database's snapshot was shared outside",
    severity: "high",
    events: { rds: ["ModifyDBSnapshotAttribute", "ModifyDBClusterSnapshotAttribute"] },
    when: (record, settings) =>
      parameterText(record, "attributeName") === "restore" &&
      sharedWith(many(parameter(record, "valuesToAdd")), record, settings) !== false,
    attack: technique("T1537"),
    why: "Whoever it is shared with restores the whole database, health data included.",
    respond: [
      "Remove valuesToAdd from the snapshot; a restored copy stays theirs.",
      "If nobody knows whose the account is, it is a leak of personal data (LGPD).",
    ],
    falsePositives: "A recovery or analysis account of ours; list it among the known ones.",
  },
  {
    id: "data-bulk-export",
    title: "A database, disk or log is exported",
    severity: "medium",
    events: {
      rds: ["StartExportTask"],
      dynamodb: ["ExportTableToPointInTime"],
      logs: ["CreateExportTask"],
      ec2: ["CreateInstanceExportTask", "ExportImage", "CreateStoreImageTask"],
    },
    when: (record, { exportBuckets }) => {
      const bucket = destination(record);
      const isKnown = bucket !== undefined && exportBuckets?.has(bucket) === true;
      const isWhole = /^(rds|ec2)\./.test(asText(record.eventSource) ?? "");
      return isWhole && !isKnown ? "high" : "medium";
    },
    attack: technique("T1537"),
    why: "All of it lands in a bucket, which may be anybody's. High: not in one of the listed ones.",
    respond: [
      "Read the bucket in requestParameters and whose it is.",
      "Cancel the task unless its owner is known; delete what it has written.",
    ],
    falsePositives: "The monthly export for analysis; list its bucket.",
  },
]);
