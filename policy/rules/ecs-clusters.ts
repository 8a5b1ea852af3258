import { anyOf } from "../read/known";
import { asList, textOf } from "../read/values";
import { rule } from "../rule/rule";

const on = new Set(["enabled", "enhanced"]);

export const containerInsights = rule({
  name: "ecs-container-insights",
  description: "A cluster of prod measures its services, tasks and containers.",
  severity: "low",
  kind: "logging",
  remediation:
    'Set `settings: [{ name: "containerInsights", value: "enhanced" }]` in prod. Elsewhere it may stay off: it is billed by the metric.',
  refs: ["CKV_AWS_65", "ECS.12", "AWS-0034"],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html",
  on: ["aws:ecs/cluster:Cluster"],
  parameters: { insights: { dev: "optional", hom: "optional", prod: "required" } },
  check({ props }, { environment, parameters: { insights } }) {
    if (insights === "optional") return undefined;
    const measured = anyOf(
      asList(props.settings),
      (setting) => setting.name === "containerInsights" && on.has(textOf(setting.value) ?? ""),
    );
    return measured
      ? undefined
      : `settings does not turn containerInsights on; set it to enabled or enhanced in ${environment}.`;
  },
});
