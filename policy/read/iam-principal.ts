import type { Principal } from "./iam-document";

/**
 * Whether a principal is everybody, or an ARN in which the account is a wildcard. AWS refuses the latter,
 * but for now; whoever wrote it meant any account.
 */
export function isPublic({ id }: Principal): boolean {
  const [, , , , account = ""] = id.split(":");
  return /^\*+$/.test(id) || /[*?]/.test(account);
}
