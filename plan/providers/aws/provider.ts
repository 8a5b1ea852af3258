import { isDeepStrictEqual } from "node:util";
import { parseText, unknown, type Properties, type Wire } from "../../protocol/wire";
import {
  NotEmulatedError,
  type CheckRequest,
  type CheckResponse,
  type CreateRequest,
  type DiffRequest,
  type DiffResponse,
  type Provider,
  type ProviderPlugin,
  type ReadRequest,
  type State,
} from "../provider";
import { autoname } from "./autoname";
import { withDefaults } from "./defaults";
import { answer, type Place } from "./functions";
import type { SdkType, SdkTypes } from "./sdk-types";
import { defaultTagsOf, withDefaultTags } from "./tags";

/** The account of documentation examples: what the caller is when the program does not say. */
const exampleAccount = "123456789012";

/** Stands in for the `aws` provider plugin, for every type that the installed SDK has. */
export function awsPlugin(types: SdkTypes): ProviderPlugin {
  return {
    package: "aws",
    checkConfig: ({ news }) => ({ inputs: news, failures: [] }),
    configure: (config) => configuredProvider(types, config),
  };
}

function configuredProvider(types: SdkTypes, config: Properties): Provider {
  const defaultTags = defaultTagsOf(config);
  const place = placeOf(config);
  return {
    check: (request) => check(request, declaredIn(types, request.type), defaultTags),
    diff,
    create: (request) => create(request, declaredIn(types, request.type)),
    read: (request) => read(request, declaredIn(types, request.type)),
    invoke: (request) => answer(request, place),
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
  return autoname(request, declared, filled, olds);
}

function diff({ olds, news }: DiffRequest): DiffResponse {
  const properties = new Set([...Object.keys(olds), ...Object.keys(news)]);
  return {
    changes: [...properties].filter(
      (property) => !isDeepStrictEqual(olds[property], news[property]),
    ),
  };
}

/** What is known before the deployment: the inputs; everything else that will have a value is unknown. */
function create({ inputs }: CreateRequest, { computed }: SdkType): State {
  const unset = computed.filter((property) => inputs[property] === undefined);
  return {
    id: unknown,
    outputs: { ...Object.fromEntries(unset.map((property) => [property, unknown])), ...inputs },
  };
}

function read({ id, inputs }: ReadRequest, declared: SdkType): State {
  return { ...create({ urn: "", type: "", inputs }, declared), id };
}

function declaredIn(types: SdkTypes, type: string): SdkType {
  const declared = types.get(type);
  if (declared) return declared;
  throw new NotEmulatedError(`the installed @pulumi/aws has no type ${type}`);
}

function placeOf(config: Properties): Place {
  return {
    region: stringIn(config["region"]) ?? "us-east-1",
    account: firstAccount(config["allowedAccountIds"]) ?? exampleAccount,
  };
}

function firstAccount(allowed: Wire | undefined): string | undefined {
  const list = parseText(allowed);
  return Array.isArray(list) ? stringIn(list[0] as Wire | undefined) : undefined;
}

function stringIn(value: Wire | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
