import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import * as messages from "@pulumi/pulumi/proto/resource_pb";
import type { Callbacks } from "../protocol/callbacks";
import { fromStruct, toStruct } from "../protocol/struct";
import type { Invocation, InvokeTransform } from "./invocation";
import {
  aliasMessage,
  aliasOf,
  hookNamesOf,
  hooksMessage,
  timeoutsMessage,
  timeoutsOf,
  triggerMessage,
  triggerOf,
} from "./option-messages";
import type { Registration } from "./resource";
import type { Transform } from "./transforms";

/** A transform of resources that a program serves. */
export function transformOf(callback: Callback, callbacks: Callbacks): Transform {
  return async (registration) => {
    const { type, name, parent = "", custom, inputs } = registration;
    const request = new messages.TransformRequest()
      .setType(type)
      .setName(name)
      .setParent(parent)
      .setCustom(custom)
      .setProperties(toStruct(inputs))
      .setOptions(optionsMessage(registration));
    const bytes = await callbacks.invoke(callback, request);
    const response = messages.TransformResponse.deserializeBinary(bytes);
    const [properties, options] = [response.getProperties(), response.getOptions()];
    const optioned = options ? withOptions(registration, options) : registration;
    return { ...optioned, inputs: properties ? fromStruct(properties) : inputs };
  };
}

/** A transform of functions that a program serves. */
export function invokeTransformOf(callback: Callback, callbacks: Callbacks): InvokeTransform {
  return async (invocation) => {
    const { token, args, provider = "", version } = invocation;
    const asked = new messages.TransformInvokeOptions().setProvider(provider).setVersion(version);
    const request = new messages.TransformInvokeRequest()
      .setToken(token)
      .setArgs(toStruct(args))
      .setOptions(asked);
    const bytes = await callbacks.invoke(callback, request);
    const response = messages.TransformInvokeResponse.deserializeBinary(bytes);
    const options = response.getOptions() ?? asked;
    const changed: Invocation = {
      token,
      args: response.hasArgs() ? fromStruct(response.getArgs()) : args,
      version: options.getVersion(),
    };
    return options.getProvider() ? { ...changed, provider: options.getProvider() } : changed;
  };
}

function optionsMessage(registration: Registration): messages.TransformResourceOptions {
  const { dependencies, protect, retainOnDelete, provider, version, options } = registration;
  const message = new messages.TransformResourceOptions()
    .setDependsOnList([...dependencies])
    .setIgnoreChangesList([...options.ignoreChanges])
    .setReplaceOnChangesList([...options.replaceOnChanges])
    .setReplaceWithList([...options.replaceWith])
    .setHideDiffList([...options.hideDiffs])
    .setAdditionalSecretOutputsList([...options.additionalSecretOutputs])
    .setDeletedWith(options.deletedWith)
    .setImport(options.importId)
    .setAliasesList(registration.aliases.map(aliasMessage))
    .setCustomTimeouts(timeoutsMessage(options.timeouts))
    .setProvider(provider ?? "")
    .setVersion(version);
  const { deleteBeforeReplace, replacementTrigger } = options;
  if (protect !== undefined) message.setProtect(protect);
  if (retainOnDelete !== undefined) message.setRetainOnDelete(retainOnDelete);
  if (deleteBeforeReplace !== undefined) message.setDeleteBeforeReplace(deleteBeforeReplace);
  if (Object.keys(options.hooks).length > 0) message.setHooks(hooksMessage(options.hooks));
  if (replacementTrigger !== undefined) {
    message.setReplacementTrigger(triggerMessage(replacementTrigger));
  }
  const providers = message.getProvidersMap();
  for (const [name, reference] of Object.entries(registration.providers)) {
    providers.set(name, reference);
  }
  return message;
}

function withOptions(
  registration: Registration,
  message: messages.TransformResourceOptions,
): Registration {
  const { type, name, parent, custom, remote, inputs, source } = registration;
  const provider = message.getProvider();
  return {
    ...{ type, name, custom, remote, inputs, source },
    ...(parent !== undefined && { parent }),
    ...(provider && { provider }),
    propertyDependencies: registration.propertyDependencies,
    transforms: registration.transforms,
    dependencies: message.getDependsOnList(),
    providers: Object.fromEntries(message.getProvidersMap().getEntryList()),
    version: message.getVersion(),
    protect: message.hasProtect() ? message.getProtect() : undefined,
    retainOnDelete: message.hasRetainOnDelete() ? message.getRetainOnDelete() : undefined,
    aliases: message.getAliasesList().map(aliasOf),
    options: {
      ignoreChanges: message.getIgnoreChangesList(),
      deleteBeforeReplace: message.hasDeleteBeforeReplace()
        ? message.getDeleteBeforeReplace()
        : undefined,
      replaceOnChanges: message.getReplaceOnChangesList(),
      replaceWith: message.getReplaceWithList(),
      replacementTrigger: triggerOf(message.getReplacementTrigger()),
      hideDiffs: message.getHideDiffList(),
      additionalSecretOutputs: message.getAdditionalSecretOutputsList(),
      deletedWith: message.getDeletedWith(),
      importId: message.getImport(),
      timeouts: timeoutsOf(message.getCustomTimeouts()),
      hooks: hookNamesOf(message.getHooks()),
    },
  };
}
