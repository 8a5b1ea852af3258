import { NotEmulatedError, type Monitor, type Provider, type ProviderPlugin } from "../provider";
import { isObject, type Wire } from "../../protocol/wire";
import { ComponentArgumentError } from "./child";
import { awsVersion, registerExpansion } from "./construct";
import { expandVpc } from "./vpc/expand";

/** The version whose components are emulated. */
const awsxVersion = "3.9.0";

/** Stands in for the `awsx` provider plugin, whose resources are components of `aws` resources. */
export function awsxPlugin(): ProviderPlugin {
  return {
    package: "awsx",
    version: awsxVersion,
    checkConfig: ({ news }) => ({ inputs: news, failures: [] }),
    diffConfig: () => ({ changes: [], replaces: [] }),
    configure: () => provider,
  };
}

const provider: Provider = {
  check: ({ type }) => refuse(`the resource ${type}`),
  diff: ({ type }) => refuse(`the resource ${type}`),
  create: ({ type }) => refuse(`the resource ${type}`),
  read: ({ type }) => refuse(`the resource ${type}`),
  update: ({ type }) => refuse(`the resource ${type}`),
  delete: ({ type }) => refuse(`the resource ${type}`),
  invoke: ({ token }) => refuse(`the function ${token}`),
  construct: async (request, monitor) => {
    const { type, name, inputs } = request.registration;
    if (type !== "awsx:ec2:Vpc") return refuse(`the component ${type}`);
    const zones = await zonesFor(inputs["availabilityZoneNames"], inputs["region"], (args) =>
      askForZones(args, monitor, request.providers["aws"]),
    );
    try {
      const expansion = expandVpc(name, inputs, { defaultZones: (count) => zones.slice(0, count) });
      return await registerExpansion(request, expansion, monitor);
    } catch (error) {
      if (!(error instanceof ComponentArgumentError)) throw error;
      throw new ComponentArgumentError(
        `${type} resource '${name}' has a problem: ${error.message}`,
      );
    }
  },
};

type Ask = (args: Readonly<Record<string, Wire>>) => Promise<Wire>;

/** The plugin asks the AWS provider for the zones of its region, unless it is told which to use. */
async function zonesFor(
  given: Wire | undefined,
  region: Wire | undefined,
  ask: Ask,
): Promise<readonly string[]> {
  if (given !== undefined) return [];
  const answer = await ask(typeof region === "string" ? { region } : {});
  const names = isObject(answer) ? answer["names"] : undefined;
  return Array.isArray(names) ? names.map(String) : [];
}

function askForZones(
  args: Readonly<Record<string, Wire>>,
  monitor: Monitor,
  aws: string | undefined,
): Promise<Wire> {
  return monitor.invoke(
    { token: "aws:index/getAvailabilityZones:getAvailabilityZones", args },
    aws,
    awsVersion,
  );
}

function refuse(what: string): never {
  throw new NotEmulatedError(`${what} of awsx is not emulated offline; awsx:ec2:Vpc is`);
}
