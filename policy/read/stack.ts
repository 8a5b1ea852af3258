import type { Stack } from "../rule/stack";

/** Whether a stack can cost anything: one without AWS, or one that only holds its own record, cannot. */
export function spends(stack: Stack): boolean {
  return stack.resources.some(({ type }) => type.startsWith("aws:"));
}
