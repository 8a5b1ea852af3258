import { z } from "zod";
import { allow } from "./schema-allow";
import { responseModes } from "../audit/response-choices";
import { insightTypes } from "../audit/trail-choices";
import { webhookChannels } from "../audit/webhook-choices";

const email = z.email();

const accountId = z.string().regex(/^\d{12}$/, "an account id of twelve digits, in quotes");

const principal = z
  .string()
  .regex(
    /^arn:aws:iam::\d{12}:(role|user)\/[\w+=.@/-]+$/,
    "the ARN of a role or user, as in arn:aws:iam::111122223333:role/deploy",
  );

const bucket = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "the name of a bucket, as in meddiflux-exports");

/** The trail of an account, and who is told of what is in it. */
export const audit = z
  .strictObject({
    /** How long trail files are kept. */
    retentionDays: z.int().min(90),
    /** Other accounts that are ours. */
    knownAccounts: z.array(accountId),
    /** Roles and users that deploy reviewed code. */
    automationPrincipals: z.array(principal),
    /** Roles and users that read everything by order. */
    scannerPrincipals: z.array(principal),
    /** Buckets to which databases, disks and logs may be exported. */
    exportBuckets: z.array(bucket),
    /** What is found of them and is not told. */
    allow,
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
    /** The address of the repository's files, to which alerts append the path of a runbook. */
    runbookBaseUrl: z
      .string()
      .regex(
        /^(none|https:\/\/[\w.-]+\/([\w.-]+\/)*)$/,
        "none, or an https URL that ends in /, as in https://git.example/platform/blob/main/",
      )
      .max(200),
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
