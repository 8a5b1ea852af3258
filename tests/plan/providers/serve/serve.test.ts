import assert from "node:assert/strict";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { call, connect } from "../../../../plan/protocol/grpc";
import { fromStruct, toStruct } from "../../../../plan/protocol/struct";
import { unknown, type Properties } from "../../../../plan/protocol/wire";
import { serveProviders, type ServedProviders } from "../../../../plan/providers/serve/serve";
import { projectFolder } from "../../../support/stacks";

const type = "aws:sqs/queue:Queue";
const urn = `urn:pulumi:dev::app::${type}::jobs`;
const is = { urn, type, name: "jobs" };

/** Names a resource in any request that has to name one. */
function about<R extends { setUrn(v: string): R; setType(v: string): R; setName(v: string): R }>(
  request: R,
): R {
  return request.setUrn(is.urn).setType(is.type).setName(is.name);
}

describe("a served provider stand-in", () => {
  let served: ServedProviders;
  let aws: ResourceProviderClient;

  before(async () => {
    served = await serveProviders(projectFolder);
    const port = /aws:(\d+)/.exec(served.debugProviders)?.[1] ?? "";
    aws = connect(ResourceProviderClient, `127.0.0.1:${port}`);
    const config = toStruct({ region: "sa-east-1", allowedAccountIds: '["111122223333"]' });
    const request = new messages.ConfigureRequest().setArgs(config);
    const response = await call<messages.ConfigureResponse>((done) => aws.configure(request, done));
    assert.deepEqual(
      [response.getAcceptsecrets(), response.getAcceptresources(), response.getSupportspreview()],
      [true, true, true],
    );
  });
  after(() => {
    aws.close();
    served.close();
  });

  const check = (news: Properties, olds?: Properties) => {
    const request = about(new messages.CheckRequest()).setNews(toStruct(news));
    if (olds) request.setOlds(toStruct(olds));
    return call<messages.CheckResponse>((done) => aws.check(request, done));
  };

  const create = (inputs: Properties, preview: boolean) => {
    const request = about(new messages.CreateRequest())
      .setProperties(toStruct(inputs))
      .setPreview(preview);
    return call<messages.CreateResponse>((done) => aws.create(request, done));
  };

  it("says that it takes secrets and resources, and the version of the SDK that it stands in for", async () => {
    const shake = new messages.ProviderHandshakeRequest();
    const response = await call<messages.ProviderHandshakeResponse>((done) =>
      aws.handshake(shake, done),
    );
    assert.deepEqual([response.getAcceptSecrets(), response.getAcceptResources()], [true, true]);
    const info = await call<PluginInfo>((done) => aws.getPluginInfo(new Empty(), done));
    assert.match(info.getVersion(), /^7\.\d+\.\d+$/);
  });

  it("makes up a name for a new resource, and keeps it on an update", async () => {
    const first = fromStruct((await check({})).getInputs());
    assert.match(JSON.stringify(first), /^{"name":"jobs-[0-9a-f]{7}"}$/);
    const next = fromStruct((await check({ delaySeconds: 5 }, first)).getInputs());
    assert.deepEqual(next, { delaySeconds: 5, name: first["name"] });
  });

  it("says which property it refuses, and why", async () => {
    const request = new messages.CheckRequest()
      .setUrn(urn)
      .setType("aws:lb/targetGroup:TargetGroup")
      .setName("a-target-group-with-a-long-name")
      .setNews(toStruct({ port: 80, protocol: "HTTP", vpcId: "vpc-1" }));
    const response = await call<messages.CheckResponse>((done) => aws.check(request, done));
    assert.deepEqual(
      response.getFailuresList().map((failure) => failure.getProperty()),
      ["name"],
    );
  });

  it("keeps to itself in a preview what only the deployment will know", async () => {
    const response = await create({ name: "jobs" }, true);
    const outputs = fromStruct(response.getProperties());
    assert.deepEqual(
      [response.getId(), outputs["name"], outputs["arn"], outputs["url"]],
      ["", "jobs", unknown, unknown],
    );
  });

  it("gives what it makes the identity that AWS would give it, the same each time", async () => {
    const made = async () => {
      const response = await create({ name: "jobs" }, false);
      return { id: response.getId(), outputs: fromStruct(response.getProperties()) };
    };
    const queue = await made();
    assert.equal(queue.id, "https://sqs.sa-east-1.amazonaws.com/111122223333/jobs");
    assert.deepEqual(
      [queue.outputs["arn"], queue.outputs["url"]],
      ["arn:aws:sqs:sa-east-1:111122223333:jobs", queue.id],
    );
    assert.deepEqual(await made(), queue);
  });

  const diff = async (olds: Properties, news: Properties) => {
    const request = about(new messages.DiffRequest())
      .setOldInputs(toStruct(olds))
      .setNews(toStruct(news));
    const response = await call<messages.DiffResponse>((done) => aws.diff(request, done));
    const { DIFF_SOME } = messages.DiffResponse.DiffChanges;
    return {
      some: response.getChanges() === DIFF_SOME,
      diffs: response.getDiffsList(),
      replaces: response.getReplacesList(),
    };
  };

  it("finds no change where there is none", async () => {
    const same = { name: "jobs", tags: { Owner: "a" } };
    assert.deepEqual(await diff(same, same), { some: false, diffs: [], replaces: [] });
  });

  it("changes in place what AWS can change, and replaces for the rest", async () => {
    const olds = { name: "jobs", delaySeconds: 1 };
    assert.deepEqual(await diff(olds, { name: "jobs", delaySeconds: 2 }), {
      some: true,
      diffs: ["delaySeconds"],
      replaces: [],
    });
    assert.deepEqual((await diff(olds, { name: "work", delaySeconds: 1 })).replaces, ["name"]);
  });

  it("updates inputs and keeps what AWS made up", async () => {
    const state = { name: "jobs", delaySeconds: 1, arn: "arn:jobs", url: "https://jobs" };
    const request = about(new messages.UpdateRequest())
      .setId("https://jobs")
      .setOlds(toStruct(state))
      .setNews(toStruct({ name: "jobs" }));
    const response = await call<messages.UpdateResponse>((done) => aws.update(request, done));
    const outputs = fromStruct(response.getProperties());
    assert.deepEqual([outputs["arn"], outputs["url"]], ["arn:jobs", "https://jobs"]);
    assert.equal(outputs["delaySeconds"], undefined);
  });

  it("reads what was deployed as it was left", async () => {
    const inputs = { name: "jobs" };
    const state = { ...inputs, arn: "arn:jobs" };
    const request = about(new messages.ReadRequest())
      .setId("https://jobs")
      .setInputs(toStruct(inputs))
      .setProperties(toStruct(state));
    const response = await call<messages.ReadResponse>((done) => aws.read(request, done));
    assert.deepEqual(
      [response.getId(), fromStruct(response.getInputs()), fromStruct(response.getProperties())],
      ["https://jobs", inputs, state],
    );
  });

  it("deletes", async () => {
    const request = about(new messages.DeleteRequest()).setId("https://jobs");
    assert.ok(await call<Empty>((done) => aws.delete(request, done)));
  });

  it("answers functions, and names those that it cannot answer", async () => {
    const ask = (token: string) =>
      call<messages.InvokeResponse>((done) =>
        aws.invoke(new messages.InvokeRequest().setTok(token), done),
      );
    const caller = await ask("aws:index/getCallerIdentity:getCallerIdentity");
    assert.equal(fromStruct(caller.getReturn())["accountId"], "111122223333");
    await assert.rejects(ask("aws:ec2/getAmi:getAmi"), /aws:ec2\/getAmi:getAmi asks AWS/);
  });
});
