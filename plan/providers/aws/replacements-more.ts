/** Every argument: what AWS keeps is a revision that never changes. */
export const all = "all";

/** Arguments that force a replacement, by type token. */
export type Replacements = Readonly<Record<string, readonly string[] | typeof all>>;

/** Of settings that an account, or a region of it, has one of. Source as in `replacements.ts`. */
const settings: Replacements = {
  "aws:ebs/defaultKmsKey:DefaultKmsKey": ["keyArn"],
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": ["accountId"],
  "aws:securityhub/account:Account": ["enableDefaultStandards"],
};

/** Of what keeps data, and of what asks and moves it. */
const data: Replacements = {
  "aws:athena/database:Database": [
    "aclConfiguration",
    "bucket",
    "comment",
    "encryptionConfiguration",
    "expectedBucketOwner",
    "name",
    "properties",
  ],
  "aws:athena/namedQuery:NamedQuery": all,
  "aws:dynamodb/table:Table": [
    "hashKey",
    "importTable",
    "localSecondaryIndexes",
    "name",
    "rangeKey",
    "restoreDateTime",
    "restoreSourceName",
    "restoreSourceTableArn",
    "restoreToLatestTime",
  ],
  "aws:glue/catalogDatabase:CatalogDatabase": ["catalogId", "name", "targetDatabase"],
  "aws:glue/catalogTable:CatalogTable": ["catalogId", "databaseName", "name", "partitionIndices"],
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": ["destination", "name"],
  "aws:quicksight/dataSet:DataSet": ["awsAccountId", "dataSetId"],
  "aws:quicksight/dataSource:DataSource": ["awsAccountId", "dataSourceId", "type"],
  "aws:secretsmanager/secretRotation:SecretRotation": ["secretId"],
  "aws:secretsmanager/secretVersion:SecretVersion": ["secretBinary", "secretId", "secretString"],
  "aws:ssm/parameter:Parameter": ["dataType", "name"],
};

/** Of what runs, and of what starts and watches it. */
const operations: Replacements = {
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": ["actionsEnabled", "alarmName"],
  "aws:cloudwatch/eventBus:EventBus": ["eventSourceName", "name"],
  "aws:cloudwatch/eventPermission:EventPermission": ["eventBusName", "statementId"],
  "aws:cloudwatch/eventRule:EventRule": ["eventBusName", "name", "namePrefix"],
  "aws:cloudwatch/eventTarget:EventTarget": ["eventBusName", "rule", "targetId"],
  "aws:cloudwatch/logStream:LogStream": ["logGroupName", "name"],
  // It has an id of its own, so that even its name can change.
  "aws:cloudwatch/queryDefinition:QueryDefinition": [],
  "aws:ec2/instance:Instance": [
    "ami",
    "associatePublicIpAddress",
    "availabilityZone",
    "ebsOptimized",
    "ephemeralBlockDevices",
    "hibernation",
    "hostId",
    "ipv6AddressCount",
    "ipv6Addresses",
    "keyName",
    "launchTemplate",
    "placementGroup",
    "placementPartitionNumber",
    "privateIp",
    "securityGroups",
    "subnetId",
    "tenancy",
  ],
  "aws:scheduler/schedule:Schedule": ["groupName", "name", "namePrefix"],
  // A new input too, unless the function is called for updates as well.
  "aws:lambda/invocation:Invocation": ["functionName", "input", "qualifier", "triggers"],
  "aws:pipes/pipe:Pipe": ["name", "namePrefix", "source"],
  "aws:sfn/stateMachine:StateMachine": ["name", "namePrefix", "type"],
  "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy": ["queueUrl"],
  "aws:sqs/redrivePolicy:RedrivePolicy": ["queueUrl"],
};

export const moreReplacements: Replacements = { ...settings, ...data, ...operations };
