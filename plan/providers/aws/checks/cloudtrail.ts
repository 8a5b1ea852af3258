import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { items } from "./expect/number";
import { length, matching, oneOf } from "./expect/text";
import { conflicts } from "./relations";

const selected = length(1, 2048);

export const cloudtrail: ServiceChecks = {
  "aws:cloudtrail/trail:Trail": {
    source: "internal/service/cloudtrail/trail.go",
    arguments: {
      "advancedEventSelectors[].fieldSelectors[].endsWiths[]": selected,
      "advancedEventSelectors[].fieldSelectors[].equals[]": selected,
      "advancedEventSelectors[].fieldSelectors[].notEndsWiths[]": selected,
      "advancedEventSelectors[].fieldSelectors[].notEquals[]": selected,
      "advancedEventSelectors[].fieldSelectors[].notStartsWiths[]": selected,
      "advancedEventSelectors[].fieldSelectors[].startsWiths[]": selected,
      "advancedEventSelectors[].name": length(0, 1000),
      cloudWatchLogsGroupArn: arn,
      cloudWatchLogsRoleArn: arn,
      eventSelectors: items(0, 5),
      "eventSelectors[].dataResources[].type": oneOf(
        "AWS::DynamoDB::Table",
        "AWS::Lambda::Function",
        "AWS::S3::Object",
      ),
      "eventSelectors[].dataResources[].values": items(0, 250),
      "eventSelectors[].readWriteType": oneOf("All", "ReadOnly", "WriteOnly"),
      "insightSelectors[].insightType": oneOf("ApiCallRateInsight", "ApiErrorRateInsight"),
      kmsKeyId: arn,
      // The pattern is refused by AWS:
      // https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html
      name: [
        length(3, 128),
        matching(
          /^[0-9A-Za-z]([0-9A-Za-z._-]*[0-9A-Za-z])?$/,
          "only letters, digits and ._-, a letter or digit at both ends",
        ),
      ],
      s3KeyPrefix: length(0, 2000),
    },
    relations: [conflicts("advancedEventSelectors", "eventSelectors")],
  },
};
