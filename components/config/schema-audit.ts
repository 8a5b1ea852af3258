import { z } from "zod";
import { responseModes } from "../audit/response-choices";
import { insightTypes } from "../audit/trail-choices";
import { webhookChannels } from "../audit/webhook-choices";

const email = z.email();

/** The trail of an account, and who is told of what is in it. */
export const audit = z
  .strictObject({
    /** How long trail files are kept. */
    retentionDays: z.int().min(90),
    emails: z.strictObject({
      high: z.array(email),
      medium: z.array(email),
      info: z.array(email),
    }),
    /** The organization whose accounts are all recorded; none records this account alone. */
    organizationId: z
      .string()
      .regex(
        /^(none|o-[a-z0-9]{10,32})$/,
        "none, or the id of an organization, as in o-exampleorgid",
      ),
    /** What CloudTrail Insights looks for, billed by the events that it analyses. */
    insights: z.array(z.enum(insightTypes)),
    /** How far a response to an attack goes by itself; those who get high alerts approve it. */
    response: z.enum(responseModes),
    /** What alerts of high severity are posted to; where that is, is a secret. */
    webhook: z.enum(["none", ...webhookChannels]),
  })
  .refine(({ webhook, emails }) => webhook === "none" || emails.medium.length > 0, {
    path: ["emails", "medium"],
    message: "one address at least while there is a webhook: it is told when posting fails",
  })
  .refine(({ response, emails }) => response !== "approval" || emails.high.length > 0, {
    path: ["emails", "high"],
    message: "one address at least while response is approval: somebody must approve",
  });
