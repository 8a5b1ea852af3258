import { NotEmulatedError, type ProviderPlugin } from "../providers/provider";
import { unknown, type Properties } from "../protocol/wire";

/** A resource as far as a reference to it needs it. */
interface Found {
  readonly id: string;
  readonly outputs: Properties;
}

/** The package of what the engine itself provides. */
export const builtinPackage = "pulumi";

const stackReference = "pulumi:pulumi:StackReference";
const stash = "pulumi:index:Stash";

/**
 * What the engine itself provides, as the package `pulumi`: resources by their URN, and stashes. What its
 * backend keeps of other stacks is out of reach.
 * Source: pulumi/pulumi pkg/resource/deploy/builtins.go.
 */
export function builtinPlugin(find: (urn: string) => Found | undefined): ProviderPlugin {
  return {
    package: builtinPackage,
    version: "",
    checkConfig: ({ news }) => ({ inputs: news, failures: [] }),
    diffConfig: () => ({ changes: [], replaces: [] }),
    configure: () => ({
      check: ({ type, name, news }) => {
        if (type !== stash) return refuseResource(type, name);
        const strange = Object.keys(news).filter((property) => property !== "input");
        const failures = strange.map((property) => ({
          property,
          reason: `unknown property "${property}"`,
        }));
        const missing = { property: "input", reason: 'missing required property "input"' };
        return { inputs: news, failures: news["input"] === undefined ? [missing] : failures };
      },
      diff: ({ type }) => refuseResource(type, ""),
      create: ({ inputs: { input = null } }) => ({
        id: unknown,
        outputs: { input, output: input },
      }),
      read: ({ type, id }) => refuseResource(type, id),
      update: ({ type, name }) => refuseResource(type, name),
      delete: ({ type, id }) => refuseResource(type, id),
      invoke: ({ token, args }) => {
        if (token !== "pulumi:pulumi:getResource") return refuseFunction(token, args);
        return resourceAnswer(args, find);
      },
      construct: ({ registration: { type, name } }) => refuseResource(type, name),
    }),
  };
}

/** What an SDK asks when it is given a reference to a resource instead of its outputs. */
function resourceAnswer({ urn }: Properties, find: (urn: string) => Found | undefined): Properties {
  const found = typeof urn === "string" ? find(urn) : undefined;
  if (!found || typeof urn !== "string") throw new Error(`unknown resource ${JSON.stringify(urn)}`);
  // An empty id is one that is not known yet.
  return { urn, id: found.id === unknown ? "" : found.id, state: found.outputs };
}

function refuseResource(type: string, id: string): never {
  throw new NotEmulatedError(
    type === stackReference
      ? ofOtherStack(id)
      : `the resource type ${type} is none that the engine itself provides`,
  );
}

function refuseFunction(token: string, { name }: Properties): never {
  throw new NotEmulatedError(
    token.startsWith("pulumi:pulumi:readStack")
      ? ofOtherStack(JSON.stringify(name))
      : `the function ${token} is none that the engine itself provides`,
  );
}

function ofOtherStack(stack: string): string {
  return `the outputs of the stack ${stack} are kept by a Pulumi backend, which an offline plan does not ask; pass what the program needs of them by configuration`;
}
