import type { Expectation } from "./check";
import { arn } from "./expect/identity";
import { between } from "./expect/number";
import { length, matching, oneOf, oneOfIgnoringCase } from "./expect/text";

/**
 * What a listener or one of its rules does with a request.
 * Source: internal/service/elbv2/listener_rule.go; listener.go has the same.
 * @param path of the actions
 */
export function actions(path: string): Readonly<Record<string, Expectation>> {
  const perAction: Readonly<Record<string, Expectation>> = {
    "fixedResponse.contentType": oneOf(
      "text/plain",
      "text/css",
      "text/html",
      "application/javascript",
      "application/json",
    ),
    "fixedResponse.messageBody": length(0, 1024),
    "fixedResponse.statusCode": matching(/^[245]\d\d$/, "a status code 2xx, 4xx or 5xx"),
    "forward.stickiness.duration": between(1, 604_800),
    "forward.targetGroups[].arn": arn,
    "forward.targetGroups[].weight": between(0, 999),
    order: between(1, 50_000),
    "redirect.host": length(1, 128),
    "redirect.path": length(1, 128),
    "redirect.protocol": oneOf("#{protocol}", "HTTP", "HTTPS"),
    "redirect.query": length(0, 128),
    "redirect.statusCode": oneOf("HTTP_301", "HTTP_302"),
    targetGroupArn: arn,
    type: oneOfIgnoringCase(
      "authenticate-cognito",
      "authenticate-oidc",
      "fixed-response",
      "forward",
      "jwt-validation",
      "redirect",
    ),
  };
  return Object.fromEntries(
    Object.entries(perAction).map(([property, expected]) => [`${path}[].${property}`, expected]),
  );
}
