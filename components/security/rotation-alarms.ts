import type * as pulumi from "@pulumi/pulumi";
import { counted } from "../shared/alarm-kinds";
import type { AlarmDefinition } from "../shared/alarms";

/** Who watches the rotation of a secret: between two of them a month passes in which nobody would notice. */
export function rotationAlarms(
  functionName: pulumi.Input<string>,
): Readonly<Record<string, AlarmDefinition>> {
  return {
    errors: {
      ...counted(functionName, "AWS/Lambda", "Errors", 1),
      description:
        "The rotation of a secret failed; its value stays as it was. The log of the function names the step and the version. Secrets Manager tries again by itself; if it does not get through, rotate the secret by hand once the cause is gone.",
    },
  };
}
