import { type EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import type { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/resource_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { aliasMessage } from "../../engine/option-messages";
import type { Registration } from "../../engine/resource";
import type { Urn } from "../../engine/urn";
import { call } from "../../protocol/grpc";
import { fromStruct, toStruct } from "../../protocol/struct";
import { unknown, type Properties } from "../../protocol/wire";
import type { InvokeRequest, Monitor, State } from "../provider";

/** The engine of a deployment, as a component's plugin reaches it: over the wire. */
export class RemoteMonitor implements Monitor {
  constructor(
    private readonly monitor: ResourceMonitorClient,
    private readonly engine: EngineClient,
  ) {}

  async register(registration: Registration): Promise<State & { readonly urn: Urn }> {
    const response = await call<messages.RegisterResourceResponse>((done) =>
      this.monitor.registerResource(requestOf(registration), done),
    );
    return {
      urn: response.getUrn(),
      // In a preview the engine says nothing where only the deployment will know the id.
      id: response.getId() || (registration.custom ? unknown : ""),
      outputs: fromStruct(response.getObject()),
    };
  }

  async registerOutputs(urn: Urn, outputs: Properties): Promise<void> {
    const request = new messages.RegisterResourceOutputsRequest()
      .setUrn(urn)
      .setOutputs(toStruct(outputs));
    await call<Empty>((done) => this.monitor.registerResourceOutputs(request, done));
  }

  async invoke({ token, args }: InvokeRequest, provider?: string): Promise<Properties> {
    const request = new messages.ResourceInvokeRequest()
      .setTok(token)
      .setArgs(toStruct(args))
      .setProvider(provider ?? "")
      .setAcceptresources(true);
    const response = await call<InvokeResponse>((done) => this.monitor.invoke(request, done));
    return fromStruct(response.getReturn());
  }

  async warn(message: string, urn: Urn = ""): Promise<void> {
    const request = new LogRequest()
      .setSeverity(LogSeverity.WARNING)
      .setMessage(message)
      .setUrn(urn);
    await call<Empty>((done) => this.engine.log(request, done));
  }
}

function requestOf(registration: Registration): messages.RegisterResourceRequest {
  const { inputs, custom, version, protect, parent = "", provider = "" } = registration;
  const request = new messages.RegisterResourceRequest()
    .setType(registration.type)
    .setName(registration.name)
    .setParent(parent)
    .setCustom(custom)
    .setObject(toStruct(inputs))
    .setDependenciesList([...registration.dependencies])
    .setProvider(provider)
    .setVersion(version)
    .setAliasesList(registration.aliases.map(aliasMessage))
    .setAcceptsecrets(true)
    .setAcceptresources(true)
    .setSupportspartialvalues(true);
  if (protect !== undefined) request.setProtect(protect);
  for (const [name, reference] of Object.entries(registration.providers)) {
    request.getProvidersMap().set(name, reference);
  }
  for (const [property, urns] of Object.entries(registration.propertyDependencies)) {
    const dependencies = new messages.RegisterResourceRequest.PropertyDependencies();
    request.getPropertydependenciesMap().set(property, dependencies.setUrnsList([...urns]));
  }
  return request;
}
