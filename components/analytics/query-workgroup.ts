import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { policyDocument, type Statement } from "../shared/policy-document";
import { tierTags } from "../shared/tags";
import { queryRights, type EncryptedBucket } from "./query-rights";
import type { RecordSource } from "./record-source";

export interface QueryWorkgroupArgs {
  readonly account: Account;
  /** Physical name of the policy that lets people ask: permission sets name policies. */
  readonly analystPolicy: string;
  /** Name of the database that is asked about. */
  readonly database: pulumi.Output<string>;
  /** What is asked about. */
  readonly sources: readonly RecordSource[];
  /** Where answers are kept. */
  readonly results: EncryptedBucket;
  /** What one query may read before it is stopped: AWS bills by the byte. */
  readonly scanLimitGiB: number;
}

const gibibyte = 1024 ** 3;

/**
 * Where people ask questions about records: saved queries to begin with, a limit of what each query reads,
 * and answers that are encrypted wherever they are asked for. A policy lets those ask whom it is given to.
 * Costs what queries read.
 */
export class QueryWorkgroup extends pulumi.ComponentResource {
  /** Known in a preview. */
  readonly name: pulumi.Output<string>;
  /** What it takes to ask. */
  readonly allow: readonly Statement[];

  constructor(name: string, args: QueryWorkgroupArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:analytics:QueryWorkgroup", name, {}, opts);
    const owned = { parent: this };
    const { account, database, sources, results } = args;
    const workgroup = new aws.athena.Workgroup(
      name,
      {
        description: "Questions about the records of the platform",
        configuration: {
          // What somebody sets for a query of his own does not count.
          enforceWorkgroupConfiguration: true,
          publishCloudwatchMetricsEnabled: true,
          bytesScannedCutoffPerQuery: args.scanLimitGiB * gibibyte,
          engineVersion: { selectedEngineVersion: "Athena engine version 3" },
          resultConfiguration: {
            outputLocation: results.bucket.apply((bucket) => `s3://${bucket}/results/`),
            expectedBucketOwner: account.id,
            encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: results.key.arn },
          },
        },
        tags: tierTags("analytics"),
      },
      owned,
    );
    for (const { id, name: title, description, sql } of sources.flatMap(
      (source) => source.queries,
    )) {
      new aws.athena.NamedQuery(
        `${name}-${id}`,
        { name: title, description, database, workgroup: workgroup.name, query: sql },
        owned,
      );
    }

    this.name = workgroup.name;
    const records = sources.map(({ files }) => files);
    this.allow = queryRights({ account, workgroup: workgroup.name, database, records, results });
    new aws.iam.Policy(
      `${name}-analyst`,
      {
        name: args.analystPolicy,
        description: "Lets people query the records of the platform",
        policy: policyDocument(...this.allow, choose),
        tags: tierTags("analytics"),
      },
      owned,
    );
    this.registerOutputs({ name: this.name });
  }
}

/** What the console shows to choose from. */
const choose: Statement = {
  sid: "Choose",
  actions: [
    ...["athena:ListWorkGroups", "athena:ListDataCatalogs", "athena:ListEngineVersions"],
    "glue:GetDatabases",
  ],
  // These are about all that there is: they tell names, and nothing of what is in them.
  resources: ["*"],
};
