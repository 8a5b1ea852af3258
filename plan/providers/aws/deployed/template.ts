/** How AWS names what it makes, in templates over the facts of `identity.ts`. */
export interface IdentityTemplate {
  /** The id that Pulumi knows the resource by. */
  readonly id: string;
  /** Without the `arn:aws:` that all start with; absent where the type has no ARN. */
  readonly arn?: string;
}

/** The templates of types, by type token. */
export type IdentityTemplates = Readonly<Record<string, IdentityTemplate>>;

/** The id is what EC2 makes up: a prefix and 17 hexadecimal digits. */
export const ec2 = (prefix: string, kind: string): IdentityTemplate => ({
  id: `${prefix}-{hex17}`,
  arn: `ec2:{region}:{account}:${kind}/{id}`,
});

/** The id is the ARN itself. */
export const byArn = (arn: string): IdentityTemplate => ({ id: `arn:aws:${arn}`, arn });
