import type { Properties, Wire } from "../../../protocol/wire";
import type { SdkType } from "../sdk-types";
import { digitsOf, identityOf, physicalName, type Made } from "./identity";
import { special } from "./special-outputs";

/**
 * What a deployed resource says of itself: what it was given, and for all that AWS computes a value of the
 * declared type in the shape that AWS gives it, the same each time.
 */
export function deployedOutputs(made: Made, { computed }: SdkType): Properties {
  const { id, arn } = identityOf(made);
  const known: Properties = {
    arn,
    name: physicalName(made),
    region: made.place.region,
    tagsAll: made.inputs["tags"] ?? {},
    ...special[made.type]?.(made, id),
  };
  const rest = [...computed].filter(([output]) => made.inputs[output] === undefined);
  return {
    ...Object.fromEntries(
      rest.map(([output, type]) => [output, known[output] ?? plausible(made, output, type)]),
    ),
    ...made.inputs,
  };
}

function plausible(made: Made, output: string, type: string): Wire {
  if (type.endsWith("[]")) return [];
  if (type === "boolean") return false;
  if (type === "number") return 0;
  if (type.startsWith("{") || type.startsWith("outputs.")) return {};
  if (/Arns?$/.test(output)) return identityOf({ ...made, urn: `${made.urn} ${output}` }).arn;
  return `${output}-${digitsOf(made, 8)}`;
}
