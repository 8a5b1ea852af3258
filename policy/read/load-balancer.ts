import { textOf } from "./values";

export const loadBalancerTypes = [
  "aws:alb/loadBalancer:LoadBalancer",
  "aws:lb/loadBalancer:LoadBalancer",
] as const;

export const targetGroupTypes = [
  "aws:alb/targetGroup:TargetGroup",
  "aws:lb/targetGroup:TargetGroup",
] as const;

export const listenerTypes = ["aws:alb/listener:Listener", "aws:lb/listener:Listener"] as const;

export const listenerRuleTypes = [
  "aws:alb/listenerRule:ListenerRule",
  "aws:lb/listenerRule:ListenerRule",
] as const;

/** `application` where nothing is said, as AWS takes it. */
export function kindOf(loadBalancerType: string | null | undefined): string {
  const kind = textOf(loadBalancerType)?.toLowerCase() ?? "";
  return kind === "" ? "application" : kind;
}
