import type { Alias as AliasMessage } from "@pulumi/pulumi/proto/alias_pb";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { SourcePosition, StackTrace } from "@pulumi/pulumi/proto/source_pb";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fromStruct } from "../protocol/struct";
import { RegistrationError } from "./errors";
import type { Alias, PropertyDependencies, Registration, Source } from "./resource";

/** What a program asks for, out of the message in which its SDK asks. */
export function registrationOf(
  request: RegisterResourceRequest,
  projectFolder: string,
): Registration {
  refuseUnsupported(request);
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
    propertyDependencies: propertyDependenciesOf(request),
    ...(provider && { provider }),
    providers: Object.fromEntries(request.getProvidersMap().getEntryList()),
    version: request.getVersion(),
    protect: request.hasProtect() ? request.getProtect() : undefined,
    retainOnDelete: request.hasRetainondelete() ? request.getRetainondelete() : undefined,
    options: {
      ignoreChanges: request.getIgnorechangesList(),
      deleteBeforeReplace: request.getDeletebeforereplace(),
      replaceOnChanges: request.getReplaceonchangesList(),
      additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
      deletedWith: request.getDeletedwith(),
    },
    aliases: [
      ...request.getAliasurnsList().map((urn) => ({ urn })),
      ...request.getAliasesList().map(aliasOf),
    ],
    source: sourceOf(request, projectFolder),
  };
}

/** What tells where a request comes from. */
interface Located {
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

function placeOf(position: SourcePosition | undefined, projectFolder: string): Source | undefined {
  if (!position?.getUri().startsWith("file:")) return undefined;
  const file = path.relative(projectFolder, fileURLToPath(position.getUri()));
  const own = !file.startsWith("..") && !file.includes("node_modules");
  return own ? { file: file.split(path.sep).join("/"), line: position.getLine() } : undefined;
}

/** An empty field of an alias means that it is as it is now. */
export function aliasOf(alias: AliasMessage): Alias {
  const spec = alias.getSpec();
  if (!spec) return { urn: alias.getUrn() };
  const fields = {
    name: spec.getName(),
    type: spec.getType(),
    stack: spec.getStack(),
    project: spec.getProject(),
    parent: spec.getParenturn(),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== "");
  return { ...Object.fromEntries(given), noParent: spec.getNoparent() };
}

function propertyDependenciesOf(request: RegisterResourceRequest): PropertyDependencies {
  const found: Record<string, readonly string[]> = {};
  request.getPropertydependenciesMap().forEach((dependencies, property) => {
    found[property] = dependencies.getUrnsList();
  });
  return found;
}

/** Options that would change the plan in ways it does not follow are refused by name. */
function refuseUnsupported(request: RegisterResourceRequest): void {
  const used = [
    request.getTransformsList().length > 0 ? "transforms" : "",
    request.getImportid() ? "import" : "",
    request.hasHooks() ? "hooks" : "",
  ].filter((option) => option !== "");
  if (used.length === 0) return;
  throw new RegistrationError(
    `${request.getName()} (${request.getType()}): the option ${used.join(", ")} is not supported by the offline plan yet`,
  );
}
