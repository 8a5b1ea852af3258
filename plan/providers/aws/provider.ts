import { unknown, type Properties, type Wire } from "../../protocol/wire";
import {
  NotEmulatedError,
  type CheckRequest,
  type CheckResponse,
  type CreateRequest,
  type Provider,
  type ProviderPlugin,
  type ReadRequest,
  type State,
  type UpdateRequest,
} from "../provider";
import { autoname } from "./autoname";
import { changesOf, configChanges } from "./changes";
import { argumentFailures } from "./checks";
import { withDefaults } from "./defaults";
import { identityOf } from "./deployed/identity";
import { deployedOutputs } from "./deployed/outputs";
import { answer } from "./functions";
import { placeOf, type Place } from "./place";
import type { SdkType, SdkTypes } from "./sdk-types";
import { defaultTagsOf, withDefaultTags } from "./tags";

/** Stands in for the `aws` provider plugin, for every type that the installed SDK has. */
export function awsPlugin(types: SdkTypes): ProviderPlugin {
  return {
    package: "aws",
    version: types.version,
    checkConfig: ({ news }) => ({ inputs: news, failures: [] }),
    diffConfig: configChanges,
    configure: (config) => configuredProvider(types, config),
  };
}

function configuredProvider(types: SdkTypes, config: Properties): Provider {
  const defaultTags = defaultTagsOf(config);
  const place = placeOf(config);
  return {
    check: (request) => check(request, declaredIn(types, request.type), defaultTags),
    diff: changesOf,
    create: (request) => create(request, declaredIn(types, request.type), place),
    read: (request) => read(request, declaredIn(types, request.type)),
    update: (request) => update(request, declaredIn(types, request.type)),
    delete: () => undefined,
    invoke: (request) => answer(request, { place, defaultTags }),
    construct: ({ registration }) => {
      throw new NotEmulatedError(`the component ${registration.type} is not emulated offline`);
    },
  };
}

function check(
  request: CheckRequest,
  declared: SdkType,
  defaultTags: Readonly<Record<string, Wire>>,
): CheckResponse {
  const { type, news, olds } = request;
  const filled = withDefaults(type, withDefaultTags(declared, news, defaultTags));
  const named = autoname(request, declared, filled, olds);
  return { ...named, failures: [...named.failures, ...argumentFailures(type, named.inputs)] };
}

function create(request: CreateRequest, declared: SdkType, place: Place): State {
  const { inputs, preview } = request;
  if (preview) return { id: unknown, outputs: beforeDeployment(inputs, declared) };
  const made = { ...request, place };
  return { id: identityOf(made).id, outputs: deployedOutputs(made, declared) };
}

/** What is known before the deployment: the inputs; everything else that will have a value is unknown. */
function beforeDeployment(inputs: Properties, { computed }: SdkType): Properties {
  const unset = [...computed.keys()].filter((property) => inputs[property] === undefined);
  return { ...Object.fromEntries(unset.map((property) => [property, unknown])), ...inputs };
}

/** What AWS made up when the resource was made stays as it is; the rest is what the program says now. */
function update({ id, inputs, state }: UpdateRequest, { computed }: SdkType): State {
  const kept = Object.entries(state).filter(([property]) => computed.has(property));
  return { id, outputs: { ...Object.fromEntries(kept), ...inputs } };
}

/** What was deployed here is as it was left; of all else only the id and what the program says is known. */
function read({ id, inputs, state }: ReadRequest, declared: SdkType): State {
  return { id, outputs: state ?? beforeDeployment(inputs, declared) };
}

function declaredIn(types: SdkTypes, type: string): SdkType {
  const declared = types.get(type);
  if (declared) return declared;
  throw new NotEmulatedError(`the installed @pulumi/aws has no type ${type}`);
}
