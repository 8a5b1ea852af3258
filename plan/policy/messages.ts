import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import type { Resource } from "../engine/resource";
import type { Timeouts } from "../engine/resource-options";
import { secondsOf } from "../engine/timeouts";
import { withIds } from "../protocol/references";
import { toStruct } from "../protocol/struct";
import type { Properties } from "../protocol/wire";

/** A resource as the Analyzer protocol describes it to a pack before it is created: its inputs. */
export function analyzeRequest(
  resource: Resource,
  provider: Resource | undefined,
): messages.AnalyzeRequest {
  return requestOf(resource, provider).setProperties(propertiesOf(resource.inputs));
}

/** The same for a remediation, which gets all inputs: what it sends back takes their place. */
export function remediateRequest(
  resource: Resource,
  provider: Resource | undefined,
): messages.AnalyzeRequest {
  return requestOf(resource, provider).setProperties(toStruct(withIds(resource.inputs)));
}

function requestOf(resource: Resource, provider: Resource | undefined): messages.AnalyzeRequest {
  const { urn, type, name } = resource;
  return new messages.AnalyzeRequest()
    .setUrn(urn)
    .setType(type)
    .setName(name)
    .setOptions(optionsOf(resource))
    .setProvider(providerOf(provider));
}

/** A resource as a pack sees it when it judges the stack: its outputs, and its links. */
export function analyzerResource(
  resource: Resource,
  provider: Resource | undefined,
): messages.AnalyzerResource {
  const { urn, type, name, outputs, parent = "", dependencies } = resource;
  const message = new messages.AnalyzerResource()
    .setUrn(urn)
    .setType(type)
    .setName(name)
    .setProperties(propertiesOf(outputs))
    .setOptions(optionsOf(resource))
    .setProvider(providerOf(provider))
    .setParent(parent)
    .setDependenciesList([...dependencies]);
  const links = message.getPropertydependenciesMap();
  for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
    links.set(property, new messages.AnalyzerPropertyDependencies().setUrnsList([...urns]));
  }
  return message;
}

/** Keys that start with `__` belong to the engine and its providers; packs do not see them. */
function propertiesOf(properties: Properties) {
  const own = Object.entries(properties).filter(([key]) => !key.startsWith("__"));
  return toStruct(withIds(Object.fromEntries(own)));
}

/** Without options the policy server takes the engine for one too old. */
function optionsOf({ options, parent = "" }: Resource): messages.AnalyzerResourceOptions {
  return new messages.AnalyzerResourceOptions()
    .setProtect(options.protect)
    .setIgnorechangesList([...options.ignoreChanges])
    .setDeletebeforereplace(options.deleteBeforeReplace === true)
    .setDeletebeforereplacedefined(options.deleteBeforeReplace !== undefined)
    .setAdditionalsecretoutputsList([...options.additionalSecretOutputs])
    .setAliasesList([...options.aliases])
    .setCustomtimeouts(timeoutsOf(options.timeouts))
    .setParent(parent);
}

/** In seconds; 0 is the provider's default. */
function timeoutsOf({ create = "0s", update = "0s", delete: remove = "0s" }: Timeouts) {
  return new messages.AnalyzerResourceOptions.CustomTimeouts()
    .setCreate(secondsOf(create))
    .setUpdate(secondsOf(update))
    .setDelete(secondsOf(remove));
}

function providerOf(provider: Resource | undefined): messages.AnalyzerProviderResource | undefined {
  return (
    provider &&
    new messages.AnalyzerProviderResource()
      .setUrn(provider.urn)
      .setType(provider.type)
      .setName(provider.name)
      .setProperties(propertiesOf(provider.inputs))
  );
}
