import platform from "../../index";
import { deploy, type Deployment, type Resource } from "./deploy";
import { stackConfig } from "./stacks";

type Platform = Deployment<ReturnType<typeof platform>>;

/** What was deployed already: the same configuration makes the same resources, and takes seconds. */
const deployments = new Map<string, Promise<Platform>>();

/** The program of a stack on mocks, with its configuration changed. */
export function deployed(stack: string, change: object = {}): Promise<Platform> {
  const config = { ...stackConfig(stack), ...change };
  const key = JSON.stringify([stack, config]);
  const deployment = deployments.get(key) ?? deploy(platform, { stack, config });
  deployments.set(key, deployment);
  return deployment;
}

/** Resources in components of a type, or of a type of their own. */
export const within = (resources: readonly Resource[], component: string) =>
  resources.filter(({ urn }) => urn.includes(component));

/** Type and name of each resource: what makes it the one it is. */
export const identities = (resources: readonly Resource[]) =>
  resources.map(({ type, name }) => `${type} ${name}`).sort();
