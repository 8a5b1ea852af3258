import {
  ResourceHookRequest,
  ResourceHookResponse,
  ResourceOptions,
  type RegisterResourceHookRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Callbacks } from "../protocol/callbacks";
import { toStruct } from "../protocol/struct";
import { unknown } from "../protocol/wire";
import type { Hook, HookEvent } from "./hooks";
import { aliasMessage, hooksMessage, timeoutsMessage } from "./option-messages";
import type { Resource } from "./resource";

/** A hook that a program serves. */
export function hookOf(request: RegisterResourceHookRequest, callbacks: Callbacks): Hook {
  const callback = request.getCallback();
  return {
    onDryRun: request.getOnDryRun(),
    ignoreErrors: request.getIgnoreErrors(),
    run: async (event) => {
      if (!callback) throw new Error("it has no function");
      const bytes = await callbacks.invoke(callback, requestFor(event));
      const error = ResourceHookResponse.deserializeBinary(bytes).getError();
      if (error) throw new Error(error);
    },
  };
}

function requestFor({ resource, outputs }: HookEvent): ResourceHookRequest {
  const { urn, id, name, type, inputs } = resource;
  const request = new ResourceHookRequest()
    .setUrn(urn)
    .setId(id === unknown ? "" : id)
    .setName(name)
    .setType(type)
    .setNewInputs(toStruct(inputs))
    .setNewOptions(optionsMessage(resource));
  return outputs === undefined ? request : request.setNewOutputs(toStruct(outputs));
}

function optionsMessage({ dependencies, parent = "", options }: Resource): ResourceOptions {
  return new ResourceOptions()
    .setDependsOnList([...dependencies])
    .setParent(parent)
    .setProtect(options.protect)
    .setRetainOnDelete(options.retainOnDelete)
    .setIgnoreChangesList([...options.ignoreChanges])
    .setReplaceOnChangesList([...options.replaceOnChanges])
    .setReplaceWithList([...options.replaceWith])
    .setAdditionalSecretOutputsList([...options.additionalSecretOutputs])
    .setDeletedWith(options.deletedWith)
    .setImport(options.importId)
    .setAliasesList(options.aliases.map((alias) => aliasMessage({ urn: alias })))
    .setCustomTimeouts(timeoutsMessage(options.timeouts))
    .setHooks(hooksMessage(options.hooks));
}
