import type * as pulumi from "@pulumi/pulumi";
import type { AlarmDefinition } from "../shared/alarms";

const oneDay = 86_400;

/**
 * ACM renews sixty days before the end (docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html): below
 * this many days, renewal has been failing for two weeks.
 */
const lateDays = 45;

/**
 * Who watches the renewal of a certificate. Its copy for a distribution is proved by the same record, so it
 * fails together with it.
 */
export function certificateAlarms(
  certificateArn: pulumi.Input<string>,
): Readonly<Record<string, AlarmDefinition>> {
  return {
    expiry: {
      namespace: "AWS/CertificateManager",
      metric: "DaysToExpiry",
      dimensions: { CertificateArn: certificateArn },
      statistic: "Minimum",
      rings: { below: lateDays },
      periodSeconds: oneDay,
      periods: 1,
      // ACM tells the days twice a day, until there are none left.
      silence: "wrong",
      description:
        "The TLS certificate ends in less than 45 days and ACM has not renewed it, or tells nothing of it. See whether its proof, the CNAME record in the Route 53 zone, still answers from the internet, and whether a CAA record forbids Amazon.",
    },
  };
}
