import { asText } from "../json";
import { accountOf, identityType, text, type TrailRecord } from "../trail/record";
import type { DetectionSettings } from "./detection";
import { parameterText } from "./request";

const issuer = (record: TrailRecord) =>
  text(record, "userIdentity.sessionContext.sessionIssuer.arn");

/** CloudFormation or a principal that deploys: what it changes was reviewed before. */
export const isAutomation = (record: TrailRecord, settings: DetectionSettings): boolean =>
  text(record, "userIdentity.invokedBy") === "cloudformation.amazonaws.com" ||
  isListed(record, settings.automationPrincipals);

/** A principal that reads everything by order. */
export const isScanner = (record: TrailRecord, settings: DetectionSettings): boolean =>
  isListed(record, settings.scannerPrincipals);

const isListed = (record: TrailRecord, principals: ReadonlySet<string> | undefined): boolean =>
  arnsOf(record).some((arn) => principals?.has(arn));

/** The ARNs of the caller: its own, and that of the role whose session it is. */
export const arnsOf = (record: TrailRecord): readonly string[] =>
  [issuer(record), text(record, "userIdentity.arn")].filter((arn) => arn !== undefined);

/** The root user itself, which is no session of it. */
export const isRoot = (record: TrailRecord): boolean => identityType(record) === "Root";

/**
 * A service acting by a service-linked role, which nobody else can assume: auto scaling that
 * removes its own alarms, Identity Center that sets up its own provider.
 */
export const isServiceLinked = (record: TrailRecord): boolean =>
  (issuer(record) ?? "").includes(":role/aws-service-role/");

/** A service by itself, on no call of anybody's that would be judged in its place. */
export const isService = (record: TrailRecord): boolean =>
  identityType(record) === "AWSService" || isServiceLinked(record);

/** IAM acts on the caller's own credentials where a call names no user. */
export function concernsAnotherUser(record: TrailRecord): boolean {
  const target = parameterText(record, "userName");
  if (target === undefined) return false;
  const isUser = identityType(record) === "IAMUser";
  // The name of a role's session proves nothing: whoever assumes the role chooses it.
  return !isUser || text(record, "userIdentity.userName") !== target;
}

/** Whether an account is the event's own or one that is known to be ours. */
export const isOurs = (
  account: string | undefined,
  record: TrailRecord,
  settings: DetectionSettings,
): boolean =>
  account !== undefined &&
  (account === accountOf(record) || settings.knownAccounts?.has(account) === true);

/** The caller was not allowed to, which is not the same as having got a parameter wrong. */
export function wasDenied({ errorCode }: TrailRecord): boolean {
  const code = asText(errorCode);
  return code !== undefined && /^AccessDenied|UnauthorizedOperation$/.test(code);
}
