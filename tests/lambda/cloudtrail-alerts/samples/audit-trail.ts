import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const update = (requestParameters: JsonObject, changes: JsonObject = {}) =>
  call("cloudtrail", "UpdateTrail", { name: "audit", ...requestParameters }, changes);

const selectors = (requestParameters: JsonObject) =>
  call("cloudtrail", "PutEventSelectors", { trailName: "audit", ...requestParameters });

const basic = (...eventSelectors: readonly Json[]) => selectors({ eventSelectors });

const advanced = (...fields: readonly (readonly [field: string, equals: string])[]) =>
  selectors({
    advancedEventSelectors: [
      { name: "all", fieldSelectors: fields.map(([field, it]) => ({ field, equals: [it] })) },
    ],
  });

const all = { readWriteType: "All", includeManagementEvents: true, dataResources: [] };

export const auditTrailSamples: SamplesById = {
  "cloudtrail-stopped": {
    hits: {
      "the trail is stopped": ["high", call("cloudtrail", "StopLogging", { name: "audit" })],
      "the trail is deleted": ["high", call("cloudtrail", "DeleteTrail", { name: "audit" })],
      "a lake no longer takes events": ["high", call("cloudtrail", "StopEventDataStoreIngestion")],
      "somebody may not stop it": ["medium", call("cloudtrail", "StopLogging", null, denied)],
      "somebody may not stop it, in the words of another service": [
        "medium",
        call("cloudtrail", "DeleteTrail", null, { errorCode: "Client.UnauthorizedOperation" }),
      ],
    },
    nearMisses: {
      "there is no such trail": call("cloudtrail", "StopLogging", null, {
        errorCode: "TrailNotFoundException",
      }),
      "the trail is started": call("cloudtrail", "StartLogging", { name: "audit" }),
    },
  },
  "cloudtrail-weakened": {
    hits: {
      "the trail sees one region": ["high", update({ isMultiRegionTrail: false })],
      "the trail sees no global services": [
        "high",
        update({ includeGlobalServiceEvents: "false" }),
      ],
      "files are not validated": ["high", update({ enableLogFileValidation: false })],
      "files go elsewhere": ["high", update({ s3BucketName: "elsewhere" })],
      "files are not encrypted": ["high", update({ kmsKeyId: "" })],
      "the trail announces its files": ["medium", update({ snsTopicName: "files" })],
    },
    nearMisses: {
      "it is denied": update({ isMultiRegionTrail: false }, denied),
      "the trail is tagged": call("cloudtrail", "AddTags"),
    },
  },
  "cloudtrail-selectors-narrowed": {
    hits: {
      "no management events are recorded": [
        "high",
        basic({ ...all, includeManagementEvents: false }),
      ],
      "only reading is recorded": ["high", basic({ ...all, readWriteType: "ReadOnly" })],
      "nothing is selected": ["high", basic()],
      "only data events are recorded": [
        "high",
        advanced(["eventCategory", "Data"], ["resources.type", "AWS::S3::Object"]),
      ],
      "only reading is recorded, in the newer form": [
        "high",
        advanced(["eventCategory", "Management"], ["readOnly", "true"]),
      ],
      "keys are left out": [
        "high",
        basic({ ...all, excludeManagementEventSources: ["kms.amazonaws.com"] }),
      ],
      "keys are left out, in the newer form": [
        "high",
        advanced(["eventCategory", "Management"], ["eventSource", "kms.amazonaws.com"]),
      ],
      "Insights are changed": ["medium", call("cloudtrail", "PutInsightSelectors")],
    },
    nearMisses: {
      "it is denied": { ...basic(), ...denied },
      "everything is recorded": basic(all),
      "nothing is left out": basic({ ...all, excludeManagementEventSources: [] }),
      "everything is recorded, as by default": basic({ dataResources: [] }),
      "a second selector takes data events": basic(all, { ...all, includeManagementEvents: false }),
      "everything is recorded, in the newer form": advanced(["eventCategory", "Management"]),
      "selectors are read": call("cloudtrail", "GetEventSelectors"),
    },
  },
  "logging-changed": {
    hits: {
      "a trail is made": ["info", call("cloudtrail", "CreateTrail")],
      "the recorder is set up": ["info", call("config", "PutConfigurationRecorder")],
      "a rule is deleted": ["medium", call("config", "DeleteConfigRule")],
    },
    nearMisses: {
      "it is denied": call("cloudtrail", "CreateTrail", null, denied),
      "a trail is looked at": call("cloudtrail", "DescribeTrails"),
    },
  },
};
