import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { atLeast } from "./expect/number";
import { instant, schedule } from "./expect/schedule";
import { length, oneOf } from "./expect/text";
import { atLeastOneOf, within } from "./relations";

export const appautoscaling: ServiceChecks = {
  "aws:appautoscaling/policy:Policy": {
    source: "internal/service/appautoscaling/policy.go",
    arguments: {
      name: length(0, 255),
      policyType: oneOf("PredictiveScaling", "StepScaling", "TargetTrackingScaling"),
    },
  },
  "aws:appautoscaling/scheduledAction:ScheduledAction": {
    source: "internal/service/appautoscaling/scheduled_action.go",
    arguments: {
      endTime: instant,
      "scalableTargetAction.maxCapacity": atLeast(0),
      "scalableTargetAction.minCapacity": atLeast(0),
      schedule: schedule("at", "rate", "cron"),
      startTime: instant,
    },
    relations: within("scalableTargetAction", atLeastOneOf("maxCapacity", "minCapacity")),
  },
  "aws:appautoscaling/target:Target": {
    source: "internal/service/appautoscaling/target.go",
    arguments: { roleArn: arn },
  },
};
