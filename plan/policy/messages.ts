import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import type { Resource } from "../engine/resource";
import { toStruct } from "../protocol/struct";
import type { Properties } from "../protocol/wire";

/** A resource as the Analyzer protocol describes it to a pack before it is created: its inputs. */
export function analyzeRequest(
  resource: Resource,
  provider: Resource | undefined,
): messages.AnalyzeRequest {
  const { urn, type, name, inputs } = resource;
  return new messages.AnalyzeRequest()
    .setUrn(urn)
    .setType(type)
    .setName(name)
    .setProperties(propertiesOf(inputs))
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
  return toStruct(Object.fromEntries(own));
}

/** Without options the policy server takes the engine for one too old. */
function optionsOf({ options, parent = "" }: Resource): messages.AnalyzerResourceOptions {
  return new messages.AnalyzerResourceOptions()
    .setProtect(options.protect)
    .setIgnorechangesList([...options.ignoreChanges])
    .setDeletebeforereplace(options.deleteBeforeReplace)
    .setDeletebeforereplacedefined(options.deleteBeforeReplace)
    .setAdditionalsecretoutputsList([...options.additionalSecretOutputs])
    .setAliasesList([...options.aliases])
    .setCustomtimeouts(new messages.AnalyzerResourceOptions.CustomTimeouts())
    .setParent(parent);
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
