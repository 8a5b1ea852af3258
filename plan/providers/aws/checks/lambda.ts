import type { Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import type { ServiceChecks } from "./check";
import { accountId, arn } from "./expect/identity";
import { atLeast, between, items, whole } from "./expect/number";
import { instant } from "./expect/schedule";
import { json, length, matching, oneOf } from "./expect/text";
import { conflicts, exactlyOneOf, isAbsent, relation, requiredWith } from "./relations";
import { known } from "./values";

/** Source: internal/service/lambda/validate.go, validFunctionName. */
const functionName = [
  length(1, 140),
  matching(
    /^(arn:[\w-]+:lambda:)?([a-z]{2}-(?:[a-z]+-){1,2}\d:)?(\d{12}:)?(function:)?([\w-]{1,64})(:(\$LATEST|[\w-]+))?$/,
    "a function name of up to 64 letters, digits, hyphens and underscores, or its ARN",
  ),
];

/** By family, so that a version newer than this list passes. */
const runtime = matching(
  /^(nodejs(\d+\.x|4\.3(-edge)?)?|python\d\.\d+|java\d+(\.al2)?|dotnet(core\d\.\d|\d+)|ruby\d\.\d+|go1\.x|provided(\.al2|\.al2023)?)$/,
  "a Lambda runtime such as nodejs22.x, python3.13, java21, dotnet8, ruby3.4 or provided.al2023",
);

export const lambda: ServiceChecks = {
  "aws:lambda/eventSourceMapping:EventSourceMapping": {
    source: "internal/service/lambda/event_source_mapping.go",
    arguments: {
      // https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html
      batchSize: between(0, 10_000),
      "filterCriteria.filters[].pattern": length(0, 4096),
      "functionResponseTypes[]": oneOf("ReportBatchItemFailures"),
      kmsKeyArn: arn,
      maximumBatchingWindowInSeconds: between(0, 300),
      maximumRecordAgeInSeconds: whole(
        "to be -1, or in the range (60 - 604800)",
        (seconds) => seconds === -1 || (seconds >= 60 && seconds <= 604_800),
      ),
      maximumRetryAttempts: between(-1, 10_000),
      parallelizationFactor: between(1, 10),
      "scalingConfig.maximumConcurrency": atLeast(2),
      startingPosition: oneOf("AT_TIMESTAMP", "LATEST", "TRIM_HORIZON"),
      startingPositionTimestamp: instant,
      "topics[]": length(1, 249),
      tumblingWindowInSeconds: between(0, 900),
    },
    relations: [
      exactlyOneOf("eventSourceArn", "selfManagedEventSource"),
      conflicts("amazonManagedKafkaEventSourceConfig", "selfManagedKafkaEventSourceConfig"),
      conflicts("selfManagedKafkaEventSourceConfig", "eventSourceArn"),
    ],
  },
  "aws:lambda/function:Function": {
    source: "internal/service/lambda/function.go",
    arguments: {
      architectures: items(0, 1),
      "architectures[]": oneOf("arm64", "x86_64"),
      codeSigningConfigArn: arn,
      "deadLetterConfig.targetArn": arn,
      "ephemeralStorage.size": between(512, 10_240),
      "fileSystemConfig.localMountPath": matching(/^\/mnt\/[0-9A-Za-z_.-]+$/, "a path /mnt/name"),
      handler: length(1, 128),
      kmsKeyArn: arn,
      layers: items(0, 5),
      "layers[]": arn,
      "loggingConfig.logFormat": oneOf("JSON", "Text"),
      memorySize: between(128, 10_240),
      name: functionName,
      packageType: oneOf("Image", "Zip"),
      reservedConcurrentExecutions: atLeast(-1),
      role: arn,
      runtime,
      "snapStart.applyOn": oneOf("None", "PublishedVersions"),
      timeout: between(1, 900),
      "tracingConfig.mode": oneOf("Active", "PassThrough"),
    },
    relations: [
      exactlyOneOf("code", "imageUri", "s3Bucket"),
      requiredWith("s3Bucket", "s3Key"),
      requiredWith("s3Key", "s3Bucket"),
      requiredWith("replacementSecurityGroupIds", "replaceSecurityGroupsOnDestroy"),
      conflicts("s3ObjectVersion", "code", "imageUri"),
      conflicts("sourceKmsKeyArn", "imageUri"),
      relation(["handler", "packageType", "runtime"], incompletePackage),
    ],
  },
  "aws:lambda/invocation:Invocation": {
    source: "internal/service/lambda/invocation.go",
    arguments: { input: json, lifecycleScope: oneOf("CREATE_ONLY", "CRUD") },
  },
  "aws:lambda/permission:Permission": {
    source: "internal/service/lambda/permission.go",
    arguments: {
      action: matching(
        /^(lambda:[*]|lambda:[A-Za-z]+|[*])$/,
        "an action such as lambda:InvokeFunction",
      ),
      function: functionName,
      functionUrlAuthType: oneOf("AWS_IAM", "NONE"),
      sourceAccount: accountId,
      sourceArn: arn,
      statementId: [
        length(1, 100),
        matching(/^[\w-]*$/, "only letters, digits, hyphens and underscores"),
      ],
    },
    relations: [conflicts("statementId", "statementIdPrefix")],
  },
};

/** Source: function.go, checkHandlerRuntimeForZipFunction. */
function incompletePackage(declared: Properties): readonly CheckFailure[] {
  const isZip = isAbsent(declared, "packageType") || known(declared, "packageType") === "Zip";
  return ["handler", "runtime"]
    .filter((property) => isZip && isAbsent(declared, property))
    .map((property) => ({ property, reason: "must be specified when packageType is Zip" }));
}
