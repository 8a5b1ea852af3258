import { given } from "../read/inputs";
import { allOf, anyOf } from "../read/known";
import { kindOf, loadBalancerTypes } from "../read/load-balancer";
import { asList, isSet, isTrue, received, textOf } from "../read/values";
import { everywhere } from "../rule/environment";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";

export const dropInvalidHeaders = rule({
  name: "alb-drop-invalid-headers",
  description: "An application load balancer drops headers that are no valid HTTP.",
  severity: "medium",
  kind: "network",
  remediation: "Set `dropInvalidHeaderFields: true`.",
  refs: ["CKV_AWS_131", "ELB.4", "AWS-0052"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
  on: loadBalancerTypes,
  check({ props }) {
    const keepsThem = allOf(
      () => !isTrue(props.dropInvalidHeaderFields),
      () => kindOf(props.loadBalancerType) === "application",
    );
    return keepsThem
      ? `${received("dropInvalidHeaderFields", props.dropInvalidHeaderFields)}; set it to true.`
      : undefined;
  },
});

export const desyncMitigation = rule({
  name: "alb-desync-mitigation",
  description: "A load balancer refuses requests that two servers may read in two ways.",
  severity: "medium",
  kind: "network",
  remediation:
    'Remove `desyncMitigationMode`, which leaves it at `defensive`, or set it to `"strictest"`.',
  refs: ["CKV_AWS_328", "ELB.12", "ELB.14"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
  on: [...loadBalancerTypes, "aws:elb/loadBalancer:LoadBalancer"],
  check({ props }) {
    if (!isSet(props, "desyncMitigationMode")) return undefined;
    const mode = props.desyncMitigationMode;
    return ["defensive", "strictest"].includes(textOf(mode) ?? "")
      ? undefined
      : `${received("desyncMitigationMode", mode)}; use defensive or strictest.`;
  },
});

export const accessLogs = rule({
  name: "alb-access-logs",
  description: "A load balancer keeps a log of the requests that it took.",
  severity: "medium",
  kind: "logging",
  remediation:
    "Set `accessLogs: { enabled: true, bucket }` with a bucket whose policy lets the load balancers of the region write; the policy must exist first.",
  refs: ["CKV_AWS_91", "ELB.5", "CIS 4.10"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html",
  on: loadBalancerTypes,
  check({ props }) {
    // A gateway load balancer passes packets on, and has no such log.
    if (kindOf(props.loadBalancerType) === "gateway") return undefined;
    if (!isSet(props, "accessLogs")) return "accessLogs is not set; enable it and name a bucket.";
    const logs = props.accessLogs;
    if (!isTrue(logs?.enabled)) {
      return `${received("accessLogs.enabled", logs?.enabled)}; set it to true.`;
    }
    return isSet(logs ?? {}, "bucket") ? undefined : "accessLogs.bucket is not set; name a bucket.";
  },
});

export const deletionProtection = rule({
  name: "alb-deletion-protection",
  description: "In prod, AWS refuses to delete a load balancer.",
  severity: "medium",
  kind: "resilience",
  remediation:
    "Set `enableDeletionProtection: true`. To delete the load balancer, deploy it with false first.",
  refs: ["CKV_AWS_150", "ELB.6"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
  on: loadBalancerTypes,
  check({ props }, { environment }) {
    if (environment !== "prod" || isTrue(props.enableDeletionProtection)) return undefined;
    return `${received("enableDeletionProtection", props.enableDeletionProtection)}; set it to true.`;
  },
});

export const wafAttached = rule({
  name: "alb-waf-attached",
  description: "In prod, an application load balancer that faces the internet is behind a web ACL.",
  severity: "high",
  kind: "network",
  remediation:
    "Add an `aws.wafv2.WebAclAssociation` with the `arn` of the load balancer as its `resourceArn`.",
  refs: ["CKV2_AWS_28", "ELB.16"],
  source: "https://docs.aws.amazon.com/waf/latest/developerguide/waf-chapter.html",
  checkStack(stack, { environment }) {
    if (environment !== "prod") return [];
    return eachResource(stack.all(...loadBalancerTypes), (balancer) => {
      const associations = stack.linkedBy(
        balancer,
        "resourceArn",
        "aws:wafv2/webAclAssociation:WebAclAssociation",
      );
      if (associations.length > 0) return undefined;
      if (kindOf(given(balancer, "loadBalancerType")) !== "application") return undefined;
      return isTrue(given(balancer, "internal"))
        ? undefined
        : "no WebAclAssociation names it; add one, or set internal to true.";
    });
  },
});

export const publicWhenDeclared = rule({
  name: "alb-public-only-when-declared",
  description: "Only the load balancers that are known as entrances face the internet.",
  severity: "medium",
  kind: "network",
  remediation:
    "Set `internal: true`. One that is meant to be public is added to the parameter `entrances` by its name in the program.",
  refs: ["AWS-0053"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html",
  on: loadBalancerTypes,
  parameters: { entrances: everywhere(["edge"]) },
  check({ name, props }, { parameters: { entrances } }) {
    if (entrances.some((entrance) => entrance === name) || isTrue(props.internal)) return undefined;
    if (kindOf(props.loadBalancerType) === "gateway") return undefined;
    return `${received("internal", props.internal)}; set it to true, or declare ${name} an entrance.`;
  },
});

export const twoSubnets = rule({
  name: "alb-two-subnets",
  description: "A load balancer stands in two zones at least.",
  severity: "medium",
  kind: "resilience",
  remediation: "List a subnet of each zone in `subnets` or `subnetMappings`, at least two.",
  refs: ["ELB.13"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html",
  checkStack(stack) {
    const known = new Set(stack.all("aws:ec2/subnet:Subnet").map(({ urn }) => urn));
    return eachResource(stack.all(...loadBalancerTypes), ({ props, propertyDependencies }) => {
      // A list that is made of the outputs of subnets is unknown in a preview; how many those are is not.
      const made = forms.flatMap((form) => propertyDependencies[form] ?? []);
      if (new Set(made.filter((urn) => known.has(urn))).size >= 2) return undefined;
      return anyOf(forms, (form) => asList<unknown>(props[form]).length >= 2)
        ? undefined
        : "it names fewer than two subnets; name one in each of two zones.";
    });
  },
});

const forms = ["subnets", "subnetMappings"] as const;
