import { isObject, type Wire } from "../../../protocol/wire";
import { isComputed } from "./computed";

/**
 * Later tags win. Where a whole map of tags is an output, the plugin's merge loses all the others,
 * the Name included: it spreads the output like a plain object, which the SDK then takes for the
 * output itself. Source: pulumi-awsx 3.9.0, awsx/ec2/vpc.ts, as run.
 */
export function mergeTags(...layers: readonly (Wire | undefined)[]): Wire {
  const output = layers.findLast(isComputed);
  if (output !== undefined) return output;
  return Object.fromEntries(
    layers.flatMap((layer) => (isObject(layer) ? Object.entries(layer) : [])),
  );
}
