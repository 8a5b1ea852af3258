import platform from "../../index";
import { deploy, type Resource } from "./deploy";
import { stackConfig } from "./stacks";

/** The program of a stack on mocks, with its configuration changed. */
export const deployed = (stack: string, change: object = {}) =>
  deploy(platform, { stack, config: { ...stackConfig(stack), ...change } });

/** Resources in components of a type, or of a type of their own. */
export const within = (resources: readonly Resource[], component: string) =>
  resources.filter(({ urn }) => urn.includes(component));

/** Type and name of each resource: what makes it the one it is. */
export const identities = (resources: readonly Resource[]) =>
  resources.map(({ type, name }) => `${type} ${name}`).sort();
