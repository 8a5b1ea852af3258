import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { aliasOf, hookNamesOf, linksOf, timeoutsOf, triggerOf } from "../../engine/option-messages";
import { blank, type Registration } from "../../engine/resource";
import { noOptions, type OwnOptions } from "../../engine/resource-options";
import { connect } from "../../protocol/grpc";
import { fromStruct, toStruct } from "../../protocol/struct";
import type { Provider } from "../provider";
import { RemoteMonitor } from "./remote-monitor";

/** Lets a provider construct a component, whose children it registers with the engine that asks. */
export async function construct(
  provider: Provider,
  request: messages.ConstructRequest,
  engineAddress: string,
): Promise<messages.ConstructResponse> {
  const monitor = connect(ResourceMonitorClient, request.getMonitorendpoint());
  const engine = connect(EngineClient, engineAddress);
  try {
    const { urn, outputs, outputDependencies } = await provider.construct(
      {
        registration: registrationOf(request),
        providers: Object.fromEntries(request.getProvidersMap().getEntryList()),
      },
      new RemoteMonitor(monitor, engine),
    );
    const response = new messages.ConstructResponse().setUrn(urn).setState(toStruct(outputs));
    for (const [output, urns] of Object.entries(outputDependencies)) {
      const dependencies = new messages.ConstructResponse.PropertyDependencies();
      response.getStatedependenciesMap().set(output, dependencies.setUrnsList([...urns]));
    }
    return response;
  } finally {
    monitor.close();
    engine.close();
  }
}

/**
 * Options as a plugin takes them over: what it leaves out is for the engine alone.
 * Source: pulumi/pulumi sdk/nodejs/provider/server.ts, construct.
 */
function optionsOf(request: messages.ConstructRequest): OwnOptions {
  return {
    ...noOptions,
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    replacementTrigger: triggerOf(request.getReplacementTrigger()),
    deletedWith: request.getDeletedwith(),
    timeouts: timeoutsOf(request.getCustomtimeouts()),
    hooks: hookNamesOf(request.getResourceHooks()),
  };
}

function registrationOf(request: messages.ConstructRequest): Registration {
  const parent = request.getParent();
  return {
    ...blank,
    type: request.getType(),
    name: request.getName(),
    custom: false,
    remote: true,
    ...(parent && { parent }),
    inputs: fromStruct(request.getInputs()),
    dependencies: request.getDependenciesList(),
    propertyDependencies: linksOf(request.getInputdependenciesMap()),
    protect: request.hasProtect() ? request.getProtect() : undefined,
    retainOnDelete: request.hasRetainondelete() ? request.getRetainondelete() : undefined,
    options: optionsOf(request),
    aliases: request.getAliasesList().map(aliasOf),
  };
}
