import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { oneOf } from "./expect/text";

export const securityhub: ServiceChecks = {
  "aws:securityhub/account:Account": {
    source: "internal/service/securityhub/account.go",
    arguments: { controlFindingGenerator: oneOf("SECURITY_CONTROL", "STANDARD_CONTROL") },
  },
  "aws:securityhub/standardsSubscription:StandardsSubscription": {
    source: "internal/service/securityhub/standards_subscription.go",
    arguments: { standardsArn: arn },
  },
};
