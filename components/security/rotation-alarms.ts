import type * as pulumi from "@pulumi/pulumi";
import type { AlarmDefinition } from "../shared/alarms";

/** Who watches the rotation of a secret: between two of them a month passes in which nobody would notice. */
export function rotationAlarms(
  functionName: pulumi.Input<string>,
): Readonly<Record<string, AlarmDefinition>> {
  return {
    errors: {
      namespace: "AWS/Lambda",
      metric: "Errors",
      dimensions: { FunctionName: functionName },
      statistic: "Sum",
      rings: { above: 0 },
      periodSeconds: 300,
      periods: 1,
      silence: "well",
      description:
        "The rotation of a secret failed; its value stays as it was. The log of the function names the step and the version. Secrets Manager tries again by itself; if it does not get through, rotate the secret by hand once the cause is gone.",
    },
  };
}
