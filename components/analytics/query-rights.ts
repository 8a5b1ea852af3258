import type * as pulumi from "@pulumi/pulumi";
import { arn, bucketArn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keysOf, keyUseThrough } from "../shared/key-policy";
import type { Statement } from "../shared/policy-document";

/** A bucket with the key that encrypts it. */
export interface EncryptedBucket {
  /** Its name; known in a preview. */
  readonly bucket: pulumi.Output<string>;
  readonly key: KeyReference;
}

export interface QueryRightsArgs {
  readonly account: Account;
  /** Names; both known in a preview. */
  readonly workgroup: pulumi.Output<string>;
  readonly database: pulumi.Output<string>;
  /** What is asked about. */
  readonly records: readonly EncryptedBucket[];
  readonly results: EncryptedBucket;
}

/**
 * What it takes to ask questions of one workgroup about one database, and nothing beyond it.
 * https://docs.aws.amazon.com/athena/latest/ug/example-policies-workgroup.html
 */
export function queryRights(args: QueryRightsArgs): readonly Statement[] {
  return [...askRights(args), ...catalogRights(args), ...fileRights(args), ...keyRights(args)];
}

function askRights({ account, workgroup }: QueryRightsArgs): readonly Statement[] {
  return [
    {
      sid: "Ask",
      actions: [
        ...["athena:GetWorkGroup", "athena:ListNamedQueries", "athena:GetNamedQuery"],
        ...["athena:BatchGetNamedQuery", "athena:StartQueryExecution"],
        ...["athena:StopQueryExecution", "athena:GetQueryExecution"],
        ...["athena:BatchGetQueryExecution", "athena:ListQueryExecutions"],
        ...["athena:GetQueryResults", "athena:GetQueryResultsStream"],
      ],
      resources: [workgroup.apply((name) => arn(account, "athena", `workgroup/${name}`))],
    },
    {
      sid: "Browse",
      actions: [
        ...["athena:GetDataCatalog", "athena:ListDatabases", "athena:GetDatabase"],
        ...["athena:ListTableMetadata", "athena:GetTableMetadata"],
      ],
      resources: [arn(account, "athena", "datacatalog/AwsDataCatalog")],
    },
  ];
}

function catalogRights({ account, database }: QueryRightsArgs): readonly Statement[] {
  return [
    {
      sid: "ReadCatalog",
      actions: ["glue:GetDatabase", "glue:GetTable", "glue:GetTables", "glue:GetPartitions"],
      resources: [
        arn(account, "glue", "catalog"),
        // Athena looks at it whatever is asked about
        // (docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html).
        arn(account, "glue", "database/default"),
        database.apply((name) => arn(account, "glue", `database/${name}`)),
        database.apply((name) => arn(account, "glue", `table/${name}/*`)),
      ],
    },
  ];
}

function fileRights({ records, results }: QueryRightsArgs): readonly Statement[] {
  const whole = ({ bucket }: EncryptedBucket) => bucket.apply((name) => bucketArn(name));
  const objects = ({ bucket }: EncryptedBucket) => bucket.apply((name) => bucketArn(name, "/*"));
  return [
    {
      sid: "FindFiles",
      actions: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
      resources: [...records, results].map(whole),
    },
    {
      sid: "ReadFiles",
      actions: ["s3:GetObject"],
      resources: [...records, results].map(objects),
    },
    {
      sid: "WriteResults",
      actions: ["s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"],
      resources: [objects(results)],
    },
  ];
}

/** One statement for each key, whatever number of buckets it is of. */
function keyRights({ account, records, results }: QueryRightsArgs): readonly Statement[] {
  const others = keysOf(records).filter(({ alias }) => alias !== results.key.alias);
  return [
    keyUseThrough(account, results.key, "s3", "kms:Decrypt", "kms:GenerateDataKey"),
    ...others.map((key) => keyUseThrough(account, key, "s3", "kms:Decrypt")),
  ];
}
