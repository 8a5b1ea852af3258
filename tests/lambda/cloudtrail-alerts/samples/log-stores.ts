import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const bucketCall = (eventName: string, bucketName: string, requestParameters: JsonObject = {}) =>
  call("s3", eventName, { bucketName, ...requestParameters });

const lifecycle = (rule: Json, bucketName = "reports") =>
  bucketCall("PutBucketLifecycle", bucketName, { LifecycleConfiguration: { Rule: rule } });

const after = (days: Json, status = "Enabled") => ({
  ID: "expire",
  Status: status,
  Expiration: { Days: days },
});

const clusterLogs = (...clusterLogging: readonly Json[]) =>
  call("eks", "UpdateClusterConfig", { name: "apps", logging: { clusterLogging } });

export const logStoreSamples: SamplesById = {
  "log-bucket-tampered": {
    hits: {
      "the trail's files will expire": ["high", lifecycle(after(400), "trail")],
      "the trail may no longer write": ["high", bucketCall("PutBucketPolicy", "trail")],
      "new files are no longer announced": ["high", bucketCall("PutBucketNotification", "trail")],
      "one of the trail's files is deleted": ["high", bucketCall("DeleteObject", "trail")],
      "what the trail writes goes elsewhere too": [
        "high",
        bucketCall("PutBucketReplication", "trail"),
      ],
      "any bucket's objects expire on a day that is over": [
        "medium",
        lifecycle({ ...after(null), Expiration: { Date: "2026-02-28T00:00:00Z" } }),
      ],
      "any bucket's objects live one day": ["medium", lifecycle(after(1))],
      "one of several rules lets them live that long": [
        "medium",
        lifecycle([after(30), after("6")]),
      ],
    },
    nearMisses: {
      "it is denied": { ...bucketCall("PutBucketPolicy", "trail"), ...denied },
      "objects live a week": lifecycle(after(7)),
      "objects expire next year": lifecycle({
        ...after(null),
        Expiration: { Date: "2027-01-01T00:00:00Z" },
      }),
      "objects expire on no day": lifecycle({ ...after(null), Expiration: { Date: "soon" } }),
      "the rule is not in force": lifecycle(after(1, "Disabled")),
      "only old versions expire": lifecycle({ NoncurrentVersionExpiration: { NoncurrentDays: 1 } }),
      "another bucket's policy is changed": bucketCall("PutBucketPolicy", "reports"),
      "the trail's bucket is read": bucketCall("GetBucketPolicy", "trail"),
      // The IAM action's name, which CloudTrail does not write.
      "the event has the name of the permission": bucketCall("PutLifecycleConfiguration", "trail"),
    },
  },
  "config-recorder-stopped": {
    hits: {
      "the recorder is stopped": ["high", call("config", "StopConfigurationRecorder")],
      "nothing is delivered": ["high", call("config", "DeleteDeliveryChannel")],
    },
    nearMisses: {
      "it is denied": call("config", "StopConfigurationRecorder", null, denied),
      "the recorder is started": call("config", "StartConfigurationRecorder"),
    },
  },
  "logs-deleted": {
    hits: {
      "flow logs are deleted": [
        "high",
        call("ec2", "DeleteFlowLogs", {
          DeleteFlowLogsRequest: { FlowLogId: { tag: 1, content: "fl-0123456789abcdef0" } },
        }),
      ],
      "the log of name look-ups is deleted": [
        "high",
        call("route53resolver", "DeleteResolverQueryLogConfig"),
      ],
      "a log group is deleted": [
        "medium",
        call("logs", "DeleteLogGroup", { logGroupName: "/ecs/web" }),
      ],
      "a log group that is protected is deleted": [
        "high",
        call("logs", "DeleteLogGroup", { logGroupName: "/ecs/api" }),
      ],
    },
    nearMisses: {
      "it is denied": call("ec2", "DeleteFlowLogs", null, denied),
      "flow logs are made": call("ec2", "CreateFlowLogs"),
      "a retention is set": call("logs", "PutRetentionPolicy", { logGroupName: "/ecs/api" }),
    },
  },
  "eks-audit-log-disabled": {
    hits: {
      "the audit log is turned off": [
        "high",
        clusterLogs({ types: ["scheduler", "audit"], enabled: false }),
      ],
      "which logs are turned off is not said": ["high", clusterLogs({ enabled: "false" })],
      "only a technical log is turned off": [
        "medium",
        clusterLogs({ types: ["audit"], enabled: true }, { types: ["scheduler"], enabled: false }),
      ],
    },
    nearMisses: {
      "it is denied": { ...clusterLogs({ types: ["audit"], enabled: false }), ...denied },
      "logs are turned on": clusterLogs({ types: ["audit"], enabled: true }),
      "all logs are turned on, and none off": clusterLogs(
        {
          types: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
          enabled: true,
        },
        { types: [], enabled: false },
      ),
      "something else is changed": call("eks", "UpdateClusterConfig", { name: "apps" }),
    },
  },
  "bedrock-safety-removed": {
    hits: {
      "calls of models are no longer logged": [
        "high",
        call("bedrock", "DeleteModelInvocationLoggingConfiguration"),
      ],
      "a guardrail is deleted": [
        "medium",
        call("bedrock", "DeleteGuardrail", { guardrailIdentifier: "g0" }),
      ],
      "a guardrail is changed": ["medium", call("bedrock", "UpdateGuardrail")],
    },
    nearMisses: {
      "it is denied": call("bedrock", "DeleteGuardrail", null, denied),
      "guardrails are listed": call("bedrock", "ListGuardrails"),
    },
  },
};
