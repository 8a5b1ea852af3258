import assert from "node:assert/strict";
import { isSelected, type Store } from "../../../policy/read/backup";
import { Stack } from "../../../policy/rule/stack";
import { isUnknownValueError } from "../../../policy/rule/unknown";
import type { AwsInputs } from "../../../policy/types/tokens";
import { resource, unknown } from "../support";

const instance = "aws:rds/instance:Instance";
const arn = "arn:aws:rds:sa-east-1:111122223333:db:orders";

const storeWith = (props: Record<string, unknown>) =>
  resource(instance, "orders", props) as unknown as Store;

/** After a deployment, which knows the ARN. */
const deployed = storeWith({ arn, tags: { Backup: "daily", Tier: "data" } });
/** In a preview, which does not. */
const planned = storeWith({ arn: unknown, tags: { Backup: "daily", Tier: "data" } });

const selects = (
  store: Store,
  props: AwsInputs["aws:backup/selection:Selection"],
  links: Parameters<typeof resource>[3] = {},
) => {
  const selection = resource("aws:backup/selection:Selection", "daily", props, links);
  return isSelected(new Stack([store, selection]), store);
};

describe("a selection of AWS Backup", () => {
  it("selects by ARN and by pattern", () => {
    for (const pattern of [arn, "*", "arn:aws:rds:*:*:db:*", "arn:aws:rds:*:*:db:ord*"]) {
      assert.ok(selects(deployed, { resources: [pattern] }), pattern);
    }
    for (const pattern of ["arn:aws:rds:*:*:cluster:*", "arn:aws:rds:*:*:db:users", "orders"]) {
      assert.ok(!selects(deployed, { resources: [pattern] }), pattern);
    }
  });

  it("selects all of a type in a preview, and leaves some of a type open", () => {
    assert.ok(selects(planned, { resources: ["*"] }));
    assert.ok(selects(planned, { resources: ["arn:aws:rds:*:*:db:*"] }));
    assert.throws(
      () => selects(planned, { resources: ["arn:aws:rds:*:*:db:ord*"] }),
      isUnknownValueError,
    );
  });

  it("takes what is unknown for the resources that it is made of", () => {
    const other = resource(instance, "users", {});
    assert.ok(selects(planned, { resources: [unknown] }, { resources: [planned] }));
    assert.ok(!selects(planned, { resources: [unknown] }, { resources: [other] }));
    assert.throws(() => selects(planned, { resources: [unknown] }), isUnknownValueError);
  });

  it("takes what a preview shows beside what the program gave for nothing", () => {
    const filledIn = { notResources: unknown, conditions: unknown, selectionTags: unknown };
    assert.ok(selects(planned, { resources: unknown, ...filledIn }, { resources: [planned] }));
    assert.ok(!selects(planned, { resources: unknown, ...filledIn }, { planId: [] }));
    const tag = { type: "STRINGEQUALS", key: "Backup", value: "daily" };
    const links = { selectionTags: [] };
    assert.ok(selects(planned, { ...filledIn, resources: unknown, selectionTags: [tag] }, links));
  });

  it("leaves out what it says to", () => {
    assert.ok(!selects(deployed, { resources: ["*"], notResources: [arn] }));
    assert.ok(!selects(planned, { resources: ["*"] }, { notResources: [planned] }));
    assert.ok(selects(deployed, { resources: ["*"], notResources: ["arn:aws:s3:::*"] }));
  });

  it("selects by one of the tags, whatever the resources", () => {
    const tag = (key: string, value: string) => ({ type: "STRINGEQUALS", key, value });
    const tags = [tag("Backup", "weekly"), tag("Backup", "daily")];
    assert.ok(selects(planned, { selectionTags: tags }));
    assert.ok(selects(planned, { resources: ["orders-of-others"], selectionTags: tags }, {}));
    assert.ok(!selects(planned, { selectionTags: [tag("Backup", "weekly")] }));
    assert.ok(!selects(planned, { selectionTags: [tag("Other", "daily")] }));
  });

  it("selects by resources only if all conditions hold", () => {
    const all = (key: string, value: string) => [{ key: `aws:ResourceTag/${key}`, value }];
    const holds = (conditions: AwsInputs["aws:backup/selection:Selection"]["conditions"]) =>
      selects(planned, { resources: ["*"], conditions });
    assert.ok(holds([{ stringEquals: all("Backup", "daily") }]));
    assert.ok(!holds([{ stringEquals: all("Backup", "weekly") }]));
    assert.ok(!holds([{ stringEquals: all("Other", "daily") }]));
    assert.ok(!holds([{ stringEquals: [...all("Backup", "daily"), ...all("Tier", "edge")] }]));
    assert.ok(holds([{ stringLikes: all("Backup", "d*y") }]));
    assert.ok(!holds([{ stringLikes: all("Backup", "w*") }]));
    assert.ok(holds([{ stringNotEquals: all("Backup", "weekly") }]));
    assert.ok(!holds([{ stringNotEquals: all("Backup", "daily") }]));
    assert.ok(holds([{ stringNotLikes: all("Backup", "w*") }]));
    assert.ok(!holds([{ stringNotLikes: all("Backup", "d*") }]));
    const both = { stringEquals: all("Backup", "daily"), stringNotLikes: all("Tier", "d*") };
    assert.ok(!holds([both]));
  });

  it("does not decide by tags that are unknown", () => {
    const open = storeWith({ arn: unknown, tags: { Backup: unknown } });
    const tag = { type: "STRINGEQUALS", key: "Backup", value: "daily" };
    assert.throws(() => selects(open, { selectionTags: [tag] }), isUnknownValueError);
  });
});
