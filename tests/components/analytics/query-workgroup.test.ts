import assert from "node:assert/strict";
import { QueryWorkgroup } from "../../../components/analytics/query-workgroup";
import { deploy } from "../../support/deploy";
import { queryWorkgroup } from "../fixtures";

const build = () => new QueryWorkgroup("queries", queryWorkgroup);

const type = {
  workgroup: "aws:athena/workgroup:Workgroup",
  query: "aws:athena/namedQuery:NamedQuery",
  policy: "aws:iam/policy:Policy",
};

const here = (service: string, resource: string) =>
  `arn:aws:${service}:sa-east-1:111122223333:${resource}`;

describe("QueryWorkgroup", () => {
  it("stops what reads too much, and leaves nobody another place or another key for answers", async () => {
    const { inputs } = (await deploy(build)).only(type.workgroup);
    assert.deepEqual(inputs["configuration"], {
      enforceWorkgroupConfiguration: true,
      publishCloudwatchMetricsEnabled: true,
      bytesScannedCutoffPerQuery: 10 * 1024 ** 3,
      engineVersion: { selectedEngineVersion: "Athena engine version 3" },
      resultConfiguration: {
        outputLocation: "s3://results-1/results/",
        expectedBucketOwner: "111122223333",
        encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: "arn:key:audit" },
      },
    });
  });

  it("keeps the queries of each source, of its database", async () => {
    const cloud = await deploy(build);
    assert.equal(cloud.all(type.query).length, 4);
    const { inputs } = cloud.named(type.query, "queries-top-talkers");
    assert.equal(inputs["name"], "Flow logs: top talkers");
    assert.equal(inputs["database"], "meddiflux_dev");
    assert.equal(inputs["workgroup"], "queries-0123456");
    assert.match(String(inputs["query"]), /^SELECT pkt_srcaddr AS source[^]+LIMIT 1000$/);
  });

  it("lets analysts ask, read the records and write answers, and nothing else", async () => {
    const { inputs } = (await deploy(build)).only(type.policy);
    assert.equal(inputs["name"], "meddiflux-dev-record-analyst");
    const { Statement } = JSON.parse(String(inputs["policy"])) as {
      readonly Statement: readonly Readonly<Record<string, unknown>>[];
    };
    assert.deepEqual(
      Statement.map(({ Sid, Resource }) => [Sid, Resource]),
      [
        ["Ask", [here("athena", "workgroup/queries-0123456")]],
        ["Browse", [here("athena", "datacatalog/AwsDataCatalog")]],
        [
          "ReadCatalog",
          [
            here("glue", "catalog"),
            here("glue", "database/default"),
            here("glue", "database/meddiflux_dev"),
            here("glue", "table/meddiflux_dev/*"),
          ],
        ],
        ["FindFiles", ["arn:aws:s3:::flows-1", "arn:aws:s3:::alerts-1", "arn:aws:s3:::results-1"]],
        [
          "ReadFiles",
          ["arn:aws:s3:::flows-1/*", "arn:aws:s3:::alerts-1/*", "arn:aws:s3:::results-1/*"],
        ],
        ["WriteResults", ["arn:aws:s3:::results-1/*"]],
        ["KeyAudit", [here("kms", "key/*")]],
        ["KeyLogs", [here("kms", "key/*")]],
        ["Choose", ["*"]],
      ],
    );
    const actions = Statement.flatMap(({ Action }) => Action as readonly string[]);
    const changing = actions.filter((action) => !/:(BatchGet|Get|List)/.test(action));
    assert.deepEqual(changing.sort(), [
      "athena:StartQueryExecution",
      "athena:StopQueryExecution",
      "kms:Decrypt",
      "kms:Decrypt",
      "kms:GenerateDataKey",
      "s3:AbortMultipartUpload",
      "s3:PutObject",
    ]);
  });

  it("lets keys be used through S3 alone, and the key of records only to read", async () => {
    const { inputs } = (await deploy(build)).only(type.policy);
    const { Statement } = JSON.parse(String(inputs["policy"])) as {
      readonly Statement: readonly Readonly<Record<string, unknown>>[];
    };
    const logs = Statement.find(({ Sid }) => Sid === "KeyLogs");
    assert.deepEqual(logs?.["Action"], ["kms:Decrypt"]);
    assert.deepEqual(logs["Condition"], {
      "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/meddiflux-dev-logs" },
      StringEquals: { "kms:ViaService": "s3.sa-east-1.amazonaws.com" },
    });
  });
});
