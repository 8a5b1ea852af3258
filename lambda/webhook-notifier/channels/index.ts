import type { Channel } from "./channel";
import { discord } from "./discord";
import { generic } from "./generic";
import { slack } from "./slack";

/** Every kind of receiver, by its name in the configuration. */
export const channels = { slack, discord, generic } as const satisfies Record<string, Channel>;

export type ChannelName = keyof typeof channels;

export const isChannelName = (name: string): name is ChannelName => Object.hasOwn(channels, name);
