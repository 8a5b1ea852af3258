import {
  ResourceMonitorService,
  type IResourceMonitorServer,
} from "@pulumi/pulumi/proto/resource_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/resource_pb";
import { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { Server } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Callbacks } from "../protocol/callbacks";
import { unary, unimplemented } from "../protocol/grpc";
import { fromStruct, toStruct } from "../protocol/struct";
import { unknown } from "../protocol/wire";
import { NotEmulatedError } from "../providers/provider";
import type { Engine } from "./engine";
import type { RegistrationError } from "./errors";
import { Failures, type Asked } from "./failures";
import { hookOf } from "./hook-callback";
import { lookupOf, registrationOf, sourceOf, type Located } from "./options";
import type { Registered } from "./registrar";
import { invokeTransformOf, transformOf } from "./transform-callback";
import { providedPackage } from "./urn";

/** What an SDK may rely on here; the names are those of pulumi/pulumi source_eval.go, SupportsFeature. */
const features: ReadonlySet<string> = new Set([
  "secrets",
  "resourceReferences",
  "outputValues",
  "aliasSpecs",
  "replacementTrigger",
  "deletedWith",
  "replaceWith",
  "transforms",
  "invokeTransforms",
  "parameterization",
  "resourceHooks",
  "errorHooks",
  "sendsOptionsToHooks",
]);

interface MonitorOptions {
  readonly projectFolder: string;
  readonly callbacks: Callbacks;
  /** Told why the deployment cannot go on; the program is not meant to, either. */
  readonly fail: (error: RegistrationError) => void;
}

/** Offers an engine to a program over the ResourceMonitor protocol. */
export function addMonitorService(server: Server, engine: Engine, options: MonitorOptions): void {
  const { projectFolder, callbacks } = options;
  const failures = new Failures(options.fail);
  const asFunction = (request: Located): Asked => ({
    ...{ name: "", type: "" },
    source: sourceOf(request, projectFolder),
  });
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
      const transforms = request.getTransformsList().map((each) => transformOf(each, callbacks));
      const registration = registrationOf(request, projectFolder, transforms);
      const registered = await failures.ending(registration, engine.register(registration));
      return registerResponse(registered, registration.type);
    }),
    registerResourceOutputs: unary(async (request: messages.RegisterResourceOutputsRequest) => {
      const urn = request.getUrn();
      const { name = "", type = "", source } = engine.graph.get(urn) ?? {};
      const outputs = fromStruct(request.getOutputs());
      await failures.ending({ name, type, source }, engine.registerOutputs(urn, outputs));
      return new Empty();
    }),
    readResource: unary(async (request: messages.ReadResourceRequest) => {
      const lookup = lookupOf(request, projectFolder);
      const { urn, outputs } = await failures.ending(lookup, engine.read(lookup, request.getId()));
      return new messages.ReadResourceResponse().setUrn(urn).setProperties(toStruct(outputs));
    }),
    invoke: unary(async (request: messages.ResourceInvokeRequest) => {
      const asked = { token: request.getTok(), args: fromStruct(request.getArgs()) };
      const result = await failures.ofFunction(
        asFunction(request),
        engine.invoke(asked, request.getProvider(), request.getVersion()),
      );
      return new InvokeResponse().setReturn(toStruct(result));
    }),
    call: unary((request: messages.ResourceCallRequest) => {
      const reason = `the method ${request.getTok()} of a resource is answered by its provider plugin, which an offline plan does not have`;
      const refused = Promise.reject(new NotEmulatedError(reason));
      return failures.ofFunction(asFunction(request), refused);
    }),
    registerStackTransform: unary((callback: Callback) => {
      engine.transforms.addToStack(transformOf(callback, callbacks));
      return new Empty();
    }),
    registerStackInvokeTransform: unary((callback: Callback) => {
      engine.addInvokeTransform(invokeTransformOf(callback, callbacks));
      return new Empty();
    }),
    registerResourceHook: unary((request: messages.RegisterResourceHookRequest) => {
      engine.hooks.add(request.getName(), hookOf(request, callbacks));
      return new Empty();
    }),
    registerErrorHook: unary((request: messages.RegisterErrorHookRequest) => {
      engine.hooks.add(request.getName());
      return new Empty();
    }),
    signalAndWaitForShutdown: unary(() => new Empty()),
  };
  server.addService(ResourceMonitorService, service);
}

function registerResponse(
  { urn, id, outputs, outputDependencies = {} }: Registered,
  type: string,
): messages.RegisterResourceResponse {
  // To a program, an id that is not known yet is none; only providers have one that says so.
  const known = id !== unknown || providedPackage(type) !== undefined;
  const response = new messages.RegisterResourceResponse()
    .setUrn(urn)
    .setId(known ? id : "")
    .setObject(toStruct(outputs));
  const dependencies = response.getPropertydependenciesMap();
  for (const [property, urns] of Object.entries(outputDependencies)) {
    const message = new messages.RegisterResourceResponse.PropertyDependencies();
    dependencies.set(property, message.setUrnsList([...urns]));
  }
  return response;
}
