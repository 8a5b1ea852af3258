import { ifKnown } from "../read/known";
import { taggable, Tags } from "../read/tags";
import { isSet, listed, received } from "../read/values";
import { everywhere } from "../rule/environment";
import { each } from "../rule/judge";
import { rule, type Remark, type Subject } from "../rule/rule";
import { Undecided } from "../rule/unknown";

/**
 * Types that hold data at rest as their purpose. Queues, logs and backup vaults are left out: what they
 * hold was classified where it came from.
 */
export const dataStores: ReadonlySet<string> = new Set([
  "aws:docdb/cluster:Cluster",
  "aws:dynamodb/table:Table",
  "aws:efs/fileSystem:FileSystem",
  "aws:elasticache/cluster:Cluster",
  "aws:elasticache/replicationGroup:ReplicationGroup",
  "aws:elasticache/serverlessCache:ServerlessCache",
  "aws:memorydb/cluster:Cluster",
  "aws:neptune/cluster:Cluster",
  "aws:opensearch/domain:Domain",
  "aws:rds/cluster:Cluster",
  "aws:rds/instance:Instance",
  "aws:redshift/cluster:Cluster",
  "aws:s3/bucket:Bucket",
  "aws:s3/bucketV2:BucketV2",
]);

export const requiredTags = rule({
  name: "required-tags",
  description:
    "Whatever takes tags says what it belongs to and who pays; a store of data also says how sensitive the data is.",
  severity: "high",
  kind: "tagging",
  remediation:
    "Set the tag in `tags`, or for all resources at once in `defaultTags` of the `aws.Provider`. A store of data has `DataClassification`: public, internal, personal or health.",
  refs: ["guard REQUIRED_TAGS"],
  source:
    "https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html",
  on: "any",
  parameters: {
    keys: everywhere(["Project", "Environment", "Component", "Owner", "CostCenter", "ManagedBy"]),
    classifications: everywhere(["public", "internal", "personal", "health"]),
  },
  *check(subject, { parameters: { keys, classifications } }) {
    if (!taggable.has(subject.type)) return;
    const stores = dataStores.has(subject.type);
    yield* missingTags(subject, stores ? [...keys, "DataClassification"] : keys);
    if (stores) yield* each([subject], (store) => judgeClassification(store, classifications));
  },
});

/** One remark for all that is missing, and one for all that is not known. */
function* missingTags(subject: Subject, keys: readonly string[]): Iterable<Remark> {
  const tags = new Tags(subject);
  const remarks = [...each(keys, (key) => (tags.has(key) ? undefined : key))];
  const missing = remarks.filter((remark) => typeof remark === "string");
  if (missing.length > 0) {
    const lack = isSet(subject.props, "tags") ? "tags lacks" : "tags is not set and lacks";
    yield `${lack} ${listed(missing)}; add it there or to defaultTags of the provider.`;
  }
  yield* remarks.filter((remark) => remark instanceof Undecided).slice(0, 1);
}

function judgeClassification(subject: Subject, allowed: readonly string[]): Remark | undefined {
  const tags = new Tags(subject);
  // One that is missing, or not known to be there, is remarked on already.
  if (ifKnown(() => tags.has("DataClassification")) !== true) return undefined;
  const value = tags.get("DataClassification");
  return value !== undefined && allowed.includes(value)
    ? undefined
    : `${received("tags.DataClassification", value)}; use ${listed(allowed, "or")}.`;
}
