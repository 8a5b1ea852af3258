import type { Deployment } from "../../../plan/engine/deployment";
import { Engine } from "../../../plan/engine/engine";
import type { Inspector } from "../../../plan/engine/inspector";
import { blank, type Registration } from "../../../plan/engine/resource";
import { unknown, type Properties } from "../../../plan/protocol/wire";
import type { ProviderPlugin } from "../../../plan/providers/provider";

/** A package `shop` whose provider fills in a colour, refuses black, and has a component of two things. */
const shop: ProviderPlugin = {
  package: "shop",
  version: "1.0.0",
  checkConfig: ({ news }) => ({
    inputs: news,
    failures: news["region"] === "nowhere" ? [{ property: "region", reason: "is no region" }] : [],
  }),
  diffConfig: () => ({ changes: [], replaces: [] }),
  configure: (config) => ({
    check: ({ news }) => ({
      inputs: { colour: "red", ...news },
      failures:
        news["colour"] === "black" ? [{ property: "colour", reason: "black is not allowed" }] : [],
    }),
    diff: () => ({ changes: [], replaces: [] }),
    update: ({ id, inputs }) => ({ id, outputs: inputs }),
    delete: () => undefined,
    create: ({ inputs }) => ({ id: unknown, outputs: { ...inputs, arn: unknown } }),
    read: ({ id, inputs }) => ({ id, outputs: inputs }),
    invoke: ({ args }) => ({ ...args, region: config["region"] ?? null }),
    construct: async ({ registration, providers }, monitor) => {
      const { urn } = await monitor.register({ ...registration, remote: false, custom: false });
      const provider = providers["shop"];
      await monitor.register({
        ...thing("inner"),
        parent: urn,
        ...(provider !== undefined && { provider }),
      });
      return { urn, outputs: { done: true }, outputDependencies: { done: [urn] } };
    },
  }),
};

export const thing = (name: string, more: Partial<Registration> = {}): Registration => ({
  ...blank,
  type: "shop:things:Thing",
  name,
  ...more,
});

export const component = (name: string, more: Partial<Registration> = {}): Registration =>
  thing(name, { type: "app:parts:Part", custom: false, ...more });

export const providerOf = (
  name: string,
  inputs: Properties = {},
  more: Partial<Registration> = {},
): Registration => thing(name, { type: "pulumi:providers:shop", inputs, ...more });

const passing: Inspector = { inspect: ({ inputs }) => Promise.resolve(inputs) };

export function engine(config: Deployment["config"] = {}, inspector = passing): Engine {
  return new Engine({ project: "app", stack: "dev", config }, [shop], inspector);
}
