import { asText, type Json } from "../cloudtrail-alerts/json";
import { exposure, isEveryAddress, portsIn } from "../cloudtrail-alerts/detections/ingress";
import { below, many, parameterText } from "../cloudtrail-alerts/detections/request";
import { succeeded, text, type TrailRecord } from "../cloudtrail-alerts/trail/record";
import {
  disableAccessKey,
  quarantineRole,
  quarantineUser,
  restartTrail,
  revokeIngress,
  type IngressRule,
  type Response,
} from "./actions";
import type { PublishedAlert } from "./alert";
import type { Place } from "./finding";

/** What is done about a record; `undefined` where it does not say, as it should, to whom or what. */
type Prepare = (record: TrailRecord) => Response | undefined;

/**
 * A value that is written into commands for people and calls of AWS. The record is whatever a caller
 * sent: only what AWS itself would take for such a name gets through.
 */
const named = (value: string | undefined, form: RegExp): string | undefined =>
  value !== undefined && form.test(value) ? value : undefined;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
const iamName = /^[\w+=,.@-]{1,64}$/;

const quarantinesUser: Prepare = (record) => {
  const user = named(parameterText(record, "userName"), iamName);
  return user === undefined ? undefined : quarantineUser(user);
};

const quarantinesRole: Prepare = (record) => {
  const role = named(parameterText(record, "roleName"), iamName);
  return role === undefined ? undefined : quarantineRole(role);
};

const disablesNewKey: Prepare = (record) => {
  const key = "responseElements.accessKey";
  const user = named(text(record, `${key}.userName`), iamName);
  const keyId = named(text(record, `${key}.accessKeyId`), /^[A-Z0-9]{16,128}$/);
  return user === undefined || keyId === undefined ? undefined : disableAccessKey(user, keyId);
};

const restartsTrail: Prepare = (record) => {
  // What was deleted cannot be started; what was not stopped need not be.
  if (asText(record.eventName) !== "StopLogging" || !succeeded(record)) return undefined;
  const name = parameterText(record, "name");
  // A name, or the ARN of a trail.
  const trail = named(
    name?.replace(/^arn:aws:cloudtrail:[\w-]+:\d{12}:trail\//, ""),
    /^[\w.-]{3,128}$/,
  );
  return trail === undefined ? undefined : restartTrail(trail);
};

const revokesIngress: Prepare = (record) => {
  const added = many(below(record.responseElements ?? null, "securityGroupRuleSet"));
  const group = named(asText(below(added[0], "groupId")), /^sg-[0-9a-f]{8,17}$/);
  const rules = added
    .filter((rule) => isOpenToAll(rule) && isUrgent(rule) && below(rule, "groupId") === group)
    .map(ingressRule)
    .filter((rule) => rule !== undefined);
  return group === undefined || rules.length === 0 ? undefined : revokeIngress(group, rules);
};

function ingressRule(rule: Json): IngressRule | undefined {
  const id = named(asText(below(rule, "securityGroupRuleId")), /^sgr-[0-9a-f]{8,17}$/);
  const block = named(
    asText(below(rule, "cidrIpv4")) ?? asText(below(rule, "cidrIpv6")),
    /^[\d.:a-f]+\/\d$/i,
  );
  if (id === undefined || block === undefined) return undefined;
  const { from, to } = portsIn(rule);
  const protocol = named(asText(below(rule, "ipProtocol")), /^[a-z\d]{1,8}$/) ?? "everything";
  const ports = from === undefined || from < 0 ? "" : ` ${from === to ? from : `${from}-${to}`}`;
  return { id, lets: `${protocol}${ports} from ${block}` };
}

const isOpenToAll = (rule: Json): boolean =>
  ["cidrIpv4", "cidrIpv6"].some((block) => isEveryAddress(asText(below(rule, block)))) &&
  below(rule, "isEgress") !== true;

/** A web port that the same call opened was not what the alert is about. */
const isUrgent = (rule: Json): boolean => exposure(portsIn(rule)) === "high";

/** What is done about which detection. One that is not here is for people alone. */
export const responses: Readonly<Record<string, Prepare>> = {
  "iam-access-key-for-other-user": disablesNewKey,
  "iam-login-profile-set": quarantinesUser,
  "iam-key-quarantined": quarantinesUser,
  "iam-admin-policy-attached": quarantinesUser,
  "iam-trust-policy-external": quarantinesRole,
  "cloudtrail-stopped": restartsTrail,
  "sg-open-to-world": revokesIngress,
};

/**
 * The response to an alert; `undefined` for detections that name none. As text, why there is none although
 * the detection names one: people have the alert, and must act themselves.
 */
export function responseTo(alert: PublishedAlert, place: Place): Response | string | undefined {
  const prepare = responses[alert.detection];
  if (!prepare) return undefined;
  if (alert.account !== place.account) return "it happened in another account";
  if (alert.event === undefined) return "the alert came without its event";
  if (alert.detection === "sg-open-to-world" && alert.region !== place.region)
    return "it happened in another region";
  return prepare(alert.event) ?? "the event does not say what to act on";
}
