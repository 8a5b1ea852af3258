import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { awsPlugin } from "../../../../plan/providers/aws/provider";
import { SdkTypes } from "../../../../plan/providers/aws/sdk-types";
import { NotEmulatedError } from "../../../../plan/providers/provider";
import { secret, unknown, type Properties } from "../../../../plan/protocol/wire";
import { projectFolder } from "../../../support/stacks";

const types = new SdkTypes(projectFolder);

const provider = (config: Properties = {}) => awsPlugin(types).configure(config);

const check = (type: string, news: Properties, name = "thing", config: Properties = {}) =>
  provider(config).check({ urn: `urn:pulumi:dev::shop::${type}::${name}`, type, name, news });

const bucket = "aws:s3/bucket:Bucket";

/** A name that was made up, which is always text. */
function nameIn({ inputs }: { readonly inputs: Properties }, property: string): string {
  const name = inputs[property];
  return typeof name === "string" ? name : assert.fail(`${property} is ${JSON.stringify(name)}`);
}

describe("the stand-in for the aws provider", () => {
  describe("knows of a type what the SDK declares", () => {
    it("its arguments and which of them it cannot do without", () => {
      const record = types.get("aws:route53/record:Record");
      assert.deepEqual([...(record?.required ?? [])].sort(), ["name", "type", "zoneId"]);
      assert.equal(record?.args.has("ttl"), true);
    });

    it("its outputs that always have a value", () => {
      const computed = types.get("aws:ec2/subnet:Subnet")?.computed;
      assert.deepEqual(
        ["arn", "ownerId", "vpcId", "availableIpAddressCount", "mapPublicIpOnLaunch"].map((name) =>
          computed?.get(name),
        ),
        ["string", "string", "string", undefined, undefined],
      );
      assert.match(computed?.get("tagsAll") ?? "", /^\{\s+\[key: string\]: string;\s+\}$/);
    });

    it("and nothing of a type that does not exist", () => {
      for (const token of [
        "aws:s3/buckett:Buckett",
        "aws:s3/bucket:Other",
        "gcp:x:Y",
        "nonsense",
      ]) {
        const found = types.get(token);
        assert.equal(found === undefined || found.args.size === 0, true, token);
      }
    });

    it("for every type that the SDK has", () => {
      const folder = path.join(projectFolder, "node_modules/@pulumi/aws");
      const modules = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
        entry.isDirectory(),
      );
      let found = 0;
      for (const { name: module } of modules) {
        for (const file of readdirSync(path.join(folder, module)).filter((name) =>
          /^[a-z]\w*\.d\.ts$/.test(name),
        )) {
          const resource = file.replace(".d.ts", "");
          const token = `aws:${module}/${resource}:${resource.charAt(0).toUpperCase()}${resource.slice(1)}`;
          const declared = types.get(token);
          if (!declared || declared.computed.size === 0) continue;
          found += 1;
        }
      }
      assert.ok(found > 1500, `only ${found} types have outputs`);
    });
  });

  describe("makes up names", () => {
    it("of the logical name and digits that follow from the URN", () => {
      const made = check(bucket, {}, "Logs");
      assert.match(nameIn(made, "bucket"), /^logs-[0-9a-f]{7}$/);
      assert.deepEqual(check(bucket, {}, "Logs"), made);
      assert.notEqual(nameIn(check(bucket, {}, "other"), "bucket"), nameIn(made, "bucket"));
    });

    const rows: readonly (readonly [string, Properties, string, RegExp])[] = [
      ["aws:iam/role:Role", {}, "name", /^thing-[0-9a-f]{7}$/],
      ["aws:kms/alias:Alias", {}, "name", /^alias\/thing-[0-9a-f]{7}$/],
      ["aws:sqs/queue:Queue", { fifoQueue: true }, "name", /^thing-[0-9a-f]{7}\.fifo$/],
      ["aws:lambda/permission:Permission", {}, "statementId", /^thing-[0-9a-f]{7}$/],
      ["aws:rds/instance:Instance", { engine: "postgres" }, "identifier", /^thing-[0-9a-f]{7}$/],
      ["aws:rds/instance:Instance", { engine: "sqlserver-se" }, "identifier", /^thing[0-9a-f]{3}$/],
    ];
    for (const [type, news, property, expected] of rows) {
      it(`for ${type} ${JSON.stringify(news)} in ${property}`, () => {
        assert.match(nameIn(check(type, news), property), expected);
      });
    }

    it("but not where the program gives one, or a prefix, or where the name is a domain", () => {
      assert.equal(check(bucket, { bucket: "mine" }).inputs["bucket"], "mine");
      assert.equal("bucket" in check(bucket, { bucketPrefix: "mine-" }).inputs, false);
      assert.equal("name" in check("aws:route53/record:Record", {}).inputs, false);
    });

    it("and keeps the one that the last deployment gave", () => {
      const request = { urn: "urn", type: bucket, name: "logs", news: {} };
      const { inputs } = provider().check({ ...request, olds: { bucket: "logs-abcdef0" } });
      assert.equal(inputs["bucket"], "logs-abcdef0");
    });

    it("and refuses a logical name that leaves no room", () => {
      const { failures } = check(
        "aws:lb/loadBalancer:LoadBalancer",
        { subnets: [unknown] },
        "a".repeat(25),
      );
      assert.deepEqual(failures, [
        {
          property: "name",
          reason: `name '${"a".repeat(25)}-' plus 7 random chars is longer than maximum length 32; give the resource a shorter name or set name`,
        },
      ]);
    });
  });

  describe("merges default tags", () => {
    const config = {
      defaultTags: JSON.stringify({ tags: { Owner: "platform", Project: "shop" } }),
    };

    it("into the resource's own, which win", () => {
      const { inputs } = check(bucket, { tags: { Owner: "data" } }, "logs", config);
      assert.deepEqual(inputs["tags"], { Owner: "data", Project: "shop" });
    });

    it("into secret and partly unknown tags", () => {
      const hidden = check(bucket, { tags: secret({ Name: "x" }) }, "logs", config).inputs["tags"];
      assert.deepEqual(hidden, secret({ Owner: "platform", Project: "shop", Name: "x" }));
      const partly = check(bucket, { tags: { Name: unknown } }, "logs", config).inputs["tags"];
      assert.deepEqual(partly, { Owner: "platform", Project: "shop", Name: unknown });
    });

    it("but not into tags that are unknown as a whole, nor where the type takes none", () => {
      assert.equal(check(bucket, { tags: unknown }, "logs", config).inputs["tags"], unknown);
      assert.equal(
        "tags" in check("aws:s3/bucketPolicy:BucketPolicy", {}, "p", config).inputs,
        false,
      );
    });
  });

  it("fills in the descriptions that it fills in", () => {
    assert.equal(
      check("aws:ec2/securityGroup:SecurityGroup", {}).inputs["description"],
      "Managed by Pulumi",
    );
    const given = check("aws:ec2/securityGroup:SecurityGroup", { description: "Web" });
    assert.equal(given.inputs["description"], "Web");
  });

  it("shows before a deployment what is given, and the rest as unknown", () => {
    const state = provider().create({
      ...{ urn: "u", type: bucket, name: "logs", preview: true },
      inputs: { bucket: "logs-1" },
    });
    assert.equal(state.id, unknown);
    assert.deepEqual([state.outputs["bucket"], state.outputs["arn"]], ["logs-1", unknown]);
  });

  it("finds which properties differ", () => {
    const { changes } = provider().diff({
      urn: "u",
      type: bucket,
      olds: { a: 1, b: { c: [1] }, gone: true },
      news: { a: 2, b: { c: [1] }, added: null },
    });
    assert.deepEqual([...changes].sort(), ["a", "added", "gone"]);
  });

  it("answers who is asking, in the account that it is configured for", () => {
    const configured = provider({ region: "sa-east-1", allowedAccountIds: '["111122223333"]' });
    const ask = (token: string) => configured.invoke({ token, args: {} });
    assert.equal(ask("aws:index/getCallerIdentity:getCallerIdentity")["accountId"], "111122223333");
    assert.equal(ask("aws:index/getRegion:getRegion")["region"], "sa-east-1");
    assert.deepEqual(ask("aws:index/getAvailabilityZones:getAvailabilityZones")["names"], [
      "sa-east-1a",
      "sa-east-1b",
      "sa-east-1c",
    ]);
    assert.equal(ask("aws:index/getPartition:getPartition")["partition"], "aws");
  });

  it("names what it cannot know instead of guessing", () => {
    assert.throws(
      () => provider().invoke({ token: "aws:ec2/getAmi:getAmi", args: {} }),
      (error) =>
        error instanceof NotEmulatedError && error.message.includes("aws:ec2/getAmi:getAmi"),
    );
    assert.throws(() => check("aws:s3/buckett:Buckett", {}), {
      name: "NotEmulatedError",
      message: "the installed @pulumi/aws has no type aws:s3/buckett:Buckett",
    });
  });
});
