import type {
  ReadResourceRequest,
  RegisterResourceRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { SourcePosition, StackTrace } from "@pulumi/pulumi/proto/source_pb";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fromStruct } from "../protocol/struct";
import { aliasOf, hookNamesOf, linksOf, timeoutsOf, triggerOf } from "./option-messages";
import { blank, type Registration, type Source } from "./resource";
import { noOptions, type OwnOptions } from "./resource-options";
import type { Transform } from "./transforms";

/** What a program asks for, out of the message in which its SDK asks. */
export function registrationOf(
  request: RegisterResourceRequest,
  projectFolder: string,
  transforms: readonly Transform[],
): Registration {
  const parent = request.getParent();
  const provider = request.getProvider();
  return {
    type: request.getType(),
    name: request.getName(),
    ...(parent && { parent }),
    custom: request.getCustom(),
    remote: request.getRemote(),
    inputs: fromStruct(request.getObject()),
    dependencies: request.getDependenciesList(),
    propertyDependencies: linksOf(request.getPropertydependenciesMap()),
    ...(provider && { provider }),
    providers: Object.fromEntries(request.getProvidersMap().getEntryList()),
    version: request.getVersion(),
    protect: request.hasProtect() ? request.getProtect() : undefined,
    retainOnDelete: request.hasRetainondelete() ? request.getRetainondelete() : undefined,
    options: optionsOf(request),
    aliases: [
      ...request.getAliasurnsList().map((urn) => ({ urn })),
      ...request.getAliasesList().map(aliasOf),
    ],
    transforms,
    source: sourceOf(request, projectFolder),
  };
}

function optionsOf(request: RegisterResourceRequest): OwnOptions {
  const deleteBeforeReplace = request.getDeletebeforereplace();
  return {
    ignoreChanges: request.getIgnorechangesList(),
    // Some SDKs do not say that they have set it.
    deleteBeforeReplace:
      request.getDeletebeforereplacedefined() || deleteBeforeReplace
        ? deleteBeforeReplace
        : undefined,
    replaceOnChanges: request.getReplaceonchangesList(),
    replaceWith: request.getReplaceWithList(),
    replacementTrigger: triggerOf(request.getReplacementTrigger()),
    hideDiffs: request.getHidediffsList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    deletedWith: request.getDeletedwith(),
    importId: request.getImportid(),
    timeouts: timeoutsOf(request.getCustomtimeouts()),
    hooks: hookNamesOf(request.getHooks()),
  };
}

/** What a program looks up, as a registration. */
export function lookupOf(request: ReadResourceRequest, projectFolder: string): Registration {
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
    options: {
      ...noOptions,
      additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    },
    source: sourceOf(request, projectFolder),
  };
}

/** What tells where a request comes from. */
export interface Located {
  getSourceposition(): SourcePosition | undefined;
  getStacktrace(): StackTrace | undefined;
}

/**
 * Where in the program a request comes from. The SDK's own position counts a fixed number of frames, which
 * for some classes ends inside a library; then it is the innermost frame in the project's own files.
 */
export function sourceOf(request: Located, projectFolder: string): Source | undefined {
  const frames = request.getStacktrace()?.getFramesList() ?? [];
  return [request.getSourceposition(), ...frames.map((frame) => frame.getPc())]
    .map((position) => placeOf(position, projectFolder))
    .find((place) => place !== undefined);
}

/** What the SDK puts before the path of an ES module, which it takes for a path itself. */
const moduleAddress = /^.*[\\/]file:(?=[\\/])/;

function placeOf(position: SourcePosition | undefined, projectFolder: string): Source | undefined {
  if (!position?.getUri().startsWith("file:")) return undefined;
  const named = fileURLToPath(position.getUri()).replace(moduleAddress, "");
  const file = path.relative(projectFolder, named);
  const own = !file.startsWith("..") && !file.includes("node_modules");
  return own ? { file: file.split(path.sep).join("/"), line: position.getLine() } : undefined;
}
