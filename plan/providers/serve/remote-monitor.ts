import { type EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import type { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/resource_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Registration } from "../../engine/resource";
import type { Urn } from "../../engine/urn";
import { call } from "../../protocol/grpc";
import { fromStruct, toStruct } from "../../protocol/struct";
import { unknown, type Properties } from "../../protocol/wire";
import type { InvokeRequest, Monitor, State } from "../provider";
import { registrationMessage } from "./registration-message";

/** The engine of a deployment, as a component's plugin reaches it: over the wire. */
export class RemoteMonitor implements Monitor {
  constructor(
    private readonly monitor: ResourceMonitorClient,
    private readonly engine: EngineClient,
  ) {}

  async register(registration: Registration): Promise<State & { readonly urn: Urn }> {
    const response = await call<messages.RegisterResourceResponse>((done) =>
      this.monitor.registerResource(registrationMessage(registration), done),
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

  async invoke({ token, args }: InvokeRequest, provider = "", version = ""): Promise<Properties> {
    const request = new messages.ResourceInvokeRequest()
      .setTok(token)
      .setArgs(toStruct(args))
      .setProvider(provider)
      .setVersion(version)
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
