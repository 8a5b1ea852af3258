import { byArn, ec2, type IdentityTemplates } from "./template";

/** Identities of settings that an account, or a region of it, has one of. Sources as in `identities.ts`. */
const settings: IdentityTemplates = {
  "aws:ebs/defaultKmsKey:DefaultKmsKey": { id: "{keyArn}" },
  "aws:ebs/encryptionByDefault:EncryptionByDefault": { id: "{region}" },
  "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": { id: "{region}" },
  "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess": { id: "{account}" },
  "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": { id: "{account}" },
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": { id: "{account}" },
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": { id: "iam-account-password-policy" },
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": { id: "{account}" },
};

/** Identities of what keeps data, and of what asks and moves it. */
const data: IdentityTemplates = {
  "aws:athena/database:Database": { id: "{name}" },
  "aws:athena/namedQuery:NamedQuery": { id: "{uuid}" },
  "aws:athena/workgroup:Workgroup": {
    id: "{name}",
    arn: "athena:{region}:{account}:workgroup/{name}",
  },
  "aws:dynamodb/table:Table": { id: "{name}", arn: "dynamodb:{region}:{account}:table/{name}" },
  "aws:glue/catalogDatabase:CatalogDatabase": {
    id: "{account}:{name}",
    arn: "glue:{region}:{account}:database/{name}",
  },
  "aws:glue/catalogTable:CatalogTable": {
    id: "{account}:{databaseName}:{name}",
    arn: "glue:{region}:{account}:table/{databaseName}/{name}",
  },
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": byArn(
    "firehose:{region}:{account}:deliverystream/{name}",
  ),
  "aws:quicksight/dataSet:DataSet": {
    id: "{account},{dataSetId}",
    arn: "quicksight:{region}:{account}:dataset/{dataSetId}",
  },
  "aws:quicksight/dataSource:DataSource": {
    id: "{account}/{dataSourceId}",
    arn: "quicksight:{region}:{account}:datasource/{dataSourceId}",
  },
  "aws:secretsmanager/secretRotation:SecretRotation": { id: "{secretId}" },
  "aws:secretsmanager/secretVersion:SecretVersion": { id: "{secretId}|{uuid}" },
  "aws:ssm/parameter:Parameter": {
    id: "{name}",
    arn: "ssm:{region}:{account}:parameter/{nameInPath}",
  },
  "aws:rds/parameterGroup:ParameterGroup": {
    id: "{name}",
    arn: "rds:{region}:{account}:pg:{name}",
  },
  "aws:rds/subnetGroup:SubnetGroup": {
    id: "{name}",
    arn: "rds:{region}:{account}:subgrp:{name}",
  },
};

/** Identities of what runs, and of what starts and watches it. */
const operations: IdentityTemplates = {
  "aws:cloudwatch/logStream:LogStream": {
    id: "{name}",
    arn: "logs:{region}:{account}:log-group:{logGroupName}:log-stream:{name}",
  },
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": {
    id: "{alarmName}",
    arn: "cloudwatch:{region}:{account}:alarm:{alarmName}",
  },
  "aws:cloudwatch/eventBus:EventBus": {
    id: "{name}",
    arn: "events:{region}:{account}:event-bus/{name}",
  },
  // Of the default bus, which the id leaves out.
  "aws:cloudwatch/eventPermission:EventPermission": { id: "{statementId}" },
  "aws:cloudwatch/eventRule:EventRule": {
    id: "{name}",
    arn: "events:{region}:{account}:rule/{name}",
  },
  "aws:cloudwatch/eventTarget:EventTarget": { id: "{rule}-{targetId}" },
  "aws:cloudwatch/queryDefinition:QueryDefinition": {
    id: "{uuid}",
    arn: "logs:{region}:{account}:query-definition:{id}",
  },
  "aws:ec2/instance:Instance": ec2("i", "instance"),
  "aws:ec2/launchTemplate:LaunchTemplate": ec2("lt", "launch-template"),
  "aws:lambda/permission:Permission": { id: "{statementId}" },
  "aws:sfn/stateMachine:StateMachine": byArn("states:{region}:{account}:stateMachine:{name}"),
  "aws:sns/topicPolicy:TopicPolicy": { id: "{arn}" },
  "aws:sqs/queuePolicy:QueuePolicy": { id: "{queueUrl}" },
  "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy": { id: "{queueUrl}" },
  "aws:sqs/redrivePolicy:RedrivePolicy": { id: "{queueUrl}" },
};

export const moreIdentities: IdentityTemplates = { ...settings, ...data, ...operations };
