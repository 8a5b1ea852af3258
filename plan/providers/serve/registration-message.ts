import * as messages from "@pulumi/pulumi/proto/resource_pb";
import {
  aliasMessage,
  hooksMessage,
  timeoutsMessage,
  triggerMessage,
} from "../../engine/option-messages";
import type { PropertyDependencies, Registration } from "../../engine/resource";
import type { OwnOptions } from "../../engine/resource-options";
import { toStruct } from "../../protocol/struct";

const { PropertyDependencies: LinksMessage } = messages.RegisterResourceRequest;

/** What a component of a plugin asks for, as the message in which an engine is asked. */
export function registrationMessage(registration: Registration): messages.RegisterResourceRequest {
  const { protect, retainOnDelete, parent = "", provider = "" } = registration;
  const message = new messages.RegisterResourceRequest()
    .setType(registration.type)
    .setName(registration.name)
    .setParent(parent)
    .setCustom(registration.custom)
    .setRemote(registration.remote)
    .setObject(toStruct(registration.inputs))
    .setDependenciesList([...registration.dependencies])
    .setProvider(provider)
    .setVersion(registration.version)
    .setAliasesList(registration.aliases.map(aliasMessage))
    .setAcceptsecrets(true)
    .setAcceptresources(true)
    .setSupportspartialvalues(true);
  if (protect !== undefined) message.setProtect(protect);
  if (retainOnDelete !== undefined) message.setRetainondelete(retainOnDelete);
  for (const [name, reference] of Object.entries(registration.providers)) {
    message.getProvidersMap().set(name, reference);
  }
  addLinks(message, registration.propertyDependencies);
  addOptions(message, registration.options);
  return message;
}

function addLinks(message: messages.RegisterResourceRequest, links: PropertyDependencies): void {
  for (const [property, urns] of Object.entries(links)) {
    message.getPropertydependenciesMap().set(property, new LinksMessage().setUrnsList([...urns]));
  }
}

function addOptions(message: messages.RegisterResourceRequest, options: OwnOptions): void {
  const { deleteBeforeReplace, replacementTrigger } = options;
  message
    .setIgnorechangesList([...options.ignoreChanges])
    .setReplaceonchangesList([...options.replaceOnChanges])
    .setReplaceWithList([...options.replaceWith])
    .setHidediffsList([...options.hideDiffs])
    .setAdditionalsecretoutputsList([...options.additionalSecretOutputs])
    .setDeletedwith(options.deletedWith)
    .setImportid(options.importId)
    .setCustomtimeouts(timeoutsMessage(options.timeouts))
    .setHooks(hooksMessage(options.hooks));
  if (deleteBeforeReplace !== undefined) {
    message.setDeletebeforereplacedefined(true).setDeletebeforereplace(deleteBeforeReplace);
  }
  if (replacementTrigger !== undefined) {
    message.setReplacementTrigger(triggerMessage(replacementTrigger));
  }
}
