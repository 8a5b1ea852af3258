import assert from "node:assert/strict";
import fc from "fast-check";
import { identities } from "../../../../plan/providers/aws/deployed/identities";
import { identityOf } from "../../../../plan/providers/aws/deployed/identity";
import { deployedOutputs } from "../../../../plan/providers/aws/deployed/outputs";
import { SdkTypes } from "../../../../plan/providers/aws/sdk-types";
import { projectFolder } from "../../../support/stacks";

const place = { account: "111122223333", region: "sa-east-1" };
const sdk = new SdkTypes(projectFolder);

const made = (type: string, name: string, inputs = {}) => ({
  ...{ type, name, inputs, place },
  urn: `urn:pulumi:dev::app::${type}::${name}`,
});

const outputsOf = (type: string, name: string, inputs = {}) => {
  const declared = sdk.get(type);
  assert.ok(declared, type);
  return deployedOutputs(made(type, name, inputs), declared);
};

describe("the identity of what the aws stand-in makes", () => {
  it("has the shape that AWS gives it", () => {
    const vpc = identityOf(made("aws:ec2/vpc:Vpc", "main"));
    assert.match(vpc.id, /^vpc-[0-9a-f]{17}$/);
    assert.equal(vpc.arn, `arn:aws:ec2:sa-east-1:111122223333:vpc/${vpc.id}`);
    const bucket = identityOf(made("aws:s3/bucket:Bucket", "logs", { bucket: "logs-1" }));
    assert.deepEqual(bucket, { id: "logs-1", arn: "arn:aws:s3:::logs-1" });
    const role = identityOf(made("aws:iam/role:Role", "task", { name: "task-1" }));
    assert.deepEqual(role, { id: "task-1", arn: "arn:aws:iam::111122223333:role/task-1" });
  });

  it("is in the region that the resource names", () => {
    const { arn } = identityOf(
      made("aws:acm/certificate:Certificate", "c", { region: "us-east-1" }),
    );
    assert.match(arn, /^arn:aws:acm:us-east-1:111122223333:certificate\/[0-9a-f-]{36}$/);
  });

  it("is made of what the resource belongs to, where it has no name of its own", () => {
    const table = identityOf(
      made("aws:glue/catalogTable:CatalogTable", "t", { name: "events", databaseName: "trail" }),
    );
    assert.deepEqual(table, {
      id: "111122223333:trail:events",
      arn: "arn:aws:glue:sa-east-1:111122223333:table/trail/events",
    });
    for (const name of ["/shop/url", "shop/url"]) {
      const { arn } = identityOf(made("aws:ssm/parameter:Parameter", "p", { name }));
      assert.equal(arn, "arn:aws:ssm:sa-east-1:111122223333:parameter/shop/url");
    }
  });

  it("leaves no part of a template unfilled, for any type that it knows", () => {
    for (const type of Object.keys(identities)) {
      const { id, arn } = identityOf(made(type, "x"));
      assert.doesNotMatch(`${id} ${arn}`, /[{}]|undefined/, type);
    }
  });

  it("is made up for types that it does not know", () => {
    assert.deepEqual(identityOf(made("aws:glue/job:Job", "nightly", { name: "nightly-1" })), {
      id: "nightly-1",
      arn: "arn:aws:glue:sa-east-1:111122223333:job/nightly-1",
    });
  });

  it("is known of types that the SDK has", () => {
    for (const type of Object.keys(identities)) assert.ok(sdk.get(type)?.args.size, type);
  });

  it("is one's own: other names, other ids", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,12}$/),
        fc.stringMatching(/^[a-z]{1,12}$/),
        (a, b) => {
          fc.pre(a !== b);
          const id = (name: string) => identityOf(made("aws:ec2/subnet:Subnet", name)).id;
          return id(a) !== id(b) && id(a) === id(a);
        },
      ),
    );
  });
});

describe("the outputs of what the aws stand-in makes", () => {
  it("are its inputs, its identity, and for the rest values of the declared types", () => {
    const outputs = outputsOf("aws:ec2/subnet:Subnet", "a", { vpcId: "vpc-1", tags: { T: "1" } });
    assert.deepEqual(
      [outputs["vpcId"], outputs["tags"], outputs["tagsAll"], typeof outputs["ownerId"]],
      ["vpc-1", { T: "1" }, { T: "1" }, "string"],
    );
  });

  it("prove a certificate's domains", () => {
    const { domainValidationOptions } = outputsOf("aws:acm/certificate:Certificate", "c", {
      domainName: "app.example",
      subjectAlternativeNames: ["*.app.example"],
    });
    assert.ok(Array.isArray(domainValidationOptions));
    assert.deepEqual(
      domainValidationOptions.map((option: { domainName: string }) => option.domainName),
      ["app.example", "*.app.example"],
    );
  });

  it("say where a database listens and which secret holds its password", () => {
    const outputs = outputsOf("aws:rds/instance:Instance", "db", { engine: "postgres" });
    assert.equal(outputs["port"], 5432);
    assert.match(JSON.stringify(outputs["endpoint"]), /\.sa-east-1\.rds\.amazonaws\.com:5432"$/);
    const [secret] = outputs["masterUserSecrets"] as [{ secretArn: string }];
    assert.match(secret.secretArn, /^arn:aws:secretsmanager:sa-east-1:111122223333:secret:rds!db-/);
  });

  it("give a table the stream that it was asked for, and no other", () => {
    const streamOf = (inputs: object) =>
      outputsOf("aws:dynamodb/table:Table", "t", { name: "locks", ...inputs })["streamArn"];
    const table = "arn:aws:dynamodb:sa-east-1:111122223333:table/locks";
    assert.equal(streamOf({ streamEnabled: true }), `${table}/stream/2026-01-01T00:00:00.000`);
    assert.equal(streamOf({}), "");
  });

  it("tell the versions of a secret apart", () => {
    const outputs = outputsOf("aws:secretsmanager/secretVersion:SecretVersion", "v", {
      secretId: "arn:aws:secretsmanager:sa-east-1:111122223333:secret:db-1",
    });
    assert.equal(outputs["arn"], "arn:aws:secretsmanager:sa-east-1:111122223333:secret:db-1");
    assert.match(JSON.stringify(outputs["versionId"]), /^"[0-9a-f-]{36}"$/);
  });
});
