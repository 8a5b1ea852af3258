import * as pulumi from "@pulumi/pulumi";

/** Who a statement is about: AWS principals by ARN, services by name, or anyone. */
export type Principal =
  | { readonly AWS: pulumi.Input<string> | readonly pulumi.Input<string>[] }
  | { readonly Service: string | readonly string[] }
  | "*";

/** By operator, then by key. */
export type Conditions = Readonly<
  Record<string, Readonly<Record<string, pulumi.Input<string> | readonly pulumi.Input<string>[]>>>
>;

/** One statement of a policy; the names are those of the IAM policy grammar. */
export interface Statement {
  readonly sid: string;
  /** @default "Allow" */
  readonly effect?: "Allow" | "Deny";
  /** Left out in policies of a role, whose principal is the role. */
  readonly principal?: Principal;
  /** As in `s3:GetObject`. */
  readonly actions: readonly string[];
  /** ARNs; left out in trust policies, which are about the role itself. */
  readonly resources?: readonly pulumi.Input<string>[];
  readonly conditions?: Conditions;
}

/**
 * A policy as JSON text. Known in a preview as long as its parts are: prefer ARNs made of names
 * (`shared/account.ts`) over `.arn` outputs, which only the deployment knows.
 */
export function policyDocument(...statements: readonly Statement[]): pulumi.Output<string> {
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({
      Sid: statement.sid,
      Effect: statement.effect ?? "Allow",
      ...(statement.principal !== undefined && { Principal: statement.principal }),
      Action: statement.actions,
      ...(statement.resources && { Resource: statement.resources }),
      ...(statement.conditions && { Condition: statement.conditions }),
    })),
  });
}

/**
 * A trust policy: the service may assume the role.
 * @param accountId the only account on whose behalf it may, which keeps the service from using the role
 *   for somebody else (the confused deputy). Left out for services that do not say on whose behalf they
 *   act: Lambda assumes the execution role of a function without it.
 * @param saidBy the key by which the service says it
 */
export function trustOf(
  service: string,
  accountId?: string,
  saidBy: "aws:SourceAccount" | "sts:ExternalId" = "aws:SourceAccount",
): pulumi.Output<string> {
  return policyDocument({
    sid: "AssumeRole",
    principal: { Service: service },
    actions: ["sts:AssumeRole"],
    ...(accountId && { conditions: { StringEquals: { [saidBy]: accountId } } }),
  });
}
