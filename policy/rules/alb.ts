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

export const listenerTlsPolicy = rule({
  name: "alb-listener-tls-policy",
  description: "A load balancer talks TLS 1.2 at least.",
  severity: "high",
  kind: "encryption",
  remediation:
    'Set `sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06"`, which also takes TLS 1.3, or another policy whose name begins with the version 1-2 or 1-3.',
  refs: ["CKV_AWS_103", "CKV2_AWS_74", "AWS-0047"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
  on: ["aws:alb/listener:Listener", "aws:lb/listener:Listener"],
  check({ props }) {
    // Plain HTTP is the matter of alb-listener-https.
    const protocol = isSet(props, "protocol") ? textOf(props.protocol)?.toUpperCase() : undefined;
    if (protocol !== "HTTPS" && protocol !== "TLS") return undefined;
    const policy = isSet(props, "sslPolicy") ? textOf(props.sslPolicy) : undefined;
    if (modernPolicy.test(policy ?? "")) return undefined;
    const given = received("sslPolicy", props.sslPolicy);
    return policy === undefined
      ? `${given}, which means ${defaultPolicy} with TLS 1.0; ${modern}`
      : `${given}; ${modern}`;
  },
});

/** The names of AWS say the oldest version that a policy takes: all of these begin at 1.2 or 1.3. */
const modernPolicy = /^ELBSecurityPolicy-(TLS13|TLS|FS)-1-[23](-[A-Za-z0-9]+)*-\d{4}-\d{2}$/;
const defaultPolicy = "ELBSecurityPolicy-2016-08";
const modern = "use ELBSecurityPolicy-TLS13-1-2-2021-06 or another that begins at TLS 1.2 or 1.3.";
