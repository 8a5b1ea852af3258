import type { JsonObject } from "../cloudtrail-alerts/json";

/** What can be done against an attack without a person at the keyboard. Each can be repeated, and undone. */
export const actions = [
  "disable-access-key",
  "revoke-ingress",
  "restart-trail",
  "quarantine-user",
  "quarantine-role",
] as const;

export type Action = (typeof actions)[number];

/** An action and what it is done to, as the state machine gets it. */
export interface Response {
  readonly action: Action;
  /** What the calls of the action need. */
  readonly target: JsonObject;
  /** What it does, as a sentence for who is to approve it. */
  readonly does: string;
  /** How to undo it. */
  readonly undo: string;
}

/** The policy by which AWS denies everything. */
export const denyAll = "arn:aws:iam::aws:policy/AWSDenyAll";

export const disableAccessKey = (userName: string, accessKeyId: string): Response => ({
  action: "disable-access-key",
  target: { userName, accessKeyId },
  does: `Deactivate access key ${accessKeyId} of user ${userName}.`,
  undo: `aws iam update-access-key --user-name ${userName} --access-key-id ${accessKeyId} --status Active`,
});

/** A rule of a security group, and what it lets in, for who is to approve that it goes. */
export interface IngressRule {
  readonly id: string;
  /** As in `tcp 22 from 0.0.0.0/0`. */
  readonly lets: string;
}

export const revokeIngress = (groupId: string, rules: readonly IngressRule[]): Response => ({
  action: "revoke-ingress",
  target: { groupId, ruleIds: rules.map(({ id }) => id) },
  does: `Remove from security group ${groupId}: ${rules.map(({ id, lets }) => `${lets} (${id})`).join(", ")}.`,
  undo: `add the rules to ${groupId} by a deployment`,
});

export const restartTrail = (trailName: string): Response => ({
  action: "restart-trail",
  target: { trailName },
  does: `Start trail ${trailName} again.`,
  undo: `aws cloudtrail stop-logging --name ${trailName}`,
});

export const quarantineUser = (userName: string): Response => ({
  action: "quarantine-user",
  target: { userName, policyArn: denyAll },
  does: `Deny user ${userName} everything, by AWSDenyAll.`,
  undo: `aws iam detach-user-policy --user-name ${userName} --policy-arn ${denyAll}`,
});

export const quarantineRole = (roleName: string): Response => ({
  action: "quarantine-role",
  target: { roleName, policyArn: denyAll },
  does: `Deny role ${roleName} everything, by AWSDenyAll, in all its sessions.`,
  undo: `aws iam detach-role-policy --role-name ${roleName} --policy-arn ${denyAll}`,
});
