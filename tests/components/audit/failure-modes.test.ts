import assert from "node:assert/strict";
import { AccountWatch, type AccountWatchArgs } from "../../../components/audit/account-watch";
import { EncryptionKeys } from "../../../components/security/encryption-keys";
import { leaseMs } from "../../../lambda/cloudtrail-alerts/state/claims";
import { deploy } from "../../support/deploy";
import { account, accountWatch } from "../fixtures";

const watch = (change: Partial<AccountWatchArgs> = {}) =>
  deploy(() => new AccountWatch("watch", { ...accountWatch(), ...change }));

type Watch = Awaited<ReturnType<typeof watch>>;

interface Statement {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: object;
}

const statementsIn = (policy: unknown): readonly Statement[] =>
  (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement;

const reader = (cloud: Watch) => cloud.named("aws:lambda/function:Function", "watch-reader").inputs;
const files = (cloud: Watch) => cloud.named("aws:sqs/queue:Queue", "watch-files").inputs;
const rights = (cloud: Watch) =>
  statementsIn(cloud.named("aws:iam/rolePolicy:RolePolicy", "watch-reader").inputs["policy"]);
const announced = (cloud: Watch) => {
  const { inputs } = cloud.only("aws:s3/bucketNotification:BucketNotification");
  return inputs as { bucket: string; queues: readonly [{ filterPrefix: string }] };
};

describe("infrastructure against the failure modes of the monitor", () => {
  it("failure mode 1: a claim outlives the function that made it, and ends before the file comes back", async () => {
    const cloud = await watch();
    assert.ok(Number(reader(cloud)["timeout"]) * 1000 < leaseMs);
    assert.ok(Number(files(cloud)["visibilityTimeoutSeconds"]) * 1000 > leaseMs);
  });

  it("failure mode 18: people hear at once of a file that was given up, and by which command it is tried again", async () => {
    const cloud = await watch();
    const { inputs } = cloud.named("aws:cloudwatch/metricAlarm:MetricAlarm", "watch-alarms-unread");
    assert.deepEqual(
      [inputs["namespace"], inputs["metricName"], inputs["threshold"], inputs["dimensions"]],
      [
        "AWS/SQS",
        "ApproximateNumberOfMessagesVisible",
        0,
        { QueueName: "watch-files-unread-0123456" },
      ],
    );
    assert.deepEqual(inputs["alarmActions"], ["arn:aws:test:::watch-alerts-high"]);
    assert.match(
      String(inputs["alarmDescription"]),
      /aws sqs start-message-move-task --source-arn/,
    );
  });

  it("failure mode 23: the function has minutes and memory, not the three seconds and 128 MB of Lambda's defaults", async () => {
    const { timeout, memorySize } = reader(await watch());
    assert.deepEqual([timeout, memorySize], [300, 512]);
  });

  it("failure mode 24: an organization's files are announced and may be read, those of no other place", async () => {
    const trail = { trailName: "meddiflux-dev", insights: [], organizationId: "o-exampleorgid" };
    const cloud = await watch({ trail });
    assert.equal(announced(cloud).queues[0].filterPrefix, "AWSLogs/o-exampleorgid/");
    assert.deepEqual(rights(cloud).find(({ Sid }) => Sid === "ReadTrail")?.Resource, [
      "arn:aws:s3:::records-0123456/AWSLogs/o-exampleorgid/*",
    ]);
  });

  it("failure mode 25: the key that encrypts the trail's files is one that the function may decrypt with", async () => {
    const cloud = await watch();
    const { inputs: trail } = cloud.only("aws:cloudtrail/trail:Trail");
    assert.equal(trail["kmsKeyId"], "arn:key:audit");
    const grant = rights(cloud).find(({ Sid }) => Sid === "KeyAudit");
    assert.ok(grant);
    assert.ok(grant.Action.includes("kms:Decrypt"));
    assert.deepEqual(grant.Condition, {
      "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/meddiflux-dev-audit" },
    });
  });

  it("failure mode 25: the policy of that key leaves to the account whom it lets decrypt", async () => {
    const cloud = await deploy(
      () => new EncryptionKeys("keys", { account, aliasPrefix: "meddiflux-dev", durable: false }),
    );
    const { inputs } = cloud.named("aws:kms/key:Key", "keys-audit");
    const [administers] = statementsIn(inputs["policy"]);
    assert.deepEqual(administers, {
      Sid: "AccountAdministers",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::111122223333:root" },
      Action: ["kms:*"],
      Resource: ["*"],
    });
  });

  it("failure mode 26: the function may write to no bucket that announces to it", async () => {
    const cloud = await watch();
    const writes = rights(cloud).filter(({ Action }) =>
      Action.some((action) => /^s3:(?!Get)/.test(action)),
    );
    assert.deepEqual(
      writes.flatMap(({ Resource }) => Resource),
      ["arn:aws:s3:::quarantine-0123456/malformed/*"],
    );
    assert.equal(announced(cloud).bucket, "records-0123456");
  });
});
