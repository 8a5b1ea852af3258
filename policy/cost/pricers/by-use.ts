import { unpricedUse, use, type Charge } from "../charge";
import { flat, type Pricer } from "../pricer";

/** Types that are billed by use alone, whatever their inputs are. */
const charges: Readonly<Record<string, readonly Charge[]>> = {
  "aws:athena/workgroup:Workgroup": [use("data scanned by queries", "athena.tb-scanned")],
  "aws:backup/framework:Framework": [unpricedUse("evaluations")],
  "aws:backup/restoreTestingPlan:RestoreTestingPlan": [unpricedUse("restore tests")],
  // An evaluation costs the same by a rule of its own and by one of a pack.
  "aws:cfg/conformancePack:ConformancePack": [use("evaluations", "config.rule-evaluation")],
  "aws:cfg/recorder:Recorder": [use("changes recorded", "config.item")],
  "aws:cfg/rule:Rule": [use("evaluations", "config.rule-evaluation")],
  "aws:cloudfront/function:Function": [unpricedUse("invocations")],
  "aws:cloudwatch/eventApiDestination:EventApiDestination": [unpricedUse("calls")],
  "aws:cloudwatch/eventArchive:EventArchive": [unpricedUse("events archived")],
  "aws:cloudwatch/eventBus:EventBus": [unpricedUse("custom events")],
  "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy": [unpricedUse("logs scanned")],
  "aws:cloudwatch/logDelivery:LogDelivery": [unpricedUse("logs delivered")],
  "aws:detective/graph:Graph": [unpricedUse("data ingested")],
  "aws:ecr/replicationConfiguration:ReplicationConfiguration": [
    use("data copied to another region", "data-transfer.inter-region.gb"),
  ],
  "aws:ecr/repository:Repository": [use("images stored", "ecr.storage.gb-month")],
  "aws:fis/experimentTemplate:ExperimentTemplate": [unpricedUse("experiments")],
  "aws:inspector2/enabler:Enabler": [unpricedUse("scans")],
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": [unpricedUse("data delivered")],
  "aws:macie2/account:Account": [unpricedUse("objects inspected")],
  "aws:pipes/pipe:Pipe": [unpricedUse("messages taken")],
  // Its people pay by the month, whom the account and not the program has.
  "aws:quicksight/dataSet:DataSet": [unpricedUse("people who look")],
  "aws:s3/bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration": [
    unpricedUse("objects monitored"),
  ],
  "aws:s3/inventory:Inventory": [unpricedUse("objects listed")],
  "aws:scheduler/schedule:Schedule": [use("invocations", "eventbridge.scheduler.million")],
  // An account starts with the default standards unless told otherwise.
  "aws:securityhub/account:Account": [use("checks", "securityhub.cspm.check")],
  "aws:securityhub/standardsSubscription:StandardsSubscription": [
    use("checks", "securityhub.cspm.check"),
  ],
};

export const byUse: readonly Pricer[] = Object.entries(charges).map(([type, of]) =>
  flat([type], of),
);
