import { allOf, anyOf } from "../read/known";
import { asList, isSet, numberOf, received, textOf } from "../read/values";
import { rule } from "../rule/rule";

export const fargateSpot = rule({
  name: "ecs-fargate-spot",
  description: "A service runs on spare capacity outside prod, and on lasting capacity in prod.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Remove `launchType` and set `capacityProviderStrategies`: outside prod with `{ capacityProvider: "FARGATE_SPOT", weight: 1 }`, in prod with `{ capacityProvider: "FARGATE", base: 1, weight: 1 }` at least.',
  refs: [],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html",
  on: ["aws:ecs/service:Service"],
  parameters: { capacity: { dev: "spot", hom: "spot", prod: "lasting" } },
  check({ props }, { environment, parameters: { capacity } }) {
    if (isSet(props, "launchType")) {
      const { launchType } = props;
      if (launchType === "EC2" || launchType === "EXTERNAL") return undefined;
      return `${received("launchType", launchType)}, which rules capacity providers out; remove it and set capacityProviderStrategies.`;
    }
    const strategies = asList(props.capacityProviderStrategies);
    const uses = (provider: string, amount: "base" | "weight") =>
      anyOf(strategies, (strategy) =>
        allOf(
          () => strategy.capacityProvider === provider,
          () => (numberOf(strategy[amount]) ?? 0) > 0,
        ),
      );
    if (capacity === "spot" ? uses("FARGATE_SPOT", "weight") : uses("FARGATE", "base")) {
      return undefined;
    }
    const ownProvidersOnly =
      strategies.length > 0 &&
      !anyOf(strategies, ({ capacityProvider }) =>
        ["FARGATE", "FARGATE_SPOT"].includes(textOf(capacityProvider) ?? "FARGATE"),
      );
    if (ownProvidersOnly) return undefined;
    const wanted =
      capacity === "spot"
        ? "FARGATE_SPOT with a weight above 0"
        : "FARGATE with a base of 1 or more";
    return strategies.length === 0
      ? `capacityProviderStrategies is not set; ${environment} needs ${wanted}.`
      : `capacityProviderStrategies lacks ${wanted}, which ${environment} needs.`;
  },
});
