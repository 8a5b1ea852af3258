import { unpriced } from "../charge";
import { pricer } from "../pricer";
import { isGiven, record, text } from "../read";

// Types that cost nothing in the form that most people use.

export const certificate = pricer(
  ["aws:acm/certificate:Certificate"],
  [
    (props) =>
      text(record(props, "options"), "export", "DISABLED") === "DISABLED"
        ? undefined
        : unpriced("exportable certificate", "the price sheet has no exportable certificates"),
  ],
);

export const parameter = pricer(
  ["aws:ssm/parameter:Parameter"],
  [
    (props) => {
      const tier = text(props, "tier", "Standard");
      return tier === "Standard"
        ? undefined
        : unpriced(`${tier} parameter`, "the price sheet has standard parameters only");
    },
  ],
);

/** A provider over an Auto Scaling group costs what the group costs. */
export const capacityProvider = pricer(
  ["aws:ecs/capacityProvider:CapacityProvider"],
  [
    (props) =>
      isGiven(props, "managedInstancesProvider")
        ? unpriced("managed instances", "the price sheet has no instances")
        : undefined,
  ],
);

export const eventSourceMapping = pricer(
  ["aws:lambda/eventSourceMapping:EventSourceMapping"],
  [
    (props) =>
      isGiven(props, "provisionedPollerConfig")
        ? unpriced("provisioned pollers", "the price sheet has no provisioned pollers")
        : undefined,
  ],
);
