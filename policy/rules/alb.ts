import { asList, isSet, received, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

export const listenerHttps = rule({
  name: "alb-listener-https",
  description: "A load balancer speaks HTTPS; plain HTTP only sends clients there.",
  severity: "high",
  kind: "encryption",
  remediation:
    'Set `protocol: "HTTPS"` with a `certificateArn`, or make every default action a redirect with `redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" }`.',
  refs: ["CKV_AWS_2", "CKV2_AWS_20", "ELB.1", "AWS-0054"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html",
  on: ["aws:alb/listener:Listener", "aws:lb/listener:Listener"],
  check({ props }) {
    // TCP, UDP and TLS are of network load balancers, and no protocol and port at all of gateway ones.
    const given = isSet(props, "protocol") ? textOf(props.protocol) : undefined;
    const protocol = given?.toUpperCase() ?? "HTTP";
    if (protocol !== "HTTP") return undefined;
    if (given === undefined && !isSet(props, "port")) return undefined;
    const http = received("protocol", props.protocol);
    const actions = asList(props.defaultActions);
    if (actions.length === 0) return `${http} and defaultActions is not set; ${wanted}`;
    return each(actions, ({ type, redirect }, index) => {
      const at = `defaultActions[${index}]`;
      if (type !== "redirect") {
        return `${http} and ${received(`${at}.type`, type)}; ${wanted}`;
      }
      // A redirect that names no protocol keeps the one it came by.
      return textOf(redirect?.protocol)?.toUpperCase() === "HTTPS"
        ? undefined
        : `${http} and ${received(`${at}.redirect.protocol`, redirect?.protocol)}; ${wanted}`;
    });
  },
});

const wanted = "use HTTPS, or only redirect to it.";
