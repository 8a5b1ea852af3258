/** What subscribers other than e-mail get of a message with a text for each, as SNS reads it. */
export function publishedBody(envelope: string): Record<string, unknown> {
  const { default: body } = JSON.parse(envelope) as { readonly default: string };
  return JSON.parse(body) as Record<string, unknown>;
}

/** What e-mail gets. */
export const publishedEmail = (envelope: string): string =>
  (JSON.parse(envelope) as { readonly email: string }).email;
