import {
  ResourceMonitorService,
  type IResourceMonitorServer,
} from "@pulumi/pulumi/proto/resource_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/resource_pb";
import { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { Server } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { unary, unimplemented } from "../protocol/grpc";
import { fromStruct, toStruct } from "../protocol/struct";
import type { Engine, Registered } from "./engine";
import { RegistrationError } from "./errors";
import { registrationOf, sourceOf } from "./options";
import { blank, type Registration } from "./resource";

/** What an SDK may rely on here; the names are those of pulumi/pulumi source_eval.go, SupportsFeature. */
const features: ReadonlySet<string> = new Set([
  "secrets",
  "resourceReferences",
  "outputValues",
  "aliasSpecs",
  "deletedWith",
  "transforms",
  "invokeTransforms",
  "parameterization",
  "resourceHooks",
]);

/**
 * Offers an engine to a program over the ResourceMonitor protocol. A registration that fails ends the
 * deployment, as in the engine proper: `fail` is told why, and the program is not meant to go on.
 */
export function addMonitorService(
  server: Server,
  engine: Engine,
  projectFolder: string,
  fail: (error: RegistrationError) => void,
): void {
  const ending = async <T>(registration: Registration, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      fail(blame(registration, error));
      throw error;
    }
  };
  const service: IResourceMonitorServer = {
    // An SDK that asks for this falls back to asking for each feature.
    getDeploymentInfo: unimplemented,
    supportsFeature: unary((request: messages.SupportsFeatureRequest) =>
      new messages.SupportsFeatureResponse().setHassupport(features.has(request.getId())),
    ),
    registerPackage: unary((request: messages.RegisterPackageRequest) =>
      new messages.RegisterPackageResponse().setRef(request.getName()),
    ),
    registerResource: unary(async (request: messages.RegisterResourceRequest) => {
      const registration = registrationOf(request, projectFolder);
      return registerResponse(await ending(registration, engine.register(registration)));
    }),
    registerResourceOutputs: unary((request: messages.RegisterResourceOutputsRequest) => {
      engine.registerOutputs(request.getUrn(), fromStruct(request.getOutputs()));
      return new Empty();
    }),
    readResource: unary(async (request: messages.ReadResourceRequest) => {
      const lookup = lookupOf(request, projectFolder);
      const { urn, outputs } = await ending(lookup, engine.read(lookup, request.getId()));
      return new messages.ReadResourceResponse().setUrn(urn).setProperties(toStruct(outputs));
    }),
    invoke: unary(async (request: messages.ResourceInvokeRequest) => {
      const asked = { token: request.getTok(), args: fromStruct(request.getArgs()) };
      const result = await engine.invoke(asked, request.getProvider(), request.getVersion());
      return new InvokeResponse().setReturn(toStruct(result));
    }),
    call: refuse("calling a method of a resource"),
    registerStackTransform: refuse("a stack transform"),
    registerStackInvokeTransform: refuse("an invoke transform"),
    registerResourceHook: refuse("a resource hook"),
    registerErrorHook: refuse("an error hook"),
    signalAndWaitForShutdown: unary(() => new Empty()),
  };
  server.addService(ResourceMonitorService, service);
}

/** Says of which resource, and where in the program, something went wrong. */
function blame({ name, type, source }: Registration, error: unknown): RegistrationError {
  const text = error instanceof Error ? error.message : String(error);
  const place = source ? `\n  at ${source.file}:${source.line}` : "";
  return new RegistrationError(`${name} (${type}): ${text}${place}`);
}

function registerResponse({
  urn,
  id,
  outputs,
  outputDependencies = {},
}: Registered): messages.RegisterResourceResponse {
  const response = new messages.RegisterResourceResponse()
    .setUrn(urn)
    .setId(id)
    .setObject(toStruct(outputs));
  const dependencies = response.getPropertydependenciesMap();
  for (const [property, urns] of Object.entries(outputDependencies)) {
    const message = new messages.RegisterResourceResponse.PropertyDependencies();
    dependencies.set(property, message.setUrnsList([...urns]));
  }
  return response;
}

function lookupOf(request: messages.ReadResourceRequest, projectFolder: string): Registration {
  const parent = request.getParent();
  const provider = request.getProvider();
  return {
    ...blank,
    type: request.getType(),
    name: request.getName(),
    ...(parent && { parent }),
    inputs: fromStruct(request.getProperties()),
    dependencies: request.getDependenciesList(),
    ...(provider && { provider }),
    version: request.getVersion(),
    source: sourceOf(request, projectFolder),
  };
}

function refuse(what: string) {
  return unary(() => {
    throw new Error(`${what} is not supported by the offline plan yet`);
  });
}
