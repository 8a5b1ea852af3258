/** What alerts can be posted to: the kinds of receivers that `lambda/webhook-notifier` knows. */
export const webhookChannels = ["slack", "discord", "generic"] as const;

export type WebhookChannel = (typeof webhookChannels)[number];
