import { z } from "zod";

/** How people ask questions about what is recorded. */
export const analytics = z.strictObject({
  /** What one query may read before it is stopped, billed by the byte. */
  scanLimitGiB: z.int().min(1),
  /**
   * Who sees alerts in QuickSight, whose fee is by the person; none makes nothing there. Only the stack that
   * owns the account has alerts.
   */
  quickSight: z
    .string()
    .regex(
      /^(none|arn:aws:quicksight:[a-z0-9-]+:\d{12}:(group|user)\/[\w.-]+\/[\w+=,.@/-]+)$/,
      "none, or the ARN of a group or user, as in arn:aws:quicksight:sa-east-1:111122223333:group/default/security",
    ),
});
