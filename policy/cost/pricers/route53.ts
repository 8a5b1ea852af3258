import { fixed, unpriced, use, type Charge } from "../charge";
import type { CostInputs } from "../inputs";
import { flat, pricer, type Context } from "../pricer";
import { amount, flag, text, unlessUnknown } from "../read";

type HealthCheck = CostInputs["aws:route53/healthCheck:HealthCheck"];

/** A private namespace is a zone that Cloud Map makes. */
export const zone = flat(
  [
    "aws:route53/zone:Zone",
    "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace",
    "aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace",
  ],
  [fixed("hosted zone", "route53.hosted-zone.month", 1), use("queries", "route53.queries.million")],
);

const freeChecksOfAws = 50;
const fastIntervalSeconds = 10;
/** Checks of other checks, alarms and routing controls: AWS looks at itself. */
const internalTypes = ["CALCULATED", "CLOUDWATCH_METRIC", "RECOVERY_CONTROL"];
const awsHost = /\.(amazonaws\.com|cloudfront\.net|on\.aws|awsglobalaccelerator\.com)$/;

export const healthCheck = pricer(
  ["aws:route53/healthCheck:HealthCheck"],
  [
    (check, context) =>
      isOfAws(check, context)
        ? fixed("health check", "route53.health-check.aws.month", 1, { freeUnits: freeChecksOfAws })
        : fixed("health check", "route53.health-check.non-aws.month", 1, {
            assumption: "an endpoint outside AWS: it is made of nothing in this stack",
          }),
    (check, context) => options(check, isOfAws(check, context)),
  ],
);

/** Endpoints in AWS are cheaper. What is checked is taken to be in AWS when this stack makes it. */
function isOfAws(check: HealthCheck, { resource, links }: Context): boolean {
  if (internalTypes.includes(text(check, "type"))) return true;
  const made = [...links.all(resource, "fqdn"), ...links.all(resource, "ipAddress")];
  if (made.some(({ type }) => type.startsWith("aws:"))) return true;
  return awsHost.test(unlessUnknown(() => text(check, "fqdn", ""), ""));
}

function options(check: HealthCheck, ofAws: boolean): Charge | undefined {
  const type = text(check, "type");
  const count = [
    type.startsWith("HTTPS"),
    type.endsWith("_STR_MATCH"),
    flag(check, "measureLatency"),
    amount(check, "requestInterval", 30) === fastIntervalSeconds,
  ].filter(Boolean).length;
  if (count === 0) return undefined;
  return ofAws
    ? fixed("optional features", "route53.health-check.option-aws.month", count)
    : unpriced("optional features", "the price sheet has those of endpoints in AWS only");
}
