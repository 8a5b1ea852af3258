import assert from "node:assert/strict";
import { AccountWatch } from "../../../components/audit/account-watch";
import { mostAllowedBytes } from "../../../components/audit/allowed-events";
import { deploy } from "../../support/deploy";
import { planned } from "../../support/planned";
import { accountWatch } from "../fixtures";

const lambdaFunction = "aws:lambda/function:Function";

const watch = () => deploy(() => new AccountWatch("watch", accountWatch()));

describe("alertEnvironment", () => {
  it("tells the function where alerts, records and quarantine are, and what is normal", async () => {
    const { inputs } = (await watch()).named(lambdaFunction, "watch-reader");
    assert.deepEqual(inputs["environment"], {
      variables: {
        TOPIC_ARN_HIGH: "arn:aws:test:::watch-alerts-high",
        TOPIC_ARN_MEDIUM: "arn:aws:test:::watch-alerts-medium",
        TOPIC_ARN_INFO: "arn:aws:test:::watch-alerts-info",
        QUARANTINE_BUCKET: "quarantine-0123456",
        STATE_TABLE: "watch-state-0123456",
        LOG_BUCKETS: "records-0123456",
        RUNBOOK_BASE_URL: "https://git.example/platform/",
        KNOWN_ACCOUNTS: "444455556666,777788889999",
        AUTOMATION_PRINCIPALS: "arn:aws:iam::111122223333:role/deploy",
        SCANNER_PRINCIPALS: "",
        ALLOWED_EVENTS: "[]",
        EXPORT_BUCKETS: "",
        ALLOWED_REGIONS: "sa-east-1,us-east-1",
        EGRESS_CIDRS: "192.0.2.10/32",
        PROTECTED_LOG_GROUPS: "/meddiflux/dev/backend",
        MONITOR_RESOURCES: "watch-*,posts-*",
      },
    });
    assert.deepEqual(inputs["architectures"], ["arm64"]);
  });

  it("tells each function all that it tells the other", async () => {
    const cloud = await watch();
    const told = (name: string) => cloud.named(lambdaFunction, name).inputs["environment"];
    assert.deepEqual(told("watch-events-reader"), told("watch-reader"));
  });

  // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
  it("leaves room for the longest allow-list in the 4 KB of variables that Lambda takes", async function () {
    this.timeout(60_000);
    for (const stack of ["dev", "hom", "prod"]) {
      const functions = (await planned(stack, { deployed: true })).filter(
        ({ type, name }) => type === lambdaFunction && name.startsWith("watch-"),
      );
      const sizes = functions.map(({ inputs }) => {
        const { variables } = inputs["environment"] as { readonly variables: object };
        return Buffer.byteLength(Object.entries(variables).flat().join(""));
      });
      assert.ok(sizes.length === 2 && Math.max(...sizes) + mostAllowedBytes < 4096, sizes.join());
    }
  });
});
