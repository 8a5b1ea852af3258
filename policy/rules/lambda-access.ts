import { allOf, anyOf, ifKnown } from "../read/known";
import { asList, isSet, mayBeTrue, received, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";
import type { AwsInputs } from "../types/tokens";

export const urlAuthenticated = rule({
  name: "lambda-url-authenticated",
  description:
    "The URL of a function asks who calls, and pages of other sites cannot use it at will.",
  severity: "high",
  kind: "network",
  remediation:
    'Set `authorizationType: "AWS_IAM"` and sign requests, or put CloudFront with an origin access control before it. In `cors`, name the origins.',
  refs: ["CKV_AWS_258", "CKV2_AWS_75"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
  on: ["aws:lambda/functionUrl:FunctionUrl"],
  check: ({ props }) => each([judgeAuthorization, judgeCors], (judge) => judge(props)),
});

type UrlProps = AwsInputs["aws:lambda/functionUrl:FunctionUrl"];

function judgeAuthorization({ authorizationType }: UrlProps): string | undefined {
  return authorizationType === "AWS_IAM"
    ? undefined
    : `${received("authorizationType", authorizationType)}; set it to AWS_IAM.`;
}

function judgeCors({ cors }: UrlProps): string | undefined {
  const grants = [
    () => mayBeTrue(cors?.allowCredentials),
    () => anyOf(asList(cors?.allowMethods), isAny),
  ];
  const open = allOf(
    () => anyOf(asList(cors?.allowOrigins), isAny),
    () => anyOf(grants, (grant) => grant()),
  );
  return open
    ? "cors.allowOrigins is * beside credentials or all methods; name the origins."
    : undefined;
}

function isAny(value: unknown): boolean {
  return textOf(value)?.trim() === "*";
}

type PermissionProps = AwsInputs["aws:lambda/permission:Permission"];

/** What ties a service to one caller: an ARN, an account, or the token of an Alexa skill. */
const pins = ["sourceArn", "sourceAccount", "eventSourceToken"] as const;

export const permissionSourcePinned = rule({
  name: "lambda-permission-source-pinned",
  description: "A permission names who may call a function, and a service only for one source.",
  severity: "high",
  kind: "iam",
  remediation:
    "Set `sourceArn` to what calls (the rule, the topic, the API), or `sourceAccount`: without, the service may be used from any account. For everybody in an organization, set `principalOrgId`.",
  refs: ["CKV_AWS_301", "CKV_AWS_364", "Lambda.1", "AWS-0067"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html",
  on: ["aws:lambda/permission:Permission"],
  check({ props }) {
    const principal = textOf(props.principal)?.trim() ?? "";
    if (principal === "") return `${received("principal", props.principal)}; name one.`;
    if (isEverybody(principal)) {
      // AWS takes an organization with this principal only.
      return isSet(props, "principalOrgId")
        ? undefined
        : `principal is ${principal}, which is everybody; name a service, an account or a role.`;
    }
    if (!isService(principal) || pins.some((pin) => isPin(pin, props))) return undefined;
    return `principal is ${principal} for any account; set sourceArn or sourceAccount.`;
  },
});

/** An account may be a pattern too: `arn:aws:iam::*:root`. */
function isEverybody(principal: string): boolean {
  return /^(?:\*|arn:[a-z*-]*:(?:iam|sts)::\*:.*)$/.test(principal);
}

function isService(principal: string): boolean {
  return /\.amazon(?:aws)?\.com(?:\.cn)?$/i.test(principal);
}

/** Whether a property ties the service down: one that is unknown does; `*` and `arn:aws:sns:*:*:*` do not. */
function isPin(pin: (typeof pins)[number], props: PermissionProps): boolean {
  const known = textOf(ifKnown(() => props[pin])) ?? "";
  return isSet(props, pin) && !/^(?:\*+|arn:[a-z*-]*(?::[a-z\d-]+)?(?::\**)+)$/.test(known);
}
