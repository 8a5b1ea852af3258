import {
  ResourceProviderService,
  type IResourceProviderServer,
} from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import * as plugins from "@pulumi/pulumi/proto/plugin_pb";
import type { Server } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { unary, unimplemented, unimplementedStream } from "../../protocol/grpc";
import { fromStruct } from "../../protocol/struct";
import type { Provider, ProviderPlugin } from "../provider";
import { construct } from "./construct";
import * as codec from "./messages";

/** Offers a provider stand-in to an engine over the ResourceProvider protocol. */
export function addProviderService(server: Server, plugin: ProviderPlugin): void {
  let configured: Provider | undefined;
  /** Where the engine listens for log messages. */
  let engineAddress = "";
  const provider = (): Provider => {
    if (configured) return configured;
    throw new Error(`the provider ${plugin.package} is used before it is configured`);
  };
  const service: IResourceProviderServer = {
    handshake: unary((request: messages.ProviderHandshakeRequest) => {
      engineAddress = request.getEngineAddress();
      return new messages.ProviderHandshakeResponse()
        .setAcceptSecrets(true)
        .setAcceptResources(true)
        .setAcceptOutputs(true);
    }),
    attach: unary((request: plugins.PluginAttach) => {
      engineAddress = request.getAddress();
      return new Empty();
    }),
    getPluginInfo: unary(() => new plugins.PluginInfo().setVersion(plugin.version)),
    checkConfig: unary((request: messages.CheckRequest) =>
      codec.checkResponse(plugin.checkConfig(codec.checkRequestOf(request))),
    ),
    diffConfig: unary((request: messages.DiffRequest) => {
      const { olds, news } = codec.diffRequestOf(request);
      return codec.diffResponse(plugin.diffConfig({ olds, news }));
    }),
    configure: unary((request: messages.ConfigureRequest) => {
      configured = plugin.configure(fromStruct(request.getArgs()));
      return new messages.ConfigureResponse()
        .setAcceptsecrets(true)
        .setAcceptresources(true)
        .setAcceptoutputs(true)
        .setSupportspreview(true);
    }),
    check: unary((request: messages.CheckRequest) =>
      codec.checkResponse(provider().check(codec.checkRequestOf(request))),
    ),
    diff: unary((request: messages.DiffRequest) =>
      codec.diffResponse(provider().diff(codec.diffRequestOf(request))),
    ),
    create: unary((request: messages.CreateRequest) =>
      codec.createResponse(provider().create(codec.createRequestOf(request))),
    ),
    read: unary((request: messages.ReadRequest) => {
      const asked = codec.readRequestOf(request);
      return codec.readResponse(provider().read(asked), asked);
    }),
    update: unary((request: messages.UpdateRequest) =>
      codec.updateResponse(provider().update(codec.updateRequestOf(request))),
    ),
    delete: unary((request: messages.DeleteRequest) => {
      provider().delete({ urn: request.getUrn(), type: request.getType(), id: request.getId() });
      return new Empty();
    }),
    invoke: unary((request: messages.InvokeRequest) =>
      codec.invokeResponse(provider().invoke(codec.invokeRequestOf(request))),
    ),
    construct: unary((request: messages.ConstructRequest) =>
      construct(provider(), request, engineAddress),
    ),
    cancel: unary(() => new Empty()),
    call: unimplemented,
    getMapping: unimplemented,
    getMappings: unimplemented,
    getSchema: unimplemented,
    list: unimplementedStream,
    parameterize: unimplemented,
  };
  server.addService(ResourceProviderService, service);
}
