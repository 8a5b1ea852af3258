import assert from "node:assert/strict";
import { severities } from "../../../components/audit/severity-topics";
import { trailPrefix } from "../../../components/audit/trail";
import { flowLogDelivery } from "../../../components/network/flow-logs";
import { deployed } from "../../support/program";
import { stackConfig } from "../../support/stacks";
import { account } from "../fixtures";

const type = {
  table: "aws:glue/catalogTable:CatalogTable",
  query: "aws:athena/namedQuery:NamedQuery",
  lifecycle: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  subscription: "aws:sns/topicSubscription:TopicSubscription",
  dataSet: "aws:quicksight/dataSet:DataSet",
};

const changed = (key: string, values: object) => ({
  [key]: { ...(stackConfig("dev")[key] as object), ...values },
});

const tablesOf = async (change: object = {}) =>
  (await deployed("dev", change))
    .all(type.table)
    .map(({ inputs }) => inputs["name"])
    .sort();

/** Where the files of a partition of a table lie. */
const foldersOf = async (table: string, change: object = {}) => {
  const { inputs } = (await deployed("dev", change)).named(type.table, `records-${table}`);
  return (inputs["parameters"] as Record<string, string>)["storage.location.template"] ?? "";
};

describe("the records of a stack", () => {
  it("are its traffic, and of its account the calls and alerts where it owns it", async () => {
    assert.deepEqual(await tablesOf(), ["alerts", "cloudtrail", "flow_logs"]);
    assert.deepEqual(await tablesOf(changed("account", { owner: false })), ["flow_logs"]);
  });

  it("are looked for where CloudTrail writes the files of an account", async () => {
    const folders = (await foldersOf("trail")).replace("${account}", account.id);
    const place = `s3://trail-records-0123456/${trailPrefix(account)}CloudTrail/`;
    assert.equal(folders, `${place}\${region}/\${day}/`);
  });

  it("are looked for where CloudTrail writes the files of an organization", async () => {
    const organizationId = "o-exampleorgid";
    const folders = await foldersOf("trail", changed("audit", { organizationId }));
    const place = `s3://trail-records-0123456/${trailPrefix(account, organizationId)}`;
    assert.equal(folders, `${place}\${account}/CloudTrail/\${region}/\${day}/`);
  });

  it("are looked for where flow logs are delivered", async () => {
    const [, write] = flowLogDelivery(account, { arn: "s3://flow-records-0123456" });
    const [allowed = ""] = (write?.resources ?? []) as readonly string[];
    assert.ok((await foldersOf("flow-logs")).startsWith(allowed.replace(/\*$/, "")));
  });

  it("are asked for by account: of an organization, for each that is known to be ours", async () => {
    const change = changed("audit", {
      ...{ organizationId: "o-exampleorgid", knownAccounts: ["444455556666"] },
    });
    const { inputs } = (await deployed("dev", change)).named(type.query, "queries-who-did-what");
    assert.match(String(inputs["query"]), /account IN \('111122223333', '444455556666'\)/);
  });

  it("hold the alerts of every severity, as long as the trail, and answers for a week", async () => {
    const cloud = await deployed("dev");
    for (const severity of severities) {
      const { inputs } = cloud.named(type.subscription, `alert-archive-${severity}`);
      assert.equal(inputs["topic"], `arn:aws:test:::watch-alerts-${severity}`);
    }
    const daysOf = (bucket: string) => {
      const { rules } = cloud.named(type.lifecycle, `${bucket}-lifecycle`).inputs as {
        readonly rules: readonly { readonly expiration: { readonly days: number } }[];
      };
      return rules[0]?.expiration.days;
    };
    assert.equal(daysOf("alert-records"), daysOf("trail-records"));
    assert.equal(daysOf("query-results"), 7);
  });

  it("are seen in QuickSight by whom configuration names, where there are alerts", async () => {
    const quickSight = "arn:aws:quicksight:sa-east-1:111122223333:group/default/security";
    const dataSets = async (change: object) =>
      (await deployed("dev", change)).all(type.dataSet).length;
    const seen = changed("analytics", { quickSight });
    assert.equal(await dataSets({}), 0);
    assert.equal(await dataSets(seen), 1);
    assert.equal(await dataSets({ ...seen, ...changed("account", { owner: false }) }), 0);
  });
});
