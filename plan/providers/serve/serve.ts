import { serve, type LocalServer } from "../../protocol/grpc";
import { awsPlugin } from "../aws/provider";
import { SdkTypes } from "../aws/sdk-types";
import { awsxPlugin } from "../awsx/provider";
import { addProviderService } from "./provider-service";

/** Provider stand-ins that a real engine can be pointed at. */
export interface ServedProviders {
  /** Value for the engine's `PULUMI_DEBUG_PROVIDERS`: `aws:4001,awsx:4002`. */
  readonly debugProviders: string;
  close(): void;
}

/**
 * Serves each stand-in on a port of its own.
 * @param programFolder where the program would load the AWS SDK from
 */
export async function serveProviders(programFolder: string): Promise<ServedProviders> {
  const plugins = [awsPlugin(new SdkTypes(programFolder)), awsxPlugin()];
  const servers: LocalServer[] = [];
  const ports: string[] = [];
  for (const plugin of plugins) {
    const server = await serve((services) => {
      addProviderService(services, plugin);
    });
    servers.push(server);
    ports.push(`${plugin.package}:${server.address.split(":").at(-1) ?? ""}`);
  }
  return {
    debugProviders: ports.join(","),
    close: () => {
      for (const server of servers) server.close();
    },
  };
}
