import assert from "node:assert/strict";
import { awsPlugin } from "../../../../../plan/providers/aws/provider";
import { SdkTypes } from "../../../../../plan/providers/aws/sdk-types";
import { unknown, type Properties } from "../../../../../plan/protocol/wire";
import { projectFolder } from "../../../../support/stacks";

const plugin = awsPlugin(new SdkTypes(projectFolder));

const ask = (token: string, args: Properties, config: Properties = {}): Properties =>
  plugin.configure({ region: "sa-east-1", ...config }).invoke({ token, args });

describe("functions that the aws stand-in answers", () => {
  it("take an ARN apart", () => {
    const arn = "arn:aws:rds:eu-west-1:123456789012:db:mysql-db";
    assert.deepEqual(ask("aws:index/getArn:getArn", { arn }), {
      ...{ arn, id: arn, partition: "aws", service: "rds", region: "eu-west-1" },
      ...{ account: "123456789012", resource: "db:mysql-db" },
    });
    assert.deepEqual(
      ask("aws:index/getArn:getArn", { arn: "arn:aws:s3:::logs" })["resource"],
      "logs",
    );
  });

  it("refuse an ARN that is none", () => {
    for (const arn of ["", "logs", "arn:aws:s3:logs", "ar:aws:s3:::logs"]) {
      assert.throws(() => ask("aws:index/getArn:getArn", { arn }), {
        message: `arn: expected to be an ARN (arn:partition:service:region:account:resource), got "${arn}"`,
      });
    }
  });

  it("name the principal of a service, in partitions where it has another too", () => {
    const principal = (args: Properties) =>
      ask("aws:index/getServicePrincipal:getServicePrincipal", args);
    assert.deepEqual(principal({ serviceName: "s3" }), {
      ...{ id: "s3.sa-east-1.amazonaws.com", name: "s3.amazonaws.com", region: "sa-east-1" },
      ...{ serviceName: "s3", suffix: "amazonaws.com" },
    });
    const inChina = (serviceName: string) =>
      principal({ serviceName, region: "cn-north-1" })["name"];
    assert.equal(inChina("logs"), "logs.amazonaws.com.cn");
    assert.equal(inChina("s3"), "s3.amazonaws.com");
  });

  it("tell the default tags of the provider that is asked", () => {
    const tags = { Owner: "platform" };
    const config = { defaultTags: JSON.stringify({ tags }) };
    assert.deepEqual(ask("aws:index/getDefaultTags:getDefaultTags", {}, config)["tags"], tags);
    assert.deepEqual(ask("aws:index/getDefaultTags:getDefaultTags", {})["tags"], {});
  });

  it("are not answered where it is not known what is asked", () => {
    assert.throws(() => ask("aws:index/getArn:getArn", { arn: unknown }), {
      name: "NotEmulatedError",
      message: "the function aws:index/getArn:getArn was asked with arguments that are not known",
    });
  });
});
