import assert from "node:assert/strict";
import { alertOf } from "../../../../lambda/cloudtrail-alerts/alerts/group";
import { createClassifier } from "../../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../../lambda/cloudtrail-alerts/detections";
import type { Window } from "../../../../lambda/cloudtrail-alerts/detections/detection";
import type { Severity } from "../../../../lambda/cloudtrail-alerts/detections/severity";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { sightingsInMemory } from "../../../../lambda/cloudtrail-alerts/state/sightings";
import { createWindows } from "../../../../lambda/cloudtrail-alerts/windows";
import {
  call,
  consoleLogin,
  denied,
  event,
  iamCall,
  roleSession,
  root,
} from "../../support/events";

/** Makes the nth of a run of events, all at one level. */
type Make = (nth: number) => JsonObject;

const failed = (changes: JsonObject): JsonObject =>
  consoleLogin({
    errorMessage: "Failed authentication",
    responseElements: { ConsoleLogin: "Failure" },
    additionalEventData: { MFAUsed: "No" },
    ...changes,
  });

const address = (nth: number) => ({ sourceIPAddress: `198.51.100.${nth}` });
const named = (userName: string) => ({ userIdentity: { type: "IAMUser", userName } });

const getSecret = (changes: JsonObject) =>
  call("secretsmanager", "GetSecretValue", { secretId: "db" }, { readOnly: true, ...changes });

const listings = [
  ...["GenerateCredentialReport", "ListUsers", "ListRoles", "ListAccessKeys", "ListGroups"],
  ...["ListGroupsForUser", "ListGroupPolicies", "GetGroup", "GetGroupPolicy"],
  "GetAccountPasswordPolicy",
] as const;

/** For each window a run of events that fills it and no other of its detection. */
const runs: Readonly<Record<string, readonly (readonly [what: string, Make])[]>> = {
  "console-login-failed": [
    ["many users fail from one address", (nth) => failed(named(`user-${nth}`))],
    ["one user fails from many addresses", (nth) => failed({ ...named("ana"), ...address(nth) })],
    ["root fails from many addresses", (nth) => failed({ userIdentity: root, ...address(nth) })],
    [
      "one user fails at the second factor",
      (nth) => failed({ ...address(nth), additionalEventData: { MFAUsed: "Yes" } }),
    ],
  ],
  "instance-credentials-off-instance": [
    [
      "one instance calls from two addresses",
      (nth) =>
        event({
          userIdentity: { ...roleSession, principalId: "AROAEXAMPLE:i-0123456789abcdef0" },
          ...address(nth),
        }),
    ],
  ],
  "s3-protection-removed": [
    [
      "a caller takes away two kinds of protection",
      (nth) => call("s3", nth === 0 ? "DeleteBucketEncryption" : "DeleteBucketReplication"),
    ],
  ],
  "s3-destroyed": [
    ["a caller deletes many objects", () => call("s3", "DeleteObject")],
    ["a caller deletes many batches of objects", () => call("s3", "DeleteObjects")],
  ],
  "secrets-bulk-read": [
    ["a caller reads many secrets", () => getSecret({})],
    [
      "a caller reads secrets in two regions",
      (nth) => getSecret({ awsRegion: nth === 0 ? "sa-east-1" : "us-east-1" }),
    ],
  ],
  "ec2-secret-read": [
    [
      "a caller reads the user data of many machines",
      () => call("ec2", "DescribeInstanceAttribute", { attribute: "userData" }),
    ],
    ["a caller asks for the passwords of many machines", () => call("ec2", "GetPasswordData")],
  ],
  "access-denied-burst": [["a caller is denied again and again", () => event(denied)]],
  enumeration: [
    ["a caller lists all kinds of things", (nth) => iamCall(listings[nth] ?? "ListUsers")],
  ],
};

const classify = createClassifier(detections, { logBuckets: new Set() });

/** The levels to which a detection is raised by so many of a run's events, the last of them `seconds` later. */
async function raised(
  id: string,
  make: Make,
  count: number,
  seconds: number,
): Promise<readonly Severity[]> {
  const windows = createWindows();
  for (let nth = 0; nth < count; nth++) {
    const time = Date.UTC(2026, 2, 1, 10) + (nth === count - 1 ? seconds * 1_000 : 0);
    const eventTime = new Date(time).toISOString().replace(".000", "");
    const record = { ...make(nth), eventID: `event ${nth}`, eventTime };
    const match = classify(record).matches.find(({ detection }) => detection.id === id);
    assert.ok(match, `${id} does not match ${JSON.stringify(record)}`);
    windows.see(match.detection, alertOf(match, record, nth));
  }
  return (await windows.raised(sightingsInMemory())).map(({ severity }) => severity);
}

describe("the windows of detections", () => {
  it("are all tried here", () => {
    assert.deepEqual(
      Object.fromEntries(Object.entries(runs).map(([id, rows]) => [id, rows.length])),
      Object.fromEntries(
        detections.flatMap(({ id, windows = [] }) =>
          windows.length === 0 ? [] : [[id, windows.length]],
        ),
      ),
    );
  });

  const tried = detections.flatMap(({ id, windows = [] }) =>
    windows.map((window, place): [string, Window, string, Make] => {
      const [what, make] = runs[id]?.[place] ?? ["nothing", () => event()];
      return [id, window, what, make];
    }),
  );
  for (const [id, { count, minutes, severity }, what, make] of tried) {
    it(`raise ${id} to ${severity} when ${what}: ${count} within ${minutes} minutes`, async () => {
      assert.deepEqual(await raised(id, make, count, minutes * 60), [severity]);
    });

    it(`leave ${id} as it is when ${what}, but fewer or more slowly`, async () => {
      assert.deepEqual(await raised(id, make, count - 1, 0), []);
      assert.deepEqual(await raised(id, make, count, minutes * 60 + 1), []);
    });
  }
});
