import { asText } from "../json";
import { succeeded, text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isService, wasDenied } from "./caller";
import { defineTheme } from "./detection";
import { asNumber, below, many, parameter, parameterText } from "./request";

/** Accelerators and the largest memories: nothing here runs on them, and miners want them. */
const unusualType = /^(p|g|gr|dl|trn|inf|vt)\d|^u(\d|-)/;

const manyInstances = 10;

/** The type is in the answer alone where a launch template names it. */
const typesOf = (record: TrailRecord): readonly string[] =>
  [
    parameter(record, "instanceType"),
    ...launched(record).map((item) => below(item, "instanceType")),
  ]
    .map(asText)
    .filter((type) => type !== undefined);

const launched = (record: TrailRecord) => many(below(record.responseElements, "instancesSet"));

const isUnusualLaunch = (record: TrailRecord): boolean =>
  typesOf(record).some((type) => unusualType.test(type)) ||
  many(parameter(record, "instancesSet")).some(
    (item) => (asNumber(below(item, "maxCount")) ?? 0) >= manyInstances,
  );

/** Tried and stopped by a permission or by a quota, which is not a mistake in a parameter. */
const wasStopped = (record: TrailRecord): boolean =>
  wasDenied(record) ||
  /LimitExceeded|CountExceeded|InsufficientInstanceCapacity|PendingVerification|Blocked/.test(
    text(record, "errorCode") ?? "",
  );

const manyTargets = 5;

export const instances = defineTheme("instances", [
  {
    id: "ec2-user-data-changed",
    title: "The script that a machine runs at its start was changed",
    severity: "high",
    events: { ec2: ["ModifyInstanceAttribute"] },
    // CloudTrail hides the script but writes the parameter; old clients name it as the attribute.
    when: (record) =>
      (parameter(record, "userData") ?? null) !== null ||
      parameterText(record, "attribute") === "userData",
    attack: technique("T1059"),
    why: "At its next start the machine runs the script as root, with the machine's role.",
    respond: [
      "Read the user data of requestParameters.instanceId and compare it with the deployed one.",
      "If nobody knows of it, isolate the machine.",
    ],
    falsePositives: "None is expected: machines here are replaced, not changed.",
  },
  {
    id: "ec2-unusual-launch",
    title: "Machines of an unusual kind or number were asked for",
    severity: "medium",
    events: { ec2: ["RunInstances"] },
    outcome: "any",
    when: (record) => (succeeded(record) || wasStopped(record)) && isUnusualLaunch(record),
    attack: technique("T1496"),
    why: "Stolen credentials are first used to mine: large machines, many at once, in any region.",
    respond: [
      "Read instanceType, maxCount and awsRegion, and terminate what nobody asked for.",
      "Revoke the credentials: denied attempts come from the same hands.",
    ],
    falsePositives: "A load test or an experiment that was announced.",
  },
  {
    id: "ec2-access-path-added",
    title: "A way to log in to machines was added",
    severity: "medium",
    events: {
      "ec2-instance-connect": ["SendSSHPublicKey", "SendSerialConsoleSSHPublicKey"],
      ec2: [
        "EnableSerialConsoleAccess",
        "ImportKeyPair",
        "CreateKeyPair",
        "ModifyInstanceMetadataOptions",
      ],
    },
    when: (record) => {
      const name = text(record, "eventName") ?? "";
      if (name.includes("Serial")) return "high";
      if (name.endsWith("KeyPair")) return "info";
      if (name === "SendSSHPublicKey") return "medium";
      return parameterText(record, "httpTokens") === "optional" && "info";
    },
    attack: technique("T1021"),
    why: "People log in by Session Manager, which is recorded; keys and the serial console pass it by.",
    respond: [
      "Read instanceId or keyName in requestParameters, and who userIdentity.arn is.",
      "Turn the serial console off again; delete a key pair that nobody asked for.",
    ],
    falsePositives: "A repair of a machine that does not answer, on a ticket.",
  },
  {
    id: "remote-execution",
    title: "Commands are run on machines or in containers",
    severity: "medium",
    events: {
      ssm: [
        "SendCommand",
        "StartSession",
        "CreateAssociation",
        "CreateAssociationBatch",
        "UpdateAssociation",
        "StartAutomationExecution",
      ],
      ecs: ["ExecuteCommand"],
    },
    when: (record) => {
      if (isService(record)) return false;
      const requests = [record.requestParameters, ...many(parameter(record, "entries"))];
      const isWide =
        requests.some((request) => many(below(request, "targets")).length > 0) ||
        many(parameter(record, "instanceIds")).length >= manyTargets;
      return isWide ? "high" : "medium";
    },
    attack: technique("T1651"),
    why: "One call runs anything as root on every machine that it names. High: five or more, or by tag.",
    respond: [
      "Read userIdentity.arn, documentName and targets; the session's log has the commands.",
      "Ask its owner; without a ticket, cancel the command or end the session.",
    ],
    falsePositives: "Patching, and people at work in a session.",
  },
]);
