import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { items } from "./expect/number";
import { length, matching, oneOf } from "./expect/text";
import { atLeastOneOf } from "./relations";

/** AWS Config. */
export const cfg: ServiceChecks = {
  "aws:cfg/conformancePack:ConformancePack": {
    source: "internal/service/configservice/conformance_pack.go",
    arguments: {
      deliveryS3Bucket: length(1, 63),
      deliveryS3KeyPrefix: length(1, 1024),
      inputParameters: items(0, 60),
      name: [
        length(1, 256),
        matching(/^[A-Za-z][0-9A-Za-z-]*$/, "a letter, and then only letters, digits and hyphens"),
      ],
      // The provider also wants it to be JSON or YAML, which almost any text is.
      templateBody: length(1, 51_200),
      templateS3Uri: [length(1, 1024), matching(/^s3:\/\//, "s3:// at the beginning")],
    },
    relations: [atLeastOneOf("templateBody", "templateS3Uri")],
  },
  "aws:cfg/deliveryChannel:DeliveryChannel": {
    source: "internal/service/configservice/delivery_channel.go",
    arguments: {
      name: length(0, 256),
      s3KmsKeyArn: arn,
      "snapshotDeliveryProperties.deliveryFrequency": oneOf(
        "One_Hour",
        "Six_Hours",
        "Three_Hours",
        "Twelve_Hours",
        "TwentyFour_Hours",
      ),
      snsTopicArn: arn,
    },
  },
  "aws:cfg/recorder:Recorder": {
    source: "internal/service/configservice/configuration_recorder.go",
    arguments: {
      name: length(0, 256),
      "recordingGroup.recordingStrategies[].useOnly": oneOf(
        "ALL_SUPPORTED_RESOURCE_TYPES",
        "EXCLUSION_BY_RESOURCE_TYPES",
        "INCLUSION_BY_RESOURCE_TYPES",
      ),
      "recordingMode.recordingFrequency": oneOf("CONTINUOUS", "DAILY"),
      "recordingMode.recordingModeOverride.recordingFrequency": oneOf("CONTINUOUS", "DAILY"),
      roleArn: arn,
    },
  },
  "aws:cfg/recorderStatus:RecorderStatus": {
    source: "internal/service/configservice/configuration_recorder_status.go",
  },
};
