import assert from "node:assert/strict";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { PluginAttach } from "@pulumi/pulumi/proto/plugin_pb";
import { Engine } from "../../../../plan/engine/engine";
import { addEngineService } from "../../../../plan/engine/engine-service";
import { addMonitorService } from "../../../../plan/engine/monitor-service";
import { aliasMessage, triggerMessage } from "../../../../plan/engine/option-messages";
import { blank, type Registration, type Resource } from "../../../../plan/engine/resource";
import { noOptions } from "../../../../plan/engine/resource-options";
import { Callbacks } from "../../../../plan/protocol/callbacks";
import { call, connect, serve, type LocalServer } from "../../../../plan/protocol/grpc";
import { fromStruct, toStruct } from "../../../../plan/protocol/struct";
import { awsPlugin } from "../../../../plan/providers/aws/provider";
import { SdkTypes } from "../../../../plan/providers/aws/sdk-types";
import { awsxPlugin } from "../../../../plan/providers/awsx/provider";
import { serveProviders, type ServedProviders } from "../../../../plan/providers/serve/serve";
import { projectFolder } from "../../../support/stacks";

const { CustomTimeouts, ResourceHooksBinding } = messages.ConstructRequest;

const vpc: Registration = {
  ...blank,
  type: "awsx:ec2:Vpc",
  name: "network",
  custom: false,
  remote: true,
  inputs: { cidrBlock: "10.0.0.0/16", numberOfAvailabilityZones: 2 },
  protect: true,
  retainOnDelete: true,
  options: {
    ...noOptions,
    ignoreChanges: ["tags"],
    replaceOnChanges: ["cidrBlock"],
    replacementTrigger: "first",
    timeouts: { create: "30m" },
    hooks: { afterCreate: ["tell"] },
  },
  aliases: [{ name: "old-network" }],
};

function newEngine(): Engine {
  const engine = new Engine(
    { project: "app", stack: "dev", config: { "aws:region": "sa-east-1" } },
    [awsPlugin(new SdkTypes(projectFolder)), awsxPlugin()],
    { inspect: ({ inputs }) => Promise.resolve(inputs) },
  );
  engine.hooks.add("tell", { onDryRun: false, ignoreErrors: false, run: () => Promise.resolve() });
  return engine;
}

/** All but the provider of the component, which is asked here without being registered. */
const registeredIn = ({ graph }: Engine): readonly Resource[] =>
  graph.resources
    .filter(({ type }) => type !== "pulumi:providers:awsx")
    .toSorted((a, b) => (a.urn < b.urn ? -1 : 1));

/** As an engine asks a plugin for a component. */
function constructRequest(
  { type, name, inputs, options, aliases, ...asked }: Registration,
  monitor: string,
): messages.ConstructRequest {
  const request = new messages.ConstructRequest()
    .setMonitorendpoint(monitor)
    .setType(type)
    .setName(name)
    .setInputs(toStruct(inputs))
    .setAliasesList(aliases.map(aliasMessage))
    .setProtect(asked.protect === true)
    .setRetainondelete(asked.retainOnDelete === true)
    .setIgnorechangesList([...options.ignoreChanges])
    .setReplaceonchangesList([...options.replaceOnChanges])
    .setCustomtimeouts(new CustomTimeouts().setCreate(options.timeouts.create ?? ""))
    .setResourceHooks(
      new ResourceHooksBinding().setAfterCreateList([...(options.hooks.afterCreate ?? [])]),
    );
  return options.replacementTrigger === undefined
    ? request
    : request.setReplacementTrigger(triggerMessage(options.replacementTrigger));
}

describe("a component that a served stand-in constructs", () => {
  let served: ServedProviders;
  let host: LocalServer;
  let awsx: ResourceProviderClient;
  const engine = newEngine();

  before(async () => {
    served = await serveProviders(projectFolder);
    host = await serve((services) => {
      const fail = (error: Error) => {
        throw error;
      };
      addMonitorService(services, engine, { projectFolder, callbacks: new Callbacks(), fail });
      addEngineService(services, () => undefined);
    });
    const port = /awsx:(\d+)/.exec(served.debugProviders)?.[1] ?? "";
    awsx = connect(ResourceProviderClient, `127.0.0.1:${port}`);
    const attach = new PluginAttach().setAddress(host.address);
    await call<Empty>((done) => awsx.attach(attach, done));
    const configure = new messages.ConfigureRequest();
    await call<messages.ConfigureResponse>((done) => awsx.configure(configure, done));
  });
  after(() => {
    awsx.close();
    host.close();
    served.close();
  });

  it("is what is constructed in process: children, options and outputs", async () => {
    const own = newEngine();
    const { urn, outputs } = await own.register(vpc);
    const response = await call<messages.ConstructResponse>((done) =>
      awsx.construct(constructRequest(vpc, host.address), done),
    );
    assert.equal(response.getUrn(), urn);
    assert.deepEqual(fromStruct(response.getState()), outputs);
    assert.ok(own.graph.resources.length > 10);
    assert.deepEqual(registeredIn(engine), registeredIn(own));
    assert.deepEqual(engine.graph.get(urn)?.options.timeouts, { create: "30m" });
  });
});
